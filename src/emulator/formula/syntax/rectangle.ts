import { type Area, type CellAddress, CellError } from '../contract.ts';
import { Reference, type Value } from '../value.ts';
import type { ReferenceNode } from './ast.ts';

/** The rectangle of a reference once its sheet is known; open ends stay `Infinity`. */
export function areaOf(node: ReferenceNode, sheet: number): Area {
  const { row, column, lastRow, lastColumn } = node;
  return { sheet, row, column, lastRow, lastColumn };
}

/** The part of a rectangle inside its sheet; `confined` when the sheet's size matters to it. */
export function withinSheet(
  area: Area,
  size: { readonly rows: number; readonly columns: number },
): { readonly area?: Area; readonly confined: boolean } {
  const { rows, columns } = size;
  if (area.row > rows || area.column > columns) return { confined: true };
  const confined = area.lastRow > rows || area.lastColumn > columns;
  if (!confined) return { area, confined };
  return {
    area: { ...area, lastRow: Math.min(area.lastRow, rows), lastColumn: Math.min(area.lastColumn, columns) },
    confined,
  };
}

/** The rectangle from one reference to another, as in `A1:INDEX(…)`. */
export function spanOf(from: Value, to: Value): Area | CellError {
  if (from instanceof CellError) return from;
  if (to instanceof CellError) return to;
  if (!(from instanceof Reference && to instanceof Reference) || from.area.sheet !== to.area.sheet) {
    return new CellError('#REF!', 'Reference does not exist');
  }
  return {
    sheet: from.area.sheet,
    row: Math.min(from.area.row, to.area.row),
    column: Math.min(from.area.column, to.area.column),
    lastRow: Math.max(from.area.lastRow, to.area.lastRow),
    lastColumn: Math.max(from.area.lastColumn, to.area.lastColumn),
  };
}

/** Where a formula's row or column crosses a rectangle one cell wide or high; undefined where it does not. */
export function crossing(area: Area, cell: CellAddress): { row: number; column: number } | undefined {
  if (area.column === area.lastColumn && cell.row >= area.row && cell.row <= area.lastRow)
    return { row: cell.row, column: area.column };
  if (area.row === area.lastRow && cell.column >= area.column && cell.column <= area.lastColumn)
    return { row: area.row, column: cell.column };
  return undefined;
}

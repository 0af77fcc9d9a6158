import { onSheet, type Rect } from './area.ts';
import { BLANK, type Cell } from './cell.ts';
import type { SheetModel } from './sheet-model.ts';
import { address, type Workbook } from './workbook.ts';

/** A cell that takes a new formula. */
export interface FormulaEdit {
  readonly cell: Cell;
  readonly formula: string;
}

/** Gives what shall stand at a place; the cell itself to leave it as it is. */
export type CellChange = (cell: Cell, row: number, column: number) => Cell | FormulaEdit;

/**
 * Changes cells of a rectangle and tells the calculation, the store and the screens. A cell given back
 * with `formula` set and no text keeps the formula that stands there.
 */
export function editCells(book: Workbook, sheet: SheetModel, rect: Rect, change: CellChange): void {
  const formulas: [row: number, column: number, text: string][] = [];
  const replaced: [row: number, column: number][] = [];
  let kept = 0;
  let touched = false;
  let content = false;
  for (let row = rect.row; row <= rect.lastRow; row++) {
    for (let column = rect.column; column <= rect.lastColumn; column++) {
      const before = sheet.grid.at(row, column) ?? BLANK;
      const edit = change(before, row, column);
      const text = 'cell' in edit ? edit.formula : undefined;
      const after = 'cell' in edit ? edit.cell : edit;
      if (before.formula) {
        if (text !== undefined || !after.formula) replaced.push([row, column]);
        else kept++;
      }
      if (text !== undefined) formulas.push([row, column, text]);
      if (after === before && text === undefined) continue;
      touched = true;
      content ||= text !== undefined || changesResult(book, before, after);
      sheet.grid.put(row, column, after);
    }
  }
  if (!touched) return;
  if (replaced.length > 0 && kept === 0) {
    book.calculation.removeFormulas(onSheet(sheet.id, rect));
  } else {
    for (const [row, column] of replaced) {
      book.calculation.removeFormulas({ sheet: sheet.id, row, column, lastRow: row, lastColumn: column });
    }
  }
  for (const [row, column, text] of formulas) book.calculation.setFormula(address(sheet, row, column), text);
  if (content) {
    book.calculation.invalidate(onSheet(sheet.id, rect));
    book.stale = true;
  }
  sheet.touch(rect);
}

/** Whether formulas that read the cell may give something else now. */
function changesResult(book: Workbook, before: Cell, after: Cell): boolean {
  if (before.value !== after.value || before.formula !== after.formula) return true;
  if (before.style === after.style) return false;
  return book.styles.at(before.style).numberFormat !== book.styles.at(after.style).numberFormat;
}

/** A cell with the formula text it holds, ready to stand elsewhere. */
export interface Carried {
  readonly cell: Cell;
  readonly formula: string | undefined;
}

/** Reads a rectangle with its formula texts, row by row. */
export function carry(book: Workbook, sheet: SheetModel, rect: Rect): Carried[][] {
  const out: Carried[][] = [];
  for (let row = rect.row; row <= rect.lastRow; row++) {
    const line: Carried[] = [];
    for (let column = rect.column; column <= rect.lastColumn; column++) {
      const cell = sheet.grid.at(row, column) ?? BLANK;
      line.push({ cell, formula: cell.formula ? book.calculation.formula(address(sheet, row, column)) : undefined });
    }
    out.push(line);
  }
  return out;
}

/** What a carried cell becomes at another place; relative references of its formula move by the offset. */
export function placed(book: Workbook, carried: Carried, rows: number, columns: number): Cell | FormulaEdit {
  if (carried.formula === undefined) return carried.cell;
  const formula =
    rows === 0 && columns === 0 ? carried.formula : book.calculation.translated(carried.formula, rows, columns);
  return { cell: carried.cell, formula };
}

import type { Area } from '../../formula/contract.ts';

/** Inclusive rectangle inside one sheet, 1-based. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

export type AxisName = 'row' | 'column';

/** The rectangle that begins at a cell and has the given size. */
export function rectAt(row: number, column: number, rows = 1, columns = 1): Rect {
  return { row, column, lastRow: row + rows - 1, lastColumn: column + columns - 1 };
}

/** Number of rows. */
export function heightOf(rect: Rect): number {
  return rect.lastRow - rect.row + 1;
}

/** Number of columns. */
export function widthOf(rect: Rect): number {
  return rect.lastColumn - rect.column + 1;
}

/** The cells two rectangles share, or undefined. */
export function overlap(a: Rect, b: Rect): Rect | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const lastRow = Math.min(a.lastRow, b.lastRow);
  const lastColumn = Math.min(a.lastColumn, b.lastColumn);
  return row <= lastRow && column <= lastColumn ? { row, column, lastRow, lastColumn } : undefined;
}

/** Whether a cell is inside a rectangle. */
export function isIn(rect: Rect, row: number, column: number): boolean {
  return row >= rect.row && row <= rect.lastRow && column >= rect.column && column <= rect.lastColumn;
}

/** Whether every cell of `inner` lies in `outer`. */
export function covers(outer: Rect, inner: Rect): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.lastRow >= inner.lastRow &&
    outer.lastColumn >= inner.lastColumn
  );
}

/** The rectangle, on a sheet. */
export function onSheet(sheet: number, rect: Rect): Area {
  return { sheet, row: rect.row, column: rect.column, lastRow: rect.lastRow, lastColumn: rect.lastColumn };
}

/** The interval after `count` lines were inserted at `at`, or deleted from `at` when negative; undefined when nothing is left. */
export function shiftedSpan(
  first: number,
  last: number,
  at: number,
  count: number,
): readonly [number, number] | undefined {
  if (count >= 0) return [first >= at ? first + count : first, last >= at ? last + count : last];
  const end = at - count - 1;
  const newFirst = first > end ? first + count : Math.min(first, at);
  const newLast = last > end ? last + count : Math.min(last, at - 1);
  return newFirst <= newLast ? [newFirst, newLast] : undefined;
}

/** The rectangle after lines were inserted or deleted; undefined when all of it was deleted. */
export function shiftedRect<T extends Rect>(rect: T, axis: AxisName, at: number, count: number): T | undefined {
  if (axis === 'row') {
    const span = shiftedSpan(rect.row, rect.lastRow, at, count);
    return span && { ...rect, row: span[0], lastRow: span[1] };
  }
  const span = shiftedSpan(rect.column, rect.lastColumn, at, count);
  return span && { ...rect, column: span[0], lastColumn: span[1] };
}

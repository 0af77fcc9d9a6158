import { ScriptException } from '../../kernel/errors.ts';
import type { AxisName } from './area.ts';
import type { SheetModel } from './sheet-model.ts';
import type { Workbook } from './workbook.ts';

/** Characters a cell takes, typed or written. Source: Google Drive Help, "Files you can store in Google Drive". */
const CELL_CHARACTERS = 50_000;
/** Columns a sheet takes: up to ZZZ. */
const COLUMNS = 18_278;

export function isTooLong(input: unknown): boolean {
  return typeof input === 'string' && input.length > CELL_CHARACTERS;
}

/** @throws ScriptException in Google's words when a cell cannot hold what is to be written there */
export function assertFits(input: unknown): void {
  if (!isTooLong(input)) return;
  throw new ScriptException(
    `Your input contains more than the maximum of ${CELL_CHARACTERS} characters in a single cell.`,
  );
}

/** @throws ScriptException in Google's words when a workbook would have too many cells, empty ones included */
export function assertRoom(book: Workbook, added: number): void {
  const cells = book.sheets.reduce((sum, { rows, columns }) => sum + rows.size * columns.size, 0);
  if (cells + added <= book.mostCells) return;
  throw new ScriptException(
    `This action would increase the number of cells in the workbook above the limit of ${book.mostCells} cells.`,
  );
}

/** @throws ScriptException when a sheet cannot have so many lines more */
export function assertRoomForLines(book: Workbook, sheet: SheetModel, axis: AxisName, count: number): void {
  if (axis === 'column' && sheet.columns.size + count > COLUMNS) {
    throw new ScriptException(
      `This action would increase the number of columns in the sheet above the limit of ${COLUMNS} columns.`,
    );
  }
  assertRoom(book, count * (axis === 'row' ? sheet.columns.size : sheet.rows.size));
}

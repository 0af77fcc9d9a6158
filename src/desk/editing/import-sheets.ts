import { handles } from '../../emulator/spreadsheet/handles.ts';
import type { Range } from '../../emulator/spreadsheet/range/range.ts';
import type { Sheet } from '../../emulator/spreadsheet/sheet/sheet.ts';
import type { Workbook } from '../../emulator/spreadsheet/workbook/workbook.ts';
import type { Host } from '../host/host.ts';
import { act } from '../host/person.ts';
import { type FileCell, type FileSheet, readSpreadsheetFile } from '../spreadsheet-file.ts';
import type { BookEditing } from './book-editing.ts';

/** A file a person chose. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * Adds each sheet of a file to a book as a new sheet; nothing that is there changes. Every text of the file stays a
 * text, whatever it begins with. @throws SpreadsheetFileError
 */
export function importSheets(
  editing: BookEditing,
  host: Host,
  book: Workbook,
  user: string,
  { name, bytes }: ChosenFile,
): { readonly sheetId: number; readonly sheets: readonly string[] } {
  const read = readSpreadsheetFile(name, bytes);
  const added = editing.addSheets(book, user, () =>
    act(host, user, (session) =>
      read.map((sheet) =>
        fill(handles.spreadsheet(session, book).insertSheet(freeName(book, sheet.name)) as Sheet, sheet),
      ),
    ),
  );
  return { sheetId: added[0]?.sheetId ?? 0, sheets: added.map((sheet) => sheet.name) };
}

function fill(sheet: Sheet, { rows }: FileSheet): { sheetId: number; name: string } {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  const [height, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (rows.length > height) sheet.insertRowsAfter(height, rows.length - height);
  if (width > columns) sheet.insertColumnsAfter(columns, width - columns);
  const range = sheet.getRange(1, 1, rows.length, width) as Range;
  const values = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
  range.setValues(values.map((row) => row.map(asTyped)));
  return { sheetId: sheet.getSheetId(), name: sheet.getName() };
}

/** What a person would type to have the same cell: an apostrophe says that a text is a text. */
function asTyped(cell: FileCell): string | number | boolean {
  if (typeof cell === 'string') return `'${cell}`;
  return typeof cell === 'object' ? (cell?.date ?? '') : cell;
}

function freeName(book: Workbook, wanted: string): string {
  for (let n = 1, name = wanted; ; name = `${wanted} (${++n})`) if (!book.sheetNamed(name)) return name;
}

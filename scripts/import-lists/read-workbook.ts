import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';

/** The first sheet of an Excel or OpenDocument workbook as quoted CSV; undefined for a file that is no workbook. */
export function workbookAsCsv(path: string): string | undefined {
  if (!/\.(xlsx|xlsm|xls|ods)$/i.test(path)) return undefined;
  const book = read(readFileSync(path), { dense: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  // Codes stay as they are shown: "01004" formatted as text, or a number padded by its format.
  return sheet === undefined ? undefined : utils.sheet_to_csv(sheet, { FS: ';', forceQuotes: true, blankrows: false });
}

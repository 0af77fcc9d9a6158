import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { read, utils, type WorkBook } from '@e965/xlsx';

/**
 * The sheets of an Excel or OpenDocument workbook as quoted CSV, a line a row; undefined for a file that is no workbook,
 * whatever it is called.
 */
export function workbookAsCsv(path: string): readonly string[] | undefined {
  if (!isArchiveOrOldWorkbook(path)) return undefined;
  const book = readBook(path);
  return book?.SheetNames.map((name) => {
    const sheet = book.Sheets[name];
    // Codes stay as they are shown: "01004" formatted as text, or a number padded by its format.
    const csv = sheet === undefined ? '' : utils.sheet_to_csv(sheet, { FS: ';', forceQuotes: true });
    return csv.replace(/^(?:;|"")+$/gm, '');
  });
}

/** An archive (.xlsx, .ods) begins like a zip, a workbook of before 2007 (.xls) like a compound file. */
function isArchiveOrOldWorkbook(path: string): boolean {
  const first = Buffer.alloc(4);
  const file = openSync(path, 'r');
  try {
    readSync(file, first, 0, 4, 0);
  } finally {
    closeSync(file);
  }
  return ['504b0304', 'd0cf11e0'].includes(first.toString('hex'));
}

/** An archive of something else is no workbook: undefined. */
function readBook(path: string): WorkBook | undefined {
  try {
    return read(readFileSync(path), { dense: true });
  } catch {
    return undefined;
  }
}

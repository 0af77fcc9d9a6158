import { read, utils, type WorkBook } from '@e965/xlsx';

/** Bytes that are enough to tell a workbook. */
export const WORKBOOK_SAMPLE = 4;

/** Whether a file may be a workbook: an archive (.xlsx, .ods) begins like a zip, one of before 2007 (.xls) in its own way. */
export function mayBeWorkbook(sample: Uint8Array): boolean {
  const beginsWith = (...bytes: readonly number[]) => bytes.every((byte, at) => sample[at] === byte);
  return beginsWith(0x50, 0x4b, 0x03, 0x04) || beginsWith(0xd0, 0xcf, 0x11, 0xe0);
}

/** The sheets of an Excel or OpenDocument workbook as quoted CSV, a line a row; undefined for an archive of something else. */
export function sheetsAsCsv(bytes: Uint8Array): readonly string[] | undefined {
  const book = readBook(bytes);
  return book?.SheetNames.map((name) => {
    const sheet = book.Sheets[name];
    // Codes stay as they are shown: "01004" formatted as text, or a number padded by its format.
    const csv = sheet === undefined ? '' : utils.sheet_to_csv(sheet, { FS: ';', forceQuotes: true });
    return csv.replace(/^(?:;|"")+$/gm, '');
  });
}

function readBook(bytes: Uint8Array): WorkBook | undefined {
  try {
    return read(bytes, { type: 'array', dense: true });
  } catch {
    return undefined;
  }
}

import { read, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { ArchiveTooLarge, unpacked } from '../../archive/unpacked.ts';
import { WORKBOOK_TOO_LARGE } from '../messages/lists/workbook-too-large.fr.ts';

/** Bytes that are enough to tell a workbook. */
export const WORKBOOK_SAMPLE = 4;

/** Whether a file may be a workbook: an archive (.xlsx, .ods) begins like a zip, one of before 2007 (.xls) in its own way. */
export function mayBeWorkbook(sample: Uint8Array): boolean {
  return isArchive(sample) || beginsWith(sample, 0xd0, 0xcf, 0x11, 0xe0);
}

function isArchive(bytes: Uint8Array): boolean {
  return beginsWith(bytes, 0x50, 0x4b, 0x03, 0x04);
}

function beginsWith(bytes: Uint8Array, ...first: readonly number[]): boolean {
  return first.every((byte, at) => bytes[at] === byte);
}

/**
 * The sheets of an Excel or OpenDocument workbook as quoted CSV, a line a row; undefined for an archive of something else.
 * Throws a French sentence, caused by `ArchiveTooLarge`, for more than 100 MB once unpacked.
 */
export function sheetsAsCsv(bytes: Uint8Array): readonly string[] | undefined {
  const book = readBook(bytes);
  return book?.SheetNames.map((name) => {
    const sheet = book.Sheets[name];
    if (sheet !== undefined) withoutLineEnds(sheet);
    // Codes stay as they are shown: "01004" formatted as text, or a number padded by its format.
    const csv = sheet === undefined ? '' : utils.sheet_to_csv(sheet, { FS: ';', forceQuotes: true });
    return csv.replace(/^(?:;|"")+$/gm, '');
  });
}

/** A row of the sheet is one line, so that lines are told by the numbers that the workbook shows. */
function withoutLineEnds(sheet: WorkSheet): void {
  for (const cell of (sheet['!data'] ?? []).flat()) {
    if (typeof cell?.v !== 'string') continue;
    cell.v = cell.v.replace(/\s*[\r\n]+\s*/g, ' ');
    if (cell.w !== undefined) cell.w = cell.w.replace(/\s*[\r\n]+\s*/g, ' ');
  }
}

function readBook(bytes: Uint8Array): WorkBook | undefined {
  try {
    return read(isArchive(bytes) ? unpacked(bytes) : bytes, { type: 'array', dense: true });
  } catch (cause) {
    if (cause instanceof ArchiveTooLarge) throw new Error(WORKBOOK_TOO_LARGE, { cause });
    return undefined;
  }
}

import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx';
import { CellError } from '../emulator/formula/contract.ts';
import { showsDate } from '../emulator/formula/text/format-family.ts';
import { Reading } from '../emulator/spreadsheet/workbook/reading.ts';
import type { SheetModel } from '../emulator/spreadsheet/workbook/sheet-model.ts';
import type { Workbook } from '../emulator/spreadsheet/workbook/workbook.ts';

/** Longest sheet name the file format takes. */
const NAME_LIMIT = 31;

/** A workbook as an .xlsx or .ods file: values, formula results as values, number formats of dates, notes, widths, hidden sheets. */
export function workbookFile(book: Workbook, bookType: 'xlsx' | 'ods'): Buffer {
  const file = utils.book_new();
  for (const sheet of book.sheets)
    utils.book_append_sheet(file, sheetOf(book, sheet), sheetName(sheet.name, file.SheetNames));
  file.Workbook = { Sheets: book.sheets.map((sheet) => ({ Hidden: sheet.hidden ? 1 : 0 })) };
  return write(file, { type: 'buffer', bookType, compression: true }) as Buffer;
}

function sheetOf(book: Workbook, sheet: SheetModel): WorkSheet {
  const reading = new Reading(book, sheet);
  const { row: rows, column: columns } = reading.content();
  const out: WorkSheet = {
    '!ref': utils.encode_range({ s: { r: 0, c: 0 }, e: { r: Math.max(0, rows - 1), c: Math.max(0, columns - 1) } }),
  };
  for (let row = 1; row <= rows; row++) {
    for (let column = 1; column <= columns; column++) {
      const cell = cellOf(reading, row, column);
      if (cell) out[utils.encode_cell({ r: row - 1, c: column - 1 })] = cell;
    }
  }
  return out;
}

function cellOf(reading: Reading, row: number, column: number): CellObject | undefined {
  const value = reading.value(row, column);
  const note = reading.cell(row, column).note;
  const comment = note ? { c: Object.assign([{ a: 'Interpelle', t: note }], { hidden: true }) } : {};
  if (value === null) return note ? { t: 'z', ...comment } : undefined;
  if (value instanceof CellError) return { t: 's', v: value.code, ...comment };
  if (typeof value === 'string') return { t: 's', v: value, ...comment };
  if (typeof value === 'boolean') return { t: 'b', v: value, ...comment };
  const pattern = reading.pattern(row, column);
  return { t: 'n', v: value, ...(showsDate(pattern) ? { z: 'yyyy-mm-dd hh:mm' } : {}), ...comment };
}

function sheetName(name: string, taken: readonly string[]): string {
  const plain = name.replace(/[\\/?*[\]:]/g, ' ').slice(0, NAME_LIMIT);
  for (let n = 2, candidate = plain; ; n++) {
    if (!taken.includes(candidate)) return candidate;
    candidate = `${plain.slice(0, NAME_LIMIT - 3)} ${n}`;
  }
}

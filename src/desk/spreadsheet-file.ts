import { type CellObject, read, SSF, utils, type WorkSheet } from '@e965/xlsx';
import { ArchiveTooLarge, unpacked } from '../archive/unpacked.ts';

/** More than this would make every screen slow. */
const MOST_CELLS = 200_000;

/** A file that gives no sheet. */
export class SpreadsheetFileError extends Error {
  override readonly name = 'SpreadsheetFileError';
  readonly most = MOST_CELLS;
  constructor(readonly code: 'unreadable' | 'empty' | 'too_large' | 'too_heavy') {
    super(`Spreadsheet file: ${code}`);
  }
}

/** A day, with its time of day when it has one, as written: `2026-03-15` or `2026-03-15 18:30:00`. */
export interface FileDate {
  readonly date: string;
}

/** What a cell of a file holds; formulas come as their results, never as formulas. */
export type FileCell = string | number | boolean | FileDate | null;

/** A sheet of a file, its cells by row. */
export interface FileSheet {
  readonly name: string;
  readonly rows: readonly (readonly FileCell[])[];
}

/** First bytes of the zip that .xlsx and .ods files are. */
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');

/** Reads an .xlsx, .ods or .csv file. @throws SpreadsheetFileError */
export function readSpreadsheetFile(name: string, bytes: Buffer): FileSheet[] {
  const text = /\.(csv|tsv|txt)$/i.test(name);
  if (!text && !bytes.subarray(0, 4).equals(ZIP)) throw new SpreadsheetFileError('unreadable');
  const book = opened(text ? bytes.toString('utf8').replace(/^\ufeff/, '') : bytes, text);
  const sheets = book.SheetNames.map((sheet) => ({
    name: book.SheetNames.length === 1 && text ? name.replace(/\.\w+$/, '') : sheet,
    rows: rowsOf(book.Sheets[sheet] ?? {}),
  })).filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== null)));
  if (sheets.length === 0) throw new SpreadsheetFileError('empty');
  const cells = sheets.reduce((sum, { rows }) => sum + rows.reduce((count, row) => count + row.length, 0), 0);
  if (cells > MOST_CELLS) throw new SpreadsheetFileError('too_large');
  return sheets;
}

function opened(content: Buffer | string, text: boolean) {
  try {
    const plain = typeof content === 'string' ? content : Buffer.from(unpacked(content));
    return read(plain, { type: text ? 'string' : 'buffer', raw: text, cellFormula: false, cellNF: true });
  } catch (cause) {
    const code = cause instanceof ArchiveTooLarge ? 'too_heavy' : 'unreadable';
    throw Object.assign(new SpreadsheetFileError(code), { cause });
  }
}

function rowsOf(sheet: WorkSheet): FileCell[][] {
  const { s: first, e: last } = utils.decode_range(sheet['!ref'] ?? 'A1');
  if ((last.r + 1) * (last.c + 1) > MOST_CELLS * 10) throw new SpreadsheetFileError('too_large');
  const rows: FileCell[][] = [];
  for (let row = 0; row <= last.r; row++) {
    const cells: FileCell[] = [];
    for (let column = 0; column <= last.c; column++) {
      const inside = row >= first.r && column >= first.c;
      cells.push(inside ? cellOf(sheet[utils.encode_cell({ r: row, c: column })] as CellObject | undefined) : null);
    }
    rows.push(cells);
  }
  return rows;
}

function cellOf(cell: CellObject | undefined): FileCell {
  if (!cell || cell.v === undefined || cell.v === '') return null;
  if (cell.t === 'e') return cell.w ?? '#N/A';
  if (typeof cell.v === 'number' && cell.z !== undefined && SSF.is_date(String(cell.z)))
    return { date: writtenDate(cell.v) };
  return cell.v instanceof Date ? cell.v.toISOString() : cell.v;
}

/** Serial numbers count days of a calendar without zones: none is brought in. */
function writtenDate(serial: number): string {
  const milliseconds = Math.round((serial - 25_569) * 86_400) * 1_000;
  return new Date(milliseconds)
    .toISOString()
    .slice(0, 19)
    .replace('T', ' ')
    .replace(/ 00:00:00$/, '');
}

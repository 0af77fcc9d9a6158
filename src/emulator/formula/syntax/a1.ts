/** Most columns (`ZZZ`) and rows a Google spreadsheet can have. */
export const LAST_COLUMN = 18_278;
export const LAST_ROW = 10_000_000;

/** Letters of a 1-based column: 1 is `A`, 27 is `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 1-based column of its letters, in any case. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** One end of a reference as written: a cell (`$B3`), a column (`B`) or a row (`$3`). */
export interface Corner {
  readonly column?: number;
  readonly row?: number;
  readonly columnFixed: boolean;
  readonly rowFixed: boolean;
}

const CORNER = /^(?:(\$?)([A-Za-z]{1,3}))?(?:(\$?)([0-9]+))?$/;

/** Reads one end of a reference; undefined when it is outside of any possible sheet. */
export function readCorner(text: string): Corner | undefined {
  const match = CORNER.exec(text);
  if (!match || (match[2] === undefined && match[4] === undefined)) return undefined;
  const column = match[2] === undefined ? undefined : columnNumber(match[2]);
  const row = match[4] === undefined ? undefined : Number(match[4]);
  if (column !== undefined && column > LAST_COLUMN) return undefined;
  if (row !== undefined && (row < 1 || row > LAST_ROW)) return undefined;
  return { column, row, columnFixed: match[1] === '$', rowFixed: match[3] === '$' };
}

/** Writes one end of a reference, with its `$`. */
export function writeCorner(corner: Corner): string {
  const column = corner.column === undefined ? '' : (corner.columnFixed ? '$' : '') + columnLetters(corner.column);
  const row = corner.row === undefined ? '' : (corner.rowFixed ? '$' : '') + corner.row;
  return column + row;
}

/** Rectangle two corners enclose; a missing row or column runs to the end of the sheet (`Infinity`). */
export interface Extent {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** The rectangle of `A1`, `A1:B2`, `A2:A`, `A:A`, `2:2` or `A2:2`. */
export function extentOf(from: Corner, to: Corner = from): Extent {
  const rows = [from.row, to.row].filter((row) => row !== undefined);
  const columns = [from.column, to.column].filter((column) => column !== undefined);
  return {
    row: rows.length ? Math.min(...rows) : 1,
    column: columns.length ? Math.min(...columns) : 1,
    lastRow: rows.length === 2 ? Math.max(...rows) : Number.POSITIVE_INFINITY,
    lastColumn: columns.length === 2 ? Math.max(...columns) : Number.POSITIVE_INFINITY,
  };
}

/** A sheet's name as written before `!`: quoted when it is not a plain word. */
export function sheetPrefix(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^[A-Za-z]{1,3}[0-9]+$/.test(name);
  return plain ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;
}

/** A cell of an open-data file. */
export type CsvCell = string | number | boolean | null | undefined;

/**
 * CSV by RFC 4180: comma, CRLF, UTF-8 without a byte-order mark, quotes where needed. Wherever a spreadsheet would run a
 * text as a formula stands an apostrophe; numbers are written with a point.
 */
export function csv(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: CsvCell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be written in an open-data file.`);
    return String(value);
  }
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  const text = neutral(value);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/**
 * Where a formula would begin: Excel in French also parts cells at semicolons, and takes the signs of full width for the
 * others.
 */
const FORMULA = /^(?=[\t\r\n])|(?=[=+\-@＝＋－＠])(?<=(?:^|[;\t\r\n])["\s]*)/g;

/** The same text, harmless in a spreadsheet. */
export function neutral(text: string): string {
  return text.replace(FORMULA, "'");
}

/** The text that `neutral` made harmless, as it was. */
export function asWritten(text: string): string {
  return text.replace(/(?<=^|[;\s"])'(?=[=+\-@＝＋－＠])/g, '');
}

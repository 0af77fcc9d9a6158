import type { Locale } from '../text/locale.ts';
import { type Corner, LAST_COLUMN, LAST_ROW, sheetPrefix } from './a1.ts';
import { type Token, tokenize, type WrittenReference, writeReference } from './token.ts';

const LOST = '#REF!';

/** Rows or columns inserted (`count` > 0) or deleted (`count` < 0) at `at`. */
interface Shift {
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly count: number;
  /** Only cells between these lines of the other axis move, as when cells are inserted. */
  readonly band?: readonly [first: number, last: number];
}

/** Cells of an area that went elsewhere, by an offset, and to which sheet when to another. */
interface Move {
  readonly area: Rectangle;
  readonly rows: number;
  readonly columns: number;
  readonly sheet: string | undefined;
}

interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** Rewrites the references of a formula, leaving every other character as its author wrote it. */
function rewrite(text: string, locale: Locale, change: (reference: WrittenReference, token: Token) => string): string {
  if (!text.startsWith('=')) return text;
  const tokens = tokenize(text.slice(1), locale);
  return `=${tokens.map((token) => (token.kind === 'reference' ? change(token.reference, token) : token.text)).join('')}`;
}

/** The formula after rows or columns moved on the sheets `concerns` answers true for (undefined: the formula's own). */
export function shifted(
  text: string,
  locale: Locale,
  shift: Shift,
  concerns: (sheet: string | undefined) => boolean,
): string {
  return rewrite(text, locale, (reference, token) => {
    if (!concerns(reference.sheet) || !inBand(reference, shift)) return token.text;
    const moved = moveReference(reference, shift);
    if (!moved) return LOST;
    return moved === reference ? token.text : writeReference(moved);
  });
}

/** The formula after cells went elsewhere: references that lie wholly among them follow. */
export function redirected(
  text: string,
  locale: Locale,
  { area, rows, columns, sheet }: Move,
  concerns: (sheet: string | undefined) => boolean,
): string {
  const moved = (corner: Corner): Corner => ({
    ...corner,
    row: corner.row === undefined ? undefined : corner.row + rows,
    column: corner.column === undefined ? undefined : corner.column + columns,
  });
  return rewrite(text, locale, (reference, token) => {
    if (!concerns(reference.sheet) || !liesIn(reference, area)) return token.text;
    const { from, to, prefix } = reference;
    const place = sheet === undefined ? prefix : sheetPrefix(sheet);
    return writeReference({ from: moved(from), to: to && moved(to), prefix: place });
  });
}

/** The formula as it reads on another sheet: what named no sheet names the one it came from. */
export function rehomed(text: string, locale: Locale, home: string): string {
  return rewrite(text, locale, (reference, token) =>
    reference.sheet === undefined ? writeReference({ ...reference, prefix: sheetPrefix(home) }) : token.text,
  );
}

function inBand(reference: WrittenReference, { axis, band }: Shift): boolean {
  if (!band) return true;
  const [first, last] = extentAlong(reference, axis === 'row' ? 'column' : 'row');
  return first >= band[0] && last <= band[1];
}

function liesIn(reference: WrittenReference, area: Rectangle): boolean {
  const [row, lastRow] = extentAlong(reference, 'row');
  const [column, lastColumn] = extentAlong(reference, 'column');
  return row >= area.row && lastRow <= area.lastRow && column >= area.column && lastColumn <= area.lastColumn;
}

/** First and last line of a reference; an open side reaches the end of the sheet. */
function extentAlong({ from, to = from }: WrittenReference, axis: 'row' | 'column'): readonly [number, number] {
  const [start, end] = [from[axis], to[axis]];
  if (start !== undefined && end !== undefined) return [Math.min(start, end), Math.max(start, end)];
  return [start ?? end ?? 1, Number.POSITIVE_INFINITY];
}

function moveReference(reference: WrittenReference, { axis, at, count }: Shift): WrittenReference | undefined {
  const { from, to } = reference;
  const start = from[axis];
  const end = to ? to[axis] : start;
  const moved = (corner: Corner, place: number | undefined): Corner => ({ ...corner, [axis]: place });
  if (!to) {
    const place = start === undefined ? start : movedLine(start, at, count);
    if (place === start) return reference;
    return place === undefined ? undefined : { ...reference, from: moved(from, place) };
  }
  if (start === undefined || end === undefined) {
    // An open end stays open; the written end slides to the first row or column that remains.
    const written = start ?? end;
    const place = written && edge(written, at, count, 'first');
    if (place === written) return reference;
    return start === undefined ? { ...reference, to: moved(to, place) } : { ...reference, from: moved(from, place) };
  }
  const first = edge(Math.min(start, end), at, count, 'first');
  const last = edge(Math.max(start, end), at, count, 'last');
  if (first > last) return undefined;
  const [newStart, newEnd] = start <= end ? [first, last] : [last, first];
  if (newStart === start && newEnd === end) return reference;
  return { ...reference, from: moved(from, newStart), to: moved(to, newEnd) };
}

/** Where a row or column goes; nowhere when it is deleted. */
export function movedLine(line: number, at: number, count: number): number | undefined {
  if (line < at) return line;
  return count < 0 && line < at - count ? undefined : line + count;
}

function edge(line: number, at: number, count: number, side: 'first' | 'last'): number {
  return movedLine(line, at, count) ?? (side === 'first' ? at : at - 1);
}

/** The formula as copied elsewhere: what has no `$` moves by the offset, `#REF!` where it leaves the sheet. */
export function translatedText(text: string, locale: Locale, rowOffset: number, columnOffset: number): string {
  return rewrite(text, locale, (reference) => {
    const from = translateCorner(reference.from, rowOffset, columnOffset);
    const to = reference.to && translateCorner(reference.to, rowOffset, columnOffset);
    if (!from || (reference.to && !to)) return LOST;
    return writeReference({ ...reference, from, to });
  });
}

function translateCorner(corner: Corner, rowOffset: number, columnOffset: number): Corner | undefined {
  const row = corner.row === undefined || corner.rowFixed ? corner.row : corner.row + rowOffset;
  const column = corner.column === undefined || corner.columnFixed ? corner.column : corner.column + columnOffset;
  if (row !== undefined && (row < 1 || row > LAST_ROW)) return undefined;
  if (column !== undefined && (column < 1 || column > LAST_COLUMN)) return undefined;
  return { ...corner, row, column };
}

/** The formula after sheets changed name: `renamed` gives the new name, `null` when the sheet is gone. */
export function renamedSheets(
  text: string,
  locale: Locale,
  renamed: (sheet: string) => string | null | undefined,
): string {
  return rewrite(text, locale, (reference, token) => {
    const name = reference.sheet === undefined ? undefined : renamed(reference.sheet);
    if (name === null) return LOST;
    return name === undefined ? token.text : writeReference({ ...reference, prefix: sheetPrefix(name) });
  });
}

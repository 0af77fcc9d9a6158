import { type Corner, LAST_COLUMN, LAST_ROW, sheetPrefix } from './a1.ts';
import type { Locale } from './locale.ts';
import { type Token, tokenize, type WrittenReference, writeReference } from './token.ts';

const LOST = '#REF!';

/** Rows or columns inserted (`count` > 0) or deleted (`count` < 0) at `at`. */
interface Shift {
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly count: number;
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
    if (!concerns(reference.sheet)) return token.text;
    const moved = moveReference(reference, shift);
    if (!moved) return LOST;
    return moved === reference ? token.text : writeReference(moved);
  });
}

function moveReference(reference: WrittenReference, { axis, at, count }: Shift): WrittenReference | undefined {
  const { from, to } = reference;
  const start = from[axis];
  const end = to ? to[axis] : start;
  const moved = (corner: Corner, place: number | undefined): Corner => ({ ...corner, [axis]: place });
  if (!to) {
    const place = movedPlace(start, at, count);
    if (place === LOST) return undefined;
    return place === start ? reference : { ...reference, from: moved(from, place) };
  }
  if (start === undefined || end === undefined) {
    // An open end stays open; the written end slides to the first row or column that remains.
    const place = edge(start ?? end, at, count, 'first');
    if (place === (start ?? end)) return reference;
    return start === undefined ? { ...reference, to: moved(to, place) } : { ...reference, from: moved(from, place) };
  }
  const first = edge(Math.min(start, end), at, count, 'first') ?? 0;
  const last = edge(Math.max(start, end), at, count, 'last') ?? 0;
  if (first > last) return undefined;
  const [newStart, newEnd] = start <= end ? [first, last] : [last, first];
  if (newStart === start && newEnd === end) return reference;
  return { ...reference, from: moved(from, newStart), to: moved(to, newEnd) };
}

/** Where a row or column goes; `#REF!` when it is deleted. */
export function movedPlace(place: number | undefined, at: number, count: number): number | undefined | typeof LOST {
  if (place === undefined || place < at) return place;
  if (count < 0 && place < at - count) return LOST;
  return place + count;
}

function edge(place: number | undefined, at: number, count: number, side: 'first' | 'last'): number | undefined {
  const moved = movedPlace(place, at, count);
  if (moved !== LOST) return moved;
  return side === 'first' ? at : at - 1;
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

import type { Columns } from '../formats/columns.ts';
import { isNuanceCode, sexOf, tidy, wholeNumber } from './official-row.ts';

/** A row as wide as its header, and whether cells had to be joined for that. */
export interface PutBack {
  readonly cells: readonly string[];
  readonly repaired: boolean;
}

/** Stray separators that are looked for one by one. */
export const FEW = 3;

/** The row without so many of its blank cells, in each way there is, the leftmost first; those from a column on stay. */
export function* withoutBlanks(
  cells: readonly string[],
  count: number,
  until: number,
  from = 0,
): Generator<readonly string[]> {
  if (count === 0) {
    yield cells;
    return;
  }
  for (let at = from; at < until + count; at += 1) {
    if (tidy(cells[at]) === '')
      yield* withoutBlanks(
        cells.filter((_, place) => place !== at),
        count - 1,
        until,
        at,
      );
  }
}

/** No two labels hold more separators: a longer row is something else, and would be slow to try. */
const MOST = 20;

/**
 * A row with more cells than its header: a stray separator, or one inside a label that nobody quoted, pushes the rest to
 * the right. The blank cell is taken out, or the label's parts are joined again, where all else then stands where it must.
 *
 * @param width cells of the header
 * @returns undefined where nothing tells how the row was cut
 */
export function putBack(
  cells: readonly string[],
  width: number,
  columns: Columns,
  separator: string,
): PutBack | undefined {
  const extra = cells.length - width;
  if (extra <= 0) return { cells, repaired: false };
  const stands = standsIn(columns);
  const cut = cells.slice(0, width);
  // Spreadsheets end rows with separators, and people write beside a table.
  if (stands(cut)) return { cells: cut, repaired: false };
  const { shortLabel = -1, label = -1 } = columns;
  const [one, other] = [Math.min(shortLabel, label), Math.max(shortLabel, label)];
  const until = 1 + Math.max(columns.surname ?? 0, columns.givenName ?? 0);
  const blanks = extra > FEW ? [] : withoutBlanks(cells, extra, until);
  for (const row of blanks) {
    if (stands(row) && isNuanceCode(row[columns.nuance ?? row.length])) return { cells: row, repaired: true };
  }
  const fits = Array.from({ length: extra > MOST ? 0 : extra + 1 }, (_, inOne) =>
    joined(joined(cells, one, inOne, separator), other, extra - inOne, separator),
  ).filter((row): row is readonly string[] => row !== undefined && stands(row));
  // Most lists have the same text in both columns.
  const found = fits.find((row) => tidy(row[one]) === tidy(row[other])) ?? fits[0];
  if (found !== undefined) return { cells: found, repaired: true };
  return cells.slice(width).every((cell) => tidy(cell) === '') ? { cells: cut, repaired: false } : undefined;
}

/** Tells whether a list's number and a candidate's place, sex and names stand in their columns; never where a file has not all three. */
function standsIn(columns: Columns): (cells: readonly string[]) => boolean {
  const { order, sex, surname, givenName = surname } = columns;
  if (order === undefined || sex === undefined || surname === undefined || givenName === undefined) return () => false;
  return (cells) => {
    return (
      /^\d*$/.test(tidy(cells[columns.panel ?? cells.length])) &&
      wholeNumber(cells[order]) !== undefined &&
      sexOf(cells[sex]) !== '' &&
      tidy(cells[surname]) !== '' &&
      tidy(cells[givenName]) !== ''
    );
  };
}

/** The row with so many cells after this one joined to it; undefined where the file has no such column. */
function joined(
  cells: readonly string[] | undefined,
  at: number,
  more: number,
  separator: string,
): readonly string[] | undefined {
  if (cells === undefined || more === 0) return cells;
  if (at < 0) return undefined;
  return [...cells.slice(0, at), cells.slice(at, at + more + 1).join(separator), ...cells.slice(at + more + 1)];
}

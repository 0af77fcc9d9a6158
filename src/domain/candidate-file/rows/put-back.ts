import type { Columns } from '../formats/columns.ts';
import { sexOf, tidy, wholeNumber } from './official-row.ts';

/** A row as wide as its header, and whether cells had to be joined for that. */
export interface PutBack {
  readonly cells: readonly string[];
  readonly repaired: boolean;
}

/** No two labels hold more separators: a longer row is something else, and would be slow to try. */
const MOST = 20;

/**
 * A row with more cells than its header: a label that holds the separator, and that nobody quoted, pushes the rest to the
 * right. Its parts are joined again where the candidate's place and sex then stand where they must.
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
  const fits = Array.from({ length: extra > MOST ? 0 : extra + 1 }, (_, inOne) =>
    joined(joined(cells, one, inOne, separator), other, extra - inOne, separator),
  ).filter((row): row is readonly string[] => row !== undefined && stands(row));
  // Most lists have the same text in both columns.
  const found = fits.find((row) => tidy(row[one]) === tidy(row[other])) ?? fits[0];
  if (found !== undefined) return { cells: found, repaired: true };
  return cells.slice(width).every((cell) => tidy(cell) === '') ? { cells: cut, repaired: false } : undefined;
}

/** Tells whether a list's number and a candidate's place, sex and name stand in their columns; never where a file has not all three. */
function standsIn({ panel, order, sex, surname }: Columns): (cells: readonly string[]) => boolean {
  if (order === undefined || sex === undefined || surname === undefined) return () => false;
  return (cells) =>
    /^\d*$/.test(tidy(cells[panel ?? cells.length])) &&
    wholeNumber(cells[order]) !== undefined &&
    sexOf(cells[sex]) !== '' &&
    tidy(cells[surname]) !== '';
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

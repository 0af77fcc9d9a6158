import { obtain } from './calculation/area-index.ts';
import { compare, same } from './coerce.ts';
import { CellError, type Scalar } from './contract.ts';
import { wildcard } from './criterion.ts';
import type { Locale } from './text/locale.ts';
import type { Matrix } from './value.ts';

/** From this many cells on, an index by value is made the first time a column is searched. */
const WORTH_INDEXING = 64;

/** The first row or column of a rectangle, or another one, as a list to search in. */
export interface Line {
  readonly length: number;
  at(index: number): Scalar;
  /** Position of the first equal value through an index; undefined when the line has none. */
  indexed?(value: number | string | boolean): number | undefined;
}

const indexes = new WeakMap<Matrix, Map<number, Map<string, number>>>();

/** A column of a rectangle. */
export function columnLine(matrix: Matrix, column: number): Line {
  const line = { length: matrix.rows, at: (index: number) => matrix.at(index, column) };
  if (matrix.rows < WORTH_INDEXING) return line;
  return {
    ...line,
    indexed: (value) => {
      const columns = obtain(indexes, matrix, () => new Map<number, Map<string, number>>());
      const index = obtain(columns, column, () => indexOf(line));
      return index.get(keyOf(value)) ?? -1;
    },
  };
}

/** A row of a rectangle. */
export function rowLine(matrix: Matrix, row: number): Line {
  return { length: matrix.columns, at: (index) => matrix.at(row, index) };
}

function indexOf(line: Line): Map<string, number> {
  const index = new Map<string, number>();
  for (let at = 0; at < line.length; at += 1) {
    const value = line.at(at);
    if (value === null || value instanceof CellError) continue;
    const key = keyOf(value);
    if (!index.has(key)) index.set(key, at);
  }
  return index;
}

function keyOf(value: number | string | boolean): string {
  return typeof value === 'string' ? `s${value.toLowerCase()}` : `${typeof value}${value}`;
}

/** Position of the first value equal to the key, `*` and `?` standing for any text; -1 when there is none. */
export function findExact(line: Line, key: Scalar, jokers = true): number {
  if (key instanceof CellError) throw key;
  const pattern = jokers && typeof key === 'string' ? wildcard(key) : undefined;
  if (!pattern && line.indexed && key !== null && key !== '' && key !== 0 && key !== false) {
    return line.indexed(key) ?? -1;
  }
  for (let index = 0; index < line.length; index += 1) {
    const value = line.at(index);
    if (pattern ? typeof value === 'string' && pattern.test(value) : equals(value, key)) return index;
  }
  return -1;
}

/** Equality of lookups: an empty cell equals nothing but an empty key. */
function equals(value: Scalar, key: Scalar): boolean {
  if (value === null) return key === null;
  return !(value instanceof CellError) && same(value, key);
}

/**
 * Position of the last value not after the key in a sorted line (`ascending`), or not before it in a
 * line sorted downwards; values of another type than the key are passed over. -1 when there is none.
 */
export function findSorted(line: Line, key: Scalar, locale: Locale, ascending = true): number {
  if (key instanceof CellError) throw key;
  const sought = key ?? 0;
  const places: number[] = [];
  for (let index = 0; index < line.length; index += 1) {
    if (typeof line.at(index) === typeof sought) places.push(index);
  }
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = compare(line.at(places[middle] ?? 0), sought, locale);
    if (ascending ? order <= 0 : order >= 0) low = middle + 1;
    else high = middle;
  }
  return places[low - 1] ?? -1;
}

/** Position of the value nearest to the key on one side: the largest below, or the smallest above. */
export function findNearest(
  line: Line,
  key: Scalar,
  side: 'below' | 'above',
  locale: Locale,
  backwards: boolean,
): number {
  if (key instanceof CellError) throw key;
  const sought = key ?? 0;
  let best = -1;
  for (let step = 0; step < line.length; step += 1) {
    const index = backwards ? line.length - 1 - step : step;
    const value = line.at(index);
    if (typeof value !== typeof sought || value === null) continue;
    const order = compare(value, sought, locale);
    if (order === 0) return index;
    if (side === 'below' ? order > 0 : order < 0) continue;
    const held = best < 0 ? undefined : compare(value, line.at(best), locale);
    if (held === undefined || (side === 'below' ? held > 0 : held < 0)) best = index;
  }
  return best;
}

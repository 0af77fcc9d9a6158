import { CellError, type Scalar } from '../../formula/contract.ts';

const collator = new Intl.Collator('fr', { sensitivity: 'variant', numeric: false });

/** Order of two values in a sort: numbers (dates too), texts, booleans, errors; empty cells last in both directions. */
export function compareValues(a: Scalar, b: Scalar, ascending: boolean): number {
  const rankA = rankOf(a);
  const rankB = rankOf(b);
  if (rankA === EMPTY || rankB === EMPTY) return rankA === rankB ? 0 : rankA === EMPTY ? 1 : -1;
  const order = rankA - rankB || compareAlike(a, b);
  return ascending ? order : -order;
}

const EMPTY = 4;

function rankOf(value: Scalar): number {
  if (value === null || value === '') return EMPTY;
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return value instanceof CellError ? 3 : 2;
}

function compareAlike(a: Scalar, b: Scalar): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') {
    return collator.compare(a.toLowerCase(), b.toLowerCase());
  }
  return typeof a === 'boolean' && typeof b === 'boolean' ? Number(a) - Number(b) : 0;
}

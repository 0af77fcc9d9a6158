import type { Call, FunctionTable } from '../call.ts';
import { compare } from '../coerce.ts';
import { CellError, type Scalar } from '../contract.ts';
import { upTo } from '../stack.ts';
import type { Locale } from '../text/locale.ts';
import type { Matrix } from '../value.ts';

const MANY = Number.POSITIVE_INFINITY;

function evaluateFilter(call: Call): Matrix {
  const matrix = call.matrix(0);
  const conditions = call.args.slice(1).map((arg) => call.matrixOf(arg));
  const [first] = conditions;
  if (!first) throw new CellError('#N/A', 'FILTER has no condition.');
  const byColumn = first.rows === 1 && (matrix.rows !== 1 || first.columns > 1);
  const length = byColumn ? matrix.columns : matrix.rows;
  const lists = conditions.map((condition, index) => {
    const list = condition.flat();
    if (list.length !== length || (condition.rows > 1 && condition.columns > 1)) {
      const axis = byColumn ? 'column' : 'row';
      throw new CellError(
        '#N/A',
        `FILTER has mismatched range sizes. Expected ${axis} count: ${length}. Actual ${axis} count, argument ${index + 2}: ${list.length}.`,
      );
    }
    return list;
  });
  const kept = upTo(length).filter((at) => lists.every((list) => truth(list[at] ?? null)));
  if (kept.length === 0) throw new CellError('#N/A', 'No matches are found in FILTER evaluation.');
  return byColumn ? matrix.pick(upTo(matrix.rows), kept) : matrix.pick(kept);
}

function truth(value: Scalar): boolean {
  if (value instanceof CellError) throw value;
  if (typeof value === 'string') return value.toUpperCase() === 'TRUE';
  return value === true || (typeof value === 'number' && value !== 0);
}

/** Order of rows when sorting: numbers, texts, booleans, errors; empty cells last in both directions. */
function sortOrder(left: Scalar, right: Scalar, ascending: boolean, locale: Locale): number {
  if (left === right) return 0;
  if (left === null || right === null) return left === null ? 1 : -1;
  const leftFails = left instanceof CellError;
  if (leftFails || right instanceof CellError) return Number(leftFails) - Number(right instanceof CellError);
  const order = compare(left, right, locale);
  return ascending ? order : -order;
}

interface SortKey {
  readonly values: readonly Scalar[];
  readonly ascending: boolean;
}

/** Pairs of a column (its number in the range, or another range as tall) and a direction. */
function sortKeys(call: Call, matrix: Matrix, from: number): SortKey[] {
  if (call.count <= from) {
    return upTo(matrix.columns).map((column) => ({ values: columnOf(matrix, column), ascending: true }));
  }
  const keys: SortKey[] = [];
  for (let index = from; index < call.count; index += 2) {
    const given = call.matrix(index);
    const ascending = call.boolean(index + 1, true);
    if (given.rows === 1 && given.columns === 1) {
      const column = call.integer(index);
      if (column < 1 || column > matrix.columns) {
        throw new CellError(
          '#VALUE!',
          `Function ${call.name} parameter ${index + 1} value is ${column}. Valid values are between 1 and ${matrix.columns} inclusive.`,
        );
      }
      keys.push({ values: columnOf(matrix, column - 1), ascending });
    } else {
      if (given.columns !== 1 || given.rows !== matrix.rows) {
        throw new CellError('#N/A', `${call.name} has mismatched range sizes. Expected row count: ${matrix.rows}.`);
      }
      keys.push({ values: columnOf(given, 0), ascending });
    }
  }
  return keys;
}

function columnOf(matrix: Matrix, column: number): Scalar[] {
  return upTo(matrix.rows).map((row) => matrix.at(row, column));
}

function sortedRows(matrix: Matrix, keys: readonly SortKey[], locale: Locale): number[] {
  return upTo(matrix.rows).sort((a, b) => orderOf(keys, a, b, locale) || a - b);
}

function orderOf(keys: readonly SortKey[], a: number, b: number, locale: Locale): number {
  for (const { values, ascending } of keys) {
    const order = sortOrder(values[a] ?? null, values[b] ?? null, ascending, locale);
    if (order !== 0) return order;
  }
  return 0;
}

/** First rows of a sorted range; the mode tells what to do with ties and duplicates. */
function evaluateSortn(call: Call): Matrix {
  const matrix = call.matrix(0);
  const wanted = call.integer(1, 1);
  const mode = call.integer(2, 0);
  const keys = sortKeys(call, matrix, 3);
  const rows = sortedRows(matrix, keys, call.locale);
  const tied = (a: number | undefined, b: number | undefined): boolean =>
    a !== undefined && b !== undefined && orderOf(keys, a, b, call.locale) === 0;
  const firsts = rows.filter((row, index) => index === 0 || !tied(row, rows[index - 1]));
  if (mode === 0) return matrix.pick(rows.slice(0, wanted));
  if (mode === 1) return matrix.pick(rows.filter((row, index) => index < wanted || tied(row, rows[wanted - 1])));
  if (mode === 2) return matrix.pick(firsts.slice(0, wanted));
  const kept = firsts.slice(0, wanted);
  return matrix.pick(rows.filter((row) => kept.some((first) => tied(first, row))));
}

function evaluateUnique(call: Call): Matrix {
  const byColumn = call.boolean(1, false);
  const matrix = byColumn ? call.matrix(0).transposed() : call.matrix(0);
  const seen = new Map<string, { row: number; count: number }>();
  matrix.cells.forEach((line, row) => {
    const key = JSON.stringify(line);
    const known = seen.get(key);
    if (known) known.count += 1;
    else seen.set(key, { row, count: 1 });
  });
  const once = call.boolean(2, false);
  const rows = [...seen.values()].filter(({ count }) => !once || count === 1).map(({ row }) => row);
  if (rows.length === 0) throw new CellError('#N/A', 'No unique rows are found in UNIQUE evaluation.');
  const result = matrix.pick(rows);
  return byColumn ? result.transposed() : result;
}

/** Rows chosen and ordered. */
export const SELECTIONS: FunctionTable = {
  FILTER: { arity: [2, MANY], takes: 'r', array: true, evaluate: evaluateFilter },
  SORT: {
    arity: [1, MANY],
    takes: 'r',
    array: true,
    evaluate: (call) => {
      const matrix = call.matrix(0);
      return matrix.pick(sortedRows(matrix, sortKeys(call, matrix, 1), call.locale));
    },
  },
  SORTN: { arity: [1, MANY], takes: 'rssrs', repeat: 2, array: true, evaluate: evaluateSortn },
  UNIQUE: { arity: [1, 3], takes: 'rss', evaluate: evaluateUnique },
};

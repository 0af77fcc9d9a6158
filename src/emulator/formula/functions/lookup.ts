import type { Call, FunctionTable } from '../call.ts';
import { numberOf } from '../coerce.ts';
import { CellError, type Scalar } from '../contract.ts';
import { columnLine, findExact, findNearest, findSorted, type Line, rowLine } from '../search.ts';
import { type Matrix, Reference, type Value } from '../value.ts';

function notFound(call: Call, key: Scalar): CellError {
  const shown = key instanceof CellError ? key.code : (key ?? '');
  return new CellError('#N/A', `Did not find value '${shown}' in ${call.name} evaluation.`);
}

/** One cell of a rectangle with its format, so that a date found stays a date. */
function cell(matrix: Matrix, row: number, column: number): Matrix {
  return matrix.pick([row], [column]);
}

function evaluateTableLookup(call: Call, vertical: boolean): Value {
  const key = call.scalar(0);
  const table = vertical ? call.matrix(1) : call.matrix(1).transposed();
  const index = call.integer(2);
  if (index < 1) {
    throw new CellError(
      '#VALUE!',
      `Function ${call.name} parameter 3 value is ${index}. It should be greater than or equal to 1.`,
    );
  }
  if (index > table.columns) {
    throw new CellError('#REF!', `${call.name} evaluates to an out of bounds range.`);
  }
  const line = columnLine(table, 0);
  const row = call.boolean(3, true) ? findSorted(line, key, call.locale) : findExact(line, key ?? '');
  return row < 0 ? notFound(call, key) : cell(table, row, index - 1);
}

function lineOf(call: Call, index: number): Line {
  const matrix = call.matrix(index);
  if (matrix.columns !== 1 && matrix.rows !== 1) {
    throw new CellError('#N/A', `${call.name} range must be a single row or a single column.`);
  }
  return matrix.columns === 1 ? columnLine(matrix, 0) : rowLine(matrix, 0);
}

function evaluateMatch(call: Call): Value {
  const key = call.scalar(0);
  const line = lineOf(call, 1);
  const type = call.number(2, 1);
  const found = type === 0 ? findExact(line, key ?? '') : findSorted(line, key, call.locale, type > 0);
  return found < 0 ? notFound(call, key) : found + 1;
}

/** Position for XMATCH and XLOOKUP: match mode 0 exact, -1 or 1 nearest, 2 jokers; search mode backwards when negative. */
function findExtended(call: Call, line: Line, modeAt: number): number {
  // Here an empty key, or an empty text, finds an empty cell; VLOOKUP and MATCH never do.
  const given = call.scalar(0);
  const key = given === '' ? null : given;
  const mode = call.integer(modeAt, 0);
  const search = call.integer(modeAt + 1, 1);
  const backwards = search === -1;
  if (mode === 1 || mode === -1) return findNearest(line, key, mode === 1 ? 'above' : 'below', call.locale, backwards);
  if (!backwards) return findExact(line, key, mode === 2);
  const reversed: Line = { length: line.length, at: (index) => line.at(line.length - 1 - index) };
  const found = findExact(reversed, key, mode === 2);
  return found < 0 ? found : line.length - 1 - found;
}

function evaluateXlookup(call: Call): Value {
  const searched = call.matrix(1);
  const results = call.matrix(2);
  const found = findExtended(call, lineOf(call, 1), 4);
  if (found < 0) return call.omitted(3) ? notFound(call, call.scalar(0)) : call.value(3);
  if (searched.columns === 1 && searched.rows === results.rows) return results.pick([found]);
  if (searched.rows === 1 && searched.columns === results.columns) {
    return results.pick([...results.cells.keys()], [found]);
  }
  throw new CellError('#VALUE!', 'Array arguments to XLOOKUP are of different size.');
}

function evaluateLookup(call: Call): Value {
  const key = call.scalar(0);
  const table = call.matrix(1);
  const byRow = table.rows >= table.columns;
  const line = byRow ? columnLine(table, 0) : rowLine(table, 0);
  const found = findSorted(line, key, call.locale);
  if (found < 0) return notFound(call, key);
  if (!call.omitted(2)) {
    const results = call.matrix(2);
    return results.rows >= results.columns ? cell(results, found, 0) : cell(results, 0, found);
  }
  return byRow ? cell(table, found, table.columns - 1) : cell(table, table.rows - 1, found);
}

function outOfRange(call: Call, index: number, value: number, most: number): CellError {
  return new CellError(
    '#NUM!',
    `Function ${call.name} parameter ${index + 1} value is ${value}. Valid values are between 0 and ${most} inclusive.`,
  );
}

/** INDEX: row or column 0 gives all of them; of a range it gives a range, so that `A1:INDEX(…)` works. */
function evaluateIndex(call: Call): Value {
  const value = call.value(0);
  const area = value instanceof Reference ? value.area : undefined;
  const matrix = area ? undefined : call.matrix(0);
  const rows = area ? area.lastRow - area.row + 1 : (matrix?.rows ?? 0);
  const columns = area ? area.lastColumn - area.column + 1 : (matrix?.columns ?? 0);
  let row = call.integer(1, 0);
  let column = call.integer(2, 0);
  // A single row may be indexed by its one position.
  if (rows === 1 && columns > 1 && call.count === 2) {
    column = row;
    row = 1;
  }
  if (row < 0 || row > rows) throw outOfRange(call, 1, row, rows);
  if (column < 0 || column > columns) throw outOfRange(call, 2, column, columns);
  if (area) {
    return new Reference({
      sheet: area.sheet,
      row: row ? area.row + row - 1 : area.row,
      lastRow: row ? area.row + row - 1 : area.lastRow,
      column: column ? area.column + column - 1 : area.column,
      lastColumn: column ? area.column + column - 1 : area.lastColumn,
    });
  }
  const all = (count: number) => Array.from({ length: count }, (_, index) => index);
  return matrix ? matrix.pick(row ? [row - 1] : all(rows), column ? [column - 1] : all(columns)) : null;
}

function evaluateChoose(call: Call): Value {
  const chosen = call.evaluation.intersect(call.lazily(0));
  const index = Math.trunc(numberOf(chosen, call.locale, 'CHOOSE', 1));
  if (index < 1 || index >= call.count) throw outOfRange(call, 0, index, call.count - 1);
  return call.lazily(index);
}

/** Searching in tables. */
export const LOOKUPS: FunctionTable = {
  VLOOKUP: { arity: [3, 4], takes: 'srss', evaluate: (call) => evaluateTableLookup(call, true) },
  HLOOKUP: { arity: [3, 4], takes: 'srss', evaluate: (call) => evaluateTableLookup(call, false) },
  LOOKUP: { arity: [2, 3], takes: 'srr', evaluate: evaluateLookup },
  XLOOKUP: { arity: [3, 6], takes: 'srrsss', errors: true, evaluate: evaluateXlookup },
  MATCH: { arity: [2, 3], takes: 'srs', evaluate: evaluateMatch },
  XMATCH: {
    arity: [2, 4],
    takes: 'srss',
    evaluate: (call) => {
      const found = findExtended(call, lineOf(call, 1), 2);
      return found < 0 ? notFound(call, call.scalar(0)) : found + 1;
    },
  },
  INDEX: { arity: [1, 3], takes: 'rss', array: true, evaluate: evaluateIndex, hint: 'first' },
  CHOOSE: { arity: [2, Number.POSITIVE_INFINITY], lazy: true, hint: 'last', evaluate: evaluateChoose },
};

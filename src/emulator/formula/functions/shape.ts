import type { Call, FunctionTable } from '../call.ts';
import { CellError } from '../contract.ts';
import { above, assembled, besides, checkSize, type Place, upTo } from '../stack.ts';
import { isScalar, Matrix, type Value } from '../value.ts';

const MANY = Number.POSITIVE_INFINITY;

function parts(call: Call): Matrix[] {
  return call.args.map((arg) => call.matrixOf(arg));
}

/** All places of a rectangle in reading order, by rows or by columns; `ignore` 1 drops blanks, 2 errors, 3 both. */
function places(from: Matrix, ignore: number, byColumn: boolean): Place[] {
  const found: Place[] = [];
  const visit = (row: number, column: number): void => {
    const value = from.at(row, column);
    if ((ignore & 1) === 1 && value === null) return;
    if ((ignore & 2) === 2 && value instanceof CellError) return;
    found.push({ from, row, column });
  };
  if (byColumn) for (const column of upTo(from.columns)) for (const row of upTo(from.rows)) visit(row, column);
  else for (const row of upTo(from.rows)) for (const column of upTo(from.columns)) visit(row, column);
  return found;
}

function lined(call: Call): Place[] {
  const found = places(call.matrix(0), call.integer(1, 0), call.boolean(2, false));
  if (found.length === 0) throw new CellError('#N/A', `${call.name} has no values left.`);
  return found;
}

function wrapped(call: Call, byRow: boolean): Matrix {
  const found = places(call.matrix(0), 0, false);
  const size = call.integer(1);
  checkSize(Math.ceil(found.length / Math.max(1, size)), Math.max(1, size), call.name);
  if (size < 1)
    throw new CellError(
      '#NUM!',
      `Function ${call.name} parameter 2 value is ${size}. It should be greater than or equal to 1.`,
    );
  const lines: (Place | undefined)[][] = [];
  for (let at = 0; at < found.length; at += size) {
    lines.push(upTo(size).map((index) => found[at + index]));
  }
  const matrix = call.omitted(2) ? assembled(lines) : assembled(lines, call.scalar(2));
  return byRow ? matrix : matrix.transposed();
}

/** Indexes written in a call, from 1, or from -1 backwards. */
function chosen(call: Call, count: number): number[] {
  return call.numbers(1).map((number) => {
    const index = Math.trunc(number);
    if (index === 0 || Math.abs(index) > count) {
      throw new CellError(
        '#VALUE!',
        `Function ${call.name} index ${index} is out of range. It should be between 1 and ${count}.`,
      );
    }
    return index > 0 ? index - 1 : count + index;
  });
}

function evaluateSequence(call: Call): Value {
  const rows = call.integer(0);
  const columns = call.integer(1, 1);
  checkSize(rows, columns, 'SEQUENCE');
  const start = call.number(2, 1);
  const step = call.number(3, 1);
  return new Matrix(upTo(rows).map((row) => upTo(columns).map((column) => start + step * (row * columns + column))));
}

function constrained(call: Call): Matrix {
  const matrix = call.matrix(0);
  const rows = call.integer(1);
  const columns = call.integer(2);
  if (rows < 1 || columns < 1) throw new CellError('#REF!', 'ARRAY_CONSTRAIN needs at least one row and one column.');
  return matrix.pick(upTo(Math.min(rows, matrix.rows)), upTo(Math.min(columns, matrix.columns)));
}

function evaluateArrayFormula(call: Call): Value {
  const value = call.value(0);
  return isScalar(value) ? value : call.matrix(0);
}

/** Arrays taken apart and put together. */
export const SHAPES: FunctionTable = {
  ARRAYFORMULA: { arity: [1, 1], takes: 'r', array: true, hint: 'first', evaluate: evaluateArrayFormula },
  TRANSPOSE: { arity: [1, 1], takes: 'r', array: true, evaluate: (call) => call.matrix(0).transposed() },
  HSTACK: { arity: [1, MANY], takes: 'r', errors: true, evaluate: (call) => besides(parts(call)) },
  VSTACK: { arity: [1, MANY], takes: 'r', errors: true, evaluate: (call) => above(parts(call)) },
  FLATTEN: {
    arity: [1, MANY],
    takes: 'r',
    errors: true,
    evaluate: (call) =>
      assembled(
        parts(call)
          .flatMap((part) => places(part, 0, false))
          .map((place) => [place]),
        null,
      ),
  },
  TOCOL: {
    arity: [1, 3],
    takes: 'rss',
    evaluate: (call) =>
      assembled(
        lined(call).map((place) => [place]),
        null,
      ),
  },
  TOROW: { arity: [1, 3], takes: 'rss', evaluate: (call) => assembled([lined(call)], null) },
  WRAPROWS: { arity: [2, 3], takes: 'rss', evaluate: (call) => wrapped(call, true) },
  WRAPCOLS: { arity: [2, 3], takes: 'rss', evaluate: (call) => wrapped(call, false) },
  CHOOSECOLS: {
    arity: [2, MANY],
    takes: 'r',
    evaluate: (call) => {
      const matrix = call.matrix(0);
      return matrix.pick(upTo(matrix.rows), chosen(call, matrix.columns));
    },
  },
  CHOOSEROWS: {
    arity: [2, MANY],
    takes: 'r',
    evaluate: (call) => {
      const matrix = call.matrix(0);
      return matrix.pick(chosen(call, matrix.rows));
    },
  },
  ARRAY_CONSTRAIN: { arity: [3, 3], takes: 'rss', evaluate: constrained },
  SEQUENCE: { arity: [1, 4], evaluate: evaluateSequence },
};

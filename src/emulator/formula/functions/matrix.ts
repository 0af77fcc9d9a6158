import type { Call, FunctionTable } from '../call.ts';
import { CellError } from '../contract.ts';
import { checkSize, upTo } from '../stack.ts';
import { Matrix } from '../value.ts';

/** A rectangle of numbers only; anything else gives `#VALUE!`. */
function numbersOf(call: Call, index: number): number[][] {
  return call.matrix(index).cells.map((line) =>
    line.map((value) => {
      if (value instanceof CellError) throw value;
      if (typeof value === 'number') return value;
      throw new CellError('#VALUE!', `Function ${call.name} parameter ${index + 1} expects number values.`);
    }),
  );
}

function product(call: Call): Matrix {
  const left = numbersOf(call, 0);
  const right = numbersOf(call, 1);
  const width = right[0]?.length ?? 0;
  if ((left[0]?.length ?? 0) !== right.length) {
    throw new CellError(
      '#VALUE!',
      `Function MMULT has incompatible sizes: ${left[0]?.length ?? 0} columns and ${right.length} rows.`,
    );
  }
  return new Matrix(
    left.map((line) =>
      upTo(width).map((column) => line.reduce((sum, value, row) => sum + value * (right[row]?.[column] ?? 0), 0)),
    ),
  );
}

/** How many values fall in each class; the last count is of those above the highest bound. */
function frequency(call: Call): Matrix {
  const bounds = call.numbers(1, 1).sort((a, b) => a - b);
  const counts = upTo(bounds.length + 1).map(() => 0);
  for (const value of call.numbers(0, 0)) {
    const place = bounds.findIndex((bound) => value <= bound);
    const at = place < 0 ? bounds.length : place;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return new Matrix(counts.map((count) => [count]));
}

function pairSum(call: Call, combine: (x: number, y: number) => number): number {
  const x = numbersOf(call, 0).flat();
  const y = numbersOf(call, 1).flat();
  if (x.length !== y.length) throw new CellError('#N/A', `Array arguments to ${call.name} are of different size.`);
  return x.reduce((sum, value, index) => sum + combine(value, y[index] ?? 0), 0);
}

/** Rectangles of numbers. */
export const MATRICES: FunctionTable = {
  MMULT: { arity: [2, 2], takes: 'r', array: true, evaluate: product },
  MUNIT: {
    arity: [1, 1],
    evaluate: (call) => {
      const size = call.integer(0);
      checkSize(size, size, 'MUNIT');
      return new Matrix(upTo(size).map((row) => upTo(size).map((column) => (row === column ? 1 : 0))));
    },
  },
  FREQUENCY: { arity: [2, 2], takes: 'r', evaluate: frequency },
  SUMX2MY2: { arity: [2, 2], takes: 'r', evaluate: (call) => pairSum(call, (x, y) => x * x - y * y) },
  SUMX2PY2: { arity: [2, 2], takes: 'r', evaluate: (call) => pairSum(call, (x, y) => x * x + y * y) },
  SUMXMY2: { arity: [2, 2], takes: 'r', evaluate: (call) => pairSum(call, (x, y) => (x - y) ** 2) },
  RANDARRAY: {
    arity: [0, 2],
    volatile: true,
    evaluate: (call) => {
      const [rows, columns] = [call.integer(0, 1), call.integer(1, 1)];
      checkSize(rows, columns, 'RANDARRAY');
      return new Matrix(upTo(rows).map(() => upTo(columns).map(() => Math.random())));
    },
  },
};

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

function square(call: Call): number[][] {
  const cells = numbersOf(call, 0);
  if (cells.length === cells[0]?.length) return cells;
  throw new CellError('#VALUE!', `Function ${call.name} parameter 1 expects a square matrix.`);
}

/** Gauss and Jordan's elimination: the determinant, and the inverse unless the determinant is 0. */
function eliminated(cells: readonly (readonly number[])[]): { determinant: number; inverse: number[][] } {
  const size = cells.length;
  const rows = cells.map((line, row) => [...line, ...upTo(size).map((column) => (column === row ? 1 : 0))]);
  let determinant = 1;
  for (const step of upTo(size)) {
    const below = rows.slice(step);
    const best = below.reduce(
      (most, line, at) => (Math.abs(line[step] ?? 0) > Math.abs(below[most]?.[step] ?? 0) ? at : most),
      0,
    );
    if (best > 0) {
      rows.splice(step, 0, ...rows.splice(step + best, 1));
      // Moving a row up past so many others changes the sign as often.
      determinant *= best % 2 === 0 ? 1 : -1;
    }
    const pivot = rows[step] ?? [];
    const lead = pivot[step] ?? 0;
    determinant *= lead;
    if (lead === 0) break;
    const scaled = pivot.map((value) => value / lead);
    for (const [at, line] of rows.entries()) {
      const factor = line[step] ?? 0;
      rows[at] = at === step ? scaled : line.map((value, column) => value - factor * (scaled[column] ?? 0));
    }
  }
  return { determinant, inverse: rows.map((line) => line.slice(size)) };
}

function inverse(call: Call): Matrix {
  const found = eliminated(square(call));
  if (found.determinant === 0) throw new CellError('#NUM!', 'Function MINVERSE parameter 1 is a singular matrix.');
  return new Matrix(found.inverse);
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
  MDETERM: { arity: [1, 1], takes: 'r', evaluate: (call) => eliminated(square(call)).determinant },
  MINVERSE: { arity: [1, 1], takes: 'r', evaluate: inverse },
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

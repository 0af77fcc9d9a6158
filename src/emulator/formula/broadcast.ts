import type { Evaluation, FunctionSpec } from './call.ts';
import { CellError, type FormatHint, type Scalar } from './contract.ts';
import { operate, operatedHint } from './operators.ts';
import { above, besides, upTo } from './stack.ts';
import type { BinaryOperator } from './syntax/ast.ts';
import { isScalar, Lambda, Matrix, Reference, type Value } from './value.ts';

/** A value and the format it suggests. */
interface Operand {
  readonly value: Value;
  readonly hint: FormatHint;
}

const OUT_OF_STEP = new CellError('#N/A', 'Array arguments are of different size.');

/** A value read as a rectangle when it is several cells. */
function opened(value: Value, evaluation: Evaluation): Scalar | Matrix | Lambda {
  return value instanceof Reference ? evaluation.read(value.area) : value;
}

/** Whether a rectangle reaches a cell once its only row or column is repeated. */
function reaches(matrix: Matrix, row: number, column: number): boolean {
  return (matrix.rows === 1 || row < matrix.rows) && (matrix.columns === 1 || column < matrix.columns);
}

function cellOf(value: Scalar | Matrix, row: number, column: number): Scalar {
  if (!(value instanceof Matrix)) return value;
  if (!reaches(value, row, column)) return OUT_OF_STEP;
  return value.at(value.rows === 1 ? 0 : row, value.columns === 1 ? 0 : column);
}

function hintOf(value: Scalar | Matrix, hint: FormatHint, row: number, column: number): FormatHint {
  if (!(value instanceof Matrix)) return hint;
  return value.hintAt?.(value.rows === 1 ? 0 : row, value.columns === 1 ? 0 : column);
}

/** Applies an operator cell by cell, repeating single values, rows and columns. */
export function broadcastOperation(
  left: Operand,
  right: Operand,
  operator: BinaryOperator,
  evaluation: Evaluation,
): Value {
  const a = opened(left.value, evaluation);
  const b = opened(right.value, evaluation);
  if (a instanceof Lambda || b instanceof Lambda) {
    return new CellError('#N/A', 'A LAMBDA must be called with its arguments.');
  }
  const { rows, columns } = largest([a, b]);
  const cells: Scalar[][] = [];
  for (let row = 0; row < rows; row += 1) {
    const line: Scalar[] = [];
    for (let column = 0; column < columns; column += 1) {
      line.push(guardedOperation(operator, cellOf(a, row, column), cellOf(b, row, column), evaluation));
    }
    cells.push(line);
  }
  return new Matrix(cells, (row, column) =>
    operatedHint(operator, hintOf(a, left.hint, row, column), hintOf(b, right.hint, row, column)),
  );
}

function guardedOperation(operator: BinaryOperator, left: Scalar, right: Scalar, evaluation: Evaluation): Scalar {
  try {
    return operate(operator, left, right, evaluation.locale);
  } catch (thrown) {
    if (thrown instanceof CellError) return thrown;
    throw thrown;
  }
}

/** Calls a function once per cell of its spread arguments; errors in a cell stay in that cell. */
export function broadcast(
  args: readonly Value[],
  spreads: (index: number) => boolean,
  run: (args: readonly Value[]) => Value,
  evaluation: Evaluation,
  spec: Pick<FunctionSpec, 'errors' | 'widens' | 'hint'>,
): Value {
  const read = args.map((arg, index) => (spreads(index) ? opened(arg, evaluation) : arg));
  const { rows, columns } = largest(read.filter((_, index) => spreads(index)));
  const results = (row: number): Value[] =>
    upTo(columns).map((column) => {
      let error: CellError | undefined;
      const values = read.map((arg, index) => {
        if (!spreads(index) || arg instanceof Lambda || arg instanceof Reference) return arg;
        const value = cellOf(arg, row, column);
        if (value instanceof CellError) error ??= value;
        return value;
      });
      return error && !spec.errors ? error : run(values);
    });
  if (spec.widens)
    return above(
      upTo(rows).map((row) => besides(results(row).map((value) => rowOf(value, evaluation)))),
      null,
    );
  const cells = upTo(rows).map((row) => results(row).map((value) => single(value, evaluation)));
  const hint = spec.hint === 'last' ? undefined : spec.hint;
  const first = read[0];
  if (hint !== 'first') return new Matrix(cells, hint && (() => hint));
  return new Matrix(
    cells,
    first instanceof Matrix ? (row, column) => hintOf(first, undefined, row, column) : undefined,
  );
}

/** One result of a function that fills a row. */
function rowOf(value: Value, evaluation: Evaluation): Matrix {
  return value instanceof Matrix ? value : new Matrix([[single(value, evaluation)]]);
}

function single(value: Value, evaluation: Evaluation): Scalar {
  if (isScalar(value)) return value;
  if (value instanceof Reference) return evaluation.valueAt(value.area.sheet, value.area.row, value.area.column);
  return evaluation.intersect(value);
}

function largest(values: readonly Value[]): { rows: number; columns: number } {
  let rows = 1;
  let columns = 1;
  for (const value of values) {
    if (!(value instanceof Matrix)) continue;
    rows = Math.max(rows, value.rows);
    columns = Math.max(columns, value.columns);
  }
  return { rows, columns };
}

import type { Call, FunctionTable } from '../call.ts';
import { CellError, type Scalar } from '../contract.ts';
import { checkSize, upTo } from '../stack.ts';
import { type Lambda, Matrix, type Value } from '../value.ts';

const MANY = Number.POSITIVE_INFINITY;

/** The one value a lambda has to give. */
function single(call: Call, lambda: Lambda, args: readonly Value[]): Scalar {
  const value = call.evaluation.apply(lambda, args);
  if (value instanceof Matrix && value.rows * value.columns > 1) {
    return new CellError('#VALUE!', `Single value expected. Nested array results are not supported in ${call.name}.`);
  }
  return call.evaluation.intersect(value);
}

function evaluateMap(call: Call): Matrix {
  const last = call.count - 1;
  const lambda = call.lambda(last);
  const arrays = upTo(last).map((index) => call.matrix(index));
  const [first] = arrays;
  if (!first || arrays.some((array) => array.rows !== first.rows || array.columns !== first.columns)) {
    throw new CellError('#VALUE!', 'Array arguments to MAP are of different size.');
  }
  return first.map((_, row, column) =>
    single(
      call,
      lambda,
      arrays.map((array) => array.at(row, column)),
    ),
  );
}

/** One result per row, side by side when the lambda gives a row. */
function evaluateByRow(call: Call): Matrix {
  const matrix = call.matrix(0);
  const lambda = call.lambda(1);
  return new Matrix(upTo(matrix.rows).map((row) => [single(call, lambda, [matrix.pick([row])])]));
}

function evaluateByColumn(call: Call): Matrix {
  const matrix = call.matrix(0);
  const lambda = call.lambda(1);
  const rows = upTo(matrix.rows);
  return new Matrix([upTo(matrix.columns).map((column) => single(call, lambda, [matrix.pick(rows, [column])]))]);
}

function evaluateReduce(call: Call): Value {
  const lambda = call.lambda(2);
  let total: Value = call.value(0);
  call.matrix(1).each((value) => {
    total = call.evaluation.apply(lambda, [total, value]);
  });
  return total;
}

function evaluateScan(call: Call): Matrix {
  const lambda = call.lambda(2);
  let total = call.scalar(0);
  return call.matrix(1).map((value) => {
    total = single(call, lambda, [total, value]);
    return total;
  });
}

function evaluateMakeArray(call: Call): Matrix {
  const rows = call.integer(0);
  const columns = call.integer(1);
  const lambda = call.lambda(2);
  checkSize(rows, columns, 'MAKEARRAY');
  return new Matrix(
    upTo(rows).map((row) => upTo(columns).map((column) => single(call, lambda, [row + 1, column + 1]))),
  );
}

/** Functions that apply a LAMBDA over arrays. */
export const HIGHER_ORDER: FunctionTable = {
  MAP: { arity: [2, MANY], takes: 'r', evaluate: evaluateMap },
  BYROW: { arity: [2, 2], takes: 'r', evaluate: evaluateByRow },
  BYCOL: { arity: [2, 2], takes: 'r', evaluate: evaluateByColumn },
  REDUCE: { arity: [3, 3], takes: 'r', evaluate: evaluateReduce },
  SCAN: { arity: [3, 3], takes: 'r', evaluate: evaluateScan },
  MAKEARRAY: { arity: [3, 3], takes: 'ssr', evaluate: evaluateMakeArray },
};

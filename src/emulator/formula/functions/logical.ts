import type { Call, FunctionTable } from '../call.ts';
import { booleanOf, same } from '../coerce.ts';
import { CellError, type Scalar } from '../contract.ts';
import { isScalar, Lambda, Matrix, Reference, type Scope, type Value } from '../value.ts';

const MANY = Number.POSITIVE_INFINITY;
const NO_MATCH = new CellError('#N/A', 'No match.');

/** A lazy argument as one value, or as a rectangle where arrays broadcast. */
function opened(call: Call, index: number): Scalar | Matrix {
  const value = call.lazily(index);
  if (isScalar(value)) return value;
  if (call.array && !(value instanceof Lambda) && !(value instanceof Reference && value.single)) {
    return call.matrixOf(value);
  }
  return call.evaluation.intersect(value);
}

/** Any argument, kept as it is: a branch may give a range or an array. */
function branch(call: Call, index: number): Value {
  const value = call.lazily(index);
  if (value instanceof Reference && value.single) return call.evaluation.intersect(value);
  return value;
}

/** Chooses per cell of a condition array; each branch is evaluated once, when a cell needs it. */
function chosenByCell(call: Call, condition: Matrix, choose: (value: Scalar) => number | Scalar): Matrix {
  const branches = new Map<number, Scalar | Matrix>();
  const cells: Scalar[][] = [];
  const all = Array.from({ length: call.count }, (_, index) => index);
  const need = (index: number): Scalar | Matrix => {
    let found = branches.get(index);
    if (found === undefined) {
      found = opened(call, index);
      branches.set(index, found);
    }
    return found;
  };
  let { rows, columns } = condition;
  for (const index of all.slice(1)) {
    const value = need(index);
    if (!(value instanceof Matrix)) continue;
    rows = Math.max(rows, value.rows);
    columns = Math.max(columns, value.columns);
  }
  const sources: (Matrix | undefined)[][] = [];
  for (let row = 0; row < rows; row += 1) {
    const line: Scalar[] = [];
    const from: (Matrix | undefined)[] = [];
    for (let column = 0; column < columns; column += 1) {
      const chosen = choose(cellAt(condition, row, column));
      if (typeof chosen !== 'number') {
        line.push(chosen);
        from.push(undefined);
        continue;
      }
      const value = chosen < call.count ? need(chosen) : chosen === 2 ? false : NO_MATCH;
      line.push(value instanceof Matrix ? cellAt(value, row, column) : value);
      from.push(value instanceof Matrix ? value : undefined);
    }
    cells.push(line);
    sources.push(from);
  }
  return new Matrix(cells, (row, column) => {
    const source = sources[row]?.[column];
    return source?.hintAt?.(source.rows === 1 ? 0 : row, source.columns === 1 ? 0 : column);
  });
}

function cellAt(matrix: Matrix, row: number, column: number): Scalar {
  if ((matrix.rows > 1 && row >= matrix.rows) || (matrix.columns > 1 && column >= matrix.columns)) {
    return new CellError('#N/A', 'Array arguments are of different size.');
  }
  return matrix.at(matrix.rows === 1 ? 0 : row, matrix.columns === 1 ? 0 : column);
}

function conditionOf(value: Scalar, call: Call, position: number): boolean | CellError {
  try {
    return booleanOf(value, call.locale, call.name, position);
  } catch (thrown) {
    if (thrown instanceof CellError) return thrown;
    throw thrown;
  }
}

function evaluateIf(call: Call): Value {
  const condition = opened(call, 0);
  if (condition instanceof Matrix) {
    return chosenByCell(call, condition, (value) => {
      const truth = conditionOf(value, call, 1);
      return truth instanceof CellError ? truth : truth ? 1 : 2;
    });
  }
  if (booleanOf(condition, call.locale, 'IF', 1)) return branch(call, 1);
  return call.count > 2 ? branch(call, 2) : false;
}

function evaluateIfs(call: Call): Value {
  const [first] = call.array ? [opened(call, 0)] : [];
  if (first instanceof Matrix) return ifsByCell(call);
  for (let index = 0; index + 1 < call.count; index += 2) {
    const value = call.evaluation.intersect(call.lazily(index));
    if (booleanOf(value, call.locale, 'IFS', index + 1)) return branch(call, index + 1);
  }
  return NO_MATCH;
}

function ifsByCell(call: Call): Matrix {
  const parts = Array.from({ length: call.count }, (_, index) => {
    const value = opened(call, index);
    return value instanceof Matrix ? value : new Matrix([[value]]);
  });
  const rows = Math.max(...parts.map((part) => part.rows));
  const columns = Math.max(...parts.map((part) => part.columns));
  return new Matrix(
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => {
        for (let index = 0; index + 1 < parts.length; index += 2) {
          const [test, result] = parts.slice(index, index + 2);
          if (!test || !result) break;
          const truth = conditionOf(cellAt(test, row, column), call, index + 1);
          if (truth instanceof CellError) return truth;
          if (truth) return cellAt(result, row, column);
        }
        return NO_MATCH;
      }),
    ),
  );
}

function evaluateSwitch(call: Call): Value {
  const subject = opened(call, 0);
  const standard = call.count % 2 === 0 ? call.count - 1 : undefined;
  const chosen = (value: Scalar): number | CellError => {
    if (value instanceof CellError) return value;
    for (let index = 1; index + 1 < call.count; index += 2) {
      if (same(value, call.evaluation.intersect(call.lazily(index)))) return index + 1;
    }
    return standard ?? NO_MATCH;
  };
  if (subject instanceof Matrix) return chosenByCell(call, subject, chosen);
  const index = chosen(subject);
  return index instanceof CellError ? index : branch(call, index);
}

/** Replaces the errors `caught` answers true for, cell by cell when the value is an array. */
function replaced(call: Call, caught: (error: CellError) => boolean): Value {
  const value = call.lazily(0);
  const other = (): Scalar | Matrix => (call.count > 1 ? opened(call, 1) : null);
  if (isScalar(value)) return value instanceof CellError && caught(value) ? branchOrNothing(call) : value;
  if (value instanceof Lambda) return value;
  const literal = call.node.args[0]?.kind === 'reference' || call.node.args[0]?.kind === 'name';
  if (value instanceof Reference && literal && !call.array) {
    const cell = call.evaluation.intersect(value);
    return cell instanceof CellError && caught(cell) ? branchOrNothing(call) : cell;
  }
  const matrix = call.matrixOf(value);
  const replace = matrix.cells.some((row) => row.some((cell) => cell instanceof CellError && caught(cell)));
  if (!replace) return matrix;
  const substitute = other();
  const cells = matrix.map((cell, row, column) => {
    if (!(cell instanceof CellError) || !caught(cell)) return cell;
    return substitute instanceof Matrix ? cellAt(substitute, row, column) : substitute;
  }).cells;
  return new Matrix(cells, matrix.hintAt);
}

function branchOrNothing(call: Call): Value {
  call.evaluation.hint = undefined;
  return call.count > 1 ? branch(call, 1) : null;
}

/** Truths of all arguments; texts in ranges are left out. */
function truths(call: Call): boolean[] {
  const found: boolean[] = [];
  call.each(0, (value, written, index) => {
    if (value instanceof CellError) throw value;
    if (written) found.push(booleanOf(value, call.locale, call.name, index + 1));
    else if (typeof value === 'boolean') found.push(value);
    else if (typeof value === 'number') found.push(value !== 0);
  });
  if (found.length === 0) throw new CellError('#N/A', `Function ${call.name} has no values to test.`);
  return found;
}

function evaluateLet(call: Call): Value {
  if (call.count % 2 === 0) {
    throw new CellError(
      '#N/A',
      'Wrong number of arguments to LET. Names and values come in pairs, then one expression.',
    );
  }
  let { scope } = call;
  for (let index = 0; index + 1 < call.count; index += 2) {
    const name = nameOf(call, index);
    const node = call.node.args[index + 1];
    const value = node ? call.evaluation.evaluate(node, scope, call.array) : null;
    const bound: Scope = { name, value, hint: call.evaluation.hint, outer: scope };
    scope = bound;
  }
  const last = call.node.args[call.count - 1];
  return last ? call.evaluation.evaluate(last, scope, call.array) : null;
}

function evaluateLambda(call: Call): Value {
  const parameters = Array.from({ length: call.count - 1 }, (_, index) => nameOf(call, index));
  const body = call.node.args[call.count - 1];
  if (!body) throw new CellError('#N/A', 'LAMBDA has no expression.');
  return new Lambda(parameters, body, call.scope);
}

function nameOf(call: Call, index: number): string {
  const node = call.node.args[index];
  if (node?.kind === 'name') return node.name.toUpperCase();
  throw new CellError('#NAME?', `Argument ${index + 1} of function ${call.name} is not a valid name.`);
}

/** Conditions, error catching, names and lambdas. */
export const LOGICAL: FunctionTable = {
  IF: { arity: [2, 3], lazy: true, hint: 'last', evaluate: evaluateIf },
  IFS: { arity: [2, MANY], lazy: true, hint: 'last', evaluate: evaluateIfs },
  SWITCH: { arity: [3, MANY], lazy: true, hint: 'last', evaluate: evaluateSwitch },
  IFERROR: { arity: [1, 2], lazy: true, hint: 'last', evaluate: (call) => replaced(call, () => true) },
  IFNA: { arity: [2, 2], lazy: true, hint: 'last', evaluate: (call) => replaced(call, ({ code }) => code === '#N/A') },
  AND: { arity: [1, MANY], takes: 'r', evaluate: (call) => truths(call).every(Boolean) },
  OR: { arity: [1, MANY], takes: 'r', evaluate: (call) => truths(call).some(Boolean) },
  XOR: { arity: [1, MANY], takes: 'r', evaluate: (call) => truths(call).filter(Boolean).length % 2 === 1 },
  NOT: { arity: [1, 1], evaluate: (call) => !call.boolean(0) },
  TRUE: { arity: [0, 0], evaluate: () => true },
  FALSE: { arity: [0, 0], evaluate: () => false },
  LET: { arity: [3, MANY], lazy: true, hint: 'last', evaluate: evaluateLet },
  LAMBDA: { arity: [1, MANY], lazy: true, evaluate: evaluateLambda },
};

import { broadcast } from './broadcast.ts';
import { Call, type Evaluation, type FunctionSpec } from './call.ts';
import { CellError, type FormatHint } from './contract.ts';
import type { CallNode } from './syntax/ast.ts';
import { isScalar, Lambda, Reference, type Scope, type Value } from './value.ts';

/** Calls a declared function: checks how many arguments it has, evaluates them as it wants them, spreads arrays. */
export function callBuiltIn(
  spec: FunctionSpec,
  node: CallNode,
  scope: Scope | undefined,
  array: boolean,
  evaluation: Evaluation,
): Value {
  const wrong = wrongCount(node, spec.arity);
  if (wrong) return wrong;
  const inArray = array || spec.array === true;
  if (spec.lazy) {
    const result = guarded(spec, new Call(node.name, [], node, scope, inArray, evaluation));
    if (spec.hint !== 'last') evaluation.hint = spec.hint === 'first' ? undefined : spec.hint;
    return result;
  }
  const args: Value[] = [];
  let firstHint: FormatHint;
  let spread = false;
  for (let index = 0; index < node.args.length; index += 1) {
    const arg = node.args[index];
    if (!arg) continue;
    let value = evaluation.evaluate(arg, scope, inArray);
    if (kindOf(spec, index) === 's') {
      if (isScalar(value)) {
        if (value instanceof CellError && !spec.errors) return value;
      } else if (inArray && !(value instanceof Lambda) && !(value instanceof Reference && value.single)) spread = true;
      else value = evaluation.intersect(value);
    }
    if (value instanceof CellError && !spec.errors) return value;
    if (index === 0) firstHint = evaluation.hint;
    args.push(value);
  }
  const run = (values: readonly Value[]): Value =>
    guarded(spec, new Call(node.name, values, node, scope, inArray, evaluation));
  if (spread) {
    return broadcast(args, (index) => kindOf(spec, index) === 's', run, evaluation, spec);
  }
  const result = run(args);
  if (spec.hint !== 'last') evaluation.hint = spec.hint === 'first' ? firstHint : spec.hint;
  return result;
}

function guarded(spec: FunctionSpec, call: Call): Value {
  try {
    const result = spec.evaluate(call);
    if (typeof result === 'number' && !Number.isFinite(result)) {
      return new CellError('#NUM!', `Function ${call.name} gives no real, finite number.`);
    }
    return result;
  } catch (thrown) {
    // A length, a precision or a depth JavaScript refuses is the formula's fault, not the engine's.
    if (thrown instanceof RangeError) return new CellError('#NUM!', `Function ${call.name}: ${thrown.message}.`);
    return asError(thrown);
  }
}

/** The cell error that was thrown; anything else is not for the cell and goes on. */
export function asError(thrown: unknown): CellError {
  if (thrown instanceof CellError) return thrown;
  throw thrown;
}

function kindOf(spec: FunctionSpec, index: number): string {
  const kinds = spec.takes ?? 's';
  if (index < kinds.length) return kinds.charAt(index);
  const repeat = spec.repeat ?? 1;
  const start = kinds.length - repeat;
  return kinds.charAt(start + ((index - start) % repeat));
}

function wrongCount(node: CallNode, [least, most]: readonly [number, number]): CellError | undefined {
  const count = node.args.length;
  if (count >= least && count <= most) return undefined;
  const expected =
    least === most
      ? `${least}`
      : most === Number.POSITIVE_INFINITY
        ? `at least ${least}`
        : `between ${least} and ${most}`;
  return new CellError(
    '#N/A',
    `Wrong number of arguments to ${node.name}. Expected ${expected} arguments, but got ${count} arguments.`,
  );
}

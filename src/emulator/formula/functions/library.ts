import type { FunctionSpec } from '../call.ts';
import { CellError, type FormatHint, type Scalar } from '../contract.ts';

/** A result of the library as a cell value: its errors, gaps and infinities become cell errors. */
export function settled(result: unknown, name: string): Scalar {
  if (typeof result === 'number' && Number.isFinite(result)) return result;
  if (result instanceof Error) {
    const code = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/.exec(result.message)?.[0] ?? '#NUM!';
    return new CellError(code as CellError['code'], `Function ${name} cannot be computed with these values.`);
  }
  return new CellError('#NUM!', `Function ${name} gives no real, finite number.`);
}

/** A division; by 0 it gives `#DIV/0!`. */
export function quotient(dividend: number, divisor: number): number {
  if (divisor === 0) throw new CellError('#DIV/0!', 'Function DIVIDE parameter 2 cannot be zero.');
  return dividend / divisor;
}

/** A function of plain numbers; arguments left out take the given values. */
export function numeric(
  run: (...numbers: number[]) => unknown,
  arity: readonly [number, number],
  standards: readonly number[] = [],
  hint?: FormatHint,
): FunctionSpec {
  return {
    arity,
    hint,
    evaluate: (call) => {
      const numbers: number[] = [];
      for (let index = 0; index < arity[1]; index += 1) {
        const standard = standards[index - arity[0]];
        if (index < call.count || standard !== undefined) numbers.push(call.number(index, standard));
      }
      return settled(run(...numbers), call.name);
    },
  };
}

/** What a parameter must be, and how Google says it. */
const BOUNDS = {
  positive: [(value: number) => value > 0, 'greater than 0'],
  natural: [(value: number) => value >= 0, 'greater than or equal to 0'],
  freedom: [(value: number) => value >= 1, 'greater than or equal to 1'],
  share: [(value: number) => value >= 0 && value <= 1, 'between 0 and 1'],
  inner: [(value: number) => value > 0 && value < 1, 'between 0 and 1, exclusive'],
} as const;

/** A function whose parameters have bounds, by position: null for any number. */
export function bounded(spec: FunctionSpec, ...bounds: readonly (keyof typeof BOUNDS | null)[]): FunctionSpec {
  return {
    ...spec,
    evaluate: (call) => {
      for (const [index, bound] of bounds.entries()) {
        if (bound === null || index >= call.count) continue;
        const [holds, words] = BOUNDS[bound];
        const value = call.number(index);
        if (holds(value)) continue;
        throw new CellError(
          '#NUM!',
          `Function ${call.name} parameter ${index + 1} value is ${value}. It should be ${words}.`,
        );
      }
      return spec.evaluate(call);
    },
  };
}

/** Steps a function of the library may take: it counts one by one where closed forms exist. */
const MOST_STEPS = 100_000;

/** A function whose work grows with some of its arguments (0-based): too large ones are refused, never awaited. */
export function stepping(spec: FunctionSpec, ...counted: readonly number[]): FunctionSpec {
  return {
    ...spec,
    evaluate: (call) => {
      for (const index of counted) {
        if (Math.abs(call.number(index, 0)) <= MOST_STEPS) continue;
        throw new CellError(
          '#NUM!',
          `Function ${call.name} parameter ${index + 1} is emulated up to ${MOST_STEPS} only.`,
        );
      }
      return spec.evaluate(call);
    },
  };
}

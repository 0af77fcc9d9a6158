import * as formulas from '@formulajs/formulajs';
import type { Call, FunctionSpec, FunctionTable } from '../call.ts';
import { CellError, type FormatHint, type Scalar } from '../contract.ts';

/** A result of the library as a cell value: its errors, gaps and infinities become cell errors. */
function settled(result: unknown, name: string): Scalar {
  if (typeof result === 'number' && Number.isFinite(result)) return result;
  if (result instanceof Error) {
    const code = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/.exec(result.message)?.[0] ?? '#NUM!';
    return new CellError(code as CellError['code'], `Function ${name} cannot be computed with these values.`);
  }
  return new CellError('#NUM!', `Function ${name} gives no real, finite number.`);
}

/** A function of plain numbers; arguments left out take the given values. */
function numeric(
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

function cashFlows(call: Call, index: number): number[] {
  return call.numbers(index, index);
}

/** Internal rate of return: the rate that brings the present value of regular flows to nothing. */
function internalRate(call: Call): Scalar {
  const flows = cashFlows(call, 0);
  if (!flows.some((flow) => flow > 0) || !flows.some((flow) => flow < 0)) {
    throw new CellError('#NUM!', 'In IRR evaluation, the values array must include positive and negative numbers.');
  }
  return settled(formulas.IRR(flows, call.number(1, 0.1)), 'IRR');
}

/** Loans, investments and depreciation, and the normal law. */
export const FINANCIAL: FunctionTable = {
  PMT: numeric(formulas.PMT, [3, 5], [0, 0], 'currency'),
  IPMT: numeric(formulas.IPMT, [4, 6], [0, 0], 'currency'),
  PPMT: numeric(formulas.PPMT, [4, 6], [0, 0], 'currency'),
  FV: numeric(formulas.FV, [3, 5], [0, 0], 'currency'),
  PV: numeric(formulas.PV, [3, 5], [0, 0], 'currency'),
  NPER: numeric(formulas.NPER, [3, 5], [0, 0]),
  RATE: numeric(formulas.RATE, [3, 6], [0, 0, 0.1], 'percent'),
  SLN: numeric(formulas.SLN, [3, 3], [], 'currency'),
  SYD: numeric(formulas.SYD, [4, 4], [], 'currency'),
  EFFECT: numeric(formulas.EFFECT, [2, 2]),
  NOMINAL: numeric(formulas.NOMINAL, [2, 2]),
  NPV: {
    arity: [2, Number.POSITIVE_INFINITY],
    takes: 'sr',
    hint: 'currency',
    evaluate: (call) => settled(formulas.NPV(call.number(0), ...call.numbers(1)), 'NPV'),
  },
  IRR: { arity: [1, 2], takes: 'rs', hint: 'percent', evaluate: internalRate },
  'NORM.S.DIST': {
    arity: [1, 2],
    evaluate: (call) => settled(formulas.NORM.S.DIST(call.number(0), call.boolean(1, true)), call.name),
  },
  'NORM.DIST': {
    arity: [4, 4],
    evaluate: (call) =>
      settled(formulas.NORM.DIST(call.number(0), call.number(1), call.number(2), call.boolean(3)), call.name),
  },
  NORMDIST: {
    arity: [4, 4],
    evaluate: (call) =>
      settled(formulas.NORM.DIST(call.number(0), call.number(1), call.number(2), call.boolean(3)), call.name),
  },
  'NORM.INV': numeric(formulas.NORM.INV, [3, 3]),
  NORMINV: numeric(formulas.NORM.INV, [3, 3]),
};

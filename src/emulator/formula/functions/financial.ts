import * as formulas from '@formulajs/formulajs';
import type { Call, FunctionTable } from '../call.ts';
import { CellError, type Scalar } from '../contract.ts';
import { numeric, settled } from './library.ts';

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

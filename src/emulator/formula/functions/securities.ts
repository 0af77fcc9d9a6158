import type { Call, FunctionSpec, FunctionTable } from '../call.ts';
import { CellError, type FormatHint } from '../contract.ts';
import { yearFraction } from './date.ts';

/** Days from settlement to maturity, which comes after it. */
export function span(call: Call): number {
  const days = Math.floor(call.number(1)) - Math.floor(call.number(0));
  if (days > 0) return days;
  throw new CellError('#NUM!', `Function ${call.name} parameter 1 must be a date before parameter 2.`);
}

/** An argument that must be more than 0. */
export function amount(call: Call, index: number): number {
  const value = call.number(index);
  if (value > 0) return value;
  throw new CellError('#NUM!', `Function ${call.name} parameter ${index + 1} must be more than 0.`);
}

/** A security without coupons: two dates, two amounts or rates above 0, how days are counted. */
function discounted(run: (first: number, second: number, years: number) => number, hint?: FormatHint): FunctionSpec {
  return {
    arity: [4, 5],
    hint,
    evaluate: (call) => {
      span(call);
      return run(amount(call, 2), amount(call, 3), yearFraction(call, 4));
    },
  };
}

/** A treasury bill: two dates a year apart at most, a price or a discount; `run` gets the days between. */
function bill(run: (value: number, days: number) => number): FunctionSpec {
  return {
    arity: [3, 3],
    evaluate: (call) => {
      const days = span(call);
      if (days > 366) throw new CellError('#NUM!', `Function ${call.name} knows bills of a year at most.`);
      const result = run(amount(call, 2), days);
      if (result < 0) throw new CellError('#NUM!', `Function ${call.name} gives less than 0.`);
      return result;
    },
  };
}

/** Securities that pay everything at maturity. */
export const SECURITIES: FunctionTable = {
  ACCRINTM: discounted((rate, par, years) => par * rate * years, 'currency'),
  DISC: discounted((price, redemption, years) => (redemption - price) / redemption / years),
  INTRATE: discounted((investment, redemption, years) => (redemption - investment) / investment / years),
  PRICEDISC: discounted((discount, redemption, years) => redemption * (1 - discount * years), 'currency'),
  RECEIVED: discounted((investment, discount, years) => investment / (1 - discount * years), 'currency'),
  YIELDDISC: discounted((price, redemption, years) => (redemption / price - 1) / years),
  TBILLPRICE: bill((discount, days) => 100 * (1 - (discount * days) / 360)),
  TBILLYIELD: bill((price, days) => (((100 - price) / price) * 360) / days),
  TBILLEQ: bill((discount, days) => {
    if (days > 182) throw new CellError('#NUM!', 'TBILLEQ is emulated up to 182 days only.');
    return (365 * discount) / (360 - discount * days);
  }),
};

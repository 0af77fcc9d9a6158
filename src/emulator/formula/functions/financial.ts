import * as formulas from '@formulajs/formulajs';
import type { Call, FunctionSpec, FunctionTable } from '../call.ts';
import { numberOf } from '../coerce.ts';
import { CellError, type Scalar } from '../contract.ts';
import { yearsBetween } from './date.ts';
import { bounded, numeric, quotient, settled, stepping } from './library.ts';

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

/** Periods of a depreciation that are followed one by one. */
const MOST_PERIODS = 100_000;

interface DatedFlow {
  readonly amount: number;
  /** Since the first flow, in years of 365 days. */
  readonly years: number;
}

/** Dates of flows; texts among them are read only where Google reads them, in XIRR. */
function datesOf(call: Call, index: number): number[] {
  const texts = call
    .matrix(index)
    .flat()
    .filter((date) => typeof date === 'string');
  if (texts.length > 0 && call.name !== 'XIRR') {
    throw new CellError('#VALUE!', `Function ${call.name} parameter ${index + 1} expects number values.`);
  }
  return call
    .matrix(index)
    .flat()
    .flatMap((date) => {
      if (date instanceof CellError) throw date;
      return date === null || typeof date === 'boolean' ? [] : [numberOf(date, call.locale, call.name, index + 1)];
    });
}

function datedFlows(call: Call, index: number): DatedFlow[] {
  const amounts = cashFlows(call, index);
  const days = datesOf(call, index + 1);
  if (amounts.length !== days.length) throw new CellError('#NUM!', `Function ${call.name} has mismatched range sizes.`);
  return amounts.map((amount, at) => ({ amount, years: (Math.trunc(days[at] ?? 0) - Math.trunc(days[0] ?? 0)) / 365 }));
}

/** Present value of flows that come at irregular dates. */
function datedValue(flows: readonly DatedFlow[], rate: number): number {
  return flows.reduce((sum, { amount, years }) => sum + amount / (1 + rate) ** years, 0);
}

/** The rate that brings the present value of dated flows to nothing, by halving between -99 % and as high as needed. */
function datedRate(call: Call): Scalar {
  const flows = datedFlows(call, 0);
  if (!flows.some(({ amount }) => amount > 0) || !flows.some(({ amount }) => amount < 0)) {
    throw new CellError('#NUM!', 'In XIRR evaluation, the values array must include positive and negative numbers.');
  }
  let low = -0.99;
  let high = 1;
  const above = datedValue(flows, low) > 0;
  while (datedValue(flows, high) > 0 === above && high < 1e6) high *= 2;
  if (datedValue(flows, high) > 0 === above)
    throw new CellError('#NUM!', 'XIRR attempted to compute the internal rate of return, but was not able to.');
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    if (datedValue(flows, middle) > 0 === above) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function fiveNumbers(call: Call, places: readonly number[]) {
  return places.map((place) => call.number(place)) as [number, number, number, number, number];
}

/** Depreciation between two moments of a life, by the declining balance, then straight once that is more. */
function decliningDepreciation(call: Call): Scalar {
  const [cost, salvage, life, start, end] = fiveNumbers(call, [0, 1, 2, 3, 4]);
  const factor = call.number(5, 2);
  const straight = !call.boolean(6, false);
  if (cost < 0 || salvage < 0 || life <= 0 || start < 0 || end < start || end > life || life > MOST_PERIODS) {
    throw new CellError('#NUM!', 'Function VDB cannot be computed with these values.');
  }
  let book = cost;
  let total = 0;
  for (let period = 0; period < end; period += 1) {
    const declining = Math.min(book * (factor / life), Math.max(0, book - salvage));
    const even = Math.max(0, book - salvage) / (life - period);
    const lost = straight ? Math.max(declining, even) : declining;
    total += lost * Math.max(0, Math.min(end, period + 1) - Math.max(start, period));
    book -= lost;
  }
  return total;
}

/** Straight depreciation of French accounts: a first period cut short by the purchase, whole ones, what is left. */
function linearDepreciation(call: Call): Scalar {
  const [cost, bought, firstEnd, salvage, rate] = fiveNumbers(call, [0, 1, 2, 3, 5]);
  const period = call.integer(4);
  if (cost < 0 || salvage < 0 || salvage > cost || period < 0 || rate <= 0 || bought > firstEnd) {
    throw new CellError('#NUM!', 'Function AMORLINC cannot be computed with these values.');
  }
  const lost = cost - salvage;
  const first = Math.min(lost, cost * rate * yearsBetween(Math.floor(bought), Math.floor(firstEnd), call, 6));
  const whole = Math.trunc((lost - first) / (cost * rate));
  if (period === 0) return first;
  if (period <= whole) return cost * rate;
  return period === whole + 1 ? lost - first - cost * rate * whole : 0;
}

/** Payments due at the beginning of periods for any last parameter other than 0. */
function dueAt(run: (...numbers: number[]) => unknown): (...numbers: number[]) => unknown {
  return (...numbers) => run(...numbers.slice(0, 5), numbers[5] === 0 ? 0 : 1);
}

/** A function of one period of a loan: others than its own are refused. */
function ofPeriod(spec: FunctionSpec): FunctionSpec {
  return {
    ...spec,
    evaluate: (call) => {
      const [period, periods] = [call.number(1), call.number(2)];
      if (period >= 1 && period <= periods) return spec.evaluate(call);
      const rule = `Valid values are between 1 and ${periods} inclusive.`;
      throw new CellError('#NUM!', `Function ${call.name} parameter 2 value is ${period}. ${rule}`);
    },
  };
}

/** Loans, investments and depreciation. */
export const FINANCIAL: FunctionTable = {
  PMT: numeric(formulas.PMT, [3, 5], [0, 0], 'currency'),
  IPMT: ofPeriod(numeric(formulas.IPMT, [4, 6], [0, 0], 'currency')),
  PPMT: ofPeriod(numeric(formulas.PPMT, [4, 6], [0, 0], 'currency')),
  FV: numeric(formulas.FV, [3, 5], [0, 0], 'currency'),
  PV: numeric(formulas.PV, [3, 5], [0, 0], 'currency'),
  NPER: numeric(formulas.NPER, [3, 5], [0, 0]),
  RATE: numeric(formulas.RATE, [3, 6], [0, 0, 0.1], 'percent'),
  SLN: numeric((cost, salvage, life) => quotient(cost - salvage, life), [3, 3], [], 'currency'),
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
  CUMIPMT: stepping(numeric(dueAt(formulas.CUMIPMT), [6, 6], [], 'currency'), 3, 4),
  CUMPRINC: stepping(numeric(dueAt(formulas.CUMPRINC), [6, 6], [], 'currency'), 3, 4),
  DB: bounded(stepping(numeric(formulas.DB, [4, 5], [12], 'currency'), 3), null, null, null, 'positive'),
  DDB: bounded(stepping(numeric(formulas.DDB, [4, 5], [2], 'currency'), 3), null, null, null, 'positive'),
  AMORLINC: { arity: [6, 7], hint: 'currency', evaluate: linearDepreciation },
  VDB: { arity: [5, 7], hint: 'currency', evaluate: decliningDepreciation },
  DOLLARDE: numeric(formulas.DOLLARDE, [2, 2]),
  DOLLARFR: numeric(formulas.DOLLARFR, [2, 2]),
  RRI: bounded(
    numeric((periods, present, future) => (future / present) ** quotient(1, periods) - 1, [3, 3]),
    'natural',
  ),
  PDURATION: numeric(formulas.PDURATION, [3, 3]),
  ISPMT: numeric(
    (rate, period, periods, present) => present * rate * (quotient(period, periods) - 1),
    [4, 4],
    [],
    'currency',
  ),
  FVSCHEDULE: {
    arity: [2, 2],
    takes: 'sr',
    hint: 'currency',
    evaluate: (call) => call.numbers(1).reduce((sum, rate) => sum * (1 + rate), call.number(0)),
  },
  MIRR: {
    arity: [3, 3],
    takes: 'rss',
    hint: 'percent',
    evaluate: (call) => {
      const flows = cashFlows(call, 0);
      if (!flows.some((flow) => flow > 0) || !flows.some((flow) => flow < 0)) {
        throw new CellError(
          '#DIV/0!',
          'In MIRR evaluation, the values array must include positive and negative numbers.',
        );
      }
      return settled(formulas.MIRR(flows, call.number(1), call.number(2)), 'MIRR');
    },
  },
  XNPV: {
    arity: [3, 3],
    takes: 'srr',
    hint: 'currency',
    evaluate: (call) => datedValue(datedFlows(call, 1), call.number(0)),
  },
  XIRR: { arity: [2, 3], takes: 'rrs', hint: 'percent', evaluate: datedRate },
};

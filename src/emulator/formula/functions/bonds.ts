import type { Call, FunctionSpec, FunctionTable } from '../call.ts';
import { CellError, type FormatHint } from '../contract.ts';
import { momentOf, serialOf } from '../text/serial.ts';
import { days360, daysInMonth, outOfChoices, yearsBetween } from './date.ts';
import { amount, span } from './securities.ts';

/** Where a settlement stands among the coupons of a security. */
interface Coupons {
  /** Coupons a year. */
  readonly frequency: number;
  /** Days of the coupons before and after the settlement. */
  readonly before: number;
  readonly after: number;
  /** Coupons still to come. */
  readonly left: number;
  /** Days of the period, those gone and those to come, as the convention counts them. */
  readonly period: number;
  readonly gone: number;
  readonly toCome: number;
}

/** A coupon's day, so many periods before maturity; at a month's end when maturity is at one. */
function couponDay(maturity: number, months: number): number {
  const { year, month, day } = momentOf(maturity);
  const first = momentOf(serialOf(year, month - months, 1));
  const longest = daysInMonth(first.year, first.month);
  const last = day === daysInMonth(year, month);
  return serialOf(first.year, first.month, last ? longest : Math.min(day, longest));
}

function couponsOf(call: Call, frequencyAt: number): Coupons {
  span(call);
  const [settlement, maturity] = [Math.floor(call.number(0)), Math.floor(call.number(1))];
  const frequency = call.integer(frequencyAt);
  const basis = call.integer(frequencyAt + 1, 0);
  if (![1, 2, 4].includes(frequency)) throw outOfChoices(call, frequencyAt, frequency);
  if (basis < 0 || basis > 4) throw outOfChoices(call, frequencyAt + 1, basis);
  let left = 1;
  while (couponDay(maturity, (left * 12) / frequency) > settlement) left += 1;
  const before = couponDay(maturity, (left * 12) / frequency);
  const after = couponDay(maturity, ((left - 1) * 12) / frequency);
  const thirties = basis === 0 || basis === 4;
  const period = basis === 1 ? after - before : (basis === 3 ? 365 : 360) / frequency;
  const gone = thirties ? days360(before, settlement, basis === 4) : settlement - before;
  return { frequency, before, after, left, period, gone, toCome: thirties ? period - gone : after - settlement };
}

function couponPart(read: (coupons: Coupons) => number, hint?: FormatHint): FunctionSpec {
  return { arity: [3, 4], hint, evaluate: (call) => read(couponsOf(call, 2)) };
}

/** Payments to come for 100, with how many periods away each is. */
function payments({ frequency, left, period, toCome }: Coupons, rate: number, redemption: number): [number, number][] {
  return Array.from({ length: left }, (_, at) => [
    (100 * rate) / frequency + (at === left - 1 ? redemption : 0),
    at + toCome / period,
  ]);
}

function priceAt(coupons: Coupons, rate: number, annualYield: number, redemption: number): number {
  const { frequency, left, period, gone, toCome } = coupons;
  const accrued = ((100 * rate) / frequency) * (gone / period);
  const step = annualYield / frequency;
  if (left === 1) return (redemption + (100 * rate) / frequency) / (1 + (toCome / period) * step) - accrued;
  return payments(coupons, rate, redemption).reduce((sum, [paid, away]) => sum + paid / (1 + step) ** away, -accrued);
}

/** The yield that gives a price, by halving: a higher yield always gives a lower price. */
function yieldOf(coupons: Coupons, rate: number, price: number, redemption: number): number {
  let low = -0.99;
  let high = 1;
  while (priceAt(coupons, rate, high, redemption) > price && high < 1e6) high *= 2;
  for (let turn = 0; turn < 200; turn += 1) {
    const middle = (low + high) / 2;
    if (priceAt(coupons, rate, middle, redemption) > price) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Macaulay's duration, in years. */
function duration(call: Call): number {
  const coupons = couponsOf(call, 4);
  const step = call.number(3) / coupons.frequency;
  let weighted = 0;
  let whole = 0;
  for (const [paid, away] of payments(coupons, call.number(2), 100)) {
    const present = paid / (1 + step) ** away;
    weighted += (present * away) / coupons.frequency;
    whole += present;
  }
  return weighted / whole;
}

/** A security that pays its interest at maturity: years of its life, since its issue, and to come. */
function atMaturity(
  run: (rate: number, last: number, life: number, gone: number, toCome: number) => number,
): FunctionSpec {
  return {
    arity: [5, 6],
    evaluate: (call) => {
      span(call);
      const [settlement, maturity, issue] = [0, 1, 2].map((index) => Math.floor(call.number(index))) as [
        number,
        number,
        number,
      ];
      if (issue > settlement)
        throw new CellError('#NUM!', `Function ${call.name} parameter 3 must not be after parameter 1.`);
      const years = (from: number, to: number) => yearsBetween(from, to, call, 5);
      const [life, gone, toCome] = [years(issue, maturity), years(issue, settlement), years(settlement, maturity)];
      return run(call.number(3), call.number(4), life, gone, toCome);
    },
  };
}

/** Securities that pay interest. */
export const BONDS: FunctionTable = {
  COUPDAYBS: couponPart(({ gone }) => gone),
  COUPDAYS: couponPart(({ period }) => period),
  COUPDAYSNC: couponPart(({ toCome }) => toCome),
  COUPNCD: couponPart(({ after }) => after, 'date'),
  COUPPCD: couponPart(({ before }) => before, 'date'),
  COUPNUM: couponPart(({ left }) => left),
  PRICE: {
    arity: [6, 7],
    evaluate: (call) => priceAt(couponsOf(call, 5), call.number(2), call.number(3), amount(call, 4)),
  },
  YIELD: {
    arity: [6, 7],
    evaluate: (call) => yieldOf(couponsOf(call, 5), call.number(2), amount(call, 3), amount(call, 4)),
  },
  DURATION: { arity: [5, 6], evaluate: duration },
  MDURATION: { arity: [5, 6], evaluate: (call) => duration(call) / (1 + call.number(3) / call.number(4)) },
  PRICEMAT: atMaturity(
    (rate, annualYield, life, gone, toCome) =>
      (100 * (1 + life * rate)) / (1 + toCome * annualYield) - 100 * gone * rate,
  ),
  YIELDMAT: atMaturity(
    (rate, price, life, gone, toCome) => ((1 + life * rate) / (price / 100 + gone * rate) - 1) / toCome,
  ),
  ACCRINT: {
    arity: [6, 7],
    hint: 'currency',
    evaluate: (call) => {
      // Between the issue and the settlement; the first coupon and the frequency matter to actual days only.
      if (call.integer(6, 0) === 1) throw new CellError('#NUM!', 'ACCRINT is not emulated with actual days.');
      const [issue, settlement] = [Math.floor(call.number(0)), Math.floor(call.number(2))];
      if (issue >= settlement) throw new CellError('#NUM!', 'Function ACCRINT parameter 1 must be before parameter 3.');
      return amount(call, 3) * amount(call, 4) * yearsBetween(issue, settlement, call, 6);
    },
  },
};

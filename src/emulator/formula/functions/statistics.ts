import * as formulas from '@formulajs/formulajs';
import type { Call, FunctionSpec, FunctionTable } from '../call.ts';
import { CellError } from '../contract.ts';
import { Matrix } from '../value.ts';
import { looseNumbers } from './aggregate.ts';
import { settled } from './library.ts';
import { roundHalfAway } from './rounding.ts';

const MANY = Number.POSITIVE_INFINITY;

/** The error of a mean or a ratio over nothing. */
export function divideByZero(name: string): CellError {
  return new CellError('#DIV/0!', `Evaluation of function ${name} caused a divide by zero error.`);
}

/** Arithmetic mean; `#DIV/0!` of no numbers. */
export function mean(numbers: readonly number[], name: string): number {
  if (numbers.length === 0) throw divideByZero(name);
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** Variance of a sample, or of a whole population; `#DIV/0!` of too few numbers. */
export function variance(numbers: readonly number[], sample: boolean, name: string): number {
  const count = numbers.length - (sample ? 1 : 0);
  if (count < 1) throw divideByZero(name);
  const center = mean(numbers, name);
  return numbers.reduce((sum, number) => sum + (number - center) ** 2, 0) / count;
}

function spread(sample: boolean, root: boolean, loose = false): FunctionSpec {
  return {
    arity: [1, MANY],
    takes: 'r',
    evaluate: (call) => {
      const value = variance(loose ? looseNumbers(call) : call.numbers(), sample, call.name);
      return root ? Math.sqrt(value) : value;
    },
  };
}

function sorted(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}

function none(call: Call): CellError {
  return new CellError('#NUM!', `Function ${call.name} has no numbers to work on.`);
}

/** The middle of numbers, the mean of the two middle ones when their count is even; undefined of none. */
export function medianOf(numbers: readonly number[]): number | undefined {
  const ordered = sorted(numbers);
  const middle = ordered.length / 2;
  const high = ordered[Math.floor(middle)];
  if (high === undefined) return undefined;
  return Number.isInteger(middle) ? ((ordered[middle - 1] ?? 0) + high) / 2 : high;
}

function median(call: Call): number {
  const middle = medianOf(call.numbers());
  if (middle === undefined) throw none(call);
  return middle;
}

/** Most frequent numbers, in order of appearance. */
function modes(call: Call): number[] {
  const counts = new Map<number, number>();
  for (const number of call.numbers()) counts.set(number, (counts.get(number) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  if (most < 2) throw new CellError('#N/A', `Function ${call.name} found no number that appears twice.`);
  return [...counts].filter(([, count]) => count === most).map(([number]) => number);
}

/** The k-th number from an end. */
function nth(call: Call, fromTop: boolean): number {
  const numbers = sorted(call.numbers(0, 0));
  const place = Math.ceil(call.number(1));
  const value = fromTop ? numbers[numbers.length - place] : numbers[place - 1];
  if (place >= 1 && value !== undefined) return value;
  throw new CellError('#NUM!', `Function ${call.name} parameter 2 value ${place} is out of range.`);
}

/** Value at a share (0 to 1) of the sorted numbers, interpolated; `exclusive` leaves both ends out. */
function quantile(call: Call, share: number, exclusive: boolean): number {
  const numbers = sorted(call.numbers(0, 0));
  if (numbers.length === 0) throw none(call);
  const place = exclusive ? share * (numbers.length + 1) - 1 : share * (numbers.length - 1);
  const low = numbers[Math.floor(place)];
  if (share < 0 || share > 1 || low === undefined || place > numbers.length - 1) {
    throw new CellError('#NUM!', `Function ${call.name} parameter 2 value is out of range.`);
  }
  const high = numbers[Math.floor(place) + 1] ?? low;
  return low + (high - low) * (place - Math.floor(place));
}

function percentile(exclusive: boolean): FunctionSpec {
  return {
    arity: [2, 2],
    takes: 'rs',
    hint: 'first',
    evaluate: (call) => quantile(call, call.number(1), exclusive),
  };
}

function quartile(exclusive: boolean): FunctionSpec {
  return {
    arity: [2, 2],
    takes: 'rs',
    hint: 'first',
    evaluate: (call) => quantile(call, call.integer(1) / 4, exclusive),
  };
}

function rank(call: Call, shared: 'first' | 'mean'): number {
  const value = call.number(0);
  const numbers = call.numbers(1, 1);
  const ascending = call.boolean(2, false);
  const equal = numbers.filter((number) => number === value).length;
  if (equal === 0) throw new CellError('#N/A', `Function ${call.name} found no value ${value} in its data.`);
  const before = numbers.filter((number) => (ascending ? number < value : number > value)).length;
  return before + 1 + (shared === 'mean' ? (equal - 1) / 2 : 0);
}

function percentRank(call: Call, exclusive: boolean): number {
  const numbers = sorted(call.numbers(0, 0));
  const value = call.number(1);
  const digits = call.integer(2, 3);
  const [least] = numbers;
  const most = numbers.at(-1);
  if (least === undefined || most === undefined || value < least || value > most) {
    throw new CellError('#N/A', `Function ${call.name} parameter 2 is outside of the data.`);
  }
  let place = numbers.findIndex((number) => number >= value);
  const at = numbers[place] ?? most;
  const below = numbers[place - 1];
  if (at !== value && below !== undefined) place = place - 1 + (value - below) / (at - below);
  const share = exclusive
    ? (place + 1) / (numbers.length + 1)
    : numbers.length === 1
      ? 1
      : place / (numbers.length - 1);
  // Google cuts the decimals off, it does not round them.
  return Math.floor(roundHalfAway(share * 10 ** digits, 9)) / 10 ** digits;
}

function positives(call: Call): number[] {
  const numbers = call.numbers();
  if (numbers.length === 0 || numbers.some((number) => number <= 0)) {
    throw new CellError('#NUM!', `Function ${call.name} takes numbers greater than 0.`);
  }
  return numbers;
}

function trimmedMean(call: Call): number {
  const numbers = sorted(call.numbers(0, 0));
  const share = call.number(1);
  if (share < 0 || share >= 1) {
    throw new CellError(
      '#NUM!',
      `Function TRIMMEAN parameter 2 value is ${share}. It should be at least 0 and less than 1.`,
    );
  }
  const cut = Math.floor((numbers.length * share) / 2);
  return mean(numbers.slice(cut, numbers.length - cut), call.name);
}

const RANK: FunctionSpec = { arity: [2, 3], takes: 'srs', evaluate: (call) => rank(call, 'first') };
const PERCENTRANK: FunctionSpec = { arity: [2, 3], takes: 'rss', evaluate: (call) => percentRank(call, false) };
const MODE: FunctionSpec = { arity: [1, MANY], takes: 'r', evaluate: (call) => modes(call)[0] ?? null };

/** Order and spread of numbers. */
export const STATISTICS: FunctionTable = {
  MEDIAN: { arity: [1, MANY], takes: 'r', hint: 'first', evaluate: median },
  MODE,
  'MODE.MULT': { arity: [1, MANY], takes: 'r', evaluate: (call) => new Matrix(modes(call).map((mode) => [mode])) },
  'MODE.SNGL': MODE,
  STDEV: spread(true, true),
  'STDEV.S': spread(true, true),
  STDEVA: spread(true, true, true),
  STDEVP: spread(false, true),
  STDEVPA: spread(false, true, true),
  'STDEV.P': spread(false, true),
  VAR: spread(true, false),
  'VAR.S': spread(true, false),
  VARA: spread(true, false, true),
  VARP: spread(false, false),
  VARPA: spread(false, false, true),
  'VAR.P': spread(false, false),
  LARGE: { arity: [2, 2], takes: 'rs', hint: 'first', evaluate: (call) => nth(call, true) },
  SMALL: { arity: [2, 2], takes: 'rs', hint: 'first', evaluate: (call) => nth(call, false) },
  PERCENTILE: percentile(false),
  'PERCENTILE.INC': percentile(false),
  'PERCENTILE.EXC': percentile(true),
  QUARTILE: quartile(false),
  'QUARTILE.INC': quartile(false),
  'QUARTILE.EXC': quartile(true),
  RANK,
  'RANK.EQ': RANK,
  'RANK.AVG': { arity: [2, 3], takes: 'srs', evaluate: (call) => rank(call, 'mean') },
  PERCENTRANK,
  'PERCENTRANK.INC': PERCENTRANK,
  'PERCENTRANK.EXC': { arity: [2, 3], takes: 'rss', evaluate: (call) => percentRank(call, true) },
  SKEW: { arity: [1, MANY], takes: 'r', evaluate: (call) => settled(formulas.SKEW(...call.numbers()), 'SKEW') },
  'SKEW.P': { arity: [1, MANY], takes: 'r', evaluate: (call) => settled(formulas.SKEW.P(...call.numbers()), 'SKEW.P') },
  KURT: { arity: [1, MANY], takes: 'r', evaluate: (call) => settled(formulas.KURT(...call.numbers()), 'KURT') },
  GEOMEAN: {
    arity: [1, MANY],
    takes: 'r',
    evaluate: (call) => Math.exp(mean(positives(call).map(Math.log), call.name)),
  },
  HARMEAN: {
    arity: [1, MANY],
    takes: 'r',
    evaluate: (call) =>
      1 /
      mean(
        positives(call).map((number) => 1 / number),
        call.name,
      ),
  },
  AVEDEV: {
    arity: [1, MANY],
    takes: 'r',
    evaluate: (call) => {
      const numbers = call.numbers();
      const center = mean(numbers, call.name);
      return mean(
        numbers.map((number) => Math.abs(number - center)),
        call.name,
      );
    },
  },
  DEVSQ: {
    arity: [1, MANY],
    takes: 'r',
    evaluate: (call) => {
      const numbers = call.numbers();
      return variance(numbers, false, call.name) * numbers.length;
    },
  },
  TRIMMEAN: { arity: [2, 2], takes: 'rs', evaluate: trimmedMean },
};

import type { Call, FunctionTable } from '../call.ts';
import { numberOf } from '../coerce.ts';
import { CellError, type Scalar } from '../contract.ts';

const MANY = Number.POSITIVE_INFINITY;

/** The sum of numbers; 0 of none. */
export function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

function average(numbers: readonly number[], name: string): number {
  if (numbers.length === 0)
    throw new CellError('#DIV/0!', `Evaluation of function ${name} caused a divide by zero error.`);
  return sum(numbers) / numbers.length;
}

/** Numbers multiplied; 0 of none. */
export function product(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((result, number) => result * number, 1);
}

/** The largest of numbers; 0 of none. */
export function largest(numbers: readonly number[]): number {
  let found = numbers[0] ?? 0;
  for (const number of numbers) if (number > found) found = number;
  return found;
}

/** The smallest of numbers; 0 of none. */
export function smallest(numbers: readonly number[]): number {
  let found = numbers[0] ?? 0;
  for (const number of numbers) if (number < found) found = number;
  return found;
}

/** Numbers as the functions in `A` take them: texts of a range count for 0, booleans for 0 or 1. */
export function looseNumbers(call: Call): number[] {
  const found: number[] = [];
  call.each(0, (value, written, index) => {
    if (value instanceof CellError) throw value;
    if (value === null) return;
    if (written) found.push(numberOf(value, call.locale, call.name, index + 1));
    else found.push(typeof value === 'number' ? value : value === true ? 1 : 0);
  });
  return found;
}

/** How many values count as numbers: those of ranges that are numbers, those written that can be read as one. */
function countNumbers(call: Call): number {
  let count = 0;
  call.each(0, (value, written, index) => {
    if (typeof value === 'number') count += 1;
    else if (written && value !== null && !(value instanceof CellError) && readable(value, call, index)) count += 1;
  });
  return count;
}

function readable(value: Scalar, call: Call, index: number): boolean {
  try {
    numberOf(value, call.locale, call.name, index + 1);
    return true;
  } catch (thrown) {
    if (thrown instanceof CellError) return false;
    throw thrown;
  }
}

function countWhere(call: Call, keep: (value: Scalar) => boolean): number {
  let count = 0;
  call.each(0, (value) => {
    if (keep(value)) count += 1;
  });
  return count;
}

function countUnique(call: Call): number {
  const seen = new Set<string>();
  call.each(0, (value) => {
    if (value !== null && value !== '') seen.add(`${typeof value}:${value instanceof CellError ? value.code : value}`);
  });
  return seen.size;
}

function sumProduct(call: Call): number {
  const factors = call.args.map((arg) => call.matrixOf(arg));
  const [first] = factors;
  if (!first) return 0;
  for (const factor of factors) {
    if (factor.rows !== first.rows || factor.columns !== first.columns) {
      throw new CellError('#VALUE!', 'SUMPRODUCT has mismatched range sizes.');
    }
  }
  let total = 0;
  for (let row = 0; row < first.rows; row += 1) {
    for (let column = 0; column < first.columns; column += 1) {
      let term = 1;
      for (const factor of factors) {
        const value = factor.at(row, column);
        if (value instanceof CellError) throw value;
        term *= typeof value === 'number' ? value : value === true ? 1 : 0;
      }
      total += term;
    }
  }
  return total;
}

/** Sums, counts and extremes. */
export const AGGREGATES: FunctionTable = {
  SUM: { arity: [1, MANY], takes: 'r', hint: 'first', evaluate: (call) => sum(call.numbers()) },
  SERIESSUM: {
    arity: [4, 4],
    takes: 'sssr',
    evaluate: (call) => {
      const [base, first, step] = [call.number(0), call.number(1), call.number(2)];
      return sum(call.numbers(3).map((factor, index) => factor * base ** (first + index * step)));
    },
  },
  SUMSQ: { arity: [1, MANY], takes: 'r', evaluate: (call) => sum(call.numbers().map((number) => number * number)) },
  PRODUCT: { arity: [1, MANY], takes: 'r', evaluate: (call) => product(call.numbers()) },
  AVERAGE: { arity: [1, MANY], takes: 'r', hint: 'first', evaluate: (call) => average(call.numbers(), 'AVERAGE') },
  AVERAGEA: {
    arity: [1, MANY],
    takes: 'r',
    hint: 'first',
    evaluate: (call) => average(looseNumbers(call), 'AVERAGEA'),
  },
  MAX: { arity: [1, MANY], takes: 'r', hint: 'first', evaluate: (call) => largest(call.numbers()) },
  MAXA: { arity: [1, MANY], takes: 'r', hint: 'first', evaluate: (call) => largest(looseNumbers(call)) },
  MIN: { arity: [1, MANY], takes: 'r', hint: 'first', evaluate: (call) => smallest(call.numbers()) },
  MINA: { arity: [1, MANY], takes: 'r', hint: 'first', evaluate: (call) => smallest(looseNumbers(call)) },
  COUNT: { arity: [1, MANY], takes: 'r', errors: true, evaluate: countNumbers },
  COUNTA: {
    arity: [1, MANY],
    takes: 'r',
    errors: true,
    evaluate: (call) => countWhere(call, (value) => value !== null),
  },
  COUNTBLANK: {
    arity: [1, MANY],
    takes: 'r',
    errors: true,
    evaluate: (call) => countWhere(call, (value) => value === null || value === ''),
  },
  COUNTUNIQUE: { arity: [1, MANY], takes: 'r', errors: true, evaluate: countUnique },
  SUMPRODUCT: { arity: [1, MANY], takes: 'r', array: true, evaluate: sumProduct },
};

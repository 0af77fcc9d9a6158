import type { Call, FunctionSpec, FunctionTable } from '../call.ts';
import { compare } from '../coerce.ts';
import { CellError } from '../contract.ts';
import { checked, OPERATOR_NAMES, operate } from '../operators.ts';
import type { BinaryOperator } from '../syntax/ast.ts';

function one(change: (value: number) => number): FunctionSpec {
  return { arity: [1, 1], evaluate: (call) => checked(change(call.number(0)), call.name) };
}

/** The functions that stand for operators: ADD, MINUS, EQ and so on. */
function operatorFunctions(): FunctionTable {
  const table: Record<string, FunctionSpec> = {};
  for (const [operator, name] of Object.entries(OPERATOR_NAMES)) {
    table[name] = {
      arity: [2, 2],
      evaluate: (call) => operate(operator as BinaryOperator, call.scalar(0), call.scalar(1), call.locale),
    };
  }
  return table;
}

function divisor(call: Call, index: number): number {
  const value = call.number(index);
  if (value === 0) throw new CellError('#DIV/0!', `Function ${call.name} parameter ${index + 1} cannot be zero.`);
  return value;
}

function factorial(value: number): number {
  let product = 1;
  for (let factor = 2; factor <= value && Number.isFinite(product); factor += 1) product *= factor;
  return product;
}

function atLeast(value: number, least: number, call: Call, position: number): number {
  if (value >= least) return value;
  throw new CellError(
    '#NUM!',
    `Function ${call.name} parameter ${position} value is ${value}. It should be greater than or equal to ${least}.`,
  );
}

function positive(value: number, call: Call, position: number): number {
  if (value > 0) return value;
  throw new CellError(
    '#NUM!',
    `Function ${call.name} parameter ${position} value is ${value}. It should be greater than 0.`,
  );
}

/** Ways to choose so many of a set. */
export function combinations(size: number, chosen: number): number {
  let result = 1;
  for (let index = 1; index <= Math.min(chosen, size - chosen) && Number.isFinite(result); index += 1) {
    result = (result * (size - index + 1)) / index;
  }
  return Math.round(result);
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

function wholeNumbers(call: Call): number[] {
  return call.numbers().map((number) => atLeast(Math.trunc(number), 0, call, 1));
}

/** Arithmetic, powers, random numbers. */
export const MATH: FunctionTable = {
  ...operatorFunctions(),
  ABS: { ...one(Math.abs), hint: 'first' },
  SIGN: one(Math.sign),
  UMINUS: one((value) => -value),
  UPLUS: { arity: [1, 1], evaluate: (call) => call.scalar(0) },
  UNARY_PERCENT: { ...one((value) => value / 100), hint: 'percent' },
  SQRT: { arity: [1, 1], evaluate: (call) => Math.sqrt(atLeast(call.number(0), 0, call, 1)) },
  EXP: one(Math.exp),
  LN: { arity: [1, 1], evaluate: (call) => Math.log(positive(call.number(0), call, 1)) },
  LOG10: { arity: [1, 1], evaluate: (call) => Math.log10(positive(call.number(0), call, 1)) },
  LOG: {
    arity: [1, 2],
    evaluate: (call) => {
      const base = positive(call.number(1, 10), call, 2);
      const value = positive(call.number(0), call, 1);
      if (base === 1) throw new CellError('#DIV/0!', 'Function LOG parameter 2 cannot be one.');
      return base === 10 ? Math.log10(value) : base === 2 ? Math.log2(value) : Math.log(value) / Math.log(base);
    },
  },
  POWER: { arity: [2, 2], evaluate: (call) => checked(call.number(0) ** call.number(1), 'POWER') },
  MOD: {
    arity: [2, 2],
    evaluate: (call) => {
      const by = divisor(call, 1);
      const value = call.number(0);
      return value - by * Math.floor(value / by);
    },
  },
  QUOTIENT: { arity: [2, 2], evaluate: (call) => Math.trunc(call.number(0) / divisor(call, 1)) },
  PI: { arity: [0, 0], evaluate: () => Math.PI },
  FACT: { arity: [1, 1], evaluate: (call) => checked(factorial(atLeast(call.integer(0), 0, call, 1)), 'FACT') },
  COMBIN: {
    arity: [2, 2],
    evaluate: (call) => {
      const size = atLeast(call.integer(0), 0, call, 1);
      const chosen = atLeast(call.integer(1), 0, call, 2);
      return combinations(atLeast(size, chosen, call, 1), chosen);
    },
  },
  GCD: {
    arity: [1, Number.POSITIVE_INFINITY],
    takes: 'r',
    evaluate: (call) => wholeNumbers(call).reduce(commonDivisor, 0),
  },
  LCM: {
    arity: [1, Number.POSITIVE_INFINITY],
    takes: 'r',
    evaluate: (call) =>
      wholeNumbers(call).reduce((a, b) => (a === 0 || b === 0 ? 0 : (a / commonDivisor(a, b)) * b), 1),
  },
  RAND: { arity: [0, 0], volatile: true, evaluate: () => Math.random() },
  RANDBETWEEN: {
    arity: [2, 2],
    volatile: true,
    evaluate: (call) => {
      const low = Math.ceil(call.number(0));
      const high = Math.floor(call.number(1));
      if (high < low) {
        throw new CellError(
          '#NUM!',
          `Function RANDBETWEEN parameter 2 value is ${high}. It should be greater than or equal to ${low}.`,
        );
      }
      return low + Math.floor(Math.random() * (high - low + 1));
    },
  },
  ISBETWEEN: {
    arity: [3, 5],
    evaluate: (call) => {
      const low = compare(call.scalar(0), call.scalar(1), call.locale);
      const high = compare(call.scalar(0), call.scalar(2), call.locale);
      return (call.boolean(3, true) ? low >= 0 : low > 0) && (call.boolean(4, true) ? high <= 0 : high < 0);
    },
  },
  ISEVEN: { arity: [1, 1], evaluate: (call) => Math.abs(call.integer(0)) % 2 === 0 },
  ISODD: { arity: [1, 1], evaluate: (call) => Math.abs(call.integer(0)) % 2 === 1 },
};

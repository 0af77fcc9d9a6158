import type { FunctionSpec, FunctionTable } from '../call.ts';
import { CellError } from '../contract.ts';

/** A number times a power of ten, through its decimal writing: 1.005 × 100 is 100.5 exactly. */
function scaled(value: number, places: number): number {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

function roundWith(value: number, places: number, round: (value: number) => number): number {
  const whole = Math.trunc(places);
  if (value === 0 || !Number.isFinite(value)) return value;
  const rounded = scaled(round(scaled(Math.abs(value), whole)), -whole);
  return value < 0 ? -rounded : rounded;
}

/** Past this, fifteen digits no longer hold the whole number. */
const EXACT = 1e14;

/** Rounds half away from zero, as ROUND does: fifteen digits are looked at, so that the dust of binary fractions breaks no tie. */
export function roundHalfAway(value: number, places: number): number {
  return roundWith(value, places, (number) => Math.round(number < EXACT ? Number(number.toPrecision(15)) : number));
}

function roundTo(value: number, step: number, round: (value: number) => number): number {
  if (step === 0) return 0;
  // Rounding the quotient first hides the dust of binary fractions: 0.3/0.1 is 3, not 2.9999999999999996.
  const steps = Number((value / step).toPrecision(15));
  return Number((round(steps) * step).toPrecision(15));
}

function sameSign(value: number, step: number, name: string): void {
  if (value > 0 && step < 0) {
    throw new CellError('#NUM!', `Function ${name} parameters 1 and 2 must have the same sign.`);
  }
}

function away(value: number): number {
  return Math.sign(value) * Math.ceil(Math.abs(value));
}

/** To a multiple of a step whose sign does not matter, up or down the line of numbers. */
function towards(round: (value: number) => number): FunctionSpec {
  return { arity: [1, 2], evaluate: (call) => roundTo(call.number(0), Math.abs(call.number(1, 1)), round) };
}

/** The same, where a third argument other than 0 turns negative numbers the other way. */
function turning(round: (value: number) => number, other: (value: number) => number): FunctionSpec {
  return {
    arity: [1, 3],
    evaluate: (call) => {
      const value = call.number(0);
      const turned = value < 0 && call.number(2, 0) !== 0;
      return roundTo(value, Math.abs(call.number(1, 1)), turned ? other : round);
    },
  };
}

const upwards = towards(Math.ceil);

/** Rounding functions. */
export const ROUNDING: FunctionTable = {
  'CEILING.MATH': turning(Math.ceil, Math.floor),
  'FLOOR.MATH': turning(Math.floor, Math.ceil),
  'CEILING.PRECISE': upwards,
  'ISO.CEILING': upwards,
  'FLOOR.PRECISE': towards(Math.floor),
  ROUND: { arity: [1, 2], hint: 'first', evaluate: (call) => roundHalfAway(call.number(0), call.number(1, 0)) },
  ROUNDUP: {
    arity: [1, 2],
    hint: 'first',
    evaluate: (call) => roundWith(call.number(0), call.number(1, 0), Math.ceil),
  },
  ROUNDDOWN: {
    arity: [1, 2],
    hint: 'first',
    evaluate: (call) => roundWith(call.number(0), call.number(1, 0), Math.floor),
  },
  TRUNC: { arity: [1, 2], hint: 'first', evaluate: (call) => roundWith(call.number(0), call.number(1, 0), Math.floor) },
  INT: { arity: [1, 1], hint: 'first', evaluate: (call) => Math.floor(call.number(0)) },
  EVEN: { arity: [1, 1], evaluate: (call) => away(call.number(0) / 2) * 2 },
  ODD: {
    arity: [1, 1],
    evaluate: (call) => {
      const value = call.number(0);
      const size = Math.ceil((Math.abs(value) - 1) / 2) * 2 + 1;
      return value < 0 ? -size : Math.max(1, size);
    },
  },
  CEILING: {
    arity: [1, 2],
    evaluate: (call) => {
      const value = call.number(0);
      const step = call.number(1, 1);
      sameSign(value, step, 'CEILING');
      return value < 0 && step < 0 ? -roundTo(-value, -step, Math.ceil) : roundTo(value, step, Math.ceil);
    },
  },
  FLOOR: {
    arity: [1, 2],
    evaluate: (call) => {
      const value = call.number(0);
      const step = call.number(1, 1);
      sameSign(value, step, 'FLOOR');
      if (step === 0 && value !== 0) throw new CellError('#DIV/0!', 'Function FLOOR parameter 2 cannot be zero.');
      return value < 0 && step < 0 ? -roundTo(-value, -step, Math.floor) : roundTo(value, step, Math.floor);
    },
  },
  MROUND: {
    arity: [2, 2],
    evaluate: (call) => {
      const value = call.number(0);
      const step = call.number(1);
      if (value * step < 0) throw new CellError('#NUM!', 'Parameters of MROUND must have same signs.');
      return Math.sign(value) * roundTo(Math.abs(value), Math.abs(step), Math.round);
    },
  },
};

import * as formulas from '@formulajs/formulajs';
import type { Call, FunctionSpec, FunctionTable } from '../call.ts';
import { CellError } from '../contract.ts';
import { bounded, numeric, settled, stepping } from './library.ts';

/** Digits Google's conversions accept: ten, in two's complement for negative numbers. */
const WIDTH = 10;

function outside(call: Call, value: string | number): CellError {
  return new CellError('#NUM!', `Function ${call.name} parameter 1 value is ${value}. It is out of range.`);
}

/** Digits of a number in a base; negative numbers as two's complement of ten digits. */
function digitsIn(base: number, value: number, call: Call): string {
  const span = base ** WIDTH;
  if (value < -span / 2 || value >= span / 2) throw outside(call, value);
  const digits = (value < 0 ? span + value : value).toString(base).toUpperCase();
  if (value < 0 || call.omitted(1)) return digits;
  const places = call.integer(1);
  if (places < digits.length) {
    throw new CellError(
      '#NUM!',
      `Function ${call.name} parameter 2 value is ${places}. It should be at least ${digits.length}.`,
    );
  }
  return digits.padStart(places, '0');
}

function numberIn(base: number, call: Call): number {
  const text = call.text(0).trim();
  const value = Number.parseInt(text, base);
  const valid = text.length <= WIDTH && [...text].every((digit) => Number.parseInt(digit, base) >= 0);
  if (!valid || Number.isNaN(value)) throw outside(call, text);
  const span = base ** WIDTH;
  return value >= span / 2 ? value - span : value;
}

function toBase(base: number): FunctionSpec {
  return { arity: [1, 2], evaluate: (call) => digitsIn(base, call.integer(0), call) };
}

function fromBase(base: number): FunctionSpec {
  return { arity: [1, 1], evaluate: (call) => numberIn(base, call) };
}

function betweenBases(from: number, to: number): FunctionSpec {
  return { arity: [1, 2], evaluate: (call) => digitsIn(to, numberIn(from, call), call) };
}

/** Numbers of bits are below 2 to the power of 48. */
const BITS = 2 ** 48;

function bits(combine: (a: bigint, b: bigint) => bigint): FunctionSpec {
  return {
    arity: [2, 2],
    evaluate: (call) => {
      const [a, b] = [call.integer(0), call.integer(1)];
      const shift = call.name.includes('SHIFT');
      if (a < 0 || (b < 0 && !shift)) throw outside(call, Math.min(a, b));
      if (Math.max(a, shift ? 0 : b) >= BITS) throw outside(call, Math.max(a, b));
      return Number(combine(BigInt(a), BigInt(b)));
    },
  };
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Ways to choose so many of a set, the same one as often as wanted. */
function repeatedly(size: number, chosen: number): number {
  const [kinds, picks] = [Math.trunc(size), Math.trunc(chosen)];
  if (kinds === 0 && picks > 0) return Number.NaN;
  let ways = 1;
  for (let pick = 1; pick <= picks; pick += 1) ways = (ways * (kinds + pick - 1)) / pick;
  return Math.round(ways);
}

/** Letters of Roman numerals, largest first: ones and fives of each power of ten alternate. */
const LETTERS: readonly (readonly [number, string])[] = ROMAN.filter(([, letters]) => letters.length === 1);

/**
 * Roman numeral of a number. Each degree of simplification lets a letter stand one place further before the letter
 * it is taken from: 499 is CDXCIX, LDVLIV, XDIX, VDIV, then ID.
 */
function roman(call: Call): string {
  let rest = call.integer(0);
  const degree = call.integer(1, 0);
  if (rest < 1 || rest > 3999) throw outside(call, rest);
  if (degree < 0 || degree > 4) throw outside(call, degree);
  let text = '';
  for (let one = 0; one < LETTERS.length; one += 2) {
    const [value, letter] = LETTERS[one] ?? [1, ''];
    const digit = Math.floor(rest / value);
    if (digit % 5 !== 4) {
      text += (digit > 4 ? (LETTERS[one - 1]?.[1] ?? '') : '') + letter.repeat(digit % 5);
      rest %= value;
      continue;
    }
    const [whole, after] = LETTERS[digit === 4 ? one - 1 : one - 2] ?? [0, ''];
    const furthest = Math.min(one + degree, LETTERS.length - 1);
    let taken = one;
    while (taken < furthest && whole - (LETTERS[taken + 1]?.[0] ?? 0) <= rest) taken += 1;
    const [less, before] = LETTERS[taken] ?? [0, ''];
    text += before + after;
    rest -= whole - less;
  }
  return text;
}

function arabic(call: Call): number {
  const text = call.text(0).trim().toUpperCase();
  if (!/^-?[MDCLXVI]*$/.test(text)) {
    throw new CellError('#VALUE!', `Function ARABIC parameter 1 value '${text}' is not a Roman numeral.`);
  }
  let total = 0;
  let at = text.startsWith('-') ? 1 : 0;
  while (at < text.length) {
    const found = ROMAN.find(([, letters]) => text.startsWith(letters, at));
    if (!found) break;
    total += found[0];
    at += found[1].length;
  }
  return text.startsWith('-') ? -total : total;
}

/** Bases, bits and Roman numerals, and the less usual functions of whole numbers and of laws of chance. */
export const NUMERALS: FunctionTable = {
  DEC2BIN: toBase(2),
  DEC2OCT: toBase(8),
  DEC2HEX: toBase(16),
  BIN2DEC: fromBase(2),
  OCT2DEC: fromBase(8),
  HEX2DEC: fromBase(16),
  BIN2OCT: betweenBases(2, 8),
  BIN2HEX: betweenBases(2, 16),
  OCT2BIN: betweenBases(8, 2),
  OCT2HEX: betweenBases(8, 16),
  HEX2BIN: betweenBases(16, 2),
  HEX2OCT: betweenBases(16, 8),
  BASE: {
    arity: [2, 3],
    evaluate: (call) => {
      const [value, base] = [call.integer(0), call.integer(1)];
      if (value < 0 || base < 2 || base > 36) throw outside(call, value);
      return value.toString(base).toUpperCase().padStart(call.integer(2, 0), '0');
    },
  },
  DECIMAL: {
    arity: [2, 2],
    evaluate: (call) => {
      const [text, base] = [call.text(0), call.integer(1)];
      const value = base < 2 || base > 36 ? Number.NaN : Number.parseInt(text, base);
      if (Number.isNaN(value)) throw outside(call, text);
      return value;
    },
  },
  BITAND: bits((a, b) => a & b),
  BITOR: bits((a, b) => a | b),
  BITXOR: bits((a, b) => a ^ b),
  BITLSHIFT: bits((a, b) => (b < 0n ? a >> -b : a << b)),
  BITRSHIFT: bits((a, b) => (b < 0n ? a << -b : a >> b)),
  ROMAN: { arity: [1, 2], evaluate: roman },
  ARABIC: { arity: [1, 1], evaluate: arabic },
  PERMUT: numeric(formulas.PERMUT, [2, 2]),
  FACTDOUBLE: bounded(numeric(formulas.FACTDOUBLE, [1, 1]), 'natural'),
  STANDARDIZE: bounded(numeric(formulas.STANDARDIZE, [3, 3]), null, null, 'positive'),
  COMBINA: bounded(stepping(numeric(repeatedly, [2, 2]), 1), 'natural', 'natural'),
  PERMUTATIONA: bounded(numeric(formulas.PERMUTATIONA, [2, 2]), 'natural', 'positive'),
  MULTINOMIAL: {
    arity: [1, Number.POSITIVE_INFINITY],
    takes: 'r',
    evaluate: (call) => settled(formulas.MULTINOMIAL(...call.numbers().map(Math.trunc)), 'MULTINOMIAL'),
  },
  SQRTPI: numeric(formulas.SQRTPI, [1, 1]),
  DELTA: numeric(formulas.DELTA, [1, 2], [0]),
  GESTEP: numeric(formulas.GESTEP, [1, 2], [0]),
};

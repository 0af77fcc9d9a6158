import type { Call, FunctionTable } from '../call.ts';
import { numberText, textOf } from '../coerce.ts';
import { CellError, type Scalar } from '../contract.ts';
import { wildcard } from '../criterion.ts';
import { standardPattern } from '../text/local-pattern.ts';
import { numberUnder, textUnder } from '../text/number-text.ts';
import { readNumber } from '../text/read-text.ts';
import { Matrix, type Value } from '../value.ts';
import { roundHalfAway } from './rounding.ts';

const MANY = Number.POSITIVE_INFINITY;
const LONGEST = 50_000;

function joined(call: Call): string {
  let text = '';
  call.each(0, (value) => {
    text += textOf(value, call.locale);
  });
  return text;
}

function join(call: Call, from: number, delimiters: readonly string[], skipEmpty: boolean): string {
  const parts: string[] = [];
  call.each(from, (value) => {
    const text = textOf(value, call.locale);
    if (!skipEmpty || text !== '') parts.push(text);
  });
  return parts
    .map((part, index) => (index === 0 ? part : `${delimiters[(index - 1) % delimiters.length] ?? ''}${part}`))
    .join('');
}

function count(call: Call, index: number, standard: number): number {
  const value = call.integer(index, standard);
  if (value >= 0) return value;
  throw new CellError(
    '#VALUE!',
    `Function ${call.name} parameter ${index + 1} value is ${value}. It should be greater than or equal to 0.`,
  );
}

/** Characters as Google counts them: UTF-16 units. */
function evaluateMid(call: Call): string {
  const start = call.integer(1);
  if (start < 1) {
    throw new CellError(
      '#NUM!',
      `Function MID parameter 2 value is ${start}. It should be greater than or equal to 1.`,
    );
  }
  return call.text(0).slice(start - 1, start - 1 + count(call, 2, 0));
}

function proper(text: string): string {
  return text.toLowerCase().replace(/(^|[^\p{L}\p{M}])(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase());
}

function substitute(call: Call): string {
  const text = call.text(0);
  const sought = call.text(1);
  const replacement = call.text(2);
  if (sought === '') return text;
  if (call.omitted(3)) return text.replaceAll(sought, () => replacement);
  const wanted = call.integer(3);
  let at = -1;
  for (let seen = 0; seen < wanted; seen += 1) {
    at = text.indexOf(sought, at + 1);
    if (at < 0) return text;
  }
  return text.slice(0, at) + replacement + text.slice(at + sought.length);
}

/** Place of a text in another, from 0; with `jokers`, in any case and with `?` and `*`. @throws CellError when absent */
export function placeOf(call: Call, sought: string, text: string, jokers: boolean): number {
  const pattern = jokers ? wildcard(sought) : undefined;
  const at = pattern
    ? text.search(new RegExp(pattern.source.slice(1, -1), 'isu'))
    : jokers
      ? text.toLowerCase().indexOf(sought.toLowerCase())
      : text.indexOf(sought);
  if (at >= 0) return at;
  throw new CellError('#VALUE!', `In ${call.name} evaluation, cannot find '${sought}' within '${call.text(1)}'.`);
}

function find(call: Call, jokers: boolean): number {
  const start = call.integer(2, 1);
  if (start < 1) {
    throw new CellError(
      '#VALUE!',
      `Function ${call.name} parameter 3 value is ${start}. It should be greater than or equal to 1.`,
    );
  }
  return placeOf(call, call.text(0), call.text(1).slice(start - 1), jokers) + start;
}

/** Cuts texts into columns; every character of the delimiter cuts unless told otherwise. */
function split(call: Call): Matrix {
  const text = call.text(0);
  const delimiter = call.text(1);
  if (text === '') throw new CellError('#VALUE!', 'Function SPLIT parameter 1 value should be non-empty.');
  if (delimiter === '') throw new CellError('#VALUE!', 'Function SPLIT parameter 2 value should be non-empty.');
  const byEach = call.boolean(2, true);
  const pattern = byEach
    ? new RegExp(`[${delimiter.replace(/[\\\]^-]/g, '\\$&')}]`, 'u')
    : new RegExp(delimiter.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'u');
  const parts = text.split(pattern);
  const kept = call.boolean(3, true) ? parts.filter((part) => part !== '') : parts;
  const read = kept.map((part) => readNumber(part, call.locale));
  return new Matrix(
    [kept.map((part, index): Scalar => read[index]?.value ?? (part === '' ? null : part))],
    (_, column) => read[column]?.hint,
  );
}

function evaluateSplit(call: Call): Value {
  const parts = split(call);
  return parts.columns === 0 ? '' : parts;
}

function character(code: number, refusal: '#NUM!' | '#VALUE!' = '#NUM!'): string {
  if (code < 1 || code > 0x10ffff) {
    throw new CellError(
      refusal,
      `Function ${refusal === '#NUM!' ? 'CHAR' : 'UNICHAR'} parameter 1 value is ${code}. It is out of range.`,
    );
  }
  return String.fromCodePoint(code);
}

function fixed(call: Call): string {
  const places = call.integer(1, 2);
  const rounded = roundHalfAway(call.number(0), places);
  const shown = new Intl.NumberFormat(call.locale.tag, {
    numberingSystem: 'latn',
    minimumFractionDigits: Math.max(0, places),
    maximumFractionDigits: Math.max(0, places),
    useGrouping: !call.boolean(2, false),
  });
  return shown.format(rounded);
}

function repeated(call: Call): string {
  const text = call.text(0);
  const times = count(call, 1, 0);
  if (text.length * times > LONGEST) {
    throw new CellError('#VALUE!', `Text result of REPT is longer than the limit of ${LONGEST} characters.`);
  }
  return text.repeat(times);
}

function evaluateText(call: Call): string {
  const value = call.scalar(0);
  const pattern = standardPattern(call.text(1), call.locale);
  if (typeof value === 'boolean') return textOf(value, call.locale);
  const number = typeof value === 'string' ? readNumber(value, call.locale)?.value : call.number(0);
  if (number === undefined) return textUnder(pattern, String(value));
  if (pattern === '') return '';
  return pattern === '@' ? numberText(number, call.locale) : numberUnder(pattern, number, call.locale, numberText);
}

/** Texts. */
export const TEXTS: FunctionTable = {
  CONCATENATE: { arity: [1, MANY], takes: 'r', evaluate: joined },
  JOIN: { arity: [2, MANY], takes: 'sr', evaluate: (call) => join(call, 1, [call.text(0)], false) },
  TEXTJOIN: {
    arity: [3, MANY],
    takes: 'rsr',
    evaluate: (call) => {
      const delimiters = call
        .matrix(0)
        .flat()
        .map((value) => textOf(value, call.locale));
      return join(call, 2, delimiters, call.boolean(1));
    },
  },
  SPLIT: { arity: [2, 4], widens: true, evaluate: evaluateSplit },
  LEFT: { arity: [1, 2], evaluate: (call) => call.text(0).slice(0, count(call, 1, 1)) },
  RIGHT: {
    arity: [1, 2],
    evaluate: (call) => {
      const text = call.text(0);
      return text.slice(Math.max(0, text.length - count(call, 1, 1)));
    },
  },
  MID: { arity: [3, 3], evaluate: evaluateMid },
  LEN: { arity: [1, 1], evaluate: (call) => call.text(0).length },
  TRIM: { arity: [1, 1], evaluate: (call) => call.text(0).trim().replace(/ +/g, ' ') },
  CLEAN: {
    arity: [1, 1],
    evaluate: (call) => [...call.text(0)].filter((letter) => (letter.codePointAt(0) ?? 0) >= 32).join(''),
  },
  UPPER: { arity: [1, 1], evaluate: (call) => call.text(0).toLocaleUpperCase(call.locale.tag) },
  LOWER: { arity: [1, 1], evaluate: (call) => call.text(0).toLocaleLowerCase(call.locale.tag) },
  PROPER: { arity: [1, 1], evaluate: (call) => proper(call.text(0)) },
  SUBSTITUTE: { arity: [3, 4], evaluate: substitute },
  REPLACE: {
    arity: [4, 4],
    evaluate: (call) => {
      const text = call.text(0);
      const start = count(call, 1, 1) - 1;
      if (start < 0) {
        throw new CellError(
          '#NUM!',
          'Function REPLACE parameter 2 value is 0. It should be greater than or equal to 1.',
        );
      }
      return text.slice(0, start) + call.text(3) + text.slice(start + count(call, 2, 0));
    },
  },
  FIND: { arity: [2, 3], evaluate: (call) => find(call, false) },
  SEARCH: { arity: [2, 3], evaluate: (call) => find(call, true) },
  EXACT: { arity: [2, 2], evaluate: (call) => call.text(0) === call.text(1) },
  REPT: { arity: [2, 2], evaluate: repeated },
  CHAR: { arity: [1, 1], evaluate: (call) => character(call.integer(0)) },
  UNICHAR: { arity: [1, 1], evaluate: (call) => character(call.integer(0), '#VALUE!') },
  CODE: { arity: [1, 1], evaluate: (call) => codeOf(call) },
  UNICODE: { arity: [1, 1], evaluate: (call) => codeOf(call) },
  TEXT: { arity: [2, 2], evaluate: evaluateText },
  FIXED: { arity: [1, 3], evaluate: fixed },
  DOLLAR: {
    arity: [1, 2],
    evaluate: (call) => {
      const places = call.integer(1, 2);
      const digits = places > 0 ? `#,##0.${'0'.repeat(places)}` : '#,##0';
      const pattern = call.locale.decimal === ',' ? `${digits} "€"` : `"$"${digits}`;
      return numberUnder(pattern, roundHalfAway(call.number(0), places), call.locale, numberText);
    },
  },
  VALUE: {
    arity: [1, 1],
    evaluate: (call) => {
      const value = call.scalar(0);
      if (typeof value === 'boolean') throw new CellError('#VALUE!', 'Function VALUE parameter 1 expects text values.');
      if (typeof value !== 'string') return call.number(0);
      if (value === '') return 0;
      const read = readNumber(value, call.locale);
      if (read) return read.value;
      throw new CellError('#VALUE!', `VALUE parameter '${value}' cannot be parsed to number.`);
    },
  },
  T: {
    arity: [1, 1],
    evaluate: (call) => {
      const value = call.scalar(0);
      return typeof value === 'string' ? value : '';
    },
  },
};

function codeOf(call: Call): number {
  const code = call.text(0).codePointAt(0);
  if (code === undefined)
    throw new CellError('#VALUE!', `Function ${call.name} parameter 1 value should be non-empty.`);
  return code;
}

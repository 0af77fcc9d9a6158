import type { Call, FunctionSpec, FunctionTable } from '../call.ts';
import { numberText, textOf } from '../coerce.ts';
import { CellError, type FormatHint, type Scalar } from '../contract.ts';
import { hintFamily } from '../text/format-family.ts';
import type { Locale } from '../text/locale.ts';
import { numberUnder } from '../text/number-text.ts';
import { readNumber } from '../text/read-text.ts';
import { Matrix, Reference } from '../value.ts';

function isDay(hint: FormatHint): boolean {
  return hint === 'date' || hint === 'datetime';
}

/** Whether a text reads as a day: also without its year, or with day and month the other way round after it. */
function isDateText(text: string, locale: Locale): boolean {
  const swapped = text.replace(/^(\d{4})-(\d{1,2})-(\d{1,2})$/, '$1-$3-$2');
  return [text, swapped, `${text} 2000`, `${text}/2000`].some((one) => isDay(readNumber(one, locale)?.hint));
}

const ERROR_TYPES: Readonly<Record<string, number>> = {
  '#NULL!': 1,
  '#DIV/0!': 2,
  '#VALUE!': 3,
  '#REF!': 4,
  '#NAME?': 5,
  '#NUM!': 6,
  '#N/A': 7,
  '#ERROR!': 8,
};

function test(check: (value: Scalar) => boolean): FunctionSpec {
  return { arity: [1, 1], errors: true, evaluate: (call) => check(call.scalar(0)) };
}

function typeOf(call: Call): number {
  const given = call.value(0);
  if (given instanceof Matrix || (given instanceof Reference && !given.single)) return 64;
  const value = call.scalar(0);
  if (value instanceof CellError) return 16;
  if (typeof value === 'boolean') return 4;
  return typeof value === 'string' ? 2 : 1;
}

const EMAIL = /^[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}$/;
const ADDRESS = /^(?:(?:https?|ftp):\/\/)?(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?::[0-9]+)?(?:[/?#]\S*)?$/i;

/** A number shown as its format would show it, for TO_TEXT. */
function shown(call: Call): string {
  const value = call.scalar(0);
  if (typeof value !== 'number') return textOf(value, call.locale);
  const { datePattern, tag } = call.locale;
  const clock = tag === 'en-US' ? 'h:mm:ss AM/PM' : 'hh:mm:ss';
  const patterns: Readonly<Record<string, string>> = {
    date: datePattern,
    datetime: `${datePattern} ${clock}`,
    time: clock,
    percent: '0.00%',
  };
  const { hint } = call.evaluation;
  const pattern = hint?.startsWith('pattern:') ? hint.slice('pattern:'.length) : patterns[hint ?? ''];
  return pattern ? numberUnder(pattern, value, call.locale, numberText) : numberText(value, call.locale);
}

function as(hint: FormatHint): FunctionSpec {
  return {
    arity: [1, 1],
    hint,
    evaluate: (call) => {
      const value = call.scalar(0);
      return typeof value === 'string' || typeof value === 'boolean' ? value : call.number(0);
    },
  };
}

/** What a value is, and conversions of type. */
export const INFORMATION: FunctionTable = {
  ISBLANK: test((value) => value === null),
  ISNUMBER: test((value) => typeof value === 'number'),
  ISTEXT: test((value) => typeof value === 'string'),
  ISNONTEXT: test((value) => typeof value !== 'string'),
  ISLOGICAL: test((value) => typeof value === 'boolean'),
  ISERROR: test((value) => value instanceof CellError),
  ISERR: test((value) => value instanceof CellError && value.code !== '#N/A'),
  ISNA: test((value) => value instanceof CellError && value.code === '#N/A'),
  ISDATE: {
    arity: [1, 1],
    evaluate: (call) => {
      const value = call.scalar(0);
      if (typeof value === 'string') return isDateText(value, call.locale);
      return typeof value === 'number' && isDay(hintFamily(call.evaluation.hint));
    },
  },
  ISEMAIL: test((value) => typeof value === 'string' && EMAIL.test(value)),
  ISURL: test((value) => typeof value === 'string' && ADDRESS.test(value)),
  ISREF: {
    arity: [1, 1],
    takes: 'r',
    errors: true,
    unread: true,
    evaluate: (call) => call.value(0) instanceof Reference,
  },
  NA: { arity: [0, 0], evaluate: () => new CellError('#N/A', 'Error') },
  'ERROR.TYPE': {
    arity: [1, 1],
    errors: true,
    evaluate: (call) => {
      const value = call.scalar(0);
      const type = value instanceof CellError ? ERROR_TYPES[value.code] : undefined;
      return type ?? new CellError('#N/A', 'ERROR.TYPE parameter 1 is not an error.');
    },
  },
  TYPE: { arity: [1, 1], takes: 'r', errors: true, evaluate: typeOf },
  N: {
    arity: [1, 1],
    hint: 'first',
    evaluate: (call) => {
      const value = call.scalar(0);
      return typeof value === 'number' ? value : value === true ? 1 : 0;
    },
  },
  TO_TEXT: { arity: [1, 1], evaluate: shown },
  TO_DATE: as('date'),
  TO_PERCENT: as('percent'),
  TO_DOLLARS: as('currency'),
  TO_PURE_NUMBER: as(undefined),
};

import { CellError, type Scalar } from './contract.ts';
import type { Locale } from './text/locale.ts';
import { readNumber } from './text/read-text.ts';

/** Text of a value as `&` writes it: 15 significant digits, decimal mark of the locale. */
export function textOf(value: Scalar, locale: Locale): string {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'number') return numberText(value, locale);
  if (typeof value === 'boolean') return booleanText(value, locale);
  throw value;
}

/** `TRUE` or `FALSE` as cells show it in the locale. */
function booleanText(value: boolean, locale: Locale): string {
  if (locale.french) return value ? 'VRAI' : 'FAUX';
  return value ? 'TRUE' : 'FALSE';
}

/** A number in general format. */
export function numberText(value: number, locale: Locale): string {
  let text = String(Number(value.toPrecision(15)));
  const exponent = /^(.*)e([+-])([0-9]+)$/.exec(text);
  if (exponent) text = `${exponent[1]}E${exponent[2]}${(exponent[3] ?? '').padStart(2, '0')}`;
  return locale.decimal === ',' ? text.replace('.', ',') : text;
}

/** Number of a value; `name` and `position` (1-based) go into Google's sentence when there is none. */
export function numberOf(value: Scalar, locale: Locale, name: string, position: number): number {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === '') return 0;
  if (typeof value === 'string') {
    const read = readNumber(value, locale);
    if (read) return read.value;
    throw new CellError(
      '#VALUE!',
      `Function ${name} parameter ${position} expects number values. But '${value}' is a text and cannot be coerced to a number.`,
    );
  }
  throw value;
}

/** Truth of a value: numbers other than 0, and the words TRUE and FALSE (VRAI and FAUX in French). */
export function booleanOf(value: Scalar, locale: Locale, name: string, position: number): boolean {
  if (typeof value === 'boolean') return value;
  if (value === null) return false;
  if (typeof value === 'number') return value !== 0;
  if (typeof value === 'string') {
    const word = value.toUpperCase();
    if (word === 'TRUE' || (locale.french && word === 'VRAI')) return true;
    if (word === 'FALSE' || word === '' || (locale.french && word === 'FAUX')) return false;
    throw new CellError(
      '#VALUE!',
      `Function ${name} parameter ${position} expects boolean values. But '${value}' is a text and cannot be coerced to a boolean.`,
    );
  }
  throw value;
}

const collators = new Map<string, Intl.Collator>();

function collator(locale: Locale): Intl.Collator {
  let found = collators.get(locale.tag);
  if (!found) {
    found = new Intl.Collator(locale.tag, { sensitivity: 'accent' });
    collators.set(locale.tag, found);
  }
  return found;
}

/** Order of texts in lists: the locale's alphabet, capitals aside. */
export function compareTexts(left: string, right: string, locale: Locale): number {
  if (left === right) return 0;
  return collator(locale).compare(left, right);
}

/** Whether two texts are the same for `=`, MATCH and the criteria: capitals aside. */
export function sameText(left: string, right: string): boolean {
  return left === right || (left.length === right.length && left.toLowerCase() === right.toLowerCase());
}

/** Order of values of any type: numbers, texts, booleans; emptiness takes the other side's type. Throws errors. */
export function compare(left: Scalar, right: Scalar, locale: Locale): number {
  if (left instanceof CellError) throw left;
  if (right instanceof CellError) throw right;
  const a = left ?? blankLike(right);
  const b = right ?? blankLike(left);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return sameText(a, b) ? 0 : compareTexts(a, b, locale);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  return typeRank(a) - typeRank(b);
}

/** Whether two values are equal for `=`: same type, capitals aside; emptiness equals 0, "" and FALSE. */
export function same(left: Scalar, right: Scalar): boolean {
  if (left === right) return true;
  if (typeof left === 'string' && typeof right === 'string') return sameText(left, right);
  if (left === null) return right === 0 || right === '' || right === false;
  if (right === null) return left === 0 || left === '' || left === false;
  return left instanceof CellError && right instanceof CellError && left.code === right.code;
}

function blankLike(other: Scalar): number | string | boolean {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

function typeRank(value: number | string | boolean): number {
  if (typeof value === 'number') return 0;
  return typeof value === 'string' ? 1 : 2;
}

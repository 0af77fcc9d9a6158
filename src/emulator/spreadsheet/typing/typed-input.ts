import { CellError, type Scalar } from '../../formula/contract.ts';
import { type Locale, localeOf } from '../../formula/text/locale.ts';
import { readTypedDate, type TypingContext } from './typed-date.ts';

/** What a typed text stands for; `format` is the number format a cell on automatic takes. */
export type Typed = { readonly formula: string } | { readonly value: Scalar; readonly format?: string };

const ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A']);
/** A text that begins with a plain letter can only be a boolean or a date with a month's name. */
const MAY_BE_NUMBER = /^[\s\u00a0\u202f]*[-+(.,\d$€£¥]/;
const MAY_BE_DATE = /^\p{L}{3,9}\.? +\d/u;

/** Reads a text as Sheets does when a person types it, or when a script calls setValue with it. */
export function readTyped(text: string, context: TypingContext): Typed {
  if (text === '') return { value: null };
  const first = text[0];
  if (first === "'") return { value: text.slice(1) };
  if (first === '=' && text.length > 1) return { formula: text };
  const locale = localeOf(context.locale);
  if (MAY_BE_NUMBER.test(text)) {
    const trimmed = text.trim();
    const read = readNumber(trimmed, locale) ?? readTypedDate(trimmed, context);
    if (read) return read;
    if ((first === '+' || first === '-') && text.length > 1 && !/^[-+\s]+$/.test(text)) return { formula: `=${text}` };
    return { value: text };
  }
  if (text.length <= 5) {
    const word = text.trim().toUpperCase();
    if (word === 'TRUE' || (locale.french && word === 'VRAI')) return { value: true };
    if (word === 'FALSE' || (locale.french && word === 'FAUX')) return { value: false };
  }
  if (first === '#' && ERRORS.has(text.toUpperCase())) {
    return { value: new CellError(text.toUpperCase() as CellError['code']) };
  }
  if (MAY_BE_DATE.test(text)) return readTypedDate(text.trim(), context) ?? { value: text };
  return { value: text };
}

const NUMBER = /^([-+]?)([$€£¥]?)\s*(\d[\d\s.,\u00a0\u202f]*|[.,]\d+)(?:e([-+]?\d{1,3}))?\s*([%$€£¥]?)$/i;

function readNumber(text: string, locale: Locale): Typed | undefined {
  const bracketed = /^\((.*)\)$/.exec(text);
  const match = NUMBER.exec(bracketed?.[1] ?? text);
  if (!match) return undefined;
  const [, sign, before, digits = '', exponent, after] = match;
  if (bracketed && sign) return undefined;
  const plain = plainDigits(digits.trim(), locale);
  if (plain === undefined) return undefined;
  const currency = before || (after === '%' ? '' : after) || '';
  if (before && after && after !== '') return undefined;
  const size = Number(exponent === undefined ? plain.digits : `${plain.digits}e${exponent}`);
  if (!Number.isFinite(size)) return undefined;
  const value = (sign === '-' || bracketed ? -1 : 1) * size;
  const decimals = plain.digits.includes('.');
  if (after === '%') return { value: Number(`${value}e-2`), format: decimals ? '0.00%' : '0%' };
  if (currency) return { value, format: currencyPattern(currency, decimals, locale) };
  if (exponent !== undefined) return { value, format: '0.00E+00' };
  if (plain.grouped) return { value, format: decimals ? '#,##0.00' : '#,##0' };
  return { value };
}

/** Digits with a point for decimal mark, when they are written as the locale writes numbers. */
function plainDigits(text: string, locale: Locale): { digits: string; grouped: boolean } | undefined {
  const [whole = '', fraction, ...more] = text.split(locale.decimal);
  if (more.length > 0 || (fraction !== undefined && !/^\d*$/.test(fraction))) return undefined;
  const end = fraction === undefined ? '' : `.${fraction}`;
  if (/^\d*$/.test(whole)) return whole || fraction ? { digits: `${whole || '0'}${end}`, grouped: false } : undefined;
  const group = locale.group.trim() === '' ? '[ \\u00a0\\u202f]' : `[${locale.group}]`;
  if (!new RegExp(`^\\d{1,3}(?:${group}\\d{3})+$`).test(whole)) return undefined;
  return { digits: `${whole.replaceAll(/\D/g, '')}${end}`, grouped: true };
}

function currencyPattern(sign: string, decimals: boolean, locale: Locale): string {
  const digits = decimals ? '#,##0.00' : '#,##0';
  if (locale.decimal === ',') return `${digits} [$${sign}]`;
  return sign === '$' ? `"$"${digits}` : `[$${sign}]${digits}`;
}

import { CellError, type FormatHint, type Scalar } from '../../formula/contract.ts';
import { type Locale, localeOf } from '../../formula/text/locale.ts';
import { numberUnder, textUnder } from '../../formula/text/number-text.ts';

/** What Sheets calls the format of a cell left on automatic. */
export const AUTOMATIC = '0.###############';

/** Text of a value as the grid shows it; without a pattern, as a cell left on automatic. */
export function displayOf(value: Scalar, pattern: string | undefined, locale: string): string {
  if (value === null) return '';
  if (value instanceof CellError) return value.code;
  if (typeof value === 'boolean') return booleanWord(value, localeOf(locale));
  if (typeof value === 'number') return formatNumber(value, pattern, locale);
  return pattern === undefined || pattern === '@' ? value : textUnder(pattern, value);
}

/** TRUE and FALSE as the locale writes them. */
function booleanWord(value: boolean, locale: Locale): string {
  if (locale.french) return value ? 'VRAI' : 'FAUX';
  return value ? 'TRUE' : 'FALSE';
}

/** Pattern a cell on automatic takes for what a formula gives it. */
export function patternOfHint(hint: FormatHint, locale: string): string | undefined {
  if (hint?.startsWith('pattern:')) return hint.slice('pattern:'.length);
  if (hint === 'date') return datePattern(locale);
  if (hint === 'datetime') return dateTimePattern(locale);
  if (hint === 'time') return localeOf(locale).tag === 'en-US' ? 'h:mm:ss AM/PM' : 'HH:mm:ss';
  if (hint === 'percent') return '0.00%';
  if (hint === 'currency') return localeOf(locale).decimal === ',' ? '#,##0.00 [$€]' : '"$"#,##0.00';
  return undefined;
}

/** Pattern Sheets gives to a date in this locale, `dd/MM/yyyy` in French. */
export function datePattern(locale: string): string {
  return localeOf(locale).datePattern.replaceAll('m', 'M');
}

/** Pattern Sheets gives to a date with a time of day. */
export function dateTimePattern(locale: string): string {
  return `${datePattern(locale)} ${localeOf(locale).tag === 'en-US' ? 'H:mm:ss' : 'HH:mm:ss'}`;
}

/** Text of a number under a pattern, or as a cell left on automatic shows it. */
function formatNumber(value: number, pattern: string | undefined, locale: string): string {
  const words = localeOf(locale);
  const plain = pattern === undefined || pattern === AUTOMATIC || pattern === '@';
  return plain ? automatic(value, words) : numberUnder(pattern, value, words, automatic);
}

/** Up to ten significant digits, as Sheets shows a number nobody formatted. */
function automatic(value: number, words: Locale): string {
  const size = Math.abs(value);
  if (size >= 1e15 || (size > 0 && size < 1e-9)) {
    const [mantissa = '', exponent = ''] = value.toExponential(5).split('e');
    const sign = exponent.startsWith('-') ? '-' : '+';
    const shown = String(Number(mantissa)).replace('.', words.decimal);
    return `${shown}E${sign}${exponent.slice(1).padStart(2, '0')}`;
  }
  if (Number.isInteger(value)) return String(value === 0 ? 0 : value);
  // Ten digits in all, but every digit before the decimal mark.
  const rounded = size < 1e10 ? Number(value.toPrecision(10)) : Math.round(value);
  const text = Math.abs(rounded) < 1e-6 ? rounded.toFixed(15).replace(/0+$/, '') : String(rounded);
  return text.replace('.', words.decimal);
}

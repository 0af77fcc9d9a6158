import { numberText } from './coerce.ts';
import type { Locale } from './locale.ts';
import { type Moment, momentOf } from './serial.ts';

/** Writes a value with a Google number pattern such as `#,##0.00`, `0%`, `dd/mm/yyyy` or `@`; marks follow the locale. */
export function formatNumber(value: number | string, pattern: string, locale: Locale): string {
  const sections = sectionsOf(pattern);
  if (typeof value === 'string') {
    const own = sections[3] ?? (sections.length === 1 && /@/.test(pattern) ? pattern : undefined);
    return own === undefined ? value : literals(own).replaceAll('@', value);
  }
  const index = sections.length > 2 && value === 0 ? 2 : sections.length > 1 && value < 0 ? 1 : 0;
  const section = (sections[index] ?? '').replace(/\[(?:\$([^\]-]*)[^\]]*|[^\]hms]+)\]/gi, (_, symbol) =>
    symbol ? `"${symbol}"` : '',
  );
  if (section === '' && pattern === '') return '';
  if (/^general$/i.test(section.trim()) || section === '@') return numberText(value, locale);
  // A second section carries its own sign.
  const shown = index === 1 ? Math.abs(value) : value;
  return isMoment(section) ? formatMoment(shown, section, locale) : formatDigits(shown, section, locale);
}

function sectionsOf(pattern: string): string[] {
  const sections = [''];
  for (const [piece] of pattern.matchAll(/"[^"]*"|\\.|[^"\\]|["\\]/gsu)) {
    if (piece === ';') sections.push('');
    else sections[sections.length - 1] += piece;
  }
  return sections;
}

function literals(pattern: string): string {
  return pattern.replace(/"([^"]*)"|\\(.)/g, (_, quoted, escaped) => quoted ?? escaped);
}

function isMoment(section: string): boolean {
  return /[dmyhs]/i.test(section.replace(/"[^"]*"|\\./g, ''));
}

const MOMENT_PIECES = /"([^"]*)"|\\(.)|(\[h+\]|\[m+\]|\[s+\]|d+|m+|y+|h+|s+|\.0+|am\/pm|a\/p)|(.)/gisu;

function formatMoment(serial: number, section: string, locale: Locale): string {
  const moment = momentOf(serial);
  const half = /am\/pm|a\/p/i.test(section);
  const pieces = [...section.matchAll(MOMENT_PIECES)];
  return pieces
    .map((piece, index) => {
      const [, quoted, escaped, code, other] = piece;
      if (code === undefined) return quoted ?? escaped ?? other ?? '';
      const lower = code.toLowerCase();
      if (lower.startsWith('m') && isMinute(pieces, index)) return pad(moment.minute, lower.length);
      return momentPiece(lower, moment, serial, half, locale);
    })
    .join('');
}

/** `m` is a minute after hours or before seconds, a month otherwise. */
function isMinute(pieces: readonly RegExpMatchArray[], index: number): boolean {
  const code = (at: number): string => pieces[at]?.[3]?.toLowerCase() ?? '';
  for (let at = index - 1; at >= 0; at -= 1) {
    if (code(at)) {
      if (/^\[?h/.test(code(at))) return true;
      break;
    }
  }
  for (let at = index + 1; at < pieces.length; at += 1) if (code(at)) return code(at).startsWith('s');
  return false;
}

function momentPiece(code: string, moment: Moment, serial: number, half: boolean, locale: Locale): string {
  const { length } = code;
  switch (code.charAt(0)) {
    case 'd':
      return length < 3
        ? pad(moment.day, length)
        : nameOf(moment, { weekday: length === 3 ? 'short' : 'long' }, locale);
    case 'm':
      if (length < 3) return pad(moment.month, length);
      return nameOf(moment, { month: length === 3 ? 'short' : length === 4 ? 'long' : 'narrow' }, locale);
    case 'y':
      return length < 3 ? pad(moment.year % 100, 2) : String(moment.year);
    case 'h':
      return pad(half ? moment.hour % 12 || 12 : moment.hour, length);
    case 's':
      return pad(moment.second, length);
    case '.':
      return `${locale.decimal}${pad(moment.millisecond, 3).slice(0, length - 1)}`;
    case 'a':
      return length === 3 ? (moment.hour < 12 ? 'A' : 'P') : moment.hour < 12 ? 'AM' : 'PM';
    default:
      return elapsed(code, serial);
  }
}

/** Whole hours, minutes or seconds of a duration. */
function elapsed(code: string, serial: number): string {
  const seconds = Math.round(serial * 86_400);
  const unit = { h: 3600, m: 60, s: 1 }[code.charAt(1)] ?? 1;
  return pad(Math.trunc(seconds / unit), code.length - 2);
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

function nameOf(moment: Moment, style: Intl.DateTimeFormatOptions, locale: Locale): string {
  const date = Date.UTC(2000, 0, 1) + Date.UTC(moment.year, moment.month - 1, moment.day) - Date.UTC(2000, 0, 1);
  return new Intl.DateTimeFormat(locale.tag, { ...style, timeZone: 'UTC' }).format(date);
}

const DIGITS = /[#0?](?:[#0?,]*[#0?])?(?:\.[#0?]*)?(,*)|\.[#0?]+(,*)/u;

function formatDigits(value: number, section: string, locale: Locale): string {
  const bare = section.replace(/"[^"]*"|\\./gu, (text) => ' '.repeat(text.length));
  const match = DIGITS.exec(bare);
  if (!match) return value < 0 && section !== '' ? `-${plainParts(section)}` : plainParts(section);
  const digits = match[0];
  const before = section.slice(0, match.index);
  const after = section.slice(match.index + digits.length);
  const percents = (bare.match(/%/g) ?? []).length;
  const thousands = (match[1] ?? match[2] ?? '').length;
  const exponent = /^E([+-])(0+)/i.exec(after);
  const scaled = scale(value, 2 * percents - 3 * thousands);
  if (exponent) {
    const [, sign, width] = exponent;
    return (
      plainParts(before) +
      scientific(scaled, digits, sign ?? '+', width?.length ?? 2, locale) +
      plainParts(after.slice(exponent[0].length))
    );
  }
  const text = decimals(Math.abs(scaled), digits.replace(/,+$/, ''), locale);
  const negative = scaled < 0 && /[1-9]/.test(text);
  return (negative ? '-' : '') + plainParts(before) + text + plainParts(after);
}

function scale(value: number, places: number): number {
  if (places === 0) return value;
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

function decimals(value: number, digits: string, locale: Locale): string {
  const [whole = '', fraction = ''] = digits.split('.');
  const rounded = Math.round(scale(value, fraction.length));
  const text = rounded < 1e21 ? scale(rounded, -fraction.length).toFixed(fraction.length) : value.toFixed(0);
  const [integer = '0', rest = ''] = text.split('.');
  const least = (whole.match(/0/g) ?? []).length;
  let shown = integer === '0' && least === 0 ? '' : integer.padStart(least, '0');
  if (whole.includes(',')) shown = shown.replace(/\B(?=([0-9]{3})+$)/g, locale.group);
  let kept = rest;
  const needed = fraction.lastIndexOf('0') + 1;
  while (kept.length > needed && kept.endsWith('0')) kept = kept.slice(0, -1);
  const mark = kept !== '' || (digits.endsWith('.') && fraction === '') ? locale.decimal : '';
  return shown + mark + kept;
}

function scientific(value: number, digits: string, sign: string, width: number, locale: Locale): string {
  const places = digits.split('.')[1]?.length ?? 0;
  const [mantissa = '0', power = '0'] = value.toExponential(places).split('e');
  const exponent = Number(power);
  const mark = exponent < 0 ? '-' : sign === '+' ? '+' : '';
  const shown = locale.decimal === ',' ? mantissa.replace('.', ',') : mantissa;
  return `${shown}E${mark}${pad(Math.abs(exponent), width)}`;
}

/** Text around the digits: quotes and escapes opened, `_x` a space, `*x` nothing. */
function plainParts(text: string): string {
  return text.replace(/"([^"]*)"|\\(.)|_(.)|\*(.)/gu, (_, quoted, escaped, spaced) =>
    quoted !== undefined ? quoted : escaped !== undefined ? escaped : spaced !== undefined ? ' ' : '',
  );
}

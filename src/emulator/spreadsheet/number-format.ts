import { CellError, type FormatHint, type Scalar } from '../formula/contract.ts';
import { type Locale, localeOf } from '../formula/locale.ts';
import { wallDate } from './date-serial.ts';
import { compilePattern, type Digits, type Piece, type Section } from './format-pattern.ts';

/** What Sheets calls the format of a cell left on automatic. */
export const AUTOMATIC = '0.###############';

/** Text of a value as the grid shows it; without a pattern, as a cell left on automatic. */
export function displayOf(value: Scalar, pattern: string | undefined, locale: string): string {
  if (value === null) return '';
  if (value instanceof CellError) return value.code;
  if (typeof value === 'boolean') return booleanWord(value, localeOf(locale));
  if (typeof value === 'number') return formatNumber(value, pattern, locale);
  if (pattern === undefined || pattern === '@') return value;
  const sections = compilePattern(pattern);
  const section = sections.length > 3 ? sections[3] : sections.find((one) => one.pieces.some((p) => p.kind === 'text'));
  if (!section) return value;
  return section.pieces.map((piece) => (piece.kind === 'literal' ? piece.text : value)).join('');
}

/** TRUE and FALSE as the locale writes them. */
function booleanWord(value: boolean, locale: Locale): string {
  if (locale.french) return value ? 'VRAI' : 'FAUX';
  return value ? 'TRUE' : 'FALSE';
}

/** Pattern a cell on automatic takes for what a formula gives it. */
export function patternOfHint(hint: FormatHint, locale: string): string | undefined {
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
  if (pattern === undefined || pattern === AUTOMATIC || pattern === '@') return automatic(value, words);
  const sections = compilePattern(pattern);
  const [section, absolute] = sectionFor(sections, value);
  if (!section) return automatic(value, words);
  if (section.isDate) return formatDate(value, section, words);
  const shown = absolute ? Math.abs(value) : value;
  const scaled = (Math.abs(shown) * 100 ** section.percents) / 1000 ** section.digits.scale;
  const hasNumber = section.pieces.some((piece) => piece.kind === 'number');
  const digits = hasNumber ? writeDigits(scaled, section.digits, words) : '';
  const negative = shown < 0 && (!hasNumber || /[1-9]/.test(digits));
  const body = section.pieces.map((piece) => pieceText(piece, digits, shown, words)).join('');
  return negative && section.pieces.every((piece) => piece.kind !== 'general') ? `-${body}` : body;
}

function pieceText(piece: Piece, digits: string, value: number, words: Locale): string {
  if (piece.kind === 'literal') return piece.text;
  if (piece.kind === 'number') return digits;
  return automatic(value, words);
}

function sectionFor(sections: readonly Section[], value: number): readonly [Section | undefined, boolean] {
  const [first, second, third] = sections;
  if (sections.some((section) => section.condition)) {
    const found = sections.find((section) => !section.condition || holds(section.condition, value));
    return [found ?? first, false];
  }
  if (value < 0 && second) return [second, true];
  if (value === 0 && third) return [third, false];
  return [first, false];
}

function holds(condition: NonNullable<Section['condition']>, value: number): boolean {
  const { operator, bound } = condition;
  if (operator === '<') return value < bound;
  if (operator === '>') return value > bound;
  if (operator === '<=') return value <= bound;
  if (operator === '>=') return value >= bound;
  return operator === '=' ? value === bound : value !== bound;
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
  const rounded = Number(value.toPrecision(10));
  const text = Math.abs(rounded) < 1e-6 ? rounded.toFixed(15).replace(/0+$/, '') : String(rounded);
  return text.replace('.', words.decimal);
}

function writeDigits(value: number, digits: Digits, words: Locale): string {
  if (digits.exponent) return writeScientific(value, digits, words);
  const [whole = '', fraction = ''] = fixed(value, digits.fraction.length).split('.');
  return joinDigits(placeWhole(whole, digits, words.group), placeFraction(fraction, digits.fraction), words);
}

function writeScientific(value: number, digits: Digits, words: Locale): string {
  const [mantissa = '0', power = '0'] = value.toExponential(digits.fraction.length).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const exponent = Number(power);
  const sign = exponent < 0 ? '-' : digits.plusExponent ? '+' : '';
  const shown = joinDigits(whole, placeFraction(fraction, digits.fraction), words);
  return `${shown}E${sign}${String(Math.abs(exponent)).padStart(digits.exponent.length, '0')}`;
}

/** Rounds half away from zero on the decimal writing, as spreadsheets do (1.005 gives 1.01). */
function fixed(value: number, places: number): string {
  if (value >= 1e21) return value.toLocaleString('en-US', { useGrouping: false });
  const shifted = Math.round(Number(`${value}e${places}`));
  if (!Number.isFinite(shifted) || String(value).includes('e')) return value.toFixed(Math.min(places, 100));
  const text = Number.isSafeInteger(shifted) ? String(shifted).padStart(places + 1, '0') : '';
  if (text === '') return value.toFixed(Math.min(places, 100));
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
}

function placeWhole(whole: string, digits: Digits, group: string): string {
  const needed = (digits.whole.match(/0/g) ?? []).length;
  const bare = whole === '0' && needed === 0 ? '' : whole.padStart(needed, '0');
  const padded = bare.padStart(digits.whole.includes('?') ? digits.whole.length : 0, ' ');
  return digits.grouped ? padded.replaceAll(/\B(?=(\d{3})+(?!\d))/g, group) : padded;
}

function placeFraction(fraction: string, places: string): string {
  let end = fraction.length;
  while (end > 0 && fraction[end - 1] === '0' && places[end - 1] === '#') end--;
  return fraction.slice(0, end);
}

function joinDigits(whole: string, fraction: string, words: Locale): string {
  return fraction ? `${whole}${words.decimal}${fraction}` : whole;
}

function formatDate(value: number, section: Section, words: Locale): string {
  const fraction = section.pieces.find((piece) => piece.kind === 'date' && piece.letter === 'f');
  const places = fraction?.kind === 'date' ? fraction.width : 0;
  const unit = 86_400 * 10 ** places;
  const rounded = Math.round(value * unit) / unit;
  const date = wallDate(rounded);
  return section.pieces
    .map((piece) => {
      if (piece.kind === 'literal') return piece.text;
      return piece.kind === 'date' ? datePiece(piece, date, rounded, section.hour12, words) : '';
    })
    .join('');
}

function datePiece(
  piece: Extract<Piece, { kind: 'date' }>,
  date: Date,
  value: number,
  hour12: boolean,
  words: Locale,
): string {
  const padded = (count: number) => String(count).padStart(Math.min(piece.width, 2), '0');
  if (piece.elapsed) {
    const seconds = Math.round(value * 86_400);
    const count = piece.letter === 'h' ? seconds / 3600 : piece.letter === 'm' ? seconds / 60 : seconds;
    return String(Math.trunc(count)).padStart(piece.width, '0');
  }
  switch (piece.letter) {
    case 'y':
      return piece.width > 2 ? String(date.getUTCFullYear()).padStart(4, '0') : padded(date.getUTCFullYear() % 100);
    case 'M': {
      if (piece.width < 3) return padded(date.getUTCMonth() + 1);
      const name = nameOf(date, { month: piece.width === 3 ? 'short' : 'long' }, words);
      return piece.width === 5 ? name.slice(0, 1) : name;
    }
    case 'd':
      if (piece.width < 3) return padded(date.getUTCDate());
      return nameOf(date, { weekday: piece.width === 3 ? 'short' : 'long' }, words);
    case 'h':
      return padded(hour12 ? date.getUTCHours() % 12 || 12 : date.getUTCHours());
    case 'm':
      return padded(date.getUTCMinutes());
    case 's':
      return padded(date.getUTCSeconds());
    case 'f':
      return `${words.decimal}${String(date.getUTCMilliseconds()).padStart(3, '0').padEnd(piece.width, '0').slice(0, piece.width)}`;
    case 'a': {
      const word = date.getUTCHours() < 12 ? 'AM' : 'PM';
      return piece.width === 3 ? word.slice(0, 1) : word;
    }
  }
}

const names = new Map<string, Intl.DateTimeFormat>();

function nameOf(date: Date, options: Intl.DateTimeFormatOptions, words: Locale): string {
  const key = `${words.tag} ${JSON.stringify(options)}`;
  let format = names.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(words.tag, { ...options, timeZone: 'UTC', calendar: 'gregory' });
    names.set(key, format);
  }
  return format.format(date);
}

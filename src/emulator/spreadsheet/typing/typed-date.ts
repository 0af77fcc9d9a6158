import { type Locale, localeOf } from '../../formula/text/locale.ts';
import { serialOfFields, serialOfInstant, wallDate } from '../../formula/text/serial.ts';
import { datePattern } from '../look/number-format.ts';

/** How typing is read: the spreadsheet's locale and zone, and the year of dates typed without one. */
export interface TypingContext {
  readonly locale: string;
  readonly timeZone: string;
  now(): number;
}

interface ReadDate {
  readonly value: number;
  readonly format: string;
}

const ISO_DAY = 'yyyy-MM-dd';
const TIME = /(?:^| +)(\d{1,3}):([0-5]\d)(?::([0-5]\d)(?:[.,](\d{1,3}))?)?(?: *([ap])\.?m\.?)?$/i;

/** Reads a date, a time of day, or both, as typed in the spreadsheet's locale. */
export function readTypedDate(text: string, context: TypingContext): ReadDate | undefined {
  const time = TIME.exec(text);
  if (!time) return readDay(text, context);
  const [all, hours = '', minutes = '', seconds, thousandths = '0', half] = time;
  let hour = Number(hours);
  if (half) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  const count = hour * 3600 + Number(minutes) * 60 + Number(seconds ?? 0) + Number(`0.${thousandths}`);
  const before = text.slice(0, text.length - all.length);
  const suffix = half ? ' AM/PM' : '';
  if (before === '') {
    if (hour >= 24) return { value: count / 86_400, format: '[h]:mm:ss' };
    return { value: count / 86_400, format: `${half ? 'h' : 'H'}:mm${seconds === undefined ? '' : ':ss'}${suffix}` };
  }
  const day = hour < 24 ? readDay(before, context) : undefined;
  if (!day) return undefined;
  const american = localeOf(context.locale).tag === 'en-US';
  const date = day.format === ISO_DAY ? ISO_DAY : datePattern(context.locale);
  return {
    value: day.value + count / 86_400,
    format: `${date} ${half ? `h:mm:ss${suffix}` : american ? 'H:mm:ss' : 'HH:mm:ss'}`,
  };
}

function readDay(text: string, context: TypingContext): ReadDate | undefined {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) {
    const value = serialOfFields(Number(iso[1]), Number(iso[3]), Number(iso[4]));
    return value === undefined ? undefined : { value, format: iso[2] === '-' ? ISO_DAY : datePattern(context.locale) };
  }
  const locale = localeOf(context.locale);
  const numbers = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{2}|\d{4}))?$/.exec(text);
  if (numbers) {
    const [, one = '', mark, two = '', year] = numbers;
    if (mark === '.' && year === undefined) return undefined;
    const dayFirst = locale.dateOrder.indexOf('day') < locale.dateOrder.indexOf('month');
    const [day, month] = dayFirst ? [one, two] : [two, one];
    const format = year === undefined ? (dayFirst ? 'dd/MM' : 'M/d') : datePattern(context.locale);
    return dated(year, Number(month), Number(day), format, context);
  }
  return readNamedMonth(text, locale, context);
}

function readNamedMonth(text: string, locale: Locale, context: TypingContext): ReadDate | undefined {
  const word = '(\\p{L}{3,}\\.?)';
  const dayFirst = new RegExp(`^(\\d{1,2})(?:er)?[ -]${word}(?:[ -](\\d{4}|\\d{2}))?$`, 'u').exec(text);
  const monthFirst = new RegExp(`^${word} (\\d{1,2})(?:,? (\\d{4}))?$`, 'u').exec(text);
  const monthOnly = new RegExp(`^${word} (\\d{4})$`, 'u').exec(text);
  const [, day, name, year] =
    dayFirst ??
    (monthFirst && [0, monthFirst[2], monthFirst[1], monthFirst[3]]) ??
    (monthOnly && [0, '1', monthOnly[1], monthOnly[2]]) ??
    [];
  if (typeof name !== 'string' || typeof day !== 'string') return undefined;
  const found = monthNames(locale.tag).get(bare(name)) ?? monthNames('en').get(bare(name));
  if (!found) return undefined;
  const written = found.long ? 'MMMM' : 'MMM';
  if (monthOnly) return dated(monthOnly[2], found.month, 1, `${written} yyyy`, context);
  const format = dayFirst ? `d ${written}` : `${written} d`;
  const full = year === undefined ? format : dayFirst ? `${format} yyyy` : `${format}, yyyy`;
  return dated(typeof year === 'string' ? year : undefined, found.month, Number(day), full, context);
}

function dated(
  year: string | undefined,
  month: number,
  day: number,
  format: string,
  context: TypingContext,
): ReadDate | undefined {
  const written =
    year === undefined ? wallDate(serialOfInstant(context.now(), context.timeZone)).getUTCFullYear() : Number(year);
  // Two-digit years stand for 1930 to 2029.
  const whole = year?.length === 2 ? written + (written < 30 ? 2000 : 1900) : written;
  const value = serialOfFields(whole, month, day);
  return value === undefined ? undefined : { value, format };
}

const calendars = new Map<string, ReadonlyMap<string, { month: number; long: boolean }>>();

function monthNames(tag: string): ReadonlyMap<string, { month: number; long: boolean }> {
  const known = calendars.get(tag);
  if (known) return known;
  const made = new Map<string, { month: number; long: boolean }>();
  for (const width of ['short', 'long'] as const) {
    const format = new Intl.DateTimeFormat(tag, { month: width, timeZone: 'UTC', calendar: 'gregory' });
    for (let month = 1; month <= 12; month++) {
      made.set(bare(format.format(Date.UTC(2026, month - 1, 1))), { month, long: width === 'long' });
    }
  }
  calendars.set(tag, made);
  return made;
}

function bare(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f.]/g, '');
}

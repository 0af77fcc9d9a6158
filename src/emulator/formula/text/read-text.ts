import type { FormatHint } from '../contract.ts';
import { type Locale, localeOf } from './locale.ts';
import { serialOf } from './serial.ts';

/** A number found in a text, with the format its spelling suggests. */
interface ReadNumber {
  readonly value: number;
  readonly hint: FormatHint;
}

/** Reads a text as Google does when it needs a number: numbers, percentages, amounts, dates, times; undefined otherwise. */
export function readNumber(text: string, locale: Locale): ReadNumber | undefined {
  const trimmed = text.trim();
  if (!/[0-9]/.test(trimmed)) return undefined;
  return readPlain(trimmed, locale) ?? readMoment(trimmed, locale);
}

const CURRENCY = /^([-+]?)\s*[$€£¥]\s*|\s*[$€£¥]$/u;

function readPlain(text: string, locale: Locale): ReadNumber | undefined {
  let body = text;
  let hint: FormatHint;
  let factor = 1;
  if (/[$€£¥]/u.test(body)) {
    body = body.replace(CURRENCY, '$1');
    hint = 'currency';
  }
  if (body.endsWith('%')) {
    body = body.slice(0, -1).trimEnd();
    hint = 'percent';
    factor = 0.01;
  }
  if (/^\(.*\)$/.test(body)) body = `-${body.slice(1, -1)}`;
  const group = /\s/u.test(locale.group) ? '[\\s\\u202f\\u00a0]' : locale.group === '.' ? '\\.' : '[,’]';
  const decimal = locale.decimal === ',' ? ',' : '\\.';
  const pattern = new RegExp(
    `^[-+]?(?:[0-9]{1,3}(?:${group}[0-9]{3})+|[0-9]+)?(?:${decimal}[0-9]*)?(?:[eE][-+]?[0-9]+)?$`,
    'u',
  );
  if (!pattern.test(body)) return undefined;
  const value = Number(body.replace(new RegExp(group, 'gu'), '').replace(locale.decimal, '.'));
  if (!Number.isFinite(value)) return undefined;
  // Dividing keeps 12% at 0.12 where multiplying by 0.01 would not.
  return { value: factor === 1 ? value : value / 100, hint };
}

const CLOCK = /^([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}(?:[.,][0-9]+)?))?\s*([aApP][mM])?$/;

function readMoment(text: string, locale: Locale): ReadNumber | undefined {
  const clockOnly = readClock(text);
  if (clockOnly !== undefined) return { value: clockOnly, hint: 'time' };
  const split = /^(.*?)(?:[T\s]+([0-9]{1,2}:[0-9].*))?$/u.exec(text);
  const day = readDay(split?.[1]?.trim() ?? '', locale);
  if (day === undefined) return undefined;
  if (split?.[2] === undefined) return { value: day, hint: 'date' };
  const clock = readClock(split[2]);
  return clock === undefined ? undefined : { value: day + clock, hint: 'datetime' };
}

function readClock(text: string): number | undefined {
  const match = CLOCK.exec(text);
  if (!match) return undefined;
  let hour = Number(match[1]);
  const minute = Number(match[2]);
  const second = Number((match[3] ?? '0').replace(',', '.'));
  const half = match[4]?.toLowerCase();
  if (half && (hour < 1 || hour > 12)) return undefined;
  if (half) hour = (hour % 12) + (half === 'pm' ? 12 : 0);
  if (minute > 59 || second >= 60) return undefined;
  return (hour * 3600 + minute * 60 + second) / 86_400;
}

function readDay(text: string, locale: Locale): number | undefined {
  const iso = /^([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})$/.exec(text);
  if (iso) return calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const digits = /^([0-9]{1,4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,4})$/.exec(text);
  if (digits) return readOrdered(digits, locale);
  return readNamed(text, locale);
}

/** Day, month and year in the locale's order; Google also reads `5/3` with the current year, the engine has no clock here. */
function readOrdered(digits: RegExpExecArray, locale: Locale): number | undefined {
  const found = { day: 0, month: 0, year: 0 };
  locale.dateOrder.forEach((part, index) => {
    found[part] = Number(digits[index + 1]);
  });
  return calendarDay(found.year, found.month, found.day);
}

function readNamed(text: string, locale: Locale): number | undefined {
  const match =
    /^(?:\p{L}+\.?,?\s+)?([0-9]{1,2})(?:er)?[\s-]+(\p{L}+)\.?,?[\s-]+([0-9]{2,4})$/u.exec(text) ??
    swapped(/^(?:\p{L}+\.?,\s+)?(\p{L}+)\.?\s+([0-9]{1,2}),?\s+([0-9]{2,4})$/u.exec(text));
  if (!match) return undefined;
  const month = monthNamed(match[2] ?? '', locale);
  return month === undefined ? undefined : calendarDay(Number(match[3]), month, Number(match[1]));
}

function swapped(match: RegExpExecArray | null): readonly (string | undefined)[] | undefined {
  return match ? [match[0], match[2], match[1], match[3]] : undefined;
}

const monthsByLocale = new Map<string, ReadonlyMap<string, number>>();

function monthNamed(name: string, locale: Locale): number | undefined {
  let months = monthsByLocale.get(locale.tag);
  if (!months) {
    const found = new Map<string, number>();
    for (const tag of [localeOf('en_US').tag, locale.tag]) {
      for (const style of ['long', 'short'] as const) {
        const format = new Intl.DateTimeFormat(tag, { month: style, timeZone: 'UTC' });
        for (let month = 1; month <= 12; month += 1) {
          found.set(
            format
              .format(Date.UTC(2000, month - 1, 15))
              .replace('.', '')
              .toLowerCase(),
            month,
          );
        }
      }
    }
    months = found;
    monthsByLocale.set(locale.tag, months);
  }
  return months.get(name.toLowerCase());
}

function calendarDay(year: number, month: number, day: number): number | undefined {
  const full = year < 30 ? year + 2000 : year < 100 ? year + 1900 : year;
  if (month < 1 || month > 12 || day < 1 || day > 31 || full < 1 || full > 9999) return undefined;
  // A day past the end of its month is not a date: "31/02/2024" stays a text.
  if (day > new Date(Date.UTC(2000 + (full % 400), month, 0)).getUTCDate()) return undefined;
  return serialOf(full, month, day);
}

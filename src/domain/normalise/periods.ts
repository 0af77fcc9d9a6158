import {
  addDays,
  type CalendarDate,
  calendarDateOf,
  daysInMonth,
  parseCalendarDate,
} from '../calendar/calendar-date.ts';
import { isOneSlipAway } from '../contacts/one-slip-away.ts';
import { readUnit } from './units.ts';

/** A stretch of the calendar someone wrote, and its place in the folded text. */
export interface Period {
  /** Undefined for a day or a month that no calendar has ("30 février 2028", "juilet 2028"). */
  readonly span: Span | undefined;
  /** A year alone says least: it may straddle the end of a mandate. */
  readonly isYear: boolean;
  readonly start: number;
  readonly end: number;
}

const MONTH_NAMES = 'janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre'.split(' ');

/** How each month begins, in full and shortened. */
const MONTHS = [
  'jan',
  'fe',
  'mar',
  'a[vp]r',
  'ma[iy]',
  'ju(?:in|ne)',
  'jui?l',
  'a[ou][ug]',
  'sep',
  'oct',
  'nov',
  'dec',
].map((start) => new RegExp(`^${start}`));

/** A month in full or shortened ("déc."), in French or English, as a pattern on folded text. */
export const MONTH =
  '(?:january|february|march|april|june|july|august|september|october|november|december|may|jan|feb|apr|jun|jul|aug|sep|janvier|janv|fevrier|fevr|fev|mars|avril|avr|mai|juin|juillet|juil|aout|septembre|sept|octobre|oct|novembre|nov|decembre|dec)(?![a-z])\\.?';
const YEAR = '(20[2-9]\\d)(?!\\d)';
const ORDINALS: Readonly<Record<string, number>> = {
  premier: 1,
  '1er': 1,
  deuxieme: 2,
  second: 2,
  '2e': 2,
  '2eme': 2,
  troisieme: 3,
  '3e': 3,
  '3eme': 3,
  quatrieme: 4,
  '4e': 4,
  '4eme': 4,
};

/** Rank of a quarter or of a half-year, as a pattern on folded text. */
export const ORDINAL = Object.keys(ORDINALS).join('|');

export type Span = { readonly first: CalendarDate; readonly last: CalendarDate };
type Reader = {
  readonly pattern: RegExp;
  readonly read: (groups: readonly string[]) => Span | undefined;
  /** What is not read is a day that does not exist, not something else. */
  readonly isDay?: true;
};

/** From the most to the least precise: what one reader took is not read again. */
const READERS: readonly Reader[] = [
  { pattern: /(?<!\d)(20\d\d)[-/](\d\d)[-/](\d\d)(?!\d)/g, read: ([y, m, d]) => day(y, m, d), isDay: true },
  {
    pattern: /(?<![\d/.-])(\d{1,2})(?:[/.-](\d{1,2})[/.-](20\d\d|\d\d)| (\d{1,2}) (20\d\d))(?!\d)/g,
    read: ([d, m, y, spacedMonth, spacedYear]) => day(y ?? spacedYear, m ?? spacedMonth, d),
    isDay: true,
  },
  {
    pattern: new RegExp(`(?<!\\d)(1er|premier|\\d{1,2}) (${MONTH}) ?${YEAR}`, 'g'),
    read: ([d, m, y]) => day(y, String(monthNumber(m)), d === '1er' || d === 'premier' ? '1' : d),
    isDay: true,
  },
  { pattern: new RegExp(`(?<![a-z])(${MONTH}) ?(?:de )?${YEAR}`, 'g'), read: ([m, y]) => months(y, monthNumber(m), 1) },
  {
    pattern: /(?<![\d/-])(20\d\d)-(0[1-9]|1[0-2])(?![\d-])/g,
    read: ([y, m]) => months(y, Number(m), 1),
  },
  {
    pattern: new RegExp(`(?<![\\d/qts]|(?<!20\\d\\d)-)(\\d{1,2})[/-]${YEAR}`, 'g'),
    read: ([m, y]) => (Number(m) >= 1 && Number(m) <= 12 ? months(y, Number(m), 1) : undefined),
  },
  {
    pattern: new RegExp(`(${ORDINAL}) (trim|sem)(?:estre)?\\.? (?:de )?(?:l'annee )?${YEAR}`, 'g'),
    read: ([n, kind, y]) => part(y, ORDINALS[n ?? ''] ?? 0, kind === 'sem' ? 2 : 4),
  },
  {
    pattern: new RegExp(`(?<![a-z])([qts])([1-4]) ?[-/]? ?${YEAR}`, 'g'),
    read: ([kind, n, y]) => part(y, Number(n), kind === 's' ? 2 : 4),
  },
  {
    pattern: new RegExp(`(?<![\\d-])${YEAR} ?-? ?([qts])([1-4])(?![a-z0-9])`, 'g'),
    read: ([y, kind, n]) => part(y, Number(n), kind === 's' ? 2 : 4),
  },
  { pattern: new RegExp(`noel ${YEAR}`, 'g'), read: ([y]) => day(y, '12', '25') },
  { pattern: new RegExp(`rentree (?:scolaire )?(?:de )?(?:septembre )?${YEAR}`, 'g'), read: ([y]) => months(y, 9, 1) },
  {
    pattern: new RegExp(`(printemps|ete|automne) ${YEAR}`, 'g'),
    read: ([name, y]) => season(name ?? '', Number(y)),
  },
  { pattern: new RegExp(`(?<![\\d.,/])${YEAR}(?![.,/+]\\d)`, 'g'), read: ([y]) => part(y, 1, 1) },
];

/** Whether a word that is no month was most likely meant for one (« juilet »). */
function isMisspeltMonth(word: string): boolean {
  return word.length > 3 && MONTH_NAMES.some((month) => isOneSlipAway(word, month));
}

/** Finds every stretch of the calendar in folded text, in the order they are written. */
export function findPeriods(text: string): Period[] {
  // « 2027/2028 » is two years, as « 2027-2028 ».
  const folded = text.replace(/(20\d\d)\/(?=20\d\d)/g, '$1-');
  const found: Period[] = [];
  for (const { pattern, read, isDay } of READERS) {
    const isYear = pattern === READERS.at(-1)?.pattern;
    for (const match of folded.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((period) => start < period.end && end > period.start)) continue;
      // "2025 tonnes" is a quantity.
      if (isYear && readUnit(folded.slice(end)) !== undefined) continue;
      const isMisspelt = isYear && isMisspeltMonth(/([a-z]+)\.? *$/.exec(folded.slice(0, start))?.[1] ?? '');
      const span = isMisspelt ? undefined : read(match.slice(1));
      if (span !== undefined || isDay || isMisspelt) found.push({ span, isYear, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function day(year = '', month = '', dayOfMonth = ''): Span | undefined {
  const full = year.length === 2 ? `20${year}` : year;
  const date = parseCalendarDate(`${full}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`);
  return date === undefined ? undefined : { first: date, last: date };
}

function months(year: string | undefined, from: number, count: number): Span {
  const lastMonth = from + count - 1;
  const number = Number(year);
  return {
    first: calendarDateOf(number, from, 1),
    last: calendarDateOf(number, lastMonth, daysInMonth(number, lastMonth)),
  };
}

function part(year: string | undefined, index: number, parts: 1 | 2 | 4): Span | undefined {
  if (index < 1 || index > parts) return undefined;
  const length = 12 / parts;
  return months(year, (index - 1) * length + 1, length);
}

/** Seasons by their usual days: the 20th or 21st of March, June, September and December. */
function season(name: string, year: number): Span {
  const springStart = calendarDateOf(year, 3, 20);
  const summerStart = calendarDateOf(year, 6, 21);
  const autumnStart = calendarDateOf(year, 9, 22);
  if (name === 'printemps') return { first: springStart, last: addDays(summerStart, -1) };
  if (name === 'ete') return { first: summerStart, last: addDays(autumnStart, -1) };
  return { first: autumnStart, last: calendarDateOf(year, 12, 20) };
}

function monthNumber(name = ''): number {
  return 1 + MONTHS.findIndex((month) => month.test(name));
}

import {
  addDays,
  type CalendarDate,
  calendarDateOf,
  dayNumber,
  daysInMonth,
  partsOfDate,
} from '../calendar/calendar-date.ts';
import { findCondition } from './condition.ts';
import { blank, foldText } from './fold-text.ts';
import { findNumbers } from './numbers.ts';
import { findPeriods, type Period, type Span } from './periods.ts';
import { blankReferences } from './references.ts';
import { isCalledOutOfReach, isNegated } from './stance.ts';
import { VAGUE_DEADLINES, WINTER } from './vague-deadlines.ts';

/** What a deadline is read against. */
export interface DeadlineContext {
  readonly today: CalendarDate;
  readonly mandateStart?: CalendarDate;
  readonly mandateEnd?: CalendarDate;
}

/** A deadline understood, none at all, or a question to put to the person who typed. */
export type DeadlineReading =
  | { readonly kind: 'understood'; readonly date: CalendarDate; readonly confidence: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'ask'; readonly reason: DeadlineDoubt };

/** Why a deadline cannot be told without asking. */
export type DeadlineDoubt =
  | 'several_dates'
  | 'vague'
  /** « Pas en 2028 », « 2028 est trop tôt » */
  | 'negated'
  | 'in_the_past'
  | 'mandate_unknown'
  /** « Pas avant 2028 »: when it may begin, not by when it is done. */
  | 'not_before'
  /** « 30 février 2028 », « juilet 2028 » */
  | 'no_such_day'
  /** « en 2032 » when the mandate ends in the course of 2032. */
  | 'year_of_mandate_end';

/** One mention of a deadline and its place in the folded text. */
export interface DeadlineMention {
  readonly reading: DeadlineReading;
  readonly start: number;
  readonly end: number;
}

const VAGUE_READING: DeadlineReading = { kind: 'ask', reason: 'vague' };
const MANDATE =
  /(?:(?:d'ici|avant|sur|pendant|durant|dans|au|en|a|des|pour) +)?(?:la |le |l')?(?:(mi-?|milieu|debut|fin|terme|cours|duree|issue|bout|long|toute la duree)[ -]*)?(?:de |du )?(?:la |le |ce |cette |notre )?(?:mandature|mandat)(?![a-z])(?! (?:precedent|actuel|en cours|prochain|suivant|ulterieur|d'apres|sortant))/g;
const LENGTH =
  /(?:dans|sous|d'ici(?: a)?|en|sur|au bout de|(?:pendant|durant)(?= (?:les )?[a-z0-9-]+ ans d[eu] ))(?:(?: les| un delai de| moins de)? |(?: un delai| moins) d')([a-z0-9-]+) (?:premiers? |premieres? |prochaine?s )?(ans?|annees?|mois|jours?)(?![a-z])( et demie?(?![a-z]))?(?: (?:de |du )(?:la |le |ce |cette |notre )?(?:mandature|mandat)(?![a-z]))?/g;
/** « Les 100 premiers jours » */
const FIRST_LENGTH =
  /(?:(?:dans|sous|sur|pendant|durant|au cours) )?(?:d?[el]s )?(?<![a-z])([a-z0-9-]+) (?:premiers?|premieres?) (annees?|mois|jours?)(?![a-z])(?: (?:de |du )(?:la |le |ce |cette |notre )?(?:mandature|mandat)(?![a-z]))?/g;
/** « 18 mois » alone, or counted from the election. */
const LENGTH_ALONE =
  /^ *(?:maxi(?:mum)? |max\.? |environ |moins de )?([a-z0-9-]+) (ans?|annees?|mois)( et demie?)?(?: (?:au )?maxi(?:mum)?| max\.?| au plus(?: tard)?| environ)? *[.!]* *$/g;
const LENGTH_AFTER =
  /([a-z0-9-]+) (ans?|annees?|mois|jours?) apres (?:l'election|les elections|notre election|le scrutin|notre arrivee|l'installation|la prise de fonction)/g;
/** « Un mandat » that may be the next one or the one after, and a part of it that has no date of its own. */
const UNSURE_MANDATE =
  /(?:prochaine?|suivante?|future?|nouveau|nouvelle|deuxieme|seconde?|2 ?(?:e|eme|nde?)|annees?|ans?|mois|semestre|trimestre|moitie|tiers|quart|partie|jours|semaines|debuts?) *$/;
const FIRST_YEAR =
  /(?:(?:dans|pendant|durant|des|a|au cours de) +)?(?:(?:la |notre )?(?:premiere|1e?re) annee(?: (?:de |du )(?:la |le |ce |cette |notre )?(?:mandature|mandat)(?![a-z]))?|l'annee qui (?:suit|suivra) (?:l'election|notre election))/g;
const BEFORE = /avant (?:le |la |l')?(?:an(?:nee)? )?$/;
const NOT_BEFORE =
  /(?:pas avant|(?<![a-z])apres|au-dela d[eu]|au mieux(?: en| fin)?|au plus tot(?: en| fin)?) ?(?:le |la |l')?(?:fin |debut )?$/;
const NOT_BEFORE_AFTER =
  /^ (?:(?:au (?:plus tot|mieux)|seulement|dans le meilleur des cas)(?![a-z])|(?:ou|voire) (?:plus tard|apres))/;
/** « Si 2028 est possible » */
const UNSURE = /(?<![a-z])(?:si 20\d\d|peut-etre)/;
const PART_OF = /(debut|mi|milieu|courant|fin)[ -]*(?:de |du )?(?:l'annee |d'annee |mois de |mois d')?$/;

/** Reads by when something is promised ("d'ici 2028", "fin de mandat", "avant l'été 2027"). */
export function readDeadline(text: string, context: DeadlineContext): DeadlineReading {
  const folded = foldText(text);
  const readings = findDeadlines(blankReferences(folded), context).map(({ reading }) => reading);
  const isMandateEnd = (reading: DeadlineReading) =>
    reading.kind === 'understood' && reading.date === context.mandateEnd;
  // « Rapidement, au plus tard fin 2027 »: the date is what counts.
  const clear = readings.filter(
    (reading) => reading !== VAGUE_READING && !(endsWithMandate(reading) && readings.some(isMandateEnd)),
  );
  const [first = readings[0], ...others] = clear;
  if (first === undefined) return { kind: 'none' };
  const same = others.every((other) => sayOf(other) === sayOf(first));
  if (!same) return { kind: 'ask', reason: 'several_dates' };
  if (first.kind !== 'understood') return first;
  if (UNSURE.test(folded)) return VAGUE_READING;
  // « 2028, mais pas tout de suite »: what the condition denies is not the date.
  const promised = folded.slice(0, folded.length - (findCondition(text, folded)?.length ?? 0));
  return isCalledOutOfReach(folded) || isNegated(promised) ? { kind: 'ask', reason: 'negated' } : first;
}

/** « Fin du mandat (2032) »: the year says again what the mandate says better. */
function endsWithMandate(reading: DeadlineReading): boolean {
  return reading.kind === 'ask' && reading.reason === 'year_of_mandate_end';
}

function sayOf(reading: DeadlineReading): string {
  if (reading.kind === 'understood') return reading.date;
  return reading.kind === 'ask' ? reading.reason : '';
}

/** Finds every mention of a deadline in folded text. */
export function findDeadlines(folded: string, context: DeadlineContext): DeadlineMention[] {
  const mentions: DeadlineMention[] = [];
  let rest = folded;
  const take = (start: number, end: number, reading: DeadlineReading) => {
    mentions.push({ reading, start, end });
    rest = blank(rest, start, end);
  };
  for (const match of rest.matchAll(FIRST_YEAR)) {
    take(match.index, match.index + match[0].length, readLength(1, 'an', context));
  }
  for (const match of [LENGTH_ALONE, LENGTH_AFTER, FIRST_LENGTH, LENGTH].flatMap((pattern) => [
    ...rest.matchAll(pattern),
  ])) {
    const whole = countOf(match[1] ?? '');
    const count = whole !== undefined && match[3] !== undefined ? whole + 0.5 : whole;
    const end = match.index + match[0].length;
    // Already taken, as a part of a longer mention.
    if (count === undefined || rest.slice(match.index, end) !== match[0]) continue;
    take(match.index, end, readLength(count, match[2] ?? '', context));
  }
  for (const match of rest.matchAll(MANDATE)) {
    const before = rest.slice(0, match.index);
    const isUnsure =
      ((match[1] ?? '') === '' && UNSURE_MANDATE.test(before)) ||
      // « Deux ans avant la fin du mandat »
      (match[0].startsWith('avant') && /(?:ans?|annees?|mois) *$/.test(before));
    const reading = isUnsure ? VAGUE_READING : readMandate(match[1] ?? '', context);
    take(match.index, match.index + match[0].length, reading);
  }
  for (const match of rest.matchAll(WINTER)) {
    take(match.index, match.index + match[0].length, VAGUE_READING);
  }
  for (const period of findPeriods(rest)) {
    const { start, reading } = readPeriod(rest, period, context);
    take(start, period.end, reading);
  }
  for (const match of rest.matchAll(VAGUE_DEADLINES)) {
    take(match.index, match.index + match[0].length, VAGUE_READING);
  }
  return mentions.sort((a, b) => a.start - b.start);
}

function readMandate(moment: string, { mandateStart, mandateEnd, today }: DeadlineContext): DeadlineReading {
  if (moment === 'debut') return VAGUE_READING;
  if (mandateEnd === undefined) return { kind: 'ask', reason: 'mandate_unknown' };
  if (!moment.startsWith('mi')) return future(mandateEnd, 1, today);
  if (mandateStart === undefined) return { kind: 'ask', reason: 'mandate_unknown' };
  const half = Math.floor((dayNumber(mandateEnd) - dayNumber(mandateStart)) / 2);
  return future(addDays(mandateStart, half), 0.8, today);
}

/**
 * A length of time runs from the start of the mandate, since that is when a promise of a candidate starts; the length of
 * the mandate itself ends with it, whatever its last day.
 */
function readLength(
  count: number,
  unit: string,
  { mandateStart, mandateEnd, today }: DeadlineContext,
): DeadlineReading {
  if (mandateStart === undefined) return { kind: 'ask', reason: 'mandate_unknown' };
  const date = unit.startsWith('jour')
    ? addDays(mandateStart, count)
    : addMonths(mandateStart, unit === 'mois' ? count : 12 * count);
  const past = mandateEnd === undefined ? 0 : dayNumber(date) - dayNumber(mandateEnd);
  return future(mandateEnd !== undefined && past > 0 && past < 7 ? mandateEnd : date, 0.8, today);
}

function readPeriod(
  folded: string,
  { span, isYear, start: from, end }: Period,
  context: DeadlineContext,
): { readonly start: number; readonly reading: DeadlineReading } {
  const before = folded.slice(0, from);
  if (span === undefined) return { start: from, reading: { kind: 'ask', reason: 'no_such_day' } };
  if (NOT_BEFORE_AFTER.test(folded.slice(end))) return { start: from, reading: { kind: 'ask', reason: 'not_before' } };
  const late = NOT_BEFORE.exec(before);
  if (late !== null) return { start: from - late[0].length, reading: { kind: 'ask', reason: 'not_before' } };
  const part = PART_OF.exec(before);
  const partStart = part === null ? from : from - part[0].length;
  const isBefore = BEFORE.exec(folded.slice(0, partStart));
  const start = isBefore === null ? partStart : partStart - isBefore[0].length;
  const last = lastOfPart(span, isYear, part?.[1]);
  if (isBefore !== null && part === null) {
    return { start, reading: future(addDays(span.first, -1), 1, context.today) };
  }
  const { mandateEnd } = context;
  const isWhole = part === null || part[1] === 'courant' || part[1] === 'debut';
  const straddles = isWhole && mandateEnd !== undefined && span.first <= mandateEnd && last > mandateEnd;
  if (straddles) return { start, reading: { kind: 'ask', reason: 'year_of_mandate_end' } };
  return { start, reading: future(last, part?.[1] === 'courant' ? 0.8 : 1, context.today) };
}

/** The last day of the beginning (a quarter), the middle (half) or the whole of a period. */
function lastOfPart({ first, last }: Span, isYear: boolean, part: string | undefined): CalendarDate {
  const { year, month } = partsOfDate(first);
  if (part === 'debut') return isYear ? calendarDateOf(year, 3, 31) : calendarDateOf(year, month, 10);
  if (part === 'mi' || part === 'milieu') return isYear ? calendarDateOf(year, 6, 30) : calendarDateOf(year, month, 15);
  return last;
}

function future(date: CalendarDate, confidence: number, today: CalendarDate): DeadlineReading {
  return date < today ? { kind: 'ask', reason: 'in_the_past' } : { kind: 'understood', date, confidence };
}

function countOf(word: string): number | undefined {
  return /^une?$/.test(word) ? 1 : findNumbers(word)[0]?.value;
}

function addMonths(date: CalendarDate, count: number): CalendarDate {
  const { year, month, day } = partsOfDate(date);
  const index = year * 12 + (month - 1) + Math.round(count);
  const targetYear = Math.floor(index / 12);
  const targetMonth = (index % 12) + 1;
  return calendarDateOf(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}

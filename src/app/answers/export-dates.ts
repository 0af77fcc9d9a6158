import { addDays, type CalendarDate, calendarDate, parseCalendarDate } from '../../domain/calendar/calendar-date.ts';
import { instant } from '../../domain/calendar/instant.ts';
import { dateAt, timeAt, type Zone } from '../../domain/calendar/zone.ts';
import { foldText } from '../../domain/normalise/fold-text.ts';

/** A day and the minutes since its midnight, 0 when no time was written. */
export interface ExportMoment {
  readonly day: CalendarDate;
  readonly minute: number;
}

const ISO = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const NUMERIC = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)/;
/** « 1 mars 2026 », « 1st of March 2026 », « 1. März 2026 »; then « Mar 1, 2026 » and « Mar 01 10:12:33 2026 ». */
const DAY_NAMED = /(?<!\d)(\d{1,2})(?:er|st|nd|rd|th|\.)? ?-?(?:of |de )?([a-z]{3,10})\.?,?[ -](\d{4})(?!\d)/;
const NAMED_DAY = /(?<![a-z])([a-z]{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,?(?: \d{1,2}:\d\d(?::\d\d)?)? (\d{4})(?!\d)/;
/** The months in French, English, German, Spanish and Italian, whole and shortened, accents aside. */
const MONTHS = [
  'jan janv janvier january januar enero ene gennaio gen',
  'fev fevr fevrier feb february februar febrero febbraio',
  'mar mars march marz mrz marzo',
  'avr avril apr april abril abr aprile',
  'mai may mayo maggio mag',
  'juin jun june juni junio giugno giu',
  'juil juillet jul july juli julio luglio lug',
  'aout aug august agosto ago',
  'sep sept septembre september septiembre settembre set',
  'oct octobre october okt oktober octubre ottobre ott',
  'nov novembre november noviembre',
  'dec decembre december dez dezember diciembre dic dicembre',
].map((names) => names.split(' '));
/** Days since the end of 1899, as spreadsheets count them, with the part of the day that is over. */
const SERIAL = /^(4\d{4}|5\d{4})(?:[.,](\d+))?$/;
/** A time that says how far from Greenwich it is. */
const ZONED = /(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)? ?(Z|[+-]\d\d:?\d\d)$/;

/**
 * Makes the reader of a column of dates. Whether 03/04 is in March or in April is told by the column as a whole: a number
 * over 12, a day to come, « AM »; a French order otherwise, unless the way the numbers are written leaves a doubt.
 * The reader gives undefined for what is no date, or may be two.
 */
export function momentReader(
  written: readonly string[],
  { today, zone }: { readonly today: CalendarDate; readonly zone: Zone },
): (text: string) => ExportMoment | undefined {
  const order = orderOf(written, today);
  return (text) => {
    const zoned = ZONED.exec(text.trim());
    if (zoned !== null) {
      const at = Date.parse(`${zoned[1]}T${zoned[2]}${zoned[3]?.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')}`);
      if (Number.isNaN(at)) return undefined;
      const { hour, minute } = timeAt(instant(at), zone);
      return { day: dateAt(instant(at), zone), minute: hour * 60 + minute };
    }
    const serial = SERIAL.exec(text.trim());
    if (serial !== null) {
      const minute = Math.floor(Number(`0.${serial[2] ?? 0}`) * 1440 + 1e-6);
      return { day: addDays(SERIAL_START, Number(serial[1])), minute };
    }
    const day = dayIn(text, order);
    return day === undefined ? undefined : { day, minute: minuteIn(text) };
  };
}

const SERIAL_START = calendarDate('1899-12-30');

type Order = 'day_first' | 'month_first' | 'unsure';

function orderOf(written: readonly string[], today: CalendarDate): Order {
  const numeric = written.filter((text) => !ISO.test(text) && NUMERIC.test(text));
  const fits = (order: Order) =>
    numeric.every((text) => {
      const day = dayIn(text, order);
      return day !== undefined && day <= today;
    });
  const [dayFirst, monthFirst] = [fits('day_first'), fits('month_first')];
  if (dayFirst !== monthFirst) return dayFirst ? 'day_first' : 'month_first';
  if (!dayFirst) return isMixed(numeric) ? 'unsure' : 'day_first';
  if (numeric.some((text) => /\d ?[ap]\.?m\b/i.test(text))) return 'month_first';
  // The French write 01/03/2026; 3/1/2026 is what an American table writes.
  return numeric.some((text) => /(?<!\d)\d\/\d{1,2}\/\d{4}|(?<!\d)\d{1,2}\/\d\/\d{4}/.test(text))
    ? 'unsure'
    : 'day_first';
}

/** Some dates can only be read one way, and some only the other. */
function isMixed(numeric: readonly string[]): boolean {
  const months = numeric.map((text) => NUMERIC.exec(text)?.slice(1, 3).map(Number) ?? []);
  return months.some(([first = 0]) => first > 12) && months.some(([, second = 0]) => second > 12);
}

function dayIn(text: string, order: Order): CalendarDate | undefined {
  const iso = ISO.exec(text);
  if (iso !== null) return dayOf(iso[1], iso[2], iso[3]);
  const numeric = NUMERIC.exec(text);
  if (numeric === null) {
    const folded = foldText(text);
    const [, day, month = '', year] = DAY_NAMED.exec(folded) ?? swapped(NAMED_DAY.exec(folded)) ?? [];
    const number = 1 + MONTHS.findIndex((names) => names.includes(month));
    return number === 0 ? undefined : dayOf(year, String(number), day);
  }
  const [, one, two, year = ''] = numeric;
  const full = year.length === 2 ? `20${year}` : year;
  const [dayFirst, monthFirst] = [dayOf(full, two, one), dayOf(full, one, two)];
  if (order === 'unsure')
    return dayFirst === monthFirst || monthFirst === undefined
      ? dayFirst
      : dayFirst === undefined
        ? monthFirst
        : undefined;
  return order === 'day_first' ? dayFirst : monthFirst;
}

function swapped(named: RegExpExecArray | null): readonly string[] | undefined {
  return named === null ? undefined : ['', named[2] ?? '', named[1] ?? '', named[3] ?? ''];
}

function dayOf(year = '', month = '', day = ''): CalendarDate | undefined {
  return parseCalendarDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** Minutes since midnight of a time as exports write it; 0 without one. */
function minuteIn(text: string): number {
  const [, hours = '0', minutes = '0', half = ''] = /(\d{1,2})[:h](\d{2})(?::\d{2})?\s?([ap]\.?m)?/i.exec(text) ?? [];
  return (half === '' ? Number(hours) : (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0)) * 60 + Number(minutes);
}

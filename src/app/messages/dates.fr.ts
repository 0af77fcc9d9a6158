import { type CalendarDate, partsOfDate } from '../../domain/calendar/calendar-date.ts';
import { instant } from '../../domain/calendar/instant.ts';
import { dateAt, timeAt, weekdayOf, type Zone } from '../../domain/calendar/zone.ts';
import { listInFrench } from './numbers.fr.ts';

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const DAYS = 'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' ');

/** « 1er mars 2026 ». */
export function dateInFrench(date: CalendarDate): string {
  const { year, month, day } = partsOfDate(date);
  return `${day === 1 ? '1er' : day} ${MONTHS[month - 1]} ${year}`;
}

/** « le 4 mars 2026 », « les 27 et 28 février, 2 et 8 mars 2026 »: days in order, months and years said once; '' of none. */
export function daysInFrench(days: readonly CalendarDate[]): string {
  const months = new Map<string, string[]>();
  for (const date of days) {
    const [day = '', ...month] = dateInFrench(date).split(' ');
    months.set(month.join(' '), [...(months.get(month.join(' ')) ?? []), day]);
  }
  const said = [...months].map(([month, numbers], at) => {
    const [name, year] = month.split(' ');
    const next = [...months.keys()][at + 1];
    return `${listInFrench(numbers)} ${next?.endsWith(String(year)) ? name : month}`;
  });
  if (days.length < 2) return said.map((day) => `le ${day}`).join('');
  return `les ${months.size === days.length ? listInFrench(said) : said.join(', ')}`;
}

/** « dimanche 15 mars 2026 ». */
export function dayInFrench(date: CalendarDate): string {
  return `${DAYS[weekdayOf(date)]} ${dateInFrench(date)}`;
}

/** « jeudi 26 février à 18 h », on the clocks of the zone: within a campaign the year goes without saying. */
export function momentInFrench(at: number, zone: Zone): string {
  const { hour, minute } = timeAt(instant(at), zone);
  const time = minute === 0 ? `${hour} h` : `${hour} h ${String(minute).padStart(2, '0')}`;
  const date = dateAt(instant(at), zone);
  const { month, day } = partsOfDate(date);
  return `${DAYS[weekdayOf(date)]} ${day === 1 ? '1er' : day} ${MONTHS[month - 1]} à ${time}`;
}

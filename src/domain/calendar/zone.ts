import { type CalendarDate, calendarDateOf, dayNumber, partsOfDate } from './calendar-date.ts';
import { type Instant, instant } from './instant.ts';

/** A time zone: its name and what its clocks add to UTC at a moment. */
export interface Zone {
  readonly name: string;
  readonly offsetMinutes: (at: Instant) => number;
}

/** A time of the day on the clocks of some zone. */
export interface LocalTime {
  readonly hour: number;
  readonly minute: number;
}

const MINUTE = 60_000;

/**
 * Metropolitan France by the rule of directive 2000/84/EC: summer time from the last Sunday of March to the last
 * Sunday of October, both at 01:00 UTC. Holds from 1996 on.
 */
export const EUROPE_PARIS: Zone = {
  name: 'Europe/Paris',
  offsetMinutes: (at) => {
    const year = new Date(at).getUTCFullYear();
    return at >= lastSunday(year, 3) && at < lastSunday(year, 10) ? 120 : 60;
  },
};

/** A zone whose clocks never change, as in the overseas departments ("Indian/Reunion", +240). */
export function fixedZone(name: string, offsetMinutes: number): Zone {
  return { name, offsetMinutes: () => offsetMinutes };
}

/**
 * The moment clocks of the zone show a day and a time. A time that happens twice gives its first moment; a time
 * that is skipped gives the moment the clocks would have shown it.
 */
export function instantAt(date: CalendarDate, time: LocalTime, zone: Zone): Instant {
  const { hour, minute } = time;
  if (!(hour >= 0 && hour <= 24 && minute >= 0 && minute < 60)) {
    throw new RangeError(`${hour}:${minute} is not a time of the day.`);
  }
  const asUtc = dayNumber(date) * 86_400_000 + (hour * 60 + minute) * MINUTE;
  // Before a change of clocks one candidate offset holds, after it the other: the larger offset is the earlier moment.
  const before = zone.offsetMinutes(instant(asUtc - 86_400_000));
  const after = zone.offsetMinutes(instant(asUtc + 86_400_000));
  const candidates = [Math.max(before, after), Math.min(before, after)].map((offset) => ({
    offset,
    at: instant(asUtc - offset * MINUTE),
  }));
  const shown = candidates.find(({ at, offset }) => zone.offsetMinutes(at) === offset);
  return shown?.at ?? instant(asUtc - before * MINUTE);
}

/** The day that clocks of the zone show at a moment. */
export function dateAt(at: Instant, zone: Zone): CalendarDate {
  const local = shifted(at, zone);
  return calendarDateOf(local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate());
}

/** The time that clocks of the zone show at a moment. */
export function timeAt(at: Instant, zone: Zone): LocalTime {
  const local = shifted(at, zone);
  return { hour: local.getUTCHours(), minute: local.getUTCMinutes() };
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(date: CalendarDate): number {
  const { year, month, day } = partsOfDate(date);
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

function shifted(at: Instant, zone: Zone): Date {
  return new Date(at + zone.offsetMinutes(at) * MINUTE);
}

/** 01:00 UTC on the last Sunday of a month of 31 days. */
function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month - 1, 31, 1));
  return last.getTime() - last.getUTCDay() * 86_400_000;
}

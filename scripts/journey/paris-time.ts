import { calendarDate } from '../../src/domain/calendar/calendar-date.ts';
import { EUROPE_PARIS, instantAt } from '../../src/domain/calendar/zone.ts';

/** Instant of a local time `YYYY-MM-DDTHH:MM` in Paris. */
export function parisTime(local: string): number {
  return instantAt(
    calendarDate(local.slice(0, 10)),
    { hour: Number(local.slice(11, 13)), minute: Number(local.slice(14, 16)) },
    EUROPE_PARIS,
  );
}

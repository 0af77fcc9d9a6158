import { addDays, type CalendarDate, dayNumber } from './calendar-date.ts';
import type { Instant } from './instant.ts';
import { dateAt, instantAt, type LocalTime, type Zone } from './zone.ts';

/** One round of a ballot and when its last polling station closes, on local clocks. */
export interface Round {
  readonly number: 1 | 2;
  readonly date: CalendarDate;
  readonly lastPollCloses: LocalTime;
}

/** The rounds of a contest, read on the clocks of its zone. */
export interface ElectionCalendar {
  readonly rounds: readonly Round[];
  readonly zone: Zone;
}

/** « Silence électoral » of one round: `from` is silent, `to` is not any more. */
export interface SilencePeriod {
  readonly round: 1 | 2;
  readonly from: Instant;
  readonly to: Instant;
}

/** From 00:00 on the eve of each round to the closing of its last polling station (code électoral, L. 49). */
export function silencePeriods(rounds: readonly Round[], zone: Zone): SilencePeriod[] {
  return rounds.map(({ number, date, lastPollCloses }) => ({
    round: number,
    from: instantAt(addDays(date, -1), { hour: 0, minute: 0 }, zone),
    to: instantAt(date, lastPollCloses, zone),
  }));
}

/** The silence a moment falls in, if any. */
export function silenceAt(at: Instant, { rounds, zone }: ElectionCalendar): SilencePeriod | undefined {
  return silencePeriods(rounds, zone).find((period) => at >= period.from && at < period.to);
}

/** Whether nothing may be sent or published at a moment. */
export function isSilent(at: Instant, calendar: ElectionCalendar): boolean {
  return silenceAt(at, calendar) !== undefined;
}

/** Days on the calendar of the zone from a moment to a date: 0 on the day itself, negative after. */
export function daysUntil(date: CalendarDate, now: Instant, zone: Zone): number {
  return dayNumber(date) - dayNumber(dateAt(now, zone));
}

/** The first round whose polls have not all closed, for the countdown. */
export function nextRound(now: Instant, { rounds, zone }: ElectionCalendar): Round | undefined {
  return [...rounds]
    .sort((a, b) => dayNumber(a.date) - dayNumber(b.date))
    .find((round) => now < instantAt(round.date, round.lastPollCloses, zone));
}

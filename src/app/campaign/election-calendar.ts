import { addDays, type CalendarDate, calendarDate } from '../../domain/calendar/calendar-date.ts';
import { type ElectionCalendar, silenceAt } from '../../domain/calendar/election-clock.ts';
import { type Instant, instant } from '../../domain/calendar/instant.ts';
import { dateAt, instantAt, type Zone } from '../../domain/calendar/zone.ts';
import type { CampaignData, LocalTime } from '../campaign.ts';
import { zoneNamed } from '../workbook/zone-named.ts';

type Dates = Pick<CampaignData, 'election'>;

/** Clocks of the campaign's territory. */
export function zoneOf({ election }: Dates): Zone {
  return zoneNamed(election.zone);
}

/** The calendar day of a moment, on the campaign's clocks. */
export function dayAt(at: number, campaign: Dates): CalendarDate {
  return dateAt(instant(at), zoneOf(campaign));
}

/** Rounds of the campaign as the election clock reads them. */
export function electionCalendar(campaign: Dates): ElectionCalendar {
  return {
    zone: zoneOf(campaign),
    rounds: campaign.election.rounds.map((round) => ({
      number: round.number === 2 ? 2 : 1,
      date: calendarDate(round.date),
      lastPollCloses: timeOf(round.lastPollCloses),
    })),
  };
}

/** End of the silence that a moment falls in; undefined outside any. */
export function silenceEnd(campaign: Dates, at: number): Instant | undefined {
  return silenceAt(instant(at), electionCalendar(campaign))?.to;
}

/** Midnight that ends the day lying some days after a moment: « jusqu’au 8 mars inclus ». */
export function endOfDayAfter(at: number, days: number, campaign: Dates): Instant {
  return instantAt(addDays(dayAt(at, campaign), days + 1), { hour: 0, minute: 0 }, zoneOf(campaign));
}

function timeOf(local: LocalTime): { hour: number; minute: number } {
  const match = /(?:T|^)(\d{2}):(\d{2})/.exec(local.includes('T') ? local : `T${local}`);
  if (match === null) throw new RangeError(`"${local}" is not a local time written YYYY-MM-DDTHH:MM.`);
  return { hour: Number(match[1]), minute: Number(match[2]) };
}

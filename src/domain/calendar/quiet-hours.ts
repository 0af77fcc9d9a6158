import { addDays } from './calendar-date.ts';
import type { Instant } from './instant.ts';
import { dateAt, instantAt, type LocalTime, timeAt, type Zone } from './zone.ts';

/** Hours of the day in which no mail leaves, on local clocks; from 22:00 to 07:00 crosses midnight. */
export interface QuietHours {
  readonly from: LocalTime;
  readonly to: LocalTime;
}

/** End of the quiet hours that a moment falls in; undefined outside them, or when they last no time. */
export function quietUntil(at: Instant, { from, to }: QuietHours, zone: Zone): Instant | undefined {
  const minutes = minutesOf(timeAt(at, zone));
  const [begins, ends] = [minutesOf(from), minutesOf(to)];
  if (begins === ends) return undefined;
  const isQuiet = begins < ends ? minutes >= begins && minutes < ends : minutes >= begins || minutes < ends;
  if (!isQuiet) return undefined;
  const today = dateAt(at, zone);
  return instantAt(minutes < ends ? today : addDays(today, 1), to, zone);
}

function minutesOf({ hour, minute }: LocalTime): number {
  return hour * 60 + minute;
}

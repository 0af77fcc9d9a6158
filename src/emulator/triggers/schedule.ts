import { instantOfSerial, serialOfInstant, wallDate } from '../formula/text/serial.ts';
import type { Schedule } from './record.ts';

const MINUTE = 60_000;
const HOUR = 3_600_000;

/**
 * The first firing after `now`, or null when there is none.
 * @param last the previous firing, from which "every two days" counts; null before the first
 */
export function nextFiring(schedule: Schedule, now: number, last: number | null): number | null {
  switch (schedule.kind) {
    case 'once':
      return last === null ? schedule.at : null;
    case 'minutes':
      return stepBeyond(now, last ?? now, schedule.every * MINUTE);
    case 'hours':
      return stepBeyond(now, last ?? now, schedule.every * HOUR);
    case 'days':
      return dailyBeyond(schedule, now, last, schedule.every, () => true);
    case 'weeks':
      return dailyBeyond(schedule, now, last, schedule.every * 7, (day) => day.getUTCDay() === schedule.weekDay);
    case 'month':
      return dailyBeyond(schedule, now, null, 1, (day) => day.getUTCDate() === schedule.day);
  }
}

function stepBeyond(now: number, from: number, step: number): number {
  return from + (Math.floor((now - from) / step) + 1) * step;
}

/** Days are walked on the wall clock, so that a daily trigger keeps its hour when summer time begins. */
function dailyBeyond(
  { zone, hour, minute }: { zone: string; hour: number; minute: number },
  now: number,
  last: number | null,
  step: number,
  falls: (day: Date) => boolean,
): number {
  const time = (hour * 60 + minute) / 1440;
  let day = Math.floor(serialOfInstant(last ?? now, zone));
  if (last !== null) day += step;
  for (;;) {
    const instant = instantOfSerial(day + time, zone);
    if (instant > now && falls(wallDate(day))) return instant;
    day += last !== null ? step : 1;
  }
}

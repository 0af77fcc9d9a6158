import { instantOfWallClock, offsetAt } from '../../utilities/zone.ts';

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** A wall-clock moment, without zone. */
export interface Moment {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

/** Serial number of a calendar day; months and days out of bounds carry over, as DATE does. */
export function serialOf(year: number, month: number, day: number): number {
  const instant = new Date(0);
  instant.setUTCFullYear(year, month - 1, day);
  return Math.round((instant.getTime() - EPOCH) / DAY);
}

/** Calendar and clock of a serial number, rounded to the millisecond. */
export function momentOf(serial: number): Moment {
  const date = wallDate(serial);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
    weekday: date.getUTCDay(),
  };
}

/** Serial number the clocks of a zone show at an instant (epoch milliseconds). */
export function serialOfInstant(instant: number, timeZone: string): number {
  return (instant + offsetAt(instant, timeZone) - EPOCH) / DAY;
}

/** Instant (epoch milliseconds) at which the clocks of a zone show a serial number. */
export function instantOfSerial(serial: number, timeZone: string): number {
  const wall = EPOCH + Math.round(serial * DAY);
  return instantOfWallClock(wall, timeZone);
}

/** The wall-clock fields of a serial number, readable with the UTC getters. */
export function wallDate(serial: number): Date {
  return new Date(EPOCH + Math.round(serial * DAY));
}

/** Serial number of a calendar date and time of day; undefined when no such date exists. */
export function serialOfFields(
  year: number,
  month: number,
  day: number,
  hours = 0,
  minutes = 0,
  seconds = 0,
): number | undefined {
  const serial = serialOf(year, month, day);
  const wall = wallDate(serial);
  if (wall.getUTCMonth() !== month - 1 || wall.getUTCDate() !== day) return undefined;
  return serial + (hours * 3600 + minutes * 60 + seconds) / 86_400;
}

const DAY = 86_400_000;
/** Epoch milliseconds of serial 0, 1899-12-30, read as if it were UTC. */
const ORIGIN = Date.UTC(1899, 11, 30);

/** The wall-clock fields of a serial number, readable with the UTC getters. */
export function wallDate(serial: number): Date {
  return new Date(Math.round(serial * DAY) + ORIGIN);
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
  const wall = new Date(0);
  wall.setUTCFullYear(year, month - 1, day);
  if (wall.getUTCMonth() !== month - 1 || wall.getUTCDate() !== day) return undefined;
  return (wall.getTime() - ORIGIN) / DAY + (hours * 3600 + minutes * 60 + seconds) / 86_400;
}

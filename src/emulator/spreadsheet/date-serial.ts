const DAY = 86_400_000;
/** Epoch milliseconds of serial 0, 1899-12-30, read as if it were UTC. */
const ORIGIN = Date.UTC(1899, 11, 30);
/** Offsets are whole quarters of an hour since the 1980s, so one look-up serves a quarter. */
const QUARTER = 900_000;

const clocks = new Map<string, ZoneClock>();

/** A time zone's wall clock, with its offsets remembered: 200,000 dates of a sheet share a few thousand of them. */
class ZoneClock {
  private readonly offsets = new Map<number, number>();
  private readonly format: Intl.DateTimeFormat;

  constructor(zone: string) {
    this.format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      calendar: 'gregory',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  }

  /** Milliseconds the wall clock is ahead of UTC at an instant. */
  offset(instant: number): number {
    const key = Math.floor(instant / QUARTER);
    const known = this.offsets.get(key);
    if (known !== undefined) return known;
    const parts: Record<string, string> = {};
    for (const part of this.format.formatToParts(key * QUARTER)) parts[part.type] = part.value;
    const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year);
    const wall = new Date(0);
    wall.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day));
    wall.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second));
    const offset = wall.getTime() - key * QUARTER;
    this.offsets.set(key, offset);
    return offset;
  }

  /** The instant a wall-clock time stands for; in a gap or an overlap, the earlier offset. */
  instant(wall: number): number {
    const guess = wall - this.offset(wall);
    return wall - this.offset(guess);
  }
}

function clockOf(zone: string): ZoneClock {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new ZoneClock(zone);
    clocks.set(zone, clock);
  }
  return clock;
}

/** Serial number (days since 1899-12-30 on the zone's wall clock) of an instant. */
export function serialOf(instant: number, zone: string): number {
  return (instant + clockOf(zone).offset(instant) - ORIGIN) / DAY;
}

/** The instant, in epoch milliseconds, of a serial number on the zone's wall clock. */
export function instantOf(serial: number, zone: string): number {
  return clockOf(zone).instant(Math.round(serial * DAY) + ORIGIN);
}

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

/** Whether a text names a zone this host knows. */
export function isTimeZone(zone: string): boolean {
  try {
    clockOf(zone);
    return true;
  } catch (cause) {
    if (cause instanceof RangeError) return false;
    throw cause;
  }
}

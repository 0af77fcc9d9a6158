const FORMATS = new Map<string, Intl.DateTimeFormat | null>();
/** No zone changes its clocks within a quarter of an hour, and none by less than a second since 1972. */
const QUARTER = 15 * 60_000;
const offsets = new Map<string, Map<number, number>>();

/** Offset east of UTC in milliseconds; a zone Java would not know counts as GMT, as Java does. */
export function offsetAt(instant: number, timeZone: string): number {
  let known = offsets.get(timeZone);
  if (!known) {
    known = new Map();
    offsets.set(timeZone, known);
  }
  const quarter = Math.floor(instant / QUARTER);
  let offset = known.get(quarter);
  if (offset === undefined) {
    offset = computedOffset(quarter * QUARTER, timeZone);
    known.set(quarter, offset);
  }
  return offset;
}

function computedOffset(instant: number, timeZone: string): number {
  const fixed = /^(?:GMT|UTC)([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(timeZone);
  if (fixed) {
    const minutes = Number(fixed[2]) * 60 + Number(fixed[3] ?? 0);
    return (fixed[1] === '-' ? -minutes : minutes) * 60_000;
  }
  const format = formatFor(timeZone);
  if (format === null) return 0;
  const parts: Record<string, string> = {};
  for (const part of format.formatToParts(instant)) parts[part.type] = part.value;
  const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year);
  const wall = new Date(0);
  wall.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day));
  wall.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second));
  return wall.getTime() - Math.floor(instant / 1000) * 1000;
}

/** The instant whose UTC fields are the wall clock's in the zone. */
export function wallClockAt(instant: number, timeZone: string): number {
  return instant + offsetAt(instant, timeZone);
}

/** The instant at which the zone's clocks show these UTC fields; in a gap, the clock moved forward. */
export function instantOfWallClock(wall: number, timeZone: string): number {
  const guess = wall - offsetAt(wall, timeZone);
  return wall - offsetAt(guess, timeZone);
}

/** Whether a text names a zone this host knows. */
export function isTimeZone(zone: string): boolean {
  return formatFor(zone) !== null;
}

function formatFor(timeZone: string): Intl.DateTimeFormat | null {
  const found = FORMATS.get(timeZone);
  if (found !== undefined) return found;
  const made = makeFormat(timeZone);
  FORMATS.set(timeZone, made);
  return made;
}

function makeFormat(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
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
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

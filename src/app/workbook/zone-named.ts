import type { Instant } from '../../domain/calendar/instant.ts';
import { EUROPE_PARIS, type Zone } from '../../domain/calendar/zone.ts';

/** A zone by its IANA name; throws a RangeError naming one that the engine does not know. */
export function zoneNamed(name: string): Zone {
  return name === EUROPE_PARIS.name ? EUROPE_PARIS : zoneOfEngine(name);
}

/** Any other zone by the engine's own tables: the wall clock it shows, read back as if it were UTC. */
function zoneOfEngine(name: string): Zone {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  return {
    name,
    offsetMinutes: (at: Instant) => {
      const part = new Map(clock.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
      const get = (type: Intl.DateTimeFormatPartTypes) => part.get(type) ?? 0;
      const shown = Date.UTC(get('year'), get('month') - 1, get('day'), get('hour'), get('minute'));
      return Math.round((shown - at) / 60_000);
    },
  };
}

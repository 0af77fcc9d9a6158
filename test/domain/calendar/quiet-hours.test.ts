import fc from 'fast-check';
import { instant } from '../../../src/domain/calendar/instant.ts';
import { quietUntil } from '../../../src/domain/calendar/quiet-hours.ts';
import { EUROPE_PARIS, timeAt } from '../../../src/domain/calendar/zone.ts';

const NIGHT = { from: { hour: 22, minute: 0 }, to: { hour: 7, minute: 30 } };
const at = (text: string) => instant(Date.parse(text));
const end = (text: string) => {
  const until = quietUntil(at(text), NIGHT, EUROPE_PARIS);
  return until === undefined ? undefined : new Date(until).toISOString();
};

describe('quiet hours', () => {
  it('last from the evening to the morning, on the clocks of the zone', () => {
    expect(end('2026-02-10T21:59:59+01:00')).toBeUndefined();
    expect(end('2026-02-10T22:00:00+01:00')).toBe('2026-02-11T06:30:00.000Z');
    expect(end('2026-02-11T03:00:00+01:00')).toBe('2026-02-11T06:30:00.000Z');
    expect(end('2026-02-11T07:30:00+01:00')).toBeUndefined();
  });

  it('are an hour shorter in the night of 29 March 2026, when clocks go forward, and longer in October', () => {
    expect(end('2026-03-28T23:00:00+01:00')).toBe('2026-03-29T05:30:00.000Z');
    expect(end('2026-10-24T23:00:00+02:00')).toBe('2026-10-25T06:30:00.000Z');
  });

  it('end at their hour, outside themselves, within a day, whatever the moment', () => {
    const hours = fc.record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) });
    const moments = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) });
    fc.assert(
      fc.property(hours, hours, moments, (from, to, moment) => {
        const until = quietUntil(instant(moment), { from, to }, EUROPE_PARIS);
        if (until === undefined) return;
        expect(until).toBeGreaterThan(moment - 3_600_000);
        expect(until - moment).toBeLessThanOrEqual(25 * 3_600_000);
        // Only an hour that the clocks skip ends at another one.
        if (![2, 3].includes(to.hour)) expect(timeAt(until, EUROPE_PARIS)).toEqual(to);
      }),
    );
  });
});

import fc from 'fast-check';
import { addDays, calendarDate, dayNumber, parseCalendarDate } from '../../../src/domain/calendar/calendar-date.ts';
import {
  daysUntil,
  isSilent,
  nextRound,
  type Round,
  silencePeriods,
} from '../../../src/domain/calendar/election-clock.ts';
import { instant, instantOf } from '../../../src/domain/calendar/instant.ts';
import { dateAt, EUROPE_PARIS, fixedZone, instantAt, timeAt, weekdayOf } from '../../../src/domain/calendar/zone.ts';

const rounds: Round[] = [
  { number: 1, date: calendarDate('2026-03-15'), lastPollCloses: { hour: 20, minute: 0 } },
  { number: 2, date: calendarDate('2026-03-22'), lastPollCloses: { hour: 20, minute: 0 } },
];
const calendar = { rounds, zone: EUROPE_PARIS };

describe('silence', () => {
  test('from 00:00 on the eve to the closing of the last polling station, in Paris', () => {
    expect(silencePeriods(rounds, EUROPE_PARIS)).toEqual([
      { round: 1, from: instantOf('2026-03-14T00:00:00+01:00'), to: instantOf('2026-03-15T20:00:00+01:00') },
      { round: 2, from: instantOf('2026-03-21T00:00:00+01:00'), to: instantOf('2026-03-22T20:00:00+01:00') },
    ]);
  });

  test.each<[string, boolean]>([
    ['2026-03-13T23:59:59+01:00', false],
    ['2026-03-14T00:00:00+01:00', true],
    ['2026-03-15T19:59:59+01:00', true],
    ['2026-03-15T20:00:00+01:00', false],
    ['2026-03-18T12:00:00+01:00', false],
    ['2026-03-21T12:00:00Z', true],
  ])('%s', (at, silent) => {
    expect(isSilent(instantOf(at), calendar)).toBe(silent);
  });

  test('a round on the day clocks change is silent for one hour less; overseas clocks are their own', () => {
    const change: Round = { number: 1, date: calendarDate('2026-03-29'), lastPollCloses: { hour: 18, minute: 0 } };
    const [period] = silencePeriods([change], EUROPE_PARIS);
    expect(((period?.to ?? 0) - (period?.from ?? 0)) / 3_600_000).toBe(41);
    const [reunion] = silencePeriods(rounds.slice(0, 1), fixedZone('Indian/Reunion', 240));
    expect(reunion?.from).toBe(instantOf('2026-03-14T00:00:00+04:00'));
  });

  test('countdown', () => {
    const now = instantOf('2026-03-13T23:30:00Z'); // already the 14th in Paris
    expect(daysUntil(calendarDate('2026-03-15'), now, EUROPE_PARIS)).toBe(1);
    expect(daysUntil(calendarDate('2026-03-15'), instantOf('2026-03-16T12:00:00Z'), EUROPE_PARIS)).toBe(-1);
    expect(nextRound(now, calendar)?.number).toBe(1);
    expect(nextRound(instantOf('2026-03-15T20:00:00+01:00'), calendar)?.number).toBe(2);
    expect(nextRound(instantOf('2026-04-01T00:00:00Z'), calendar)).toBeUndefined();
  });
});

describe('dates, instants and zones', () => {
  test('dates that exist', () => {
    expect(parseCalendarDate('2024-02-29')).toBe('2024-02-29');
    for (const wrong of ['2026-02-29', '2026-13-01', '2026-1-1', '15/03/2026', '']) {
      expect(parseCalendarDate(wrong)).toBeUndefined();
      expect(() => calendarDate(wrong)).toThrow(`"${wrong}" is not a calendar date`);
    }
    expect(addDays(calendarDate('2026-03-01'), -1)).toBe('2026-02-28');
    expect(weekdayOf(calendarDate('2026-03-15'))).toBe(0);
    expect(() => instantOf('2026-03-15T20:00:00')).toThrow('needs a date, a time and an offset');
    expect(() => instant(Number.NaN)).toThrow(RangeError);
  });

  test('agrees with the engine’s own tables of Europe/Paris', () => {
    const format = new Intl.DateTimeFormat('fr-FR', {
      timeZone: 'Europe/Paris',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    const moment = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2036, 0, 1) });
    fc.assert(
      fc.property(moment, (at) => {
        const [year, month, day] = dateAt(instant(at), EUROPE_PARIS).split('-');
        const { hour, minute } = timeAt(instant(at), EUROPE_PARIS);
        const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        expect(format.format(at)).toBe(`${day}/${month}/${year} ${clock}`);
      }),
      { seed: 2026, numRuns: 300 },
    );
  });

  test('local times come back from their instants; doubled hours give the first, skipped ones go on', () => {
    const days = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(days, fc.integer({ min: 4, max: 23 }), fc.integer({ min: 0, max: 59 }), (offset, hour, minute) => {
        const date = addDays(calendarDate('2000-01-01'), offset);
        const at = instantAt(date, { hour, minute }, EUROPE_PARIS);
        expect([dateAt(at, EUROPE_PARIS), timeAt(at, EUROPE_PARIS)]).toEqual([date, { hour, minute }]);
      }),
      { seed: 49, numRuns: 300 },
    );
    const doubled = instantAt(calendarDate('2026-10-25'), { hour: 2, minute: 30 }, EUROPE_PARIS);
    expect(doubled).toBe(instantOf('2026-10-25T02:30:00+02:00'));
    const skipped = instantAt(calendarDate('2026-03-29'), { hour: 2, minute: 30 }, EUROPE_PARIS);
    expect(timeAt(skipped, EUROPE_PARIS)).toEqual({ hour: 3, minute: 30 });
    const midnight = instantAt(calendarDate('2026-03-15'), { hour: 24, minute: 0 }, EUROPE_PARIS);
    expect(dateAt(midnight, EUROPE_PARIS)).toBe('2026-03-16');
    expect(dayNumber(calendarDate('1970-01-02'))).toBe(1);
  });
});

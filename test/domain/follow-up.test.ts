import fc from 'fast-check';
import { addDays, calendarDate } from '../../src/domain/calendar/calendar-date.ts';
import { followUpOf, urgency } from '../../src/domain/follow-up/follow-up.ts';

const today = calendarDate('2026-03-02');
const open = { isOpen: true, waitDays: 7 };

describe('when a list is to be followed up', () => {
  it.each([
    [{ ...open }, { kind: 'never_contacted' }],
    [
      { ...open, lastExchangeOn: calendarDate('2026-02-23') },
      { kind: 'due', on: '2026-03-02', late: 0 },
    ],
    [
      { ...open, lastExchangeOn: calendarDate('2026-02-20') },
      { kind: 'due', on: '2026-02-27', late: 3 },
    ],
    [
      { ...open, lastExchangeOn: calendarDate('2026-03-01') },
      { kind: 'later', on: '2026-03-08', inDays: 6 },
    ],
    [
      { ...open, lastExchangeOn: calendarDate('2026-03-01'), chosenOn: calendarDate('2026-03-01') },
      { kind: 'due', on: '2026-03-01', late: 1 },
    ],
    [{ ...open, isOpen: false, chosenOn: calendarDate('2026-01-01') }, { kind: 'nothing' }],
  ])('%j: %j', (facts, expected) => {
    expect(followUpOf(facts, today)).toEqual(expected);
  });

  it('grows more urgent as days pass, and what is late comes before what was never done', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 60 }), fc.integer({ min: 1, max: 30 }), (days, later) => {
        const facts = { ...open, chosenOn: addDays(today, days) };
        expect(urgency(followUpOf(facts, addDays(today, later)))).toBeLessThan(urgency(followUpOf(facts, today)));
      }),
      { seed: 51 },
    );
    const [late, never, tomorrow] = [-1, undefined, 1].map((days) =>
      urgency(followUpOf({ ...open, ...(days !== undefined && { chosenOn: addDays(today, days) }) }, today)),
    );
    expect(late).toBeLessThan(never ?? 0);
    expect(never).toBeLessThan(tomorrow ?? 0);
  });
});

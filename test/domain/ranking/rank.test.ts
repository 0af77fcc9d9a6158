import fc from 'fast-check';
import { calendarDate } from '../../../src/domain/calendar/calendar-date.ts';
import { isRankable, type ListFacts, type ListState, listState } from '../../../src/domain/list-state.ts';
import { rankContenders, rankContest } from '../../../src/domain/ranking/rank.ts';

const on = calendarDate('2026-02-10');
const later = calendarDate('2026-02-20');
const state = (facts: Partial<ListFacts>): ListState =>
  listState({ attempts: [], closed: false, minimumCoverage: 0.6, ...facts });
const answer = { version: 1, on, publication: 'consented', coverage: 1 } as const;

describe('state of a list', () => {
  const email = { channel: 'email', on, by: 'machine', failed: false } as const;
  const letter = { channel: 'letter', on: later, by: 'machine', failed: false } as const;
  const call = { channel: 'phone', on, by: 'person', failed: false } as const;

  test.each<[string, Partial<ListFacts>, ListState]>([
    ['nothing yet', {}, { state: 'to_contact' }],
    ['contacted, with dates', { attempts: [letter, email, email] }, { state: 'contacted', dates: [on, later] }],
    ['answered', { answer }, { state: 'answered', on, version: 1, coverage: 1 }],
    [
      'exactly at the minimum',
      { answer: { ...answer, coverage: 0.1 + 0.2 + 0.3 } },
      { state: 'answered', on, version: 1, coverage: 0.6000000000000001 },
    ],
    [
      'partial',
      { answer: { ...answer, coverage: 0.59 } },
      { state: 'partial', on, version: 1, coverage: 0.59, minimum: 0.6 },
    ],
    [
      'publication refused',
      { answer: { ...answer, publication: 'refused' } },
      { state: 'answered_private', on, version: 1, because: 'refused' },
    ],
    ['declined', { declinedOn: on }, { state: 'declined', on }],
    ['declined after an answer', { answer, declinedOn: later }, { state: 'declined', on: later }],
    [
      'answered after declining',
      { answer: { ...answer, on: later }, declinedOn: on },
      { state: 'answered', on: later, version: 1, coverage: 1 },
    ],
    ['withdrawn', { answer, withdrawnOn: later }, { state: 'withdrawn', on: later }],
    [
      'merged',
      { answer, withdrawnOn: later, mergedInto: { listId: 'L2', on: later } },
      { state: 'merged_into', listId: 'L2', on: later },
    ],
    [
      'all attempts failed',
      { attempts: [{ ...email, failed: true }], closed: true },
      { state: 'unreachable', dates: [on] },
    ],
    [
      'silent after two channels',
      { attempts: [email, letter], closed: true },
      { state: 'no_reply', evidence: { dates: [on, later], channels: ['email', 'letter'], loggedByPerson: false } },
    ],
    [
      'silent after a call',
      { attempts: [call], closed: true },
      { state: 'no_reply', evidence: { dates: [on], channels: ['phone'], loggedByPerson: true } },
    ],
    [
      'one channel is not enough',
      { attempts: [email, email, { ...letter, failed: true }], closed: true },
      { state: 'contact_not_established', evidence: { dates: [on], channels: ['email'], loggedByPerson: false } },
    ],
    [
      'a wrong number establishes nothing',
      { attempts: [email, { ...call, failed: true }], closed: true },
      { state: 'contact_not_established', evidence: { dates: [on], channels: ['email'], loggedByPerson: false } },
    ],
    [
      'never contacted',
      { closed: true },
      { state: 'contact_not_established', evidence: { dates: [], channels: [], loggedByPerson: false } },
    ],
  ])('%s', (_, facts, expected) => {
    expect(state(facts)).toEqual(expected);
    expect(isRankable(state(facts))).toBe(expected.state === 'answered');
  });
});

describe('rank', () => {
  const answered = state({ answer });
  const ranksOf = (totals: readonly number[], tolerance = 0.5) =>
    rankContenders(
      totals.map((total, index) => ({ listId: `L${index}`, total })),
      tolerance,
    ).map((place) => place.rank);

  test('1224, and a tie group measured from its first list', () => {
    expect(ranksOf([90, 80, 80, 70])).toEqual([1, 2, 2, 4]);
    // 80 and 79.6 tie; 79.2 is 0.8 from the first of the group although 0.4 from its neighbour
    expect(ranksOf([80, 79.6, 79.2])).toEqual([1, 1, 3]);
    // 0.1 + 0.2 is not 0.3 for a computer; the tolerance absorbs it
    expect(ranksOf([0.8, 0.1 + 0.2])).toEqual([1, 1]);
  });

  test('every rank carries its denominators; states other than answered have no rank', () => {
    const ranking = rankContest(
      [
        { listId: 'D', state: state({ declinedOn: on }), total: null },
        { listId: 'B', state: answered, total: 40 },
        { listId: 'P', state: state({ answer: { ...answer, coverage: 0.2 } }), total: 99 },
        { listId: 'A', state: answered, total: 60 },
        { listId: 'W', state: state({ withdrawnOn: on }), total: null },
        { listId: 'N', state: answered, total: null },
      ],
      0.5,
    );
    expect(ranking).toEqual({
      ranked: 2,
      replied: 4,
      running: 5,
      places: [
        { kind: 'ranked', listId: 'A', total: 60, rank: 1, tied: false },
        { kind: 'ranked', listId: 'B', total: 40, rank: 2, tied: false },
        { kind: 'unranked', listId: 'D', state: 'declined' },
        { kind: 'nothing_applicable', listId: 'N' },
        { kind: 'unranked', listId: 'P', state: 'partial' },
        { kind: 'unranked', listId: 'W', state: 'withdrawn' },
      ],
    });
  });

  test('a lone answer is shown without a rank', () => {
    const ranking = rankContest([{ listId: 'A', state: answered, total: 60 }], 0.5);
    expect(ranking).toEqual({ ranked: 1, replied: 1, running: 1, places: [{ kind: 'alone', listId: 'A', total: 60 }] });
  });

  test('the order of entries never changes the ranking', () => {
    const totals = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(totals, fc.infiniteStream(fc.nat()), (values, keys) => {
        const entries = values.map((value, index) => ({ listId: `L${index}`, state: answered, total: value / 8 }));
        const shuffled = entries
          .map((entry) => ({ entry, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ entry }) => entry);
        expect(rankContest(shuffled, 0.5)).toEqual(rankContest(entries, 0.5));
      }),
      { seed: 1224, numRuns: 200 },
    );
  });
});

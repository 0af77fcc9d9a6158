import fc from 'fast-check';
import { calendarDate } from '../../src/domain/calendar/calendar-date.ts';
import {
  DEFAULT_PRIORITY_WEIGHTS,
  type PriorityFacts,
  type PrioritySettings,
  priorityOf,
} from '../../src/domain/priority.ts';
import { territoryImpact } from '../../src/domain/territory-impact.ts';

const settings: PrioritySettings = {
  weights: DEFAULT_PRIORITY_WEIGHTS,
  fullPopulation: 50_000,
  fullDelegates: 4,
  contractHorizonDays: 1000,
  fullShare: 0.5,
  today: calendarDate('2026-01-01'),
};
const facts: PriorityFacts = {
  population: 25_000, // 20 × 0.5 = 10
  delegates: 4, // 10 × 1 = 10
  inIncineratorBasin: true, // 10
  contractEndsOn: calendarDate('2026-04-11'), // 100 of 1,000 days: 10 × 0.9 = 9
  incumbent: false, // 0
  previousShare: 0.25, // 10 × 0.5 = 5
  competingLists: 4, // 5 × 0.5 = 2.5
  openness: 0.8, // 8
  contactKnown: true, // 10
  ownerAssigned: false, // 0
};

describe('priority', () => {
  test('a sum of visible parts, worked by hand', () => {
    const priority = priorityOf(facts, settings);
    expect(priority.total).toBeCloseTo(64.5, 9);
    expect(priority.certainty).toBe(1);
    expect(priority.parts.reduce((sum, part) => sum + part.points, 0)).toBeCloseTo(64.5, 9);
    expect(priority.toDo).toEqual([{ part: 'ownerAssigned', because: 'not_done' }]);
  });

  test('missing data lowers certainty, not priority, and is work to do', () => {
    const { delegates: _, openness: __, ...known } = facts;
    const priority = priorityOf(known, settings);
    // (64.5 − 10 − 8) / (100 − 10 − 10)
    expect(priority.total).toBeCloseTo((100 * 46.5) / 80, 9);
    expect(priority.certainty).toBeCloseTo(0.8, 12);
    expect(priority.missing).toEqual(['delegates', 'openness']);
    expect(priority.toDo).toContainEqual({ part: 'openness', because: 'unknown' });
    expect(priorityOf({}, settings)).toMatchObject({ total: 50, certainty: 0 });
  });

  test('a part without weight is neither counted nor asked for; a negative weight is named', () => {
    const weights = { ...DEFAULT_PRIORITY_WEIGHTS, openness: 0 };
    expect(priorityOf({}, { ...settings, weights }).missing).not.toContain('openness');
    const wrong = { ...settings, weights: { ...weights, delegates: -1 } };
    expect(() => priorityOf(facts, wrong)).toThrow('The priority weight of "delegates" is -1');
  });

  const number = fc.option(fc.double({ min: -10, max: 1e7, noNaN: true }), { nil: undefined });
  const share = fc.option(fc.double({ min: -1, max: 2, noNaN: true }), { nil: undefined });
  const flag = fc.option(fc.boolean(), { nil: undefined });
  const anyFacts: fc.Arbitrary<PriorityFacts> = fc.record({
    population: number,
    delegates: number,
    competingLists: number,
    previousShare: share,
    openness: share,
    inIncineratorBasin: flag,
    incumbent: flag,
    contactKnown: flag,
    ownerAssigned: flag,
  });
  const anyWeights = fc.record(
    Object.fromEntries(
      Object.keys(DEFAULT_PRIORITY_WEIGHTS).map((part) => [part, fc.integer({ min: 0, max: 50 })]),
    ) as Record<keyof PriorityFacts, fc.Arbitrary<number>>,
  );
  const given = fc.tuple(anyFacts, anyWeights);
  const of = (known: PriorityFacts, weights: PrioritySettings['weights']) =>
    priorityOf(known, { ...settings, weights });

  test('bounds, visible parts that add up and a to-do for each thing not known, whatever is known', () => {
    fc.assert(
      fc.property(given, ([known, weights]) => {
        const { total, certainty, parts, concerns, missing, toDo } = of(known, weights);
        expect(total).toBeGreaterThanOrEqual(0);
        expect(total).toBeLessThanOrEqual(100);
        const points = parts.reduce((sum, part) => sum + part.points, 0);
        if (parts.length > 0) expect(points).toBeCloseTo(total, 9);
        const { leverage, chance, openness, reachability } = concerns;
        expect(leverage.points + chance.points + openness.points + reachability.points).toBeCloseTo(points, 9);
        const weightOf = (names: readonly (keyof PriorityFacts)[]) =>
          names.reduce((sum, part) => sum + weights[part], 0);
        const [known_, unknown] = [weightOf(parts.map(({ part }) => part)), weightOf(missing)];
        expect(certainty).toBeCloseTo(known_ + unknown === 0 ? 0 : known_ / (known_ + unknown), 12);
        for (const part of missing) expect(toDo).toContainEqual({ part, because: 'unknown' });
      }),
      { seed: 10, numRuns: 200 },
    );
  });

  test('forgetting a fact never raises certainty; forgetting one worth the average leaves the priority alone', () => {
    fc.assert(
      fc.property(given, fc.nat(), ([known, weights], pick) => {
        const before = of(known, weights);
        const forgotten = before.parts[pick % Math.max(1, before.parts.length)];
        fc.pre(forgotten !== undefined && before.parts.length > 1);
        const after = of({ ...known, [forgotten?.part ?? '']: undefined }, weights);
        expect(after.certainty).toBeLessThan(before.certainty);
        expect(after.missing).toContain(forgotten?.part);
        const worth = 100 * (forgotten?.value ?? 0);
        // What is left moves away from what was forgotten, never towards it: silence is no penalty.
        if (worth <= before.total) expect(after.total).toBeGreaterThanOrEqual(before.total - 1e-9);
        else expect(after.total).toBeLessThanOrEqual(before.total + 1e-9);
      }),
      { seed: 11, numRuns: 200 },
    );
  });

  test('more inhabitants never lower a priority; only the proportions of the weights count', () => {
    fc.assert(
      fc.property(
        given,
        fc.integer({ min: 0, max: 200_000 }),
        fc.integer({ min: 2, max: 9 }),
        ([known, weights], more, by) => {
          const base = of({ ...known, population: 10_000 }, weights);
          expect(of({ ...known, population: 10_000 + more }, weights).total).toBeGreaterThanOrEqual(base.total - 1e-9);
          const scaled = Object.fromEntries(Object.entries(weights).map(([part, weight]) => [part, weight * by]));
          expect(of({ ...known, population: 10_000 }, { ...weights, ...scaled }).total).toBeCloseTo(base.total, 9);
        },
      ),
      { seed: 12, numRuns: 200 },
    );
  });
});

describe('territory impact', () => {
  const pledge = {
    communeId: '94041',
    listId: 'L1',
    population: 60_000,
    baseline: 250,
    target: 200,
    firmness: 'unconditional',
    validated: true,
  } as const;

  test('pledges × population in tonnes, with the assumptions', () => {
    const impact = territoryImpact(
      [
        pledge, // 50 kg × 60,000 = 3,000 t
        { ...pledge, communeId: '94003', population: 20_000, target: 240, firmness: 'conditional' }, // 200 t
        { ...pledge, communeId: '94001', validated: false },
        { ...pledge, communeId: '94002', firmness: 'study' },
        { ...pledge, communeId: '94004', target: undefined },
        { ...pledge, communeId: '94005', baseline: undefined },
        { ...pledge, communeId: '94006', target: 260 },
      ],
      'down',
      350_000,
    );
    expect(impact).toMatchObject({ tonnesPerYear: 3200, population: 80_000 });
    expect(impact.shareOfCapacity).toBeCloseTo(3200 / 350_000, 12);
    expect(impact.assumptions).toEqual([
      { tag: 'kept_in_full' },
      { tag: 'population_unchanged' },
      { tag: 'conditions_met', communes: 1 },
      { tag: 'left_out', because: 'not_validated', communes: 1 },
      { tag: 'left_out', because: 'study_only', communes: 1 },
      { tag: 'left_out', because: 'no_figure', communes: 1 },
      { tag: 'left_out', because: 'no_baseline', communes: 1 },
      { tag: 'left_out', because: 'worse_than_baseline', communes: 1 },
    ]);
  });

  test('inhabitants are never counted twice', () => {
    expect(() => territoryImpact([pledge, { ...pledge, listId: 'L2' }], 'down')).toThrow(
      'Commune "94041" has more than one pledge.',
    );
    expect(territoryImpact([], 'up')).toMatchObject({ tonnesPerYear: 0, communes: [] });
  });
});

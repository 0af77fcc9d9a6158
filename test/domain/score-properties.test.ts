import fc from 'fast-check';
import { type CalendarDate, calendarDate } from '../../src/domain/calendar/calendar-date.ts';
import type { Commitment, Stance } from '../../src/domain/commitment.ts';
import type { ScoringConstants } from '../../src/domain/constants.ts';
import { DEFAULT_CONSTANTS } from '../../src/domain/constants.ts';
import type { Baseline, Criterion, PreciseElement } from '../../src/domain/criterion.ts';
import { signOf } from '../../src/domain/criterion.ts';
import { rankContest } from '../../src/domain/ranking/rank.ts';
import { type CriterionScore, scoreCriterion, scoreList } from '../../src/domain/score.ts';
import { aCommitment, aCriterion } from './builders.ts';

const mandateEnd = calendarDate('2032-03-21');
const settings = { seed: 20260315, numRuns: 300 };
const OPTIONS = [0, 0.25, 0.5, 1].map((value) => ({ label: `option ${value}`, value }));
/** From the least firm to the firmest; a condition that recalls a competence is as firm as none. */
const FIRMNESS = ['declined', 'study', 'conditional', 'recalls', 'unconditional'] as const;

const orUndefined = <T>(value: fc.Arbitrary<T>) => fc.option<T, undefined>(value, { nil: undefined });
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const expected = fc.subarray<PreciseElement>(['figure', 'deadline', 'scope', 'means']);
/** Every kind of question that is scored, upwards and downwards. */
const criterion: fc.Arbitrary<Criterion> = fc.oneof(
  fc
    .record({
      direction: fc.constantFrom('up' as const, 'down' as const),
      start: number(0, 300),
      way: number(1, 300),
      expected,
    })
    .map(({ direction, start, way, ...rest }) =>
      aCriterion({
        ...rest,
        direction,
        baseline: { value: start, year: 2017 },
        benchmark: { value: start + signOf(direction) * way, label: '', source: '' },
      }),
    ),
  fc
    .record({
      direction: fc.constantFrom('up' as const, 'down' as const),
      reached: number(0, 40),
      way: number(1, 60),
      expected,
    })
    .map(({ direction, reached, way, ...rest }) =>
      aCriterion({
        ...rest,
        kind: 'change_percent',
        unit: '%',
        direction,
        baseline: { value: signOf(direction) * reached, year: 2010 },
        benchmark: { value: signOf(direction) * (reached + way), label: '', source: '' },
      }),
    ),
  expected.map((elements) => aCriterion({ kind: 'measure', unit: '', expected: elements })),
  expected.map((elements) => aCriterion({ kind: 'choice', unit: '', expected: elements, options: OPTIONS })),
);

interface Pledge {
  readonly target: number | undefined;
  readonly option: number | undefined;
  readonly deadline: CalendarDate | undefined;
  readonly scope: string | undefined;
  readonly means: string | undefined;
  readonly firmness: (typeof FIRMNESS)[number];
}
const promise: fc.Arbitrary<Pledge> = fc.record({
  target: orUndefined(number(-350, 700)),
  option: orUndefined(fc.nat(OPTIONS.length - 1)),
  deadline: orUndefined(fc.integer({ min: 2026, max: 2040 }).map((year) => calendarDate(`${year}-06-30`))),
  scope: orUndefined(fc.constant('toute la ville')),
  means: orUndefined(fc.constant('deux agents')),
  firmness: fc.constantFrom(...FIRMNESS),
});
const constants: fc.Arbitrary<ScoringConstants> = fc
  .record({ precisionFloor: number(0.1, 0.5), conditionalFirmness: number(0.6, 0.9), studyFirmness: number(0.2, 0.6) })
  .map((drawn) => ({ ...DEFAULT_CONSTANTS, ...drawn }));
const communeBaseline = orUndefined(number(0, 400).map((value) => ({ value, year: 2024 })));

function commitmentOf({ firmness, option, ...rest }: Pledge, changes: Partial<Commitment> = {}): Commitment {
  const stance: Stance = firmness === 'recalls' ? 'conditional' : firmness;
  return aCommitment({
    ...rest,
    option: option === undefined ? undefined : OPTIONS[option]?.label,
    stance,
    condition: stance === 'conditional' ? { text: 'si…', recallsCompetence: firmness === 'recalls' } : undefined,
    ...changes,
  });
}

/** The promise with one thing more, sooner, firmer or more precise. */
function betterThan(given: Pledge, { direction }: Criterion, more: number): readonly Pledge[] {
  const { target, option, deadline, firmness } = given;
  return [
    { ...given, target: target === undefined ? more : target + signOf(direction) * more },
    { ...given, option: Math.min(OPTIONS.length - 1, (option ?? -1) + 1) },
    { ...given, deadline: calendarDate('2028-01-01') },
    { ...given, deadline: deadline === undefined ? undefined : calendarDate(`2026${deadline.slice(4)}`) },
    { ...given, scope: 'toute la ville' },
    { ...given, means: 'deux agents' },
    ...FIRMNESS.slice(FIRMNESS.indexOf(firmness)).map((firmer) => ({ ...given, firmness: firmer })),
  ];
}

function scoredOf(score: CriterionScore): number {
  if ('s' in score) return score.s;
  throw new RangeError(`A promise was not scored: ${JSON.stringify(score)}`);
}

test('every score lies in [0, 1], and declining or leaving a question blank is worth nothing', () => {
  fc.assert(
    fc.property(criterion, promise, constants, communeBaseline, (asked, given, drawn, baseline) => {
      const value = scoredOf(scoreCriterion(asked, commitmentOf(given), drawn, { baseline, mandateEnd }));
      const blank = scoredOf(scoreCriterion(asked, undefined, drawn, { baseline, mandateEnd }));
      return value >= 0 && value <= 1 && blank === 0 && (given.firmness !== 'declined' || value === 0);
    }),
    settings,
  );
});

test('promising more, sooner, firmer or more precisely never lowers a score, whatever the kind of question and its direction', () => {
  fc.assert(
    fc.property(
      criterion,
      promise,
      constants,
      communeBaseline,
      number(0, 300),
      (asked, given, drawn, baseline, more) => {
        const valued = (each: Pledge) =>
          scoredOf(scoreCriterion(asked, commitmentOf(each), drawn, { baseline, mandateEnd }));
        const value = valued(given);
        return betterThan(given, asked, more).every((better) => valued(better) >= value);
      },
    ),
    settings,
  );
});

test('a question that goes down scores as its mirror that goes up', () => {
  const mirrored = (baseline: Baseline | undefined) => baseline && { ...baseline, value: -baseline.value };
  fc.assert(
    fc.property(criterion, promise, communeBaseline, (asked, given, baseline) => {
      const { benchmark, direction } = asked;
      const mirror: Criterion = {
        ...asked,
        direction: direction === 'up' ? 'down' : 'up',
        baseline: mirrored(asked.baseline),
        ...(benchmark !== undefined && { benchmark: { ...benchmark, value: -benchmark.value } }),
      };
      const target = given.target === undefined ? undefined : -given.target;
      const [one, other] = [
        scoreCriterion(asked, commitmentOf(given), DEFAULT_CONSTANTS, { baseline, mandateEnd }),
        scoreCriterion(mirror, commitmentOf({ ...given, target }), DEFAULT_CONSTANTS, {
          baseline: mirrored(baseline),
          mandateEnd,
        }),
      ];
      return scoredOf(one) === scoredOf(other);
    }),
    settings,
  );
});

describe('of a list', () => {
  const questionnaire = fc.array(fc.tuple(criterion, fc.integer({ min: 0, max: 5 }), orUndefined(promise)), {
    minLength: 1,
    maxLength: 6,
  });
  const setOf = (drawn: readonly (readonly [Criterion, number, Pledge | undefined])[]) => ({
    criteria: drawn.map(([asked, weight], at) => ({ ...asked, id: `q${at}`, theme: `t${at % 2}`, weight })),
    commitments: drawn.flatMap(([, , given], at) =>
      given === undefined ? [] : [commitmentOf(given, { criterionId: `q${at}` })],
    ),
    mandateEnd,
  });

  test('totals lie in [0, 100], coverage in [0, 1], and neither depends on the order of commitments or of questions', () => {
    fc.assert(
      fc.property(questionnaire, fc.infiniteStream(fc.nat()), (drawn, keys) => {
        const answers = setOf(drawn);
        const shuffled = <T>(items: readonly T[]) =>
          items
            .map((item) => [keys.next().value ?? 0, item] as const)
            .sort(([a], [b]) => a - b)
            .map(([, item]) => item);
        const one = scoreList(answers, DEFAULT_CONSTANTS);
        const other = scoreList(
          { ...answers, criteria: shuffled(answers.criteria), commitments: shuffled(answers.commitments) },
          DEFAULT_CONSTANTS,
        );
        const weighs = answers.criteria.some(({ weight }) => weight > 0);
        for (const key of ['total', 'answeredOnly', 'equalWeight'] as const) {
          expect(one[key] === null).toBe(other[key] === null);
          expect(Math.abs((one[key] ?? 0) - (other[key] ?? 0))).toBeLessThan(1e-9);
          expect(one[key] ?? 0).toBeLessThanOrEqual(100 + 1e-9);
          expect(one[key] ?? 0).toBeGreaterThanOrEqual(0);
        }
        expect(one.total === null).toBe(!weighs);
        expect(one.coverage).toBeGreaterThanOrEqual(0);
        expect(one.coverage).toBeLessThanOrEqual(1 + 1e-9);
      }),
      settings,
    );
  });

  test('a better promise, or one more answer, never lowers the total nor the rank', () => {
    fc.assert(
      fc.property(
        questionnaire,
        promise,
        number(0, 200),
        fc.array(number(0, 100), { minLength: 1 }),
        (drawn, added, more, rivals) => {
          const totalOf = (changed: typeof drawn) => scoreList(setOf(changed), DEFAULT_CONSTANTS).total;
          const rankOf = (total: number | null) =>
            rankContest(
              [total, ...rivals].map((each, at) => ({ listId: `l${at}`, state: { state: 'answered' }, total: each })),
              DEFAULT_CONSTANTS.tieTolerance,
            ).places.find(({ listId }) => listId === 'l0');
          const before = totalOf(drawn);
          drawn.forEach(([asked, weight, given], at) => {
            for (const better of given === undefined ? [added] : betterThan(given, asked, more)) {
              const after = totalOf(drawn.map((each, place) => (place === at ? [asked, weight, better] : each)));
              expect(after === null).toBe(before === null);
              expect(after ?? 0).toBeGreaterThanOrEqual((before ?? 0) - 1e-9);
              const [was, is] = [rankOf(before), rankOf(after)];
              if (was?.kind === 'ranked' && is?.kind === 'ranked' && (after ?? 0) > (before ?? 0)) {
                expect(is.rank).toBeLessThanOrEqual(was.rank);
              }
            }
          });
        },
      ),
      { ...settings, numRuns: 100 },
    );
  });
});

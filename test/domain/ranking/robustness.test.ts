import { DEFAULT_CONSTANTS } from '../../../src/domain/constants.ts';
import { canonicalJson, methodFingerprint } from '../../../src/domain/method/method-fingerprint.ts';
import { drawExponential, GammaSource } from '../../../src/domain/random/gamma.ts';
import { Pcg32, seedOf } from '../../../src/domain/random/pcg32.ts';
import { portableExpOfNegative, portableLog } from '../../../src/domain/random/portable-log.ts';
import { classesOf, rankIntervals } from '../../../src/domain/ranking/robustness.ts';
import { scoreList } from '../../../src/domain/score.ts';
import { rescore, scoreMatrix } from '../../../src/domain/score-matrix.ts';
import { weightedMeans } from '../../../src/domain/score-sums.ts';
import { cpuTime } from '../../support/cpu-time.ts';
import { aCommitment, aCriterion } from '../builders.ts';

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

describe('portable randomness', () => {
  test('PCG32 gives the vectors of its reference implementation', () => {
    const random = new Pcg32({ stateHigh: 0, stateLow: 42, sequenceHigh: 0, sequenceLow: 54 });
    expect(times(6, () => random.nextUint32())).toEqual([
      0xa15c02b7, 0x7b47f409, 0xba1d3330, 0x83d2f293, 0xbfa4784b, 0xcbed606e,
    ]);
  });

  test('seeds, exponentials, normals and gammas are committed bit for bit', () => {
    expect(seedOf('méthode/75056')).toMatchInlineSnapshot(`
{
  "sequenceHigh": 3315862884,
  "sequenceLow": 115478260,
  "stateHigh": 1723066160,
  "stateLow": 485281126,
}
`);
    const random = new Pcg32(seedOf('méthode/75056'));
    const gammas = new GammaSource(random);
    expect(times(2, () => drawExponential(random))).toMatchInlineSnapshot(`
[
  0.36307907735603606,
  1.2495202158465804,
]
`);
    expect(times(2, () => gammas.drawNormal())).toMatchInlineSnapshot(`
[
  0.2837000636075396,
  -0.2926389187336799,
]
`);
    expect([gammas.draw(2.5), gammas.draw(0.4), gammas.draw(30)]).toMatchInlineSnapshot(`
[
  2.4059060768903224,
  0.0002746206642961483,
  28.882569497339357,
]
`);
  });

  test('logarithm and exponential agree with the engine’s to the last digits', () => {
    for (let i = 1; i < 20_000; i += 1) {
      const x = i / 7919;
      expect(Math.abs(portableLog(x) - Math.log(x))).toBeLessThanOrEqual(1e-15 * Math.max(1, Math.abs(Math.log(x))));
      expect(Math.abs(portableExpOfNegative(-x) / Math.exp(-x) - 1)).toBeLessThan(1e-15);
    }
    expect([portableLog(1), portableExpOfNegative(0), portableExpOfNegative(-800)]).toEqual([0, 1, 0]);
    expect(portableLog(5e-324)).toBeCloseTo(Math.log(5e-324), 10);
    expect(() => portableLog(0)).toThrow(RangeError);
    expect(() => portableExpOfNegative(1)).toThrow(RangeError);
  });

  test.each([0.3, 1, 2.5, 10])('gamma of shape %d has its mean and variance', (shape) => {
    const gammas = new GammaSource(new Pcg32(seedOf(`gamma ${shape}`)));
    const drawn = times(50_000, () => gammas.draw(shape));
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
    const variance = drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / drawn.length;
    // Both are the shape itself; four standard errors of the mean, and a wide margin for the variance.
    expect(Math.abs(mean - shape)).toBeLessThan(4 * Math.sqrt(shape / drawn.length));
    expect(Math.abs(variance / shape - 1)).toBeLessThan(0.1);
  });
});

/** A contest whose answers follow from the numbers of list and question. */
function aContest(lists: number, questions: number) {
  const criteria = times(questions, (q) => aCriterion({ id: `q${String(q).padStart(2, '0')}`, weight: 1 + (q % 3) }));
  return times(lists, (l) => ({
    listId: `L${String(l).padStart(2, '0')}`,
    score: scoreList(
      {
        criteria,
        commitments: criteria.map((criterion, q) =>
          aCommitment({
            criterionId: criterion.id,
            listId: `L${l}`,
            target: 250 - ((l * 7 + q * 13) % 11) * 15,
            stance: (['unconditional', 'conditional', 'study', 'not_applicable'] as const)[(l * q) % 4] ?? 'study',
            scope: (l + q) % 3 === 0 ? undefined : 'tout',
          }),
        ),
      },
      DEFAULT_CONSTANTS,
    ),
  }));
}

describe('rank intervals', () => {
  const lists = aContest(6, 12);
  const question = { contestId: '94041', methodFingerprint: 'f1', lists };
  const result = rankIntervals(question, DEFAULT_CONSTANTS);
  const places = result.kind === 'computed' ? result.places : [];

  test('the matrix gives the published totals back', () => {
    const matrix = scoreMatrix(lists);
    const rescored = matrix.scores.slice();
    rescore(matrix, DEFAULT_CONSTANTS, rescored);
    for (const scores of [matrix.scores, rescored]) {
      const totals = weightedMeans(scores, matrix.applies, matrix.weights, new Float64Array(lists.length));
      lists.forEach(({ score }, row) => {
        expect(100 * (totals[row] ?? 0)).toBeCloseTo(score.total ?? Number.NaN, 9);
      });
    }
  });

  test('committed result: the same on any engine', () => {
    expect(
      places.map((p) => `${p.listId} ${p.rank} ${p.interval.low}-${p.interval.high} classe ${p.class}`),
    ).toMatchInlineSnapshot(`
[
  "L00 1 1-3 classe 1",
  "L04 1 1-3 classe 1",
  "L03 3 1-5 classe 1",
  "L05 4 3-6 classe 1",
  "L02 5 3-6 classe 1",
  "L01 6 4-6 classe 1",
]
`);
  });

  test('the published interval is the union, and holds the rank', () => {
    expect(result).toMatchObject({ kind: 'computed', draws: 10_000 });
    for (const { rank, interval, draws, leaveOneOut } of places) {
      expect(interval.low).toBe(Math.min(draws.low, leaveOneOut.low, rank));
      expect(interval.high).toBe(Math.max(draws.high, leaveOneOut.high, rank));
    }
  });

  test('neither the order of lists nor that of questions changes anything; another contest draws otherwise', () => {
    const turned = [...lists].reverse().map(({ listId, score }) => ({
      listId,
      score: { ...score, criteria: [...score.criteria].reverse() },
    }));
    expect(rankIntervals({ ...question, lists: turned }, DEFAULT_CONSTANTS)).toEqual(result);
    expect(seedOf('f1/94041')).not.toEqual(seedOf('f1/94042'));
  });

  test('a list that dominates everywhere is first under every weighting; a tie is one class', () => {
    const dominant = scoreList(
      {
        criteria: lists[0]?.score.criteria.map(({ criterion }) => criterion) ?? [],
        commitments: (lists[0]?.score.criteria ?? []).map(({ criterion }) =>
          aCommitment({ criterionId: criterion.id, target: 100 }),
        ),
      },
      DEFAULT_CONSTANTS,
    );
    const withWinner = rankIntervals(
      { ...question, lists: [...lists, { listId: 'ZZ', score: dominant }] },
      DEFAULT_CONSTANTS,
    );
    const winner = withWinner.kind === 'computed' ? withWinner.places[0] : undefined;
    expect(winner).toMatchObject({ listId: 'ZZ', rank: 1, interval: { low: 1, high: 1 }, class: 1 });
    const twins = rankIntervals(
      { ...question, lists: ['A', 'B'].map((listId) => ({ listId, score: dominant })) },
      DEFAULT_CONSTANTS,
    );
    expect(twins).toMatchObject({
      places: [
        { interval: { low: 1, high: 1 }, class: 1 },
        { rank: 1, class: 1 },
      ],
    });
  });

  test('leaving one question out, worked by hand; a question of zero weight is never the one', () => {
    const criteria = [
      aCriterion({ id: 'a', expected: [] }),
      aCriterion({ id: 'b', expected: [] }),
      aCriterion({ id: 'c', expected: [], weight: 0 }),
    ];
    const of = (listId: string, a: number, b: number, c: number) => ({
      listId,
      score: scoreList(
        {
          criteria,
          commitments: [
            aCommitment({ criterionId: 'a', target: 250 - 150 * a }),
            aCommitment({ criterionId: 'b', target: 250 - 150 * b }),
            aCommitment({ criterionId: 'c', target: 250 - 150 * c }),
          ],
        },
        DEFAULT_CONSTANTS,
      ),
    });
    // Declared: 50, 45 and 10. Without a: 0, 90, 20. Without b: 100, 0, 0, the two last sharing the second rank.
    const lists = [of('A', 1, 0, 0), of('B', 0, 0.9, 0), of('C', 0, 0.2, 1)];
    const computed = rankIntervals({ contestId: '1', methodFingerprint: 'f', lists }, DEFAULT_CONSTANTS);
    expect(computed).toMatchObject({
      places: [
        { listId: 'A', rank: 1, leaveOneOut: { low: 1, high: 3 } },
        { listId: 'B', rank: 2, leaveOneOut: { low: 1, high: 2 } },
        { listId: 'C', rank: 3, leaveOneOut: { low: 2, high: 3 }, interval: { low: 2, high: 3 } },
      ],
    });
  });

  test('no interval for a lone list', () => {
    expect(rankIntervals({ ...question, lists: lists.slice(0, 1) }, DEFAULT_CONSTANTS)).toEqual({
      kind: 'too_few_ranked',
    });
  });

  test('classes are connected groups of overlapping intervals', () => {
    const intervals = [
      { low: 4, high: 5 },
      { low: 1, high: 2 },
      { low: 2, high: 3 },
      { low: 5, high: 5 },
    ];
    expect(classesOf(intervals)).toEqual([2, 1, 1, 2]);
  });

  test('ten lists and twenty questions take well under a second', () => {
    const big = aContest(10, 20);
    rankIntervals({ ...question, lists: big }, { ...DEFAULT_CONSTANTS, draws: 500 });
    expect(cpuTime(() => rankIntervals({ ...question, lists: big }, DEFAULT_CONSTANTS))).toBeLessThan(1000);
  });
});

describe('method fingerprint', () => {
  const method = {
    version: '1',
    criteria: [aCriterion({ id: 'b' }), aCriterion({ id: 'a', benchmark: undefined })],
    constants: DEFAULT_CONSTANTS,
  };
  const text = methodFingerprint(method, (canonical) => canonical);

  test('does not depend on the order of rows or keys, nor on absent fields', () => {
    const [b, a] = method.criteria;
    const { benchmark: _, ...without } = a ?? aCriterion();
    const reordered = { constants: method.constants, criteria: [without, b ?? aCriterion()], version: '1' };
    expect(methodFingerprint(reordered, (canonical) => canonical)).toBe(text);
    expect(text.startsWith('{"constants":{"concentration":50,')).toBe(true);
  });

  test('changes with any weight, and refuses what JSON cannot write', () => {
    const heavier = { ...method, criteria: method.criteria.map((criterion) => ({ ...criterion, weight: 2 })) };
    expect(methodFingerprint(heavier, (canonical) => canonical)).not.toBe(text);
    expect(() => canonicalJson({ weight: Number.NaN })).toThrow('NaN has no canonical JSON form.');
    expect(() => canonicalJson(() => 1)).toThrow('A function has no canonical JSON form.');
  });
});

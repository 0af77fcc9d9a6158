import { DEFAULT_CONSTANTS } from '../../src/domain/constants.ts';
import type { Criterion } from '../../src/domain/criterion.ts';
import { rankIntervals } from '../../src/domain/ranking/robustness.ts';
import { type ListScore, scoreList } from '../../src/domain/score.ts';
import { scoreMatrix } from '../../src/domain/score-matrix.ts';
import type { Bench } from '../bench.ts';

const CONTESTS = 200;
const LISTS = 10;
const CRITERIA = 20;
const { draws, concentration, drawn } = DEFAULT_CONSTANTS;

const criteria = Array.from(
  { length: CRITERIA },
  (_, at): Criterion => ({
    id: `q${at}`,
    theme: 't',
    question: 'q',
    demand: '',
    kind: 'quantity',
    unit: 'kg',
    direction: 'down',
    baseline: { value: 250, year: 2024 },
    benchmark: { value: 100, label: '', source: '' },
    expected: ['figure', 'scope'],
    weight: 1 + (at % 3),
    competence: 'commune',
    options: [],
    active: true,
    methodVersion: '1',
  }),
);

/** A list whose answers follow from its number: every stance, some of them without a scope or without object. */
function aList(contest: number, list: number): { listId: string; score: ListScore } {
  const listId = `l${contest}-${list}`;
  const stances = ['unconditional', 'conditional', 'study', 'not_applicable'] as const;
  const commitments = criteria.map(({ id }, at) => ({
    listId,
    criterionId: id,
    stance: at === 0 ? 'unconditional' : (stances[(list * at + contest) % 4] ?? 'study'),
    target: 250 - ((contest + list * 7 + at * 13) % 11) * 15,
    ...((list + at) % 3 > 0 && { scope: 'tout' }),
    words: '',
    source: { kind: 'form' as const, date: '2026-02-01' as never, author: '' },
    confirmed: true,
    version: 1,
    validators: [],
  }));
  return { listId, score: scoreList({ criteria, commitments }, DEFAULT_CONSTANTS) };
}

const contests = Array.from({ length: CONTESTS }, (_, contest) =>
  Array.from({ length: LISTS }, (_, list) => aList(contest, list)),
);

const { log, random, sqrt } = Math;

let spare: number | undefined;

/** Marsaglia and Tsang with the engine's own random numbers and logarithm. */
function gamma(shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / sqrt(9 * d);
  for (;;) {
    const x = normal();
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = random();
    const square = x * x;
    if (u < 1 - 0.0331 * square * square || log(u) < 0.5 * square + d * (1 - v + log(v))) return d * v;
  }
}

function normal(): number {
  if (spare !== undefined) {
    const kept = spare;
    spare = undefined;
    return kept;
  }
  for (;;) {
    const x = 2 * random() - 1;
    const y = 2 * random() - 1;
    const radius = x * x + y * y;
    if (radius >= 1 || radius === 0) continue;
    const stretch = sqrt((-2 * log(radius)) / radius);
    spare = y * stretch;
    return x * stretch;
  }
}

const between = ({ low, high }: { readonly low: number; readonly high: number }) => low + (high - low) * random();

/** Scores of every draw in one plain loop, without ranks. */
function typedLoop(lists: readonly { listId: string; score: ListScore }[]): number {
  const { weights, applies, ambition, moving, factor, factors } = scoreMatrix(lists);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const share = new Float64Array(ambition.length).fill(1);
  const firmness = new Uint8Array(ambition.length);
  moving.forEach((cell, at) => {
    const found = factors[factor[at] ?? 0];
    share[cell] = found?.share ?? 1;
    firmness[cell] = found?.firmness === 'conditional' ? 1 : found?.firmness === 'study' ? 2 : 0;
  });
  const drawnWeights = new Float64Array(CRITERIA);
  const firm = Float64Array.of(1, 1, 1);
  let seen = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    for (let at = 0; at < CRITERIA; at += 1) drawnWeights[at] = gamma((concentration * (weights[at] ?? 0)) / sum);
    const floor = between(drawn.precisionFloor);
    firm[1] = between(drawn.conditionalFirmness);
    firm[2] = between(drawn.studyFirmness);
    for (let list = 0, cell = 0; list < lists.length; list += 1) {
      let points = 0;
      let weightSum = 0;
      for (let at = 0; at < CRITERIA; at += 1, cell += 1) {
        const weight = (drawnWeights[at] as number) * (applies[cell] as number);
        const precision = floor + (1 - floor) * (share[cell] as number);
        weightSum += weight;
        points += weight * (ambition[cell] as number) * precision * (firm[firmness[cell] as number] as number);
      }
      seen += points / weightSum;
    }
  }
  return seen;
}

const intervals: Bench = {
  name: '10,000 draws × 2,000 lists × 20 criteria, with ranks inside contests of 10',
  unit: 'ms',
  peer: 'typed loop of the same scores, without ranks',
  bound: 3,
  samples: 3,
  prepare() {
    return {
      ours() {
        contests.forEach((lists, at) => {
          rankIntervals({ contestId: `c${at}`, methodFingerprint: 'f', lists }, DEFAULT_CONSTANTS);
        });
      },
      peer() {
        let seen = 0;
        for (const lists of contests) seen += typedLoop(lists);
        if (!(seen > 0)) throw new RangeError('The loop scored nothing.');
      },
    };
  },
};

export default [intervals];

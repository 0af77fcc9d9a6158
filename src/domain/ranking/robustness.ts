import type { ScoringConstants } from '../constants.ts';
import { GammaSource } from '../random/gamma.ts';
import { Pcg32, seedOf } from '../random/pcg32.ts';
import type { ListScore } from '../score.ts';
import { rescore, type ScoreMatrix, scoreMatrix } from '../score-matrix.ts';
import { weightedMeans } from '../score-sums.ts';
import { competitionRanks, rowsInOrder } from './rank.ts';

/** The ranked lists of one contest and what seeds its draws. */
export interface RobustnessQuestion {
  readonly contestId: string;
  readonly methodFingerprint: string;
  readonly lists: readonly { readonly listId: string; readonly score: ListScore }[];
}

/** Lowest and highest rank, both included. */
export interface RankInterval {
  readonly low: number;
  readonly high: number;
}

/** One list's rank interval, where it comes from, and its class. */
export interface RobustPlace {
  readonly listId: string;
  readonly rank: number;
  /** Published: union of the two below with the rank itself. */
  readonly interval: RankInterval;
  readonly draws: RankInterval;
  readonly leaveOneOut: RankInterval;
  /** 1 for the best group of overlapping intervals, 2 for the next… */
  readonly class: number;
}

/** Rank intervals of a contest, or why there are none. */
export type Robustness =
  | { readonly kind: 'computed'; readonly draws: number; readonly places: readonly RobustPlace[] }
  | { readonly kind: 'too_few_ranked' };

/**
 * How far each rank holds when weights and constants move. The same method, contest and answers give the same
 * intervals bit for bit on any engine; there is no early stop, all `constants.draws` are made.
 */
export function rankIntervals(question: RobustnessQuestion, constants: ScoringConstants): Robustness {
  const ranked = question.lists.filter((list) => list.score.total !== null);
  if (ranked.length < 2) return { kind: 'too_few_ranked' };
  const matrix = scoreMatrix(ranked);
  const declared = ranksUnder(matrix, matrix.weights, constants.tieTolerance);
  if (declared === undefined) return { kind: 'too_few_ranked' };
  const drawn = drawnIntervals(matrix, constants, `${question.methodFingerprint}/${question.contestId}`);
  const leftOut = leaveOneOutIntervals(matrix, constants.tieTolerance, declared);
  const intervals = matrix.listIds.map((_, row) => ({
    low: Math.min(at(drawn, row).low, at(leftOut, row).low, at(declared, row)),
    high: Math.max(at(drawn, row).high, at(leftOut, row).high, at(declared, row)),
  }));
  const classes = classesOf(intervals);
  const places = matrix.listIds.map((listId, row) => ({
    listId,
    rank: at(declared, row),
    interval: at(intervals, row),
    draws: at(drawn, row),
    leaveOneOut: at(leftOut, row),
    class: at(classes, row),
  }));
  places.sort((a, b) => a.rank - b.rank);
  return { kind: 'computed', draws: constants.draws, places };
}

/** Numbers connected groups of overlapping intervals from 1, best first; groups never share a rank. */
export function classesOf(intervals: readonly RankInterval[]): number[] {
  const order = intervals.map((_, index) => index).sort((a, b) => at(intervals, a).low - at(intervals, b).low);
  const classes = new Array<number>(intervals.length).fill(0);
  let current = 0;
  let reach = Number.NEGATIVE_INFINITY;
  for (const index of order) {
    const { low, high } = at(intervals, index);
    if (low > reach) current += 1;
    reach = Math.max(reach, high);
    classes[index] = current;
  }
  return classes;
}

/** Published scores ranked under some weights, in the order of rows; undefined when they leave a list without weight. */
function ranksUnder(matrix: ScoreMatrix, weights: Float64Array, tolerance: number): number[] | undefined {
  const rows = matrix.listIds.length;
  const totals = weightedMeans(matrix.scores, matrix.applies, weights, new Float64Array(rows)).map(
    (mean) => 100 * mean,
  );
  if (totals.some(Number.isNaN)) return undefined;
  const ranks = new Uint32Array(rows);
  competitionRanks(totals, tolerance, rowsInOrder(rows), ranks);
  return [...ranks];
}

/** Ranks reached when each criterion in turn is dropped. */
function leaveOneOutIntervals(matrix: ScoreMatrix, tolerance: number, declared: readonly number[]) {
  const intervals = declared.map((rank) => ({ low: rank, high: rank }));
  for (let column = 0; column < matrix.criterionIds.length; column += 1) {
    const weights = matrix.weights.slice();
    weights[column] = 0;
    const ranks = ranksUnder(matrix, weights, tolerance);
    // Without every list in it, a ranking cannot be compared with the declared one.
    ranks?.forEach((rank, row) => {
      const interval = at(intervals, row);
      interval.low = Math.min(interval.low, rank);
      interval.high = Math.max(interval.high, rank);
    });
  }
  return intervals;
}

function drawnIntervals(matrix: ScoreMatrix, constants: ScoringConstants, seed: string): RankInterval[] {
  const { listIds, applies, weights: declared } = matrix;
  const random = new Pcg32(seedOf(seed));
  const gammas = new GammaSource(random);
  const rows = listIds.length;
  const weightSum = declared.reduce((sum, weight) => sum + weight, 0);
  const shapes = declared.map((weight) => (constants.concentration * weight) / weightSum);
  const weights = new Float64Array(declared.length);
  const scores = matrix.scores.slice();
  const totals = new Float64Array(rows);
  const order = rowsInOrder(rows);
  const ranks = new Uint32Array(rows);
  const counts = new Uint32Array(rows * (rows + 1));
  for (let draw = 0; draw < constants.draws; draw += 1) {
    // Totals divide by the sum of weights, so the gammas need not be normalised to be Dirichlet.
    gammas.fill(shapes, weights);
    const precisionFloor = uniform(random, constants.drawn.precisionFloor);
    const conditionalFirmness = uniform(random, constants.drawn.conditionalFirmness);
    const studyFirmness = uniform(random, constants.drawn.studyFirmness);
    rescore(matrix, { precisionFloor, conditionalFirmness, studyFirmness }, scores);
    weightedMeans(scores, applies, weights, totals);
    // A draw can leave a list without weight only by underflow; it then counts as 0.
    for (let row = 0; row < rows; row += 1) totals[row] = 100 * (totals[row] as number) || 0;
    competitionRanks(totals, constants.tieTolerance, order, ranks);
    for (let row = 0; row < rows; row += 1) {
      const cell = row * (rows + 1) + (ranks[row] as number);
      counts[cell] = (counts[cell] as number) + 1;
    }
  }
  return listIds.map((_, row) => {
    const ofRow = counts.subarray(row * (rows + 1), (row + 1) * (rows + 1));
    return {
      low: nearestRank(ofRow, constants.draws, constants.interval.low),
      high: nearestRank(ofRow, constants.draws, constants.interval.high),
    };
  });
}

/** The smallest rank that at least the given share of draws reaches. */
function nearestRank(counts: Uint32Array, draws: number, quantile: number): number {
  const needed = Math.max(1, Math.ceil(quantile * draws - 1e-9));
  let reached = 0;
  for (let rank = 0; rank < counts.length; rank += 1) {
    reached += counts[rank] as number;
    if (reached >= needed) return rank;
  }
  throw new RangeError(`Quantile ${quantile} of ${draws} draws is beyond the ${reached} counted.`);
}

function uniform(random: Pcg32, { low, high }: { readonly low: number; readonly high: number }): number {
  return low + (high - low) * random.nextUniform();
}

function at<T>(values: readonly T[], index: number): T {
  const value = values[index];
  if (value === undefined) throw new RangeError(`There is no element ${index} among ${values.length}.`);
  return value;
}

import { precisionValue } from './precision.ts';
import { type Firmness, type ListScore, standingOf } from './score.ts';

/**
 * The parts of every score of a contest as flat arrays, so that totals can be computed again thousands of times
 * under other weights and constants, from the very numbers that made the published score.
 */
export interface ScoreMatrix {
  /** In the order of rows; sorted, so that nothing depends on the order of the tab. */
  readonly listIds: readonly string[];
  /** In the order of columns; sorted likewise. */
  readonly criterionIds: readonly string[];
  /** Declared weight of each column. */
  readonly weights: Float64Array;
  /** 1 where the criterion counts for the list (row-major, like the two below). */
  readonly applicable: Uint8Array;
  readonly ambition: Float64Array;
  /** Index into `factors` of the precision and firmness the cell is multiplied by. */
  readonly factor: Uint16Array;
  /** The distinct pairs of precision share and firmness: few, so each draw computes them once. */
  readonly factors: readonly Factor[];
}

/** A precision share and a firmness that constants turn into one multiplier. */
export interface Factor {
  readonly share: number;
  readonly firmness: Firmness['reason'];
}

/** The constants that a draw may change. */
export interface DrawnConstants {
  readonly precisionFloor: number;
  readonly conditionalFirmness: number;
  readonly studyFirmness: number;
}

/** Builds the matrix of a contest; criteria of zero weight are left out, since a zero weight stays zero. */
export function scoreMatrix(lists: readonly { readonly listId: string; readonly score: ListScore }[]): ScoreMatrix {
  const rows = [...lists].sort((a, b) => compare(a.listId, b.listId));
  const weightOf = new Map<string, number>();
  for (const { score } of rows) {
    for (const { criterion } of score.criteria) {
      if (criterion.weight > 0) weightOf.set(criterion.id, criterion.weight);
    }
  }
  const criterionIds = [...weightOf.keys()].sort(compare);
  const size = rows.length * criterionIds.length;
  const matrix = {
    listIds: rows.map((row) => row.listId),
    criterionIds,
    weights: Float64Array.from(criterionIds, (id) => weightOf.get(id) ?? 0),
    applicable: new Uint8Array(size),
    ambition: new Float64Array(size),
    factor: new Uint16Array(size),
    factors: [] as Factor[],
  };
  rows.forEach((row, rowIndex) => {
    const byId = new Map(row.score.criteria.map((scored) => [scored.criterion.id, scored.score]));
    criterionIds.forEach((id, column) => {
      const score = byId.get(id);
      if (score === undefined || standingOf(score) === 'outside') return;
      const cell = rowIndex * criterionIds.length + column;
      matrix.applicable[cell] = 1;
      if (score.kind !== 'scored') return;
      matrix.ambition[cell] = score.ambition.value;
      matrix.factor[cell] = factorIndex(matrix.factors, score.precision.share, score.firmness.reason);
    });
  });
  return matrix;
}

/**
 * Writes each list's total on 100 into `totals`, under the given weights and constants.
 * A list left without applicable weight gets NaN.
 */
export function totalsUnder(
  matrix: ScoreMatrix,
  weights: Float64Array,
  constants: DrawnConstants,
  totals: Float64Array,
): void {
  const columns = matrix.criterionIds.length;
  const { applicable, ambition, factor } = matrix;
  const multipliers = matrix.factors.map((each) => multiplierOf(each, constants));
  for (let row = 0; row < totals.length; row += 1) {
    let points = 0;
    let weightSum = 0;
    for (let column = 0, cell = row * columns; column < columns; column += 1, cell += 1) {
      const weight = (weights[column] as number) * (applicable[cell] as number);
      weightSum += weight;
      const reach = ambition[cell] as number;
      if (reach > 0) points += weight * reach * (multipliers[factor[cell] as number] as number);
    }
    totals[row] = (100 * points) / weightSum;
  }
}

function multiplierOf({ share, firmness }: Factor, constants: DrawnConstants): number {
  const precision = precisionValue(constants.precisionFloor, share);
  if (firmness === 'conditional') return precision * constants.conditionalFirmness;
  if (firmness === 'study') return precision * constants.studyFirmness;
  return precision;
}

function factorIndex(factors: Factor[], share: number, firmness: Firmness['reason']): number {
  const known = factors.findIndex((factor) => factor.share === share && factor.firmness === firmness);
  return known === -1 ? factors.push({ share, firmness }) - 1 : known;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import { precisionValue } from './precision.ts';
import { type Firmness, type ListScore, standingOf } from './score.ts';

/**
 * The parts of every score of a contest as flat arrays (row-major), so that totals can be computed again thousands of
 * times under other weights and constants, from the very numbers that made the published score.
 */
export interface ScoreMatrix {
  /** In the order of rows; sorted, so that nothing depends on the order of the tab. */
  readonly listIds: readonly string[];
  /** In the order of columns; sorted likewise. */
  readonly criterionIds: readonly string[];
  /** Declared weight of each column. */
  readonly weights: Float64Array;
  /** 1 where the criterion counts for the list. */
  readonly applies: Float64Array;
  readonly ambition: Float64Array;
  /** The published score of each cell, in [0, 1]. */
  readonly scores: Float64Array;
  /** Cells whose score follows the constants: those with some ambition and some imprecision or reserve. */
  readonly moving: Uint32Array;
  /** For each moving cell, the index in `factors` of what its ambition is multiplied by. */
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
  const applies = new Float64Array(size);
  const ambition = new Float64Array(size);
  const scores = new Float64Array(size);
  const factors: Factor[] = [];
  const moving: number[] = [];
  const factor: number[] = [];
  rows.forEach((row, rowIndex) => {
    const byId = new Map(row.score.criteria.map((scored) => [scored.criterion.id, scored.score]));
    criterionIds.forEach((id, column) => {
      const score = byId.get(id);
      if (score === undefined || standingOf(score) === 'outside') return;
      const cell = rowIndex * criterionIds.length + column;
      applies[cell] = 1;
      if (score.kind !== 'scored') return;
      ambition[cell] = score.ambition.value;
      scores[cell] = score.s;
      const { share } = score.precision;
      const firmness = score.firmness.reason;
      if (score.ambition.value === 0 || (share === 1 && isFirm(firmness))) return;
      moving.push(cell);
      factor.push(factorIndex(factors, share, firmness));
    });
  });
  return {
    listIds: rows.map((row) => row.listId),
    criterionIds,
    weights: Float64Array.from(criterionIds, (id) => weightOf.get(id) ?? 0),
    applies,
    ambition,
    scores,
    moving: Uint32Array.from(moving),
    factor: Uint16Array.from(factor),
    factors,
  };
}

/** Rewrites a copy of the matrix's scores as other constants make them. */
export function rescore(matrix: ScoreMatrix, constants: DrawnConstants, scores: Float64Array): void {
  const { moving, factor, ambition } = matrix;
  const multipliers = matrix.factors.map((each) => multiplierOf(each, constants));
  for (let index = 0; index < moving.length; index += 1) {
    const cell = moving[index] as number;
    scores[cell] = (ambition[cell] as number) * (multipliers[factor[index] as number] as number);
  }
}

function multiplierOf({ share, firmness }: Factor, constants: DrawnConstants): number {
  const precision = precisionValue(constants.precisionFloor, share);
  if (firmness === 'conditional') return precision * constants.conditionalFirmness;
  if (firmness === 'study') return precision * constants.studyFirmness;
  return precision;
}

function isFirm(firmness: Firmness['reason']): boolean {
  return firmness !== 'conditional' && firmness !== 'study';
}

function factorIndex(factors: Factor[], share: number, firmness: Firmness['reason']): number {
  const known = factors.findIndex((factor) => factor.share === share && factor.firmness === firmness);
  return known === -1 ? factors.push({ share, firmness }) - 1 : known;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

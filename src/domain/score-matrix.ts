import { precisionValue } from './precision.ts';
import { type ListScore, standingOf } from './score.ts';

/** The firmness a cell is multiplied by: which constant, or 1. */
export const FIRM = { fully: 0, conditionally: 1, toStudy: 2 } as const;

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
  /** 1 where the criterion counts for the list (row-major, like the three below). */
  readonly applicable: Uint8Array;
  readonly ambition: Float64Array;
  readonly share: Float64Array;
  readonly firm: Uint8Array;
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
    share: new Float64Array(size),
    firm: new Uint8Array(size),
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
      matrix.share[cell] = score.precision.share;
      matrix.firm[cell] = firmCode(score.firmness.reason);
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
  const { applicable, ambition, share, firm } = matrix;
  for (let row = 0; row < totals.length; row += 1) {
    let points = 0;
    let weightSum = 0;
    for (let column = 0, cell = row * columns; column < columns; column += 1, cell += 1) {
      if (applicable[cell] === 0) continue;
      const weight = weights[column] as number;
      weightSum += weight;
      const reach = ambition[cell] as number;
      if (reach === 0) continue;
      const firmness =
        firm[cell] === FIRM.fully
          ? 1
          : firm[cell] === FIRM.conditionally
            ? constants.conditionalFirmness
            : constants.studyFirmness;
      points += weight * (reach * precisionValue(constants.precisionFloor, share[cell] as number) * firmness);
    }
    totals[row] = (100 * points) / weightSum;
  }
}

function firmCode(reason: 'unconditional' | 'conditional' | 'study' | 'recalls_competence'): number {
  if (reason === 'conditional') return FIRM.conditionally;
  if (reason === 'study') return FIRM.toStudy;
  return FIRM.fully;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import type { ListScore } from '../score.ts';
import { type ScoreMatrix, scoreMatrix } from '../score-matrix.ts';
import { weightedMeans } from '../score-sums.ts';
import { competitionRanks, rowsInOrder } from './rank.ts';

/** What it would take for the ranking of a contest to be another. */
export interface OrderChanges {
  /** Questions without which some lists would have another rank, in the order of their ids. */
  readonly without: readonly { readonly criterionId: string; readonly moves: readonly Move[] }[];
  /** For each list that has one right ahead: the smallest change of one weight that would bring them level. */
  readonly catchingUp: readonly CatchingUp[];
}

/** A list whose rank would change. */
export interface Move {
  readonly listId: string;
  readonly from: number;
  readonly to: number;
}

/** The weight to change, and to what; none where no single weight suffices. */
export interface CatchingUp {
  readonly listId: string;
  readonly aheadId: string;
  readonly change?: { readonly criterionId: string; readonly from: number; readonly to: number };
}

/** Works out the changes from the scores as published; lists without a total are left out. */
export function orderChanges(
  lists: readonly { readonly listId: string; readonly score: ListScore }[],
  tolerance: number,
): OrderChanges {
  const matrix = scoreMatrix(lists.filter(({ score }) => score.total !== null));
  const declared = rank(matrix, matrix.weights, tolerance);
  const without = matrix.criterionIds.flatMap((criterionId, column) => {
    const weights = matrix.weights.slice();
    weights[column] = 0;
    const { ranks, complete } = rank(matrix, weights, tolerance);
    // A list that loses its only question cannot be compared with the others any more.
    if (!complete) return [];
    const moves = matrix.listIds.flatMap((listId, row) => {
      const [from, to] = [declared.ranks[row] as number, ranks[row] as number];
      return from === to ? [] : [{ listId, from, to }];
    });
    return moves.length === 0 ? [] : [{ criterionId, moves }];
  });
  const catchingUp = [...declared.order].flatMap((row, place) => {
    const ahead = declared.order[place - 1];
    if (ahead === undefined || declared.ranks[ahead] === declared.ranks[row]) return [];
    return [catchUp(matrix, row, ahead)];
  });
  return { without, catchingUp };
}

function rank(matrix: ScoreMatrix, weights: Float64Array, tolerance: number) {
  const { scores, applies, listIds } = matrix;
  const totals = weightedMeans(scores, applies, weights, new Float64Array(listIds.length)).map((mean) => 100 * mean);
  const order = rowsInOrder(listIds.length);
  const ranks = new Uint32Array(listIds.length);
  competitionRanks(totals, tolerance, order, ranks);
  return { ranks, order, complete: !totals.some(Number.isNaN) };
}

function catchUp(matrix: ScoreMatrix, row: number, ahead: number): CatchingUp {
  const { criterionIds, weights, listIds } = matrix;
  let best: CatchingUp['change'];
  criterionIds.forEach((criterionId, column) => {
    const from = weights[column] as number;
    for (const to of levelWeights(matrix, row, ahead, column)) {
      if (best === undefined || Math.abs(to / from - 1) < Math.abs(best.to / best.from - 1)) {
        best = { criterionId, from, to };
      }
    }
  });
  return {
    listId: listIds[row] ?? '',
    aheadId: listIds[ahead] ?? '',
    ...(best !== undefined && { change: best }),
  };
}

/** Weights (≥ 0) of one column at which two rows have the same total: roots of an equation of the second degree. */
function levelWeights(matrix: ScoreMatrix, row: number, other: number, column: number): number[] {
  const [own, theirs] = [partsOf(matrix, row, column), partsOf(matrix, other, column)];
  // (p + x·s) / (w + x·a) is the same for both.
  const square = own.score * theirs.applies - theirs.score * own.applies;
  const linear =
    own.points * theirs.applies + own.score * theirs.weight - theirs.points * own.applies - theirs.score * own.weight;
  const constant = own.points * theirs.weight - theirs.points * own.weight;
  return rootsOf(square, linear, constant).filter(
    (x) => x >= 0 && Number.isFinite(x) && own.weight + x * own.applies > 0 && theirs.weight + x * theirs.applies > 0,
  );
}

/** A row's sums without one column, and what that column adds to each for one unit of weight. */
function partsOf({ scores, applies, weights }: ScoreMatrix, row: number, without: number) {
  let [points, weight] = [0, 0];
  const start = row * weights.length;
  weights.forEach((each, column) => {
    if (column === without) return;
    const counted = each * (applies[start + column] as number);
    weight += counted;
    points += counted * (scores[start + column] as number);
  });
  const applied = applies[start + without] as number;
  return { points, weight, applies: applied, score: applied * (scores[start + without] as number) };
}

function rootsOf(square: number, linear: number, constant: number): number[] {
  if (square === 0) return linear === 0 ? [] : [-constant / linear];
  const discriminant = linear * linear - 4 * square * constant;
  if (discriminant < 0) return [];
  const root = Math.sqrt(discriminant);
  return [(-linear + root) / (2 * square), (-linear - root) / (2 * square)];
}

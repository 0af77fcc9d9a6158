import { hasReplied, isRankable, isRunning, type ListState } from '../list-state.ts';

/** A list of a contest, its state and its total (null when no criterion applies to it). */
export interface ContestEntry {
  readonly listId: string;
  readonly state: Pick<ListState, 'state'>;
  readonly total: number | null;
}

/** Every list of a contest with its place, and the denominators printed beside each rank. */
export interface ContestRanking {
  /** Ranked lists by rank then id, then the others by id. */
  readonly places: readonly Place[];
  /** Lists that have a rank, or would have one if there were two of them. */
  readonly ranked: number;
  /** Lists that sent an answer, partial and private ones included. */
  readonly replied: number;
  /** Lists that still stand in the election. */
  readonly running: number;
}

/** A rank, or the reason there is none. */
export type Place =
  | {
      readonly kind: 'ranked';
      readonly listId: string;
      readonly rank: number;
      /** Whether another list shares the rank. */
      readonly tied: boolean;
      readonly total: number;
    }
  | { readonly kind: 'alone'; readonly listId: string; readonly total: number }
  | { readonly kind: 'nothing_applicable'; readonly listId: string }
  | { readonly kind: 'unranked'; readonly listId: string; readonly state: ListState['state'] };

/** A list and the number it is ranked by. */
export interface Contender {
  readonly listId: string;
  readonly total: number;
}

/** Absorbs the rounding of sums of decimal weights, a millionth of what a person can see. */
const ROUNDING = 1e-9;

/** Ranks the lists of one contest; the order of the entries does not matter. */
export function rankContest(entries: readonly ContestEntry[], tolerance: number): ContestRanking {
  const contenders: Contender[] = [];
  const others: Place[] = [];
  for (const { listId, state, total } of entries) {
    if (!isRankable(state)) others.push({ kind: 'unranked', listId, state: state.state });
    else if (total === null) others.push({ kind: 'nothing_applicable', listId });
    else contenders.push({ listId, total });
  }
  others.sort(byListId);
  const places: Place[] =
    contenders.length < 2
      ? contenders.map(({ listId, total }) => ({ kind: 'alone', listId, total }))
      : rankContenders(contenders, tolerance).map((ranked) => ({ kind: 'ranked', ...ranked }));
  return {
    places: [...places, ...others],
    ranked: contenders.length,
    replied: entries.filter((entry) => hasReplied(entry.state)).length,
    running: entries.filter((entry) => isRunning(entry.state)).length,
  };
}

/** Lists by rank then id, with the rule of `competitionRanks`. */
export function rankContenders(
  contenders: readonly Contender[],
  tolerance: number,
): { listId: string; total: number; rank: number; tied: boolean }[] {
  const ranks = new Uint32Array(contenders.length);
  competitionRanks(
    Float64Array.from(contenders, ({ total }) => total),
    tolerance,
    rowsInOrder(ranks.length),
    ranks,
  );
  const sharing = new Map<number, number>();
  for (const rank of ranks) sharing.set(rank, (sharing.get(rank) ?? 0) + 1);
  return contenders
    .map(({ listId, total }, row) => {
      const rank = ranks[row] as number;
      return { listId, total, rank, tied: (sharing.get(rank) ?? 0) > 1 };
    })
    .sort((a, b) => a.rank - b.rank || byListId(a, b));
}

/**
 * Standard competition ranking « 1224 » of totals that are numbers, into `ranks`. A tie group is measured from its
 * first list, so that a chain of near neighbours never joins lists further apart than the tolerance. `order` holds
 * every row once and is left sorted: given back for totals that moved little, it makes sorting linear.
 */
export function competitionRanks(
  totals: Float64Array,
  tolerance: number,
  order: Uint32Array,
  ranks: Uint32Array,
): void {
  for (let index = 1; index < order.length; index += 1) {
    const row = order[index] as number;
    const total = totals[row] as number;
    let place = index;
    while (place > 0 && (totals[order[place - 1] as number] as number) < total) {
      order[place] = order[place - 1] as number;
      place -= 1;
    }
    order[place] = row;
  }
  let groupRank = 0;
  let groupTotal = Number.POSITIVE_INFINITY;
  for (let index = 0; index < order.length; index += 1) {
    const row = order[index] as number;
    const total = totals[row] as number;
    if (groupTotal - total > tolerance + ROUNDING) {
      groupRank = index + 1;
      groupTotal = total;
    }
    ranks[row] = groupRank;
  }
}

/** Rows 0, 1, 2… as an order to start from. */
export function rowsInOrder(rows: number): Uint32Array {
  return Uint32Array.from({ length: rows }, (_, row) => row);
}

function byListId(a: { readonly listId: string }, b: { readonly listId: string }): number {
  if (a.listId === b.listId) return 0;
  return a.listId < b.listId ? -1 : 1;
}

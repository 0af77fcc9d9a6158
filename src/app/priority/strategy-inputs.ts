import type { Tables } from '../ports.ts';
import type { RowOf } from '../schema/tabs.ts';

/** What officers judge of a list; null where nobody did yet. */
export type StrategyInputs = Pick<RowOf<'strategy'>, (typeof STRATEGY_INPUTS)[number]>;

const STRATEGY_INPUTS = ['incumbent', 'previousShare', 'openness'] as const satisfies readonly (keyof RowOf<'lists'> &
  keyof RowOf<'strategy'>)[];

/** What Listes must not keep once the strategy is apart. */
const LEFT_EMPTY = {
  incumbent: null,
  previousShare: null,
  openness: null,
  priority: null,
  priorityWhy: null,
  certainty: null,
} as const satisfies Partial<RowOf<'lists'>>;

/**
 * Moves what was typed in Listes to the officers' spreadsheet, and empties it in Listes: stored there first, so that a
 * run cut in between loses nothing. The last thing typed wins.
 * @returns how many lists had something to move
 */
export function moveInputs(campaign: Tables, officers: Tables): number {
  const lists = campaign.of('lists').rows();
  const kept = new Set(
    officers
      .of('strategy')
      .rows()
      .map(({ id }) => id),
  );
  const typed = new Map(lists.flatMap((list) => (list.id === null ? [] : [[list.id, typedIn(list)] as const])));
  officers.of('strategy').update(new Map([...typed].filter(([id]) => kept.has(id))));
  officers.of('strategy').append([...typed].filter(([id]) => !kept.has(id)).map(([id, inputs]) => ({ id, ...inputs })));
  officers.flush();
  const left = lists.filter((list) =>
    Object.keys(LEFT_EMPTY).some((key) => list[key as keyof typeof LEFT_EMPTY] !== null),
  );
  campaign.of('lists').update(new Map(left.map(({ id }) => [id ?? '', LEFT_EMPTY])));
  campaign.flush();
  return left.length;
}

/** Lists with what the officers' spreadsheet says of them. */
export function withInputs<List extends Pick<RowOf<'lists'>, 'id'>>(
  lists: readonly List[],
  officers: Tables,
): (List & StrategyInputs)[] {
  const judged = new Map(
    officers
      .of('strategy')
      .rows()
      .map((row) => [row.id, row]),
  );
  return lists.map((list) => {
    const { incumbent = null, previousShare = null, openness = null } = judged.get(list.id) ?? {};
    return { ...list, incumbent, previousShare, openness };
  });
}

function typedIn(list: RowOf<'lists'>): Partial<StrategyInputs> {
  return Object.fromEntries(STRATEGY_INPUTS.filter((key) => list[key] !== null).map((key) => [key, list[key]]));
}

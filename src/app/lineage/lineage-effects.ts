import { foundKey } from '../lists/found-key.ts';
import type { RowOf } from '../schema/tabs.ts';
import type { MergedList } from './carry-pledges.ts';
import type { LineageQuestion } from './lineage-plan.ts';
import type { TakenBack } from './take-back-mergers.ts';

/** What the officer's choices write. */
export interface LineageEffects {
  readonly lists: ReadonlyMap<string, Partial<RowOf<'lists'>>>;
  /** Lists whose pledges a new head, or a head joined by others, has to confirm. */
  readonly toReconfirm: readonly MergedList[];
  /** Mergers that are taken back. */
  readonly takenBack: readonly TakenBack[];
}

/**
 * What becomes of first-round lists once the choices are made; a merger said before may be said otherwise.
 *
 * @param idOf identifier that a list of the file has, or will have, by its key
 * @param today day of the import, noted beside what was found unless somebody already noted one
 */
export function lineageEffects(
  questions: readonly LineageQuestion[],
  idOf: ReadonlyMap<string, string>,
  rowOf: ReadonlyMap<string | null, RowOf<'lists'>>,
  today: string,
): LineageEffects {
  const lists = new Map<string, Partial<RowOf<'lists'>>>();
  const merged = new Map<string, { label: string; joinedBy: { id: string; label: string }[] }>();
  const takenBack: TakenBack[] = [];
  const joinedBefore = (id: string) => {
    const row = rowOf.get(id);
    return row?.fate === 'merged' ? row.becomes : null;
  };
  const takeBack = (id: string) => {
    const from = joinedBefore(id);
    if (from !== null) takenBack.push({ id, from });
  };
  for (const { proposal, candidates, choice } of questions) {
    const { list } = proposal;
    if (choice.fate === 'later') continue;
    const noted = rowOf.get(list.id)?.factOn ?? today;
    if (choice.fate === 'withdrawn') {
      takeBack(list.id);
      lists.set(list.id, { fate: 'withdrawn', becomes: null, factOn: noted });
      continue;
    }
    const into = idOf.get(choice.into);
    if (into === undefined || into === joinedBefore(list.id)) continue;
    takeBack(list.id);
    const target = candidates.find((other) => foundKey(other) === choice.into);
    const known = merged.get(into) ?? { label: target?.label ?? list.label, joinedBy: [] };
    if (into === list.id) {
      lists.set(list.id, { fate: 'continued', result: null });
      if (proposal.evidence?.sameHead === false) merged.set(into, known);
    } else {
      lists.set(list.id, { fate: 'merged', becomes: into, factOn: noted });
      known.joinedBy.push({ id: list.id, label: list.label });
      merged.set(into, known);
    }
  }
  return { lists, toReconfirm: [...merged].map(([id, { label, joinedBy }]) => ({ id, label, joinedBy })), takenBack };
}

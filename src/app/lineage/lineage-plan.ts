import type { CandidateList, FoundList } from '../../domain/candidate-list.ts';
import { type LineageProposal, type MarksOf, proposeLineage } from '../../domain/lineage/propose-lineage.ts';
import { foundKey } from '../lists/found-key.ts';
import type { RowOf } from '../schema/tabs.ts';

/** What the officer decided of a first-round list: it stands again as, or joined, the list of that key; or it left. */
export type LineageChoice =
  | { readonly fate: 'continued' | 'merged'; readonly into: string }
  | { readonly fate: 'withdrawn' }
  /** To be decided later: nothing is written. */
  | { readonly fate: 'later' };

/** Choices by identifier of the first-round list. */
export type LineageChoices = ReadonlyMap<string, LineageChoice>;

/** What is asked of one first-round list: the proposal, and every list of the second round that it could be. */
export interface LineageQuestion {
  readonly proposal: LineageProposal<FoundList>;
  readonly candidates: readonly FoundList[];
  readonly choice: LineageChoice;
}

/**
 * Asks what became of each list of the first round in the communes of a second-round file. A list whose fate is known,
 * or that voters left out, is not asked again.
 */
export function askLineage(
  first: readonly CandidateList[],
  rowOf: ReadonlyMap<string | null, RowOf<'lists'>>,
  second: readonly FoundList[],
  marks: { readonly first: MarksOf<CandidateList>; readonly second: MarksOf<FoundList> },
  choices: LineageChoices,
): LineageQuestion[] {
  const places = new Set(second.map(placeOf));
  const open = first.filter((list) => {
    const row = rowOf.get(list.id);
    return list.round === 1 && places.has(placeOf(list)) && row?.fate === null && row.result !== 'eliminated';
  });
  return proposeLineage(open, second, marks.first, marks.second).map((proposal) => {
    const { list, fate, into } = proposal;
    const proposed: LineageChoice =
      fate === 'withdrawn' || into === undefined ? { fate: 'withdrawn' } : { fate, into: foundKey(into) };
    return {
      proposal,
      candidates: second.filter((other) => placeOf(other) === placeOf(list)),
      choice: choices.get(list.id) ?? proposed,
    };
  });
}

function placeOf(list: FoundList): string {
  return list.sector ?? list.commune.code;
}

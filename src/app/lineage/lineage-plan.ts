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

/** What asking takes beside the lists of the second round. */
interface AskedOf {
  readonly rowOf: ReadonlyMap<string | null, RowOf<'lists'>>;
  readonly marks: { readonly first: MarksOf<CandidateList>; readonly second: MarksOf<FoundList> };
  readonly choices: LineageChoices;
}

/**
 * Asks what became of each list of the first round in the communes of a second-round file. A list whose fate is known,
 * or that voters left out, is not asked again.
 */
export function askLineage(
  first: readonly CandidateList[],
  second: readonly FoundList[],
  { rowOf, marks, choices }: AskedOf,
): LineageQuestion[] {
  const open = ofFirstRound(first, second).filter(({ id }) => {
    const row = rowOf.get(id);
    return row?.fate === null && row.result !== 'eliminated';
  });
  return proposeLineage(open, second, marks.first, marks.second).map((proposal) => {
    const { list, fate, into } = proposal;
    const proposed: LineageChoice =
      fate === 'withdrawn' || into === undefined ? { fate: 'withdrawn' } : { fate, into: foundKey(into) };
    return { proposal, candidates: candidatesFor(list, second), choice: choices.get(list.id) ?? proposed };
  });
}

/**
 * Lists of the first round said to have joined another, or to have left: that may be corrected, and stays unless
 * somebody says otherwise. One that stands again is no more of the first round: undoing its import takes that back.
 */
export function askLineageAgain(
  first: readonly CandidateList[],
  second: readonly FoundList[],
  { rowOf, marks, choices }: AskedOf,
): LineageQuestion[] {
  const settled = ofFirstRound(first, second).filter(({ id }) => rowOf.get(id)?.fate != null);
  return proposeLineage(settled, second, marks.first, marks.second).map((proposal) => {
    const chosen = choices.get(proposal.list.id);
    return {
      proposal,
      candidates: candidatesFor(proposal.list, second),
      choice: chosen === undefined || chosen.fate === 'continued' ? { fate: 'later' } : chosen,
    };
  });
}

function ofFirstRound(first: readonly CandidateList[], second: readonly FoundList[]): readonly CandidateList[] {
  const places = new Set(second.map(placeOf));
  return first.filter((list) => list.round === 1 && places.has(placeOf(list)));
}

function candidatesFor(list: CandidateList, second: readonly FoundList[]): readonly FoundList[] {
  return second.filter((other) => placeOf(other) === placeOf(list));
}

function placeOf(list: FoundList): string {
  return list.sector ?? list.commune.code;
}

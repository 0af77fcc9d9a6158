import { labelLikeness, normaliseName, sameNormalised, samePerson } from '../candidate-file/same-name.ts';
import type { CandidateList, FoundList } from '../candidate-list.ts';

/** What became of a first-round list: it stands again, it joined another, or it is not there any more. */
export type Fate = 'continued' | 'merged' | 'withdrawn';

/** What shows that a list of the second round comes from one of the first. */
export interface LineageEvidence {
  readonly sameHead: boolean;
  /** 0–1: how much the labels share. */
  readonly likeness: number;
  /** Candidates on both lists, and candidates of the first; undefined when either file named heads only. */
  readonly shared?: { readonly members: number; readonly of: number };
}

/** What the files suggest of one first-round list; a person decides. */
export interface LineageProposal<Second extends FoundList> {
  readonly list: CandidateList;
  readonly fate: Fate;
  /** The list of the second round; none for a list that withdrew. */
  readonly into?: Second;
  readonly evidence?: LineageEvidence;
  /** Other lists of the second round where candidates of this one stand, most of them first: it may have split. */
  readonly elsewhere: readonly { readonly into: Second; readonly members: number }[];
}

/** Marks of the members of a list: the same person has the same mark, which says nothing of who it is. */
export type MarksOf<List> = (list: List) => ReadonlySet<string>;

/** From this many common candidates on, or this share of a list, two lists have merged rather than met by chance. */
const SHARED_MEMBERS = 3;
const SHARED_PART = 0.15;
const ALIKE = 0.6;
/** A list that gives a new one more of itself than this, and alone, goes on under another name and head. */
const MOST = 0.5;

/** Proposes what became of each list of the first round, by commune or sector, from heads, labels and members. */
export function proposeLineage<Second extends FoundList>(
  first: readonly CandidateList[],
  second: readonly Second[],
  marksOfFirst: MarksOf<CandidateList>,
  marksOfSecond: MarksOf<Second>,
): LineageProposal<Second>[] {
  const links = first.map((list) => {
    const seen = second
      .filter((other) => placeOf(other) === placeOf(list))
      .map((into) => ({ into, evidence: evidenceOf(list, into, marksOfFirst(list), marksOfSecond(into)) }))
      .sort((a, b) => strengthOf(b.evidence) - strengthOf(a.evidence));
    const best = seen.find(({ evidence }) => isLinked(evidence));
    const elsewhere = seen.flatMap(({ into, evidence: { shared } }) =>
      into === best?.into || !shared?.members ? [] : [{ into, members: shared.members }],
    );
    return { list, best, elsewhere: elsewhere.sort((a, b) => b.members - a.members) };
  });
  return links.map(({ list, best, elsewhere }) => {
    if (best === undefined) return { list, fate: 'withdrawn', elsewhere };
    const rivals = links.filter(({ best: other }) => other?.into === best.into);
    const strongest = Math.max(...rivals.map(({ best: other }) => (other ? strengthOf(other.evidence) : 0)));
    const { sameHead, likeness, shared } = best.evidence;
    const isAlone = rivals.length === 1 && shared !== undefined && shared.members > MOST * shared.of;
    const goesOn = strengthOf(best.evidence) === strongest && (sameHead || likeness >= ALIKE || isAlone);
    return { list, fate: goesOn ? 'continued' : 'merged', elsewhere, ...best };
  });
}

function evidenceOf(
  list: FoundList,
  into: FoundList,
  marks: ReadonlySet<string>,
  others: ReadonlySet<string>,
): LineageEvidence {
  const members = [...marks].filter((mark) => others.has(mark)).length;
  return {
    sameHead: into.head.surname !== '' && samePerson(list.head, into.head),
    likeness: likenessOf(list, into),
    ...(marks.size > 0 && others.size > 0 && { shared: { members, of: marks.size } }),
  };
}

function likenessOf(list: FoundList, into: FoundList): number {
  const one = normaliseName(list.label);
  const other = normaliseName(into.label);
  return sameNormalised(one, other) ? 1 : labelLikeness(one, other);
}

function isLinked({ sameHead, likeness, shared }: LineageEvidence): boolean {
  if (sameHead || likeness >= ALIKE) return true;
  return shared !== undefined && (shared.members >= SHARED_MEMBERS || shared.members >= SHARED_PART * shared.of);
}

/** The head says most, then members, then the label. */
function strengthOf({ sameHead, likeness, shared }: LineageEvidence): number {
  return (sameHead ? 4 : 0) + (shared === undefined ? 0 : (2 * shared.members) / shared.of) + likeness;
}

function placeOf(list: FoundList): string {
  return list.sector ?? list.commune.code;
}

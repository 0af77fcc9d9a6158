import { type CandidateList, contestIdOf, type FoundList } from '../candidate-list.ts';
import { labelLikeness, normaliseName, sameNormalised, samePerson } from './same-name.ts';

/** What became of a list found in a file. */
export type ReconciledList = { readonly found: FoundList } & (
  | { readonly kind: 'new'; readonly list: CandidateList }
  | { readonly kind: 'matched'; readonly list: CandidateList }
  | {
      readonly kind: 'changed';
      readonly list: CandidateList;
      readonly before: CandidateList;
      readonly fields: readonly ChangedField[];
    }
  /** Several known lists, or one that is only alike, could be this one: a person decides, nothing is changed. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly CandidateList[] }
);

/** What an official file may change in a known list. */
export type ChangedField = (typeof COMPARED)[number];

/** Known and found lists put together. */
export interface Reconciliation {
  readonly lists: readonly ReconciledList[];
  /** Known lists of a contest that the file covers, without the list: withdrawn, merged, or never filed. */
  readonly vanished: readonly CandidateList[];
}

/** What reconciling needs from outside. */
export interface ReconcileMeans {
  /** Gives a fresh opaque id at each call. */
  readonly nextId: () => string;
  /** What a person decided of a list: the id of the known list that it is, or another word when it is none of them. */
  readonly decide?: (found: FoundList) => string | undefined;
  /** Communes that no longer exist (93059) and the one they are part of (93066). */
  readonly mergedCommunes?: readonly { readonly from: string; readonly into: string }[];
  /** Names of the territory's communes by INSEE code, for files that give none. */
  readonly communeNames?: ReadonlyMap<string, string>;
}

const COMPARED = ['commune', 'label', 'shortLabel', 'head', 'nuance', 'panel', 'members'] as const;

/** Share of common words from which two labels of one contest are put before a person. */
const ALIKE = 0.6;

/**
 * Puts the lists of a file and the known lists together, by contest, normalised label and head, never by panel.
 * Ids are kept; importing the same file twice changes nothing.
 */
export function reconcile(
  known: readonly CandidateList[],
  found: readonly FoundList[],
  means: ReconcileMeans,
): Reconciliation {
  const { mergedCommunes = [], communeNames = new Map() } = means;
  const into = new Map(mergedCommunes.map((merger) => [merger.from, merger.into]));
  const knownByContest = byContest(known, into, communeNames);
  const foundByContest = byContest(found, into, communeNames);
  const lists: ReconciledList[] = [];
  const vanished: CandidateList[] = [];
  for (const [contest, here] of foundByContest) {
    const result = reconcileContest(knownByContest.get(contest) ?? [], here, means);
    lists.push(...result.lists);
    vanished.push(...result.vanished);
  }
  return { lists, vanished };
}

function byContest<L extends FoundList>(
  lists: readonly L[],
  into: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, string>,
): Map<string, L[]> {
  const contests = new Map<string, L[]>();
  for (const list of lists) {
    const code = into.get(list.commune.code) ?? list.commune.code;
    // The file may still use the name of a commune that was merged.
    const named = code === list.commune.code && list.commune.name !== '';
    const placed = named ? list : { ...list, commune: { code, name: names.get(code) ?? list.commune.name } };
    const contest = contestIdOf(placed);
    const others = contests.get(contest);
    if (others === undefined) contests.set(contest, [placed]);
    else others.push(placed);
  }
  return contests;
}

/** Ways two lists can be one, the surest first; a head that points to one list and a label to another prove nothing. */
const SAMENESS: readonly ((known: FoundList, found: FoundList) => boolean)[] = [
  (known, found) => sameLabel(known, found) && samePerson(known.head, found.head),
  (known, found) => sameLabel(known, found) || samePerson(known.head, found.head),
];

function reconcileContest(
  known: readonly CandidateList[],
  found: readonly FoundList[],
  { nextId, decide = () => undefined }: ReconcileMeans,
) {
  const outcome = new Map<FoundList, ReconciledList>();
  const free = new Set(known);
  const disputed = new Set<CandidateList>();
  const undisputed = () => [...free].filter((one) => !disputed.has(one));
  const isNew = (list: FoundList): ReconciledList => ({
    kind: 'new',
    found: list,
    list: { ...list, id: nextId(), contestId: contestIdOf(list) },
  });
  for (const list of found) {
    const decision = decide(list);
    if (decision === undefined) continue;
    const same = [...free].find(({ id }) => id === decision);
    outcome.set(list, same === undefined ? isNew(list) : merged(same, list));
    if (same !== undefined) free.delete(same);
  }
  for (const same of SAMENESS) {
    const open = found.filter((list) => !outcome.has(list));
    const pairs = open.map((list) => ({ list, candidates: undisputed().filter((one) => same(one, list)) }));
    for (const { list, candidates } of pairs) {
      const [only] = candidates;
      if (only === undefined) continue;
      const claimed = pairs.filter((other) => other.candidates.some((one) => candidates.includes(one))).length;
      if (candidates.length === 1 && claimed === 1) {
        outcome.set(list, merged(only, list));
        free.delete(only);
      } else {
        outcome.set(list, { kind: 'ambiguous', found: list, candidates });
        for (const one of candidates) disputed.add(one);
      }
    }
  }
  for (const list of found) {
    if (outcome.has(list)) continue;
    const candidates = undisputed().filter((one) => alike(one, list));
    for (const one of candidates) disputed.add(one);
    outcome.set(list, candidates.length > 0 ? { kind: 'ambiguous', found: list, candidates } : isNew(list));
  }
  const lists = found.flatMap((list) => outcome.get(list) ?? []);
  return { lists, vanished: undisputed() };
}

/** The known list with what the file says; a blank, a text the file mangled or put in capitals changes nothing. */
function merged(before: CandidateList, found: FoundList): ReconciledList {
  const list: CandidateList = {
    ...before,
    commune: { code: found.commune.code, name: better(before.commune.name, found.commune.name) },
    label: better(before.label, found.label),
    shortLabel: better(before.shortLabel, found.shortLabel),
    head: {
      surname: better(before.head.surname, found.head.surname),
      givenName: better(before.head.givenName, found.head.givenName),
      sex: found.head.sex || before.head.sex,
    },
    nuance: found.nuance ?? before.nuance,
    members: found.members || before.members,
    ...(found.panel !== undefined && { panel: found.panel }),
  };
  const fields = COMPARED.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(list[field]));
  return fields.length === 0
    ? { kind: 'matched', found, list: before }
    : { kind: 'changed', found, list, before, fields };
}

function better(before: string, found: string): string {
  if (found === '') return before;
  const isPoorer = found.includes('\uFFFD') || (isAllCapitals(found) && !isAllCapitals(before));
  return isPoorer && sameNormalised(normaliseName(before), normaliseName(found)) ? before : found;
}

function isAllCapitals(text: string): boolean {
  return text === text.toUpperCase();
}

/** Short labels alone prove nothing: several lists of a commune may share one. */
function sameLabel(one: FoundList, other: FoundList): boolean {
  const label = normaliseName(one.label);
  const another = normaliseName(other.label);
  return (
    sameNormalised(label, another) ||
    sameNormalised(label, normaliseName(other.shortLabel)) ||
    sameNormalised(normaliseName(one.shortLabel), another)
  );
}

function alike(one: FoundList, other: FoundList): boolean {
  return labelsOf(one).some((label) => labelsOf(other).some((another) => labelLikeness(label, another) >= ALIKE));
}

function labelsOf(list: FoundList): readonly string[] {
  const labels = [normaliseName(list.label), normaliseName(list.shortLabel)];
  return [...new Set(labels)].filter((label) => label !== '');
}

/** A list whose follow-up may be given to somebody. */
export interface ListToFollow {
  readonly id: string;
  readonly communeCode: string;
  /** Who follows it already; '' for nobody. */
  readonly owner: string;
  /** Whether it still asks for work: one that has answered weighs nothing. */
  readonly isOpen: boolean;
}

/** One list given to one person. */
export interface Assignment {
  readonly id: string;
  readonly owner: string;
}

/**
 * Shares the open lists that nobody follows among people, so that the heaviest load exceeds the lightest by no more
 * than one commune's lists when all start from nothing. Lists of a commune go together, since the same person then
 * treats them alike; a commune that somebody already follows stays with that person while it does not overload them.
 * What is assigned already never changes, and neither the order of the lists nor of the people decides.
 */
export function balanceWork(lists: readonly ListToFollow[], people: readonly string[]): Assignment[] {
  const names = [...new Set(people)].sort();
  if (names.length === 0) return [];
  const load = new Map(names.map((name) => [name, 0]));
  const following = new Map<string, Set<string>>();
  const waiting = new Map<string, string[]>();
  for (const { id, communeCode, owner, isOpen } of lists) {
    if (!isOpen) continue;
    if (owner === '') waiting.set(communeCode, [...(waiting.get(communeCode) ?? []), id]);
    else {
      load.set(owner, (load.get(owner) ?? 0) + 1);
      following.set(communeCode, (following.get(communeCode) ?? new Set()).add(owner));
    }
  }
  const communes = [...waiting].sort(([a, idsA], [b, idsB]) => idsB.length - idsA.length || (a < b ? -1 : 1));
  return communes.flatMap(([commune, ids]) => {
    const owner = lightest(names, load, following.get(commune) ?? new Set(), ids.length);
    load.set(owner, (load.get(owner) ?? 0) + ids.length);
    return [...ids].sort().map((id) => ({ id, owner }));
  });
}

/** The person with the least to do; one who knows the commune, if they are behind by less than its lists. */
function lightest(
  names: readonly string[],
  load: ReadonlyMap<string, number>,
  knowing: ReadonlySet<string>,
  size: number,
): string {
  const loadOf = (name: string) => load.get(name) ?? 0;
  const least = (among: readonly string[]) =>
    among.reduce<string | undefined>(
      (best, name) => (best === undefined || loadOf(name) < loadOf(best) ? name : best),
      undefined,
    );
  const anybody = least(names) ?? '';
  const known = least(names.filter((name) => knowing.has(name)));
  return known !== undefined && loadOf(known) - loadOf(anybody) < size ? known : anybody;
}

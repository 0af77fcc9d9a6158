import { contestIdOf, type FoundList } from '../candidate-list.ts';
import { normaliseName } from './same-name.ts';

/** Lists of a file, each once, and those that repeat one of them. */
export interface GivenOnce<List extends FoundList> {
  readonly lists: readonly List[];
  readonly repeated: readonly List[];
}

/**
 * Puts aside the lists that a file gives again under another number: same ballot, same name, same head, which no two
 * lists can share. The smallest number stays, whatever the order of the rows.
 */
export function givenOnce<List extends FoundList>(found: readonly List[]): GivenOnce<List> {
  const kept = new Map<string, List>();
  const repeated = new Set<List>();
  for (const list of found) {
    const { surname, givenName } = list.head;
    if (surname === '') continue;
    const key = [contestIdOf(list), ...[list.label, surname, givenName].map(normaliseName)].join('|');
    const other = kept.get(key);
    const isSecond = other !== undefined && numberOf(other) <= numberOf(list);
    if (!isSecond) kept.set(key, list);
    if (other !== undefined) repeated.add(isSecond ? list : other);
  }
  return { lists: found.filter((list) => !repeated.has(list)), repeated: [...repeated] };
}

function numberOf({ panel = Number.MAX_SAFE_INTEGER }: FoundList): number {
  return panel;
}

import type { FoundList } from '../../domain/candidate-list.ts';
import type { Memory, Signer } from '../ports.ts';
import type { RowOf } from '../schema/tabs.ts';
import { secretKey } from '../secret-key.ts';

/** Script property of the key: without it a mark says nothing of a name. */
const KEY = 'interpelle.membersKey';

/** Eight letters tell the few thousand candidates of a commune apart, and are too short to look a name up. */
const LENGTH = 8;

/** Gives the marks of the candidates of a list, where the file named them. */
export function memberMarker(memory: Memory, signer: Signer): (list: FoundList) => ReadonlySet<string> {
  const key = secretKey(KEY, memory, signer);
  // A list of one is a file reduced to heads: it tells nothing of members.
  return ({ candidates = [] }) =>
    new Set(candidates.length < 2 ? [] : candidates.map((name) => signer.sign(name, key).slice(0, LENGTH)));
}

/** The marks kept for a list, by its identifier. */
export function keptMarks(rows: readonly RowOf<'members'>[]): (listId: string) => ReadonlySet<string> {
  const marksOf = new Map(rows.map(({ id, marks }) => [id, new Set((marks ?? '').split(' ').filter(Boolean))]));
  return (listId) => marksOf.get(listId) ?? new Set();
}

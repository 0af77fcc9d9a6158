import type { RowOf } from '../schema/tabs.ts';
import { carriedFrom, isCarried } from './carried-id.ts';

type Commitment = RowOf<'commitments'>;
type Changes = ReadonlyMap<string, Partial<Commitment>>;

/** A list that did not join another after all. */
export interface TakenBack {
  readonly id: string;
  /** The list that it was said to have joined. */
  readonly from: string;
}

/** What lists that left carried to another is no more in force there, unless the new head confirmed it since. */
export function takeBackCarried(takenBack: readonly TakenBack[], commitments: readonly Commitment[]): Changes {
  const ownerOf = new Map(commitments.map(({ id, listId }) => [id, listId]));
  const left = new Set(takenBack.map(({ id, from }) => `${id} ${from}`));
  return new Map(
    commitments.flatMap((row) =>
      row.id !== null &&
      row.confirmed !== true &&
      isCarried(row) &&
      left.has(`${ownerOf.get(carriedFrom(row) ?? '')} ${row.listId}`)
        ? [[row.id, { current: false, toAsk: null }] as const]
        : [],
    ),
  );
}

/**
 * Own pledges of lists as they were before imports put them in question because others joined these lists; those of a
 * list whose head changed stay in question, and so does what somebody settled since.
 */
export function beforeMergers(
  listIds: ReadonlySet<string | null>,
  commitments: readonly Commitment[],
  imports: readonly RowOf<'imports'>[],
): Changes {
  const open = imports.filter(({ undone, action }) => undone !== true && action === 'changed').reverse();
  const newHead = new Set(
    open.flatMap(({ tab, rowId, importId, after }) =>
      tab === 'lists' && 'head' in fieldsOf(after) ? [`${importId} ${rowId}`] : [],
    ),
  );
  const restored = new Map<string, Partial<Commitment>>();
  for (const row of commitments) {
    if (!listIds.has(row.listId) || row.id === null || row.confirmed === true || isCarried(row)) continue;
    let asked = row.toAsk;
    for (const { tab, rowId, importId, before, after } of open) {
      if (tab !== 'commitments' || rowId !== row.id || newHead.has(`${importId} ${row.listId}`)) continue;
      if ((fieldsOf(after).toAsk ?? null) !== asked) continue;
      const was = fieldsOf(before);
      // Of several mergers, each put in question what the one before had.
      if (was.confirmed === true) restored.set(row.id, was);
      asked = was.toAsk ?? null;
    }
  }
  return restored;
}

/** Fields of a row as the record of an import keeps them. */
function fieldsOf(kept: string | null): Partial<Commitment> {
  return JSON.parse(kept ?? '{}');
}

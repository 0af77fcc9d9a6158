import { consentFinder, isPublicAlready } from '../answers/consent.ts';
import { messages } from '../messages.fr.ts';
import type { RowOf } from '../schema/tabs.ts';
import { carriedId } from './carried-id.ts';

type Commitment = RowOf<'commitments'>;

/** What a merger does to commitments. */
export interface CarriedPledges {
  readonly changed: ReadonlyMap<string, Partial<Commitment>>;
  readonly added: readonly (Partial<Commitment> & { readonly id: string })[];
}

/** A list that others joined. */
export interface MergedList {
  readonly id: string;
  readonly label: string;
  readonly joinedBy: readonly { readonly id: string; readonly label: string }[];
}

/**
 * Puts the pledges of merged lists in question: none counts until the new head confirms it. Those of the list that goes
 * on lose their confirmation, those of the lists that joined it stand beside; where they differ, both are contested. What
 * a list said without consenting to its publication is not told to the head of another.
 */
export function carryPledges(
  merged: readonly MergedList[],
  commitments: readonly Commitment[],
  answers: readonly RowOf<'answers'>[],
): CarriedPledges {
  const consents = consentFinder(commitments, answers);
  const mayBeTold = (row: Commitment) => isPublicAlready(row) || consents(row);
  const changed = new Map<string, Partial<Commitment>>();
  const added: (Partial<Commitment> & { readonly id: string })[] = [];
  const { toReconfirm, contested } = messages.lineage;
  const inForce = (listId: string) => commitments.filter((row) => row.listId === listId && row.current === true);
  for (const { id, label, joinedBy } of merged) {
    const own = inForce(id);
    const joined = joinedBy.flatMap((list) =>
      inForce(list.id)
        .filter(mayBeTold)
        .map((row) => ({ list, row })),
    );
    for (const row of own) {
      if (row.id === null || row.confirmed !== true) continue;
      const others = joined.filter(({ row: other }) => other.criterionId === row.criterionId && !isSame(row, other));
      const toAsk =
        others.length === 0 ? toReconfirm(label) : contested([label, ...others.map(({ list }) => list.label)]);
      changed.set(row.id, { confirmed: false, toAsk });
    }
    for (const { list, row } of joined) {
      const same = own.filter(({ criterionId }) => criterionId === row.criterionId);
      if (same.some((mine) => isSame(mine, row))) continue;
      const toAsk = same.length === 0 ? toReconfirm(list.label) : contested([list.label, label]);
      const carried = carriedId(id, row.id);
      const before = commitments.find((other) => other.id === carried);
      if (before !== undefined) {
        // The list had joined this one, left, and joins it again.
        if (before.current !== true) changed.set(carried, { current: true, toAsk });
        continue;
      }
      added.push({
        ...row,
        id: carried,
        listId: id,
        // The number of an answer of the other list.
        version: null,
        list: same[0]?.list ?? row.list,
        confirmed: false,
        toAsk,
        firstReader: null,
        secondReader: null,
        readContent: null,
        seal: null,
      });
    }
  }
  return { changed, added };
}

/** Whether two lists promised the same thing. */
function isSame(one: Commitment, other: Commitment): boolean {
  const said = ({ stance, target, option, unit, deadline, condition }: Commitment) =>
    JSON.stringify([stance, target, option, unit, deadline, condition]);
  return said(one) === said(other);
}

import { normaliseName } from '../../domain/candidate-file/same-name.ts';
import type { RowOf } from '../schema/tabs.ts';

/** What tells a list from every other: its ballot, its name, its head. */
type Told = Partial<Pick<RowOf<'lists'>, 'contest' | 'label' | 'head'>>;

/**
 * Lists that an import wrote and that Listes no longer has, by their identifiers: somebody deleted the row, or emptied
 * or changed the identifier. Contacts, answers and links still name them.
 */
export interface GoneLists {
  /** Identifier of the one that this list is; undefined where none is, or several may be. */
  idOf(list: Told): string | undefined;
  /** What the list of an identifier was called; undefined for one that no import wrote. */
  nameOf(id: string): string | undefined;
}

/** From the record of imports, those undone left out. */
export function goneLists(
  imports: readonly RowOf<'imports'>[],
  lists: readonly Pick<RowOf<'lists'>, 'id'>[],
): GoneLists {
  const present = new Set(lists.map(({ id }) => id));
  const toldOf = new Map<string, Told>();
  for (const { tab, rowId, after, undone } of imports) {
    if (tab !== 'lists' || rowId === null || undone === true || present.has(rowId)) continue;
    toldOf.set(rowId, { ...toldOf.get(rowId), ...(JSON.parse(after ?? '{}') as Told) });
  }
  const idsOf = new Map<string, string[]>();
  for (const [id, told] of toldOf) idsOf.set(keyOf(told), [...(idsOf.get(keyOf(told)) ?? []), id]);
  return {
    idOf: (list) => {
      const [only, ...others] = (list.label && idsOf.get(keyOf(list))) || [];
      return others.length === 0 ? only : undefined;
    },
    nameOf: (id) => toldOf.get(id)?.label ?? undefined,
  };
}

function keyOf({ contest, label, head }: Told): string {
  return [contest ?? '', normaliseName(label ?? ''), normaliseName(head ?? '')].join('|');
}

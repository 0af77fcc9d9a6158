import type { Tables } from '../ports.ts';
import type { RowOf } from '../schema/tabs.ts';

/** Rows of Listes by identifier; one read. */
export function listsById(tables: Tables): ReadonlyMap<string | null, RowOf<'lists'>> {
  return new Map(
    tables
      .of('lists')
      .rows()
      .map((list) => [list.id, list]),
  );
}

/** The commune whose lists must be treated alike: its code, or its name when Communes does not have it; '' without a list. */
export function communeOf(list: Pick<RowOf<'lists'>, 'communeCode' | 'commune'> | undefined): string {
  return list?.communeCode ?? list?.commune ?? '';
}

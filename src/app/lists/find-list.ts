import { normaliseName } from '../../domain/candidate-file/same-name.ts';
import type { RowOf } from '../schema/tabs.ts';

/** Finds a list by commune (code or name) and label, spelling aside. */
export function listFinder(lists: readonly RowOf<'lists'>[]) {
  const byName = new Map<string, RowOf<'lists'>>();
  for (const list of lists) {
    for (const commune of [list.communeCode ?? '', normaliseName(list.commune ?? '')]) {
      for (const label of [list.label, list.shortLabel]) {
        const key = `${commune}|${normaliseName(label ?? '')}`;
        if (label !== null && !byName.has(key)) byName.set(key, list);
      }
    }
  }
  return (code: string, commune: string, label: string) =>
    byName.get(`${code}|${normaliseName(label)}`) ?? byName.get(`${normaliseName(commune)}|${normaliseName(label)}`);
}

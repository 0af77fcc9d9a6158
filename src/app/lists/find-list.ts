import { normaliseName } from '../../domain/candidate-file/same-name.ts';
import type { RowOf } from '../schema/tabs.ts';

/** Finds a list by commune (code or name) and label or short label, spelling aside; of two that fit, neither. */
export function listFinder(lists: readonly RowOf<'lists'>[]) {
  const byName = new Map<string, RowOf<'lists'> | undefined>();
  for (const list of lists) {
    for (const commune of [list.communeCode ?? '', normaliseName(list.commune ?? '')]) {
      for (const label of [list.label, list.shortLabel].map((name) => normaliseName(name ?? ''))) {
        const key = `${commune}|${label}`;
        const isTaken = byName.has(key) && byName.get(key) !== list;
        if (commune !== '' && label !== '') byName.set(key, isTaken ? undefined : list);
      }
    }
  }
  return (code: string, commune: string, label: string) =>
    byName.get(`${code}|${normaliseName(label)}`) ?? byName.get(`${normaliseName(commune)}|${normaliseName(label)}`);
}

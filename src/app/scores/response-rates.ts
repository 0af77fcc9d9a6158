import { hasReplied, isRunning } from '../../domain/list-state.ts';
import type { RowOf } from '../schema/tabs.ts';

/** Lists still standing, and how many of them sent an answer, whatever became of it. */
export interface ResponseRate {
  readonly running: number;
  readonly replied: number;
}

type StatedList = Pick<RowOf<'lists'>, 'commune' | 'communeCode' | 'state'>;

/** Response rate of the campaign and of each commune, communes by name. */
export function responseRates(lists: readonly StatedList[]): {
  readonly total: ResponseRate;
  readonly communes: readonly (ResponseRate & { readonly code: string; readonly name: string })[];
} {
  const byCode = new Map<string, { code: string; name: string; running: number; replied: number }>();
  const total = { running: 0, replied: 0 };
  for (const list of lists.filter(isRunning)) {
    const { commune, communeCode } = list;
    const code = communeCode ?? '';
    const known = byCode.get(code) ?? { code, name: commune ?? code, running: 0, replied: 0 };
    byCode.set(code, known);
    const replied = hasReplied(list) ? 1 : 0;
    known.running += 1;
    known.replied += replied;
    total.running += 1;
    total.replied += replied;
  }
  return { total, communes: [...byCode.values()].sort((a, b) => a.name.localeCompare(b.name, 'fr')) };
}

import { type CandidateList, contestPlace, type HeadOfList, headName } from '../../domain/candidate-list.ts';
import type { RowOf } from '../schema/tabs.ts';
import { contestIn } from './find-commune.ts';

/** What a file may write in a row of Listes; every other column is people's, or computed. */
export type OfficialFields = Pick<
  RowOf<'lists'>,
  | 'communeCode'
  | 'commune'
  | 'contest'
  | 'round'
  | 'panel'
  | 'label'
  | 'shortLabel'
  | 'nuance'
  | 'head'
  | 'reconciliation'
>;

/** The list of a row, as reconciling reads it; undefined for a row without identifier or commune. */
export function listOfRow(row: RowOf<'lists'>): CandidateList | undefined {
  const { id, communeCode } = row;
  if (id === null || communeCode === null) return undefined;
  const round = row.round ?? 1;
  const contestId = row.contest ?? contestIn(communeCode, round);
  const place = contestPlace(contestId);
  return {
    id,
    contestId,
    round,
    commune: { code: communeCode, name: row.commune ?? '' },
    ...(place !== communeCode && { sector: place }),
    ...(row.panel !== null && { panel: Number(row.panel) }),
    shortLabel: row.shortLabel ?? '',
    label: row.label ?? row.shortLabel ?? '',
    nuance: row.nuance,
    head: headOfName(row.head ?? ''),
    members: 0,
  };
}

/** The official columns of a list. */
export function officialFields(list: CandidateList): OfficialFields {
  return {
    communeCode: list.commune.code,
    commune: list.commune.name,
    contest: list.contestId,
    round: list.round,
    panel: list.panel === undefined ? null : String(list.panel),
    label: list.label,
    shortLabel: list.shortLabel === '' ? null : list.shortLabel,
    nuance: list.nuance,
    head: headName(list.head) === '' ? null : headName(list.head),
    reconciliation: 'official',
  };
}

/** Fields of a row that would change, none when the row already says it all. */
export function changedFields(row: RowOf<'lists'>, fields: OfficialFields): Partial<OfficialFields> {
  const changed = Object.entries(fields).filter(([key, value]) => row[key as keyof OfficialFields] !== value);
  return Object.fromEntries(changed);
}

/** A head's name read back: official files write surnames in capitals; otherwise the first word is the given name. */
export function headOfName(name: string): HeadOfList {
  const words = name.trim().split(/\s+/);
  const isCapital = (word: string) => word === word.toUpperCase() && word !== word.toLowerCase();
  let first = words.length;
  while (first > 0 && isCapital(words[first - 1] ?? '')) first -= 1;
  const cut = first === words.length || first === 0 ? Math.min(1, words.length - 1) : first;
  return { givenName: words.slice(0, cut).join(' '), surname: words.slice(cut).join(' '), sex: '' };
}

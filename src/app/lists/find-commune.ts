import { normaliseName } from '../../domain/candidate-file/same-name.ts';
import { contestIdOf } from '../../domain/candidate-list.ts';
import type { RowOf } from '../schema/tabs.ts';

/** A commune of the territory that has a code. */
export type CodedCommune = RowOf<'communes'> & { readonly code: string };

/** Finds communes of the territory by INSEE code, else by name, spelling aside (« Saint Denis » is Saint-Denis). */
export function communeFinder(
  communes: readonly RowOf<'communes'>[],
): (code: string | null, name: string | null) => CodedCommune | undefined {
  const known = communes.flatMap((commune) => (commune.code === null ? [] : [{ ...commune, code: commune.code }]));
  const byCode = new Map(known.map((commune) => [commune.code, commune]));
  const byName = new Map(known.map((commune) => [normaliseName(commune.name ?? ''), commune]));
  byName.delete('');
  return (code, name) => byCode.get(code?.trim() ?? '') ?? byName.get(normaliseName(name ?? ''));
}

/** The contest of a list typed by hand: one ballot for the whole commune. */
export function contestIn(communeCode: string, round: number): string {
  return contestIdOf({ round, commune: { code: communeCode, name: '' } });
}

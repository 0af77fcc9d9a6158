import { readCandidate } from '../rows/candidate-row.ts';
import { headerSkeleton, type OfficialFormat } from '../rows/official-row.ts';
import { findColumns } from './columns.ts';

/** The Ministry's columns of 2026, in order; the product writes its filtered files with them too. */
export const COLUMNS_2026 = [
  'Code département',
  'Département',
  'Code circonscription',
  'Circonscription',
  'Numéro de panneau',
  'Libellé abrégé de liste',
  'Libellé de la liste',
  'Code nuance de liste',
  'Nuance de liste',
  'Tête de liste',
  'Ordre',
  'Sexe',
  'Nom sur le bulletin de vote',
  'Prénom sur le bulletin de vote',
  'Nationalité',
  'Code personnalité',
  'CC',
] as const;

const SKELETONS = COLUMNS_2026.map(headerSkeleton);

/** The candidates of 2026; both rounds use the same columns. */
export const LISTS_2026: OfficialFormat = {
  id: 'lists-2026',
  header: COLUMNS_2026,
  recognises: (names) => SKELETONS.every((name) => names.includes(name)),
  columns: findColumns,
  minimumCells: (names) => names.length,
  read: readCandidate,
};

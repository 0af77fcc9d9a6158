import { readCandidate } from '../rows/candidate-row.ts';
import type { OfficialFormat } from '../rows/official-row.ts';
import { findColumns } from './columns.ts';
import { titleIndex } from './titles.ts';

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

/** The candidates of 2026; both rounds use the same columns. */
export const LISTS_2026: OfficialFormat = {
  id: 'lists-2026',
  header: COLUMNS_2026,
  recognises: (names) => COLUMNS_2026.every((title) => titleIndex(names, title) !== -1),
  columns: findColumns,
  minimumCells: (names) => names.length,
  read: readCandidate,
};

import { communeCode } from './commune-code.ts';
import { nuanceCode, type OfficialFormat, type RowReading, sexOf, tidy, wholeNumber } from './official-row.ts';

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

const REQUIRED = ['codecirconscription', 'libelldelaliste', 'ordre', 'nomsurlebulletindevote'];

/** The candidates of 2026; both rounds use the same columns. */
export const LISTS_2026: OfficialFormat = {
  id: 'lists-2026',
  recognises: (names) => REQUIRED.every((name) => names.includes(name)),
  minimumCells: (names) => names.length,
  read,
};

function read(cells: readonly string[], names: readonly string[]): RowReading {
  const cell = (name: string) => cells[names.indexOf(name)];
  const at = communeCode(cell('codedpartement') ?? '', cell('codecirconscription') ?? '');
  if (at === undefined) return { kind: 'refused', reason: 'commune_code' };
  const panel = wholeNumber(cell('numrodepanneau'));
  const shortLabel = tidy(cell('libellabrgdeliste'));
  const label = tidy(cell('libelldelaliste')) || shortLabel;
  if (panel === undefined && label === '') return { kind: 'without_list', at };
  const surname = tidy(cell('nomsurlebulletindevote'));
  if (surname === '') return { kind: 'refused', reason: 'name_missing' };
  const orderCell = tidy(cell('ordre'));
  const order = wholeNumber(orderCell);
  if (orderCell !== '' && order === undefined) return { kind: 'refused', reason: 'candidate_order' };
  return {
    kind: 'candidate',
    repaired: false,
    row: {
      at,
      communeName: tidy(cell('circonscription')),
      ...(panel !== undefined && { panel }),
      shortLabel: shortLabel || label,
      label,
      nuance: nuanceCode(cell('codenuancedeliste')),
      ...(order !== undefined && { order }),
      leads: tidy(cell('ttedeliste')).toUpperCase() === 'OUI',
      person: {
        surname,
        givenName: tidy(cell('prnomsurlebulletindevote')),
        sex: sexOf(cell('sexe')),
      },
    },
  };
}

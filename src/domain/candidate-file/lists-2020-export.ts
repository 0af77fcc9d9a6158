import { completeCommuneCode } from './commune-code.ts';
import { type OfficialFormat, type RowReading, sexOf, tidy, wholeNumber } from './official-row.ts';

/** The other export of 2020: no commune name, no label; a list is its number in the commune. */
export const LISTS_2020_EXPORT: OfficialFormat = {
  id: 'lists-2020-export',
  recognises: (names) => ['insee', 'numliste', 'nompsn', 'prepsn'].every((name) => names.includes(name)),
  minimumCells: (names) => names.length,
  read,
};

function read(cells: readonly string[], names: readonly string[]): RowReading {
  const cell = (name: string) => cells[names.indexOf(name)];
  const at = completeCommuneCode(cell('insee') ?? '');
  if (at === undefined) return { kind: 'refused', reason: 'commune_code' };
  const panel = wholeNumber(cell('numliste'));
  if (panel === undefined) return { kind: 'without_list', at };
  const order = wholeNumber(cell('numordcand'));
  const surname = tidy(cell('nompsn'));
  if (surname === '') return { kind: 'refused', reason: 'name_missing' };
  return {
    kind: 'candidate',
    repaired: false,
    row: {
      at,
      communeName: '',
      panel,
      shortLabel: '',
      label: '',
      nuance: null,
      ...(order !== undefined && { order }),
      leads: /^o/i.test(tidy(cell('teteliste'))),
      person: { surname, givenName: tidy(cell('prepsn')), sex: sexOf(cell('civilitepsn')) },
    },
  };
}

import { communeCode } from '../commune-code.ts';
import type { Columns } from '../formats/columns.ts';
import { nuanceCode, panelNumber, type RowReading, saysYes, sexOf, tidy, wholeNumber } from './official-row.ts';

/** Reads one candidate where every column is in its place. */
export function readCandidate(cells: readonly string[], columns: Columns): RowReading {
  const cell = (role: keyof Columns) => cells[columns[role] ?? -1];
  const own = tidy(cell('ownCode'));
  const at = own === '' ? communeCode(cell('department') ?? '', cell('commune') ?? '') : { commune: own };
  if (at === undefined) return { kind: 'refused', reason: 'commune_code' };
  const panel = panelNumber(cell('panel'));
  const label = tidy(cell('label')) || tidy(cell('shortLabel'));
  if (panel === undefined && label === '') return { kind: 'without_list', at };
  const surname = tidy(cell('surname'));
  if (surname === '') return { kind: 'refused', reason: 'name_missing' };
  const orderCell = tidy(cell('order'));
  const order = wholeNumber(orderCell);
  if (orderCell !== '' && order === undefined) return { kind: 'refused', reason: 'candidate_order' };
  const round = wholeNumber(cell('round'));
  return {
    kind: 'candidate',
    repaired: false,
    row: {
      at,
      communeName: tidy(cell('communeName')),
      ...(round !== undefined && { round }),
      ...(panel !== undefined && { panel }),
      shortLabel: tidy(cell('shortLabel')) || label,
      label,
      nuance: nuanceCode(cell('nuance')),
      ...(order !== undefined && { order }),
      leads: saysYes(cell('leads')),
      person: { surname, givenName: tidy(cell('givenName')), sex: sexOf(cell('sex')) },
    },
  };
}

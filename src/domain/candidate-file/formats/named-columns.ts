import { readCandidate } from '../rows/candidate-row.ts';
import type { OfficialFormat } from '../rows/official-row.ts';
import { type Columns, findColumns } from './columns.ts';

/**
 * Other exports of the Ministry, the prefectures and the portals (2008, 2014, the second export of 2020, whose header
 * this is): their columns come in any order and are known by name. They need a commune, a list and a candidate.
 */
export const NAMED_COLUMNS: OfficialFormat = {
  id: 'named-columns',
  header: ['Insee', 'NumListe', 'NomPsn', 'PrePsn', 'CivilitePsn', 'NumOrdCand', 'TeteListe'],
  recognises(names) {
    const { commune, panel, label, shortLabel, surname, givenName } = columnsOf(names);
    const list = panel ?? label ?? shortLabel;
    return commune !== undefined && list !== undefined && surname !== undefined && givenName !== undefined;
  },
  columns: columnsOf,
  minimumCells: (names) => names.length,
  read: readCandidate,
};

/**
 * « Liste » alone names the list where the file says what only official ones do, a place or a nuance: a table of contacts
 * has such a column too.
 */
function columnsOf(names: readonly string[]): Columns {
  const columns = findColumns(names);
  const { label, order, nuance } = columns;
  const at = names.indexOf('liste');
  return label !== undefined || at === -1 || (order ?? nuance) === undefined ? columns : { ...columns, label: at };
}

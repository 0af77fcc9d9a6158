import { parseCalendarDate } from '../../calendar/calendar-date.ts';
import { communeCode } from '../commune-code.ts';
import { type OfficialFormat, type RowReading, sexOf, tidy } from '../rows/official-row.ts';
import { type Columns, findColumns } from './columns.ts';

const REQUIRED = ['codedudpartement', 'codedelacommune', 'nomdellu', 'prnomdellu', 'datededbutdelafonction'];

/** Mayors of the national directory of elected people: 2022 writes days DD/MM/YYYY, 2026 YYYY-MM-DD. */
export const MAYORS: OfficialFormat = {
  id: 'mayors',
  recognises: (names) => REQUIRED.every((name) => names.includes(name)),
  columns: findColumns,
  minimumCells: (names) => names.length,
  read,
};

function read(cells: readonly string[], columns: Columns): RowReading {
  const cell = (role: keyof Columns) => cells[columns[role] ?? -1];
  const at = communeCode(cell('department') ?? '', cell('commune') ?? '');
  if (at === undefined) return { kind: 'refused', reason: 'commune_code' };
  const surname = tidy(cell('surname'));
  if (surname === '') return { kind: 'refused', reason: 'name_missing' };
  return {
    kind: 'mayor',
    mayor: {
      commune: { code: at.commune, name: tidy(cell('communeName')) },
      person: { surname, givenName: tidy(cell('givenName')), sex: sexOf(cell('sex')) },
      since: isoDay(tidy(cell('since'))),
    },
  };
}

function isoDay(text: string): string {
  const french = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text);
  return parseCalendarDate(french === null ? text : `${french[3]}-${french[2]}-${french[1]}`) ?? '';
}

import { parseCalendarDate } from '../../calendar/calendar-date.ts';
import { communeCode } from '../commune-code.ts';
import { type OfficialFormat, type RowReading, sexOf, tidy } from '../rows/official-row.ts';
import { type Columns, findColumns } from './columns.ts';
import { titleIndex } from './titles.ts';

const REQUIRED = [
  'Code du département',
  'Code de la commune',
  'Nom de l’élu',
  'Prénom de l’élu',
  'Date de début de la fonction',
];

/**
 * Mayors of the national directory of elected people. Its files write days DD/MM/YYYY (2022), DD/MM/YY (mayors in
 * office before the ballot of 2026) or YYYY-MM-DD (since August 2026), and leave the department of overseas communes empty.
 */
export const MAYORS: OfficialFormat = {
  id: 'mayors',
  header: [
    'Code du département',
    'Libellé du département',
    'Code de la collectivité à statut particulier',
    'Libellé de la collectivité à statut particulier',
    'Code de la commune',
    'Libellé de la commune',
    'Nom de l’élu',
    'Prénom de l’élu',
    'Code sexe',
    'Date de naissance',
    'Code de la catégorie socio-professionnelle',
    'Libellé de la catégorie socio-professionnelle',
    'Date de début du mandat',
    'Date de début de la fonction',
  ],
  recognises: (names) => REQUIRED.every((title) => titleIndex(names, title) !== -1),
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

/** A year of two digits is of this century: nobody in office took it up before. */
function isoDay(text: string): string {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4}|\d{2})$/.exec(text) ?? [];
  return parseCalendarDate(year === undefined ? text : `${year.padStart(4, '20')}-${month}-${day}`) ?? '';
}

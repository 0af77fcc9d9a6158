import type { FoundList } from '../candidate-list.ts';
import { COLUMNS_2026 } from './formats/lists-2026.ts';
import type { Mayor } from './rows/official-row.ts';

/** What a reduced file says beyond the Ministry's columns: the round, where it is known, and codes that are not INSEE's. */
const ADDED = ['Code du territoire', 'Tour'] as const;
const COLUMNS = [...COLUMNS_2026, ...ADDED] as const;

const INSEE_CODE = /^(\d{2}|2[AB])\d{3}$/;

const MAYOR_COLUMNS = [
  'Code du département',
  'Code de la commune',
  'Libellé de la commune',
  'Nom de l’élu',
  'Prénom de l’élu',
  'Code sexe',
  'Date de début de la fonction',
];

/** Cells of one row, by column; the others are empty. */
export type Row2026 = Partial<Record<(typeof COLUMNS)[number], string>>;

/** A file in the 2026 format: UTF-8, semicolons, quoted cells. */
export function csv2026(rows: Iterable<Row2026>): string {
  return [...lines(rows, COLUMNS_2026)].join('');
}

/**
 * The lists of any file as a small one in the 2026 format, line by line: a row for the head of each, then one for each
 * other candidate where the reading was asked for their names. Nothing else of anybody is written.
 *
 * @param round the round that the file or the person told; without it the reader will be asked
 */
export function reducedFile(lists: Iterable<FoundList>, round: number | undefined): IterableIterator<string> {
  return lines(rowsOf(lists, round), round === undefined ? COLUMNS.slice(0, -1) : COLUMNS);
}

function* rowsOf(lists: Iterable<FoundList>, round: number | undefined): IterableIterator<Row2026> {
  for (const list of lists) {
    const place: Row2026 = {
      ...placeOf(list),
      Circonscription: list.commune.name,
      'Numéro de panneau': list.panel === undefined ? '' : String(list.panel),
      'Libellé abrégé de liste': list.shortLabel,
      'Libellé de la liste': list.label,
      'Code nuance de liste': list.nuance ?? '',
      ...(round !== undefined && { Tour: String(list.round) }),
    };
    yield {
      ...place,
      'Tête de liste': 'OUI',
      Ordre: '1',
      Sexe: list.head.sex,
      'Nom sur le bulletin de vote': list.head.surname,
      'Prénom sur le bulletin de vote': list.head.givenName,
    };
    const [, ...others] = list.candidates ?? [];
    // A name already normalised is matched as it is: the surname's place holds it whole.
    for (const [index, name] of others.entries()) {
      yield { ...place, Ordre: String(index + 2), 'Nom sur le bulletin de vote': name };
    }
  }
}

function placeOf({ commune: { code }, sector }: FoundList): Row2026 {
  if (!INSEE_CODE.test(code)) return { 'Code du territoire': code };
  return { 'Code département': departmentOf(code), 'Code circonscription': sector ?? code };
}

/** The mayors of any file as a small one of the same kind, without their birth dates. */
export function* reducedMayors(mayors: Iterable<Mayor>): IterableIterator<string> {
  yield csvLine(MAYOR_COLUMNS);
  for (const { commune, person, since } of mayors) {
    yield csvLine([
      departmentOf(commune.code),
      commune.code,
      commune.name,
      person.surname,
      person.givenName,
      person.sex,
      since,
    ]);
  }
}

/** Department of an INSEE code: two characters, three overseas. */
export function departmentOf(code: string): string {
  return /^9[78]/.test(code) ? code.slice(0, 3) : code.slice(0, 2);
}

function* lines(rows: Iterable<Row2026>, columns: readonly (typeof COLUMNS)[number][]): IterableIterator<string> {
  yield csvLine(columns);
  for (const row of rows) yield csvLine(columns.map((column) => row[column] ?? ''));
}

/** A line of a small file: semicolons, every cell quoted. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')}\n`;
}

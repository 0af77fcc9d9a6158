import { COLUMNS_2026 } from '../../src/domain/candidate-file/lists-2026.ts';
import type { FoundList } from '../../src/domain/candidate-list.ts';

/** Cells of one row of the 2026 format, by the Ministry's column names; the others are empty. */
export type Row2026 = Partial<Record<(typeof COLUMNS_2026)[number], string>>;

/** A file in the 2026 format: UTF-8, semicolons, quoted cells. */
export function csv2026(rows: Iterable<Row2026>): string {
  return [...lines2026(rows)].join('');
}

/** The lines of a file in the 2026 format, each with its line end, for files larger than memory. */
export function* lines2026(rows: Iterable<Row2026>): IterableIterator<string> {
  yield `${COLUMNS_2026.map(quoted).join(';')}\n`;
  for (const row of rows) yield `${COLUMNS_2026.map((column) => quoted(row[column] ?? '')).join(';')}\n`;
}

/** One row for the head of each list: all that the product needs. */
export function* headsOfLists(lists: Iterable<FoundList>): IterableIterator<Row2026> {
  for (const list of lists) yield headOfList(list);
}

function headOfList(list: FoundList): Row2026 {
  return {
    'Code département': departmentOf(list.commune.code),
    'Code circonscription': list.sector ?? list.commune.code,
    Circonscription: list.commune.name,
    'Numéro de panneau': list.panel === undefined ? '' : String(list.panel),
    'Libellé abrégé de liste': list.shortLabel,
    'Libellé de la liste': list.label,
    'Code nuance de liste': list.nuance ?? '',
    'Tête de liste': 'OUI',
    Ordre: '1',
    Sexe: list.head.sex,
    'Nom sur le bulletin de vote': list.head.surname,
    'Prénom sur le bulletin de vote': list.head.givenName,
  };
}

/** Department of an INSEE code: two characters, three overseas. */
export function departmentOf(code: string): string {
  return /^9[78]/.test(code) ? code.slice(0, 3) : code.slice(0, 2);
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

import { COLUMNS_2020 } from '../../src/domain/candidate-file/formats/lists-2020-text.ts';
import { csv2026, departmentOf } from '../../src/domain/candidate-file/reduced-file.ts';
import type { SampleList } from './lists.ts';

const DEPARTMENTS: Readonly<Record<string, string>> = {
  '01': 'Ain',
  '77': 'Seine-et-Marne',
  '92': 'Hauts-de-Seine',
  '93': 'Seine-Saint-Denis',
  '94': 'Val-de-Marne',
};

const NUANCES: Readonly<Record<string, string>> = { LDIV: 'Divers', LNC: 'Non communiquée' };

/** `candidats-2026.csv`, as the Ministry writes it: UTF-8 with BOM, quoted cells, CRLF. */
export function candidates2026(lists: readonly SampleList[]): Uint8Array {
  const rows = lists.flatMap((list) =>
    list.members.map((member, index) => ({
      'Code département': departmentOf(list.code),
      Département: departmentName(list.code),
      'Code circonscription': list.code,
      Circonscription: list.commune,
      'Numéro de panneau': String(list.panel),
      'Libellé abrégé de liste': list.shortLabel.toUpperCase(),
      'Libellé de la liste': list.label.toUpperCase(),
      'Code nuance de liste': list.nuance,
      'Nuance de liste': NUANCES[list.nuance] ?? '',
      'Tête de liste': index === 0 ? 'OUI' : '',
      Ordre: String(index + 1),
      Sexe: member.sex,
      'Nom sur le bulletin de vote': member.surname.toUpperCase(),
      'Prénom sur le bulletin de vote': member.givenName,
      Nationalité: 'Française',
      CC: index < 4 ? 'OUI' : '',
    })),
  );
  return Buffer.from(`\uFEFF${csv2026(rows)}`.replaceAll('\n', '\r\n'), 'utf8');
}

/**
 * `livre-des-listes-2020.txt`, as the Ministry writes it: Latin-1, tabs, a comment above the header, a trailing
 * tab, unpadded codes; with its usual faults, a label cut by a stray tab and quotes that nobody doubled.
 */
export function bookOfLists2020(lists: readonly SampleList[]): Uint8Array {
  const rows = lists.flatMap((list, index) =>
    list.members.map((member, order) => [
      String(Number(departmentOf(list.code))),
      departmentName(list.code),
      String(Number(list.code.slice(2))),
      list.commune,
      String(list.panel),
      list.shortLabel.toUpperCase(),
      index === 5 ? list.label.toUpperCase().replace('FICTIVE ', 'FICTIVE\t') : quoteSome(list, index),
      list.nuance === 'LNC' ? 'NC' : list.nuance,
      String(order + 1),
      member.sex,
      member.surname.toUpperCase(),
      member.givenName,
      'Française',
      order < 4 ? 'O' : '',
    ]),
  );
  const lines = ['Municipales 2020 - exemple fictif au format du ministère', '', ...[COLUMNS_2020, ...rows].map(line)];
  return Buffer.from(`${lines.join('\r\n')}\r\n`.replaceAll('’', "'").replaceAll('–', '-'), 'latin1');
}

function line(cells: readonly string[]): string {
  return `${cells.join('\t')}\t`;
}

function quoteSome(list: SampleList, index: number): string {
  const label = list.label.toUpperCase();
  return index % 11 === 3 ? label.replace('FICTIVE', '"FICTIVE"') : label;
}

function departmentName(code: string): string {
  return DEPARTMENTS[departmentOf(code)] ?? '';
}

import fc from 'fast-check';
import { candidateFileFaultInFrench } from '../../../src/app/messages/lists/candidate-file.fr.ts';
import { communeCode } from '../../../src/domain/candidate-file/commune-code.ts';
import { mapFault } from '../../../src/domain/candidate-file/formats/column-map.ts';
import { COLUMNS_2020 } from '../../../src/domain/candidate-file/formats/lists-2020-text.ts';
import { COLUMNS_2026 } from '../../../src/domain/candidate-file/formats/lists-2026.ts';
import { suggestColumns } from '../../../src/domain/candidate-file/formats/suggest-columns.ts';
import {
  createCandidateFileReader,
  readCandidateFile,
  type WholeCandidateFile,
} from '../../../src/domain/candidate-file/read-candidate-file.ts';
import { decodeCandidateFile } from '../../../src/domain/candidate-file/rows/decode.ts';

const HEADER_2020 =
  'Code du département\tLibellé du département\tCode commune\tLibellé commune\tN° Panneau Liste\tLibellé abrégé liste\tLibellé Etendu Liste\tNuance Liste\tN° candidat\tSexe candidat\tNom candidat\tPrénom candidat\tNationalité\tCandidat au conseil communautaire\t';
const PREAMBLE = `Élections municipales 2020\r\n\r\n${HEADER_2020}\r\n`;
const HEADER_2026 = COLUMNS_2026.join(';');

function read(text: string, keeps?: (code: string) => boolean): WholeCandidateFile {
  const reading = readCandidateFile(text, keeps === undefined ? {} : { keeps });
  if ('fault' in reading) throw new Error(JSON.stringify(reading.fault));
  return reading;
}

/** A row of the 2020 text, with the trailing tab of the real one. */
function row2020(...cells: (string | number)[]): string {
  return `${cells.join('\t')}\t`;
}

describe('the 2020 text of round 1', () => {
  const candidate = (order: number, surname: string, labels = ['VIVRE ICI', 'VIVRE  ICI "ENSEMBLE"']) =>
    row2020(1, 'Ain', 4, 'Ambérieu', 2, ...labels, 'LDVD', order, 'F', surname, 'Anne', 'Française', 'O');

  it('reads heads, pads codes, keeps stray quotes, and drops no list', () => {
    const { format, round, lists, rows, refused } = read(
      `${PREAMBLE}${candidate(1, 'ZORVAN')}\r\n${candidate(2, 'ZORVAN')}\n${row2020('2A', 'Corse-du-Sud', 4, 'Ajaccio', 1, 'A', '', 'NC', 1, 'M', 'X', 'Y', 'Française', '')}\n`,
    );
    expect({ format, round, rows, refused }).toEqual({ format: 'lists-2020-round-1', round: 1, rows: 3, refused: [] });
    expect(lists).toEqual([
      {
        round: 1,
        commune: { code: '01004', name: 'Ambérieu' },
        panel: 2,
        shortLabel: 'VIVRE ICI',
        label: 'VIVRE ICI "ENSEMBLE"',
        nuance: 'LDVD',
        head: { surname: 'ZORVAN', givenName: 'Anne', sex: 'F' },
        members: 2,
      },
      expect.objectContaining({ commune: { code: '2A004', name: 'Ajaccio' }, label: 'A', nuance: null }),
    ]);
  });

  it('puts back rows shifted by stray tabs and says which lines', () => {
    const { lists, repaired, refused } = read(
      `${PREAMBLE}${candidate(1, 'ZORVAN', ['VIVRE ICI', 'VIVRE', 'ICI "ENSEMBLE"'])}\n${candidate(2, 'BELUMEAU', ['', 'VIVRE ICI', 'VIVRE ICI "ENSEMBLE"'])}\n`,
    );
    expect(repaired).toEqual([{ line: 4 }, { line: 5 }]);
    expect(refused).toEqual([]);
    expect(lists).toEqual([expect.objectContaining({ label: 'VIVRE ICI "ENSEMBLE"', nuance: 'LDVD', members: 2 })]);
  });

  it.each([
    ['2020', PREAMBLE, '\t', [1, 'Ain', 4, 'X', 2, 'A', 'Ici', 'LDVD', 1, 'F', 'ZOR', 'Anne', 'Française', 'O'], 13],
    [
      '2026',
      `${HEADER_2026}\n`,
      ';',
      [1, 'Ain', '01004', 'X', 2, 'A', 'Ici', 'LDVD', '', '', 1, 'F', 'ZOR', 'Anne', '', '', ''],
      13,
    ],
  ] as const)(
    'takes a stray separator out of a row of %s wherever it stands, and tells the line',
    (_, before, separator, cells, last) => {
      const second = cells.map((cell, place) =>
        place === cells.indexOf('ZOR') ? 'BEL' : cell === 1 && place > 4 ? 2 : cell,
      );
      for (let at = 1; at <= last; at += 1) {
        for (const pushed of [cells, second]) {
          const rows = [cells, second].map((row) =>
            row.flatMap((cell, place) => (row === pushed && place === at ? ['', cell] : [cell])).join(separator),
          );
          const { lists, repaired, refused } = read(`${before}${rows.join('\n')}\n`);
          const line = before.split('\n').length + (pushed === cells ? 0 : 1);
          expect([at, lists, repaired, refused]).toEqual([
            at,
            [
              expect.objectContaining({
                commune: { code: '01004', name: 'X' },
                panel: 2,
                shortLabel: 'A',
                label: 'Ici',
                nuance: 'LDVD',
                head: { surname: 'ZOR', givenName: 'Anne', sex: 'F' },
                members: 2,
              }),
            ],
            [{ line }],
            [],
          ]);
        }
      }
    },
  );

  it('takes no birth for the given name that a row pushed to the right lacks', () => {
    const second = [
      1,
      'Ain',
      4,
      'X',
      2,
      7,
      'A',
      'A',
      'LDVD',
      1,
      'F',
      'ZORVAN',
      '',
      '03/07/1961',
      'Tulle',
      '',
      '',
      'F',
      '',
      'O',
    ];
    const titles = [...COLUMNS_2020.slice(0, 5), 'Dépôt', ...COLUMNS_2020.slice(5, 12), 'Né', 'À', 'N', 'M'];
    const header = [...titles, ...COLUMNS_2020.slice(12)].join('\t');
    const reading = read(`${header}\n${second.join('\t')}\n`);
    expect([reading.lists[0]?.head.givenName, reading.repaired]).toEqual(['', [{ line: 2 }]]);
  });

  it('reports what it cannot repair, with its line', () => {
    const hopeless = row2020(
      1,
      'Ain',
      4,
      'Ambérieu',
      2,
      'A',
      'B',
      'LDVD',
      'un',
      '?',
      'NOM',
      'Prénom',
      'Française',
      'O',
    );
    const short = '1\tAin\t4';
    const { refused, lists } = read(`${PREAMBLE}${hopeless}\n${short}\n${candidate(1, 'ZORVAN')}\n`);
    expect(refused).toEqual([
      { line: 4, reason: 'columns_shifted' },
      { line: 5, reason: 'too_few_columns' },
    ]);
    expect(lists).toHaveLength(1);
  });

  it('counts communes without list and exact repetitions apart', () => {
    const empty = row2020(1, 'Ain', 5, 'Vide', '', '', '', '', '', '', '', '', '', '');
    const reading = read(`${PREAMBLE}${candidate(1, 'A')}\n${candidate(1, 'A')}\n${candidate(1, 'B')}\n${empty}\n`);
    expect(reading).toMatchObject({
      rows: 4,
      repeated: 1,
      withoutList: 1,
      refused: [{ line: 6, reason: 'order_taken' }],
    });
    expect(reading.lists).toEqual([expect.objectContaining({ members: 0 })]);
    expect([reading.communes.size, reading.communes.has('01004'), reading.communes.has('01005')]).toEqual([
      2,
      true,
      true,
    ]);
  });

  it('reads sectors apart from their commune', () => {
    const { lists } = read(
      `${PREAMBLE}${row2020(75, 'Paris', '056SR01', 'Paris Centre', 3, 'A', 'A', '', 1, 'M', 'X', 'Y', 'Française', '')}\n`,
    );
    expect(lists[0]).toMatchObject({ commune: { code: '75056' }, sector: '75056SR01', nuance: null });
  });
});

describe('the other formats', () => {
  it('puts back accents that were misread once or twice on the way, and no others', () => {
    const misread = (text: string) => Buffer.from(text, 'utf8').toString('latin1');
    const windows = (text: string) => new TextDecoder('windows-1252').decode(Buffer.from(text, 'utf8'));
    const row = (label: string) =>
      row2020('93', 'D', '66', 'Pré-en-Île', 1, label, label, '', 1, 'F', 'LEFÈVRE', 'Zoé', '', '');
    const label = 'L’élan « où » – cœur, Ô Sud à 100 %';
    for (const spoilt of [
      row(label),
      misread(row('ÉLAN À GAUCHE')),
      windows(row(label)),
      windows(windows(row(label))),
    ]) {
      const [list] = read(`${PREAMBLE}${spoilt}\n`).lists;
      expect([list?.commune.name, list?.head]).toEqual([
        'Pré-en-Île',
        { surname: 'LEFÈVRE', givenName: 'Zoé', sex: 'F' },
      ]);
      expect([label, 'ÉLAN À GAUCHE']).toContain(list?.label);
    }
  });

  it('reads round 2 of 2020 and keeps neither birth date nor birth place', () => {
    const names = HEADER_2020.split('\t').slice(0, 14);
    const header = [
      ...names.slice(0, 5),
      'N° dépôt',
      ...names.slice(5, 12),
      'Né le',
      'Né à',
      'Nuance',
      'Profession',
      ...names.slice(12),
    ];
    const cells = [
      '93',
      'Seine-Saint-Denis',
      '66',
      'Saint-Denis',
      '4',
      '17',
      'A',
      'LISTE A',
      'LVEC',
      '1',
      'F',
      'ZORVAN',
      'Anne',
      '01/02/1970',
      'Nulle-Part',
      'VEC',
      'Luthière',
      'Française',
      'O',
    ];
    const reading = read(`${header.join('\t')}\n${cells.join('\t')}\n`);
    expect(reading).toMatchObject({ format: 'lists-2020-round-2', round: 2, rows: 1 });
    expect(reading.lists[0]).toMatchObject({
      round: 2,
      panel: 4,
      label: 'LISTE A',
      nuance: 'LVEC',
      head: { surname: 'ZORVAN' },
    });
    expect(JSON.stringify(reading)).not.toMatch(/1970|Nulle-Part/);
  });

  it('reads the 2020 export by list number', () => {
    const { format, lists } = read(
      'Insee;NumListe;NomPsn;PrePsn;CivilitePsn;NumOrdCand;TeteListe\n1004;1;B;Bea;Mme;2;N\n1004;1;A;Ali;M.;1;O\n1004;2;C;Cléo;Mme;1;O\n',
    );
    expect(format).toBe('named-columns');
    expect(lists.map(({ commune, head, members }) => [commune.code, head.surname, head.sex, members])).toEqual([
      ['01004', 'A', 'M', 2],
      ['01004', 'C', 'F', 0],
    ]);
  });

  it('reads the exports of 2014 and of other elections by the names of their columns, in any order', () => {
    const { format, round, lists } = read(
      'Second tour\nCodDpt;CodSubCom;LibSubCom;NumListe;CodNuaListe;NomListe;LibLisExt;NumOrdCand;TeteListe;Tour;NomPsn;PrePsn;Sexe;Naissance\n' +
        '92;046;Malakoff;1;LDVG;Ici;Vivre ici;2;N;2;BEL;Bea;F;01/02/1970\n92;046;Malakoff;1;LDVG;Ici;Vivre ici;1;O;2;ZOR;Ali;M;03/04/1971\n',
    );
    expect({ format, round }).toEqual({ format: 'named-columns', round: 2 });
    expect(lists).toEqual([
      expect.objectContaining({
        round: 2,
        label: 'Vivre ici',
        nuance: 'LDVG',
        members: 2,
        head: { surname: 'ZOR', givenName: 'Ali', sex: 'M' },
      }),
    ]);
    expect(JSON.stringify(lists)).not.toContain('197');
  });

  it('reads titles that lost their accents, all of them or one, and a portal’s own forms', () => {
    const bare = HEADER_2026.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
    for (const header of [bare, HEADER_2026.replace('Numéro', 'Numero'), bare.toLowerCase().replaceAll(' ', '_')]) {
      expect(read(`${header}\n${row2026('1', 'A', 'OUI', '1', 'ZOR')}\n`).lists).toEqual([
        expect.objectContaining({
          label: 'A',
          panel: 1,
          nuance: null,
          head: expect.objectContaining({ surname: 'ZOR' }),
        }),
      ]);
    }
  });

  it('takes « Liste » for the list of a portal’s candidates of 2014, never of a table of contacts', () => {
    const header =
      'code_du_departement;code_de_la_commune;libelle_de_la_commune;insee;code_nuance;liste;ordre;sexe;nom;prenom';
    const rows = ['93;6;Bagnolet;93006;LSOC;Ensemble;2;F;BEL;Bea', '93;6;Bagnolet;93006;LSOC;Ensemble;1;M;ZOR;Ali'];
    expect(read([header, ...rows, ''].join('\n')).lists).toEqual([
      expect.objectContaining({
        label: 'Ensemble',
        nuance: 'LSOC',
        members: 2,
        head: expect.objectContaining({ surname: 'ZOR' }),
      }),
    ]);
    const contacts = 'insee;commune;liste;nom;prenom;courriel\n93006;Bagnolet;Ensemble;ZOR;Ali;a@b.example\n';
    expect(readCandidateFile(contacts)).toMatchObject({ fault: { tag: 'unknown_header' } });
  });

  it('reads columns parted by bars, and takes the number zero for none: lists of before the draw are told by label', () => {
    const rows = ['A', 'B'].flatMap((label) =>
      [1, 2].map((order) => row2026('0', label, '', `${order}`, `${label}${order}`)),
    );
    for (const separator of ['|', ';']) {
      const text = [HEADER_2026, ...rows, ''].join('\n').replaceAll(';', separator);
      for (const keeps of [undefined, (code: string) => code === '93066']) {
        const { lists, rows: count, refused } = read(text, keeps);
        expect({ count, refused }).toEqual({ count: 4, refused: [] });
        expect(lists.map(({ label, panel, members, head }) => [label, panel, members, head.surname])).toEqual([
          ['A', undefined, 2, 'A1'],
          ['B', undefined, 2, 'B1'],
        ]);
      }
    }
  });

  it('takes a name in the column of heads for no yes', () => {
    const header = 'code_insee;numero_panneau;libelle_liste;tete_de_liste;ordre;nom;prenom';
    const rows = ['92046;1;A;OLIVIER Zor;2;BEL;Bea', '92046;1;A;OLIVIER Zor;1;OLIVIER;Zor'];
    expect(read([header, ...rows, ''].join('\n')).lists[0]?.head.surname).toBe('OLIVIER');
  });

  it('leaves no nationality as given name where a row pushed to the right lost it', () => {
    const cells = ['24', 'D', '229', 'X', 1, 'LE', 'LARDIN', 'LE LARDIN', 'LDIV', 1, 'M', 'ZORVAN', 'Française', 'O'];
    const { lists, repaired } = read(`${PREAMBLE}${row2020(...cells)}\n`);
    expect([lists[0]?.head, repaired]).toEqual([{ surname: 'ZORVAN', givenName: '', sex: 'M' }, [{ line: 4 }]]);
  });

  it('tells a repetition from a second person at a place, however far below', () => {
    const others = Array.from({ length: 3 }, (_, at) => row2026('2', 'B', '', String(at + 1), `Q${at}`));
    const again = row2026('1', 'A', 'OUI', '1', 'P1');
    const { repeated, refused, lists } = read(
      `${HEADER_2026}\n${[again, ...others, again, row2026('1', 'A', 'OUI', '1', 'AUTRE'), row2026('1', 'A', 'OUI', '4', 'P4')].join('\n')}\n`,
    );
    expect([repeated, refused]).toEqual([1, [{ line: 7, reason: 'order_taken' }]]);
    // Of two heads of list, the one whose place comes first.
    expect(lists[0]).toMatchObject({ head: { surname: 'P1' }, members: 2 });
  });

  const row2026 = (panel: string, label: string, leads: string, order: string, surname: string) =>
    `"93";"Seine-Saint-Denis";"93066";"Saint-Denis";"${panel}";"ABR";"${label}";"LNC";"";"${leads}";"${order}";"F";"${surname}";"Anne";"Française";"";""`;

  it('reads 2026 with BOM, quotes, a label over two lines, and a head without OUI', () => {
    const { format, round, lists } = read(
      `\uFEFF${HEADER_2026}\r\n${row2026('1', 'Ici ; ""ensemble""', '', '2', 'B')}\r\n${row2026('1', 'Ici ; ""ensemble""', '', '1', 'A')}\r\n${row2026('2', 'Deux\nlignes', 'OUI', '5', 'C')}\r\n${row2026('2', 'Deux lignes', '', '1', 'D')}`,
    );
    expect({ format, round }).toEqual({ format: 'lists-2026', round: undefined });
    expect(lists.map(({ label, nuance, head }) => [label, nuance, head.surname])).toEqual([
      ['Ici ; "ensemble"', null, 'A'],
      ['Deux lignes', null, 'C'],
    ]);
  });

  it('joins again a label whose separators nobody quoted, and tells the lines; cells beyond the header push nothing', () => {
    const row = (panel: number, short: string, label: string, order: number, name: string, more = '') =>
      `93;SSD;93066;Saint-Denis;${panel};${short};${label};LDVG;;${order === 1 ? 'OUI' : ''};${order};F;${name};Anne;Française;;${more}`;
    const rows = [
      row(1, 'Ici ; nous', 'Ici ; nous', 1, 'ZORVAN'),
      row(1, 'Ici ; nous', 'Ici ; nous', 2, 'TRAVIK'),
      row(2, 'B', 'B', 1, 'BEL', ';;;'),
      row(2, 'B', 'B', 2, 'DUR', ';;à vérifier'),
      row(3, 'C', 'C ; d ; e', 1, 'FAN'),
      row(3, 'C', 'C ; d ; e', 2, 'GAN').replace('Saint-Denis', 'Saint;Denis'),
    ];
    const { lists, repaired, refused } = read(`${HEADER_2026}\n${rows.join('\n')}\n`);
    expect(lists.map(({ shortLabel, label, head, members }) => [shortLabel, label, head.surname, members])).toEqual([
      ['Ici ; nous', 'Ici ; nous', 'ZORVAN', 2],
      ['B', 'B', 'BEL', 2],
      ['C', 'C ; d ; e', 'FAN', 0],
    ]);
    expect(repaired).toEqual([{ line: 2 }, { line: 3 }, { line: 6 }]);
    expect(refused).toEqual([{ line: 7, reason: 'columns_shifted' }]);
    const noOrder = `Insee;NumListe;NomListe;NomPsn;PrePsn\n93066;1;Ici ; nous;ZORVAN;Anne\n`;
    expect(read(noOrder).refused).toEqual([{ line: 2, reason: 'columns_shifted' }]);
  });

  it('tells how many lists have several heads, or none at the first place, in any order of rows', () => {
    const rows = [
      ['1', 'A', 'OUI', '1', 'A1'],
      ['1', 'A', 'OUI', '2', 'A2'],
      ['2', 'B', '', '2', 'B2'],
      ['2', 'B', '', '3', 'B3'],
      ['3', 'C', '', '1', 'C1'],
      ['3', 'C', '', '2', 'C2'],
    ].map((cells) => row2026(...(cells as Parameters<typeof row2026>)));
    for (const given of [rows, [...rows].reverse()]) {
      const { heads, lists } = read(`${HEADER_2026}\n${given.join('\n')}\n`);
      expect(heads).toEqual({ several: 1, none: 1 });
      expect(lists.map(({ head }) => head.surname).sort()).toEqual(['A1', 'B2', 'C1']);
    }
  });

  it('loses one line, not the file, to a quote that is never closed', () => {
    const rows = [1, 2, 3, 4, 5, 6, 7].map((order) => row2026('1', 'A', '', String(order), `P${order}`));
    rows[1] = (rows[1] ?? '').replace('"Française";"";""', '"Française;;');
    const reading = read(`${HEADER_2026}\n${rows.join('\n')}\n`);
    expect(reading.refused).toEqual([{ line: 3, reason: 'unclosed_quote' }]);
    expect(reading.lists[0]?.members).toBe(6);
    expect(reading.lists[0]?.head.surname).toBe('P1');
  });

  it.each([
    ['2022', '14/06/2020'],
    ['before the ballot of 2026', '14/06/20'],
    ['August 2026', '2020-06-14'],
  ])('reads mayors of %s, overseas ones without department too', (_year, day) => {
    const header =
      "Code du département;Libellé du département;Code de la collectivité à statut particulier;Libellé de la collectivité à statut particulier;Code de la commune;Libellé de la commune;Nom de l'élu;Prénom de l'élu;Code sexe;Date de naissance;Code de la catégorie socio-professionnelle;Libellé de la catégorie socio-professionnelle;Date de début du mandat;Date de début de la fonction";
    const rows = ['01;Ain;;;01004;Ambérieu', ';;988;Nouvelle-Calédonie;98818;Nouméa'];
    const reading = read(
      [header, ...rows.map((row) => `${row};ZORVAN;Anne;F;${day};42;Prof;${day};${day}`), ''].join('\n'),
    );
    expect(reading).toMatchObject({ format: 'mayors', lists: [], refused: [] });
    expect(reading.mayors).toEqual(
      [
        { code: '01004', name: 'Ambérieu' },
        { code: '98818', name: 'Nouméa' },
      ].map((commune) => ({
        commune,
        person: { surname: 'ZORVAN', givenName: 'Anne', sex: 'F' },
        since: '2020-06-14',
      })),
    );
  });

  it('keeps the chosen territory only, and still knows every commune met', () => {
    const reading = read(`${HEADER_2026}\n${row2026('1', 'A', 'OUI', '1', 'A')}\n`, (code) => code === '01004');
    expect(reading.lists).toEqual([]);
    expect([reading.communes.size, reading.communes.has('93066')]).toEqual([1, true]);
  });
});

describe('files that cannot be used', () => {
  it.each([
    ['', 'empty_file'],
    ['<!DOCTYPE html>\n<html>', 'web_page'],
    ['\n<head><title>404</title></head>', 'web_page'],
    ['{"rows": 31, "lists": []}', 'not_a_table'],
    ['[\n  {"nom": "x"}\n]', 'not_a_table'],
    ['<?xml version="1.0"?>\n<office:document/>', 'not_a_table'],
    ['%PDF-1.4\n1 0 obj', 'binary'],
    [`\u0089PNG\r\n${'\u0001\u0002ab\n'.repeat(40)}`, 'binary'],
    ['nom;prenom\na;b\n', 'unknown_header'],
    [HEADER_2026.replace('Nationalité', 'Nation'), 'renamed_column'],
    [HEADER_2020.replace('Nuance Liste', 'Couleur'), 'renamed_column'],
    ['Insee;NumListe;NomPsn;PrePsn;CivilitePsn;Rang;TeteListe\n', 'renamed_column'],
    // The second round of 2020: its added columns may be called anything, the others not.
    [
      [...COLUMNS_2020.slice(0, 5), 'Dépôt', ...COLUMNS_2020.slice(5, 12), 'Né le', 'Né à', 'Avis', 'Métier']
        .concat(COLUMNS_2020.slice(12))
        .join('\t')
        .replace('Nom candidat', 'Patronyme'),
      'renamed_column',
    ],
    [HEADER_2026, 'no_rows'],
    [
      `${HEADER_2026}\n${'"93";"S";"93066";"S";"1";"A";"A";"";"";"";"1";"F";"Z";"A";"";"";""\n'.repeat(1500)}\0`,
      'binary',
    ],
    [`${HEADER_2026};${'"a";'.repeat(300_000)}\n`, 'endless_line'],
    [`${HEADER_2026}\n"93";"S";"93066";"S";"1";"A";"Deux\nlignes";"";"";"";"1";"F`, 'cut_last_row'],
    [`${HEADER_2026}\n"93";"Seine-Saint-Denis";"93066";"Saint-De`, 'cut_last_row'],
    [`${PREAMBLE}93\tSeine-Saint-Denis\t66\tSaint-Denis\t1\tA\tA\t\t1\tF\tZOR`, 'cut_last_row'],
  ])('%j is refused as %s', (text, tag) => {
    expect(readCandidateFile(text)).toMatchObject({ fault: { tag } });
  });

  it('quotes no row of somebody where a header is missing, and finds titles below a preamble', () => {
    const row = '93;Saint-Denis;1;LISTE;ZORVAN;Anne;01/02/1970;Nulle-Part';
    expect(readCandidateFile(`${row}\n${row}\n`)).toEqual({ fault: { tag: 'no_header' } });
    expect(readCandidateFile(`21004;Brussel;2;Samen;Travik\n`)).toEqual({ fault: { tag: 'no_header' } });
    const titles = 'NIS;Gemeente;Lijst;Naam';
    expect(readCandidateFile(`Kandidaten 2024;;;\n\n${titles}\n21004;Brussel;Samen;Travik\n`)).toEqual({
      fault: { tag: 'unknown_header', titles: titles.split(';'), cells: titles.split(';') },
    });
    const reading = readCandidateFile(`${row}\n`, { map: { communeName: 'Gemeente', label: 'Lijst' } });
    expect(JSON.stringify(reading)).not.toMatch(/1970|ZORVAN/);
  });

  it.each([
    [[0x1f, 0x8b, 8], 'compressed'],
    [[0x50, 0x4b, 3, 4], 'compressed'],
    [[0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0], 'compressed'],
    [[0xff, 0xfe, 0x43, 0], 'utf16'],
    [[0x43, 0, 0x6f, 0], 'utf16'],
    [[0x43, 0x44, 0x45, 0x46, 0x47, 0], 'binary'],
    [[], 'empty_file'],
  ])('bytes %j are refused as %s', (bytes, tag) => {
    expect(decodeCandidateFile(Uint8Array.from(bytes))).toMatchObject({ fault: { tag } });
  });
});

it('keeps what it waits for although the caller uses its buffer again', () => {
  const rows = ['1', '2', '3'].map((order) =>
    row2020('1', 'Ain', '4', 'X', 1, 'A', 'A', '', order, 'F', 'Z', 'A', '', ''),
  );
  const bytes = Buffer.from(`${PREAMBLE}${rows.join('\r')}\r`);
  const reader = createCandidateFileReader();
  const shared = Buffer.alloc(64);
  for (let at = 0; at < bytes.length; at += shared.length) {
    const length = bytes.copy(shared, 0, at, at + shared.length);
    reader.block(shared.subarray(0, length));
  }
  expect(reader.end()).toMatchObject({ rows: 3, listCount: 1, refused: [] });
});

describe('any text at all', () => {
  const line = fc.array(fc.oneof(fc.string(), fc.constantFrom('"', '93', '066', '1', 'F', '\r', '\uFFFD', 'OUI')), {
    maxLength: 24,
  });

  it.each([
    ['2020', PREAMBLE, '\t'],
    ['2026', `${HEADER_2026}\n`, ';'],
  ])(
    'below a header of %s is read, reported or refused, never thrown, and every line is accounted for',
    (_year, header, separator) => {
      fc.assert(
        fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
          const rows = lines.map((cells) => cells.join(separator).replace(/\n/g, ''));
          const reading = readCandidateFile(`${header}${rows.join('\n')}\n`);
          if ('fault' in reading) return;
          expect(reading.rows).toBeLessThanOrEqual(rows.length);
          const last = (header.match(/\n/g)?.length ?? 0) + rows.length;
          for (const { line: at } of [...reading.refused, ...reading.repaired]) expect(at).toBeLessThanOrEqual(last);
        }),
        { seed: 20260315, numRuns: 300 },
      );
    },
  );
});

describe('a file that was damaged on its way', () => {
  const person = ['92', 'H', '46', 'Malakoff', '1', '7', 'Ici', 'Vivre ici', 'LDVG', '1', 'F', 'QUIBERON', 'Zoé'];
  const kept = ['03/04/1971', 'Nulle-Part', 'DVG', 'Luthière', 'Moldave', 'O'];
  const titles = [...COLUMNS_2020.slice(0, 5), 'N° dépôt', ...COLUMNS_2020.slice(5, 12)].concat(
    ['Né le', 'Né à', 'Nuance candidat', 'Profession'],
    COLUMNS_2020.slice(12),
  );
  const damaged = fc
    .record({
      header: fc.constantFrom('kept', 'lost', 'below', 'with the first row'),
      separator: fc.constantFrom('\t', ';', ',', '|', '::', ' '),
      end: fc.constantFrom('\n', '\r', ' '),
      before: fc.constantFrom('', '"', '%', 'QUIBERON Zoé née le 3 avril 1971\n'),
      lost: fc.uniqueArray(fc.integer({ min: 0, max: 18 }), { maxLength: 12 }),
      cut: fc.integer({ min: 0, max: 60 }),
    })
    .map(({ header, separator, end, before, lost, cut }) => {
      const row = [...person, ...kept];
      const lines = {
        kept: [titles, row, row],
        lost: [row, row],
        below: [row, titles, row],
        'with the first row': [[...titles, ...row], row],
      }[header].map((cells) => cells.filter((_, at) => !lost.includes(at)).join(separator));
      const text = before + lines.join(end);
      return text.slice(0, text.length - cut);
    });

  it('is told, or read, without a word of anybody’s birth, work or country; a refusal names nobody at all', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const reading = readCandidateFile(text);
        if ('fault' in reading) {
          const { fault } = reading;
          const proposed = fault.tag === 'unknown_header' ? JSON.stringify(suggestColumns(fault.cells)) : '';
          expect(candidateFileFaultInFrench(fault) + proposed).not.toMatch(/1971|Nulle|Luthi|Moldave|QUIBERON|Zoé/);
        } else expect(JSON.stringify(reading)).not.toMatch(/1971|Nulle|Luthi|Moldave/);
      }),
      { seed: 20260315, numRuns: 300 },
    );
  });
});

describe('columns of other countries', () => {
  it('are proposed from whole titles, words and glued words, those of birth never', () => {
    const titles = 'datum;NISCode;Gemeente;lijstNr;lijstnaam;volgnr;RRvoornaam;RRachternaam;geslacht;geboorteplaats';
    expect(suggestColumns(titles.split(';'))).toEqual({
      commune: 'NISCode',
      communeName: 'Gemeente',
      panel: 'lijstNr',
      label: 'lijstnaam',
      order: 'volgnr',
      givenName: 'RRvoornaam',
      surname: 'RRachternaam',
      sex: 'geslacht',
    });
    expect(suggestColumns(['Commune', 'Liste', 'Nom et prénom'])).toEqual({
      communeName: 'Commune',
      label: 'Liste',
      surname: 'Nom et prénom',
    });
    expect(suggestColumns(['Commune', 'Liste', 'Nom du candidat', 'Date de naissance'])).toEqual({
      communeName: 'Commune',
      label: 'Liste',
      surname: 'Nom du candidat',
    });
  });

  it.each([
    [
      'Code INS;Commune;N° de liste;Nom de la liste;N° d’ordre;Nom;Prénom;Sexe',
      'commune communeName panel label order surname givenName sex',
    ],
    [
      'Entité;Code NIS;Nr liste;Nom liste;Parti;Ordre du candidat;Nom du candidat',
      'communeName commune panel label - order surname',
    ],
    [
      'Kieskring NIS;Kieskring;Lijst Nr;Lijst;Plaats op de lijst;Naam kandidaat;M/V',
      'commune communeName panel label order surname sex',
    ],
    [
      'Gemeinde;Nr. der Liste;Liste;Position;Name;Vorname;Geschlecht;Wohnort',
      'communeName panel label order surname givenName sex -',
    ],
    ['nis;municipality;list_nr;list_name;party;position;last_name', 'commune communeName panel label - order surname'],
    ['Gemeente;Partij;Nummer;Plaats;Kandidaat', 'communeName label panel order surname'],
  ])('are proposed for %s', (titles, roles) => {
    const wanted = roles.split(' ').flatMap((role, at) => (role === '-' ? [] : [[role, titles.split(';')[at]]]));
    expect(suggestColumns(titles.split(';'))).toEqual(Object.fromEntries(wanted));
  });

  it('tell lists by their number and their name; the parties of one list share its number, not its places', () => {
    const rows = [
      '1;LB;1;Zorvan',
      '7;LB;1;Bel',
      '2;Vooruit;1;Fan',
      '2;Groen;2;Gan',
      '2;Vooruit;3;Han',
      '3;A;1;Ito',
      '3;B;1;Jun',
    ];
    const map = { commune: 'NIS', panel: 'Nr', label: 'Lijst', order: 'Plaats', surname: 'Naam' };
    const told = (lines: readonly string[]) => {
      const text = ['NIS;Nr;Lijst;Plaats;Naam', ...lines.map((line) => `44021;${line}`), ''].join('\n');
      const reading = readCandidateFile(text, { map, withCandidates: true });
      if ('fault' in reading) throw new Error(reading.fault.tag);
      const lists = reading.lists.map(({ panel, label, head, members, candidates }) =>
        [panel, label, head.surname, members, candidates].join(' '),
      );
      return [reading.listCount, reading.refused, lists.sort()];
    };
    expect(told(rows)).toEqual([
      5,
      [],
      [' A Ito 0 ito', ' B Jun 0 jun', '1 LB Zorvan 0 zorvan', '2 Vooruit Fan 3 fan,han,gan', '7 LB Bel 0 bel'],
    ]);
    expect(told([...rows].reverse())).toEqual(told(rows));
  });

  it('serve with a place and a list, and never with a birth', () => {
    expect(mapFault({ label: 'Lijst' })).toBe('commune');
    expect(mapFault({ commune: 'NIS' })).toBe('list');
    expect(mapFault({ commune: 'NIS', label: 'Lijst', shortLabel: 'Date de naissance' })).toBe('birth');
    expect(mapFault({ commune: 'NIS', label: 'Lijst' })).toBeUndefined();
  });
});

describe('decoding', () => {
  it('reads back any text written in UTF-8, and Latin-1 when it is not UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(!text.includes('\0') && !/^(PK|\uFEFF)/.test(text));
        expect(decodeCandidateFile(Uint8Array.from(Buffer.from(text, 'utf8')))).toEqual({ text, encoding: 'utf-8' });
      }),
      { seed: 20260315 },
    );
    expect(decodeCandidateFile(Uint8Array.from(Buffer.from('Libellé œuvre', 'latin1')))).toMatchObject({
      encoding: 'windows-1252',
      text: expect.stringContaining('Libellé'),
    });
    expect(decodeCandidateFile(Uint8Array.from([0x9c, 0x92, 0xe9]))).toMatchObject({ text: 'œ’é' });
  });
});

describe('commune codes', () => {
  it.each([
    ['1', '4', '01004'],
    ['01', '004', '01004'],
    ['1', '1004', '01004'],
    ['', '1004', '01004'],
    ['2A', '4', '2A004'],
    ['971', '01', '97101'],
    ['971', '101', '97101'],
    ['ZA', '101', '97101'],
    ['ZN', '801', '98801'],
    ['93', '93066', '93066'],
    ['ZA', 'ZA101', '97101'],
  ])('%s + %s = %s', (department, commune, code) => {
    expect(communeCode(department, commune)).toEqual({ commune: code });
  });

  it.each([
    ['', ''],
    ['93', ''],
    ['93', 'Saint-Denis'],
    ['ZQ', '101'],
  ])('%j + %j is no code', (department, commune) => {
    expect(communeCode(department, commune)).toBeUndefined();
  });
});

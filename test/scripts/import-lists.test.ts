import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { importLists } from '../../scripts/import-lists/import-lists.ts';
import { readCandidateFile } from '../../src/domain/candidate-file/read-candidate-file.ts';
import { readResults } from '../../src/domain/results/read-results.ts';

const SAMPLE = 'campaigns/collectif-3r-2026/sample';
const TERRITORY = 'campaigns/collectif-3r-2026/communes.csv';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-lists-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]) {
  let printed = '';
  let reported = '';
  const code = await importLists(args, {
    print: (text) => {
      printed += text;
    },
    report: (text) => {
      reported += text;
    },
  });
  return { code, printed, reported: reported.replaceAll('\u202f', ' ') };
}

describe('npm run import-lists', () => {
  it.each([
    ['candidats-2026.csv', 96],
    ['livre-des-listes-2020.txt', 72],
  ])('filters %s to the territory, as JSON alone and as a small file the product reads', async (name, lists) => {
    const out = join(folder, `filtered-${name}`);
    const { code, printed, reported } = await run(
      `${SAMPLE}/${name}`,
      '--territory',
      TERRITORY,
      '--out',
      out,
      '--json',
    );
    expect(code).toBe(0);
    const result = JSON.parse(printed);
    expect(result).toMatchObject({ lists, communes: 24, refused: [] });
    expect(Object.keys(result)).toEqual(['rows', 'lists', 'communes', 'repaired', 'refused', 'notFound']);
    // 81 communes are campaigned and 24 are in the sample.
    expect(result.notFound).toHaveLength(57);
    expect(reported).toContain(`${lists} têtes de liste`);
    const filtered = readCandidateFile(readFileSync(out, 'utf8'));
    expect(filtered).toMatchObject({ format: 'lists-2026', rows: lists, refused: [] });
    const whole = readCandidateFile(readFileSync(`${SAMPLE}/${name}`, name.endsWith('txt') ? 'latin1' : 'utf8'));
    if ('fault' in filtered || 'fault' in whole) throw new Error('A file of the sample cannot be read.');
    expect(filtered.lists.map(({ head, label }) => [head, label])).toEqual(
      whole.lists.filter(({ commune }) => commune.code.startsWith('9')).map(({ head, label }) => [head, label]),
    );
  });

  it('takes a territory of codes alone, or of INSEE codes that lost their zero, and writes the codes whole', async () => {
    const file = join(folder, 'ain.csv');
    const [titles, first = ''] = readFileSync(`${SAMPLE}/candidats-2026.csv`, 'utf8').split(/\r?\n/);
    const [, ...rest] = first.split(';').slice(2);
    writeFileSync(file, [titles, ['"01"', '"Ain"', '"01004"', ...rest].join(';'), ''].join('\n'));
    for (const [name, codes] of Object.entries({
      seuls: '01004\n93066\n',
      zeros: 'Code INSEE;Commune\n1004;Ambérieu\n1005;Ambérieux\n',
    })) {
      const territory = join(folder, `${name}.csv`);
      writeFileSync(territory, codes);
      const out = join(folder, `${name}-out.csv`);
      const { printed } = await run(file, '--territory', territory, '--out', out, '--json');
      expect(JSON.parse(printed)).toMatchObject({ lists: 1, notFound: [name === 'seuls' ? '93066' : '01005'] });
      expect(readCandidateFile(readFileSync(out, 'utf8'))).toMatchObject({ lists: [{ commune: { code: '01004' } }] });
    }
  });

  it('prints its JSON alone on the standard output of npm itself', () => {
    const args = ['run', '--silent', 'import-lists', '--', `${SAMPLE}/candidats-2026.csv`, '--json'];
    const { stdout, stderr, status } = spawnSync('npm', args, { encoding: 'utf8' });
    expect([status, Object.keys(JSON.parse(stdout))]).toEqual([0, expect.arrayContaining(['rows', 'lists'])]);
    expect(stderr).toContain('candidatures 2026');
  });

  it('says what is wrong, exits 2 and writes nothing', async () => {
    const cut = join(folder, 'cut.csv');
    writeFileSync(cut, readFileSync(`${SAMPLE}/candidats-2026.csv`).subarray(0, 5_000));
    const zip = join(folder, 'zip.csv');
    writeFileSync(zip, Uint8Array.from([0x50, 0x4b, 3, 4]));
    const own = join(folder, 'own.csv');
    copyFileSync(`${SAMPLE}/candidats-2026.csv`, own);
    const out = join(folder, 'never.csv');
    const cases: [string[], RegExp][] = [
      [[cut, '--out', out, '--json'], /La dernière ligne \(\d+\) est incomplète/],
      [[zip, '--out', out], /archive ou un classeur/],
      [[join(folder, 'absent.csv'), '--out', out], /introuvable/],
      [[folder], /dossier/],
      [[`${SAMPLE}/candidats-2026.csv`, '--territory', cut], /codes Insee/],
      [[`${SAMPLE}/contacts.csv`, '--out', out], /aucun format officiel connu/],
      [[own, '--out', own], /un des fichiers lus/],
      [[own, '--out', join(folder, 'absent', 'x.csv')], /ne peut pas être écrit/],
      [[own, '--out', folder], /ne peut pas être écrit/],
      [[], /Utilisation/],
      [['a', '--what'], /Utilisation/],
    ];
    for (const [args, sentence] of cases) {
      const { code, printed, reported } = await run(...args);
      expect([code, printed]).toEqual([2, '']);
      expect(reported).toMatch(sentence);
    }
    expect(existsSync(out)).toBe(false);
    expect(readFileSync(own)).toEqual(readFileSync(`${SAMPLE}/candidats-2026.csv`));
    expect([existsSync(`${folder}.part`), existsSync(`${out}.part`)]).toEqual([false, false]);
  });

  it('keeps the names of other candidates only when asked, and the round that was told', async () => {
    const out = join(folder, 'members.csv');
    await run(`${SAMPLE}/candidats-2026.csv`, '--territory', TERRITORY, '--out', out, '--members', '--round', '2');
    const small = readCandidateFile(readFileSync(out, 'utf8'), { withCandidates: true });
    const whole = readCandidateFile(readFileSync(`${SAMPLE}/candidats-2026.csv`, 'utf8'), { withCandidates: true });
    if ('fault' in small || 'fault' in whole) throw new Error('A file cannot be read.');
    const kept = new Map(whole.lists.map((list) => [`${list.commune.code} ${list.panel}`, list.candidates]));
    expect(small).toMatchObject({ refused: [], repeated: 0 });
    for (const { commune, panel, candidates, round } of small.lists) {
      expect([round, [...(candidates ?? [])].sort()]).toEqual([
        2,
        [...(kept.get(`${commune.code} ${panel}`) ?? [])].sort(),
      ]);
    }
  });

  it('tells of results and mayors too, and writes what the window takes of them', async () => {
    const out = join(folder, 'small.csv');
    const results = join(folder, 'resultats.csv');
    const titles = [1, 2].map((at) => `code_nuance_0${at};nom_0${at};prenom_0${at};liste_0${at};voix_0${at}`).join(';');
    const rows = ['93;6;Bagnolet;100;LFG;ZOR;Al;AVENIR;60;LUD;BEL;Bo;POUR TOUS;40', '92;14;Bourg;cent;;;;;;;;;;'];
    writeFileSync(
      results,
      `code_du_departement;code_de_la_commune;libelle_de_la_commune;exprimes;${titles}\n${rows.join('\n')}\n77;5;Loin;9;LFG;Z;A;B;9;;;;;\n`,
    );
    const territory = join(folder, 'idf.csv');
    writeFileSync(territory, 'code\n93006\n92014\n');
    const read = await run(results, '--territory', territory, '--out', out, '--json');
    expect([read.code, JSON.parse(read.printed)]).toEqual([
      0,
      {
        rows: 3,
        lists: 2,
        communes: 1,
        repaired: [],
        refused: [{ line: 3, reason: 'votes_cast' }],
        notFound: ['92014'],
      },
    ]);
    expect(read.reported).toMatch(/fenêtre .+ Importer des listes/);
    expect(readResults(readFileSync(out, 'utf8'))?.contests).toMatchObject([{ lists: [{ votes: 60 }, { votes: 40 }] }]);

    const mayors = join(folder, 'maires.csv');
    const header =
      "Code du département;Code de la commune;Libellé de la commune;Nom de l'élu;Prénom de l'élu;Code sexe;Date de naissance;Date de début de la fonction";
    writeFileSync(mayors, `${header}\n93;93006;Bagnolet;ZOR;Al;M;01/02/1970;23/05/2020\n`);
    const { code, printed } = await run(mayors, '--out', out, '--json');
    expect([code, JSON.parse(printed)]).toMatchObject([0, { rows: 1, lists: 0, communes: 1 }]);
    expect(readCandidateFile(readFileSync(out, 'utf8'))).toMatchObject({ format: 'mayors', rows: 1 });
    expect(readFileSync(out, 'utf8')).not.toContain('1970');
  });

  it('numbers the lines of a workbook as it shows them, and says which of its sheets it leaves aside', async () => {
    const rows = [
      ['Insee', 'NumListe', 'NomListe', 'NomPsn', 'PrePsn', 'NumOrdCand'],
      ['93006', '1', 'Deux\r\nlignes', 'ZOR', 'Al', '1'],
      ['Bagnolet', '2', 'B', 'BEL', 'Bo', '1'],
    ];
    const book = utils.book_new(utils.aoa_to_sheet(rows), 'A');
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'B');
    const file = join(folder, 'deux-feuilles.xlsx');
    writeFileSync(file, write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
    const { printed, reported } = await run(file, '--json');
    expect(JSON.parse(printed)).toMatchObject({ rows: 2, lists: 1, refused: [{ line: 3, reason: 'commune_code' }] });
    expect(reported).toContain('1 autre feuille');
  });

  it('takes no commune for another of the same name', async () => {
    const file = join(folder, 'homonymes.csv');
    writeFileSync(file, 'Commune;Liste;Nom\nSaint-Nicolas;PS;Zor\nGent;Groen;Gan\n');
    const territory = join(folder, 'homonymes-communes.csv');
    writeFileSync(territory, 'NIS;Commune\n62093;Saint-Nicolas\n46021;Saint-Nicolas\n44021;Gent\n');
    const map = join(folder, 'homonymes.json');
    writeFileSync(map, '{"commune": "Commune", "nom de la liste": "Liste", "nom": "Nom"}');
    const { printed, reported } = await run(file, '--map', map, '--territory', territory, '--json');
    expect(JSON.parse(printed)).toMatchObject({ lists: 1, communes: 1, notFound: ['46021', '62093'] });
    expect(reported).toMatch(/s’appellent .+Saint-Nicolas/);
  });

  it('follows communes merged since, both ways', async () => {
    const territory = join(folder, 'codes.csv');
    writeFileSync(territory, 'code\n93066\n78524\n92046\n');
    const file = join(folder, 'before.csv');
    const list = ['92012', '93059', '78158'].map((code) => `${code};1;ZORVAN;Anne;Mme;1;O\n`);
    writeFileSync(file, `Insee;NumListe;NomPsn;PrePsn;CivilitePsn;NumOrdCand;TeteListe\n${list.join('')}`);
    const { printed } = await run(file, '--territory', territory, '--json');
    expect(JSON.parse(printed)).toMatchObject({ rows: 3, lists: 2, communes: 2, notFound: ['92046'] });
  });

  it('reads a table of another country, CSV or workbook, once its columns are named', async () => {
    const rows = [
      ['NIS', 'Gemeente', 'Lijstnummer', 'Lijst', 'Volgnummer', 'Naam', 'Voornaam', 'Geslacht', 'Geboortedatum'],
      ['21004', 'Brussel', '1', 'Samen, nu', '2', 'Travik', 'Jan', 'M', '01/02/1970'],
      ['21004', 'Brussel', '1', 'Samen, nu', '1', 'Zorvan', 'Anne', 'V', '03/04/1971'],
      ['21004', 'Brussel', '2', 'Anders', '1', 'Pellen', 'Inès', 'V', '05/06/1972'],
    ];
    const csv = join(folder, 'kandidaten.csv');
    writeFileSync(csv, rows.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n'));
    // A workbook is known by its bytes, and may begin with other sheets and other rows.
    const workbook = (bookType: 'xlsx' | 'biff8') => {
      const path = join(folder, `kandidaten-${bookType}.csv`);
      const book = utils.book_new(utils.aoa_to_sheet([['Leeswijzer']]), 'Uitleg');
      utils.book_append_sheet(book, utils.aoa_to_sheet([['Kandidaten 2024'], [], ...rows]), 'Lijsten');
      writeFileSync(path, write(book, { type: 'buffer', bookType }) as Buffer);
      return path;
    };
    const refused = await run(csv);
    expect([refused.code, refused.printed]).toEqual([2, '']);
    const map = join(folder, 'map.json');
    writeFileSync(map, refused.reported.slice(refused.reported.indexOf('{')));
    for (const file of [csv, workbook('xlsx'), workbook('biff8')]) {
      const out = join(folder, 'lijsten.csv');
      const { code, printed } = await run(file, '--map', map, '--out', out, '--json');
      expect([code, JSON.parse(printed)]).toMatchObject([0, { rows: 3, lists: 2, communes: 1, refused: [] }]);
      const text = readFileSync(out, 'utf8');
      expect(text).toContain('"Zorvan";"Anne"');
      expect(text).not.toMatch(/197\d|Travik/);
    }
    writeFileSync(map, '{"nom de la liste": "Lijst"}');
    expect((await run(csv, '--map', map)).reported).toContain('la commune');
    writeFileSync(map, '{"couleur": "Lijst"}');
    expect((await run(csv, '--map', map)).reported).toContain('nom de la liste');
    writeFileSync(map, '{"commune": "Ville", "nom de la liste": "Lijst"}');
    expect((await run(csv, '--map', map)).reported).toContain('correspondance');
  });

  it('finds communes of other countries by their own code or name, and lists that share a number by their name', async () => {
    const file = join(folder, 'belges.csv');
    const rows = [
      'zipcode,city,list,list_number,position,lastname,firstname,gender,birthyear',
      '4540,"Amay",ECOLO,2,2,TRAVIK,Jan,M,1970',
      '4540,"Amay",ECOLO,2,1,ZORVAN,Anne,F,1971',
      '1160,"Auderghem","LISTE 1182",1,1,PELLEN,Inès,F,',
      '1160,"Auderghem","LISTE 1168",1,1,DURIN,Luc,M,',
      ',"Saint-Nicolas (Liège)",PS,,1,BELUM,Cléo,F,',
      ',,"SANS COMMUNE",,1,ORIEL,Zoé,F,',
      '4000,"Liège",PS,5,1,AILLEURS,Luc,M,',
    ];
    writeFileSync(file, `${rows.join('\n')}\n`);
    const territory = join(folder, 'belges-communes.csv');
    writeFileSync(territory, 'NIS;Commune\n4540;Amay\n1160;Auderghem\n62093;Saint-Nicolas (Liège)\n62099;Absente\n');
    const map = join(folder, 'belges.json');
    const { reported } = await run(file);
    const proposed = JSON.parse(reported.slice(reported.indexOf('{')));
    expect(proposed).toMatchObject({ commune: 'city', 'numéro de liste': 'list_number', nom: 'lastname' });
    const out = join(folder, 'belges-réduit.csv');
    for (const columns of [proposed, { ...proposed, 'code de la commune': 'zipcode' }]) {
      writeFileSync(map, JSON.stringify(columns));
      const { printed } = await run(file, '--map', map, '--territory', territory, '--out', out, '--json');
      expect(JSON.parse(printed)).toMatchObject({
        rows: 7,
        lists: 4,
        communes: 3,
        refused: [{ line: 7, reason: 'commune_code' }],
        notFound: ['62099'],
      });
      const read = readCandidateFile(readFileSync(out, 'utf8'));
      if ('fault' in read) throw new Error(read.fault.tag);
      expect(read.lists.map(({ commune, label, panel }) => [commune.code, label, panel])).toEqual([
        ['4540', 'ECOLO', 2],
        ['1160', 'LISTE 1182', undefined],
        ['1160', 'LISTE 1168', undefined],
        ['62093', 'PS', undefined],
      ]);
    }
  });
});

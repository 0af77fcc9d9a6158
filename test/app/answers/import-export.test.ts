import { columnsOfExport, textOfColumns } from '../../../src/app/answers/export-columns.ts';
import { headerRowsOf } from '../../../src/app/answers/export-header.ts';
import { type ExportTarget, suggestMapping } from '../../../src/app/answers/export-mapping.ts';
import { consents, importExport } from '../../../src/app/answers/import-export.ts';
import { readGrid } from '../../../src/dialogs/answers-import/read-grid.ts';
import { campaign } from '../../support/campaign-workbook.ts';
import { exportWorld } from '../../support/export-world.ts';

const measure = campaign.questions.find(({ kind }) => kind === 'measure')?.id ?? '';
const quantity = campaign.questions.find(({ kind }) => kind === 'quantity')?.id ?? '';

/** An export with two header rows, a question in three columns, quoted cells over lines, and mixed line ends. */
const EXPORT = [
  'Horodateur;Commune;Nom de votre liste;Votre position;Où ?;;;"Votre objectif\nchiffré"\r\n',
  ';;;;écoles;cantines;marchés;\n',
  '01/03/2026 10:12;Malakoff;Liste Un;"Oui, mais si\nl’État aide";1;;x;"25 kg ; ""net"""\r\n',
  '2026/03/02 11:00;malakoff;LISTE DEUX;Non;;oui;;\r',
  '02/03/2026;Malakoff;Liste Fantôme;Oui;;;;12 kg\n',
  '02/03/2027;Malakoff;Liste Un;Oui;;;;12 kg\n',
  ';;;;;;;\n',
].join('');

function world() {
  const { tables, ports } = exportWorld();
  const grid = readGrid(new TextEncoder().encode(`\uFEFF${EXPORT}`));
  const mapping = new Map<number, ExportTarget>([
    [0, 'date'],
    [1, 'commune'],
    [2, 'label'],
    [3, `${measure}.stance`],
    [4, `${measure}.scope`],
    [5, `${measure}.scope`],
    [6, `${measure}.scope`],
    [7, `${quantity}.target`],
  ]);
  const run = () => importExport(ports, campaign, grid, { headerRows: 2, mapping, source: 'email', on: '2026-03-01' });
  return { tables, ports, grid, run };
}

describe('an export of another tool', () => {
  it('is read whatever its separators, quotes and line ends', () => {
    const { grid } = world();
    expect(grid).toHaveLength(6);
    expect(grid[2]).toEqual([
      '01/03/2026 10:12',
      'Malakoff',
      'Liste Un',
      'Oui, mais si\nl’État aide',
      '1',
      '',
      'x',
      '25 kg ; "net"',
    ]);
    expect(headerRowsOf(grid)).toBe(2);
    expect(columnsOfExport(grid, 2).slice(4, 7)).toEqual([
      { question: 'Où ?', option: 'écoles' },
      { question: 'Où ?', option: 'cantines' },
      { question: 'Où ?', option: 'marchés' },
    ]);
  });

  it.each<readonly [written: string, grid: readonly (readonly string[])[]]>([
    [
      'Où, quand, comment ?;b\r\nx, y;2\r\nz;3',
      [
        ['Où, quand, comment ?', 'b'],
        ['x, y', '2'],
        ['z', '3'],
      ],
    ],
    [
      'a,"b;c"\n1,"2;3;4"\n',
      [
        ['a', 'b;c'],
        ['1', '2;3;4'],
      ],
    ],
    [
      'sep=|\na;b|c\n1;2|3\n',
      [
        ['a;b', 'c'],
        ['1;2', '3'],
      ],
    ],
    [
      'a\t"b\nc"\n1\t=-10 %\n',
      [
        ['a', 'b\nc'],
        ['1', '=-10 %'],
      ],
    ],
    [
      'a "dit" b;c\n003;+33 1\n',
      [
        ['a "dit" b', 'c'],
        ['003', '+33 1'],
      ],
    ],
  ])('of one separator is cut by that one: %j', (written, grid) => {
    expect(readGrid(new TextEncoder().encode(written))).toEqual(grid);
  });

  it('whose quotation mark is never closed is refused rather than read as one answer', () => {
    const written = 'a,b\n1,"Nous ouvrirons les comptes.\n2,Non\n';
    expect(() => readGrid(new TextEncoder().encode(written))).toThrow('guillemet');
  });

  it('becomes unconfirmed versions, with ticked boxes by their names and the words beside their reading', () => {
    const { tables, run } = world();
    const done = run();
    expect(done).toMatchObject({ entered: 2, known: 0 });
    expect(tables.all('answers').map(({ listId, entitled, consent }) => [listId, entitled, consent])).toEqual([
      ['l1', false, 'private'],
      ['l2', false, 'private'],
    ]);
    const of = (listId: string, criterionId: string) =>
      tables.all('commitments').find((row) => row.listId === listId && row.criterionId === criterionId);
    expect(of('l1', measure)).toMatchObject({
      stance: 'conditional',
      scope: 'écoles, marchés',
      words: 'Oui, mais si\nl’État aide',
      confirmed: false,
    });
    expect(of('l1', quantity)?.typed).toBe('25 kg ; "net"');
    expect(of('l2', measure)).toMatchObject({ stance: 'declined', scope: 'cantines' });
    expect(tables.all('answers')[0]?.original).toContain('Votre objectif\nchiffré : 25 kg ; "net"');
  });

  it('names the rows it leaves, and enters nothing twice', () => {
    const { tables, run } = world();
    const { left } = run();
    expect(left).toHaveLength(2);
    expect(left[0]).toMatch(/^Ligne 5.*Liste Fantôme/);
    expect(left[1]).toMatch(/^Ligne 6.*avenir/);
    expect(run()).toMatchObject({ entered: 0, known: 2 });
    expect(tables.all('answers')).toHaveLength(2);
  });

  it('enters once a row that it holds twice', () => {
    const { tables, ports, grid } = world();
    const row = ['', 'Malakoff', 'Liste Un', 'Oui'];
    const mapping = new Map<number, ExportTarget>([
      [1, 'commune'],
      [2, 'label'],
      [3, `${measure}.stance`],
    ]);
    const choices = { headerRows: 1, mapping, source: 'email', on: '2026-03-01' } as const;
    expect(importExport(ports, campaign, [grid[0] ?? [], row, row], choices)).toMatchObject({ entered: 1, known: 1 });
    expect(tables.of('answers').rows()).toHaveLength(1);
  });

  it('finds a list by its short label too, and of two that bear the same neither', () => {
    const { tables, ports, grid } = world();
    tables.edit('lists', (rows) => rows.map((list) => (list.id === 'l1' ? { ...list, shortLabel: 'LUN' } : list)));
    const mapping = new Map<number, ExportTarget>([
      [1, 'commune'],
      [2, 'label'],
      [3, `${measure}.stance`],
    ]);
    const run = (label: string) =>
      importExport(ports, campaign, [grid[0] ?? [], ['', 'Malakoff', label, 'Oui']], {
        headerRows: 1,
        mapping,
        source: 'email',
        on: '2026-03-01',
      });
    expect(run('lun')).toMatchObject({ entered: 1, left: [] });
    tables.edit('lists', (rows) => rows.map((list) => ({ ...list, shortLabel: 'LUN' })));
    expect(run('LUN ')).toMatchObject({ entered: 0, left: [expect.stringContaining('LUN')] });
  });

  it('is read as other tools write it: « Response » under a question, options in brackets, boxes left blank', () => {
    const surveys: readonly (readonly string[])[] = [
      ['Commune', 'Votre position', 'Où ?', '', 'Pourquoi ?'],
      ['Response', 'Response', 'écoles', 'cantines', 'Open-Ended Response'],
      ['Malakoff', 'Oui', '1', '0', 'Oui'],
    ];
    expect(headerRowsOf(surveys)).toBe(2);
    const columns = columnsOfExport(surveys, 2);
    const row = surveys[2] ?? [];
    expect([1, 4].map((at) => textOfColumns(row, columns, [at]))).toEqual(['Oui', 'Oui']);
    expect(textOfColumns(row, columns, [2, 3])).toBe('écoles');
    const bracketed = columnsOfExport(
      [
        ['Où ? [écoles]', 'Où ? [cantines]', 'Prix [€]'],
        ['Oui', 'Non', '1'],
      ],
      1,
    );
    expect(bracketed.map(({ question, option }) => `${question}/${option}`)).toEqual([
      'Où ?/écoles',
      'Où ?/cantines',
      'Prix [€]/',
    ]);
    expect(textOfColumns(['Oui', 'Non', '1'], bracketed, [0, 1])).toBe('écoles');
    expect(textOfColumns(['Oui', 'Non', '1'], bracketed, [2])).toBe('1');
  });

  it('enters several answers of a list in the order of their times, newest first or not', () => {
    const { tables, ports } = world();
    const grid = [
      ['Date', 'Commune', 'Liste', 'Position', 'Publication'],
      ['2026/03/02 1:30:00 PM UTC+1', 'Malakoff', 'Liste Un', 'Non', 'J’accepte'],
      ['2026/03/02 9:15:00 AM UTC+1', 'Malakoff', 'Liste Un', 'Oui', 'J’accepte pas'],
    ];
    const mapping = new Map<number, ExportTarget>([
      [0, 'date'],
      [1, 'commune'],
      [2, 'label'],
      [3, `${measure}.stance`],
      [4, 'consent'],
    ]);
    importExport(ports, campaign, grid, { headerRows: 1, mapping, source: 'email', on: '' });
    expect(tables.all('answers').map(({ version, consent }) => [version, consent])).toEqual([
      [1, 'private'],
      [2, 'public'],
    ]);
    const current = tables.all('commitments').filter((row) => row.current === true);
    expect(current.map(({ stance }) => stance)).toEqual(['declined']);
  });

  it.each([
    'J’accepte',
    'J’accepte la publication.',
    'J’accepte que nos positions soient publiées',
    'J’accepte que nos positions soient publiées sur le site',
    'J’accepte sans réserve',
    'Oui',
    'x',
  ])('takes « %s » for a consent to publication', (written) => {
    expect(consents(written)).toBe(true);
  });

  it.each([
    'J’accepte la publication sous réserve de relecture',
    'J’accepte à condition de relire avant',
    'J’accepte une publication anonyme uniquement',
    'J’accepte pas',
    'J’accepte si le nom de la liste n’y est pas',
    'J’accepte, mais après relecture',
    'Je n’accepte pas',
    'Oui mais après relecture',
    'Oui, anonymement',
    'J’accepterais',
    'Non, je ne l’accepte pas',
    '',
  ])('takes « %s » for none', (written) => {
    expect(consents(written)).toBe(false);
  });

  it('proposes what a column is from its header, numbers and accents aside', () => {
    const question = campaign.questions.find(({ id }) => id === measure);
    const columns = ['Horodateur', 'Ville', 'Nom de la liste', `3. ${question?.question.toUpperCase()}`, 'Autre'].map(
      (header) => ({ question: header, option: '' }),
    );
    expect([...suggestMapping(columns, campaign.questions)]).toEqual([
      [0, 'date'],
      [1, 'commune'],
      [2, 'label'],
      [3, `${measure}.stance`],
    ]);
  });
});

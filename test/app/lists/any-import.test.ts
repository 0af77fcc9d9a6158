import fc from 'fast-check';
import { importLists } from '../../../src/app/lists/import-lists.ts';
import { undoLastImport } from '../../../src/app/lists/undo-import.ts';
import { campaign } from '../../support/campaign-workbook.ts';
import { importWorld } from '../../support/candidates-file.ts';

/** The columns of the second round of 2020, which tell the most of people. */
const TITLES =
  'Code du département,Libellé du département,Code commune,Libellé commune,N° Panneau Liste,N° dépôt,Libellé abrégé liste,Libellé Etendu Liste,Nuance Liste,N° candidat,Sexe candidat,Nom candidat,Prénom candidat,Né le,Né à,Nuance candidat,Profession,Nationalité,Candidat au conseil communautaire'
    .split(',')
    .join('\t');

/** Some lists of Malakoff and Clichy: heads are « TETE… », the others « MEMBRE… ». */
const lists = fc
  .uniqueArray(
    fc.record({
      commune: fc.constantFrom(['46', 'Malakoff'], ['24', 'Clichy']),
      panel: fc.integer({ min: 1, max: 9 }),
      label: fc.constantFrom('Vivre ensemble', 'Cap au Sud', 'Le progrès', 'L’élan', '"Pour tous"'),
      members: fc.integer({ min: 1, max: 6 }),
    }),
    { selector: ({ commune, panel }) => `${commune[0]}|${panel}`, minLength: 1, maxLength: 8 },
  )
  .map((found) =>
    found.flatMap(({ commune, panel, label, members }) =>
      Array.from({ length: members }, (_, at) => {
        const name = at === 0 ? `TETE${commune[0]}${panel}` : `MEMBRE${commune[0]}${panel}-${at}`;
        const list = ['92', 'H', ...commune, panel, 7, label, `${label} ${panel}`, 'LDVG'];
        const born = ['03/04/1971', 'Nulle-Part'];
        return [...list, at + 1, 'F', name, 'Anne', ...born, 'DVG', 'Luthière', 'Moldave', 'O'].join('\t');
      }),
    ),
  );

const fileOf = (rows: readonly string[]) => ({ name: 'tour-2.txt', text: [TITLES, ...rows, ''].join('\r\n') });

const stored = ({ tables, memory }: ReturnType<typeof importWorld>) => {
  const tabs = ['lists', 'members', 'imports', 'contacts', 'commitments', 'journal', 'exchanges', 'settings'] as const;
  return JSON.stringify([tabs.map((tab) => tables.all(tab)), [...memory.values]]);
};

/** What official files say of each list, whatever the order of the rows. */
const known = ({ tables }: ReturnType<typeof importWorld>) =>
  tables
    .all('lists')
    .map(({ contest, label, head, panel }) => [contest, label, head, panel].join('|'))
    .sort();

describe('any file of candidates', () => {
  it('gives the same lists whatever the order of its rows, changes nothing the second time, is undone whole', () => {
    fc.assert(
      fc.property(
        lists.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        ([rows, shuffled]) => {
          const world = importWorld();
          const other = importWorld();
          importLists(world, campaign, fileOf(rows));
          importLists(other, campaign, fileOf(shuffled));
          expect(known(other)).toEqual(known(world));
          const before = stored(world);
          const again = importLists(world, campaign, fileOf(shuffled));
          expect([again.added, again.changed, again.vanished]).toEqual([[], [], []]);
          expect(stored(world)).toBe(before);
          undoLastImport(world.tables);
          expect(world.tables.all('lists')).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('leaves nothing of a birth, a profession or a nationality, and no name but those of heads, wherever it is stored', () => {
    fc.assert(
      fc.property(lists, (rows) => {
        const world = importWorld();
        importLists(world, campaign, fileOf(rows));
        expect(stored(world)).toContain('TETE');
        expect(stored(world)).not.toMatch(/MEMBRE|1971|Nulle|Luthi|Moldave/i);
        undoLastImport(world.tables);
        expect(stored(world)).not.toMatch(/MEMBRE|1971|Nulle|Luthi|Moldave/i);
      }),
      { numRuns: 40 },
    );
  });
});

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

/** Both rounds in one place: each list of the first goes on, joins another (whose head it may give) or leaves. */
const bothRounds = fc
  .uniqueArray(fc.constantFrom('Vivre ensemble', 'Cap au Sud', 'Le progrès', 'L’élan', 'Pour tous'), {
    minLength: 2,
    maxLength: 5,
  })
  .chain((labels) =>
    fc.record({
      labels: fc.constant(labels),
      // To which list of the second round each of the first gives its candidates; 0 for none.
      goesTo: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: labels.length, maxLength: labels.length }),
      renamed: fc.boolean(),
    }),
  )
  .map(({ labels, goesTo, renamed }) => {
    const row = (list: readonly unknown[], at: number, name: string) =>
      [...list, at + 1, 'F', name, 'Anne', '03/04/1971', 'Nulle-Part', 'DVG', 'Luthière', 'Moldave', 'O'].join('\t');
    const names = (list: number) =>
      Array.from({ length: 6 }, (_, at) => `${at === 0 ? 'TETE' : 'MEMBRE'}${list}-${at}`);
    const place = ['92', 'H', '46', 'Malakoff'];
    const first = labels.flatMap((label, at) =>
      names(at).map((name, rank) => row([...place, at + 1, 7, label, label, 'LDVG'], rank, name)),
    );
    const second = [1, 2].flatMap((target) => {
      const joined = labels.flatMap((_, at) => (goesTo[at] === target ? [at] : []));
      const [lead] = joined;
      if (lead === undefined) return [];
      const label = renamed ? `Réunis ${target}` : labels[lead];
      const candidates = joined.flatMap((at) => names(at).slice(0, at === lead ? 6 : 3));
      return candidates.map((name, rank) => row([...place, target + 10, 7, label, label, 'LDVG'], rank, name));
    });
    return { first, second };
  })
  .filter(({ second }) => second.length > 0)
  .chain(({ first, second }) =>
    fc.tuple(
      fc.constant({ first, second }),
      fc.shuffledSubarray(first, { minLength: first.length }),
      fc.shuffledSubarray(second, { minLength: second.length }),
    ),
  );

describe('any two rounds', () => {
  const afterFirst = (rows: readonly string[]) => {
    const world = importWorld();
    const decisions = { round: 1, lists: new Map(), lineage: new Map() } as const;
    importLists(world, campaign, { name: 'tour-1.txt', text: roundOne(rows) }, decisions);
    world.clock.at = Date.parse('2026-03-17T20:00:00+01:00');
    return world;
  };
  /** The first round has no deposit number, and tells less of people. */
  const roundOne = (rows: readonly string[]) => {
    const kept = [0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 17, 18];
    return [TITLES, ...rows]
      .map((line) => kept.map((at) => line.split('\t')[at]).join('\t'))
      .concat('')
      .join('\r\n');
  };
  /** What became of each list, by its head in the first round. */
  const became = ({ tables }: ReturnType<typeof importWorld>) => {
    const rows = tables.all('lists');
    const headOf = new Map(rows.map(({ id, head }) => [id, head]));
    return rows
      .map(({ head, round, label, fate, becomes }) => [head, round, label, fate, headOf.get(becomes)].join('|'))
      .sort();
  };

  it('tell of each list the same fate whatever the order of rows, once, and are undone one after the other', () => {
    const met = new Set<unknown>();
    fc.assert(
      fc.property(bothRounds, ([{ first, second }, firstShuffled, secondShuffled]) => {
        const world = afterFirst(first);
        const other = afterFirst(firstShuffled);
        const before = stored(world);
        importLists(world, campaign, fileOf(second));
        importLists(other, campaign, fileOf(secondShuffled));
        expect(became(other)).toEqual(became(world));
        expect(stored(world)).not.toMatch(/MEMBRE|1971|Nulle|Luthi|Moldave/i);
        for (const { fate } of world.tables.all('lists')) met.add(fate);
        const after = stored(world);
        const again = importLists(world, campaign, fileOf(secondShuffled));
        expect([again.added, again.changed, again.questions]).toEqual([[], [], []]);
        expect(stored(world)).toBe(after);
        undoLastImport(world.tables);
        const { tables } = world;
        expect(JSON.stringify(tables.all('lists'))).toBe(JSON.stringify(JSON.parse(before)[0][0]));
        undoLastImport(tables);
        expect(tables.all('lists')).toEqual([]);
      }),
      { numRuns: 40 },
    );
    expect(met).toEqual(new Set(['continued', 'merged', 'withdrawn']));
  });
});

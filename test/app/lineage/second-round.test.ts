import { isCarried } from '../../../src/app/lineage/carried-id.ts';
import type { ImportDecisions } from '../../../src/app/lists/import-decisions.ts';
import { importLists, previewImport } from '../../../src/app/lists/import-lists.ts';
import { undoLastImport } from '../../../src/app/lists/undo-import.ts';
import { campaign } from '../../support/campaign-workbook.ts';
import { candidatesFile, importWorld } from '../../support/candidates-file.ts';

const members = (prefix: string) => Array.from({ length: 12 }, (_, at) => `${prefix}${at} MEMBRE`);
const [a, b, c] = [members('A'), members('B'), members('C')];
const first = candidatesFile('tour-1.csv', [
  ['92046', 'Malakoff', 1, 'Malakoff en commun', ['Inès DURAND', ...a]],
  ['92046', 'Malakoff', 2, 'Cap au Sud', ['Yann LE GALL', ...b]],
  ['92046', 'Malakoff', 3, 'Demain Malakoff', ['Zoé PETIT', ...c]],
]);
// Panels are drawn anew; Cap au Sud joins Malakoff en commun; Demain Malakoff leaves.
const second = candidatesFile('tour-2.csv', [
  [
    '92046',
    'Malakoff',
    7,
    'Malakoff en commun et au Sud',
    ['Inès DURAND', ...a.slice(0, 8), 'Yann LE GALL', ...b.slice(0, 3)],
  ],
]);

function afterFirstRound() {
  const world = importWorld();
  importLists(world, campaign, first);
  const ids = new Map(world.tables.all('lists').map(({ label, id }) => [label, id ?? '']));
  const pledge = (label: string, criterionId: string, target: number) => ({
    id: `${label}-${criterionId}`,
    listId: ids.get(label) ?? '',
    criterionId,
    current: true,
    confirmed: true,
    stance: 'unconditional' as const,
    target,
    firstReader: 'a@asso.example',
  });
  world.tables.seed('commitments', [
    pledge('Malakoff en commun', 'q1', 10),
    pledge('Malakoff en commun', 'q2', 5),
    pledge('Cap au Sud', 'q1', 30),
    pledge('Cap au Sud', 'q3', 1),
  ]);
  world.tables.seed(
    'answers',
    ['Malakoff en commun', 'Cap au Sud'].map((label, at) => ({
      id: `r${at}@1`,
      listId: ids.get(label) ?? '',
      status: 'accepted' as const,
      version: 1,
      entitled: true,
      consent: 'public' as const,
    })),
  );
  world.tables.edit('lists', (rows) => rows.map((row) => ({ ...row, owner: 'Sam', notes: `notes ${row.panel}` })));
  world.clock.at = Date.parse('2026-03-17T20:00:00+01:00');
  return { ...world, id: (label: string) => ids.get(label) ?? '' };
}

describe('the file of the second round', () => {
  it('proposes what became of each list, with its evidence, and writes nothing', () => {
    const world = afterFirstRound();
    const before = JSON.stringify(world.tables.all('lists'));
    const plan = previewImport(world, campaign, second);
    expect(plan.round).toBe(2);
    expect(
      plan.questions.map(({ proposal }) => [proposal.list.label, proposal.fate, proposal.evidence?.shared]),
    ).toEqual([
      ['Malakoff en commun', 'continued', { members: 9, of: 13 }],
      ['Cap au Sud', 'merged', { members: 4, of: 13 }],
      ['Demain Malakoff', 'withdrawn', undefined],
    ]);
    expect(JSON.stringify(world.tables.all('lists'))).toBe(before);
  });

  it('keeps the identifier and the work of the list that goes on, and says where the others went', () => {
    const world = afterFirstRound();
    importLists(world, campaign, second);
    const [goesOn, joined, left, ...others] = world.tables.all('lists');
    expect(others).toEqual([]);
    expect(goesOn).toMatchObject({
      id: world.id('Malakoff en commun'),
      contest: 't2-92046',
      round: 2,
      panel: '7',
      label: 'Malakoff en commun et au Sud',
      fate: 'continued',
      owner: 'Sam',
      notes: 'notes 1',
    });
    expect(joined).toMatchObject({ contest: 't1-92046', fate: 'merged', becomes: goesOn?.id, factOn: '2026-03-17' });
    expect(left).toMatchObject({ contest: 't1-92046', fate: 'withdrawn', becomes: null });
  });

  it('puts every pledge of merged lists in question, and says which are contested', () => {
    const world = afterFirstRound();
    importLists(world, campaign, second);
    const ofList = world.tables.all('commitments').filter(({ listId }) => listId === world.id('Malakoff en commun'));
    expect(ofList.map(({ criterionId, target, confirmed }) => [criterionId, target, confirmed])).toEqual([
      ['q1', 10, false],
      ['q2', 5, false],
      ['q1', 30, false],
      ['q3', 1, false],
    ]);
    const asked = ofList.map(({ toAsk }) => (toAsk?.includes('trancher') ? 'contested' : 'to reconfirm'));
    expect(asked).toEqual(['contested', 'to reconfirm', 'contested', 'to reconfirm']);
    expect(ofList[2]?.firstReader).toBeNull();
    // The list that joined keeps its own record.
    expect(world.tables.all('commitments').find(({ id }) => id === 'Cap au Sud-q1')).toMatchObject({ confirmed: true });
  });

  it('tells the new head nothing that a list which joined answered without consenting to its publication', () => {
    const world = afterFirstRound();
    const joined = world.id('Cap au Sud');
    world.tables.edit('answers', (rows) =>
      rows.map((row) => (row.listId === joined ? { ...row, consent: 'private' } : row)),
    );
    world.tables.edit('commitments', (rows) =>
      rows.map((row) =>
        row.id === 'Cap au Sud-q3' ? { ...row, confirmed: false, source: 'manifesto' } : { ...row, version: 1 },
      ),
    );
    importLists(world, campaign, second);
    const carried = world.tables.all('commitments').filter(isCarried);
    expect(carried.map(({ listId, criterionId }) => [listId, criterionId])).toEqual([
      [world.id('Malakoff en commun'), 'q3'],
    ]);
  });

  it('tells the new head nothing that a list which never answered said at a meeting, nor what people typed of it', () => {
    const world = afterFirstRound();
    const noted = { status: 'precoded', source: 'meeting', entitled: false, consent: 'private' } as const;
    world.tables.edit('answers', (rows) => rows.map((row) => ({ ...row, ...noted })));
    world.tables.edit('commitments', (rows) =>
      rows.map((row) =>
        row.id === 'Cap au Sud-q1' ? { ...row, version: 1, confirmed: false, source: 'meeting' as const } : row,
      ),
    );
    importLists(world, campaign, second);
    expect(world.tables.all('commitments').filter(isCarried)).toEqual([]);
  });

  it('tells the new head what a list that never replied said at a meeting and agreed to see published, and nothing else', () => {
    const world = afterFirstRound();
    const noted = { status: 'precoded', source: 'meeting', entitled: false, consent: 'public' } as const;
    world.tables.edit('answers', (rows) => rows.map((row) => ({ ...row, ...noted })));
    world.tables.edit('commitments', (rows) =>
      rows.map((row) =>
        row.id === 'Cap au Sud-q1' ? { ...row, version: 1, confirmed: false, source: 'meeting' as const } : row,
      ),
    );
    importLists(world, campaign, second);
    const carried = world.tables.all('commitments').filter(isCarried);
    expect(carried.map(({ criterionId, target, confirmed }) => [criterionId, target, confirmed])).toEqual([
      ['q1', 30, false],
    ]);
  });

  it('changes nothing the second time, and is undone whole', () => {
    const world = afterFirstRound();
    const state = () =>
      JSON.stringify([world.tables.all('lists'), world.tables.all('commitments'), world.tables.all('members')]);
    const before = state();
    importLists(world, campaign, second);
    const after = state();
    expect(importLists(world, campaign, second)).toMatchObject({ added: [], changed: [], questions: [] });
    expect(state()).toBe(after);
    undoLastImport(world.tables);
    expect(state()).toBe(before);
  });

  it('obeys the officer rather than its own proposal', () => {
    const world = afterFirstRound();
    const key = 't2-92046|malakoff en commun et au sud|ines durand';
    const decisions: ImportDecisions = {
      round: 2,
      lists: new Map(),
      lineage: new Map([
        [world.id('Malakoff en commun'), { fate: 'merged', into: key }],
        [world.id('Cap au Sud'), { fate: 'merged', into: key }],
        [world.id('Demain Malakoff'), { fate: 'later' }],
      ]),
    };
    importLists(world, campaign, second, decisions);
    const rows = world.tables.all('lists');
    expect(rows.map(({ round, fate }) => [round, fate])).toEqual([
      [1, 'merged'],
      [1, 'merged'],
      [1, null],
      [2, null],
    ]);
    // Asked again next time, as nothing was decided.
    expect(previewImport(world, campaign, second).questions).toHaveLength(1);
  });

  it('keeps no name but those of heads', () => {
    const world = afterFirstRound();
    importLists(world, campaign, second);
    const everything = JSON.stringify(
      ['lists', 'members', 'imports', 'journal'].map((tab) => world.tables.all(tab as 'lists')),
    );
    expect(everything).not.toMatch(/MEMBRE|membre a\d/i);
    expect(world.tables.all('members')[0]?.marks?.split(' ')).toHaveLength(13);
  });
});

import type { LineageChoice } from '../../../src/app/lineage/lineage-plan.ts';
import { importLists, previewImport } from '../../../src/app/lists/import-lists.ts';
import { undoLastImport } from '../../../src/app/lists/undo-import.ts';
import { campaign } from '../../support/campaign-workbook.ts';
import { candidatesFile, importWorld } from '../../support/candidates-file.ts';

const LABELS = ['Malakoff en commun', 'Cap au Sud', 'Demain Malakoff'] as const;
type Label = (typeof LABELS)[number];
const HEADS = ['Inès DURAND', 'Yann LE GALL', 'Zoé PETIT'];
const members = (at: number) => Array.from({ length: 12 }, (_, rank) => `M${at}R${rank} MEMBRE`);
const first = candidatesFile(
  'tour-1.csv',
  LABELS.map((label, at) => ['92046', 'Malakoff', at + 1, label, [HEADS[at] ?? '', ...members(at)]]),
);
/** All three under the head of the first, with a name of its own. */
const second = (head = 'Inès DURAND') =>
  candidatesFile('tour-2.csv', [
    ['92046', 'Malakoff', 7, 'Rassembler', [head, ...members(0), ...members(1).slice(0, 4), ...members(2).slice(0, 4)]],
  ]);

const PLEDGES: readonly [Label, question: string, target: number][] = [
  ['Malakoff en commun', 'q1', 10],
  ['Malakoff en commun', 'q2', 5],
  ['Cap au Sud', 'q1', 30],
  ['Cap au Sud', 'q3', 1],
  ['Demain Malakoff', 'q4', 2],
];

/** The three lists have merged; what each promised, what a person sees of it, and a way to decide otherwise. */
function afterMerger(file = second()) {
  const world = importWorld();
  importLists(world, campaign, first);
  const ids = new Map(world.tables.all('lists').map(({ label, id }) => [label, id ?? '']));
  const id = (label: Label) => ids.get(label) ?? '';
  world.tables.seed(
    'commitments',
    PLEDGES.map(([label, criterionId, target]) => ({
      id: `${label}-${criterionId}`,
      listId: id(label),
      criterionId,
      current: true,
      confirmed: true,
      stance: 'unconditional' as const,
      target,
    })),
  );
  world.tables.seed(
    'answers',
    LABELS.map((label, at) => ({
      id: `r${at}@1`,
      listId: id(label),
      status: 'accepted' as const,
      version: 1,
      entitled: true,
      consent: 'public' as const,
    })),
  );
  world.clock.at = Date.parse('2026-03-17T20:00:00+01:00');
  const before = JSON.stringify([world.tables.all('lists'), world.tables.all('commitments')]);
  importLists(world, campaign, file);
  const decide = (choices: readonly (readonly [Label, LineageChoice])[]) =>
    importLists(world, campaign, file, {
      round: 2,
      lists: new Map(),
      lineage: new Map(choices.map(([label, choice]) => [id(label), choice])),
    });
  /** What the list that goes on has in force: question, target, whether it counts, whether it is contested. */
  const inForce = () =>
    world.tables
      .all('commitments')
      .filter(({ listId, current }) => listId === id('Malakoff en commun') && current === true)
      .map(({ criterionId, target, confirmed, toAsk }) =>
        [criterionId, target, confirmed === true ? 'counts' : toAsk?.includes('trancher') ? 'contested' : 'asked'].join(
          ' ',
        ),
      );
  const fates = () =>
    world.tables.all('lists').map(({ fate, becomes }) => [fate, becomes === null ? '' : 'joined'].join(' '));
  return { ...world, decide, inForce, fates, before };
}

const LEFT: LineageChoice = { fate: 'withdrawn' };
const MERGED = ['q1 10 contested', 'q2 5 asked', 'q1 30 contested', 'q3 1 asked', 'q4 2 asked'];
const ALONE = ['q1 10 counts', 'q2 5 counts'];

describe('a merger that was said by mistake', () => {
  it('is asked again only to be corrected, and stays unless somebody says otherwise', () => {
    const world = afterMerger();
    expect(world.inForce()).toEqual(MERGED);
    const before = JSON.stringify([
      world.tables.all('lists'),
      world.tables.all('commitments'),
      world.tables.all('imports'),
    ]);
    const plan = previewImport(world, campaign, second());
    expect(plan.questions).toEqual([]);
    expect(plan.settled.map(({ proposal, choice }) => [proposal.list.label, choice.fate])).toEqual([
      ['Cap au Sud', 'later'],
      ['Demain Malakoff', 'later'],
    ]);
    expect(plan.settled.map(({ proposal }) => proposal.evidence?.shared)).toEqual([
      { members: 4, of: 13 },
      { members: 4, of: 13 },
    ]);
    world.decide([]);
    expect(
      JSON.stringify([world.tables.all('lists'), world.tables.all('commitments'), world.tables.all('imports')]),
    ).toBe(before);
  });

  it.each([
    ['first', ['Cap au Sud', 'Demain Malakoff'], ['q1 10 asked', 'q2 5 asked', 'q4 2 asked']],
    ['last', ['Demain Malakoff', 'Cap au Sud'], ['q1 10 contested', 'q2 5 asked', 'q1 30 contested', 'q3 1 asked']],
  ] as const)(
    'is taken back, %s or not: what it carried leaves, what it put in question counts again',
    (_, order, between) => {
      const world = afterMerger();
      const [one, other] = order;
      world.decide([[one, LEFT]]);
      expect(world.inForce()).toEqual(between);
      world.decide([[other, LEFT]]);
      expect(world.inForce()).toEqual(ALONE);
      expect(world.fates()).toEqual(['continued ', 'withdrawn ', 'withdrawn ']);
      // Every step is undone, the last one first.
      undoLastImport(world.tables);
      expect(world.inForce()).toEqual(between);
      undoLastImport(world.tables);
      expect(world.inForce()).toEqual(MERGED);
      undoLastImport(world.tables);
      expect(JSON.stringify([world.tables.all('lists'), world.tables.all('commitments')])).toBe(world.before);
    },
  );

  it('comes back once it is said again, without a pledge twice', () => {
    const world = afterMerger();
    world.decide([['Cap au Sud', LEFT]]);
    world.decide([['Cap au Sud', { fate: 'merged', into: 't2-92046|rassembler|ines durand' }]]);
    expect([...world.inForce()].sort()).toEqual([...MERGED].sort());
    const ids = world.tables.all('commitments').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('leaves what the new head confirmed since, and asks a new head all the same', () => {
    const confirmed = afterMerger();
    confirmed.tables.edit('commitments', (rows) =>
      rows.map((row) => (row.target === 30 && row.toAsk !== null ? { ...row, confirmed: true, toAsk: null } : row)),
    );
    confirmed.decide([
      ['Cap au Sud', LEFT],
      ['Demain Malakoff', LEFT],
    ]);
    expect(confirmed.inForce()).toEqual([...ALONE, 'q1 30 counts']);
    const headed = afterMerger(second('Nina NEUVE'));
    headed.decide([
      ['Cap au Sud', LEFT],
      ['Demain Malakoff', LEFT],
    ]);
    expect(headed.fates().slice(0, 3)).toEqual(['merged joined', 'withdrawn ', 'withdrawn ']);
    expect(
      headed.tables
        .all('commitments')
        .filter(({ id, current }) => id?.includes('.de.') && current === true)
        .map(({ criterionId, confirmed }) => [criterionId, confirmed]),
    ).toEqual([
      ['q1', false],
      ['q2', false],
    ]);
  });
});

import { noDecision } from '../../../src/app/lists/import-decisions.ts';
import { undoLastImport } from '../../../src/app/lists/undo-import.ts';
import { importResults } from '../../../src/app/results/import-results.ts';
import { NO_LIST, planResults } from '../../../src/app/results/plan-results.ts';
import { emptyRow } from '../../../src/app/schema/empty-row.ts';
import { resultsScreen } from '../../../src/gas/screens/results-screen.ts';
import { campaign } from '../../support/campaign-workbook.ts';
import { importWorld } from '../../support/candidates-file.ts';

const AFTER_ROUND_1 = '2026-03-16T09:00:00+01:00';
const DAY = campaign.election.rounds.find(({ number }) => number === 1)?.date;

function resultsOf(votes: number) {
  const header =
    'Code département;Code commune;Libellé commune;Exprimés;Libellé de liste 1;Voix 1;Libellé de liste 2;Voix 2';
  return { name: 'r.csv', text: `${header}\n92;92046;Malakoff;1000;Cap au Sud;${votes};Une autre;450\n` };
}

describe('results of a round', () => {
  const list = (id: string, label: string) => ({
    ...emptyRow('lists'),
    ...{ id, label, contest: 't1-92046', communeCode: '92046', commune: 'Malakoff', round: 1 },
  });
  const known = [list('a', 'Liste A'), list('b', 'Liste B')];
  const contestOf = (votes: Readonly<Record<string, number>>) => [
    {
      commune: { code: '92046', name: 'Malakoff' },
      cast: 1000,
      lists: Object.entries(votes).map(([label, of]) => ({ label, shortLabel: '', head: '', nuance: null, votes: of })),
    },
  ];

  it('ask no more about a list that is none of the workbook’s, and say which it misses', () => {
    const contests = contestOf({ 'Tout autre nom': 450, 'Liste A': 550 });
    const undecided = planResults(contests, known, 1, new Map());
    expect(undecided.absent).toEqual([]);
    const key = undecided.outcomes[0]?.key ?? '';
    const plan = planResults(contests, known, 1, new Map([[key, NO_LIST]]));
    expect(plan.outcomes.map(({ row, isNone }) => [row?.id, isNone])).toEqual([
      [undefined, true],
      ['a', false],
    ]);
    expect(plan.absent.map(({ id }) => id)).toEqual(['b']);
    expect(resultsScreen(plan)).toMatchObject({
      summary: resultsScreen({ ...plan, outcomes: plan.outcomes.slice(1) }).summary,
      rows: [{ choice: { chosen: NO_LIST } }, {}, {}],
    });
  });

  it('give a list of the workbook to one of the file alone, whatever was chosen', () => {
    const contests = contestOf({ 'Nom un': 450, 'Nom deux': 40 });
    const keys = planResults(contests, known, 1, new Map()).outcomes.map(({ key }) => key);
    const plan = planResults(contests, known, 1, new Map(keys.map((key) => [key, 'a'])));
    expect(plan.outcomes.map(({ row, candidates }) => [row?.id, candidates.map(({ id }) => id)])).toEqual([
      ['a', ['b']],
      [undefined, ['b']],
    ]);
  });

  it('leave no day of elimination once they are corrected, but the day that a person noted', () => {
    const world = importWorld(AFTER_ROUND_1);
    const list = { communeCode: '92046', contest: 't1-92046', round: 1 };
    world.tables.seed('lists', [
      { ...list, id: 'l1', label: 'Cap au Sud' },
      { ...list, id: 'l2', label: 'Une autre', fact: 'declined', factOn: '2026-03-10' },
    ]);
    const decisions = { ...noDecision(campaign, world.clock.now()), round: 1 as const };
    const facts = () => world.tables.all('lists').map(({ result, factOn }) => [result, factOn]);
    importResults(world, campaign, resultsOf(20), decisions);
    expect(facts()).toEqual([
      ['eliminated', DAY],
      ['qualified', '2026-03-10'],
    ]);
    importResults(world, campaign, resultsOf(120), decisions);
    expect(facts()).toEqual([
      ['qualified', null],
      ['qualified', '2026-03-10'],
    ]);
    undoLastImport(world.tables);
    expect(facts()[0]).toEqual(['eliminated', DAY]);
  });
});

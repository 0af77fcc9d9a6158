import { noDecision } from '../../../src/app/lists/import-decisions.ts';
import { undoLastImport } from '../../../src/app/lists/undo-import.ts';
import { importResults } from '../../../src/app/results/import-results.ts';
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

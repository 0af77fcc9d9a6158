import { messages } from '../../src/app/messages.fr.ts';
import type { StrategyView } from '../../src/app/strategy/strategy-view.ts';
import type { HostHandle } from '../../src/desk/host/open-host.ts';
import { announcedLists, CampaignDesk } from '../support/campaign-desk.ts';

const OFFICER = `
function set(key, value) {
  const row = feuille('Réglages').getDataRange().getValues().findIndex((cells) => cells[0] === key) + 1;
  feuille('Réglages').getRange(row, 3).setValue(value);
}
function officersRows() {
  return SpreadsheetApp.openById(property('interpelle.officersFile')).getSheets().map((sheet) => [sheet.getName(), sheet.getDataRange().getValues()]);
}
`;

describe('PRIORITE_LISTES and the officers’ spreadsheet on the shipped bundle', () => {
  let desk: CampaignDesk;
  let host: HostHandle;
  const told: string[] = [];

  beforeAll(async () => {
    desk = await CampaignDesk.open({
      more: OFFICER,
      answer: ({ title, message }) => {
        told.push(`${title} ${message}`);
        return 'YES';
      },
    });
    host = desk.host;
    await desk.importFile(announcedLists('Cap au Sud', 'Bien vivre'));
    await host.run('typeIn', ['Listes', 'Ouverture', [0.27182, 0.31415]]);
    await host.run('typeIn', ['Listes', 'Résultat précédent', [0.14142, 0.1618]]);
  });
  afterAll(() => host.close());

  it('shows in « Priorités » the parts, the sentence and the order that the menu wrote in Listes', async () => {
    await host.run('menuCalculerPriorites');
    const [header = [], first = [], second = []] = await desk.shown('Priorités');
    expect(header.slice(6, 10).join()).toMatch(/levier.*chance.*ouverture.*joignabilité/);
    expect(first[3]).toBe('Bien vivre');
    expect(first[10]).toMatch(/^Priorité .* sur 100.*résultat précédent \(\+/);
    const [labels = [], ...lists] = await desk.shown('Listes');
    const order = lists.map((row) => [row[labels.indexOf('Liste')], row[labels.indexOf('Ordre')]]);
    expect(order).toEqual([
      [second[3], '2'],
      [first[3], '1'],
    ]);
  });

  it('kept apart, leaves nothing of chance, openness or priority anywhere in the campaign’s workbook', async () => {
    const figures = async () => {
      const kept = String(await host.run('everythingKept'));
      return [/27182/, /31415/, /14142/, /1618/, /Priorité [\d,]+ sur 100/].filter((secret) => secret.test(kept));
    };
    expect(await figures()).toHaveLength(5);
    await host.run('set', ['strategyPlace', messages.priority.places.apart]);
    told.length = 0;
    await host.run('menuCalculerPriorites');
    expect(told.join()).toContain('2 listes ont quitté le classeur');
    expect(await figures()).toEqual([]);
    const [labels = [], ...lists] = await desk.shown('Listes');
    expect(lists.map((row) => row[labels.indexOf('Ordre')])).toEqual(['2', '1']);
    expect(await host.run('shown', ['Priorités'])).toEqual([[messages.priority.keptApart]]);
    const [[tab, rows]] = (await host.run('officersRows')) as [[string, unknown[][]]];
    expect(tab).toBe('Stratégie');
    expect(rows.slice(1).map((row) => [row[2], row[5], row[6]])).toEqual([
      ['Cap au Sud', 0.27182, 2],
      ['Bien vivre', 0.31415, 1],
    ]);
  });

  it('shows the strategy window and gives lists to volunteers from it, once', async () => {
    await host.run('menuVueStrategique');
    const before = host.calls().length;
    const view = (await host.run('vueStrategique')) as StrategyView;
    // Four tabs and the officers' spreadsheet, however many lists there are.
    expect(host.calls().length - before).toBeLessThan(50);
    expect(view.lists.map(({ label, order }) => [label, order])).toEqual([
      ['Bien vivre', 1],
      ['Cap au Sud', 2],
    ]);
    const wanted = JSON.stringify(view.lists.map(({ id }) => ({ id, owner: 'Ana', was: '' })));
    expect(await host.run('attribuerListes', [wanted])).toMatchObject({
      said: '2 listes attribuées.',
      view: { volunteers: [{ name: 'Ana', lists: 2, open: 2 }] },
    });
    const again = (await host.run('attribuerListes', [wanted])) as { said: string };
    expect(await host.run('menuAnnulerChangement')).toContain('2 lignes remises');
    expect(((await host.run('vueStrategique')) as StrategyView).lists.map(({ owner }) => owner)).toEqual(['', '']);
    expect(again.said).toMatch(/^0 liste attribuée\. 2 listes avaient changé de bénévole/);
  });

  it('computes again from what officers typed apart', async () => {
    await host.run('menuCalculerPriorites');
    expect(told.at(-1)).not.toContain('quitté le classeur');
    const [[, rows]] = (await host.run('officersRows')) as [[string, unknown[][]]];
    expect(rows.slice(1).map((row) => row[6])).toEqual([2, 1]);
  });
});

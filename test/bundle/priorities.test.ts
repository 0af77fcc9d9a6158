import { messages } from '../../src/app/messages.fr.ts';
import type { StrategyView } from '../../src/app/strategy/strategy-view.ts';
import { type HostHandle, openHost } from '../../src/desk/host/open-host.ts';
import { campaign } from '../support/campaign-workbook.ts';
import { shippedBundle } from '../support/shipped-bundle.ts';

/** Everything that an editor of the workbook can read: cells, formulas, notes, metadata, properties, names of tabs. */
const LOOKING = `
function everythingKept() {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const sheets = book.getSheets().map((sheet) => {
    const range = sheet.getDataRange();
    return [sheet.getName(), range.getValues(), range.getDisplayValues(), range.getFormulas(), range.getNotes()];
  });
  const metadata = book.createDeveloperMetadataFinder().find().map((mark) => [mark.getKey(), mark.getValue()]);
  return JSON.stringify([sheets, metadata, PropertiesService.getScriptProperties().getProperties()]);
}
function typeIn(name, label, values) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
  const place = sheet.getDataRange().getValues()[0].indexOf(label) + 1;
  sheet.getRange(2, place, values.length, 1).setValues(values.map((value) => [value]));
}
function set(key, value) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Réglages');
  const row = sheet.getDataRange().getValues().findIndex((cells) => cells[0] === key) + 1;
  sheet.getRange(row, 3).setValue(value);
}
function shown(name) { return SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name).getDataRange().getDisplayValues(); }
function officersRows() {
  const id = PropertiesService.getScriptProperties().getProperty('interpelle.officersFile');
  return SpreadsheetApp.openById(id).getSheets().map((sheet) => [sheet.getName(), sheet.getDataRange().getValues()]);
}
`;
const LISTS =
  'code,commune,liste,prenom,nom,source,date\n92046,Malakoff,Cap au Sud,Yann,Le Gall,Tract,2026-01-05\n92046,Malakoff,Bien vivre,Inès,Durand,Tract,2026-01-06\n';

describe('PRIORITE_LISTES and the officers’ spreadsheet on the shipped bundle', () => {
  let host: HostHandle;
  const told: string[] = [];

  beforeAll(async () => {
    host = await openHost({
      ...shippedBundle(LOOKING),
      now: Date.parse('2026-02-27T09:00:00+01:00'),
      user: campaign.senders[0] ?? '',
      seed: 1,
    });
    host.answerDialogs(({ title, message }) => {
      told.push(`${title} ${message}`);
      return 'YES';
    });
    await host.run('menuInstallerClasseur');
    await host.run('recevoirMorceauFichier', ['annoncees.csv', LISTS, 0, 1]);
    await host.run('appliquerImport', ['annoncees.csv', 1]);
    await host.run('typeIn', ['Listes', 'Ouverture', [0.27182, 0.31415]]);
    await host.run('typeIn', ['Listes', 'Résultat précédent', [0.14142, 0.1618]]);
  });
  afterAll(() => host.close());

  it('shows in « Priorités » the parts, the sentence and the order that the menu wrote in Listes', async () => {
    await host.run('menuCalculerPriorites');
    const [header = [], first = [], second = []] = (await host.run('shown', ['Priorités'])) as string[][];
    expect(header.slice(6, 10).join()).toMatch(/levier.*chance.*ouverture.*joignabilité/);
    expect(first[3]).toBe('Bien vivre');
    expect(first[10]).toMatch(/^Priorité .* sur 100.*résultat précédent \(\+/);
    const [labels = [], ...lists] = (await host.run('shown', ['Listes'])) as string[][];
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
    const [labels = [], ...lists] = (await host.run('shown', ['Listes'])) as string[][];
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

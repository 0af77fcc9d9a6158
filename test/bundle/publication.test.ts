import { messages } from '../../src/app/messages.fr.ts';
import type { TabKey } from '../../src/app/schema/tabs.ts';
import { contentMark } from '../../src/app/scores/readings.ts';
import { type HostHandle, openHost } from '../../src/desk/host/open-host.ts';
import { campaign } from '../support/campaign-workbook.ts';
import { shippedBundle } from '../support/shipped-bundle.ts';

/** Functions a test adds after the shipped bundle, to type into the workbook and to look at Drive. */
const HANDS = `
function fill(tab, rows) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab);
  const header = sheet.getDataRange().getDisplayValues()[0];
  const values = rows.map((row) => header.map((label) => (label in row ? row[label] : '')));
  sheet.getRange(sheet.getLastRow() + 1, 1, values.length, header.length).setValues(values);
}
function tab(name) { return SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name).getDataRange().getDisplayValues(); }
function property(name) { return PropertiesService.getScriptProperties().getProperty(name); }
function served() {
  const files = DriveApp.getFolderById(property('interpelle.publicFolder')).getFiles();
  const found = {};
  while (files.hasNext()) { const file = files.next(); found[file.getName()] = file.getBlob().getDataAsString('UTF-8'); }
  return found;
}
function publicSpreadsheet() {
  const book = SpreadsheetApp.openById(property('interpelle.publicSpreadsheet'));
  return book.getSheets().map((sheet) => ({
    name: sheet.getName(),
    values: sheet.getDataRange().getDisplayValues(),
    formulas: sheet.getDataRange().getFormulas().flat().filter(Boolean),
  }));
}
function published() { return Drive.Revisions.list(property('interpelle.publicSpreadsheet')).revisions[0].published; }
function page(path) {
  const output = doGet({ parameter: path === undefined ? {} : { p: path } });
  return output.getContent();
}
`;
const NOW = Date.parse('2026-03-13T09:00:00+01:00');
const FORMULA = '=HYPERLINK("http://x.example")';
const { tabs } = messages.workbook;

/** A row by the labels people see. */
function labelled(tab: TabKey, row: Readonly<Record<string, string | number>>): Record<string, string | number> {
  const columns = tabs[tab].columns as Readonly<
    Record<string, { readonly label: string; readonly choices?: Readonly<Record<string, string>> }>
  >;
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [columns[key]?.label ?? key, columns[key]?.choices?.[value] ?? value]),
  );
}

describe('publishing with the shipped bundle', () => {
  let host: HostHandle;
  const told: string[] = [];
  const fill = (tab: TabKey, rows: readonly Readonly<Record<string, string | number>>[]) =>
    host.run('fill', [tabs[tab].title, rows.map((row) => labelled(tab, row))]);

  beforeAll(async () => {
    host = await openHost({ ...shippedBundle(HANDS), now: NOW, user: campaign.senders[0] ?? '', seed: 7 });
    host.answerDialogs(({ title, message }) => {
      told.push(`${title} ${message}`);
      return 'YES';
    });
    await host.run('menuInstallerClasseur');
    const where = { communeCode: '92046', commune: 'Malakoff', contest: 't1-92046', round: 1 };
    await fill('lists', [
      { id: 'la', ...where, label: "'<b>Cap</b>", head: 'Ana Sol', state: 'answered' },
      { id: 'lb', ...where, label: `'${FORMULA}`, head: 'Bo Lin', state: 'no_reply' },
    ]);
    await fill('contacts', [{ id: 'c1', listId: 'la', name: 'Zoé Quiberon', email: 'zoe@a.example', status: 'valid' }]);
    await fill('answers', [
      { id: 'r1', listId: 'la', status: 'accepted', version: 1, receivedAt: '2026-03-01 10:00', consent: 'public' },
    ]);
    const read = campaign.questions.map(({ id }) => ({ id, words: `Mots pour ${id}` }));
    await fill(
      'commitments',
      read.map(({ id, words }) => ({
        id: `la-${id}`,
        listId: 'la',
        criterionId: id,
        version: 1,
        current: 'oui',
        stance: 'declined',
        words,
        source: 'form',
        confirmed: 'oui',
        firstReader: 'relire@asso.example',
        secondReader: 'valider@asso.example',
        readContent: markOf(words),
      })),
    );
  });
  afterAll(() => host.close());

  it('refuses before the hearing, and leaves nothing behind', async () => {
    await host.run('menuPublier');
    expect(told.join('\n')).toContain('Aucun scrutin ne peut être publié');
    expect(await host.run('property', ['interpelle.publicFolder'])).toBeNull();
  });

  it('publishes pages, open data and a spreadsheet of values, and serves them to anyone', async () => {
    await fill(
      'sendings',
      ['la', 'lb'].map((listId) => ({
        key: `h|${listId}`,
        mailingId: 'm1',
        template: 'hearing',
        listId,
        commune: '92046',
        email: `${listId}@listes.example`,
        state: 'sent',
        at: '2026-03-06 08:00',
        rehearsal: 'non',
      })),
    );
    await host.run('menuFigerMethode');
    await host.run('menuApercuPublication');
    const said = String(await host.run('menuPublier'));
    expect(said).toContain('1 scrutin publié');
    const files = (await host.run('served')) as Record<string, string>;
    expect(Object.keys(files).sort()).toEqual([
      'commune/92046.html',
      'donnees.html',
      'embed/92046.html',
      'index.html',
      'liste/la.html',
      'liste/lb.html',
      'methode.html',
      'open-data/commitments.csv',
      'open-data/equal-treatment.csv',
      'open-data/lists.csv',
      'open-data/method.json',
      'open-data/ranks.csv',
      'open-data/scores.csv',
    ]);
    expect(files['commune/92046.html']).toContain('&lt;b&gt;Cap&lt;/b&gt;');
    expect(files['liste/la.html']).toContain(`Mots pour ${campaign.questions[0]?.id}`);
    expect(Object.values(files).join('\n')).not.toMatch(/Quiberon|zoe@|listes\.example|relire@/);

    const sheets = (await host.run('publicSpreadsheet')) as { name: string; values: string[][]; formulas: string[] }[];
    expect(sheets.map(({ name }) => name)).toEqual(['Listes', 'Rangs', 'Notes', 'Engagements']);
    expect(sheets.flatMap(({ formulas }) => formulas)).toEqual([]);
    expect(sheets[0]?.values[2]).toEqual(expect.arrayContaining(['lb', '92046', expect.stringContaining(FORMULA)]));
    expect(await host.run('published')).toBe(true);
    const rows = sheets.reduce((sum, { values }) => sum + values.length - 1, 0);
    const [header = [], , publication = []] = (await host.run('tab', [tabs.publications.title])) as string[][];
    expect(publication[header.indexOf(tabs.publications.columns.rows.label)]).toBe(String(rows));

    const first = String(await host.run('page'));
    expect(first).toContain('p=commune%2F92046.html');
    expect(first).not.toContain('Content-Security-Policy');
    expect(String(await host.run('page', ['commune/92046.html']))).toContain('p=liste%2Fla.html');
    expect(String(await host.run('page', ['open-data/lists.csv']))).toContain('id,contest,commune_code');
    expect(String(await host.run('page', ['../secret']))).toContain('Cette page n’existe pas');
  });

  it('replaces the spreadsheet and keeps every publication in its own folder', async () => {
    const before = await host.run('property', ['interpelle.publicFolder']);
    const sheet = await host.run('property', ['interpelle.publicSpreadsheet']);
    await host.run('menuPublier');
    expect(await host.run('property', ['interpelle.publicFolder'])).not.toBe(before);
    expect(await host.run('property', ['interpelle.publicSpreadsheet'])).toBe(sheet);
    expect(String(await host.run('page', ['donnees.html']))).toContain('Publications précédentes');
  });

  function markOf(words: string): string {
    return contentMark({
      stance: 'declined',
      target: null,
      option: null,
      unit: null,
      deadline: null,
      condition: null,
      scope: null,
      means: null,
      words,
      source: 'form',
      sourceLink: null,
      confirmed: true,
    });
  }
});

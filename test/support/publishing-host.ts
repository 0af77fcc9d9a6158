import { hearingContents } from '../../src/app/hearing/hearing-contents.ts';
import { messages } from '../../src/app/messages.fr.ts';
import type { RowOf, TabKey } from '../../src/app/schema/tabs.ts';
import { type HostHandle, type OpenHostOptions, openHost } from '../../src/desk/host/open-host.ts';
import { campaign, campaignTables } from './campaign-workbook.ts';
import { FakeClock, FakeMemory, FakeSigner } from './fake-ports.ts';
import { OFFICER } from './installed-workbook.ts';
import { readTwice } from './read-twice.ts';
import { shippedBundle } from './shipped-bundle.ts';

/** Functions a test adds after the shipped bundle, to type into the workbook and to look at Drive. */
const HANDS = `
function fill(tab, rows) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab);
  const header = sheet.getDataRange().getDisplayValues()[0];
  const values = rows.map((row) => header.map((label) => (label in row ? row[label] : '')));
  sheet.getRange(sheet.getLastRow() + 1, 1, values.length, header.length).setValues(values);
}
function tab(name) { return SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name).getDataRange().getDisplayValues(); }
function keep(name, value) { PropertiesService.getScriptProperties().setProperty(name, value); }
function property(name) { return PropertiesService.getScriptProperties().getProperty(name); }
function served() {
  const files = DriveApp.getFolderById(property('interpelle.publicFolder')).getFiles();
  const found = {};
  while (files.hasNext()) {
    const pages = JSON.parse(files.next().getBlob().getDataAsString('UTF-8'));
    for (const path in pages) found[path] = pages[path].content;
  }
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
function pdfs() {
  const names = [];
  for (const files = DriveApp.getFilesByType('application/pdf'); files.hasNext(); ) names.push(files.next().getName());
  return names;
}
function publicTitle() { return SpreadsheetApp.openById(property('interpelle.publicSpreadsheet')).getName(); }
function edit(tab, from, to) {
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab).createTextFinder(from).replaceAllWith(to);
}
function published() { return Drive.Revisions.list(property('interpelle.publicSpreadsheet')).revisions[0].published; }
function page(path, v) {
  const output = doGet({ parameter: Object.assign({}, path && { p: path }, v && { v: v }) });
  return output.getContent();
}
`;
const NOW = Date.parse('2026-03-13T09:00:00+01:00');
const { tabs } = messages.workbook;

/** Key of the seals of readings. */
const KEY = 'cle-des-lectures';

/** A label that Sheets would run as a formula. */
export const FORMULA = '=HYPERLINK("http://x.example")';

/** The shipped bundle on the morning of the publication; every dialog is answered yes. */
export async function openPublishingHost(
  choice: Pick<OpenHostOptions, 'stateDir' | 'startFrom' | 'faults'> = {},
): Promise<{ readonly host: HostHandle; readonly told: string[] }> {
  const host = await openHost({
    ...shippedBundle(HANDS),
    now: NOW,
    user: OFFICER,
    seed: 7,
    ...choice,
  });
  const told: string[] = [];
  host.answerDialogs(({ title, message }) => {
    told.push(`${title} ${message}`);
    return 'YES';
  });
  return { host, told };
}

const WHERE = { communeCode: '92046', commune: 'Malakoff', contest: 't1-92046', round: 1 };
const LISTS = [
  { id: 'la', ...WHERE, label: "'<b>Cap</b>", head: 'Ana Sol', state: 'answered' as const },
  { id: 'lb', ...WHERE, label: `'${FORMULA}`, head: 'Bo Lin', state: 'no_reply' as const },
];
const ANSWER = { id: 'r1', listId: 'la', status: 'accepted' as const, version: 1, consent: 'public' as const };

/** In an installed workbook: two lists of one commune; « la » declined every question in its own words, and two people read them. */
export async function fillCampaign(host: HostHandle): Promise<void> {
  await fill(host, 'lists', LISTS);
  await fill(host, 'contacts', [
    { id: 'c1', listId: 'la', name: 'Zoé Quiberon', email: 'zoe@a.example', status: 'valid' },
  ]);
  await fill(host, 'answers', [{ ...ANSWER, receivedAt: '2026-03-01 10:00' }]);
  await host.run('keep', ['interpelle.readings.key', KEY]);
  const typed = declined().map((row) => ({ ...row, current: 'oui', confirmed: 'oui' }));
  await fill(
    host,
    'commitments',
    typed.map((row) =>
      Object.fromEntries(Object.entries(row).filter((cell): cell is [string, string | number] => cell[1] !== null)),
    ),
  );
}

/** Both lists could read what will be published, and their time is over. */
export async function fillHearing(host: HostHandle): Promise<void> {
  const toldTo = hearingTold();
  await fill(
    host,
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
      told: toldTo(listId),
      rehearsal: 'non',
    })),
  );
}

/** What the program keeps of the hearing of a list, reckoned in memory from the same rows. */
function hearingTold(): (listId: string) => string {
  const tables = campaignTables();
  tables.seed('lists', LISTS);
  tables.seed('answers', [{ ...ANSWER, receivedAt: Date.parse('2026-03-01T10:00:00+01:00') }]);
  tables.seed('commitments', declined());
  const told = hearingContents({ tables, campaign, clock: new FakeClock(NOW), ...readingKeys() });
  return (listId) =>
    tables.all('lists').flatMap((list) => (list.id === listId ? (told(list).told ?? '') : []))[0] ?? '';
}

/** Adds rows to a tab, as typed. */
function fill(
  host: HostHandle,
  tab: TabKey,
  rows: readonly Readonly<Record<string, string | number>>[],
): Promise<unknown> {
  return host.run('fill', [tabs[tab].title, rows.map((row) => labelled(tab, row))]);
}

/** A row by the labels people see. */
function labelled(tab: TabKey, row: Readonly<Record<string, string | number>>): Record<string, string | number> {
  const columns = tabs[tab].columns as Readonly<
    Record<string, { readonly label: string; readonly choices?: Readonly<Record<string, string>> }>
  >;
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [columns[key]?.label ?? key, columns[key]?.choices?.[value] ?? value]),
  );
}

/** The positions of « la » as two people read them. */
function declined(): readonly RowOf<'commitments'>[] {
  const keys = readingKeys();
  return campaign.questions.map(({ id }) =>
    readTwice(
      {
        id: `la-${id}`,
        listId: 'la',
        criterionId: id,
        version: 1,
        current: true,
        stance: 'declined',
        words: `Mots pour ${id}`,
        source: 'form',
        confirmed: true,
      },
      { ...keys, tables: { all: () => LISTS } },
    ),
  );
}

function readingKeys(): { readonly memory: FakeMemory; readonly signer: FakeSigner } {
  const memory = new FakeMemory();
  memory.write('interpelle.readings.key', KEY);
  return { memory, signer: new FakeSigner() };
}

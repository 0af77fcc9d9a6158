import { cpSync } from 'node:fs';
import { messages } from '../../src/app/messages.fr.ts';
import { formDesign } from '../../src/app/questionnaire/form-design.ts';
import type { TabKey } from '../../src/app/schema/tabs.ts';
import { type HostHandle, type OpenHostOptions, openHost, type PlantedFault } from '../../src/desk/host/open-host.ts';
import { campaign, fullAnswer } from './campaign-workbook.ts';
import { OFFICER, preparedWorkbook } from './installed-workbook.ts';
import { shippedBundle } from './shipped-bundle.ts';

/** Functions a test adds after the shipped bundle, to type into the workbook as people do. */
const HANDS = `
function fill(tab, rows) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab);
  const header = sheet.getDataRange().getDisplayValues()[0];
  const values = rows.map((row) => header.map((label) => (label in row ? row[label] : '')));
  sheet.getRange(sheet.getLastRow() + 1, 1, values.length, header.length).setValues(values);
}
function setQuestion(id, label, value) { setCell('Questions', id, label, value); }
function setList(id, label, value) { setCell('Listes', id, label, value); }
function setCell(tab, id, label, value) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab);
  const values = sheet.getDataRange().getValues();
  const row = values.findIndex((cells) => cells[0] === id);
  sheet.getRange(row + 1, values[0].indexOf(label) + 1).setValue(value);
}
function moveQuestionToEnd(id) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Questions');
  const row = sheet.getDataRange().getValues().findIndex((cells) => cells[0] === id);
  sheet.moveRows(sheet.getRange(row + 1, 1), sheet.getLastRow() + 1);
}
function readable(name) {
  const folder = DriveApp.getFoldersByName(name).next();
  const found = {};
  for (const files = folder.getFiles(); files.hasNext(); ) {
    const file = files.next();
    const isWord = file.getName().endsWith('.docx');
    found[file.getName()] = isWord
      ? Utilities.unzip(file.getBlob().setContentType('application/zip')).map((part) => [part.getName(), part.getDataAsString()])
      : file.getBlob().getDataAsString().slice(0, 5);
  }
  return found;
}
function pageServed(path) { return doGet({ parameter: { p: path } }).getContent(); }
function addByHand(title) { FormApp.openById(property('interpelle.form')).addTextItem().setTitle(title); }
/** Runs a function as another account would: the host's runs are all of one. */
function asColleague(address, name, args) {
  const { getEffectiveUser } = Session;
  Session = { getActiveUser: () => ({ getEmail: () => address }), getEffectiveUser };
  return globalThis[name](...args);
}
function property(name) { return PropertiesService.getScriptProperties().getProperty(name); }
`;
const { tabs } = messages.workbook;

type Row = Readonly<Record<string, string>>;

/** The shipped bundle in the host, with a form built and lists of one commune that may answer it. */
export class AnswerDesk {
  private constructor(
    readonly host: HostHandle,
    readonly formId: string,
  ) {}

  /** With `lists` lists, l1 first, one contact each. */
  static async open({ lists = 2 }: { readonly lists?: number } = {}): Promise<AnswerDesk> {
    return AnswerDesk.on(await hostOn({ startFrom: await takingAnswers(lists) }));
  }

  /** Opens, to keep what happens, a copy of what `open` opens. */
  static async keeping(stateDir: string, lists: number): Promise<AnswerDesk> {
    cpSync(await takingAnswers(lists), stateDir, { recursive: true });
    return AnswerDesk.on(await hostOn({ stateDir }));
  }

  /** Starts again from a state that a desk left; its first service call is the test's own. */
  static async from(
    startFrom: string,
    formId: string,
    { now, faults = [] }: { readonly now: string; readonly faults?: readonly PlantedFault[] },
  ): Promise<AnswerDesk> {
    return new AnswerDesk(await hostOn({ startFrom, faults, now: Date.parse(now) }), formId);
  }

  private static async on(host: HostHandle): Promise<AnswerDesk> {
    return new AnswerDesk(host, String(await host.run('property', ['interpelle.form'])));
  }

  /** Sends the form as the list does, from its personal link; triggers have run when this comes back. */
  async answer(listId: string, changes: Row = {}): Promise<string> {
    return this.send(this.codeOf(listId), changes);
  }

  /** Sends the form with any code. */
  async send(code: string, changes: Row = {}): Promise<string> {
    const titles = new Map(formDesign(campaign.questions, campaign).elements.map(({ key, title }) => [key, title]));
    const texts = Object.entries(fullAnswer(code, changes)).filter(([, text]) => text !== '');
    return this.host.submitForm(
      this.formId,
      Object.fromEntries(texts.map(([key, text]) => [titles.get(key) ?? key, text])),
    );
  }

  /** The code that a list's personal link fills in. */
  codeOf(listId: string): string {
    const link = this.rows('lists').find(({ id }) => id === listId)?.link ?? '';
    return [...new URL(link).searchParams].find(([name]) => name.startsWith('entry.'))?.[1] ?? '';
  }

  /** Rows of a tab as displayed, by column key. */
  rows(tab: TabKey): Record<string, string>[] {
    const [header = [], ...rows] = this.host.values(tabs[tab].title);
    const columns = Object.entries(tabs[tab].columns as Readonly<Record<string, { readonly label: string }>>);
    return rows.map((row) =>
      Object.fromEntries(columns.map(([key, { label }]) => [key, row[header.indexOf(label)] ?? ''])),
    );
  }

  fill(tab: TabKey, rows: readonly Row[]): Promise<void> {
    return fill(this.host, tab, rows);
  }

  close(): Promise<void> {
    return this.host.close();
  }
}

/** A workbook whose form is open to so many lists. */
function takingAnswers(lists: number): Promise<string> {
  return preparedWorkbook(`taking-answers-${lists}`, async (stateDir) => {
    const host = await hostOn({ stateDir });
    const ids = Array.from({ length: lists }, (_, at) => `l${at + 1}`);
    const where = { communeCode: '92046', commune: 'Malakoff', contest: 't1-92046', round: '1' };
    await fill(
      host,
      'lists',
      ids.map((id) => ({ id, ...where, label: `Liste ${id}`, state: 'to_contact' })),
    );
    await fill(
      host,
      'contacts',
      ids.map((id) => ({ id: `c-${id}`, listId: id, name: 'Camille', email: `${id}@listes.example`, status: 'valid' })),
    );
    await host.run('menuConstruireFormulaire');
    await host.run('menuOuvrirQuestionnaire');
    await host.close();
  });
}

function hostOn(options: OpenHostOptions): Promise<HostHandle> {
  return openHost({
    ...shippedBundle(HANDS),
    now: Date.parse('2026-03-01T10:00:00+01:00'),
    user: OFFICER,
    seed: 11,
    ...options,
  });
}

/** Types rows at the end of a tab, choices as people see them. */
async function fill(host: HostHandle, tab: TabKey, rows: readonly Row[]): Promise<void> {
  const columns = tabs[tab].columns as Readonly<
    Record<string, { readonly label: string; readonly choices?: Readonly<Record<string, string>> }>
  >;
  const labelled = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, text]) => [columns[key]?.label ?? key, columns[key]?.choices?.[text] ?? text]),
    ),
  );
  await host.run('fill', [tabs[tab].title, labelled]);
}

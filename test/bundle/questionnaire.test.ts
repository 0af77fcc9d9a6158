import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formDesign } from '../../src/app/questionnaire/form-design.ts';
import { openHost, type PlantedFault } from '../../src/desk/host/open-host.ts';
import { campaign } from '../support/campaign-workbook.ts';
import { shippedBundle } from '../support/shipped-bundle.ts';

const BUNDLE = shippedBundle(`
function questionTitles() {
  const id = PropertiesService.getScriptProperties().getProperty('interpelle.form');
  return FormApp.openById(id).getItems().map((item) => item.getTitle());
}
function keepQuestions(ids) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Questions');
  const rows = sheet.getDataRange().getValues();
  for (let row = rows.length; row > 1; row -= 1) if (!ids.includes(rows[row - 1][0])) sheet.deleteRow(row);
}
function destinations() {
  const id = PropertiesService.getScriptProperties().getProperty('interpelle.form');
  return [FormApp.openById(id).getDestinationId(), SpreadsheetApp.getActive().getId()];
}`);
/** One question of each kind: a build goes the same way, in a fifth of the calls. */
const asked = campaign.questions.filter(
  ({ kind }, at) => campaign.questions.findIndex((question) => question.kind === kind) === at,
);
const wanted = formDesign(asked, campaign).elements.map(({ title }) => title);

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'interpelle-questionnaire-'));
  const host = await opened(join(folder, 'installed'));
  await host.run('menuInstallerClasseur');
  await host.run('keepQuestions', [asked.map(({ id }) => id)]);
  await host.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function opened(stateDir: string, faults: readonly PlantedFault[] = []) {
  return openHost({ ...BUNDLE, seed: 3, now: Date.parse('2026-02-27T10:00:00+01:00'), stateDir, faults });
}

/** A copy of the installed workbook, without a form. */
function installed(name: string, faults: readonly PlantedFault[] = []) {
  cpSync(join(folder, 'installed'), join(folder, name), { recursive: true });
  return opened(join(folder, name), faults);
}

test('the form asks each question once and in order, however often it is built', async () => {
  const host = await installed('twice');
  await host.run('menuConstruireFormulaire');
  await host.run('menuConstruireFormulaire');
  expect(await host.run('questionTitles')).toEqual(wanted);
  await host.close();
});

test('a build that was killed anywhere, then repeated, asks each question once', async () => {
  const probe = await installed('probe');
  await probe.run('menuConstruireFormulaire');
  const calls = probe.calls().length;
  const created = probe.calls().findIndex(({ method }) => method === 'create' || method === 'FormApp.create');
  await probe.close();
  expect(created).toBeGreaterThan(-1);
  for (const [at, share] of [0.02, 0.1, 0.35, 0.6, 0.85, 0.98].entries()) {
    const call = Math.max(1, Math.floor(share * calls));
    const host = await installed(`killed-${at}`, [{ call, when: at % 2 === 0 ? 'before' : 'after', kind: 'kill' }]);
    await expect(host.run('menuConstruireFormulaire')).rejects.toMatchObject({ name: 'RunKilled' });
    await host.run('menuConstruireFormulaire');
    expect(await host.run('questionTitles')).toEqual(wanted);
    const [destination, spreadsheet] = (await host.run('destinations')) as string[];
    expect(destination).toBe(spreadsheet);
    await host.close();
  }
}, 60_000);

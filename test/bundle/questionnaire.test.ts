import { formDesign } from '../../src/app/questionnaire/form-design.ts';
import { type HostHandle, openHost, type PlantedFault } from '../../src/desk/host/open-host.ts';
import { campaign } from '../support/campaign-workbook.ts';
import { OFFICER, preparedWorkbook } from '../support/installed-workbook.ts';
import { shippedBundle } from '../support/shipped-bundle.ts';

const HANDS = `
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
}`;
const HOST = { ...shippedBundle(HANDS), user: OFFICER, seed: 3, now: Date.parse('2026-02-27T10:00:00+01:00') };
/** One question of each kind: a build goes the same way, in a fifth of the calls. */
const asked = campaign.questions.filter(
  ({ kind }, at) => campaign.questions.findIndex((question) => question.kind === kind) === at,
);
const wanted = formDesign(asked, campaign).elements.map(({ title }) => title);

/** The workbook with one question of each kind, without a form. */
async function withFewQuestions(faults: readonly PlantedFault[] = []): Promise<HostHandle> {
  const startFrom = await preparedWorkbook('few-questions', async (stateDir) => {
    const host = await openHost({ ...HOST, stateDir });
    await host.run('keepQuestions', [asked.map(({ id }) => id)]);
    await host.close();
  });
  return openHost({ ...HOST, startFrom, faults });
}

test('the form asks each question once and in order, however often it is built', async () => {
  const host = await withFewQuestions();
  await host.run('menuConstruireFormulaire');
  await host.run('menuConstruireFormulaire');
  expect(await host.run('questionTitles')).toEqual(wanted);
  await host.close();
});

test('a build that was killed anywhere, then repeated, asks each question once', async () => {
  const probe = await withFewQuestions();
  await probe.run('menuConstruireFormulaire');
  const calls = probe.calls().length;
  const created = probe.calls().findIndex(({ method }) => method === 'create' || method === 'FormApp.create');
  await probe.close();
  expect(created).toBeGreaterThan(-1);
  for (const [at, share] of [0.02, 0.1, 0.35, 0.6, 0.85, 0.98].entries()) {
    const call = Math.max(1, Math.floor(share * calls));
    const host = await withFewQuestions([{ call, when: at % 2 === 0 ? 'before' : 'after', kind: 'kill' }]);
    await expect(host.run('menuConstruireFormulaire')).rejects.toMatchObject({ name: 'RunKilled' });
    await host.run('menuConstruireFormulaire');
    expect(await host.run('questionTitles')).toEqual(wanted);
    const [destination, spreadsheet] = (await host.run('destinations')) as string[];
    expect(destination).toBe(spreadsheet);
    await host.close();
  }
});

import { formDesign } from '../../src/app/questionnaire/form-design.ts';
import { openHost, type PlantedFault } from '../../src/desk/host/open-host.ts';
import { campaign } from '../support/campaign-workbook.ts';
import { shippedBundle } from '../support/shipped-bundle.ts';

const BUNDLE = shippedBundle(`
function questionTitles() {
  const id = PropertiesService.getScriptProperties().getProperty('interpelle.form');
  return FormApp.openById(id).getItems().map((item) => item.getTitle());
}
function destinations() {
  const id = PropertiesService.getScriptProperties().getProperty('interpelle.form');
  return [FormApp.openById(id).getDestinationId(), SpreadsheetApp.getActive().getId()];
}`);
const wanted = formDesign(campaign.questions, campaign).elements.map(({ title }) => title);

async function open(faults: readonly PlantedFault[] = []) {
  const host = await openHost({ ...BUNDLE, seed: 3, now: Date.parse('2026-02-27T10:00:00+01:00'), faults });
  await host.run('menuInstallerClasseur');
  return host;
}

test('the form asks each question once and in order, however often it is built', async () => {
  const host = await open();
  await host.run('menuConstruireFormulaire');
  await host.run('menuConstruireFormulaire');
  expect(await host.run('questionTitles')).toEqual(wanted);
  await host.close();
});

test('a build that was killed anywhere, then repeated, asks each question once', async () => {
  const probe = await open();
  const from = probe.calls().length;
  await probe.run('menuConstruireFormulaire');
  const created = probe.calls().findIndex(({ method }) => method === 'create' || method === 'FormApp.create');
  const to = probe.calls().length;
  await probe.close();
  expect(created).toBeGreaterThan(from - 1);
  const span = to - from;
  for (const [at, share] of [0.02, 0.1, 0.35, 0.6, 0.85, 0.98].entries()) {
    const call = from + Math.floor(share * span);
    const host = await open([{ call, when: at % 2 === 0 ? 'before' : 'after', kind: 'kill' }]);
    await expect(host.run('menuConstruireFormulaire')).rejects.toMatchObject({ name: 'RunKilled' });
    await host.run('menuConstruireFormulaire');
    expect(await host.run('questionTitles')).toEqual(wanted);
    const [destination, spreadsheet] = (await host.run('destinations')) as string[];
    expect(destination).toBe(spreadsheet);
    await host.close();
  }
}, 60_000);

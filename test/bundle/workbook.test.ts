import { commonKey, formDesign, questionKey } from '../../src/app/questionnaire/form-design.ts';
import { type HostHandle, openHost } from '../../src/desk/host/open-host.ts';
import { campaign, fullAnswer } from '../support/campaign-workbook.ts';
import { shippedBundle } from '../support/shipped-bundle.ts';

/** Functions a test adds after the shipped bundle, to look at the workbook as Google keeps it. */
const LOOKING = `
function tab(name) { return SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name).getDataRange().getDisplayValues(); }
function a1(name) { return SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name).getRange(1, 1).getFormula(); }
function property(name) { return PropertiesService.getScriptProperties().getProperty(name); }
function onTab(name, method, place) { SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name)[method](place); }
function formulas(name) { return SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name).getDataRange().getFormulas().flat().filter(Boolean); }
function write(name, row, column, value) { SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name).getRange(row, column).setValue(value); }
`;
const LISTS =
  'code,commune,liste,prenom,nom,source,date\n92046,Malakoff,Cap au Sud,Yann,Le Gall,Tract,2026-01-05\n92046,Malakoff,=1+1,Inès,Durand,Tract,2026-01-06\n';
const NOW = Date.parse('2026-02-27T09:00:00+01:00');

describe('the shipped bundle in the host', () => {
  let host: HostHandle;
  const told: string[] = [];
  const table = async (name: string) => (await host.run('tab', [name])) as string[][];
  const column = async (name: string, label: string) => {
    const [header = [], ...rows] = await table(name);
    return rows.map((row) => row[header.indexOf(label)] ?? '');
  };

  beforeAll(async () => {
    host = await openHost({ ...shippedBundle(LOOKING), now: NOW, user: campaign.senders[0] ?? '', seed: 1 });
    host.answerDialogs(({ title, message }) => {
      told.push(`${title} ${message}`);
      return 'YES';
    });
    await host.run('menuInstallerClasseur');
    await host.run('recevoirMorceauFichier', ['annoncees.csv', LISTS, 0, 1]);
    await host.run('appliquerImport', ['annoncees.csv', 1]);
  });
  afterAll(() => host.close());

  it('sets the workbook up once: a second time changes nothing', async () => {
    const before = [await table('Réglages'), await table('Questions'), await table('Listes')];
    await host.run('menuInstallerClasseur');
    expect([await table('Réglages'), await table('Questions'), await table('Listes')]).toEqual(before);
    expect((await table('Accueil'))[0]).toEqual(['Où en est la campagne', 'Aujourd’hui', 'Avancement']);
    expect(before[1]).toHaveLength(campaign.questions.length + 1);
  });

  it('keeps text typed by outsiders as text', async () => {
    // Cells formatted as text show the apostrophe that protects them elsewhere.
    expect(await column('Listes', 'Liste')).toEqual(['Cap au Sud', expect.stringMatching(/^'?=1\+1$/)]);
    expect(await host.run('formulas', ['Listes'])).toEqual([]);
  });

  it('takes a renamed header, an inserted column and a sort, and names a deleted column', async () => {
    await host.run('onTab', ['Listes', 'insertColumnBefore', 3]);
    await host.run('write', ['Listes', 1, 3, 'À moi']);
    const place = ((await table('Listes'))[0] ?? []).indexOf('Bénévole') + 1;
    await host.run('write', ['Listes', 1, place, 'Qui suit ?']);
    await host.run('menuCalculerPriorites');
    expect((await column('Listes', 'Priorité')).every((priority) => priority !== '')).toBe(true);
    expect(await column('Listes', 'À moi')).toEqual(['', '']);
    await host.run('menuInstallerClasseur');
    expect((await table('Listes'))[0]).toContain('Qui suit ?');
    const owner = ((await table('Listes'))[0] ?? []).indexOf('Qui suit ?') + 1;
    await host.run('onTab', ['Listes', 'deleteColumn', owner]);
    told.length = 0;
    await host.run('menuCalculerPriorites');
    expect(told.join()).toContain('Bénévole');
    expect(told.join()).toContain('Installer ou réparer le classeur');
    await host.run('menuInstallerClasseur');
    await host.run('menuCalculerPriorites');
    expect((await table('Listes'))[0]).toContain('Bénévole');
  });

  it('builds the form, takes an answer from its personal link, and calculates Notes', async () => {
    await host.run('menuConstruireFormulaire');
    const formId = String(await host.run('property', ['interpelle.form']));
    const [link = ''] = await column('Listes', 'Lien personnel');
    const token = decodeURIComponent(/entry\.\d+=([^&]+)/.exec(link)?.[1] ?? '');
    const titles = new Map(formDesign(campaign.questions, campaign).elements.map(({ key, title }) => [key, title]));
    const [question] = campaign.questions;
    const words = questionKey(question?.id ?? '', 'words');
    const texts = fullAnswer(token, { [words]: '=HYPERLINK("http://x.example")' });
    const byTitle = Object.fromEntries(Object.entries(texts).map(([key, text]) => [titles.get(key) ?? key, text]));
    await host.submitForm(formId, byTitle);
    expect(await column('Réponses', 'Sort')).toEqual(['acceptée']);
    expect((await column('Engagements', 'Mots de la liste')).join()).toContain('=HYPERLINK("http://x.example")');
    expect(await host.run('formulas', ['Engagements'])).toEqual([]);
    await host.submitForm(formId, { ...byTitle, [titles.get(commonKey('token')) ?? '']: `${token}x` });
    expect(await column('Réponses', 'Sort')).toEqual(['acceptée', 'en quarantaine']);
    expect(String(await host.run('a1', ['Notes']))).toContain('NOTES_LISTES');
    const states = await column('Notes', 'État');
    expect(states.sort()).toEqual(['réponse en cours de relecture', 'à contacter']);
  });
});

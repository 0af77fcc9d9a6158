import { commonKey, formDesign, questionKey } from '../../src/app/questionnaire/form-design.ts';
import type { HostHandle } from '../../src/desk/host/open-host.ts';
import { announcedLists, CampaignDesk } from '../support/campaign-desk.ts';
import { campaign, fullAnswer } from '../support/campaign-workbook.ts';

const HANDS = `
function madeBy(version) {
  SpreadsheetApp.getActiveSpreadsheet().createDeveloperMetadataFinder().withKey('interpelle.schema').find()[0].setValue(version);
}
function a1(name) { return feuille(name).getRange(1, 1).getFormula(); }
function onTab(name, method, place) { feuille(name)[method](place); }
`;

describe('the shipped bundle in the host', () => {
  let desk: CampaignDesk;
  let host: HostHandle;
  const told: string[] = [];
  const table = (name: string) => desk.shown(name);
  const column = (name: string, label: string) => desk.column(name, label);

  beforeAll(async () => {
    desk = await CampaignDesk.open({
      more: HANDS,
      answer: ({ title, message }) => {
        told.push(`${title} ${message}`);
        return 'YES';
      },
    });
    host = desk.host;
    await desk.importFile(announcedLists('Cap au Sud', '=1+1'));
  });
  afterAll(() => host.close());

  it('sets the workbook up once: a second time changes nothing', async () => {
    const before = [await table('Réglages'), await table('Questions'), await table('Listes')];
    await host.run('menuInstallerClasseur');
    expect([await table('Réglages'), await table('Questions'), await table('Listes')]).toEqual(before);
    expect((await table('Accueil'))[0]).toEqual(['Où en est la campagne', 'Aujourd’hui', 'Avancement']);
    expect(before[1]).toHaveLength(campaign.questions.length + 1);
  });

  it('lets a volunteer write in their tabs, and not in those that decide what is sent', async () => {
    const volunteer = 'benevole@campagne.example';
    for (const tab of ['Réglages', 'Courriels', 'Questions', 'Communes', 'Presse']) {
      await expect(host.edit(tab, 'B2', 'à moi', volunteer)).rejects.toThrow(/protégé/);
    }
    await host.edit('Contacts', 'H2', 'à moi', volunteer);
    await host.edit('Contacts', 'H2', null, volunteer);
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

  it('says at its opening that an older version made it, until it is repaired', async () => {
    await host.openDocument();
    expect(host.toasts().filter((said) => said.includes('plus ancienne'))).toEqual([]);
    await host.run('madeBy', ['1']);
    await host.openDocument();
    expect(host.toasts().at(-1)).toContain('Installer ou réparer le classeur');
    // A column that came since is not said to have disappeared.
    const header = (await table('Engagements'))[0] ?? [];
    await host.run('onTab', ['Engagements', 'deleteColumn', header.indexOf('Sceau') + 1]);
    await host.run('menuTraiterReponses');
    expect(told.at(-1)).toContain('Sceau');
    expect(told.at(-1)).toMatch(/n’y est pas encore.*Installer ou réparer le classeur l’ajoute/s);
    // Readings of before have no seal: publishing again would take their communes off the site.
    await host.run('typeIn', ['Engagements', 'Première lecture', ['Ana']]);
    await host.run('menuInstallerClasseur');
    expect(told.at(-1)).toMatch(/Valider….*Envoyer l’audience.*Ne republiez pas avant/);
    const before = host.toasts().length;
    await host.openDocument();
    expect(host.toasts()).toHaveLength(before);
    await host.run('menuInstallerClasseur');
    expect(told.at(-1)).toContain('Étape suivante');
  });
});

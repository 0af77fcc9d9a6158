import { callFormDesign } from '../../src/app/call-sheets/call-form.ts';
import type { HostHandle } from '../../src/desk/host/open-host.ts';
import { announcedLists, CampaignDesk } from '../support/campaign-desk.ts';
import { campaign } from '../support/campaign-workbook.ts';

const VOLUNTEER = `
function typeAt(name, a1, value) { feuille(name).getRange(a1).setValue(value); }
function choices(name, a1) { return feuille(name).getRange(a1).getDataValidation().getCriteriaValues()[0]; }
`;

describe('a volunteer’s day on the shipped bundle', () => {
  let desk: CampaignDesk;
  let host: HostHandle;
  let typed = '';
  const shown = (name: string) => desk.shown(name);
  const column = (name: string, label: string) => desk.column(name, label);

  beforeAll(async () => {
    desk = await CampaignDesk.open({
      more: VOLUNTEER,
      answer: ({ kind }) => (kind === 'prompt' ? { button: 'OK', text: typed } : 'YES'),
    });
    host = desk.host;
    await desk.importFile(announcedLists('Cap au Sud', 'Bien vivre'));
    // Whoever is named since joins the dropdowns at the next action, whatever it is.
    await host.run('typeIn', ['Listes', 'Bénévole', ['Sam', 'Zoé']]);
    await host.run('menuCreerFichesAppel');
  });
  afterAll(() => host.close());

  it('« Mes listes » shows everybody’s lists, then one person’s, by a dropdown and no menu', async () => {
    const [chooser = [], header = [], ...rows] = await shown('Mes listes');
    expect(chooser.slice(0, 2)).toEqual(['Bénévole\u202f:', 'tout le monde']);
    expect(header.slice(0, 4)).toEqual(['Bénévole', 'Échéance', 'Commune', 'Liste']);
    expect(rows.map((row) => row.slice(0, 4)).sort()).toEqual([
      ['Sam', 'premier appel à faire', 'Malakoff', 'Cap au Sud'],
      ['Zoé', 'premier appel à faire', 'Malakoff', 'Bien vivre'],
    ]);
    expect(await host.run('choices', ['Mes listes', 'B1'])).toEqual(['tout le monde', 'Sam', 'Zoé']);
    await host.run('typeAt', ['Mes listes', 'B1', 'Zoé']);
    expect((await shown('Mes listes')).slice(2).map((row) => row[3])).toEqual(['Bien vivre']);
  });

  it('a call sheet sent from a phone is noted once, and the list is due again on the chosen day', async () => {
    const [link = ''] = await column('Listes', 'Fiche d’appel');
    const code = decodeURIComponent(/entry\.\d+=([^&]+)/.exec(link)?.[1] ?? '').replaceAll('+', ' ');
    const titles = new Map(callFormDesign(campaign.name).elements.map(({ key, title }) => [key, title]));
    const of = (texts: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(texts).map(([key, text]) => [titles.get(key) ?? key, text]));
    const form = String(await host.run('property', ['interpelle.calls.form']));
    await host.submitForm(
      form,
      of({
        code,
        channel: 'téléphone',
        outcome: 'message laissé',
        summary: '=HYPERLINK("http://x.example")',
        next: 'demain',
        author: 'Sam',
      }),
    );
    await host.run('balayerReponses');
    expect(await column('Échanges', 'Liste')).toEqual(['Malakoff – Cap au Sud']);
    expect(await column('Échanges', 'Issue')).toEqual(['message laissé']);
    expect(await host.run('formulas', ['Échanges'])).toEqual([]);
    expect((await column('Listes', 'Relancer le'))[0]).toBe('28/02/2026');
    expect((await column('Listes', 'État'))[0]).toBe('contactée');
    await host.run('typeAt', ['Mes listes', 'B1', 'Sam']);
    expect((await shown('Mes listes'))[2]?.slice(1, 2)).toEqual(['demain']);
    host.advance(3 * 86_400_000);
    await host.run('balayerReponses');
    expect((await shown('Mes listes'))[2]?.slice(1, 2)).toEqual(['en retard de 2 jours']);
  });

  it('prints the sheets of one volunteer with their QR codes', async () => {
    typed = 'Sam';
    expect(await host.run('menuImprimerFichesAppel')).toBe('1 fiche à imprimer.');
    const page = host.pages().at(-1);
    expect(JSON.stringify(page)).toContain('data:image/png;base64,');
  });
});

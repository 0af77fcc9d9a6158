import { callFormDesign } from '../../src/app/call-sheets/call-form.ts';
import { type HostHandle, openHost } from '../../src/desk/host/open-host.ts';
import { campaign } from '../support/campaign-workbook.ts';
import { shippedBundle } from '../support/shipped-bundle.ts';

const LOOKING = `
function shown(name) { return SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name).getDataRange().getDisplayValues(); }
function typeAt(name, a1, value) { SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name).getRange(a1).setValue(value); }
function typeIn(name, label, values) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
  const place = sheet.getDataRange().getValues()[0].indexOf(label) + 1;
  sheet.getRange(2, place, values.length, 1).setValues(values.map((value) => [value]));
}
function choices(name, a1) {
  return SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name).getRange(a1).getDataValidation().getCriteriaValues()[0];
}
function property(name) { return PropertiesService.getScriptProperties().getProperty(name); }
function notesOf(name) { return SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name).getDataRange().getFormulas().flat().filter(Boolean); }
`;
const LISTS =
  'code,commune,liste,prenom,nom,source,date\n92046,Malakoff,Cap au Sud,Yann,Le Gall,Tract,2026-01-05\n92046,Malakoff,Bien vivre,Inès,Durand,Tract,2026-01-06\n';

describe('a volunteer’s day on the shipped bundle', () => {
  let host: HostHandle;
  let typed = '';
  const shown = async (name: string) => (await host.run('shown', [name])) as string[][];
  const column = async (name: string, label: string) => {
    const [header = [], ...rows] = await shown(name);
    return rows.map((row) => row[header.indexOf(label)] ?? '');
  };

  beforeAll(async () => {
    host = await openHost({
      ...shippedBundle(LOOKING),
      now: Date.parse('2026-02-27T09:00:00+01:00'),
      user: campaign.senders[0] ?? '',
      seed: 1,
    });
    host.answerDialogs(({ kind }) => (kind === 'prompt' ? { button: 'OK', text: typed } : 'YES'));
    await host.run('menuInstallerClasseur');
    await host.run('recevoirMorceauFichier', ['annoncees.csv', LISTS, 0, 1]);
    await host.run('appliquerImport', ['annoncees.csv', 1]);
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
      ['Sam', 'à contacter', 'Malakoff', 'Cap au Sud'],
      ['Zoé', 'à contacter', 'Malakoff', 'Bien vivre'],
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
    expect(await host.run('notesOf', ['Échanges'])).toEqual([]);
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

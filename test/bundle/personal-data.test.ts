import { type HostHandle, openHost } from '../../src/desk/host/open-host.ts';
import { campaign } from '../support/campaign-workbook.ts';
import { shippedBundle } from '../support/shipped-bundle.ts';

const LOOKING = `
function everythingKept() {
  return JSON.stringify(SpreadsheetApp.getActiveSpreadsheet().getSheets().map((sheet) => sheet.getDataRange().getValues()));
}
function journal() {
  return SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Journal').getDataRange().getDisplayValues().map((row) => row.join(' '));
}`;
const LISTS = 'code,commune,liste,prenom,nom,source,date\n92046,Malakoff,Cap au Sud,Yann,Le Gall,Tract,2026-01-05\n';
const CONTACTS =
  'commune,liste,role,nom,courriel,telephone\nMalakoff,Cap au Sud,Équipe,Zoé Quiberon,zoe@gmial.com,06 11 22 33 44\nMalakoff,Inconnue,Équipe,Ana,ana@liste.example,\n';

describe('contacts and personal data on the shipped bundle', () => {
  let host: HostHandle;
  let asked: string[] = [];
  let typed = '';
  const importFile = async (name: string, text: string, action: 'apercuImport' | 'appliquerImport') => {
    await host.run('recevoirMorceauFichier', [name, text, 0, 1]);
    return (await host.run(action, [name, 1])) as { summary: string; rows: { detail: string }[]; warnings: string[] };
  };

  beforeAll(async () => {
    host = await openHost({
      ...shippedBundle(LOOKING),
      now: Date.parse('2026-02-27T09:00:00+01:00'),
      user: campaign.senders[0] ?? '',
      seed: 1,
    });
    host.answerDialogs(({ kind, message }) => {
      asked.push(message);
      return kind === 'prompt' ? { button: 'OK', text: typed } : 'YES';
    });
    await host.run('menuInstallerClasseur');
    await importFile('listes.csv', LISTS, 'appliquerImport');
  });
  afterAll(() => host.close());

  it('previews a table of contacts without writing, then adds them with their doubts', async () => {
    const before = await host.run('everythingKept');
    const preview = await importFile('contacts.csv', CONTACTS, 'apercuImport');
    expect(preview.summary).toMatch(/^1 contact à ajouter.*1 ligne laissée de côté/);
    expect(preview.rows[0]?.detail).toContain('sans doute zoe@gmail.com');
    expect(preview.warnings).toEqual([expect.stringMatching(/^Ligne 3.*Inconnue/)]);
    expect(await host.run('everythingKept')).toBe(before);
    await importFile('contacts.csv', CONTACTS, 'appliquerImport');
    expect(await host.run('menuDiagnostic')).toContain('Faute de frappe possible');
  });

  it('refuses to purge before the day, exports, erases after a dry run, and the Journal names nobody', async () => {
    expect(await host.run('menuPurger')).toContain('22 juin 2026');
    typed = 'zoe@gmial.com';
    expect(await host.run('menuExporterPersonne')).toContain('1 dans Contacts');
    asked = [];
    await host.run('menuEffacerPersonne');
    expect(asked.join()).toContain('Rien n’est encore modifié');
    expect(await host.run('everythingKept')).not.toMatch(/Quiberon|zoe@|06 11 22/i);
    const lines = ((await host.run('journal')) as string[]).join('\n');
    expect(lines).toContain('Une personne effacée');
    expect(await host.run('menuExporterPersonne')).toContain('Rien dans le classeur');
  });
});

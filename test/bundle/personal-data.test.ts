import type { HostHandle } from '../../src/desk/host/open-host.ts';
import { announcedLists, CampaignDesk } from '../support/campaign-desk.ts';

const CONTACTS =
  'commune,liste,role,nom,courriel,telephone\nMalakoff,Cap au Sud,Équipe,Zoé Quiberon,zoe@gmial.com,06 11 22 33 44\nMalakoff,Inconnue,Équipe,Ana,ana@liste.example,\n';

describe('contacts and personal data on the shipped bundle', () => {
  let desk: CampaignDesk;
  let host: HostHandle;
  let asked: string[] = [];
  let typed = '';
  const importContacts = (step: 'apercuImport' | 'appliquerImport') =>
    desk.importFile<{ summary: string; rows: { detail: string }[]; warnings: string[] }>(
      { name: 'contacts.csv', text: CONTACTS },
      step,
    );

  beforeAll(async () => {
    desk = await CampaignDesk.open({
      answer: ({ kind, message }) => {
        asked.push(message);
        return kind === 'prompt' ? { button: 'OK', text: typed } : 'YES';
      },
    });
    host = desk.host;
    await desk.importFile(announcedLists('Cap au Sud'));
  });
  afterAll(() => host.close());

  it('previews a table of contacts without writing, then adds them with their doubts', async () => {
    const before = await host.run('cells');
    const preview = await importContacts('apercuImport');
    expect(preview.summary).toMatch(/^1 contact à ajouter.*1 ligne laissée de côté/);
    expect(preview.rows[0]?.detail).toContain('sans doute zoe@gmail.com');
    expect(preview.warnings).toEqual([expect.stringMatching(/^Ligne 3.*Inconnue/)]);
    expect(await host.run('cells')).toBe(before);
    await importContacts('appliquerImport');
    expect(await host.run('menuDiagnostic')).toContain('Faute de frappe possible');
  });

  it('refuses to purge before the day, exports, erases after a dry run, and the Journal names nobody', async () => {
    expect(await host.run('menuPurger')).toContain('22 juin 2026');
    typed = 'zoe@gmial.com';
    expect(await host.run('menuExporterPersonne')).toContain('1 dans Contacts');
    asked = [];
    await host.run('menuEffacerPersonne');
    expect(asked.join()).toContain('Rien n’est encore modifié');
    expect(await host.run('cells')).not.toMatch(/Quiberon|zoe@|06 11 22/i);
    const lines = (await desk.shown('Journal')).join('\n');
    expect(lines).toContain('Une personne effacée');
    expect(await host.run('menuExporterPersonne')).toContain('Rien dans le classeur');
  });
});

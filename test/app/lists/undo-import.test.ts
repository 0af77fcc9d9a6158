import { importContacts } from '../../../src/app/contacts/import-contacts.ts';
import { importAnnouncedLists } from '../../../src/app/lists/import-by-hand.ts';
import { noDecision } from '../../../src/app/lists/import-decisions.ts';
import { importLists, previewImport } from '../../../src/app/lists/import-lists.ts';
import { lastImport, undoLastImport } from '../../../src/app/lists/undo-import.ts';
import { campaign } from '../../support/campaign-workbook.ts';
import { candidatesFile, importWorld } from '../../support/candidates-file.ts';

const first = candidatesFile('tour-1.csv', [
  ['92046', 'Malakoff', 1, 'Malakoff en commun', ['Inès DURAND', 'Léo MARTIN']],
  ['92046', 'Malakoff', 2, 'Cap au Sud', ['Yann LE GALL', 'Zoé PETIT']],
]);

describe('undoing an import', () => {
  it('puts back what the import wrote, and keeps what people changed since', () => {
    const world = importWorld();
    world.tables.seed('lists', [
      { commune: 'Malakoff', label: 'malakoff en commun', head: 'Ines Durand', owner: 'Sam' },
    ]);
    previewImport(world, campaign, first);
    const before = JSON.stringify(world.tables.all('lists'));
    importLists(world, campaign, first);
    expect(lastImport(world.tables)).toMatchObject({ file: 'tour-1.csv' });
    expect(undoLastImport(world.tables)).toEqual({ file: 'tour-1.csv', restored: 1, removed: 3, kept: [] });
    expect(JSON.stringify(world.tables.all('lists'))).toBe(before);
    expect(world.tables.all('members')).toEqual([]);
    expect(undoLastImport(world.tables)).toBeUndefined();

    importLists(world, campaign, first);
    world.tables.edit('lists', (rows) =>
      rows.map((row) => (row.label === 'Cap au Sud' ? { ...row, notes: 'appelée' } : { ...row, nuance: 'LDVG' })),
    );
    expect(undoLastImport(world.tables)).toMatchObject({ restored: 1, kept: ['Cap au Sud'] });
    expect(world.tables.all('lists')).toEqual([
      expect.objectContaining({ head: 'Ines Durand', nuance: 'LDVG', owner: 'Sam' }),
      expect.objectContaining({ label: 'Cap au Sud', notes: 'appelée' }),
    ]);
  });

  it('takes back announced lists and contacts, but for those that somebody changed or wrote to', () => {
    const world = importWorld();
    importAnnouncedLists(world, {
      name: 'annonces.csv',
      text: 'commune;liste;nom;prenom;date\nMalakoff;Cap au Sud;Le Gall;Yann;2026-01-10\nMalakoff;Vivre;Roy;Ana;2026-01-11\n',
    });
    const [sud] = world.tables.all('lists');
    const rows = ['a@cap.example', 'b@cap.example', 'c@cap.example'].map((email) => `Malakoff;Cap au Sud;${email}\n`);
    importContacts(world, { name: 'contacts.csv', text: `commune;liste;courriel\n${rows.join('')}` });
    expect(JSON.stringify(world.tables.all('imports'))).not.toContain('@');
    world.tables.edit('contacts', (kept) =>
      kept.map((row) => (row.email === 'a@cap.example' ? { ...row, notes: 'ne rappeler que le soir' } : row)),
    );
    world.tables.seed('sendings', [{ key: 's', listId: sud?.id ?? '', email: 'B@cap.example', state: 'sent' }]);
    expect(undoLastImport(world.tables)).toMatchObject({
      file: 'contacts.csv',
      removed: 1,
      kept: [expect.any(String), expect.any(String)],
    });
    expect(world.tables.all('contacts').map(({ email }) => email)).toEqual(['a@cap.example', 'b@cap.example']);
    expect(undoLastImport(world.tables)).toMatchObject({ file: 'annonces.csv', removed: 1, kept: ['Cap au Sud'] });
    expect(world.tables.all('lists').map(({ label }) => label)).toEqual(['Cap au Sud']);
  });

  it('has nothing to undo after the same file came twice', () => {
    const world = importWorld();
    importLists(world, campaign, first);
    importLists(world, campaign, first);
    undoLastImport(world.tables);
    expect([world.tables.all('lists').length, undoLastImport(world.tables)]).toEqual([0, undefined]);
  });
});

describe('choices before an import', () => {
  const doubtful = candidatesFile('tour-1.csv', [
    ['92046', 'Malakoff', 1, 'Malakoff en commun demain', ['Zoé NOUVELLE', 'Léo MARTIN']],
  ]);

  it('write a list that could be another as that one, or as a new one', () => {
    const world = importWorld();
    world.tables.seed('lists', [{ commune: 'Malakoff', label: 'Malakoff en commun', head: 'Inès Durand', notes: 'n' }]);
    const [asked] = previewImport(world, campaign, doubtful).toConfirm;
    const id = asked?.candidates[0]?.id ?? '';
    const key = 't1-92046|malakoff en commun demain|zoe nouvelle';
    const none = noDecision(campaign, world.clock.now());
    importLists(world, campaign, doubtful, { ...none, lists: new Map([[key, id]]) });
    expect(world.tables.all('lists')).toEqual([
      expect.objectContaining({ id, label: 'Malakoff en commun demain', head: 'Zoé NOUVELLE', notes: 'n' }),
    ]);
    undoLastImport(world.tables);
    importLists(world, campaign, doubtful, { ...none, lists: new Map([[key, 'new']]) });
    expect(world.tables.all('lists').map(({ label }) => label)).toEqual([
      'Malakoff en commun',
      'Malakoff en commun demain',
    ]);
  });
});

import { barInFrench } from '../../../src/app/messages/numbers.fr.ts';
import { refreshHome } from '../../../src/app/workbook/home.ts';
import { readSettings } from '../../../src/app/workbook/settings.ts';
import { campaign, campaignTables } from '../../support/campaign-workbook.ts';
import { FakeMemory, FakeSigner } from '../../support/fake-ports.ts';
import { readTwice } from '../../support/read-twice.ts';

const keys = { memory: new FakeMemory(), signer: new FakeSigner() };
const NOW = Date.parse('2026-02-27T10:00:00+01:00');

test('a bar says its share in figures too, and never more than the whole', () => {
  expect([barInFrench(3, 10), barInFrench(0, 7), barInFrench(9, 4), barInFrench(0, 0)]).toEqual([
    '■■■□□□□□□□ 30\u202f%',
    '□□□□□□□□□□ 0\u202f%',
    '■■■■■■■■■■ 100\u202f%',
    '',
  ]);
});

test('Accueil shows how far the campaign is, and follows what changes', () => {
  const tables = campaignTables();
  const list = (id: string, state: 'answered' | 'declined' | 'to_contact' | 'withdrawn') => ({ id, state });
  tables.seed('lists', [
    list('l1', 'answered'),
    list('l2', 'declined'),
    list('l3', 'to_contact'),
    list('l4', 'withdrawn'),
  ]);
  const refresh = () => refreshHome(tables, campaign, readSettings(tables.of('settings').rows(), campaign), NOW, keys);
  const row = (label: string) =>
    tables
      .of('home')
      .rows()
      .find(({ key }) => key === label);
  refresh();
  expect(row('Listes')).toMatchObject({ value: '4', progress: null });
  expect(row('Listes ayant répondu')).toMatchObject({ value: '1', progress: '■■■□□□□□□□ 33\u202f% ont répondu' });
  tables.of('lists').update(new Map([['l3', { state: 'answered' }]]));
  refresh();
  expect(row('Listes ayant répondu')).toMatchObject({ value: '2', progress: '■■■■■■■□□□ 67\u202f% ont répondu' });
  expect(
    tables
      .of('home')
      .rows()
      .filter(({ key }) => key === 'Listes ayant répondu'),
  ).toHaveLength(1);
});

test('a bar grows with what is done: lists that can be reached, commitments read by two people', () => {
  const tables = campaignTables();
  tables.seed('lists', [
    { id: 'l1', state: 'to_contact' },
    { id: 'l2', state: 'to_contact' },
  ]);
  const commitment = { listId: 'l1', current: true, confirmed: true };
  const read = readTwice({ ...commitment, id: 'c1' }, keys);
  tables.seed('commitments', [read, { ...read, id: 'c2' }, { ...commitment, id: 'c3', confirmed: false }]);
  refreshHome(tables, campaign, readSettings(tables.of('settings').rows(), campaign), NOW, keys);
  const row = (label: string) =>
    tables
      .of('home')
      .rows()
      .find(({ key }) => key === label);
  expect(row('Listes sans aucun contact')).toMatchObject({
    value: '2',
    progress: '□□□□□□□□□□ 0\u202f% ont un contact',
  });
  expect(row('Engagements à relire')).toMatchObject({ value: '1', progress: '■■■■■□□□□□ 50\u202f% relus' });
  // The second bears the seal of the first: two names that nothing proves.
  expect(row('Alerte')?.value).toMatch(/^1 engagement porte deux noms de relecture sans le sceau/);
});

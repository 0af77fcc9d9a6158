import { zoneOf } from '../../../src/app/campaign/election-calendar.ts';
import { checkContacts } from '../../../src/app/contacts/check-contacts.ts';
import { contactMarker } from '../../../src/app/contacts/contact-marks.ts';
import { importContacts, previewContacts } from '../../../src/app/contacts/import-contacts.ts';
import { reachableLists } from '../../../src/app/contacts/reachable-lists.ts';
import { planLetters } from '../../../src/app/letters/plan-letters.ts';
import { planAudience } from '../../../src/app/mailing/audience/audience.ts';
import { narrowingOf } from '../../../src/app/mailing/audience/narrowing.ts';
import { emptyRow } from '../../../src/app/schema/empty-row.ts';
import { readSettings } from '../../../src/app/workbook/settings.ts';
import { campaign, campaignTables } from '../../support/campaign-workbook.ts';
import { FakeClock, FakeMemory, FakeSigner } from '../../support/fake-ports.ts';

const malakoff = {
  communeCode: '92046',
  commune: 'Malakoff',
  contest: 't1-92046',
  round: 1,
  state: 'to_contact' as const,
};

function world() {
  const tables = campaignTables();
  tables.seed('lists', [
    { id: 'la', ...malakoff, label: 'Avec vous', foundOn: 0, reconciliation: 'official' },
    { id: 'lb', ...malakoff, label: 'Bien vivre', foundOn: 0, reconciliation: 'official' },
  ]);
  return { tables, memory: new FakeMemory(), signer: new FakeSigner(), clock: new FakeClock(0) };
}
const audienceFacts = ({ tables }: ReturnType<typeof world>) => ({
  audience: 'every_list' as const,
  template: 'invitation' as const,
  narrowing: narrowingOf(emptyRow('mailings')),
  limits: readSettings([], campaign).limits,
  now: 0,
  zone: zoneOf(campaign),
  lists: tables.all('lists'),
  contacts: tables.all('contacts'),
  isOpposed: () => false,
  sendings: [],
  toConfirm: new Set<string>(),
});
const contactsOf = ({ tables }: ReturnType<typeof world>) => tables.all('contacts');
const file = (...lines: readonly string[]) => ({
  name: 'contacts.csv',
  text: ['commune;liste;role;nom;courriel;telephone;source;date', ...lines].join('\n'),
});

describe('importing contacts', () => {
  const sent = file(
    'Malakoff;Avec vous;Tête;Ana;ana@liste.example;;Site;2026-02-01',
    'Malakoff;Avec vous;Équipe;Bo;bo@gmial.com;06 12 34 56 78;Tract;2026-02-01',
    'Malakoff;Inconnue;;Zoé;zoe@liste.example;;;',
    'Malakoff;Bien vivre;;Cyr;pas une adresse;;;',
    'Malakoff;Bien vivre;;Dee;;;;',
    'Malakoff;Bien vivre;;Eve;eve@liste.example;;;',
    'Malakoff;Avec vous;;Ana bis;ANA@liste.example;;;',
    'Malakoff;Bien vivre;;=HYPERLINK("http://x.example");f@liste.example;;;',
  );

  it('shows who would be added, with their doubts, and says line by line what is left out; writes nothing', () => {
    const ports = world();
    ports.tables.seed('contacts', [{ id: 'old', listId: 'la', email: 'eve@liste.example', status: 'opposed' }]);
    const plan = previewContacts(ports, sent);
    expect(plan.toAdd.map(({ line, row, toCheck }) => [line, row.email, toCheck])).toEqual([
      [2, 'ana@liste.example', ''],
      [3, 'bo@gmial.com', expect.stringContaining('sans doute bo@gmail.com')],
      [9, 'f@liste.example', ''],
    ]);
    expect(plan.alreadyKnown).toBe(1);
    expect(plan.refused.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      expect.stringMatching(/^4 Malakoff – Inconnue/),
      expect.stringMatching(/^5 .*pas une adresse/),
      '6 ni courriel ni téléphone.',
      expect.stringMatching(/^7 cette personne ne veut plus/),
    ]);
    expect(contactsOf(ports)).toHaveLength(1);
  });

  it('knows a number however it is written', () => {
    const ports = world();
    ports.tables.seed('contacts', [{ id: 'old', listId: 'la', phone: '06 12 34 56 78', status: 'valid' }]);
    const numbers = file('Malakoff;Avec vous;;Bo;;+33 6 12 34 56 78;;', 'Malakoff;Avec vous;;Bo;;0033612345678;;');
    expect(previewContacts(ports, numbers)).toMatchObject({ toAdd: [], alreadyKnown: 2 });
  });

  it('adds them in one write, the same table a second time changes nothing', () => {
    const ports = world();
    expect(importContacts(ports, sent).toAdd).toHaveLength(4);
    expect(contactsOf(ports)).toMatchObject([
      { listId: 'la', list: 'Malakoff – Avec vous', role: 'Tête', email: 'ana@liste.example', addedOn: '2026-02-01' },
      { phone: '06 12 34 56 78', toCheck: expect.stringContaining('bo@gmail.com') },
      { listId: 'lb', email: 'eve@liste.example' },
      { name: '=HYPERLINK("http://x.example")' },
    ]);
    const before = contactsOf(ports);
    expect(importContacts(ports, sent)).toMatchObject({ toAdd: [], alreadyKnown: 5 });
    expect(contactsOf(ports)).toEqual(before);
  });

  it('names the column that a table lacks', () => {
    expect(() => previewContacts(world(), { name: 'c.csv', text: 'commune;liste\nMalakoff;Avec vous\n' })).toThrow(
      'courriel',
    );
  });
});

describe('contacts that people typed', () => {
  it('flags what is shared between lists, by address or by number, and takes the flag away once corrected', () => {
    const ports = world();
    ports.tables.seed('contacts', [
      { id: 'a', listId: 'la', list: 'Malakoff – Avec vous', email: 'x@liste.example', phone: '06 12 34 56 78' },
      { id: 'b', listId: 'lb', list: 'Malakoff – Bien vivre', email: 'X@Liste.example' },
      {
        id: 'c',
        listId: 'lb',
        list: 'Malakoff – Bien vivre',
        email: 'mairie@malakoff.example',
        phone: '+33 6 12 34 56 78',
      },
      { id: 'd', listId: 'la', list: 'Malakoff – Avec vous', phone: '06 12 34 56 78' },
    ]);
    checkContacts(ports);
    const [a, b, c, d] = contactsOf(ports).map(({ toCheck }) => toCheck);
    expect([a, b]).toEqual([expect.stringContaining('Bien vivre'), expect.stringContaining('Avec vous')]);
    expect(c).toMatch(/institution.*Même adresse ou même numéro.*Avec vous/);
    expect(d).toContain('Bien vivre');
    ports.tables.edit('contacts', (rows) => rows.filter(({ id }) => id !== 'b' && id !== 'c'));
    checkContacts(ports);
    expect(contactsOf(ports).map(({ toCheck }) => toCheck)).toEqual([null, null]);
  });

  it('never writes, calls or sends a letter to somebody who objected, whatever list they are noted for', () => {
    const ports = world();
    const { tables } = ports;
    tables.seed('contacts', [
      { id: 'a', listId: 'la', email: 'x@liste.example', status: 'opposed' },
      { id: 'b', listId: 'lb', email: 'X@liste.example', phone: '0612345678', postal: '1 rue Haute', status: 'valid' },
    ]);
    const contacts = tables.all('contacts');
    const plan = planAudience(audienceFacts(ports));
    expect(plan.recipients).toEqual([]);
    expect(plan.exclusions.map(({ reason }) => reason)).toEqual(['opposed', 'opposed']);
    expect(planLetters(plan, contacts, () => false).letters).toEqual([]);
    expect([...reachableLists(contacts)]).toEqual([]);
  });

  it('never reaches somebody whose state was written in other words, and says what to put right', () => {
    const ports = world();
    const { tables } = ports;
    tables.seed('contacts', [
      {
        id: 'a',
        listId: 'la',
        email: 'x@liste.example',
        phone: '0612345678',
        postal: '1 rue Haute',
        status: 'unclear',
      },
      { id: 'b', listId: 'lb', email: 'y@liste.example', status: 'valid' },
      { id: 'c', listId: 'lb', email: ' X@liste.example', status: 'valid' },
    ]);
    const contacts = tables.all('contacts');
    const plan = planAudience(audienceFacts(ports));
    expect(plan.recipients.map(({ email }) => email)).toEqual(['y@liste.example']);
    expect(plan.exclusions.map(({ list, reason }) => [list.id, reason])).toEqual([
      ['la', 'unclear'],
      ['lb', 'unclear'],
    ]);
    expect(planLetters(plan, contacts, () => false).letters).toEqual([]);
    expect([...reachableLists(contacts)]).toEqual(['lb']);
    checkContacts(ports);
    expect(contactsOf(ports).map(({ status, toCheck }) => [status, toCheck])).toEqual([
      ['unclear', expect.stringContaining('État non reconnu')],
      ['valid', null],
      ['valid', expect.stringContaining('Même adresse')],
    ]);
  });

  it('keeps the objection of an erased person: typed again, they are opposed; imported again, refused', () => {
    const ports = world();
    const mark = contactMarker(ports.memory, ports.signer)('Eve@liste.example');
    expect(mark).not.toContain('eve');
    ports.tables.seed('contacts', [
      { id: 'gone', listId: 'lb', status: 'opposed', erased: mark },
      { id: 'again', listId: 'la', email: 'eve@LISTE.example', status: 'valid' },
    ]);
    checkContacts(ports);
    expect(contactsOf(ports).map(({ status }) => status)).toEqual(['opposed', 'opposed']);
    ports.tables.edit('contacts', (rows) => rows.filter(({ id }) => id === 'gone'));
    const plan = previewContacts(ports, file('Malakoff;Bien vivre;;Eve;eve@liste.example;;;'));
    expect(plan.refused).toEqual([{ line: 2, reason: expect.stringContaining('ne veut plus') }]);
  });
});

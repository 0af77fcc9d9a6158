import fc from 'fast-check';
import { checkContacts, upToDateRegister } from '../../../src/app/contacts/check-contacts.ts';
import { OpposedRegister } from '../../../src/app/contacts/opposed-register.ts';
import { messages } from '../../../src/app/messages.fr.ts';
import { erasePerson } from '../../../src/app/personal-data/erase-person.ts';
import { findPerson } from '../../../src/app/personal-data/find-person.ts';
import { identifiersIn, mentions, withoutMentions } from '../../../src/app/personal-data/mentions.ts';
import { personPage } from '../../../src/app/personal-data/person-page.ts';
import { personalColumns, readPeople } from '../../../src/app/personal-data/personal-columns.ts';
import { countPersonal, purgeDay, purgePersonal } from '../../../src/app/personal-data/purge.ts';
import { tabKeys } from '../../../src/app/workbook/design.ts';
import { campaign, campaignTables } from '../../support/campaign-workbook.ts';
import { cpuTime } from '../../support/cpu-time.ts';
import { FakeClock, FakeMemory, FakeSigner } from '../../support/fake-ports.ts';
import { Gate } from '../../support/gate.ts';

const { erasedMark: erased } = messages.personalData;

const ANA = 'ana.sol@liste.example';

function world() {
  const gate = new Gate();
  const tables = campaignTables(gate);
  tables.seed('lists', [
    { id: 'la', label: 'Avec vous', head: 'Ana Sol', notes: 'Ana Sol préfère le téléphone' },
    { id: 'lb', label: 'Bien vivre', notes: 'rien à voir avec Ananas' },
  ]);
  tables.seed('contacts', [
    { id: 'a', listId: 'la', name: 'Ana Sol', email: ANA, phone: '06 12 34 56 78', notes: 'joviale', status: 'valid' },
    { id: 'b', listId: 'lb', name: 'Bo Lin', email: 'bo@liste.example', status: 'valid' },
  ]);
  tables.seed('exchanges', [
    { id: 'e1', listId: 'la', summary: 'Appelée au 06.12.34.56.78 : ANA  SOL rappellera Bo Lin', author: 'Sam' },
    { id: 'e2', listId: 'lb', summary: 'Bo Lin est d’accord', author: 'Sam' },
  ]);
  tables.seed('sendings', [
    { key: 'm|la|x', listId: 'la', email: ANA, state: 'sent' },
    { key: 'n|la|x', listId: 'la', email: ANA, state: 'planned' },
    { key: 'm|lb|y', listId: 'lb', email: 'bo@liste.example', state: 'planned' },
  ]);
  tables.seed('answers', [
    {
      id: 'r',
      listId: 'la',
      respondent: 'Ana Sol',
      asReceived: JSON.stringify({ name: 'Ana Sol', words: 'Nous réduirons' }),
    },
  ]);
  const clock = new FakeClock(1, 1);
  const ports = { tables, memory: new FakeMemory(gate), signer: new FakeSigner(), clock };
  return { ...ports, gate, ports, find: (query: string) => findPerson(readPeople(tables), query) };
}

const everything = ({ tables }: ReturnType<typeof world>) =>
  JSON.stringify([...readPeople(tables)].map(([, rows]) => rows.map((row) => ({ ...row, head: undefined }))));

describe('a person’s data', () => {
  it.each([ANA, 'ANA.SOL@liste.example', 'ana sol', '+33 6 12 34 56 78'])(
    'are found from « %s », and nobody else’s',
    (query) => {
      const { facts, contacts } = world().find(query);
      expect(contacts.map(({ id }) => id)).toEqual(['a']);
      expect(facts.map(({ tab, key, column }) => `${tab} ${key} ${column}`)).toEqual([
        'lists la notes',
        'contacts a name',
        'contacts a email',
        'contacts a phone',
        'contacts a notes',
        'exchanges e1 summary',
        'answers r respondent',
        'answers r asReceived',
        'sendings m|la|x email',
        'sendings n|la|x email',
      ]);
    },
  );

  it('are shown on a page that holds all of them, and typed text as text', () => {
    const { tables, find } = world();
    tables.edit('contacts', (rows) => rows.map((row) => ({ ...row, notes: '<script>alert(1)</script>' })));
    const page = personPage(ANA, find(ANA).facts);
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toContain('<script>alert');
    for (const text of ['Ana Sol', '06 12 34 56 78', 'Suivi des envois']) expect(page).toContain(text);
    expect(page).not.toContain('bo@liste.example');
  });

  it('once erased, name nobody any more; what proves that the list was asked stays', () => {
    const here = world();
    erasePerson(here.ports, here.find(ANA));
    expect(everything(here).toLowerCase()).not.toMatch(/ana sol|ana\.sol|joviale|06.12.34.56.78/);
    const { tables } = here;
    expect(tables.all('exchanges')[0]?.summary).toBe(`Appelée au ${erased} : ${erased} rappellera Bo Lin`);
    expect(JSON.parse(tables.all('answers')[0]?.asReceived ?? '')).toEqual({ name: erased, words: 'Nous réduirons' });
    expect(tables.all('sendings').map(({ state, email }) => [state, email])).toEqual([
      ['sent', null],
      ['excluded', null],
      ['planned', 'bo@liste.example'],
    ]);
    expect(here.find(ANA).facts).toEqual([]);
    expect(here.find('Bo Lin').facts).toHaveLength(5);
  });

  it('once erased, are not written to again even when somebody types the address anew', () => {
    const here = world();
    erasePerson(here.ports, here.find('Ana Sol'));
    here.tables.seed('contacts', [{ id: 'again', listId: 'lb', email: ANA.toUpperCase(), status: 'valid' }]);
    checkContacts(here.ports);
    expect(here.tables.all('contacts').map(({ status }) => status)).toEqual(['opposed', 'valid', 'opposed']);
  });

  it.each([
    ['erasing', (here: ReturnType<typeof world>) => erasePerson(here.ports, here.find(ANA))],
    ['the purge', (here: ReturnType<typeof world>) => purgePersonal(here.ports, readPeople(here.tables))],
  ])('opposed, stay so wherever %s is killed, though their row is deleted and the address typed anew', (_, run) => {
    const objected = () => {
      const here = world();
      here.tables.edit('contacts', (rows) => rows.map((row) => ({ ...row, status: 'opposed' as const })));
      here.gate.startRun();
      return here;
    };
    const probe = objected();
    run(probe);
    for (let call = 1; call <= probe.gate.calls; call += 1) {
      for (const when of ['before', 'after'] as const) {
        for (const unflushed of ['lost', 'kept'] as const) {
          const killed = objected();
          killed.gate.startRun({ call, when, kind: 'kill', unflushed });
          expect(() => run(killed)).toThrow();
          killed.gate.startRun();
          const wasEmptied = killed.tables.all('contacts')[0]?.email === null;
          if (wasEmptied) killed.tables.edit('contacts', () => []);
          killed.tables.seed('contacts', [{ id: 'again', listId: 'lb', email: ANA.toUpperCase(), status: 'valid' }]);
          const register = upToDateRegister(killed.ports, killed.tables.all('contacts'));
          if (wasEmptied) expect(register.isOpposed(ANA)).toBe(true);
          run(killed);
          killed.tables.edit('contacts', () => []);
          expect(new OpposedRegister(killed.memory, killed.signer).isOpposed(ANA)).toBe(true);
        }
      }
    }
  });

  it('erasing twice changes nothing more', () => {
    const here = world();
    const person = here.find(ANA);
    erasePerson(here.ports, person);
    const once = everything(here);
    erasePerson(here.ports, here.find(ANA));
    expect(everything(here)).toBe(once);
  });
});

describe('the purge', () => {
  it('forgets no tab: each with a personal column is read, but those that name the campaign’s own people', () => {
    const personal = tabKeys().filter((tab) => personalColumns(tab).length > 0);
    const team = personal.filter((tab) => !readPeople(campaignTables()).has(tab));
    expect(team.sort()).toEqual(['commitments', 'declarations', 'journal']);
  });

  it('purged, leaves a mark of whoever objected, by address or by number, who is not taken in again', () => {
    const here = world();
    const opposed = { listId: 'la', status: 'opposed' as const };
    here.tables.seed('contacts', [
      { id: 'c', ...opposed, email: 'cy@liste.example', role: 'Presse', source: 'son site' },
      { id: 'd', ...opposed, phone: '07 00 00 00 01' },
      { id: 'e', ...opposed, notes: 'x', erased: 'kept' },
    ]);
    purgePersonal(here.ports, readPeople(here.tables));
    const marks = here.tables.all('contacts').map(({ erased: mark }) => mark);
    expect(marks).toEqual([null, null, expect.stringMatching(/./), expect.stringMatching(/./), 'kept']);
    expect(JSON.stringify(here.tables.all('contacts'))).not.toMatch(/cy@|07 ?00|Presse|son site/);
    here.tables.seed('contacts', [
      { id: 'f', listId: 'lb', email: 'CY@liste.example', status: 'valid' },
      { id: 'g', listId: 'lb', phone: '+33 7 00 00 00 01', status: 'valid' },
    ]);
    checkContacts(here.ports);
    const [address, number] = here.tables.all('contacts').slice(-2);
    expect([address?.status, number?.status]).toEqual(['opposed', 'opposed']);
  });

  it('opens the chosen number of months after the last round', () => {
    expect(purgeDay(campaign, { retentionMonths: 3 })).toBe('2026-06-22');
    expect(purgeDay(campaign, { retentionMonths: 0 })).toBe('2026-03-22');
    expect(purgeDay(campaign, { retentionMonths: 11 })).toBe('2027-02-22');
  });

  it('says what it would empty, empties every personal text and nothing else', () => {
    const here = world();
    const rows = readPeople(here.tables);
    expect(Object.fromEntries(countPersonal(rows))).toEqual({
      contacts: 2,
      exchanges: 2,
      sendings: 3,
      answers: 1,
      lists: 2,
    });
    expect(readPeople(here.tables)).toEqual(rows);
    purgePersonal(here.ports, rows);
    for (const [tab, ofTab] of readPeople(here.tables)) {
      for (const row of ofTab as readonly Readonly<Record<string, unknown>>[]) {
        expect(personalColumns(tab).map((column) => row[column])).toEqual(personalColumns(tab).map(() => null));
      }
    }
    expect(here.tables.all('lists').map(({ label, head }) => [label, head])).toEqual([
      ['Avec vous', 'Ana Sol'],
      ['Bien vivre', null],
    ]);
    expect(here.tables.all('sendings').map(({ state }) => state)).toEqual(['sent', 'excluded', 'excluded']);
    expect([...countPersonal(readPeople(here.tables))]).toEqual([]);
  });
});

it('a person is looked for by number in a moment, however long the text', () => {
  const number = identifiersIn(['06 12 34 56 78']);
  const written = ['0612345678', '+33 6 12 34 56 78', '+33-6-12-34-56-78', '0033.0612345678', '6 12 34 56 78'];
  expect(written.map((text) => withoutMentions(text, number))).toEqual(written.map(() => erased));
  const hostile = [' ', '.', '-', '0', '0 ', '06'].map((text) => text.repeat(50_000));
  expect(cpuTime(() => hostile.map((text) => mentions(text, number)))).toBeLessThan(1500);
});

it('a text from which a person was taken away does not name them, whatever they are called', () => {
  const name = fc.stringMatching(/^[A-Za-zÀ-ÿ(.*+]{2,8}[ -][A-Za-zÀ-ÿ]{2,8}$/);
  fc.assert(
    fc.property(name, fc.string(), fc.string(), (person, before, after) => {
      const identifiers = identifiersIn([person]);
      const text = `${before} ${person.toUpperCase().toLowerCase()} ${after}`;
      expect(mentions(withoutMentions(text, identifiers), identifiers)).toBe(false);
    }),
    { seed: 41 },
  );
});

import { declareInterests } from '../../../src/app/answers/declare-interests.ts';
import { doubtfulDeclarations, interestsOf } from '../../../src/app/answers/declared-interests.ts';
import { ReadingSeals } from '../../../src/app/answers/reading-seals.ts';
import { readingsToDo } from '../../../src/app/answers/readings-to-do.ts';
import { signReadings } from '../../../src/app/answers/sign-readings.ts';
import type { RowOf } from '../../../src/app/schema/tabs.ts';
import { contentMark, isReadTwice } from '../../../src/app/scores/readings.ts';
import { campaignTables } from '../../support/campaign-workbook.ts';
import { FakeClock, FakeExclusive, FakeIdentity, FakeMemory, FakeSigner } from '../../support/fake-ports.ts';
import { Gate } from '../../support/gate.ts';

function world() {
  const gate = new Gate();
  const tables = campaignTables(gate);
  const list = (id: string, communeCode: string) => ({ id, communeCode, label: `Liste ${id}`, nuance: 'LDIV' });
  tables.seed('lists', [list('l1', '92046'), list('l2', '93001')]);
  tables.seed(
    'commitments',
    ['l1', 'l2'].flatMap((listId) =>
      ['q1', 'q2'].map((criterionId) => ({
        id: `${listId}.v1.${criterionId}`,
        listId,
        criterionId,
        version: 1,
        current: true,
        stance: 'unconditional' as const,
        words: 'Oui.',
        confirmed: true,
      })),
    ),
  );
  const keys = { memory: new FakeMemory(gate), signer: new FakeSigner() };
  const clock = new FakeClock(1, 1);
  const as = (address: string) => {
    const ports = {
      tables,
      ...keys,
      exclusive: new FakeExclusive(),
      identity: new FakeIdentity(address),
      clock,
    };
    return {
      declare: (communes: string) => declareInterests(ports, communes),
      toDo: (barred: readonly string[] = []) =>
        readingsToDo(
          { lists: tables.all('lists'), commitments: tables.all('commitments'), questions: tables.all('questions') },
          address.toLowerCase(),
          new Set(barred),
          new ReadingSeals(keys.memory, keys.signer, tables.all('lists')),
        ),
      sign: (readings: Parameters<typeof signReadings>[1]) => signReadings(ports, readings),
    };
  };
  return { gate, tables, ...keys, as };
}

const asShown = (positions: readonly { readonly id: string; readonly mark: string }[], remark = '') =>
  positions.map(({ id, mark }) => ({ id, mark, remark }));

describe('two readings by two people', () => {
  it('shows a whole list, first with its name, then blind to somebody else, never twice to the same person', () => {
    const { tables, as } = world();
    const [ana, bob] = [as('ana@asso.example'), as('bob@asso.example')];
    for (const each of [ana, bob]) each.declare('');
    const [first] = ana.toDo();
    expect(first).toMatchObject({ blind: false, list: { id: 'l1' } });
    expect(first?.positions).toHaveLength(2);
    expect(ana.sign(asShown(first?.positions ?? []))).toEqual({ first: 2, second: 0, remarked: 0, left: 0 });
    expect(ana.toDo().map(({ list }) => list.id)).toEqual(['l2']);
    const [second] = bob.toDo();
    expect(second).toMatchObject({ blind: true, list: { id: 'l1' } });
    // The same person under another spelling of the address is still the same.
    expect(as('ANA@asso.example').sign(asShown(second?.positions ?? []))).toMatchObject({ second: 0, left: 2 });
    expect(bob.sign(asShown(second?.positions ?? []))).toEqual({ first: 0, second: 2, remarked: 0, left: 0 });
    expect(
      tables
        .all('commitments')
        .filter(isReadTwice)
        .map(({ listId }) => listId),
    ).toEqual(['l1', 'l1']);
  });

  it('signs only what was on the screen: a change meanwhile leaves the position to be read again', () => {
    const { tables, as } = world();
    const ana = as('ana@asso.example');
    ana.declare('');
    const [list] = ana.toDo();
    tables.edit('commitments', (rows) => rows.map((row) => (row.id === 'l1.v1.q1' ? { ...row, words: 'Non.' } : row)));
    expect(ana.sign(asShown(list?.positions ?? []))).toEqual({ first: 1, second: 0, remarked: 0, left: 1 });
    expect(ana.toDo()[0]?.positions.map(({ id }) => id)).toEqual(['l1.v1.q1']);
  });

  it('leaves unsigned what a reader remarks on, with the remark for whoever corrects it', () => {
    const { tables, as } = world();
    const ana = as('ana@asso.example');
    ana.declare('');
    const [position] = ana.toDo()[0]?.positions ?? [];
    expect(ana.sign(asShown(position === undefined ? [] : [position], 'le chiffre est celui de 2030'))).toMatchObject({
      first: 0,
      remarked: 1,
    });
    expect(tables.all('commitments')[0]).toMatchObject({ toCheck: 'le chiffre est celui de 2030', firstReader: null });
  });

  it('keeps people out of the communes they have a stake in, and asks before the first reading', () => {
    const { tables, as } = world();
    const ana = as('ana@asso.example');
    const all = asShown(ana.toDo().flatMap(({ positions }) => positions));
    expect(() => ana.sign(all)).toThrow('candidat·e ou proche');
    expect(() => ana.declare('Atlantis')).toThrow('Atlantis');
    ana.declare('malakoff');
    expect(tables.all('declarations')).toEqual([
      { email: 'ana@asso.example', communes: 'malakoff', codes: '92046', declaredAt: 2 },
    ]);
    expect(ana.toDo(['92046']).map(({ list }) => list.id)).toEqual(['l2']);
    expect(ana.sign(all)).toMatchObject({ first: 2, left: 2 });
    expect(tables.all('commitments').filter(({ firstReader }) => firstReader !== null)[0]?.listId).toBe('l2');
  });

  it('cancels for good what somebody read in a commune that they declare a stake in afterwards, and says what', () => {
    const { tables, memory, signer, as } = world();
    const [ana, bob] = [as('ana@asso.example'), as('bob@asso.example')];
    for (const each of [ana, bob]) {
      expect(each.declare('')).toEqual({ before: 'undeclared', voided: [] });
      for (const { positions } of each.toDo()) each.sign(asShown(positions));
    }
    const read = tables.all('commitments');
    const twice = () => tables.all('commitments').flatMap(({ id, ...row }) => (isReadTwice(row) ? [id] : []));
    expect(twice()).toHaveLength(4);
    expect(bob.declare('Malakoff')).toEqual({
      before: 'declared',
      voided: [{ list: expect.stringContaining('Liste l1'), positions: 2 }],
    });
    expect(twice()).toEqual(['l2.v1.q1', 'l2.v1.q2']);
    // The very cells put back from the version history prove nothing any more.
    tables.edit('commitments', () => read);
    const seals = new ReadingSeals(memory, signer, tables.all('lists'));
    expect(seals.check(tables.all('commitments')).unsealed.map(({ id }) => id)).toEqual(['l1.v1.q1', 'l1.v1.q2']);
    expect(ana.toDo().map(({ list }) => list.id)).toEqual(['l1']);
    expect(bob.declare('Malakoff')).toEqual({ before: 'declared', voided: [] });
  });

  it('asks again for what bears names that nobody signed: as a first reading, or a second after a first that is proven', () => {
    const { tables, as } = world();
    const [ana, bob] = [as('ana@asso.example'), as('bob@asso.example')];
    for (const each of [ana, bob]) each.declare('');
    ana.sign(asShown(ana.toDo()[0]?.positions.slice(0, 1) ?? []));
    const typed = { firstReader: 'ana@asso.example', secondReader: 'zoe@asso.example' };
    tables.edit('commitments', (rows) =>
      rows.map((row) => (row.listId === 'l1' ? { ...row, ...typed, readContent: contentMark(row) } : row)),
    );
    expect(ana.toDo()[0]?.positions.map(({ id, unproven }) => [id, unproven])).toEqual([['l1.v1.q2', true]]);
    expect(bob.toDo()[0]?.positions.map(({ id }) => id)).toEqual(['l1.v1.q1', 'l1.v1.q2']);
    expect(bob.sign(asShown(bob.toDo()[0]?.positions ?? []))).toMatchObject({ first: 1, second: 1 });
    expect(tables.all('commitments').slice(0, 2)).toMatchObject([
      { firstReader: 'ana@asso.example', secondReader: 'bob@asso.example' },
      { firstReader: 'bob@asso.example', secondReader: null },
    ]);
  });

  it('takes nothing of an earlier content back once another was read: its seal is void', () => {
    const { tables, memory, signer, as } = world();
    const [ana, bob] = [as('ana@asso.example'), as('bob@asso.example')];
    for (const each of [ana, bob]) {
      each.declare('');
      each.sign(asShown(each.toDo().flatMap(({ positions }) => positions)));
    }
    const [before, other] = tables.all('commitments');
    tables.edit('commitments', (rows) => rows.map((row, at) => (at === 0 ? { ...row, words: 'Non.' } : row)));
    ana.sign(asShown(ana.toDo().flatMap(({ positions }) => positions)));
    tables.edit('commitments', (rows) => rows.map((row, at) => (at === 0 && before !== undefined ? before : row)));
    const seals = new ReadingSeals(memory, signer, tables.all('lists'));
    expect(seals.check(tables.all('commitments')).unsealed).toEqual([before]);
    expect(other?.seal).not.toBeNull();
  });

  it.each([
    [
      'changed',
      (row: RowOf<'declarations'>) => [{ ...row, codes: null, communes: null }],
      { altered: ['ana@asso.example'], removed: 0 },
    ],
    ['removed', () => [], { altered: [], removed: 1 }],
  ])('refuses a reader whose declaration somebody %s, and says so, until they declare again', (_, alter, found) => {
    const here = world();
    const { tables, as } = here;
    const ana = as('ana@asso.example');
    ana.declare('Malakoff');
    const all = asShown(ana.toDo().flatMap(({ positions }) => positions));
    tables.edit('declarations', (rows) => rows.flatMap(alter));
    expect(() => ana.sign(all)).toThrow('n’est plus celle que vous avez déclarée');
    expect(doubtfulDeclarations(here)).toEqual(found);
    expect(ana.declare('Malakoff').before).toBe('altered');
    expect(doubtfulDeclarations(here)).toEqual({ altered: [], removed: 0 });
    expect(ana.sign(all)).toMatchObject({ first: 2, left: 2 });
  });

  it('takes a line that somebody typed for another person for no declaration', () => {
    const { tables, as } = world();
    tables.seed('declarations', [{ email: 'bob@asso.example', communes: null, codes: null, declaredAt: 1 }]);
    expect(() => as('bob@asso.example').sign([])).toThrow('Vous n’avez pas encore dit');
  });

  it('lets a reader read only under the last declaration that was stored whole, wherever declaring was killed', () => {
    const declared = () => {
      const made = world();
      made.as('ana@asso.example').declare('Malakoff, Aubervilliers');
      return made;
    };
    const probe = declared();
    probe.gate.startRun();
    probe.as('ana@asso.example').declare('Aubervilliers');
    for (let call = 1; call <= probe.gate.calls; call += 1) {
      for (const when of ['before', 'after'] as const) {
        for (const unflushed of ['lost', 'kept'] as const) {
          const killed = declared();
          killed.gate.startRun({ call, when, kind: 'kill', unflushed });
          expect(() => killed.as('ana@asso.example').declare('Aubervilliers')).toThrow();
          killed.gate.startRun();
          const interests = interestsOf(killed, 'ana@asso.example');
          const row = killed.tables.all('declarations')[0];
          // Either what the row says is what was declared, or nothing may be read.
          if (interests.kind === 'declared') expect([...interests.barred].join(' ')).toBe(row?.codes);
          else expect(interests.kind).toBe('altered');
        }
      }
    }
  });

  it('signs nothing for an account that Google hides', () => {
    expect(() => world().as('').sign([])).toThrow('Google ne dit pas');
  });
});

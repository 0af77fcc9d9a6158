import { declareInterests } from '../../../src/app/answers/declare-interests.ts';
import { readingsToDo } from '../../../src/app/answers/readings-to-do.ts';
import { signReadings } from '../../../src/app/answers/sign-readings.ts';
import { isReadTwice } from '../../../src/app/scores/readings.ts';
import { campaignTables } from '../../support/campaign-workbook.ts';
import { FakeClock, FakeExclusive, FakeIdentity } from '../../support/fake-ports.ts';

function world() {
  const tables = campaignTables();
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
  const as = (address: string) => {
    const ports = {
      tables,
      exclusive: new FakeExclusive(),
      identity: new FakeIdentity(address),
      clock: new FakeClock(1),
    };
    return {
      declare: (communes: string) => declareInterests(ports, communes),
      toDo: (barred: readonly string[] = []) =>
        readingsToDo(
          { lists: tables.all('lists'), commitments: tables.all('commitments'), questions: tables.all('questions') },
          address.toLowerCase(),
          new Set(barred),
        ),
      sign: (readings: Parameters<typeof signReadings>[1]) => signReadings(ports, readings),
    };
  };
  return { tables, as };
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
      { email: 'ana@asso.example', communes: 'malakoff', codes: '92046', declaredAt: 1 },
    ]);
    expect(ana.toDo(['92046']).map(({ list }) => list.id)).toEqual(['l2']);
    expect(ana.sign(all)).toMatchObject({ first: 2, left: 2 });
    expect(tables.all('commitments').filter(({ firstReader }) => firstReader !== null)[0]?.listId).toBe('l2');
  });

  it('signs nothing for an account that Google hides', () => {
    expect(() => world().as('').sign([])).toThrow('Google ne dit pas');
  });
});

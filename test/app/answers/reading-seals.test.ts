import { declareInterests } from '../../../src/app/answers/declare-interests.ts';
import { ReadingSeals, voidReadings } from '../../../src/app/answers/reading-seals.ts';
import { signReadings } from '../../../src/app/answers/sign-readings.ts';
import type { RowOf } from '../../../src/app/schema/tabs.ts';
import { contentMark, isReadTwice } from '../../../src/app/scores/readings.ts';
import { campaignTables } from '../../support/campaign-workbook.ts';
import { FakeClock, FakeExclusive, FakeIdentity, FakeMemory, FakeSigner } from '../../support/fake-ports.ts';
import { Gate } from '../../support/gate.ts';
import { readTwice } from '../../support/read-twice.ts';

type Position = RowOf<'commitments'>;

const POSITION: Partial<Position> = {
  id: 'l1.v1.q1',
  listId: 'l1',
  list: 'Liste Un (Malakoff)',
  criterionId: 'q1',
  version: 1,
  current: true,
  stance: 'unconditional',
  target: 25,
  words: 'Oui.',
  confirmed: true,
};

const LISTS = [
  { id: 'l1', communeCode: '92046' },
  { id: 'l2', communeCode: '92046' },
];

function sealedPosition() {
  const keys = { memory: new FakeMemory(), signer: new FakeSigner() };
  const row = readTwice(POSITION, { ...keys, tables: { all: () => LISTS } });
  /** As somebody who knows the program would forge it: the mark of the content goes with the content. */
  const forged = (changes: Partial<Position>) => {
    const changed = { ...row, ...changes };
    return { ...changed, readContent: contentMark(changed) };
  };
  return { keys, row, forged, seals: new ReadingSeals(keys.memory, keys.signer, LISTS) };
}

describe('the seal of two readings', () => {
  it('proves them, and counts nothing that it does not cover', () => {
    const { row, forged, seals } = sealedPosition();
    expect(seals.readingsOf(row).map(({ reader }) => reader)).toEqual(['relire@asso.example', 'valider@asso.example']);
    expect(seals.check([row])).toEqual({ rows: [row], unsealed: [] });
    const changes: Partial<Position>[] = [
      { id: 'l1.v2.q1' },
      { listId: 'l2' },
      { criterionId: 'q2' },
      { version: 2 },
      { stance: 'declined' },
      { target: 90 },
      { option: 'autre' },
      { unit: 't' },
      { deadline: '2027-01-01' },
      { condition: 'si' },
      { scope: 'partout' },
      { means: 'un agent' },
      { words: 'Oui !' },
      { source: 'form' },
      { sourceLink: 'https://x.example' },
      { firstReader: 'moi@asso.example' },
      { secondReader: 'moi@asso.example' },
      { firstReader: row.secondReader, secondReader: row.firstReader },
      { seal: null },
      { seal: '' },
      { seal: row.seal?.replace('1.', '3.') ?? '' },
      { seal: `${row.seal}x` },
    ];
    for (const change of changes) {
      const typed = forged(change);
      expect(isReadTwice(typed)).toBe(true);
      expect(seals.check([typed])).toEqual({
        rows: [{ ...typed, firstReader: null, secondReader: null }],
        unsealed: [typed],
      });
    }
  });

  it('holds on another run and under renewed links, and nothing without the key', () => {
    const { keys, row } = sealedPosition();
    expect(new ReadingSeals(keys.memory, new FakeSigner(), LISTS).check([row]).unsealed).toEqual([]);
    expect(new ReadingSeals(new FakeMemory(), keys.signer, LISTS).check([row]).unsealed).toEqual([row]);
  });

  it('is none where the list was of another commune meanwhile: a reader with a stake may have moved it', () => {
    const { keys, row } = sealedPosition();
    const moved = LISTS.map((list) => ({ ...list, communeCode: '93001' }));
    expect(new ReadingSeals(keys.memory, keys.signer, moved).check([row]).unsealed).toEqual([row]);
  });

  it('is void for good once somebody upheld what was contested, though the same cells are put back', () => {
    const { keys, row } = sealedPosition();
    voidReadings(keys.memory, [row.id ?? ''], 2);
    expect(new ReadingSeals(keys.memory, keys.signer, LISTS).check([row]).unsealed).toEqual([row]);
  });

  it('is asked only of what counts: an older version, a first reading or a changed position accuse nobody', () => {
    const { row, seals } = sealedPosition();
    const others = [
      { ...row, current: false, seal: null },
      { ...row, secondReader: null, seal: null },
      { ...row, words: 'Non.' },
    ];
    expect(seals.check(others)).toEqual({ rows: others, unsealed: [] });
  });
});

describe('readings killed at each call', () => {
  const readers = ['a@asso.example', 'b@asso.example'];

  /** One position, and two people who declare, then read, each in a run of their own; `fault` hits the second reading. */
  function reading(rows = 1) {
    const gate = new Gate();
    const tables = campaignTables(gate);
    tables.seed('lists', [{ id: 'l1', communeCode: '92046' }]);
    tables.seed(
      'commitments',
      Array.from({ length: rows }, (_, at) => ({ ...POSITION, id: `l1.v1.q${at}`, criterionId: `q${at}` })),
    );
    const keys = { memory: new FakeMemory(gate), signer: new FakeSigner() };
    const clock = new FakeClock(1, 1);
    const as = (address: string) => {
      const ports = { tables, ...keys, clock, exclusive: new FakeExclusive(), identity: new FakeIdentity(address) };
      return {
        declare: () => declareInterests(ports, ''),
        read: () =>
          signReadings(
            ports,
            tables.all('commitments').map((row) => ({ id: row.id ?? '', mark: contentMark(row), remark: '' })),
          ),
      };
    };
    for (const reader of readers) as(reader).declare();
    const counted = () => {
      gate.startRun();
      const all = tables.all('commitments');
      return {
        claimed: all.filter(isReadTwice),
        ...new ReadingSeals(keys.memory, keys.signer, tables.all('lists')).check(all),
      };
    };
    return { gate, as, counted };
  }

  it('leave no name without its seal, and are taken again', () => {
    const probe = reading();
    probe.gate.startRun();
    for (const reader of readers) probe.as(reader).read();
    const { calls } = probe.gate;
    expect(probe.counted().claimed).toHaveLength(1);
    for (let call = 1; call <= calls; call += 1) {
      for (const when of ['before', 'after'] as const) {
        for (const unflushed of ['lost', 'kept'] as const) {
          const killed = reading();
          killed.gate.startRun({ call, when, kind: 'kill', unflushed });
          expect(() => {
            for (const reader of readers) killed.as(reader).read();
          }).toThrow();
          expect(killed.counted().unsealed).toEqual([]);
          for (const reader of readers) killed.as(reader).read();
          expect(killed.counted()).toMatchObject({ claimed: [{}], unsealed: [] });
        }
      }
    }
  });

  it('ask no more of the services, however many positions are signed', () => {
    const callsFor = (rows: number) => {
      const { gate, as } = reading(rows);
      gate.startRun();
      as(readers[0] ?? '').read();
      return gate.calls;
    };
    expect(callsFor(200)).toBe(callsFor(1));
  });
});

import fc from 'fast-check';
import { prepareMailing } from '../../../src/app/mailing/prepare-mailing.ts';
import { repairAndSend, resumeMailings } from '../../../src/app/mailing/resume-mailings.ts';
import { sendDueReceipts } from '../../../src/app/mailing/send-receipts.ts';
import { betweenSendings } from '../../../src/app/mailing/sending/sending-turn.ts';
import { requestStop } from '../../../src/app/mailing/sending/stop-request.ts';
import { startMailing } from '../../../src/app/mailing/start-mailing.ts';
import { suspendSending } from '../../../src/app/mailing/suspend-sending.ts';
import { erasePerson } from '../../../src/app/personal-data/erase-person.ts';
import { findPerson } from '../../../src/app/personal-data/find-person.ts';
import { readPeople } from '../../../src/app/personal-data/personal-columns.ts';
import { campaign } from '../../support/campaign-workbook.ts';
import { Gate, InjectedFault } from '../../support/gate.ts';
import { mailingWorld } from '../../support/mailing-world.ts';

const MORNING = Date.parse('2026-02-10T10:00:00+01:00');
const DAY = 86_400_000;
const LISTS = ['1', '2', '3', '4', '5'] as const;

type World = ReturnType<typeof mailingWorld>;

/** Five lists, each alone in its commune, and an invitation of which the quota let the first leave. */
function begun(gate = new Gate()) {
  const world = mailingWorld(MORNING, gate);
  world.tables.edit('lists', (rows) =>
    LISTS.map((n) => ({
      ...first(rows),
      id: `l${n}`,
      label: `Liste ${n}`,
      commune: `Commune ${n}`,
      communeCode: `9200${n}`,
      contest: `t1-9200${n}`,
      link: `https://forms.example/l${n}`,
    })),
  );
  world.tables.edit('contacts', (rows) =>
    LISTS.map((n) => ({ ...first(rows), id: `k${n}`, listId: `l${n}`, email: mail(n) })),
  );
  const { mailing } = prepareMailing(world.ports(), 'invitation');
  world.mailer.quota = 1;
  expect(startMailing(world.ports(), mailing.id)).toMatchObject({ ended: 'quota', sent: 1 });
  return { ...world, mailing };
}

function first<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw new RangeError('The campaign has no row to copy.');
  return row;
}

function mail(n: string): string {
  return `tete${n}@liste.example`;
}

/** The timer, the day after, with a quota for everybody. */
function nextDay(world: World): void {
  world.clock.at += DAY;
  world.mailer.quota = 100;
  resumeMailings(world.ports(), 'timer');
}

function erase(world: World, n: string): void {
  betweenSendings(world.ports(), () => erasePerson(world, findPerson(readPeople(world.tables), mail(n))));
}

/** What may come between two days: none of it is somebody changing the ledger. */
const EVENTS: Readonly<Record<string, (world: World, n: string) => void>> = {
  answers: ({ tables }, n) => void tables.of('lists').update(new Map([[`l${n}`, { state: 'answered' }]])),
  withdraws: ({ tables }, n) =>
    void tables.of('lists').update(new Map([[`l${n}`, { state: 'withdrawn', fact: 'withdrawn' }]])),
  objects: ({ tables }, n) => void tables.of('contacts').update(new Map([[`k${n}`, { status: 'opposed' }]])),
  bounces: ({ tables }, n) => void tables.of('contacts').update(new Map([[`k${n}`, { status: 'bounced' }]])),
  'changes address': ({ tables }, n) =>
    void tables.of('contacts').update(new Map([[`k${n}`, { email: 'x@x.example' }]])),
  'is erased': erase,
};

function statesOf({ tables }: World): (string | null)[] {
  return tables
    .all('sendings')
    .filter(({ listId }) => listId !== null)
    .map(({ state }) => state);
}

describe('a mailing of several days', () => {
  it.each(Object.entries(EVENTS))(
    'goes on by itself when a list that waits %s, and writes to the others',
    (_, happen) => {
      const world = begun();
      happen(world, '4');
      nextDay(world);
      expect(world.mailer.sent.map(({ to }) => to)).toEqual(['1', '2', '3', '5'].map(mail));
      expect(world.tables.all('mailings').map(({ state }) => state)).toEqual(['done']);
    },
  );

  it('goes on by itself when a person it has written to is erased', () => {
    const world = begun();
    erase(world, '1');
    nextDay(world);
    expect(world.mailer.sent.map(({ to }) => to)).toEqual(LISTS.map(mail));
    expect(world.tables.all('mailings').map(({ state }) => state)).toEqual(['done']);
  });

  it('goes on by itself whatever happens to its lists, with one mail a day', () => {
    const happening = fc.tuple(fc.constantFrom(...Object.keys(EVENTS)), fc.constantFrom(...LISTS));
    fc.assert(
      fc.property(fc.array(happening, { minLength: 1, maxLength: 5 }), (days) => {
        const world = begun();
        for (const [event, n] of days) {
          EVENTS[event]?.(world, n);
          world.clock.at += DAY;
          world.mailer.quota = 1;
          resumeMailings(world.ports(), 'timer');
          expect(world.tables.all('mailings')[0]?.state).not.toBe('suspended');
        }
        nextDay(world);
        expect(world.tables.all('mailings').map(({ state }) => state)).toEqual(['done']);
        const addresses = world.mailer.sent.map(({ to }) => to);
        expect(new Set(addresses).size).toBe(addresses.length);
        expect(statesOf(world).filter((state) => state !== 'sent' && state !== 'excluded')).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('needs nobody after a crash at any call of the day that sets a list aside', () => {
    const calls = (() => {
      const gate = new Gate();
      const world = begun(gate);
      EVENTS.objects?.(world, '4');
      gate.startRun();
      nextDay(world);
      return gate.calls;
    })();
    expect(calls).toBeGreaterThan(20);
    for (let call = 1; call <= calls; call += 1) {
      const gate = new Gate();
      const world = begun(gate);
      EVENTS.objects?.(world, '4');
      gate.startRun({
        call,
        when: call % 2 === 0 ? 'before' : 'after',
        kind: 'kill',
        unflushed: call % 3 === 0 ? 'lost' : 'kept',
      });
      expect(() => nextDay(world)).toThrow(InjectedFault);
      gate.startRun();
      resumeMailings(world.ports(), 'timer');
      const addresses = world.mailer.sent.map(({ to }) => to);
      expect([call, new Set(addresses).size, world.tables.all('mailings')[0]?.state]).toEqual([
        call,
        addresses.length,
        'done',
      ]);
      expect(addresses).not.toContain(mail('4'));
    }
  });

  it('still stops when somebody sets aside a list that waits', () => {
    const world = begun();
    world.tables.edit('sendings', (rows) =>
      rows.map((row) => (row.listId === 'l4' ? { ...row, state: 'excluded' as const } : row)),
    );
    nextDay(world);
    expect(world.tables.all('mailings').map(({ state }) => state)).toEqual(['suspended']);
    expect(repairAndSend(world.ports(), world.mailing.id)).toMatchObject({ ended: 'done', sent: 4 });
  });

  it('is put back for good when the address of a mail that left was typed over and its contact is gone', () => {
    const world = begun();
    world.tables.edit('contacts', (rows) => rows.filter(({ id }) => id !== 'k1'));
    world.tables.edit('sendings', (rows) =>
      rows.map((row) => (row.listId === 'l1' ? { ...row, email: 'autre@x.example' } : row)),
    );
    nextDay(world);
    expect(repairAndSend(world.ports(), world.mailing.id)).toMatchObject({ ended: 'done', sent: 4 });
  });
});

test('a suspension that a run follows suspends all that is on its way', () => {
  const world = begun();
  world.tables.edit('mailings', (rows) => [...rows, { ...first(rows), id: 'c2', state: 'quota' as const }]);
  requestStop(world.memory, world.clock.at);
  nextDay(world);
  expect(world.tables.all('mailings').map(({ state }) => state)).toEqual(['suspended', 'suspended']);
  expect(world.armed.at(-1)).toBe('cancelled');
});

describe('receipts', () => {
  const answer = ({ tables }: World, n: string) =>
    tables.seed('answers', [
      { id: `a${n}`, listId: `l${n}`, version: 1, status: 'accepted', consent: 'public', receivedAt: MORNING },
    ]);

  it('go on when a person who had one is erased', () => {
    const world = begun();
    world.mailer.quota = 100;
    answer(world, '1');
    expect(sendDueReceipts(world.ports(), { isNew: true })).toMatchObject({ ended: 'done', sent: 1 });
    erase(world, '1');
    answer(world, '2');
    expect(sendDueReceipts(world.ports(), { isNew: true })).toMatchObject({ ended: 'done', sent: 1 });
  });

  it('that wait still leave once a ledger changed by hand is put back', () => {
    const world = begun();
    world.mailer.quota = 1;
    answer(world, '1');
    sendDueReceipts(world.ports(), { isNew: true });
    world.mailer.quota = 0;
    answer(world, '2');
    expect(sendDueReceipts(world.ports(), { isNew: true })).toMatchObject({ ended: 'quota' });
    world.tables.edit('sendings', (rows) =>
      rows.map((row) =>
        row.mailingId === 'accuses' && row.listId === 'l1' ? { ...row, state: 'planned' as const } : row,
      ),
    );
    world.mailer.quota = 100;
    expect(sendDueReceipts(world.ports())).toMatchObject({ ended: 'altered' });
    const before = world.mailer.sent.length;
    expect(repairAndSend(world.ports(), 'accuses')).toMatchObject({ ended: 'done', sent: 1 });
    expect(world.mailer.sent.slice(before).map(({ to }) => to)).toEqual([mail('2')]);
  });

  it('are not held back by a suspension asked while the last mails of a mailing left', () => {
    const world = begun();
    world.mailer.quota = 100;
    const asked: string[] = [];
    world.mailer.refuse = ({ to }) => {
      if (to === mail('5')) asked.push(suspendSending(world.ports()));
      return undefined;
    };
    expect(resumeMailings(world.ports(), 'timer').map(({ report }) => report.ended)).toEqual(['done']);
    world.mailer.refuse = () => undefined;
    answer(world, '1');
    expect([asked, sendDueReceipts(world.ports(), { isNew: true })]).toEqual([
      ['asked'],
      expect.objectContaining({ ended: 'done', sent: 1 }),
    ]);
  });
});

test('nobody is erased while a sending is on its way', () => {
  const world = begun();
  world.turn.heldBy = { account: campaign.senders[0] ?? '', since: MORNING };
  expect(() => erase(world, '4')).toThrow(expect.objectContaining({ code: 'sending_busy' }));
});

import fc from 'fast-check';
import { reconcileLedger } from '../../../src/app/mailing/ledger/reconcile-ledger.ts';
import { sendingKey } from '../../../src/app/mailing/ledger/sending-key.ts';
import { MailNotSent } from '../../../src/app/mailing/sending/mail-fault.ts';
import { sendMailing } from '../../../src/app/mailing/sending/send-mailing.ts';
import type { SendingJob } from '../../../src/app/mailing/sending/sending-job.ts';
import type { Continuation, SendingTurn } from '../../../src/app/mailing/sending/sending-ports.ts';
import type { Hold, SendingReport } from '../../../src/app/mailing/sending/sending-report.ts';
import { inTurn } from '../../../src/app/mailing/sending/sending-turn.ts';
import { requestStop } from '../../../src/app/mailing/sending/stop-request.ts';
import { FakeClock, FakeIdentity, FakeMailer, FakeMemory } from '../../support/fake-ports.ts';
import { FakeTables } from '../../support/fake-tables.ts';
import { type Fault, Gate, InjectedFault } from '../../support/gate.ts';

const MAILING = 'm1';
const START = Date.UTC(2026, 1, 2, 9);

class Desk {
  readonly gate = new Gate();
  readonly tables = new FakeTables(this.gate);
  readonly memory = new FakeMemory(this.gate);
  readonly mailer = new FakeMailer(this.gate);
  readonly clock = new FakeClock(START);
  readonly armed: (number | 'repeated' | 'cancelled')[] = [];
  /** Addresses whose owner objected, as the run learns it when it reads all properties. */
  readonly objectors: string[] = [];
  private readonly known = new Set<string>();
  hold: (at: number) => Hold | undefined = () => undefined;

  constructor(mails: number, perCommune = 4) {
    this.tables.seed(
      'sendings',
      Array.from({ length: mails }, (_, index) => {
        const email = `tete${index}@liste${index}.example`;
        return {
          key: sendingKey({ mailingId: MAILING, listId: `l${index}`, email }),
          mailingId: MAILING,
          listId: `l${index}`,
          commune: `commune ${Math.floor(index / perCommune)}`,
          email,
          state: 'planned' as const,
          rehearsal: false,
        };
      }),
    );
  }

  private readonly turn: SendingTurn = {
    take: () => this.gate.pass('turn.take', () => true),
    release: () => this.gate.pass('turn.release', () => undefined),
    isTaken: () => false,
  };
  private readonly continuation: Continuation = {
    repeat: () => this.gate.pass('continuation.repeat', () => void this.armed.push('repeated')),
    in: (milliseconds) => this.gate.pass('continuation.in', () => void this.armed.push(milliseconds)),
    cancel: () => this.gate.pass('continuation.cancel', () => void this.armed.push('cancelled')),
  };

  send(...faults: Fault[]): SendingReport {
    this.gate.startRun(...faults);
    const { tables, memory, clock, mailer, turn, continuation } = this;
    const job: SendingJob = {
      mailingId: MAILING,
      rehearsal: false,
      compose: (row) => ({
        to: row.email ?? '',
        subject: 'Objet',
        html: '<p>Bonjour</p>',
        text: 'Bonjour',
        senderName: 'Asso',
        replyTo: 'asso@asso.example',
      }),
      toldIn: () => ({}),
      isUnwanted: (email) => this.known.has(email),
      holdAt: (at) => this.hold(at),
    };
    const { all } = memory;
    memory.all = () => {
      for (const email of this.objectors) this.known.add(email);
      return all.call(memory);
    };
    const identity = new FakeIdentity('campagne@asso.example');
    const startedAt = clock.at;
    const ports = { tables, memory, clock, mailer, turn, continuation, identity };
    const [sent] = inTurn(ports, 'timer', [{ id: MAILING }], (_, books) => {
      const altered = reconcileLedger(memory, books, MAILING, new Set(books.ledger.rows().map(({ key }) => key)));
      if (altered.length > 0) return { ended: 'altered', sent: 0, failed: 0, toCheck: 0, left: 0, altered };
      return sendMailing({ memory, clock, mailer, startedAt }, books, job);
    });
    if (sent === undefined) throw new RangeError('The run gave no report.');
    return sent.report;
  }

  /** Runs that crash, then as many as it takes to the end. */
  crashThenFinish(faults: readonly Fault[]): void {
    for (const fault of faults) {
      try {
        this.send(fault);
      } catch (error) {
        if (!(error instanceof InjectedFault)) throw error;
      }
    }
    expect(this.send().ended).toBe('done');
  }

  states(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const row of this.tables.all('sendings')) counts[row.state ?? ''] = (counts[row.state ?? ''] ?? 0) + 1;
    return counts;
  }

  expectNoDuplicateNoLoss(mails: number, crashes: number): void {
    const addresses = this.mailer.sent.map((mail) => mail.to);
    expect(new Set(addresses).size).toBe(addresses.length);
    const left = new Set(addresses);
    for (const row of this.tables.all('sendings')) {
      if (row.state === 'sent') expect(left).toContain(row.email);
      else expect(row.state).toBe('to_check');
    }
    const { sent = 0, to_check: toCheck = 0 } = this.states();
    expect(sent + toCheck).toBe(mails);
    expect(toCheck).toBeLessThanOrEqual(crashes);
  }
}

describe('sending a mailing', () => {
  it('sends every planned row once, and says so', () => {
    const desk = new Desk(25);
    expect(desk.send()).toEqual({ ended: 'done', sent: 25, failed: 0, toCheck: 0, left: 0, altered: [] });
    desk.expectNoDuplicateNoLoss(25, 0);
    expect(desk.send()).toMatchObject({ ended: 'done', sent: 0 });
    expect(desk.mailer.sent).toHaveLength(25);
    expect(desk.armed.at(-1)).toBe('cancelled');
  });

  it('needs at most 2.2 calls of ports a mail', () => {
    const desk = new Desk(1000);
    desk.mailer.quota = 5000;
    desk.send();
    expect(desk.gate.calls / 1000).toBeLessThan(2.2);
  });

  describe.each(['throw', 'kill'] as const)('after a %s at every call', (kind) => {
    it.each([
      ['before', 'lost'],
      ['before', 'kept'],
      ['after', 'lost'],
      ['after', 'kept'],
    ] as const)('%s its effect, unflushed writes %s: repeats nothing, loses nothing', (when, unflushed) => {
      const counted = new Desk(25);
      counted.send();
      for (let call = 1; call <= counted.gate.calls; call += 1) {
        const desk = new Desk(25);
        desk.crashThenFinish([{ call, when, kind, unflushed }]);
        desk.expectNoDuplicateNoLoss(25, 1);
      }
    });
  });

  describe('to somebody who objects after the plan', () => {
    const [OBJECTOR, SECOND, LATE] = ['tete9@liste9.example', 'tete0@liste0.example', 'tete20@liste20.example'];
    const stateOf = (desk: Desk, email: string) =>
      desk.tables.all('sendings').find((row) => row.email === email)?.state;

    it('hands nothing over, asks no service more than one call for them, and goes on with the others', () => {
      const [plain, desk] = [new Desk(25), new Desk(25)];
      plain.send();
      desk.objectors.push(OBJECTOR, SECOND);
      expect(desk.send()).toMatchObject({ ended: 'done', sent: 23, left: 0, toCheck: 0 });
      expect(desk.mailer.sent.map(({ to }) => to)).not.toContain(OBJECTOR);
      expect(desk.states()).toEqual({ sent: 23, excluded: 2 });
      // One to say so outside the sheet, in the place of a cursor and a mail; the first mail also says what the batch is.
      expect(desk.gate.calls).toBeLessThanOrEqual(plain.gate.calls);
      expect(desk.send()).toMatchObject({ ended: 'done', sent: 0 });
    });

    it('learns it while it sends, from the look whether to suspend, without one call more', () => {
      const [plain, desk] = [new Desk(25, 25), new Desk(25, 25)];
      plain.clock.perLook = desk.clock.perLook = 3_000;
      plain.send();
      desk.mailer.refuse = () => {
        if (desk.mailer.sent.length === 1) desk.objectors.push(LATE);
        return undefined;
      };
      desk.send();
      expect(stateOf(desk, LATE)).toBe('excluded');
      expect(desk.gate.names.filter((name) => name === 'memory.all')).toHaveLength(
        plain.gate.names.filter((name) => name === 'memory.all').length,
      );
    });

    it.each(['throw', 'kill'] as const)('hands nothing over after a %s at any call, and loses nobody else', (kind) => {
      const counted = new Desk(12);
      counted.objectors.push(OBJECTOR, SECOND);
      counted.send();
      for (let call = 1; call <= counted.gate.calls; call += 1) {
        for (const when of ['before', 'after'] as const) {
          for (const unflushed of ['lost', 'kept'] as const) {
            const desk = new Desk(12);
            desk.objectors.push(OBJECTOR, SECOND);
            desk.crashThenFinish([{ call, when, kind, unflushed }]);
            expect([stateOf(desk, OBJECTOR), stateOf(desk, SECOND)]).toEqual(['excluded', 'excluded']);
            desk.tables.edit('sendings', (rows) => rows.filter(({ state }) => state !== 'excluded'));
            desk.expectNoDuplicateNoLoss(10, 1);
            expect(desk.mailer.sent.map(({ to }) => to)).not.toContain(OBJECTOR);
          }
        }
      }
    });
  });

  it('leaves no row in doubt when the ledger cannot be written: what the run knows is said outside it', () => {
    const troubled = () => {
      const desk = new Desk(25);
      desk.mailer.refuse = ({ to }) =>
        to.startsWith('tete7@') ? new TypeError('Service unavailable: Mail') : undefined;
      return desk;
    };
    const counted = troubled();
    counted.send();
    const ofLedger = counted.gate.names.flatMap((name, at) => (name.startsWith('sendings.') ? [at + 1] : []));
    for (const call of ofLedger) {
      const desk = troubled();
      desk.crashThenFinish([{ call, when: 'before', kind: 'throw', unflushed: 'kept' }]);
      desk.expectNoDuplicateNoLoss(25, 1);
      expect(desk.tables.all('sendings').filter(({ state }) => state === 'to_check')).toEqual([
        expect.objectContaining({ email: 'tete7@liste7.example', reason: 'Service unavailable: Mail' }),
      ]);
    }
    expect(ofLedger.length).toBeGreaterThan(3);
  });

  it('tells what stopped a batch beside why its outcomes could not be written', () => {
    const desk = new Desk(25);
    desk.send();
    const moved = 1 + desk.gate.names.findIndex((name, at) => at > 20 && name.startsWith('memory.write'));
    const stopped = { call: moved, when: 'before', kind: 'throw', unflushed: 'kept' } as const;
    expect(() => new Desk(25).send(stopped)).toThrow('memory.write');
    const twice = () => new Desk(25).send(stopped, { ...stopped, call: moved + 1 });
    expect(twice).toThrow(
      expect.objectContaining({
        message: expect.stringContaining('sendings.'),
        cause: expect.objectContaining({ message: expect.stringContaining('memory.write') }),
      }),
    );
  });

  it('after several crashes in a row: at most one row in doubt for each', () => {
    const fault = fc.record({
      call: fc.integer({ min: 1, max: 70 }),
      when: fc.constantFrom('before' as const, 'after' as const),
      kind: fc.constantFrom('throw' as const, 'kill' as const),
      unflushed: fc.constantFrom('lost' as const, 'kept' as const),
    });
    fc.assert(
      fc.property(fc.array(fault, { minLength: 2, maxLength: 4 }), (faults) => {
        const desk = new Desk(25);
        desk.crashThenFinish(faults);
        desk.expectNoDuplicateNoLoss(25, faults.length);
      }),
      { seed: 20260315, numRuns: 300 },
    );
  });

  it('does not mistake a row put back by a person for the one under an old cursor', () => {
    const desk = new Desk(8);
    expect(() => desk.send({ call: 17, when: 'after', kind: 'kill', unflushed: 'kept' })).toThrow(InjectedFault);
    desk.send();
    const doubtful = desk.tables.all('sendings').filter((row) => row.state === 'to_check');
    expect(doubtful).toHaveLength(1);
    desk.tables.edit('sendings', (rows) =>
      rows.map((row) => (row.state === 'to_check' ? { ...row, state: 'planned' } : row)),
    );
    expect(desk.send()).toMatchObject({ ended: 'done', sent: 1 });
  });

  it('keeps a refused address as a failure through a crash, never as sent', () => {
    for (let call = 1; call <= 40; call += 1) {
      const desk = new Desk(12);
      desk.mailer.refuse = (mail) =>
        mail.to.startsWith('tete3@') ? new MailNotSent('refused', 'Invalid email') : undefined;
      try {
        desk.send({ call, when: 'after', kind: 'kill', unflushed: 'lost' });
      } catch (error) {
        expect(error).toBeInstanceOf(InjectedFault);
      }
      desk.send();
      const row = desk.tables.all('sendings').find((sending) => sending.email?.startsWith('tete3@'));
      expect(['failed', 'to_check']).toContain(row?.state);
      expect(desk.mailer.sent.some((mail) => mail.to.startsWith('tete3@'))).toBe(false);
    }
  });

  it('pauses when the quota ends, without splitting a commune, and goes on the next day', () => {
    const desk = new Desk(20, 4);
    desk.mailer.quota = 10;
    expect(desk.send()).toMatchObject({ ended: 'quota', sent: 8, left: 12 });
    expect(desk.armed.at(-1)).toBe(24 * 3_600_000);
    desk.mailer.quota = 100;
    expect(desk.send()).toMatchObject({ ended: 'done', sent: 12 });
    desk.expectNoDuplicateNoLoss(20, 0);
  });

  it('writes to a commune larger than any day over several days, once a day was waited for', () => {
    const desk = new Desk(25, 25);
    desk.tables.edit('sendings', (rows) => rows.map((row) => ({ ...row, at: START })));
    const days: number[] = [];
    for (let day = 0; day < 6; day += 1) {
      desk.mailer.quota = 10;
      const { ended, sent } = desk.send();
      days.push(sent);
      if (ended === 'done') break;
      expect(ended).toBe('quota');
      // Whoever tries again the same day cuts nothing.
      expect(desk.send()).toMatchObject({ ended: 'quota', sent: 0 });
      desk.clock.at += 24 * 3_600_000;
    }
    expect(days).toEqual([0, 10, 10, 5]);
    desk.expectNoDuplicateNoLoss(25, 0);
  });

  it('leaves planned what a quota spent elsewhere stopped', () => {
    const desk = new Desk(20, 4);
    desk.mailer.refuse = () => (desk.mailer.sent.length >= 5 ? new MailNotSent('quota', 'email quota') : undefined);
    expect(desk.send()).toMatchObject({ ended: 'quota', sent: 5, left: 15, toCheck: 0 });
    desk.mailer.refuse = () => undefined;
    desk.send();
    desk.expectNoDuplicateNoLoss(20, 0);
  });

  it('repeats none and loses none when the quota ends, resets or is spent elsewhere between any two mails', () => {
    const mail = fc.nat({ max: 24 });
    const disturbance = fc.record({ before: mail, quota: fc.nat({ max: 30 }) });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.array(disturbance, { maxLength: 4 }), (aDay, disturbances) => {
        const desk = new Desk(25);
        const { mailer, clock, armed } = desk;
        mailer.quota = aDay;
        let left = [...disturbances];
        mailer.refuse = () => {
          const due = left.filter(({ before }) => before <= mailer.sent.length);
          left = left.filter((one) => !due.includes(one));
          mailer.quota = due.at(-1)?.quota ?? mailer.quota;
          return mailer.quota > 0 ? undefined : new MailNotSent('quota', 'email quota');
        };
        for (let day = 0; desk.send().ended !== 'done'; day += 1) {
          expect(day).toBeLessThan(60);
          // Nobody has to click: the timer comes back, on a day with a quota of its own.
          const wait = armed.at(-1);
          expect(wait).toBe(24 * 3_600_000);
          clock.at += Number(wait);
          mailer.quota = aDay;
        }
        desk.expectNoDuplicateNoLoss(25, 0);
      }),
      { seed: 20260316, numRuns: 80 },
    );
  });

  it('waits ten minutes for a mail server that is away, with nothing in doubt', () => {
    const desk = new Desk(20, 4);
    desk.mailer.refuse = () => (desk.mailer.sent.length >= 5 ? new MailNotSent('unreachable', 'away') : undefined);
    const until = desk.clock.at + 600_000;
    expect(desk.send()).toMatchObject({ ended: 'held', hold: { why: 'server', until }, sent: 5, left: 15, toCheck: 0 });
    expect(desk.armed.at(-1)).toBe(600_000);
    desk.mailer.refuse = () => undefined;
    desk.send();
    desk.expectNoDuplicateNoLoss(20, 0);
  });

  describe('an address that takes nothing for now', () => {
    const HOUR = 3_600_000;
    const greylisted = (...names: string[]) => {
      const desk = new Desk(20, 4);
      desk.mailer.refuse = ({ to }) =>
        names.some((name) => to.startsWith(`${name}@`)) ? new MailNotSent('later', '450 Greylisted') : undefined;
      return desk;
    };
    const rowOf = (desk: Desk, name: string) =>
      desk.tables.all('sendings').find(({ email }) => email?.startsWith(`${name}@`));

    it('lets all others pass, and is tried again an hour later', () => {
      const desk = greylisted('tete5', 'tete12');
      const until = START + HOUR;
      expect(desk.send()).toMatchObject({
        ended: 'held',
        hold: { why: 'address', until },
        sent: 18,
        failed: 0,
        left: 2,
      });
      expect(rowOf(desk, 'tete5')).toMatchObject({
        state: 'planned',
        reason: expect.stringContaining('450 Greylisted'),
      });
      expect(desk.armed.at(-1)).toBe(HOUR);
      desk.clock.at += HOUR;
      desk.mailer.refuse = () => undefined;
      expect(desk.send()).toMatchObject({ ended: 'done', sent: 2 });
      desk.expectNoDuplicateNoLoss(20, 0);
      expect(rowOf(desk, 'tete5')?.reason).toBe('');
    });

    it('is a failure, with what its server said, once it has taken nothing for two days', () => {
      const desk = greylisted('tete5');
      const tries = [];
      for (let report = desk.send(); report.ended !== 'done'; report = desk.send()) {
        tries.push(report.ended);
        expect(tries.length).toBeLessThan(60);
        desk.clock.at += Number(desk.armed.at(-1));
      }
      expect(desk.clock.at - START).toBe(48 * HOUR);
      expect(desk.states()).toEqual({ sent: 19, failed: 1 });
      expect(rowOf(desk, 'tete5')?.reason).toContain('450 Greylisted');
    });

    it('is taken for the server’s own limit when the next one is refused too: the rest goes another day', () => {
      const desk = greylisted('tete5', 'tete6', 'tete7');
      expect(desk.send()).toMatchObject({ ended: 'quota', sent: 5, failed: 0, left: 15 });
      expect(desk.armed.at(-1)).toBe(24 * HOUR);
      desk.clock.at += 24 * HOUR;
      desk.mailer.refuse = () => undefined;
      expect(desk.send()).toMatchObject({ ended: 'done', sent: 15 });
      desk.expectNoDuplicateNoLoss(20, 0);
    });

    it('blocks nobody for more than a day beside another, and is no failure the first time it is tried again', () => {
      const desk = greylisted('tete5', 'tete6', 'tete7');
      desk.send();
      desk.clock.at += 24 * HOUR;
      expect(desk.send()).toMatchObject({ ended: 'held', hold: { why: 'address' }, sent: 12, failed: 0, left: 3 });
      for (let tries = 0; desk.send().ended !== 'done'; tries += 1) {
        expect(tries).toBeLessThan(60);
        desk.clock.at += Number(desk.armed.at(-1));
      }
      expect(desk.clock.at - START).toBe(72 * HOUR);
      expect(desk.states()).toEqual({ sent: 17, failed: 3 });
    });

    it.each([
      ['apart', ['tete5', 'tete12']],
      ['side by side', ['tete5', 'tete6']],
    ])('gets no mail twice and loses none after a crash at any call: two of them %s', (_, names) => {
      const counted = greylisted(...names);
      counted.send();
      for (let call = 1; call <= counted.gate.calls; call += 1) {
        const desk = greylisted(...names);
        try {
          desk.send({ call, when: 'after', kind: 'kill', unflushed: 'lost' });
        } catch (error) {
          expect(error).toBeInstanceOf(InjectedFault);
        }
        expect(names.map((name) => rowOf(desk, name)?.state)).not.toContain('sent');
        desk.mailer.refuse = () => undefined;
        expect(desk.send().ended).toBe('done');
        desk.expectNoDuplicateNoLoss(20, 1);
      }
    });
  });

  it('stops before Google kills the run, and arms one continuation', () => {
    const desk = new Desk(900, 3);
    desk.clock.perLook = 2_000;
    const first = desk.send();
    expect(first.ended).toBe('out_of_time');
    expect(desk.clock.at - START).toBeLessThan(345_000);
    // Armed when the run began: nothing is left to arm by a run that may be killed.
    expect(desk.armed).toEqual(['repeated']);
    for (let run = 0; run < 20 && desk.send().ended !== 'done'; run += 1);
    desk.expectNoDuplicateNoLoss(900, 0);
  });

  it('sends nothing in the silence, nor after a stop', () => {
    const silent = new Desk(5);
    silent.hold = () => ({ why: 'silence', until: START + 1 });
    expect(silent.send()).toMatchObject({ ended: 'held', left: 5 });
    const stopped = new Desk(5);
    requestStop(stopped.memory, START);
    expect(stopped.send()).toMatchObject({ ended: 'suspended', left: 5 });
    for (const desk of [silent, stopped]) expect(desk.mailer.sent).toHaveLength(0);
  });

  it('stops when an address was changed by hand, and names the row', () => {
    const desk = new Desk(5);
    desk.tables.edit('sendings', (rows) =>
      rows.map((row, index) => (index === 2 ? { ...row, email: 'autre@autre.example' } : row)),
    );
    const report = desk.send();
    expect(report.ended).toBe('altered');
    expect(report.altered).toHaveLength(1);
    expect(desk.mailer.sent).toHaveLength(0);
  });

  it('sends each mail once while a volunteer sorts the ledger', () => {
    const desk = new Desk(30);
    desk.mailer.refuse = () => {
      desk.tables.edit('sendings', (rows) => rows.reverse());
      return undefined;
    };
    desk.send();
    desk.expectNoDuplicateNoLoss(30, 0);
  });

  it('stops when a row vanished or its state was overwritten, names each, and sends nothing more', () => {
    const desk = new Desk(20, 4);
    desk.mailer.quota = 10;
    expect(desk.send().sent).toBe(8);
    const [sentKey, waitingKey] = ['sent', 'planned'].map(
      (state) => desk.tables.all('sendings').find((row) => row.state === state)?.key,
    );
    desk.tables.edit('sendings', (rows) =>
      rows
        .filter(({ key }) => key !== waitingKey)
        .map((row) => (row.key === sentKey ? { ...row, state: 'planned' as const } : row)),
    );
    desk.mailer.quota = 100;
    const report = desk.send();
    expect(report).toMatchObject({ ended: 'altered', sent: 0 });
    expect(new Set(report.altered)).toEqual(
      new Set([
        { key: sentKey, kind: 'state' },
        { key: waitingKey, kind: 'missing' },
      ]),
    );
    expect(desk.mailer.sent).toHaveLength(8);
  });

  it('sends nothing once the silence has begun, even in the middle of a batch', () => {
    const desk = new Desk(40, 4);
    const begins = START + 60_000;
    desk.clock.perLook = 1_000;
    desk.hold = (at) => (at >= begins ? { why: 'silence', until: begins + 3_600_000 } : undefined);
    const lastAt: number[] = [];
    desk.mailer.refuse = () => {
      lastAt.push(desk.clock.at);
      return undefined;
    };
    expect(desk.send()).toMatchObject({ ended: 'held', hold: { why: 'silence' }, toCheck: 0 });
    expect(Math.max(...lastAt)).toBeLessThan(begins);
    expect(desk.mailer.sent.length % 4).toBe(0);
    expect(desk.armed.at(-1)).toBe('cancelled');
  });

  it('takes a mailing up by itself when the night ends, at the minute it ends', () => {
    const desk = new Desk(5);
    desk.hold = () => ({ why: 'night', until: START + 9 * 3_600_000 });
    expect(desk.send()).toMatchObject({ ended: 'held', left: 5 });
    expect(desk.armed.at(-1)).toBe(9 * 3_600_000);
  });

  it('finishes the commune under way when a person asks to stop', () => {
    const desk = new Desk(24, 6);
    desk.clock.perLook = 7_000;
    desk.mailer.refuse = () => {
      if (desk.mailer.sent.length === 7) requestStop(desk.memory, desk.clock.at);
      return undefined;
    };
    expect(desk.send()).toMatchObject({ ended: 'suspended', sent: 12 });
  });

  it('goes on with many refused addresses, although a property holds 9 KB', () => {
    const desk = new Desk(300, 10);
    desk.mailer.refuse = () => new MailNotSent('refused', `Invalid email: ${'x'.repeat(400)}`);
    expect(desk.send()).toMatchObject({ ended: 'done', failed: 300 });
  });

  it('stops when the mail service fails again and again', () => {
    const desk = new Desk(30);
    desk.mailer.refuse = () => new TypeError('Service unavailable: Mail');
    expect(desk.send()).toMatchObject({ ended: 'failing', toCheck: 3, left: 27 });
  });
});

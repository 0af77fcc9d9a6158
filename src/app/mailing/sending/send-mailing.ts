import { messages } from '../../messages.fr.ts';
import type { Clock, Mail, Mailer, Memory } from '../../ports.ts';
import { type Divergence, divergences, type LedgerRow, type SendingLedger } from '../ledger/sending-ledger.ts';
import type { SendingRegister } from '../ledger/sending-register.ts';
import { chooseBatch } from './choose-batch.ts';
import { type MailFault, mailFaultOf } from './mail-fault.ts';
import { BATCH_SIZE, type BatchRecord, type RowOutcome, type SendingBatch } from './sending-batch.ts';
import type { SendingHolder } from './sending-ports.ts';
import { keptAfter } from './settle-batch.ts';
import { stopRequested } from './stop-request.ts';

export interface SendingPorts {
  readonly memory: Memory;
  readonly clock: Clock;
  readonly mailer: Mailer;
  /** Instant at which the execution began: Google counts from there. */
  readonly startedAt: number;
}

/** What a run works with once it has its turn. */
export interface SendingBooks {
  readonly ledger: SendingLedger;
  readonly register: SendingRegister;
  readonly record: BatchRecord;
  /** Who sends, as the batches say. */
  readonly holder: SendingHolder;
  /** Whether a person had asked to suspend when the run took its turn. */
  readonly stopped: boolean;
}

/** Why nothing may leave at an instant, and until when. */
export interface Hold {
  /** `service`: the mail service did not answer, or asks to wait; `server`: the desk's mail server is away. */
  readonly why: 'silence' | 'night' | 'planned' | 'service' | 'server';
  readonly until: number;
}

/** One mailing to send: its planned ledger rows are sent, whoever planned them. */
export interface SendingJob {
  readonly mailingId: string;
  /** Which planned rows to send: a rehearsal never sends real rows, nor the reverse. */
  readonly rehearsal: boolean;
  /** Writes the mail of a row; everything that can be wrong was checked when the rows were planned. */
  compose(row: LedgerRow): Mail;
  /** What holds mails back at this instant: the law, the night, the planned time. */
  holdAt(instant: number): Hold | undefined;
}

/** Why a run ended, and what it left. */
export interface SendingReport {
  readonly ended: 'done' | 'out_of_time' | 'quota' | 'held' | 'suspended' | 'altered' | 'failing' | 'refused' | 'busy';
  /** During this run. */
  readonly sent: number;
  readonly failed: number;
  readonly toCheck: number;
  /** Planned rows that still wait. */
  readonly left: number;
  /** Ledger rows that are not as the program left them, when `ended` is `altered`. */
  readonly altered: readonly Divergence[];
  /** What held the rest back, when `ended` is `held`. */
  readonly hold?: Hold;
  /** Mails of the next commune, which today's quota does not hold, when `ended` is `quota`. */
  readonly needed?: number;
  /** What the mail service says when it takes no mail at all, when `ended` is `refused`. */
  readonly refusal?: string;
  /** Who is sending, when `ended` is `busy`. */
  readonly holder?: SendingHolder;
}

/** What became of a row, and when. */
type DatedOutcome = RowOutcome & { readonly at: number };

/** Why a batch or a run goes no further. */
type Stop = Pick<SendingReport, 'ended' | 'altered' | 'hold' | 'needed'>;

const ONE_SECOND = 1_000;
/** Google kills a run at 6 minutes; 25 seconds are kept for the books, four times what the model estimates. */
const LAST_MAIL = 335 * ONE_SECOND;
/** A batch costs its books: none begins for a handful of mails. */
const LAST_BATCH = 320 * ONE_SECOND;
/** What sending one mail may take, twice the average. */
const LONG_MAIL = 3 * ONE_SECOND;
/** So long after the latest row was planned or sent, the quota is another day's. */
const A_DAY_WAITED = 20 * 3_600 * ONE_SECOND;
/** How often a run looks whether a person asked to suspend; then it finishes the commune under way. */
const BETWEEN_LOOKS = 110 * ONE_SECOND;
/** How long the desk's mail server is left alone when it cannot be reached. */
const AFTER_NO_SERVER = 600 * ONE_SECOND;
/** So many mails in a row without telling why means that the mail service is down. */
const FAILURES_IN_A_ROW = 3;

/**
 * Sends what is planned, so that a crash at any call repeats no mail and loses none: rows are claimed in writing and
 * flushed, a cursor outside the sheet moves before each mail, outcomes are recorded once a batch. What a crash left
 * in doubt is one row, and a person decides about it.
 */
export function sendMailing(ports: SendingPorts, books: SendingBooks, job: SendingJob): SendingReport {
  return new SendingRun(ports, books, job).run();
}

class SendingRun {
  private sent = 0;
  private failed = 0;
  private toCheck = 0;
  private failuresInARow = 0;
  private stopped: boolean;
  private lookedAt: number;

  constructor(
    private readonly ports: SendingPorts,
    private readonly books: SendingBooks,
    private readonly job: SendingJob,
  ) {
    this.stopped = books.stopped;
    this.lookedAt = ports.clock.now();
  }

  run(): SendingReport {
    let rows = this.rowsOfJob(this.books.ledger.rows());
    for (;;) {
      const waiting = rows.filter(({ state }) => state === 'planned');
      const stop = waiting.length === 0 ? DONE : this.beforeBatch();
      if (stop !== undefined) return this.end(stop, waiting.length);
      const chosen = chooseBatch(
        waiting.map(({ key, commune }) => ({ key, commune: commune ?? '' })),
        BATCH_SIZE,
        this.ports.mailer.remainingToday(),
        {
          begun: new Set(rows.filter(({ state }) => state !== 'planned').map(({ commune }) => commune ?? '')),
          mayCut: this.ports.clock.now() - latestOf(rows) >= A_DAY_WAITED,
        },
      );
      if (chosen.kind === 'nothing_left') return this.end(DONE, 0);
      if (chosen.kind === 'quota') {
        return this.end({ ended: 'quota', altered: [], needed: chosen.needed }, waiting.length);
      }
      const rowOf = new Map(waiting.map((row) => [row.key, row]));
      const stopped = this.sendBatch(chosen.keys.flatMap((key) => rowOf.get(key) ?? []));
      rows = this.rowsOfJob(this.books.ledger.settle());
      const left = rows.filter(({ state }) => state === 'planned').length;
      const altered = this.changedMeanwhile();
      if (altered.length > 0) return this.end({ ended: 'altered', altered }, left);
      if (stopped !== undefined) return this.end(stopped, left);
    }
  }

  private rowsOfJob(rows: readonly LedgerRow[]): LedgerRow[] {
    const { mailingId, rehearsal } = this.job;
    return rows.filter(
      (row) => row.mailingId === mailingId && (row.rehearsal === true) === rehearsal && row.state !== 'excluded',
    );
  }

  /** Rows that somebody changed or deleted while their batch was on its way. */
  private changedMeanwhile(): readonly Divergence[] {
    const { mailingId, rehearsal } = this.job;
    const { register, ledger } = this.books;
    return rehearsal ? [] : divergences(register.statesOf(mailingId), ledger.rows(), mailingId);
  }

  private beforeBatch(): Stop | undefined {
    const now = this.ports.clock.now();
    const hold = this.job.holdAt(now);
    if (hold !== undefined) return { ended: 'held', altered: [], hold };
    if (now - this.ports.startedAt > LAST_BATCH) return { ended: 'out_of_time', altered: [] };
    return this.stopAsked(now) ? SUSPENDED : undefined;
  }

  private stopAsked(now: number): boolean {
    if (!this.stopped && now - this.lookedAt >= BETWEEN_LOOKS) {
      this.lookedAt = now;
      this.stopped = stopRequested(this.ports.memory);
    }
    return this.stopped;
  }

  /** Claim, flush, send, record, flush. A claim without a batch, after a crash, is one that nothing was sent under. */
  private sendBatch(rows: readonly LedgerRow[]): Stop | undefined {
    const { clock } = this.ports;
    const { ledger, record, holder } = this.books;
    // Composed before anything is claimed: a mail that cannot be written must not leave a claim behind.
    const mails = rows.map((row) => ({ row, mail: this.job.compose(row) }));
    const batch = record.next(
      this.job.mailingId,
      rows.map(({ key }) => key),
      holder,
    );
    const at = clock.now();
    const missing = ledger.write(new Map(batch.keys.map((key) => [key, { state: 'sending', at, reason: '' }])));
    const outcomes = new Map<string, DatedOutcome>(
      batch.keys.map((key) => [key, { state: 'planned', reason: '', at }]),
    );
    try {
      if (missing.length > 0) {
        return { ended: 'altered', altered: missing.map((key) => ({ key, kind: 'missing' })) };
      }
      return this.sendMails(batch, mails, outcomes);
    } finally {
      // Also after a failure: what this run knows leaves no row in doubt.
      this.recordOutcomes(batch, outcomes);
    }
  }

  private sendMails(
    batch: SendingBatch,
    mails: readonly { readonly row: LedgerRow; readonly mail: Mail }[],
    outcomes: Map<string, DatedOutcome>,
  ): Stop | undefined {
    const { mailer, clock } = this.ports;
    const { record } = this.books;
    let current = batch;
    for (const [place, { row, mail }] of mails.entries()) {
      // The record holds no further exception: what is left goes in the next batch.
      if (record.isFull(current)) return undefined;
      const stop = this.beforeMail(mails, place);
      if (stop !== undefined) return stop;
      if (place === 0) record.begin(batch);
      else record.moveTo(batch, row.key);
      outcomes.set(row.key, { ...IN_DOUBT, at: clock.now() });
      const { fault, ...outcome } = tryToSend(mailer, mail);
      outcomes.set(row.key, { ...outcome, at: clock.now() });
      if (outcome.state === 'sent') this.failuresInARow = 0;
      else current = record.except(current, row.key, outcome);
      if (fault === 'quota') return { ended: 'quota', altered: [] };
      if (fault === 'unreachable') {
        return { ended: 'held', altered: [], hold: { why: 'server', until: clock.now() + AFTER_NO_SERVER } };
      }
      if (outcome.state === 'to_check') this.failuresInARow += 1;
      if (this.failuresInARow >= FAILURES_IN_A_ROW) return { ended: 'failing', altered: [] };
    }
    return undefined;
  }

  /** A commune that has begun is finished, unless the run would be killed or the law would be broken. */
  private beforeMail(mails: readonly { readonly row: LedgerRow }[], place: number): Stop | undefined {
    const { clock, startedAt } = this.ports;
    const now = clock.now();
    if (now - startedAt > LAST_MAIL) return { ended: 'out_of_time', altered: [] };
    const commune = mails[place]?.row.commune;
    const begins = place === 0 || mails[place - 1]?.row.commune !== commune;
    const mailsOfCommune = begins ? mails.filter(({ row }) => row.commune === commune).length : 1;
    const hold = this.job.holdAt(now + mailsOfCommune * LONG_MAIL);
    if (hold !== undefined && (begins || hold.why === 'silence')) return { ended: 'held', altered: [], hold };
    return begins && this.stopAsked(now) ? SUSPENDED : undefined;
  }

  private recordOutcomes(batch: SendingBatch, outcomes: ReadonlyMap<string, RowOutcome>): void {
    const { ledger, record, register } = this.books;
    ledger.write(outcomes);
    record.close(batch, keptAfter(register, batch.mailingId, outcomes), outcomes.values());
    for (const { state } of outcomes.values()) {
      if (state === 'sent') this.sent += 1;
      if (state === 'failed') this.failed += 1;
      if (state === 'to_check') this.toCheck += 1;
    }
  }

  private end(stop: Stop, left: number): SendingReport {
    return { ...stop, sent: this.sent, failed: this.failed, toCheck: this.toCheck, left };
  }
}

const DONE: Stop = { ended: 'done', altered: [] };
const SUSPENDED: Stop = { ended: 'suspended', altered: [] };

function latestOf(rows: readonly LedgerRow[]): number {
  return rows.reduce((latest, { at }) => Math.max(latest, at ?? 0), 0);
}

/** What a row is while its mail is being handed over. */
const IN_DOUBT: RowOutcome = { state: 'to_check', reason: messages.mailings.interrupted };

/** One attempt, never two: a refusal is a failure, no quota or no server leaves the row planned, anything else is in doubt. */
function tryToSend(mailer: Mailer, mail: Mail): RowOutcome & { readonly fault?: MailFault } {
  try {
    mailer.send(mail);
    return { state: 'sent', reason: '' };
  } catch (error) {
    const fault = mailFaultOf(error);
    if (fault === 'quota' || fault === 'unreachable') return { state: 'planned', reason: '', fault };
    const reason = error instanceof Error ? error.message : String(error);
    return { state: fault === 'refused' ? 'failed' : 'to_check', reason };
  }
}

import type { Clock, Mail, Mailer, Memory, Progress, Tables } from '../ports.ts';
import type { RowOf } from '../schema/tabs.ts';
import { chooseBatch } from './choose-batch.ts';
import { mailFaultOf } from './mail-fault.ts';
import { BatchRecord, type RowOutcome, type SendingBatch } from './sending-batch.ts';
import { keyMatchesAddress } from './sending-key.ts';
import type { Continuation, SendingTurn } from './sending-ports.ts';

/** A row of the ledger. */
export type SendingRow = RowOf<'sendings'>;

export interface SendingPorts {
  readonly tables: Tables;
  readonly memory: Memory;
  readonly clock: Clock;
  readonly mailer: Mailer;
  readonly progress: Progress;
  readonly turn: SendingTurn;
  readonly continuation: Continuation;
}

/** One mailing to send: its planned ledger rows are sent, whoever planned them. */
export interface SendingJob {
  readonly mailingId: string;
  /** Which planned rows to send: a rehearsal never sends real rows, nor the reverse. */
  readonly rehearsal: boolean;
  /** Writes the mail of a row; everything that can be wrong was checked when the rows were planned. */
  compose(row: SendingRow): Mail;
  /** Whether the law forbids sending at this instant. */
  silentAt(instant: number): boolean;
  /** Sentence shown while sending. */
  sentence(done: number, total: number): string;
}

/** Why a run ended, and what it left. */
export interface SendingReport {
  readonly ended: 'done' | 'out_of_time' | 'quota' | 'silence' | 'suspended' | 'altered' | 'failing' | 'busy';
  /** During this run. */
  readonly sent: number;
  readonly failed: number;
  readonly toCheck: number;
  /** Planned rows that still wait. */
  readonly left: number;
  /** Ledger keys that vanished or whose address changed, when `ended` is `altered`. */
  readonly altered: readonly string[];
}

/** Mails between two recordings of outcomes: 100 keep reads and writes under 0.2 service call a mail. */
const BATCH_SIZE = 100;
/** Google kills a run at 6 minutes: no batch starts after this, and a batch stops at the second. */
const LAST_START = 270_000;
const LAST_MAIL = 315_000;
const ONE_MINUTE = 60_000;
/** A safety net armed while sending, in case the run is killed; later than any run can last. */
const AFTER_A_KILL = 7 * ONE_MINUTE;
const NEXT_DAY = 24 * 60 * ONE_MINUTE;
/** So many mails in a row without telling why means that the mail service is down. */
const FAILURES_IN_A_ROW = 3;

/**
 * Sends what is planned, so that a crash at any call repeats no mail and loses none: rows are claimed in writing and
 * flushed, a cursor outside the sheet moves before each mail, outcomes are recorded once a batch. What a crash left
 * in doubt is one row, and a person decides about it.
 */
export function sendMailing(ports: SendingPorts, job: SendingJob): SendingReport {
  if (!ports.turn.take()) return { ended: 'busy', sent: 0, failed: 0, toCheck: 0, left: 0, altered: [] };
  try {
    return new SendingRun(ports, job).run();
  } finally {
    ports.turn.release();
  }
}

/** Records the outcome of a batch that a crash left open; gives the number of rows now in doubt. */
function settleOpenBatch({ tables, memory }: Pick<SendingPorts, 'tables' | 'memory'>): number {
  const record = new BatchRecord(memory);
  const batch = record.open();
  if (batch === undefined) return 0;
  const outcomes = record.outcomesAfterCrash(batch);
  const ledger = tables.of('sendings');
  const undecided = new Set(
    ledger
      .rows()
      .filter((row) => row.state === 'planned' || row.state === 'sending')
      .map((row) => row.key),
  );
  const changes = new Map([...outcomes].filter(([key]) => undecided.has(key)));
  if (changes.size > 0) ledger.update(changes);
  tables.flush();
  record.close();
  return [...changes.values()].filter((outcome) => outcome.state === 'to_check').length;
}

class SendingRun {
  private readonly record: BatchRecord;
  private readonly startedAt: number;
  private sent = 0;
  private failed = 0;
  private toCheck = 0;
  private failuresInARow = 0;

  constructor(
    private readonly ports: SendingPorts,
    private readonly job: SendingJob,
  ) {
    this.record = new BatchRecord(ports.memory);
    this.startedAt = ports.clock.now();
  }

  run(): SendingReport {
    this.toCheck += settleOpenBatch(this.ports);
    const { continuation } = this.ports;
    if (this.job.silentAt(this.startedAt)) return this.end('silence', this.waiting().length);
    continuation.in(AFTER_A_KILL);
    const report = this.sendBatches();
    if (report.ended === 'out_of_time') continuation.in(ONE_MINUTE);
    else if (report.ended === 'quota') continuation.in(NEXT_DAY);
    else continuation.cancel();
    return report;
  }

  private sendBatches(): SendingReport {
    const { clock, progress, mailer } = this.ports;
    for (;;) {
      const rows = this.waiting();
      const altered = rows.filter((row) => !keyMatchesAddress(row.key, row.email ?? '')).map((row) => row.key);
      if (altered.length > 0) return this.end('altered', rows.length, altered);
      if (rows.length === 0) return this.end('done', 0);
      if (this.job.silentAt(clock.now())) return this.end('silence', rows.length);
      if (clock.now() - this.startedAt > LAST_START) return this.end('out_of_time', rows.length);
      const waiting = rows.map((row) => ({ key: row.key, commune: row.commune ?? '' }));
      const chosen = chooseBatch(waiting, BATCH_SIZE, mailer.remainingToday());
      if (chosen.kind !== 'rows') return this.end('quota', rows.length);
      if (progress.stopRequested()) return this.end('suspended', rows.length);
      const done = this.sent + this.failed + this.toCheck;
      progress.report(done, done + rows.length, this.job.sentence(done, done + rows.length));
      const rowOf = new Map(rows.map((row) => [row.key, row]));
      const stopped = this.sendBatch(chosen.keys.flatMap((key) => rowOf.get(key) ?? []));
      if (stopped !== undefined) return this.end(stopped.ended, this.waiting().length, stopped.altered);
    }
  }

  private waiting(): (SendingRow & { readonly key: string })[] {
    const rows: (SendingRow & { readonly key: string })[] = [];
    for (const row of this.ports.tables.of('sendings').rows()) {
      const { key, mailingId, state, rehearsal } = row;
      if (key === null || mailingId !== this.job.mailingId || state !== 'planned') continue;
      if ((rehearsal === true) === this.job.rehearsal) rows.push({ ...row, key });
    }
    return rows;
  }

  /** Claim, flush, send, record, flush. */
  private sendBatch(
    rows: readonly (SendingRow & { readonly key: string })[],
  ): { readonly ended: SendingReport['ended']; readonly altered?: readonly string[] } | undefined {
    const { tables, clock } = this.ports;
    // Composed before anything is claimed: a mail that cannot be written must not leave a claim behind.
    const mails = rows.map((row) => ({ key: row.key, mail: this.job.compose(row) }));
    const ledger = tables.of('sendings');
    const batch = this.record.begin(
      this.job.mailingId,
      mails.map((mail) => mail.key),
    );
    const at = clock.now();
    const missing = ledger.update(new Map(mails.map(({ key }) => [key, { state: 'sending', at } as const])));
    tables.flush();
    if (missing.length > 0) {
      this.recordOutcomes(batch, new Map(batch.keys.map((key) => [key, { state: 'planned', reason: '' }])));
      return { ended: 'altered', altered: missing };
    }
    const { outcomes, ended } = this.sendMails(batch, mails);
    const lost = this.recordOutcomes(batch, outcomes);
    if (lost.length > 0) return { ended: 'altered', altered: lost };
    return ended === undefined ? undefined : { ended };
  }

  private sendMails(batch: SendingBatch, mails: readonly { readonly key: string; readonly mail: Mail }[]) {
    const { mailer, clock } = this.ports;
    const outcomes = new Map<string, RowOutcome>(batch.keys.map((key) => [key, { state: 'planned', reason: '' }]));
    let current = batch;
    let ended: SendingReport['ended'] | undefined;
    for (const { key, mail } of mails) {
      if (clock.now() - this.startedAt > LAST_MAIL) {
        ended = 'out_of_time';
        break;
      }
      this.record.moveTo(batch, key);
      const outcome = tryToSend(mailer, mail);
      if (outcome.state === 'sent') this.failuresInARow = 0;
      else {
        // Known at once, or a later crash would take this row for one that left.
        current = { ...current, exceptions: { ...current.exceptions, [key]: outcome } };
        this.record.write(current);
      }
      outcomes.set(key, outcome);
      if (outcome.state === 'planned') {
        ended = 'quota';
        break;
      }
      if (outcome.state === 'to_check') {
        this.failuresInARow += 1;
        if (this.failuresInARow >= FAILURES_IN_A_ROW) {
          ended = 'failing';
          break;
        }
      }
    }
    if (ended === undefined) this.record.moveToEnd(batch);
    return { outcomes, ended };
  }

  private recordOutcomes(batch: SendingBatch, outcomes: ReadonlyMap<string, RowOutcome>): readonly string[] {
    const { tables } = this.ports;
    const missing = tables.of('sendings').update(outcomes);
    tables.flush();
    this.record.close();
    for (const key of batch.keys) {
      const state = outcomes.get(key)?.state;
      if (state === 'sent') this.sent += 1;
      if (state === 'failed') this.failed += 1;
      if (state === 'to_check') this.toCheck += 1;
    }
    return missing;
  }

  private end(ended: SendingReport['ended'], left: number, altered: readonly string[] = []): SendingReport {
    return { ended, sent: this.sent, failed: this.failed, toCheck: this.toCheck, left, altered };
  }
}

/** One attempt, never two: a refusal is a failure, no quota leaves the row planned, anything else is in doubt. */
function tryToSend(mailer: Mailer, mail: Mail): RowOutcome {
  try {
    mailer.send(mail);
    return { state: 'sent', reason: '' };
  } catch (error) {
    const fault = mailFaultOf(error);
    if (fault === 'quota') return { state: 'planned', reason: '' };
    if (fault === 'refused') return { state: 'failed', reason: error instanceof Error ? error.message : String(error) };
    return { state: 'to_check', reason: error instanceof Error ? error.message : String(error) };
  }
}

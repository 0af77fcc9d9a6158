import type { Mail } from '../../ports.ts';
import type { LedgerRow } from '../ledger/sending-ledger.ts';
import { IN_DOUBT, OBJECTED, tryToSend } from './one-attempt.ts';
import { refusedForNow, refusedSince } from './refused-for-now.ts';
import { LAST_MAIL } from './run-time.ts';
import type { RowOutcome, SendingBatch } from './sending-batch.ts';
import type { SendingBooks, SendingJob } from './sending-job.ts';
import type { SendingPorts } from './sending-ports.ts';
import type { Counts, Stop } from './sending-report.ts';
import { keptAfter } from './settle-batch.ts';
import type { StopLook } from './stop-request.ts';

/** What became of a row, and when. */
type DatedOutcome = RowOutcome & { readonly at: number };

/** A row and its mail. */
interface WrittenMail {
  readonly row: LedgerRow;
  readonly mail: Mail;
  /** As the row said before it was claimed. */
  readonly refusedSince: number | undefined;
}

/** What sending one mail may take, in milliseconds, twice the average. */
const LONG_MAIL = 3_000;
/** How long the desk's mail server is left alone when it cannot be reached, in milliseconds. */
const AFTER_NO_SERVER = 600_000;
/** So many mails in a row without telling why means that the mail service is down. */
const FAILURES_IN_A_ROW = 3;

/** Sends the batches of one run and counts what became of their mails. */
export class BatchSender {
  /** Rows whose address took nothing in this run: another run tries them again. */
  readonly refused = new Set<string>();
  private readonly outcomes: RowOutcome[] = [];
  private failuresInARow = 0;
  /** Rows of the batch under way that were tried; undefined while it is not known what became of the last. */
  private tried: number | undefined;

  constructor(
    private readonly ports: SendingPorts,
    private readonly books: SendingBooks,
    private readonly job: SendingJob,
    private readonly look: StopLook,
  ) {}

  counts(): Counts {
    const of = (wanted: RowOutcome['state']) => this.outcomes.filter(({ state }) => state === wanted).length;
    return { sent: of('sent'), failed: of('failed'), toCheck: of('to_check') };
  }

  /** Claim, flush, send, record, flush. A claim without a batch, after a crash, is one that nothing was sent under. */
  send(rows: readonly LedgerRow[]): Stop | undefined {
    const { ledger, record, holder } = this.books;
    // Composed before anything is claimed: a mail that cannot be written must not leave a claim behind.
    const mails = rows.map((row) => ({ row, mail: this.job.compose(row), refusedSince: refusedSince(row) }));
    const batch = record.next(
      this.job.mailingId,
      rows.map(({ key }) => key),
      holder,
    );
    const at = this.ports.clock.now();
    const missing = ledger.write(
      new Map(rows.map((row) => [row.key, { state: 'sending', at, reason: '', ...this.job.toldIn(row) }])),
    );
    const outcomes = new Map<string, DatedOutcome>(
      batch.keys.map((key) => [key, { state: 'planned', reason: '', at }]),
    );
    let stop: Stop | undefined;
    try {
      stop =
        missing.length === 0
          ? this.sendMails(batch, mails, outcomes)
          : { ended: 'altered', altered: missing.map((key) => ({ key, kind: 'missing' })) };
    } catch (error) {
      // What this run knows leaves no row in doubt.
      this.recordOutcomes(batch, outcomes, error);
      throw error;
    }
    this.recordOutcomes(batch, outcomes);
    return stop;
  }

  private sendMails(
    batch: SendingBatch,
    mails: readonly WrittenMail[],
    outcomes: Map<string, DatedOutcome>,
  ): Stop | undefined {
    const { mailer, clock } = this.ports;
    const { record } = this.books;
    let current = batch;
    let newlyRefused = false;
    this.tried = 0;
    for (const [place, { row, mail, refusedSince: since }] of mails.entries()) {
      // The record holds no further exception: what is left goes in the next batch.
      if (record.isFull(current)) return undefined;
      const stop = this.beforeMail(mails, place);
      if (stop !== undefined) return stop;
      if (this.job.isUnwanted(row.email ?? '')) {
        current = record.except(current, row.key, OBJECTED);
        outcomes.set(row.key, { ...OBJECTED, at: clock.now() });
        this.tried = place + 1;
        continue;
      }
      if (place === 0) record.begin(batch);
      else record.moveTo(batch, row.key);
      this.tried = undefined;
      outcomes.set(row.key, { ...IN_DOUBT, at: clock.now() });
      const { fault, state, reason } = tryToSend(mailer, mail);
      const now = clock.now();
      const outcome = fault === 'later' ? refusedForNow(reason, since ?? now, now) : { state, reason, at: now };
      outcomes.set(row.key, outcome);
      if (outcome.state === 'sent') this.failuresInARow = 0;
      else current = record.except(current, row.key, { state: outcome.state, reason: outcome.reason });
      this.tried = place + 1;
      if (fault === 'quota') return { ended: 'quota', altered: [] };
      if (fault === 'later') this.refused.add(row.key);
      const isNew = fault === 'later' && since === undefined;
      // Two in a row: it may be the server that takes no more. Another day neither is new, and neither stops the rest.
      if (isNew && newlyRefused) return { ended: 'quota', altered: [] };
      newlyRefused = isNew;
      if (fault === 'unreachable') {
        return { ended: 'held', altered: [], hold: { why: 'server', until: now + AFTER_NO_SERVER } };
      }
      if (outcome.state === 'to_check') this.failuresInARow += 1;
      if (this.failuresInARow >= FAILURES_IN_A_ROW) return { ended: 'failing', altered: [] };
    }
    return undefined;
  }

  /** A commune that has begun is finished, unless the run would be killed or the law would be broken. */
  private beforeMail(mails: readonly WrittenMail[], place: number): Stop | undefined {
    const { clock, startedAt } = this.ports;
    const now = clock.now();
    if (now - startedAt > LAST_MAIL) return { ended: 'out_of_time', altered: [] };
    const commune = mails[place]?.row.commune;
    const begins = place === 0 || mails[place - 1]?.row.commune !== commune;
    const mailsOfCommune = begins ? mails.filter(({ row }) => row.commune === commune).length : 1;
    const hold = this.job.holdAt(now + mailsOfCommune * LONG_MAIL);
    if (hold !== undefined && (begins || hold.why === 'silence')) return { ended: 'held', altered: [], hold };
    // Looked at within a commune too: whoever objected meanwhile is known from then on.
    const isAsked = this.look.isAsked(now);
    return begins && isAsked ? { ended: 'suspended', altered: [] } : undefined;
  }

  /** @param stoppedBy what stopped the batch, told as the cause when its outcomes cannot be written either */
  private recordOutcomes(batch: SendingBatch, outcomes: ReadonlyMap<string, RowOutcome>, stoppedBy?: unknown): void {
    const { ledger, record, register } = this.books;
    this.outcomes.push(...outcomes.values());
    try {
      ledger.put(outcomes);
      // Read again at once: what landed on other rows is put right, and reading stores what was written.
      ledger.settle();
    } catch (error) {
      // Somebody copied a row, or a column is gone: the next run writes the outcome, and has nothing to doubt.
      if (this.tried !== undefined) record.standAt(batch, this.tried);
      if (error instanceof Error && stoppedBy !== undefined) error.cause ??= stoppedBy;
      throw error;
    }
    record.close(batch, keptAfter(register, batch.mailingId, outcomes), outcomes.values());
  }
}

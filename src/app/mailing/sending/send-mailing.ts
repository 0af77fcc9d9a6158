import type { LedgerRow } from '../ledger/sending-ledger.ts';
import { chooseBatch } from './choose-batch.ts';
import { LAST_BATCH } from './run-time.ts';
import { BatchSender } from './send-batch.ts';
import { BATCH_SIZE } from './sending-batch.ts';
import { changedMeanwhile, rowsOfJob, type SendingBooks, type SendingJob } from './sending-job.ts';
import type { SendingPorts } from './sending-ports.ts';
import type { SendingReport, Stop } from './sending-report.ts';
import { StopLook } from './stop-request.ts';

/** How long addresses that take nothing for now are left alone, in milliseconds: servers ask strangers for minutes. */
const AFTER_REFUSED = 3_600_000;
/** So long after the latest row was planned or sent, the quota is another day's. */
const A_DAY_WAITED = 20 * 3_600_000;

/**
 * Sends what is planned, so that a crash at any call repeats no mail and loses none: rows are claimed in writing and
 * flushed, a cursor outside the sheet moves before each mail, outcomes are recorded once a batch. What a crash left
 * in doubt is one row, and a person decides about it.
 */
export function sendMailing(ports: SendingPorts, books: SendingBooks, job: SendingJob): SendingReport {
  const { clock, mailer } = ports;
  const look = new StopLook(ports, books.stopped);
  const sender = new BatchSender(ports, books, job, look);
  let rows = rowsOfJob(books.ledger.rows(), job);
  for (;;) {
    const planned = rows.filter(({ state }) => state === 'planned');
    const waiting = planned.filter(({ key }) => !sender.refused.has(key));
    const end = (stop: Stop): SendingReport => ({ ...stop, ...sender.counts(), left: planned.length });
    if (planned.length === 0) return end({ ended: 'done', altered: [] });
    if (waiting.length === 0) {
      return end({ ended: 'held', altered: [], hold: { why: 'address', until: clock.now() + AFTER_REFUSED } });
    }
    const stop = beforeBatch(ports, job, look);
    if (stop !== undefined) return end(stop);
    const chosen = chooseBatch(waiting.map(waitingRow), BATCH_SIZE, mailer.remainingToday(), {
      begun: new Set(rows.filter(({ state }) => state !== 'planned').map(({ commune }) => commune ?? '')),
      mayCut: clock.now() - latestOf(rows) >= A_DAY_WAITED,
    });
    if (chosen.kind === 'quota') return end({ ended: 'quota', altered: [], needed: chosen.needed });
    const rowOf = new Map(waiting.map((row) => [row.key, row]));
    const stopped = sender.send(chosen.keys.flatMap((key) => rowOf.get(key) ?? []));
    rows = rowsOfJob(books.ledger.rows(), job);
    const left = rows.filter(({ state }) => state === 'planned').length;
    const altered = changedMeanwhile(books, job);
    if (altered.length > 0) return { ended: 'altered', altered, ...sender.counts(), left };
    if (stopped !== undefined) return { ...stopped, ...sender.counts(), left };
  }
}

function beforeBatch({ clock, startedAt }: SendingPorts, job: SendingJob, look: StopLook): Stop | undefined {
  const now = clock.now();
  const hold = job.holdAt(now);
  if (hold !== undefined) return { ended: 'held', altered: [], hold };
  if (now - startedAt > LAST_BATCH) return { ended: 'out_of_time', altered: [] };
  return look.isAsked(now) ? { ended: 'suspended', altered: [] } : undefined;
}

function waitingRow({ key, commune }: LedgerRow) {
  return { key, commune: commune ?? '' };
}

function latestOf(rows: readonly LedgerRow[]): number {
  return rows.reduce((latest, { at }) => Math.max(latest, at ?? 0), 0);
}

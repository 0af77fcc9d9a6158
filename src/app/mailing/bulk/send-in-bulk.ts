import { LONGEST_RUN } from '../../longest-run.ts';
import type { Clock, Memory } from '../../ports.ts';
import type { LedgerRow } from '../ledger/sending-ledger.ts';
import { chooseBatch } from '../sending/choose-batch.ts';
import { OBJECTED } from '../sending/one-attempt.ts';
import { changedMeanwhile, rowsOfJob, type SendingBooks } from '../sending/sending-job.ts';
import type { Counts, Hold, SendingReport, Stop } from '../sending/sending-report.ts';
import { keptAfter } from '../sending/settle-batch.ts';
import { stopRequestedIn } from '../sending/stop-request.ts';
import { AttemptRecord } from './bulk-attempt.ts';
import type { BulkJob } from './bulk-job.ts';
import { type BulkPorts, batchKey, type GivenBatch, giveBatch } from './give-batch.ts';

const ONE_MINUTE = 60_000;
/** A batch takes seconds, its books a few more. */
const LAST_BATCH = LONGEST_RUN - ONE_MINUTE;
/** A service delivers what it took within minutes: nothing is given so close to the legal silence. */
const DELIVERY = 10 * ONE_MINUTE;

/** What sending in batches needs. */
export interface BulkRunPorts extends BulkPorts {
  readonly clock: Clock;
  readonly startedAt: number;
}

/**
 * Sends what is planned through a mail service, a batch of whole communes a call: rows are claimed in writing, the
 * attempt is recorded outside the sheet under its key, then given. What a crash or the service left unknown is asked
 * again under the same key by the next run, and never another way.
 * @param quota mails the subscription still allows today
 */
export function sendInBulk(ports: BulkRunPorts, books: SendingBooks, job: BulkJob, quota: number): SendingReport {
  const { clock, memory, startedAt, bulk } = ports;
  let counts: Counts = { sent: 0, failed: 0, toCheck: 0 };
  let left = quota;
  for (;;) {
    const rows = rowsOfJob(books.ledger.rows(), job);
    const waiting = rows.filter(({ state }) => state === 'planned');
    const end = (stop: Stop): SendingReport => ({ ...stop, ...counts, left: waiting.length });
    if (waiting.length === 0) return end({ ended: 'done', altered: [] });
    const now = clock.now();
    const hold = holdOfBatch(job, now);
    if (hold !== undefined) return end({ ended: 'held', altered: [], hold });
    if (now - startedAt > LAST_BATCH) return end({ ended: 'out_of_time', altered: [] });
    const kept = memory.all();
    if (books.stopped || stopRequestedIn(kept)) return end({ ended: 'suspended', altered: [] });
    // As those values tell: a whole commune is given at once, whoever objected since the plan is not in it.
    if (excludeObjectors(memory, books, job, now)) continue;
    const chosen = wholeCommunes(rows, waiting, bulk.most, left);
    if (chosen.kind === 'quota') return end({ ended: 'quota', altered: [], needed: chosen.needed });
    const given = sendOne(ports, books, job, chosen.keys, now);
    counts = added(counts, given);
    left -= chosen.keys.length;
    const after = rowsOfJob(books.ledger.settle(), job).filter(
      ({ state }) => state === 'planned' || state === 'sending',
    ).length;
    const altered = changedMeanwhile(books, job);
    if (altered.length > 0) return { ended: 'altered', altered, ...counts, left: after };
    if (given.stop !== undefined) return { ...given.stop, ...counts, left: after };
  }
}

/** Sets aside whoever objected since the mailing was planned. @returns whether there was anybody */
function excludeObjectors(memory: Memory, { ledger, register }: SendingBooks, job: BulkJob, at: number): boolean {
  const objectors = rowsOfJob(ledger.rows(), job).filter(
    ({ state, email }) => state === 'planned' && job.isUnwanted(email ?? ''),
  );
  if (objectors.length === 0) return false;
  ledger.write(new Map(objectors.map(({ key }) => [key, { ...OBJECTED, at }])));
  memory.writeAll(keptAfter(register, job.mailingId, new Map(objectors.map(({ key }) => [key, OBJECTED]))));
  return true;
}

/** Rows of whole communes: a service that stops in between must not leave one half written to. */
function wholeCommunes(rows: readonly LedgerRow[], waiting: readonly LedgerRow[], most: number, left: number) {
  const begun = new Set(rows.filter(({ state }) => state !== 'planned').map(({ commune }) => commune ?? ''));
  const communes = waiting.map(({ key, commune }) => ({ key, commune: commune ?? '' }));
  const chosen = chooseBatch(communes, most, Math.min(most, left), { begun });
  // Only a commune larger than any batch goes in several.
  return chosen.kind === 'quota' && chosen.needed <= left ? chooseBatch(communes, most, left, { begun }) : chosen;
}

/** What holds a batch back: the law also in the minutes that its delivery takes. */
export function holdOfBatch({ holdAt }: Pick<BulkJob, 'holdAt'>, now: number): Hold | undefined {
  const later = holdAt(now + DELIVERY);
  return holdAt(now) ?? (later?.why === 'silence' ? later : undefined);
}

/** Counts of a run with those of one more batch. */
export function added(counts: Counts, { outcomes }: GivenBatch): Counts {
  const of = (wanted: string) => [...outcomes.values()].filter(({ state }) => state === wanted).length;
  return withCounts({ sent: of('sent'), failed: of('failed'), toCheck: of('to_check') }, counts);
}

/** Counts, or a report, with more mails counted in. */
export function withCounts<Counted extends Counts>(report: Counted, { sent, failed, toCheck }: Counts): Counted {
  return { ...report, sent: report.sent + sent, failed: report.failed + failed, toCheck: report.toCheck + toCheck };
}

function sendOne(
  ports: BulkRunPorts,
  books: SendingBooks,
  job: BulkJob,
  keys: readonly string[],
  at: number,
): GivenBatch {
  const { ledger } = books;
  const known = new Map(ledger.rows().map((row) => [row.key, row]));
  const rows = keys.flatMap((key) => known.get(key) ?? []);
  // Composed before anything is claimed: a mail that cannot be written must not leave a claim behind.
  const letter = job.letterAt(at);
  const mails = rows.map(letter.compose);
  const missing = ledger.write(new Map(rows.map((row) => [row.key, { state: 'sending', at, ...letter.toldIn(row) }])));
  if (missing.length > 0) {
    ledger.write(new Map(keys.map((key) => [key, { state: 'planned', at }])));
    return {
      outcomes: new Map(),
      stop: { ended: 'altered', altered: missing.map((key) => ({ key, kind: 'missing' })) },
    };
  }
  const attempt = { key: batchKey(job, rows, mails), at, rows: keys };
  new AttemptRecord(ports.memory, job.mailingId).begin(attempt);
  return giveBatch(ports, books, job, attempt, mails, at);
}

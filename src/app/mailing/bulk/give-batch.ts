import { textHash } from '../../../domain/digest/text-hash.ts';
import { messages } from '../../messages.fr.ts';
import type { Mail, Memory } from '../../ports.ts';
import type { LedgerRow } from '../ledger/sending-ledger.ts';
import type { RowOutcome } from '../sending/sending-batch.ts';
import type { SendingBooks } from '../sending/sending-job.ts';
import type { Stop } from '../sending/sending-report.ts';
import { keptAfter } from '../sending/settle-batch.ts';
import { AttemptRecord, type BulkAttempt } from './bulk-attempt.ts';
import type { BulkJob } from './bulk-job.ts';
import type { BulkMailer, BulkOutcome } from './bulk-mailer.ts';

const ONE_MINUTE = 60_000;
/** How long the service is left alone after it did not say what it did. */
const AFTER_SILENCE = 2 * ONE_MINUTE;

/** What giving batches needs. */
export interface BulkPorts {
  readonly memory: Memory;
  readonly bulk: BulkMailer;
}

/** What became of a batch: how its rows ended, and why the mailing goes no further when it does not. */
export interface GivenBatch {
  readonly outcomes: ReadonlyMap<string, RowOutcome>;
  readonly stop?: Stop;
}

/** The key of a batch: of this mailing, these rows and these very mails, so that changed mails never pass for it. */
export function batchKey({ mailingId, from }: BulkJob, rows: readonly LedgerRow[], mails: readonly Mail[]): string {
  const hash = (text: string) => textHash(text).toString(36) + textHash(text, 7).toString(36);
  return `interpelle-${mailingId}-${hash(rows.map(({ key }) => key).join('\n'))}-${hash(JSON.stringify([from, mails]))}`;
}

/** Gives a batch whose attempt is recorded, and records how it ended; an unknown end leaves the attempt open. */
export function giveBatch(
  { memory, bulk }: BulkPorts,
  books: SendingBooks,
  job: BulkJob,
  attempt: BulkAttempt,
  mails: readonly Mail[],
  now: number,
): GivenBatch {
  const outcome = bulk.send(attempt.key, job.from, mails);
  if (outcome.kind === 'unknown') return { outcomes: new Map(), stop: waits(now + AFTER_SILENCE) };
  const given = { outcomes: outcomesOf(outcome, attempt), ...stopOf(outcome, now) };
  recordAttempt(memory, books, job.mailingId, given.outcomes, now);
  return given;
}

/** Writes what became of the rows of an attempt, then closes it outside the sheet. */
export function recordAttempt(
  memory: Memory,
  { ledger, register }: Pick<SendingBooks, 'ledger' | 'register'>,
  mailingId: string,
  outcomes: ReadonlyMap<string, RowOutcome>,
  at: number,
): void {
  ledger.write(new Map([...outcomes].map(([key, outcome]) => [key, { ...outcome, at }])));
  new AttemptRecord(memory, mailingId).close(keptAfter(register, mailingId, outcomes));
}

/** All rows of an attempt in doubt: only a person decides. */
export function allInDoubt({ rows }: BulkAttempt, reason: string): ReadonlyMap<string, RowOutcome> {
  return new Map(rows.map((key) => [key, { state: 'to_check', reason }]));
}

function outcomesOf(outcome: Exclude<BulkOutcome, { kind: 'unknown' }>, attempt: BulkAttempt) {
  const { rows } = attempt;
  switch (outcome.kind) {
    case 'taken':
      return new Map(
        rows.map((key, place): [string, RowOutcome] => {
          const refused = outcome.refused.get(place);
          return [key, refused === undefined ? { state: 'sent', reason: '' } : { state: 'failed', reason: refused }];
        }),
      );
    case 'mixed':
      return allInDoubt(attempt, messages.mailings.bulk.mixed(outcome.reason));
    case 'refused':
    case 'wait':
    case 'quota':
      return new Map(rows.map((key): [string, RowOutcome] => [key, { state: 'planned', reason: '' }]));
  }
}

function stopOf(outcome: BulkOutcome, now: number): Pick<GivenBatch, 'stop'> {
  switch (outcome.kind) {
    case 'taken':
    case 'mixed':
    case 'unknown':
      return {};
    case 'refused':
      return { stop: { ended: 'refused', altered: [], refusal: outcome.reason } };
    case 'quota':
      return { stop: { ended: 'quota', altered: [] } };
    case 'wait':
      return { stop: waits(now + outcome.milliseconds) };
  }
}

function waits(until: number): Stop {
  return { ended: 'held', altered: [], hold: { why: 'service', until } };
}

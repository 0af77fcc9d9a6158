import { messages } from '../../messages.fr.ts';
import type { Mail } from '../../ports.ts';
import type { MailingRow } from '../mail/mailing-letter.ts';
import type { MailingPorts } from '../mailing-ports.ts';
import type { SendingBooks } from '../sending/sending-job.ts';
import type { Counts, SendingReport } from '../sending/sending-report.ts';
import { AttemptRecord, type BulkAttempt } from './bulk-attempt.ts';
import { type BulkJob, bulkJob } from './bulk-job.ts';
import { allInDoubt, batchKey, type GivenBatch, giveBatch, recordAttempt } from './give-batch.ts';
import { added, holdOfBatch } from './send-in-bulk.ts';

const NOTHING: Counts = { sent: 0, failed: 0, toCheck: 0 };

/** What settling an earlier attempt came to: mails to count, and a report when the mailing goes no further for now. */
export interface SettledAttempt {
  readonly counts: Counts;
  readonly report?: SendingReport;
}

/**
 * Ends the attempt that a mailing has open, because a run was killed or the service did not answer: given again under
 * its key while the service recognises it and the mails are the same to the byte; otherwise every row of it is « à
 * vérifier ». Throws `bulk_not_ready` when the key was taken away meanwhile.
 */
export function settleAttempt(ports: MailingPorts, books: SendingBooks, mailing: MailingRow): SettledAttempt {
  const attempt = new AttemptRecord(ports.memory, mailing.id).open();
  if (attempt === undefined) return { counts: NOTHING };
  const given = settle(ports, books, mailing, attempt);
  const counts = added(NOTHING, given);
  if (given.stop === undefined) return { counts };
  const left = books.ledger
    .rows()
    .filter(({ mailingId, state }) => mailingId === mailing.id && (state === 'planned' || state === 'sending')).length;
  return { counts, report: { ...given.stop, ...counts, left } };
}

function settle(ports: MailingPorts, books: SendingBooks, mailing: MailingRow, attempt: BulkAttempt): GivenBatch {
  const { clock, memory, bulk } = ports;
  const now = clock.now();
  const mails = now - attempt.at > bulk.remembers ? undefined : sameMails(ports, books, mailing, attempt);
  if (mails === undefined) {
    const outcomes = allInDoubt(attempt, messages.mailings.bulk.notAskedAgain);
    recordAttempt(memory, books, mailing.id, outcomes, now);
    return { outcomes };
  }
  const job = bulkJob(ports, mailing);
  const hold = holdOfBatch(job, now);
  if (hold !== undefined) return { outcomes: new Map(), stop: { ended: 'held', altered: [], hold } };
  return giveBatch(ports, books, job, attempt, mails, now);
}

/** The mails of an attempt, when they can be given again; undefined when anything about them has changed. */
function sameMails(
  ports: MailingPorts,
  { ledger }: SendingBooks,
  mailing: MailingRow,
  attempt: BulkAttempt,
): readonly Mail[] | undefined {
  const known = new Map(ledger.rows().map((row) => [row.key, row]));
  const rows = attempt.rows.flatMap((key) => known.get(key) ?? []);
  const lists = new Set(
    ports.tables
      .of('lists')
      .rows()
      .map(({ id }) => id),
  );
  if (rows.length < attempt.rows.length || rows.some(({ listId }) => !lists.has(listId))) return undefined;
  const job: BulkJob = bulkJob(ports, mailing);
  // Somebody who objected since must get nothing, even if the first attempt never arrived.
  if (rows.some(({ email }) => job.isUnwanted(email ?? ''))) return undefined;
  const mails = rows.map(job.letterAt(attempt.at).compose);
  return batchKey(job, rows, mails) === attempt.key ? mails : undefined;
}

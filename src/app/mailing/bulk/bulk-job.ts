import { unwantedAddresses } from '../../contacts/reachable-lists.ts';
import type { Mail } from '../../ports.ts';
import type { LedgerRow } from '../ledger/sending-ledger.ts';
import { MailingLetter, type MailingRow } from '../mail/mailing-letter.ts';
import { rowComposer, rowTeller } from '../mail/row-composer.ts';
import type { MailingPorts } from '../mailing-ports.ts';
import { holdAt } from '../sending/sending-hold.ts';
import type { SendingJob } from '../sending/sending-job.ts';
import { sendingAddress } from './channel.ts';

/** A mailing as the mail service is given it. */
export interface BulkJob extends Pick<SendingJob, 'mailingId' | 'rehearsal' | 'holdAt' | 'isUnwanted' | 'toldIn'> {
  /** Address the mails leave from, as the service knows it. */
  readonly from: string;
  /** Writes the mail of a row as of an instant: the same bytes each time. */
  composerAt(instant: number): (row: LedgerRow) => Mail;
}

/** Prepares a mailing for the mail service. Throws `bulk_not_ready`. */
export function bulkJob(ports: MailingPorts, mailing: MailingRow): BulkJob {
  let teller: ReturnType<typeof rowTeller> | undefined;
  return {
    mailingId: mailing.id,
    rehearsal: ports.settings.rehearsal,
    from: sendingAddress(ports),
    holdAt: (at) => holdAt(ports, mailing, at),
    composerAt: (at) => rowComposer(ports, new MailingLetter({ ...ports, clock: { now: () => at } }, mailing)),
    toldIn: (row) => {
      teller ??= rowTeller(ports, new MailingLetter(ports, mailing));
      return teller(row);
    },
    isUnwanted: unwantedAddresses(ports.tables.of('contacts').rows(), ports.isOpposed),
  };
}

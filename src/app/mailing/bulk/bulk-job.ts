import { unwantedAddresses } from '../../contacts/reachable-lists.ts';
import { MailingLetter, type MailingRow } from '../mail/mailing-letter.ts';
import { rowComposer, rowTeller } from '../mail/row-composer.ts';
import type { MailingPorts } from '../mailing-ports.ts';
import { holdAt } from '../sending/sending-hold.ts';
import type { SendingJob } from '../sending/sending-job.ts';
import { sendingAddress } from './channel.ts';

/** A mailing as the mail service is given it. */
export interface BulkJob extends Pick<SendingJob, 'mailingId' | 'rehearsal' | 'holdAt' | 'isUnwanted'> {
  /** Address the mails leave from, as the service knows it. */
  readonly from: string;
  /**
   * What writes the mails of a batch, the same bytes each time for an instant, and tells what they say: both from one
   * reading of the workbook, since somebody may correct it between two batches.
   */
  letterAt(instant: number): Pick<SendingJob, 'compose' | 'toldIn'>;
}

/** Prepares a mailing for the mail service. Throws `bulk_not_ready`. */
export function bulkJob(ports: MailingPorts, mailing: MailingRow): BulkJob {
  return {
    mailingId: mailing.id,
    rehearsal: ports.settings.rehearsal,
    from: sendingAddress(ports),
    holdAt: (at) => holdAt(ports, mailing, at),
    letterAt: (at) => {
      const letter = new MailingLetter({ ...ports, clock: { now: () => at } }, mailing);
      return { compose: rowComposer(ports, letter), toldIn: rowTeller(ports, letter) };
    },
    isUnwanted: unwantedAddresses(ports.tables.of('contacts').rows(), ports.isOpposed),
  };
}

import { asMailing, RECEIPTS } from './find-mailing.ts';
import type { MailingRow } from './mailing-letter.ts';
import type { MailingPorts } from './mailing-ports.ts';
import type { SendingReport } from './send-mailing.ts';
import { sendDueReceipts } from './send-receipts.ts';
import { startMailing } from './start-mailing.ts';

/** A mailing taken up again, and how it ended. */
export interface ResumedMailing {
  readonly mailing: Pick<MailingRow, 'id' | 'template'>;
  readonly report: SendingReport;
}

const BY_THE_TIMER = ['sending', 'quota'];
const BY_A_PERSON = ['sending', 'quota', 'suspended', 'silence'];

/**
 * Takes up mailings that stopped before their end, the oldest first, until one stops again. The timer leaves alone
 * what a person suspended and what the silence stopped.
 */
export function resumeMailings(ports: MailingPorts, by: 'timer' | 'person'): readonly ResumedMailing[] {
  const states = by === 'timer' ? BY_THE_TIMER : BY_A_PERSON;
  const waiting = ports.tables
    .of('mailings')
    .rows()
    .flatMap(asMailing)
    .filter((row) => states.includes(row.state ?? '') && row.id !== RECEIPTS);
  const resumed: ResumedMailing[] = [];
  for (const mailing of waiting) {
    const report = startMailing(ports, mailing.id);
    resumed.push({ mailing, report });
    if (report.ended !== 'done') return resumed;
  }
  const receipts = sendDueReceipts(ports);
  return receipts === undefined
    ? resumed
    : [...resumed, { mailing: { id: RECEIPTS, template: 'receipt' }, report: receipts }];
}

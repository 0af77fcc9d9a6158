import { asMailing, RECEIPTS } from './find-mailing.ts';
import { RESUMED_BY_A_PERSON, RESUMED_BY_THE_TIMER } from './ledger/sending-states.ts';
import type { MailingRow } from './mail/mailing-letter.ts';
import type { MailingPorts } from './mailing-ports.ts';
import { sendDueReceipts } from './send-receipts.ts';
import type { SendingReport } from './sending/send-mailing.ts';
import { startMailing } from './start-mailing.ts';

/** A mailing taken up again, and how it ended. */
export interface ResumedMailing {
  readonly mailing: Pick<MailingRow, 'id' | 'template'>;
  readonly report: SendingReport;
}

/**
 * Takes up mailings that stopped before their end, the oldest first, until one stops again. The timer leaves alone
 * what a person suspended and what the silence stopped. Only what was confirmed goes on: a rehearsal cut short never
 * becomes a real sending because the mode was switched meanwhile. A person also resumes a finished mailing of which
 * rows in doubt were put back to « prévu ».
 */
export function resumeMailings(ports: MailingPorts, by: 'timer' | 'person'): readonly ResumedMailing[] {
  const states: readonly (string | null)[] = by === 'timer' ? RESUMED_BY_THE_TIMER : RESUMED_BY_A_PERSON;
  const { rehearsal } = ports.settings;
  const rows = ports.tables
    .of('sendings')
    .rows()
    .filter((row) => (row.rehearsal === true) === rehearsal && row.state !== 'excluded');
  const unfinished = (id: string) =>
    rows.some(({ mailingId, state }) => mailingId === id && (state === 'planned' || state === 'sending'));
  // A real sending whose last mail left still has its end to record; a rehearsal would begin again.
  const confirmed = (id: string) => (rehearsal ? unfinished(id) : rows.some(({ mailingId }) => mailingId === id));
  const waiting = ports.tables
    .of('mailings')
    .rows()
    .flatMap(asMailing)
    .filter(({ id, state }) => {
      if (id === RECEIPTS) return false;
      if (states.includes(state)) return confirmed(id);
      return by === 'person' && state === 'done' && !rehearsal && unfinished(id);
    });
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

import { CampaignError } from '../campaign-error.ts';
import type { Tables } from '../ports.ts';
import { asMailing, RECEIPTS } from './find-mailing.ts';
import { RESUMED_BY_A_PERSON, RESUMED_BY_THE_TIMER } from './ledger/sending-states.ts';
import type { MailingRow } from './mail/mailing-letter.ts';
import type { MailingPorts } from './mailing-ports.ts';
import { sendDueReceipts } from './send-receipts.ts';
import { nothingSent, type SendingReport } from './sending/sending-report.ts';
import { inTurn, type SentMailing, type Starter } from './sending/sending-turn.ts';
import { planAndSend, requireSender, startMailing } from './start-mailing.ts';

/** A mailing taken up again, and how it ended. */
export type ResumedMailing = SentMailing<Pick<MailingRow, 'id' | 'template'>>;

/**
 * Takes up mailings that stopped before their end, the oldest first, until one stops again. The timer leaves alone
 * what a person suspended and what the silence stopped. Only what was confirmed goes on: a rehearsal cut short never
 * becomes a real sending because the mode was switched meanwhile. A person also resumes a finished mailing of which
 * rows in doubt were put back to « prévu ».
 */
export function resumeMailings(ports: MailingPorts, by: Starter): readonly ResumedMailing[] {
  const states: readonly (string | null)[] = by === 'timer' ? RESUMED_BY_THE_TIMER : RESUMED_BY_A_PERSON;
  const { rehearsal } = ports.settings;
  const candidates = ports.tables
    .of('mailings')
    .rows()
    .flatMap(asMailing)
    .filter(({ id, state }) => {
      if (id === RECEIPTS) return false;
      return states.includes(state) || (by === 'person' && state === 'done' && !rehearsal);
    });
  const resumed = candidates.length === 0 ? [] : resumeThese(ports, by, candidates);
  if (resumed.length === 0) requireRows(ports.tables);
  if (resumed.some(({ report }) => report.ended !== 'done')) return resumed;
  const receipts = sendDueReceipts(ports);
  return receipts === undefined
    ? resumed
    : [...resumed, { mailing: { id: RECEIPTS, template: 'receipt' }, report: receipts }];
}

/** Puts a mailing's rows back as the program left them, as a person agreed, and sends what waits. */
export function repairAndSend(ports: MailingPorts, mailingId: string): SendingReport {
  if (mailingId !== RECEIPTS) return startMailing(ports, mailingId, { repair: true });
  return sendDueReceipts(ports, { repair: true }) ?? nothingSent({ ended: 'done', altered: [] });
}

/** Throws `mailing_row_gone` when mails wait for a mailing whose row somebody deleted: nothing else would ever tell. */
function requireRows(tables: Tables): void {
  const known = new Set(
    tables
      .of('mailings')
      .rows()
      .map(({ id }) => id),
  );
  const orphans = tables
    .of('sendings')
    .rows()
    .filter(
      ({ mailingId, state, rehearsal }) =>
        (state === 'planned' || state === 'sending') && rehearsal !== true && !known.has(mailingId),
    );
  const [first] = orphans;
  if (first === undefined) return;
  const waiting = orphans.filter(({ mailingId }) => mailingId === first.mailingId).length;
  throw new CampaignError('mailing_row_gone', { mailing: first.mailingId ?? '', waiting });
}

function resumeThese(ports: MailingPorts, by: Starter, candidates: readonly MailingRow[]): readonly ResumedMailing[] {
  requireSender(ports);
  const { rehearsal } = ports.settings;
  return inTurn(ports, by, candidates, (mailing, books) => {
    const rows = books.ledger
      .rows()
      .filter((row) => row.mailingId === mailing.id && (row.rehearsal === true) === rehearsal);
    const counted = rows.filter(({ state }) => state !== 'excluded');
    const unfinished = counted.some(({ state }) => state === 'planned' || state === 'sending');
    // A real sending whose last mail left still has its end to record, one whose ledger was emptied has it to restore; a
    // rehearsal would begin again.
    const begun = counted.length > 0 || books.register.statesOf(mailing.id).size > 0;
    const confirmed = rehearsal || mailing.state === 'done' ? unfinished : begun;
    return confirmed ? planAndSend(ports, books, mailing) : undefined;
  });
}

import { normalAddress } from '../../domain/contacts/mail-address.ts';
import { silenceEnd, zoneOf } from '../campaign/election-calendar.ts';
import { CampaignError } from '../campaign-error.ts';
import { communeOf } from '../lists/known-lists.ts';
import { momentInFrench } from '../messages/dates.fr.ts';
import type { Attachment } from '../ports.ts';
import { isSender } from '../workbook/is-sender.ts';
import { communesLeftUnequal, type MailingPlan } from './audience/audience.ts';
import { requireKnownNames } from './audience/audience-faults.ts';
import { bulkJob } from './bulk/bulk-job.ts';
import { channelOf, goesInBulk, leftToday } from './bulk/channel.ts';
import { sendInBulk, withCounts } from './bulk/send-in-bulk.ts';
import { settleAttempt } from './bulk/settle-attempt.ts';
import { mailingOf } from './find-mailing.ts';
import { reconcileLedger } from './ledger/reconcile-ledger.ts';
import { repairLedger } from './ledger/repair-ledger.ts';
import { MailingLetter, type MailingRow } from './mail/mailing-letter.ts';
import { rowComposer, rowTeller } from './mail/row-composer.ts';
import type { MailingPorts } from './mailing-ports.ts';
import { planOf, rehearsalNumber, waitingRows, wantedKeys, writePlan } from './plan-mailing.ts';
import { recordBeginning, recordMailing } from './record-mailing.ts';
import { communesLargerThanADay, estimateSending, type SendingEstimate } from './sending/estimate-sending.ts';
import { sendMailing } from './sending/send-mailing.ts';
import { holdAt } from './sending/sending-hold.ts';
import type { SendingBooks } from './sending/sending-job.ts';
import { nothingSent, type SendingReport } from './sending/sending-report.ts';
import { accountOf, inTurn } from './sending/sending-turn.ts';
import { wordingVersion } from './wording/wording-version.ts';

/** What the officer is asked to confirm. */
export interface MailingPreview {
  readonly mailing: MailingRow;
  readonly plan: MailingPlan;
  /** Mails that will be written: those still planned once a sending has begun. */
  readonly waiting: number;
  readonly account: string;
  readonly replyTo: string;
  readonly rehearsal: boolean;
  readonly quota: number;
  readonly estimate: SendingEstimate;
  /** Names of communes where a list gets nothing while another one does. */
  readonly unequal: readonly string[];
  /** Names of communes that no day's quota holds. */
  readonly larger: readonly string[];
  /** Files that every mail carries. */
  readonly attachments: readonly Attachment[];
}

/** Checks everything that would stop a mailing, and counts it. Throws what must be repaired before sending. */
export function previewMailing(ports: MailingPorts, mailing: MailingRow): MailingPreview {
  requireSender(ports);
  requireNoSilence(ports);
  requireKnownNames(ports.tables, mailing);
  const ledger = ports.tables.of('sendings').rows();
  const plan = planOf(ports, mailing, ledger);
  const letter = new MailingLetter(ports, mailing, () => ledger);
  letter.requireFaultless(plan.recipients.map(({ list }) => list));
  const rehearsal = rehearsalNumber(ledger, mailing.id, ports.settings.rehearsal);
  const { account, quota, pace } = channelOf(ports, mailing, ledger);
  const rows =
    waitingRows(ledger, mailing.id, rehearsal)?.map(({ key, commune }) => ({
      key: key ?? '',
      commune: commune ?? '',
    })) ?? plan.recipients.map(({ list, email }) => ({ key: `${list.id}|${email}`, commune: communeOf(list) }));
  const nameOf = new Map(plan.recipients.map(({ list }) => [communeOf(list), list.commune ?? communeOf(list)]));
  return {
    mailing,
    plan,
    waiting: rows.length,
    estimate: estimateSending(rows, quota, pace),
    unequal: communesLeftUnequal(plan),
    larger: communesLargerThanADay(rows, quota, pace?.aDay).map((commune) => nameOf.get(commune) ?? commune),
    account,
    replyTo: ports.settings.replyTo,
    rehearsal: ports.settings.rehearsal,
    quota,
    attachments: letter.attachments,
  };
}

/**
 * Plans a mailing in the ledger, or takes up the plan it has, and sends. A ledger that is not as the program left it
 * stops the mailing, unless the person asked to have it put back as it was.
 */
export function startMailing(ports: MailingPorts, mailingId: string, { repair = false } = {}): SendingReport {
  requireSender(ports);
  const [sent] = inTurn(ports, 'person', [{ id: mailingId }], (_, books) => {
    return planAndSend(ports, books, mailingOf(ports.tables, mailingId), { repair });
  });
  if (sent === undefined) throw new CampaignError('mailing_unknown', { mailing: mailingId });
  return sent.report;
}

/** Sends one mailing as the ledger and the tabs now stand, or stops it when its rows are not as the program left them. */
export function planAndSend(
  ports: MailingPorts,
  books: SendingBooks,
  mailing: MailingRow,
  { repair = false } = {},
): SendingReport {
  return afterSettling(ports, books, mailing, () => {
    const chosen = planOf(ports, mailing, books.ledger.rows());
    const wanted = wantedKeys(mailing.id, chosen);
    if (repair) repairLedger(ports, books, mailing, wanted);
    const letter = new MailingLetter(ports, mailing, () => books.ledger.rows());
    const reconcile = () => reconcileLedger(ports.memory, books, mailing.id, wanted);
    let altered = reconcile();
    if (altered.length === 0) {
      plan(ports, books, letter, chosen);
      altered = reconcile();
    }
    if (altered.length === 0) return sendPlanned(ports, books, letter);
    const report = nothingSent({ ended: 'altered', altered });
    recordMailing(ports, books.ledger, mailing, report);
    return report;
  });
}

/**
 * Does a mailing's work once what an earlier run left open at the mail service is settled; as long as it cannot be, the
 * work waits: rows given there must not be given another way.
 */
export function afterSettling(
  ports: MailingPorts,
  books: SendingBooks,
  mailing: MailingRow,
  work: () => SendingReport,
): SendingReport {
  const { report, counts } = settleAttempt(ports, books, mailing);
  if (report === undefined) return withCounts(work(), counts);
  recordMailing(ports, books.ledger, mailing, report);
  return report;
}

function plan(ports: MailingPorts, books: SendingBooks, letter: MailingLetter, chosen: MailingPlan): void {
  const { tables, clock, settings } = ports;
  const { mailing } = letter;
  const { ledger, register } = books;
  requireKnownNames(tables, mailing);
  letter.requireFaultless(chosen.recipients.map(({ list }) => list));
  const at = clock.now();
  const rehearsal = rehearsalNumber(ledger.rows(), mailing.id, settings.rehearsal);
  const begun =
    waitingRows(ledger.rows(), mailing.id, rehearsal) !== undefined ||
    (rehearsal === undefined && register.statesOf(mailing.id).size > 0);
  writePlan(ledger, mailing, chosen, { wordingVersion: wordingVersion(ports, mailing), at, rehearsal, begun });
  if (mailing.state === 'sending') return;
  // Not flushed by itself: the first batch is, before its first mail leaves.
  recordBeginning(tables, ledger, mailing, at);
}

/** Sends what is planned for a mailing, then writes its counts and state in Courriels. */
export function sendPlanned(ports: MailingPorts, books: SendingBooks, letter: MailingLetter): SendingReport {
  const { mailing } = letter;
  const report = goesInBulk(mailing)
    ? sendInBulk(ports, books, bulkJob(ports, mailing), leftToday(ports, books.ledger.rows()))
    : sendMailing(ports, books, {
        mailingId: mailing.id,
        rehearsal: ports.settings.rehearsal,
        compose: rowComposer(ports, letter),
        toldIn: rowTeller(ports, letter),
        isUnwanted: ports.isOpposed,
        holdAt: (at) => holdAt(ports, mailing, at),
      });
  recordMailing(ports, books.ledger, mailing, report);
  return report;
}

/** Only accounts named in Réglages send. Throws `sender_refused`. */
export function requireSender(ports: MailingPorts): void {
  const account = normalAddress(accountOf(ports));
  if (isSender(ports.settings, account)) return;
  throw new CampaignError('sender_refused', { account, senders: ports.settings.senders });
}

/** Nothing leaves inside the legal silence. Throws `election_silence` naming its end. */
export function requireNoSilence({ campaign, clock }: Pick<MailingPorts, 'campaign' | 'clock'>): void {
  const end = silenceEnd(campaign, clock.now());
  if (end !== undefined) throw new CampaignError('election_silence', { until: momentInFrench(end, zoneOf(campaign)) });
}

import { CampaignError } from '../campaign-error.ts';
import { momentInFrench } from '../messages/dates.fr.ts';
import { messages } from '../messages.fr.ts';
import type { MailingPlan } from './audience.ts';
import { silenceEnd, zoneOf } from './election-silence.ts';
import { mailingOf, RECEIPTS } from './find-mailing.ts';
import { MailingLetter, type MailingRow } from './mailing-letter.ts';
import type { MailingPorts } from './mailing-ports.ts';
import { planOf, rehearsalNumber, waitingRows, writePlan } from './plan-mailing.ts';
import { type SendingReport, type SendingRow, sendMailing } from './send-mailing.ts';
import { wordingVersion } from './wording-version.ts';

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
}

const WAIT = 10_000;

/** Checks everything that would stop a mailing, and counts it. Throws what must be repaired before sending. */
export function previewMailing(ports: MailingPorts, mailing: MailingRow): MailingPreview {
  requireSender(ports);
  requireNoSilence(ports);
  const plan = planOf(ports.tables, mailing);
  new MailingLetter(ports, mailing).requireFaultless(plan.recipients.map(({ list }) => list));
  const rehearsal = rehearsalNumber(ports.tables.of('sendings').rows(), mailing.id, ports.settings.rehearsal);
  return {
    mailing,
    plan,
    waiting: waitingRows(ports.tables, mailing.id, rehearsal) ?? plan.recipients.length,
    account: ports.mailer.account(),
    replyTo: ports.settings.replyTo,
    rehearsal: ports.settings.rehearsal,
    quota: ports.mailer.remainingToday(),
  };
}

/** Plans a mailing in the ledger, or takes up the plan it has, and sends. */
export function startMailing(ports: MailingPorts, mailingId: string): SendingReport {
  requireSender(ports);
  requireNoSilence(ports);
  const { tables, clock, settings } = ports;
  const planned = ports.exclusive.run(WAIT, () => {
    const mailing = mailingOf(tables, mailingId);
    const plan = planOf(tables, mailing);
    const letter = new MailingLetter(ports, mailing);
    letter.requireFaultless(plan.recipients.map(({ list }) => list));
    const at = clock.now();
    const rehearsal = rehearsalNumber(tables.of('sendings').rows(), mailingId, settings.rehearsal);
    writePlan(tables, mailing, plan, { wordingVersion: wordingVersion(mailing), at, rehearsal });
    tables.of('mailings').update(new Map([[mailingId, { state: 'sending', startedAt: mailing.startedAt ?? at }]]));
    tables.flush();
    return letter;
  });
  if (planned === undefined) throw new CampaignError('busy', {});
  return sendPlanned(ports, planned.value);
}

/** Sends what is planned for a mailing, then writes its counts and state in Courriels. */
export function sendPlanned(ports: MailingPorts, letter: MailingLetter): SendingReport {
  const { campaign, settings, mailer, tables } = ports;
  const { mailing } = letter;
  const listOf = new Map(
    tables
      .of('lists')
      .rows()
      .map((list) => [list.id, list]),
  );
  const account = settings.rehearsal ? mailer.account() : '';
  const report = sendMailing(ports, {
    mailingId: mailing.id,
    rehearsal: settings.rehearsal,
    compose: (row: SendingRow) => {
      const list = listOf.get(row.listId);
      const email = row.email ?? '';
      if (list === undefined)
        throw new CampaignError('list_unknown', { list: row.listId ?? '', tab: 'Suivi des envois' });
      if (!settings.rehearsal) return letter.write(email, list, { sending: row });
      return letter.write(account, list, { sending: row, banner: messages.mailings.rehearsalBanner(email) });
    },
    silentAt: (at) => silenceEnd(campaign, at) !== undefined,
    sentence: messages.mailings.progress,
  });
  if (report.ended !== 'busy') recordMailing(ports, mailing, report);
  return report;
}

/** Only accounts named in Réglages send. Throws `sender_refused`. */
export function requireSender({ mailer, identity, settings }: MailingPorts): void {
  const account = (identity.user() || mailer.account()).trim().toLowerCase();
  if (settings.senders.some((sender) => sender.trim().toLowerCase() === account)) return;
  throw new CampaignError('sender_refused', { account, senders: settings.senders });
}

/** Nothing leaves inside the legal silence. Throws `election_silence` naming its end. */
export function requireNoSilence({ campaign, clock }: Pick<MailingPorts, 'campaign' | 'clock'>): void {
  const end = silenceEnd(campaign, clock.now());
  if (end !== undefined) throw new CampaignError('election_silence', { until: momentInFrench(end, zoneOf(campaign)) });
}

const STATE_AFTER = {
  done: 'done',
  out_of_time: 'sending',
  quota: 'quota',
  silence: 'silence',
  suspended: 'suspended',
  altered: 'suspended',
  failing: 'suspended',
} as const;

function recordMailing(ports: MailingPorts, mailing: MailingRow, report: SendingReport): void {
  const { tables, settings, clock } = ports;
  if (report.ended === 'busy') return;
  const rows = tables
    .of('sendings')
    .rows()
    .filter((row) => row.mailingId === mailing.id && row.rehearsal !== true);
  const count = (...states: (string | null)[]) => rows.filter((row) => states.includes(row.state)).length;
  const rehearsed = settings.rehearsal && report.ended === 'done';
  const state = rehearsed || (mailing.id === RECEIPTS && report.ended === 'done') ? 'ready' : STATE_AFTER[report.ended];
  tables.of('mailings').update(
    new Map([
      [
        mailing.id,
        {
          state,
          planned: count('planned', 'sending', 'sent', 'to_check', 'failed'),
          sent: count('sent'),
          excluded: count('excluded'),
          toCheck: count('to_check'),
          endedAt: report.ended === 'done' ? clock.now() : null,
        },
      ],
    ]),
  );
  tables.flush();
}

import { dayAt } from '../../campaign/election-calendar.ts';
import { CampaignError } from '../../campaign-error.ts';
import type { RowOf } from '../../schema/tabs.ts';
import type { MailingRow } from '../mail/mailing-letter.ts';
import type { MailingPorts } from '../mailing-ports.ts';
import type { Pace } from '../sending/estimate-sending.ts';
import { accountOf } from '../sending/sending-turn.ts';

/** The way a mailing goes: from which address, and how many mails may still leave today. */
export interface Channel {
  readonly account: string;
  readonly quota: number;
  /** How fast it is, when it is not Google's own. */
  readonly pace?: Pace;
}

/** Whether a mailing goes through the mail service. */
export function goesInBulk({ channel }: Pick<RowOf<'mailings'>, 'channel'>): boolean {
  return channel === 'bulk';
}

/** The channel of a mailing's row. Throws `bulk_not_ready` when the mail service has no key or no address to send from. */
export function channelOf(ports: MailingPorts, mailing: MailingRow, ledger: readonly RowOf<'sendings'>[]): Channel {
  const { mailer } = ports;
  if (!goesInBulk(mailing)) return { account: accountOf(ports), quota: mailer.remainingToday() };
  return {
    account: sendingAddress(ports),
    quota: leftToday(ports, ledger),
    pace: { secondsAMail: 0.1, aDay: ports.settings.bulk.perDay },
  };
}

/** Address that the mail service sends from. Throws `bulk_not_ready`. */
export function sendingAddress({ bulk, settings }: Pick<MailingPorts, 'bulk' | 'settings'>): string {
  if (!bulk.isOpen()) throw new CampaignError('bulk_not_ready', { missing: 'key' });
  if (settings.bulk.from === '') throw new CampaignError('bulk_not_ready', { missing: 'from' });
  return settings.bulk.from;
}

/** Mails that the subscription still allows today: those that left, or may have, are counted, rehearsals too. */
export function leftToday(
  { tables, settings, clock, campaign }: Pick<MailingPorts, 'tables' | 'settings' | 'clock' | 'campaign'>,
  ledger: readonly RowOf<'sendings'>[],
): number {
  const inBulk = new Set(
    tables
      .of('mailings')
      .rows()
      .filter(goesInBulk)
      .map(({ id }) => id),
  );
  const today = dayAt(clock.now(), campaign);
  const spent = ledger.filter(
    ({ mailingId, state, at }) =>
      inBulk.has(mailingId) && (state === 'sent' || state === 'to_check') && dayAt(at ?? 0, campaign) === today,
  );
  return Math.max(0, settings.bulk.perDay - spent.length);
}

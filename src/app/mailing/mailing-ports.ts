import type { CampaignData } from '../campaign.ts';
import type { Exclusive, Identity } from '../ports.ts';
import type { MailLayouts } from './compose-mail.ts';
import type { SendingPorts } from './send-mailing.ts';

/** What the officer decides in Réglages about mailings. */
export interface MailingSettings {
  /** Accounts that may send. */
  readonly senders: readonly string[];
  readonly replyTo: string;
  /** « Mode répétition »: every mail goes to the account that sends. */
  readonly rehearsal: boolean;
  readonly hearingDays: number;
  readonly minimumReplyDays: number;
}

/** What the use cases of this room are given. */
export interface MailingPorts extends SendingPorts {
  readonly campaign: CampaignData;
  readonly settings: MailingSettings;
  readonly exclusive: Exclusive;
  readonly identity: Identity;
  readonly layouts: MailLayouts;
}

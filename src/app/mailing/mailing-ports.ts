import type { CampaignData } from '../campaign.ts';
import type { Identity, Tables } from '../ports.ts';
import type { AttachedQuestionnaire } from '../questionnaire/attached-questionnaire.ts';
import type { CampaignSettings } from '../workbook/settings.ts';
import type { BulkMailer } from './bulk/bulk-mailer.ts';
import type { MailContents } from './contents/mail-contents.ts';
import type { MailLayouts } from './mail/compose-mail.ts';
import type { Continuation, SendingPorts, SendingTurn } from './sending/sending-ports.ts';
import type { MailTemplate } from './wording/template-fields.ts';

/** What the officer decides in Réglages about mailings. */
export type MailingSettings = Pick<
  CampaignSettings,
  | 'senders'
  | 'replyTo'
  | 'rehearsal'
  | 'opens'
  | 'closes'
  | 'hearingDays'
  | 'minimumReplyDays'
  | 'limits'
  | 'addresses'
  | 'bulk'
>;

/** What the use cases of this room are given. */
export interface MailingPorts extends SendingPorts {
  readonly campaign: CampaignData;
  readonly settings: MailingSettings;
  readonly tables: Tables;
  readonly turn: SendingTurn;
  readonly continuation: Continuation;
  readonly identity: Identity;
  readonly layouts: MailLayouts;
  /** The mail service that takes batches, for mailings whose channel says so. */
  readonly bulk: BulkMailer;
  /** Whether the register of objections holds an address; no service is asked for each. */
  isOpposed(email: string): boolean;
  /** Address where the person written to asks for no more mails; '' while there is none. */
  objectionLink(email: string): string;
  /** The questionnaire for mails that carry it; made once, when first asked. Throws why it cannot be attached. */
  questionnaire(): AttachedQuestionnaire;
  /** What the mails of a template say about each list; the tabs are read once, when first needed. */
  contentsOf(template: MailTemplate): MailContents;
}

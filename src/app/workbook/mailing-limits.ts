import type { QuietHours } from '../../domain/calendar/quiet-hours.ts';

/** What the officer decides in Réglages about how often and when lists are written to. */
export interface MailingLimits {
  /** Days without a mail before a reminder. */
  readonly reminderDays: number;
  /** Mails that may ask something of one list, over the whole campaign. */
  readonly mostMails: number;
  readonly quiet: QuietHours;
  /** Town halls and public bodies must not serve a campaign. */
  readonly excludesInstitutions: boolean;
  /** Whether receipts go during the electoral silence; otherwise they wait for its end. */
  readonly receiptsInSilence: boolean;
}

/** Values of a fresh workbook. */
export const MAILING_LIMITS: Readonly<Record<string, string>> = {
  reminderDays: '5',
  mostMails: '6',
  quietFrom: '22:00',
  quietTo: '07:00',
};

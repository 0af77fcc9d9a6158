import type { CampaignData } from '../campaign.ts';
import { endOfDayAfter } from './election-silence.ts';
import type { MailingSettings } from './mailing-ports.ts';
import type { MailTemplate } from './template-fields.ts';

const DAY = 86_400_000;

/**
 * Until when a list may reply to a mail sent now: a hearing leaves its own number of days; otherwise the common
 * closing, or later when that would leave an invited list less than the minimum.
 */
export function replyDeadline(
  template: MailTemplate,
  campaign: CampaignData,
  settings: Pick<MailingSettings, 'closes' | 'hearingDays' | 'minimumReplyDays'>,
  now: number,
): number {
  if (template === 'hearing') return hearingEnd(now, settings);
  const { closes } = settings;
  if (template !== 'invitation' && now <= closes) return closes;
  return Math.max(closes, endOfDayAfter(now, settings.minimumReplyDays, campaign) - 60_000);
}

/** Instant until which a list may contest what a hearing sent at this instant said. */
export function hearingEnd(sentAt: number, { hearingDays }: Pick<MailingSettings, 'hearingDays'>): number {
  return sentAt + hearingDays * DAY;
}

import type { CampaignData } from '../campaign.ts';
import { endOfDayAfter } from './election-silence.ts';
import type { MailingSettings } from './mailing-ports.ts';
import type { MailTemplate } from './template-fields.ts';

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
  const lastMinuteAfter = (days: number) => endOfDayAfter(now, days, campaign) - 60_000;
  if (template === 'hearing') return lastMinuteAfter(settings.hearingDays);
  const { closes } = settings;
  if (template === 'invitation' || now > closes) return Math.max(closes, lastMinuteAfter(settings.minimumReplyDays));
  return closes;
}

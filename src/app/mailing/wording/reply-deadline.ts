import { addDays, calendarDate } from '../../../domain/calendar/calendar-date.ts';
import { instantAt } from '../../../domain/calendar/zone.ts';
import { endOfDayAfter } from '../../campaign/election-calendar.ts';
import type { CampaignData } from '../../campaign.ts';
import { zoneNamed } from '../../workbook/zone-named.ts';
import type { MailingSettings } from '../mailing-ports.ts';
import type { MailTemplate } from './template-fields.ts';

const DAY = 86_400_000;

/**
 * Until when a list may reply to a mail sent now: a hearing leaves its own number of days, the second round three; otherwise the common
 * closing, or later when that would leave an invited list less than the minimum.
 */
export function replyDeadline(
  template: MailTemplate,
  campaign: CampaignData,
  settings: Pick<MailingSettings, 'closes' | 'hearingDays' | 'minimumReplyDays'>,
  now: number,
): number {
  if (template === 'hearing') return hearingEnd(now, settings);
  if (template === 'reconfirmation') return confirmationEnd(campaign) ?? settings.closes;
  const { closes } = settings;
  if (template !== 'invitation' && now <= closes) return closes;
  return Math.max(closes, endOfDayAfter(now, settings.minimumReplyDays, campaign) - 60_000);
}

/** Noon of the Thursday before the second round: lists are known on Tuesday evening, pages appear that afternoon. */
function confirmationEnd({ election }: CampaignData): number | undefined {
  const second = election.rounds.find(({ number }) => number === 2);
  if (second === undefined) return undefined;
  return instantAt(addDays(calendarDate(second.date), -3), { hour: 12, minute: 0 }, zoneNamed(election.zone));
}

/** Instant until which a list may contest what a hearing sent at this instant said. */
export function hearingEnd(sentAt: number, { hearingDays }: Pick<MailingSettings, 'hearingDays'>): number {
  return sentAt + hearingDays * DAY;
}

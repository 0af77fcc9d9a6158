import { addDays, calendarDate } from '../../../domain/calendar/calendar-date.ts';
import { instantAt } from '../../../domain/calendar/zone.ts';
import { endOfDayAfter, zoneOf } from '../../campaign/election-calendar.ts';
import type { CampaignData } from '../../campaign.ts';
import type { RowOf } from '../../schema/tabs.ts';
import type { MailingSettings } from '../mailing-ports.ts';
import type { MailTemplate } from './template-fields.ts';

const DAY = 86_400_000;

/**
 * Until when a list that had until `end` may reply, once a mail of this template left to it at `sentAt`: an invitation
 * leaves it the minimum, and what asks a list whose time is over gives it the minimum again. The mail says this
 * instant, and answers are judged by it.
 */
export function promisedTime(
  template: MailTemplate | null,
  sentAt: number,
  end: number,
  campaign: CampaignData,
  settings: Pick<MailingSettings, 'minimumReplyDays'>,
): number {
  switch (template) {
    case 'invitation':
      return Math.max(end, minimumEnd(sentAt, campaign, settings));
    case 'reminder':
    case 'correction':
    case 'confirmation':
    case 'reconfirmation':
      return sentAt <= end ? end : minimumEnd(sentAt, campaign, settings);
    default:
      return end;
  }
}

/** End of the last whole minute of the days that a list is owed, counted from the day of this instant. */
export function minimumEnd(
  from: number,
  campaign: CampaignData,
  { minimumReplyDays }: Pick<MailingSettings, 'minimumReplyDays'>,
): number {
  return endOfDayAfter(from, minimumReplyDays, campaign) - 60_000;
}

/** Noon of the Thursday before the second round: lists are known on Tuesday evening, pages appear that afternoon. */
export function secondRoundEnd(campaign: CampaignData): number | undefined {
  const second = campaign.election.rounds.find(({ number }) => number === 2);
  if (second === undefined) return undefined;
  return instantAt(addDays(calendarDate(second.date), -3), { hour: 12, minute: 0 }, zoneOf(campaign));
}

/** What a list of the second round is left at least, in milliseconds, however late its hearing leaves. */
const LEAST_HEARING = DAY / 2;

/**
 * Instant until which a list may contest what a hearing sent at this instant said: the campaign's days; in the second
 * round, which leaves two, until the common hour at which pages appear.
 */
export function hearingEnd(
  sentAt: number,
  { round }: Pick<RowOf<'lists'>, 'round'>,
  campaign: CampaignData,
  { hearingDays }: Pick<MailingSettings, 'hearingDays'>,
): number {
  const end = sentAt + hearingDays * DAY;
  const second = round === 2 ? secondRoundEnd(campaign) : undefined;
  return second === undefined ? end : Math.min(end, Math.max(second, sentAt + LEAST_HEARING));
}

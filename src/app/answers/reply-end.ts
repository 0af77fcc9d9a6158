import type { CampaignData } from '../campaign.ts';
import { groupBy } from '../group-by.ts';
import { mayHaveLeft } from '../mailing/ledger/sending-states.ts';
import { minimumEnd, promisedTime, secondRoundEnd } from '../mailing/wording/promised-time.ts';
import { MAIL_TEMPLATES } from '../mailing/wording/template-fields.ts';
import type { RowOf } from '../schema/tabs.ts';
import type { CampaignSettings } from '../workbook/settings.ts';

/** What a list's own time to reply depends on. */
type TimedList = Pick<RowOf<'lists'>, 'id' | 'round' | 'foundOn' | 'reopenedUntil'>;

/**
 * Gives the instant when a list's time to reply is over: the common closing, or its own when that is later, or what a
 * mail promised it when that is later still.
 * @param sendings the ledger, read when the first list is asked about
 */
export function replyEnds(
  sendings: () => readonly RowOf<'sendings'>[],
  campaign: CampaignData,
  settings: Pick<CampaignSettings, 'closes' | 'minimumReplyDays'>,
): (list: TimedList) => number {
  let left: ReadonlyMap<string, readonly RowOf<'sendings'>[]> | undefined;
  return (list) => {
    left ??= groupBy(
      sendings().filter(({ state, rehearsal, at }) => rehearsal !== true && at !== null && mayHaveLeft(state)),
      ({ listId }) => listId,
    );
    const sent = [...(left.get(list.id ?? '') ?? [])].sort((a, b) => Number(a.at) - Number(b.at));
    return sent.reduce(
      (end, { template, at }) => {
        const known = MAIL_TEMPLATES.find((each) => each === template) ?? null;
        return promisedTime(known, Number(at), end, campaign, settings);
      },
      ownEnd(list, campaign, settings),
    );
  };
}

/** The common closing, or a list's own: its minimum when it was found late, until a person's date, or the second round's. */
export function ownEnd(
  { round, foundOn, reopenedUntil }: Omit<TimedList, 'id'>,
  campaign: CampaignData,
  settings: Pick<CampaignSettings, 'closes' | 'minimumReplyDays'>,
): number {
  const reopened = reopenedUntil ?? 0;
  const second = round === 2 ? secondRoundEnd(campaign) : undefined;
  // Lists of the second round are known five days before it: no minimum fits, and the same hour holds for all.
  if (second !== undefined) return Math.max(second, reopened);
  const owed = foundOn === null ? 0 : minimumEnd(foundOn, campaign, settings);
  return Math.max(settings.closes, owed, reopened);
}

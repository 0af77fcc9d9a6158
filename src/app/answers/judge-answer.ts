import { isRunning } from '../../domain/list-state.ts';
import { messages } from '../messages.fr.ts';
import type { PersonalCodes } from '../questionnaire/personal-link.ts';
import type { RowOf } from '../schema/tabs.ts';
import type { CampaignSettings } from '../workbook/settings.ts';

/** Whose answer it is, or why a person must decide. */
export type Judgement =
  | { readonly kind: 'accepted'; readonly list: RowOf<'lists'> & { readonly id: string } }
  | { readonly kind: 'quarantined'; readonly listId: string | null; readonly reason: string };

/** What a judgement depends on besides the code. */
export interface JudgementFacts {
  readonly lists: ReadonlyMap<string | null, RowOf<'lists'>>;
  readonly settings: Pick<CampaignSettings, 'closes' | 'acceptLate' | 'minimumReplyDays'>;
  readonly receivedAt: number;
  /** The list that this same submission was accepted for before it was edited; undefined for a new one. */
  readonly before: string | undefined;
}

const DAY = 86_400_000;

/** Checks the personal code, the list and the closing date. */
export function judgeAnswer(code: string, codes: PersonalCodes, facts: JudgementFacts): Judgement {
  const { reasons } = messages.answers;
  const reading = codes.read(code);
  if (reading.kind === 'unknown') return quarantined(null, code === '' ? reasons.noCode : reasons.unknownCode);
  if (reading.kind === 'altered') return quarantined(null, reasons.alteredCode);
  if (reading.kind === 'revoked') return quarantined(null, reasons.revokedCode);
  const list = facts.lists.get(reading.listId);
  if (list === undefined || list.id === null) return quarantined(null, reasons.listGone);
  if (facts.before !== undefined && facts.before !== list.id) return quarantined(list.id, reasons.otherList);
  if ((list.round ?? 1) !== reading.round) return quarantined(list.id, reasons.otherRound);
  if (!isRunning(list) || list.fact === 'withdrawn') {
    return quarantined(list.id, reasons.withdrawn);
  }
  if (facts.receivedAt > closingOf(list, facts.settings) && !facts.settings.acceptLate) {
    return quarantined(list.id, reasons.late);
  }
  return { kind: 'accepted', list: { ...list, id: list.id } };
}

/**
 * When a list's time to answer is over: the closing date, its guaranteed minimum when it was found late, or the moment
 * until which a person opened the questionnaire to it again.
 */
export function closingOf(
  list: Pick<RowOf<'lists'>, 'foundOn' | 'reopenedUntil'>,
  settings: Pick<CampaignSettings, 'closes' | 'minimumReplyDays'>,
): number {
  return Math.max(settings.closes, (list.foundOn ?? 0) + settings.minimumReplyDays * DAY, list.reopenedUntil ?? 0);
}

function quarantined(listId: string | null, reason: string): Judgement {
  return { kind: 'quarantined', listId, reason };
}

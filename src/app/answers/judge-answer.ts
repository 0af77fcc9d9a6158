import { isRunning } from '../../domain/list-state.ts';
import { messages } from '../messages.fr.ts';
import type { PersonalCodes } from '../questionnaire/personal-link.ts';
import type { RowOf } from '../schema/tabs.ts';

/** Whose answer it is, or why a person must decide. */
export type Judgement =
  | { readonly kind: 'accepted'; readonly list: RowOf<'lists'> & { readonly id: string } }
  | { readonly kind: 'quarantined'; readonly listId: string | null; readonly reason: string };

/** What a judgement depends on besides the code. */
export interface JudgementFacts {
  readonly lists: ReadonlyMap<string | null, RowOf<'lists'>>;
  readonly acceptLate: boolean;
  /** When the list's time to reply is over; asked only for what came after the common closing. */
  readonly replyEnd: (list: RowOf<'lists'>) => number;
  readonly closes: number;
  readonly receivedAt: number;
  /** The list that this same submission was accepted for before it was edited; undefined for a new one. */
  readonly before: string | undefined;
}

/** Checks the personal code, the list and the closing date. */
export function judgeAnswer(code: string, codes: PersonalCodes, facts: JudgementFacts): Judgement {
  const { reasons } = messages.answers;
  const reading = codes.read(code);
  if (reading.kind === 'unknown') return quarantined(null, code === '' ? reasons.noCode : reasons.unknownCode);
  if (reading.kind === 'several') return quarantined(null, reasons.severalCodes);
  if (reading.kind === 'altered') return quarantined(null, reasons.alteredCode);
  if (reading.kind === 'revoked') return quarantined(null, reasons.revokedCode);
  const list = facts.lists.get(reading.listId);
  if (list === undefined || list.id === null) return quarantined(null, reasons.listGone);
  if (facts.before !== undefined && facts.before !== list.id) return quarantined(list.id, reasons.otherList);
  if ((list.round ?? 1) !== reading.round) return quarantined(list.id, reasons.otherRound);
  if (!isRunning(list) || list.fact === 'withdrawn') {
    return quarantined(list.id, reasons.withdrawn);
  }
  const { receivedAt, closes, replyEnd, acceptLate } = facts;
  if (!acceptLate && receivedAt > closes && receivedAt > replyEnd(list)) return quarantined(list.id, reasons.late);
  return { kind: 'accepted', list: { ...list, id: list.id } };
}

function quarantined(listId: string | null, reason: string): Judgement {
  return { kind: 'quarantined', listId, reason };
}

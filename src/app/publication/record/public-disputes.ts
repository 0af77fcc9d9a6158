import { type CalendarDate, parseCalendarDate } from '../../../domain/calendar/calendar-date.ts';
import type { RowOf } from '../../schema/tabs.ts';
import type { PublicDispute } from './public-record.ts';

/**
 * Contestations that were decided, oldest first, by list: what they are about, what was decided and why. The list's
 * words, its evidence and who decided stay in the campaign.
 */
export function publicDisputes(rows: readonly RowOf<'disputes'>[]): ReadonlyMap<string, readonly PublicDispute[]> {
  const byList = new Map<string, PublicDispute[]>();
  for (const { listId, on, about, criterionId, decision, reason, decidedAt } of rows) {
    const day: CalendarDate | undefined = parseCalendarDate(on ?? '');
    if (listId === null || decision === null || day === undefined) continue;
    const shown = {
      on: day,
      about: about ?? 'other',
      criterionId: criterionId ?? undefined,
      decision,
      reason: reason ?? '',
      decidedAt: decidedAt ?? 0,
    };
    byList.set(listId, [...(byList.get(listId) ?? []), shown]);
  }
  for (const disputes of byList.values()) disputes.sort((a, b) => a.decidedAt - b.decidedAt);
  return byList;
}

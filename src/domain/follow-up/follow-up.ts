import { addDays, type CalendarDate, dayNumber } from '../calendar/calendar-date.ts';

/** What decides when a list should be followed up. */
export interface FollowUpFacts {
  /** Whether the list still asks for work. */
  readonly isOpen: boolean;
  /** Day somebody chose. */
  readonly chosenOn?: CalendarDate;
  readonly lastExchangeOn?: CalendarDate;
  /** Days to wait after an exchange when nobody chose. */
  readonly waitDays: number;
}

/** When a list is to be followed up, seen from a day; `late` counts the days since it was due. */
export type FollowUp =
  | { readonly kind: 'never_contacted' }
  | { readonly kind: 'due'; readonly on: CalendarDate; readonly late: number }
  | { readonly kind: 'later'; readonly on: CalendarDate; readonly inDays: number }
  | { readonly kind: 'nothing' };

/** A day that somebody chose wins; otherwise a list waits some days after its last exchange, and is due before any. */
export function followUpOf(
  { isOpen, chosenOn, lastExchangeOn, waitDays }: FollowUpFacts,
  today: CalendarDate,
): FollowUp {
  if (!isOpen) return { kind: 'nothing' };
  const on = chosenOn ?? (lastExchangeOn === undefined ? undefined : addDays(lastExchangeOn, waitDays));
  if (on === undefined) return { kind: 'never_contacted' };
  const late = dayNumber(today) - dayNumber(on);
  return late >= 0 ? { kind: 'due', on, late } : { kind: 'later', on, inDays: -late };
}

/** The most urgent first: late ones by how late, then those never contacted, then the others by their day. */
export function urgency(followUp: FollowUp): number {
  switch (followUp.kind) {
    case 'due':
      return followUp.late > 0 ? -1 - followUp.late : 0;
    case 'never_contacted':
      return 1;
    case 'later':
      return 1 + followUp.inDays;
    case 'nothing':
      return Number.MAX_SAFE_INTEGER;
  }
}

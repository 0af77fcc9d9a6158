import type { CalendarDate } from './calendar/calendar-date.ts';
import type { Commitment } from './commitment.ts';
import type { Criterion, PreciseElement } from './criterion.ts';

/** How precise a commitment is, in [floor, 1], with the elements it gives and lacks. */
export interface Precision {
  readonly value: number;
  /** Share of the expected elements that are present, before the floor. */
  readonly share: number;
  readonly present: readonly PreciseElement[];
  readonly missing: readonly MissingElement[];
}

/** An expected element that does not count, and why. */
export interface MissingElement {
  readonly element: PreciseElement;
  readonly because: 'absent' | 'after_mandate';
}

/**
 * Share of the criterion's expected elements present, mapped to [floor, 1]. A criterion that expects none asks
 * for no precision, and gives 1. A deadline counts when it falls within the mandate.
 */
export function precisionOf(
  criterion: Criterion,
  commitment: Commitment,
  floor: number,
  mandateEnd?: CalendarDate,
): Precision {
  const expected = [...new Set(criterion.expected)];
  const missing: MissingElement[] = [];
  const present: PreciseElement[] = [];
  for (const element of expected) {
    const because = whyMissing(element, commitment, mandateEnd);
    if (because === undefined) present.push(element);
    else missing.push({ element, because });
  }
  const share = expected.length === 0 ? 1 : present.length / expected.length;
  return { value: precisionValue(floor, share), share, present, missing };
}

/** The share of elements present, mapped to [floor, 1]. */
export function precisionValue(floor: number, share: number): number {
  // No Math.min: this runs millions of times behind a rank interval.
  const value = floor + (1 - floor) * share;
  return value > 1 ? 1 : value;
}

function whyMissing(
  element: PreciseElement,
  commitment: Commitment,
  mandateEnd?: CalendarDate,
): MissingElement['because'] | undefined {
  switch (element) {
    case 'figure':
      return commitment.target === undefined && commitment.option === undefined ? 'absent' : undefined;
    case 'deadline':
      if (commitment.deadline === undefined) return 'absent';
      return mandateEnd !== undefined && commitment.deadline > mandateEnd ? 'after_mandate' : undefined;
    case 'scope':
      return isBlank(commitment.scope) ? 'absent' : undefined;
    case 'means':
      return isBlank(commitment.means) ? 'absent' : undefined;
  }
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}

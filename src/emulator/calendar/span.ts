import { ScriptException } from '../kernel/errors.ts';
import { instantOfWallClock, wallClockAt } from '../utilities/zone.ts';
import type { EventSpan } from './model.ts';

const DAY = 24 * 3_600_000;

/** The day of a date in the script's zone, `YYYY-MM-DD`: of all-day events only the day counts. */
function dayOf(date: Date, timeZone: string): string {
  return new Date(wallClockAt(date.getTime(), timeZone)).toISOString().slice(0, 10);
}

/** @throws ScriptException when the end is not after the start */
export function timeSpan(start: Date, end: Date): EventSpan {
  assertOrder(start.getTime(), end.getTime());
  return { kind: 'time', start: start.getTime(), end: end.getTime() };
}

/** Whole days, the last one not included; one day when there is no end. @throws ScriptException when the end is not after the start */
export function daySpan(start: Date, end: Date | undefined, timeZone: string): EventSpan {
  const first = dayOf(start, timeZone);
  const after = end ? dayOf(end, timeZone) : new Date(Date.parse(first) + DAY).toISOString().slice(0, 10);
  assertOrder(Date.parse(first), Date.parse(after));
  return { kind: 'days', first, after };
}

/** The two instants of a span; days begin at midnight in the given zone. */
export function instantsOf(span: EventSpan, timeZone: string): { start: number; end: number } {
  if (span.kind === 'time') return span;
  const midnight = (day: string) => instantOfWallClock(Date.parse(day), timeZone);
  return { start: midnight(span.first), end: midnight(span.after) };
}

function assertOrder(start: number, end: number): void {
  if (start >= end) throw new ScriptException('Event start date must be before event end date.');
}

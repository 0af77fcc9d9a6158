import { EnumValue } from '../kernel/enum-value.ts';

const DAY = 86_400_000;

/** What a time-driven trigger's function receives; every field is UTC, Monday is day 1. */
export function clockEvent(at: number, triggerUid: string): Record<string, unknown> {
  const date = new Date(at);
  return {
    authMode: EnumValue.of('ScriptApp.AuthMode', 'FULL'),
    'day-of-month': date.getUTCDate(),
    'day-of-week': isoWeekDay(date),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    month: date.getUTCMonth() + 1,
    second: date.getUTCSeconds(),
    timezone: 'UTC',
    triggerUid,
    'week-of-year': isoWeek(date),
    year: date.getUTCFullYear(),
  };
}

function isoWeekDay(date: Date): number {
  return date.getUTCDay() || 7;
}

/** The week is that of its Thursday. */
function isoWeek(date: Date): number {
  const thursday = new Date(date.getTime() + (4 - isoWeekDay(date)) * DAY);
  const start = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.floor((thursday.getTime() - start) / (7 * DAY)) + 1;
}

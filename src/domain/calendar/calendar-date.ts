declare const calendarDateBrand: unique symbol;

/** A day without time or zone, written YYYY-MM-DD, so that comparing the strings compares the days. */
export type CalendarDate = string & { readonly [calendarDateBrand]: true };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads a day written YYYY-MM-DD; undefined when it is not a day that exists. */
export function parseCalendarDate(text: string): CalendarDate | undefined {
  const match = SHAPE.exec(text);
  if (match === null) return undefined;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return text as CalendarDate;
}

/** Reads a day written DD/MM/YYYY, as French people type it; undefined when it is not a day that exists. */
export function parseFrenchDate(text: string): CalendarDate | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim()) ?? [];
  return parseCalendarDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** A day that is known to be written well; throws a RangeError naming any other text. */
export function calendarDate(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === undefined) throw new RangeError(`"${text}" is not a calendar date written YYYY-MM-DD.`);
  return date;
}

/** A day from its numbers (month 1–12); throws a RangeError when the day does not exist. */
export function calendarDateOf(year: number, month: number, day: number): CalendarDate {
  return calendarDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

/** The year, month (1–12) and day of a calendar date. */
export function partsOfDate(date: CalendarDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** Days since 1970-01-01, for differences between days. */
export function dayNumber(date: CalendarDate): number {
  const { year, month, day } = partsOfDate(date);
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
}

/** The day that lies a number of days later (or earlier, when negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const shifted = new Date((dayNumber(date) + days) * 86_400_000);
  return calendarDateOf(shifted.getUTCFullYear(), shifted.getUTCMonth() + 1, shifted.getUTCDate());
}

/** How many days a month (1–12) has. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

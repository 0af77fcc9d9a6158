import type { Call, FunctionSpec, FunctionTable } from '../call.ts';
import { CellError, type Scalar } from '../contract.ts';
import { isMoment } from '../text/format-family.ts';
import { readNumber } from '../text/read-text.ts';
import { type Moment, momentOf, serialOf, serialOfInstant } from '../text/serial.ts';

/** A serial number in the years 100 to 9999, the only ones dates have. */
export function dateNumber(value: number, call: Call, index: number): number {
  if (value < -657_434 || value >= 2_958_466) {
    throw new CellError('#NUM!', `Function ${call.name} parameter ${index + 1} value is ${value}. It is out of range.`);
  }
  return value;
}

function momentAt(call: Call, index: number): Moment {
  return momentOf(dateNumber(call.number(index), call, index));
}

function part(read: (moment: Moment) => number): FunctionSpec {
  return { arity: [1, 1], evaluate: (call) => read(momentAt(call, 0)) };
}

/** How many days a month has; months count from 1 and may lie outside of the year. */
export function daysInMonth(year: number, month: number): number {
  return serialOf(year, month + 1, 1) - serialOf(year, month, 1);
}

/** The same day some months away, or the last day of a shorter month. */
function monthsLater(serial: number, months: number): number {
  const { year, month, day } = momentOf(Math.floor(serial));
  const first = momentOf(serialOf(year, month + months, 1));
  return serialOf(first.year, first.month, Math.min(day, daysInMonth(first.year, first.month)));
}

function isoWeek(serial: number): number {
  const day = Math.floor(serial);
  const thursday = day - ((momentOf(day).weekday + 6) % 7) + 3;
  return Math.floor((thursday - serialOf(momentOf(thursday).year, 1, 1)) / 7) + 1;
}

/** Week number in the year; types 1 and 11 to 17 say which day a week starts, 21 is ISO's. */
function weekNumber(call: Call): number {
  const day = Math.floor(dateNumber(call.number(0), call, 0));
  const type = call.integer(1, 1);
  if (type === 21) return isoWeek(day);
  const starts: Readonly<Record<number, number>> = { 1: 0, 2: 1, 11: 1, 12: 2, 13: 3, 14: 4, 15: 5, 16: 6, 17: 0 };
  const start = starts[type];
  if (start === undefined) throw outOfChoices(call, 1, type);
  const first = serialOf(momentOf(day).year, 1, 1);
  const lead = (momentOf(first).weekday - start + 7) % 7;
  return Math.floor((day - first + lead) / 7) + 1;
}

/** The error of a code that means nothing to a function. */
export function outOfChoices(call: Call, index: number, value: number): CellError {
  return new CellError(
    '#NUM!',
    `Function ${call.name} parameter ${index + 1} value is ${value}. It is not a valid type.`,
  );
}

function weekday(call: Call): number {
  const { weekday: day } = momentAt(call, 0);
  const type = call.integer(1, 1);
  if (type === 1) return day + 1;
  if (type === 2) return ((day + 6) % 7) + 1;
  if (type === 3) return (day + 6) % 7;
  throw outOfChoices(call, 1, type);
}

/** Difference of two days in the unit asked for: Y, M, D, MD, YM, YD. */
function dateDifference(call: Call): number {
  const start = Math.floor(dateNumber(call.number(0), call, 0));
  const end = Math.floor(dateNumber(call.number(1), call, 1));
  if (start > end) {
    throw new CellError(
      '#NUM!',
      `Function DATEDIF parameter 1 (${start}) should be on or before Function DATEDIF parameter 2 (${end}).`,
    );
  }
  const from = momentOf(start);
  const to = momentOf(end);
  const months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
  const unit = call.text(2).toUpperCase();
  switch (unit) {
    case 'D':
      return end - start;
    case 'M':
      return months;
    case 'Y':
      return Math.floor(months / 12);
    case 'YM':
      return months % 12;
    case 'MD':
      return to.day >= from.day ? to.day - from.day : end - serialOf(to.year, to.month - 1, from.day);
    case 'YD': {
      const passed = serialOf(to.year, from.month, from.day) > end ? to.year - 1 : to.year;
      return end - serialOf(passed, from.month, from.day);
    }
    default:
      throw new CellError(
        '#NUM!',
        `Function DATEDIF parameter 3 value is '${unit}'. It should be one of: "Y", "M", "D", "MD", "YM", "YD".`,
      );
  }
}

/** Days between two dates in years of twelve months of 30 days; in the American way February ends on its 30th. */
export function days360(start: number, end: number, european: boolean): number {
  const from = momentOf(Math.floor(start));
  const to = momentOf(Math.floor(end));
  const first = !european && endsFebruary(from) ? 30 : Math.min(from.day, 30);
  const last = to.day === 31 && (european || first === 30) ? 30 : to.day;
  return (to.year - from.year) * 360 + (to.month - from.month) * 30 + last - first;
}

function endsFebruary({ year, month, day }: Moment): boolean {
  return month === 2 && day === momentOf(serialOf(year, 3, 0)).day;
}

/** Years between the dates of the first two arguments, counted as the argument at `index` says (30/360 when left out). */
export function yearFraction(call: Call, index = 2): number {
  const [start = 0, end = 0] = [Math.floor(call.number(0)), Math.floor(call.number(1))].sort((a, b) => a - b);
  return yearsBetween(start, end, call, index);
}

/** Days of the year, for years as they are: within one year whether it holds February 29th, else the mean of the years touched. */
function yearLength(start: number, end: number): number {
  const [from, to] = [momentOf(start), momentOf(end)];
  const anniversary = serialOf(from.year + 1, from.month, from.day);
  if (end > anniversary) return (serialOf(to.year + 1, 1, 1) - serialOf(from.year, 1, 1)) / (to.year - from.year + 1);
  if (from.year === to.year) return serialOf(from.year + 1, 1, 1) - serialOf(from.year, 1, 1);
  const leapDays = [from.year, to.year].map((year) => serialOf(year, 3, 0)).filter((day) => momentOf(day).day === 29);
  return leapDays.some((day) => day >= start && day <= end) ? 366 : 365;
}

/** Years from one day to a later one. */
export function yearsBetween(start: number, end: number, call: Call, index: number): number {
  const basis = call.integer(index, 0);
  if (basis === 0 && endsFebruary(momentOf(start))) {
    // Unlike DAYS360, an end on the 31st counts, and February ends on its 30th at both ends.
    const { day } = momentOf(end);
    const past = day === 31 ? 1 : endsFebruary(momentOf(end)) ? 30 - day : 0;
    return (days360(start, end, false) + past) / 360;
  }
  if (basis === 0 || basis === 4) return days360(start, end, basis === 4) / 360;
  if (basis === 2) return (end - start) / 360;
  if (basis === 3) return (end - start) / 365;
  if (basis !== 1) throw outOfChoices(call, index, basis);
  return (end - start) / yearLength(start, end);
}

function readMoment(call: Call, wanted: 'day' | 'clock'): number {
  const value = call.scalar(0);
  if (typeof value === 'number') return wanted === 'day' ? Math.floor(value) : value - Math.floor(value);
  const text = call.text(0);
  const read = readNumber(text, call.locale);
  if (!read || !isMoment(read.hint)) {
    const what = wanted === 'day' ? 'date' : 'date/time';
    throw new CellError('#VALUE!', `${call.name} parameter '${text}' cannot be parsed to ${what}.`);
  }
  return wanted === 'day' ? Math.floor(read.value) : read.value - Math.floor(read.value);
}

function makeDate(call: Call): Scalar {
  const year = call.integer(0);
  if (year < 0)
    throw new CellError(
      '#NUM!',
      `Function DATE parameter 1 value is ${year}. It should be greater than or equal to 0.`,
    );
  return dateNumber(serialOf(year < 1900 ? year + 1900 : year, call.integer(1), call.integer(2)), call, 0);
}

function makeTime(call: Call): number {
  const seconds = call.integer(0) * 3600 + call.integer(1) * 60 + call.integer(2);
  const day = seconds / 86_400;
  return day - Math.floor(day);
}

/** Dates and times; all of them are serial numbers. */
export const DATES: FunctionTable = {
  NOW: {
    arity: [0, 0],
    volatile: true,
    hint: 'datetime',
    evaluate: ({ evaluation }) => serialOfInstant(evaluation.now(), evaluation.timeZone),
  },
  TODAY: {
    arity: [0, 0],
    volatile: true,
    hint: 'date',
    evaluate: ({ evaluation }) => Math.floor(serialOfInstant(evaluation.now(), evaluation.timeZone)),
  },
  DATE: { arity: [3, 3], hint: 'date', evaluate: makeDate },
  TIME: { arity: [3, 3], hint: 'time', evaluate: makeTime },
  DATEVALUE: { arity: [1, 1], evaluate: (call) => readMoment(call, 'day') },
  TIMEVALUE: { arity: [1, 1], evaluate: (call) => readMoment(call, 'clock') },
  YEAR: part(({ year }) => year),
  MONTH: part(({ month }) => month),
  DAY: part(({ day }) => day),
  HOUR: part(({ hour }) => hour),
  MINUTE: part(({ minute }) => minute),
  SECOND: part(({ second }) => second),
  WEEKDAY: { arity: [1, 2], evaluate: weekday },
  WEEKNUM: { arity: [1, 2], evaluate: weekNumber },
  ISOWEEKNUM: { arity: [1, 1], evaluate: (call) => isoWeek(call.number(0)) },
  EDATE: { arity: [2, 2], hint: 'date', evaluate: (call) => monthsLater(call.number(0), call.integer(1)) },
  EOMONTH: {
    arity: [2, 2],
    hint: 'date',
    evaluate: (call) => {
      const { year, month } = momentAt(call, 0);
      return serialOf(year, month + call.integer(1) + 1, 0);
    },
  },
  DATEDIF: { arity: [3, 3], evaluate: dateDifference },
  DAYS: { arity: [2, 2], evaluate: (call) => Math.floor(call.number(0)) - Math.floor(call.number(1)) },
  DAYS360: { arity: [2, 3], evaluate: (call) => days360(call.number(0), call.number(1), call.boolean(2, false)) },
  YEARFRAC: { arity: [2, 3], evaluate: (call) => yearFraction(call) },
  EPOCHTODATE: {
    arity: [1, 2],
    hint: 'datetime',
    evaluate: (call) => {
      const unit = call.integer(1, 1);
      const perDay = { 1: 86_400, 2: 86_400_000, 3: 86_400_000_000 }[unit];
      if (perDay === undefined) throw outOfChoices(call, 1, unit);
      const stamp = call.number(0);
      if (stamp < 0) {
        throw new CellError(
          '#NUM!',
          `Function EPOCHTODATE parameter 1 value is ${stamp}. It should be greater than or equal to 0.`,
        );
      }
      return 25_569 + Math.floor((stamp / perDay) * 86_400_000) / 86_400_000;
    },
  },
};

import type { Call, FunctionTable } from '../call.ts';
import { CellError } from '../contract.ts';
import { dateNumber, outOfChoices } from './date.ts';

/** Days off by weekday (0 is Sunday) from a code (1 to 7, 11 to 17) or seven digits from Monday on. */
function weekend(call: Call, index: number): (weekday: number) => boolean {
  if (index < 0 || call.omitted(index)) return (day) => day === 0 || day === 6;
  const given = call.scalar(index);
  if (typeof given === 'string') {
    if (!/^[01]{7}$/.test(given))
      throw new CellError('#VALUE!', `Function ${call.name} parameter ${index + 1} is not a valid weekend.`);
    return (day) => given.charAt((day + 6) % 7) === '1';
  }
  const code = call.integer(index);
  if (code >= 11 && code <= 17) return (day) => day === code - 11;
  if (code < 1 || code > 7) throw outOfChoices(call, index, code);
  return (day) => day === (code + 5) % 7 || day === (code + 6) % 7;
}

/** 0 is Sunday; day 1 is Sunday 31 December 1899. Thousands of days are looked at: no Date is made of each. */
function weekdayOf(day: number): number {
  return (((day + 6) % 7) + 7) % 7;
}

function holidays(call: Call, index: number): ReadonlySet<number> {
  if (call.omitted(index)) return new Set();
  if (typeof call.value(index) === 'string') {
    throw new CellError('#VALUE!', `Function ${call.name} parameter ${index + 1} expects number values.`);
  }
  return new Set(call.numbers(index, index).map(Math.floor));
}

function netWorkdays(call: Call, weekendAt: number): number {
  const start = Math.floor(dateNumber(call.number(0), call, 0));
  const end = Math.floor(dateNumber(call.number(1), call, 1));
  const off = weekend(call, weekendAt);
  const closed = holidays(call, weekendAt < 0 ? 2 : 3);
  let days = 0;
  for (let day = Math.min(start, end); day <= Math.max(start, end); day += 1) {
    if (!off(weekdayOf(day)) && !closed.has(day)) days += 1;
  }
  return start <= end ? days : -days;
}

function workday(call: Call, weekendAt: number): number {
  let day = Math.floor(dateNumber(call.number(0), call, 0));
  const off = weekend(call, weekendAt);
  const closed = holidays(call, weekendAt < 0 ? 2 : 3);
  if ([0, 1, 2, 3, 4, 5, 6].every(off)) throw new CellError('#VALUE!', `Function ${call.name} has no working day.`);
  const count = call.integer(1);
  for (let left = Math.abs(count); left > 0; ) {
    day = dateNumber(day + Math.sign(count), call, 1);
    if (!off(weekdayOf(day)) && !closed.has(day)) left -= 1;
  }
  return day;
}

/** Working days. */
export const WORKDAYS: FunctionTable = {
  NETWORKDAYS: { arity: [2, 3], takes: 'ssr', evaluate: (call) => netWorkdays(call, -1) },
  'NETWORKDAYS.INTL': { arity: [2, 4], takes: 'sssr', evaluate: (call) => netWorkdays(call, 2) },
  WORKDAY: { arity: [2, 3], takes: 'ssr', hint: 'date', evaluate: (call) => workday(call, -1) },
  'WORKDAY.INTL': { arity: [2, 4], takes: 'sssr', hint: 'date', evaluate: (call) => workday(call, 2) },
};

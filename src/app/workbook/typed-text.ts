import { type CalendarDate, parseCalendarDate, parseFrenchDate } from '../../domain/calendar/calendar-date.ts';
import type { Instant } from '../../domain/calendar/instant.ts';
import { instantAt, type LocalTime, type Zone } from '../../domain/calendar/zone.ts';
import { isMailAddress } from '../../domain/contacts/mail-address.ts';
import { workbook } from '../messages/workbook.fr.ts';

const MIDNIGHT: LocalTime = { hour: 0, minute: 0 };

/** A number as people type it: « 1 250,5 », « +5 », « 80 % » (0.8); undefined for anything else. */
export function numberIn(text: string): number | undefined {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  const [, number, percent] = /^([+-]?\d+(?:\.\d+)?)(%?)$/.exec(plain) ?? [];
  if (number === undefined) return undefined;
  return percent === '%' ? Number(number) / 100 : Number(number);
}

/** A number as people read it in a cell. */
export function decimal(value: number): string {
  return String(value).replace('.', ',');
}

/** « oui » and « non », or the values that Sheets writes for a ticked box. */
export function yesNoIn(text: string): boolean | undefined {
  const word = text.toLowerCase();
  if (word === workbook.yes || word === 'true' || word === 'vrai') return true;
  return word === workbook.no || word === 'false' || word === 'faux' ? false : undefined;
}

/** Names of a list, each once, in the order they are typed. */
export function namesIn(text: string, separator = /[,;\n]/): readonly string[] {
  return [...new Set(text.split(separator).map((name) => name.trim()))].filter((name) => name !== '');
}

/** Mail addresses of a list; undefined when one of them could not be written to. */
export function addressesIn(text: string): readonly string[] | undefined {
  const addresses = namesIn(text, /[,;\s]/);
  return addresses.every(isMailAddress) ? addresses : undefined;
}

/** A day written 7/3/2026 or 2026-03-07. */
export function dayIn(text: string): CalendarDate | undefined {
  return parseFrenchDate(text) ?? parseCalendarDate(text);
}

/** A time of the day written « 22:00 », « 22:00:30 », « 22 h » or « 22h30 »; undefined for anything else. */
export function timeOfDayIn(text: string): LocalTime | undefined {
  const match = /^(\d{1,2})\s*(?::|h)\s*(?:(\d{2})(?::\d{2})?)?$/i.exec(text.trim());
  const time = { hour: Number(match?.[1]), minute: Number(match?.[2] ?? 0) };
  return match === null || time.hour > 23 || time.minute > 59 ? undefined : time;
}

/** A day, with its time or at midnight. */
export function momentIn(text: string, zone: Zone): Instant | undefined {
  const [, day = '', hours] = /^([^\sT]+)(?:[\sT]+(.+))?$/.exec(text.trim()) ?? [];
  const [date, time] = [dayIn(day), hours === undefined ? MIDNIGHT : timeOfDayIn(hours)];
  return date === undefined || time === undefined ? undefined : instantAt(date, time, zone);
}

import { ScriptException } from '../kernel/errors.ts';
import { offsetAt, wallClockAt } from './zone.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MINUTE = 60_000;

/** A letter repeated, or literal text, of a SimpleDateFormat pattern. */
export interface PatternPart {
  readonly letter: string;
  readonly count: number;
  readonly literal: string;
}

/** Splits a pattern. @throws ScriptException for a letter Java does not know or a quote left open */
export function readPattern(pattern: string): PatternPart[] {
  const parts: PatternPart[] = [];
  const token = /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+|'/g;
  for (const match of pattern.matchAll(token)) {
    const [text, quoted, letter] = match;
    if (text === "'") throw new ScriptException(`Unterminated quote`);
    if (quoted !== undefined)
      parts.push({ letter: '', count: 0, literal: quoted === '' ? "'" : quoted.replace(/''/g, "'") });
    else if (letter === undefined) parts.push({ letter: '', count: 0, literal: text });
    else if ('GyYMLwWDdFEuaHkKhmsSzZX'.includes(letter)) parts.push({ letter, count: text.length, literal: '' });
    else throw new ScriptException(`Illegal pattern character '${letter}'`);
  }
  return parts;
}

/**
 * A date as Java's SimpleDateFormat writes it in English, in the given zone.
 * Source: docs.oracle.com/javase/7/docs/api/java/text/SimpleDateFormat.html, which Utilities.formatDate cites.
 */
export function formatJavaDate(instant: number, timeZone: string, pattern: string): string {
  const wall = new Date(wallClockAt(instant, timeZone));
  return readPattern(pattern)
    .map((part) => (part.letter === '' ? part.literal : field(part.letter, part.count, wall, instant, timeZone)))
    .join('');
}

function field(letter: string, count: number, wall: Date, instant: number, timeZone: string): string {
  const number = (value: number) => String(value).padStart(count, '0');
  const hours = wall.getUTCHours();
  switch (letter) {
    case 'G':
      return wall.getUTCFullYear() > 0 ? 'AD' : 'BC';
    case 'y':
      return year(wall.getUTCFullYear(), count);
    case 'Y':
      return year(weekYear(wall), count);
    case 'M':
    case 'L':
      return count >= 3 ? named(MONTHS, wall.getUTCMonth(), count) : number(wall.getUTCMonth() + 1);
    case 'w':
      return number(weekOfYear(wall));
    case 'W':
      return number(Math.ceil((wall.getUTCDate() + firstWeekday(wall)) / 7));
    case 'D':
      return number(dayOfYear(wall));
    case 'd':
      return number(wall.getUTCDate());
    case 'F':
      return number(Math.ceil(wall.getUTCDate() / 7));
    case 'E':
      return named(DAYS, wall.getUTCDay(), count);
    case 'u':
      return number(wall.getUTCDay() || 7);
    case 'a':
      return hours < 12 ? 'AM' : 'PM';
    case 'H':
      return number(hours);
    case 'k':
      return number(hours || 24);
    case 'K':
      return number(hours % 12);
    case 'h':
      return number(hours % 12 || 12);
    case 'm':
      return number(wall.getUTCMinutes());
    case 's':
      return number(wall.getUTCSeconds());
    case 'S':
      return number(wall.getUTCMilliseconds());
    default:
      return zone(letter, count, instant, timeZone);
  }
}

function year(value: number, count: number): string {
  const shown = value > 0 ? value : 1 - value;
  return count === 2 ? String(shown % 100).padStart(2, '0') : String(shown).padStart(count, '0');
}

function named(names: readonly string[], index: number, count: number): string {
  const name = names[index] ?? '';
  return count >= 4 ? name : name.slice(0, 3);
}

function dayOfYear(wall: Date): number {
  return Math.floor((wall.getTime() - Date.UTC(wall.getUTCFullYear(), 0, 1)) / 86_400_000) + 1;
}

function firstWeekday(wall: Date): number {
  return new Date(Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth(), 1)).getUTCDay();
}

/** American weeks, as Google's servers have them: Sunday first, the week of January 1st is the first. */
function weekOfYear(wall: Date): number {
  if (weekYear(wall) > wall.getUTCFullYear()) return 1;
  const january = new Date(Date.UTC(wall.getUTCFullYear(), 0, 1)).getUTCDay();
  return Math.floor((dayOfYear(wall) + january - 1) / 7) + 1;
}

function weekYear(wall: Date): number {
  const endOfWeek = new Date(wall.getTime() + (6 - wall.getUTCDay()) * 86_400_000);
  return endOfWeek.getUTCFullYear();
}

function zone(letter: string, count: number, instant: number, timeZone: string): string {
  const offset = offsetAt(instant, timeZone) / MINUTE;
  if (letter === 'z') return zoneName(instant, timeZone, count, offset);
  if (letter === 'X' && offset === 0) return 'Z';
  const sign = offset < 0 ? '-' : '+';
  const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0');
  const minutes = String(Math.abs(offset) % 60).padStart(2, '0');
  if (letter === 'Z') return `${sign}${hours}${minutes}`;
  return `${sign}${hours}${count === 1 ? '' : count === 2 ? minutes : `:${minutes}`}`;
}

/** Java's short names of zones for which the platform has but an offset, by their long names. */
const SHORT_NAMES = new Map(
  Object.entries({
    'Japan Standard Time': 'JST',
    'Korean Standard Time': 'KST',
    'China Standard Time': 'CST',
    'Hong Kong Standard Time': 'HKT',
    'Singapore Standard Time': 'SGT',
    'India Standard Time': 'IST',
    'Pakistan Standard Time': 'PKT',
    'Indochina Time': 'ICT',
    'Philippine Standard Time': 'PST',
    'Western Indonesia Time': 'WIB',
    'Gulf Standard Time': 'GST',
    'Israel Standard Time': 'IST',
    'Israel Daylight Time': 'IDT',
    'Moscow Standard Time': 'MSK',
    'Türkiye Standard Time': 'TRT',
    'British Summer Time': 'BST',
    'Irish Standard Time': 'IST',
    'East Africa Time': 'EAT',
    'West Africa Time': 'WAT',
    'Central Africa Time': 'CAT',
    'South Africa Standard Time': 'SAST',
    'Brasilia Standard Time': 'BRT',
    'Argentina Standard Time': 'ART',
    'Chile Standard Time': 'CLT',
    'Chile Summer Time': 'CLST',
    'Colombia Standard Time': 'COT',
    'Peru Standard Time': 'PET',
    'Australian Eastern Standard Time': 'AEST',
    'Australian Eastern Daylight Time': 'AEDT',
    'Australian Central Standard Time': 'ACST',
    'Australian Central Daylight Time': 'ACDT',
    'Australian Western Standard Time': 'AWST',
    'New Zealand Standard Time': 'NZST',
    'New Zealand Daylight Time': 'NZDT',
  }),
);

function zoneName(instant: number, timeZone: string, count: number, offset: number): string {
  if (timeZone === 'GMT') return count >= 4 ? 'Greenwich Mean Time' : 'GMT';
  const style = count >= 4 ? 'long' : 'short';
  const name = platformName(instant, timeZone, style);
  if (count >= 4 || name === undefined) return name ?? gmt(offset);
  const long = platformName(instant, timeZone, 'long') ?? '';
  const european = /^(Central|Eastern|Western) European (Standard|Summer) Time$/.exec(long);
  if (!european) return SHORT_NAMES.get(long) ?? name.replace(/^GMT([+-])(\d)$/, 'GMT$10$2:00');
  return `${european[1]?.charAt(0)}E${european[2] === 'Summer' ? 'S' : ''}T`;
}

function platformName(instant: number, timeZone: string, style: 'long' | 'short'): string | undefined {
  try {
    const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: style }).formatToParts(instant);
    return parts.find((part) => part.type === 'timeZoneName')?.value;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function gmt(offset: number): string {
  const sign = offset < 0 ? '-' : '+';
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return offset === 0 ? 'GMT' : `GMT${sign}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

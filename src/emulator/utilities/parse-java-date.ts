import { type PatternPart, readPattern } from './java-date.ts';
import { instantOfWallClock } from './zone.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

interface Fields {
  year: number;
  month: number;
  day: number;
  hour: number;
  afternoon: boolean | null;
  minute: number;
  second: number;
  millisecond: number;
  offset: number | null;
}

/** The instant a text stands for under a SimpleDateFormat pattern, or undefined when it does not fit. */
export function parseJavaDate(text: string, timeZone: string, pattern: string): number | undefined {
  const fields: Fields = {
    year: 1970,
    month: 0,
    day: 1,
    hour: 0,
    afternoon: null,
    minute: 0,
    second: 0,
    millisecond: 0,
    offset: null,
  };
  let rest = text;
  const parts = readPattern(pattern);
  for (const [index, part] of parts.entries()) {
    const length = part.letter === '' ? literal(rest, part) : readField(rest, part, parts[index + 1], fields);
    if (length === undefined) return undefined;
    rest = rest.slice(length);
  }
  const hour = fields.afternoon === null ? fields.hour : (fields.hour % 12) + (fields.afternoon ? 12 : 0);
  const wall = Date.UTC(fields.year, fields.month, fields.day, hour, fields.minute, fields.second, fields.millisecond);
  return fields.offset === null ? instantOfWallClock(wall, timeZone) : wall - fields.offset;
}

function literal(rest: string, part: PatternPart): number | undefined {
  return rest.startsWith(part.literal) ? part.literal.length : undefined;
}

function readField(rest: string, part: PatternPart, next: PatternPart | undefined, fields: Fields): number | undefined {
  if ('EG'.includes(part.letter)) return /^\p{L}+/u.exec(rest)?.[0].length;
  if (part.letter === 'a') return readHalfDay(rest, fields);
  if ('zZX'.includes(part.letter)) return readOffset(rest, fields);
  if ('ML'.includes(part.letter) && part.count >= 3) return readMonthName(rest, fields);
  // Digits that touch the next number are told apart by the pattern's own width.
  const width = next?.letter && !'EGazZX'.includes(next.letter) ? `{${part.count}}` : '+';
  const digits = new RegExp(`^\\d${width}`).exec(rest)?.[0];
  if (digits === undefined) return undefined;
  assign(part, Number(digits), digits.length, fields);
  return digits.length;
}

function readHalfDay(rest: string, fields: Fields): number | undefined {
  const found = /^[AaPp][Mm]/.exec(rest)?.[0];
  if (found === undefined) return undefined;
  fields.afternoon = found.toLowerCase() === 'pm';
  return found.length;
}

function readOffset(rest: string, fields: Fields): number | undefined {
  const found = /^(?:(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?|Z|GMT|UTC)/.exec(rest);
  if (!found) return undefined;
  const minutes = Number(found[2] ?? 0) * 60 + Number(found[3] ?? 0);
  fields.offset = (found[1] === '-' ? -minutes : minutes) * 60_000;
  return found[0].length;
}

function readMonthName(rest: string, fields: Fields): number | undefined {
  const word = /^\p{L}+/u.exec(rest)?.[0];
  const month = word === undefined ? -1 : MONTHS.indexOf(word.slice(0, 3).toLowerCase());
  if (word === undefined || month < 0) return undefined;
  fields.month = month;
  return word.length;
}

function assign(part: PatternPart, value: number, digits: number, fields: Fields): void {
  if ('yY'.includes(part.letter)) fields.year = part.count <= 2 && digits === 2 ? century(value) : value;
  else if ('ML'.includes(part.letter)) fields.month = value - 1;
  else if (part.letter === 'd') fields.day = value;
  else if (part.letter === 'D') [fields.month, fields.day] = [0, value];
  else if ('HKhk'.includes(part.letter)) fields.hour = part.letter === 'k' ? value % 24 : value;
  else if (part.letter === 'm') fields.minute = value;
  else if (part.letter === 's') fields.second = value;
  else if (part.letter === 'S') fields.millisecond = value;
}

/** Java places two-digit years within 80 years before and 20 after today; the century turns in 2045 at the earliest. */
function century(value: number): number {
  return value < 46 ? 2000 + value : 1900 + value;
}

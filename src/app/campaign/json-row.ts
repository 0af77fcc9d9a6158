import { parseCalendarDate } from '../../domain/calendar/calendar-date.ts';
import type { CampaignFile, ReportFault } from './fault.ts';

/**
 * One object of a campaign file whose values are checked as they are read. A wrong value is reported and
 * replaced by a neutral one, so that a single reading finds every mistake.
 */
export interface JsonRow {
  /** Whether the key is present and neither null nor an empty text. */
  has(key: string): boolean;
  text(key: string): string;
  /** Like `text`, but '' when the key is absent. */
  textOrNone(key: string): string;
  number(key: string): number;
  /** true or false; `otherwise` when the key is absent. */
  flag(key: string, otherwise: boolean): boolean;
  /** A day written YYYY-MM-DD. */
  day(key: string): string;
  /** A wall-clock time written YYYY-MM-DDTHH:MM. */
  localTime(key: string): string;
  email(key: string): string;
  texts(key: string): string[];
  emails(key: string): string[];
  choice<T extends string>(key: string, choices: readonly T[]): T;
  child(key: string): JsonRow;
  children(key: string): JsonRow[];
  keys(): readonly string[];
  fault: (key: string, problem: Parameters<ReportFault>[1]) => void;
}

/** Where a row stands: its file, its own name inside it, its rank or line. */
export interface RowPlace {
  readonly file: CampaignFile;
  readonly path?: string;
  readonly row?: number;
}

/** Wraps one object of a campaign file. */
export function jsonRow(value: unknown, place: RowPlace, report: ReportFault): JsonRow {
  const { file, path = '', row } = place;
  const values = isObject(value) ? value : {};
  const nameOf = (key: string) => (path === '' ? key : `${path}.${key}`);
  const fault: JsonRow['fault'] = (key, problem) =>
    report({ file, ...(row !== undefined && { row }), column: nameOf(key) }, problem);
  if (!isObject(value)) report({ file, ...(row !== undefined && { row }), column: path }, { tag: 'not_object' });

  const has = (key: string) => values[key] !== undefined && values[key] !== null && values[key] !== '';

  function text(key: string): string {
    const found = values[key];
    if (!has(key)) fault(key, { tag: 'missing' });
    else if (typeof found !== 'string') fault(key, { tag: 'not_text' });
    else return found;
    return '';
  }

  function shaped(key: string, fits: (found: string) => boolean, tag: 'not_day' | 'not_local_time' | 'not_email') {
    const found = text(key);
    if (found !== '' && !fits(found)) fault(key, { tag, found });
    return found;
  }

  function list(key: string): readonly unknown[] {
    const found = values[key];
    if (Array.isArray(found)) return found;
    fault(key, found === undefined ? { tag: 'missing' } : { tag: 'not_list' });
    return [];
  }

  function texts(key: string): string[] {
    return list(key).flatMap((each, index) => {
      if (typeof each === 'string' && each !== '') return [each];
      fault(`${key}[${index + 1}]`, { tag: 'not_text' });
      return [];
    });
  }

  return {
    has,
    text,
    textOrNone: (key) => (has(key) ? text(key) : ''),
    number(key) {
      const found = values[key];
      if (typeof found === 'number' && Number.isFinite(found)) return found;
      fault(key, has(key) ? { tag: 'not_number', found: String(found) } : { tag: 'missing' });
      return 0;
    },
    flag(key, otherwise) {
      const found = values[key];
      if (typeof found === 'boolean') return found;
      if (has(key)) fault(key, { tag: 'not_among', found: String(found), choices: ['true', 'false'] });
      return otherwise;
    },
    day: (key) => shaped(key, (found) => parseCalendarDate(found) !== undefined, 'not_day'),
    localTime: (key) => shaped(key, isLocalTime, 'not_local_time'),
    email: (key) => shaped(key, isEmail, 'not_email'),
    texts,
    emails(key) {
      const found = texts(key);
      for (const each of found) if (!isEmail(each)) fault(key, { tag: 'not_email', found: each });
      return found;
    },
    choice<T extends string>(key: string, choices: readonly T[]): T {
      const found = text(key);
      const choice = choices.find((each) => each === found);
      if (choice === undefined && found !== '') fault(key, { tag: 'not_among', found, choices });
      // Never used: a reading with a fault is thrown away whole.
      return choice ?? (choices[0] as T);
    },
    child: (key) => jsonRow(values[key], { ...place, path: nameOf(key) }, report),
    children: (key) =>
      list(key).map((each, index) => jsonRow(each, { file, path: nameOf(key), row: index + 1 }, report)),
    keys: () => Object.keys(values),
    fault,
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isLocalTime(text: string): boolean {
  const match = /^(.{10})T([01]\d|2[0-3]):[0-5]\d$/.exec(text);
  return match !== null && parseCalendarDate(match[1] ?? '') !== undefined;
}

function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(text);
}

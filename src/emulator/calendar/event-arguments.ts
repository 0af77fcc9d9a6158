import { asText, isPlainObject } from '../calls/arguments.ts';
import { signatureMismatch } from '../kernel/errors.ts';
import type { EventRecord, EventSpan } from './model.ts';
import { daySpan, timeSpan } from './span.ts';

/** A date that is one: `new Date('nonsense')` fits no signature. */
export function isDate(value: unknown): value is Date {
  return value instanceof Date && !Number.isNaN(value.getTime());
}

type Facts = Pick<EventRecord, 'title' | 'span'> & Partial<EventRecord>;

/** Reads `title, startTime, endTime[, options]`. @throws ScriptException when they fit no signature, or the times their order */
export function timedEvent(args: readonly unknown[], method: string): Facts {
  const [title, start, end, options = {}] = args;
  if (args.length < 3 || args.length > 4 || !isDate(start) || !isDate(end)) {
    throw signatureMismatch(args, method);
  }
  return { ...described(title, options, args, method), span: timeSpan(start, end) };
}

/** Reads `title, date[, options]` and `title, startDate, endDate[, options]`. @throws ScriptException */
export function allDayEvent(args: readonly unknown[], timeZone: string, method: string): Facts {
  const [title, start, third, fourth] = args;
  if (args.length < 2 || args.length > 4 || !isDate(start)) throw signatureMismatch(args, method);
  const end = isDate(third) ? third : undefined;
  const options = (end ? fourth : third) ?? {};
  if (!end && args.length > 3) throw signatureMismatch(args, method);
  return { ...described(title, options, args, method), span: daySpan(start, end, timeZone) };
}

/** Whether an event answers the `search`, `author` and `statusFilters` options of a listing. @throws ScriptException */
export function listing(
  args: readonly unknown[],
  options: unknown,
  method: string,
): { wanted: (event: EventRecord) => boolean; start: number; max: number } {
  if (!isPlainObject(options)) throw signatureMismatch(args, method);
  const words = (asText(options.search) ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const author = asText(options.author);
  const statuses = Array.isArray(options.statusFilters) ? options.statusFilters.map(String) : null;
  return {
    wanted: (event) =>
      words.every((word) => searched(event).includes(word)) &&
      (author === undefined || event.creator === author) &&
      (statuses === null || statuses.includes(event.myStatus)),
    start: typeof options.start === 'number' ? options.start : 0,
    max: typeof options.max === 'number' ? options.max : Number.POSITIVE_INFINITY,
  };
}

/** The addresses of a list such as `a@example.org, b@example.org`. */
function guestsIn(list: string): EventRecord['guests'] {
  const emails = list
    .split(',')
    .map((email) => email.trim())
    .filter(Boolean);
  return [...new Set(emails)].map((email) => ({ email, status: 'INVITED' }));
}

/** Whether an event's two instants overlap a range, whose end is not included. */
export function overlaps(at: { start: number; end: number }, from: number, to: number): boolean {
  return at.start < to && at.end > from;
}

function described(
  title: unknown,
  options: unknown,
  args: readonly unknown[],
  method: string,
): Omit<Facts, 'span'> & { span?: EventSpan } {
  const name = asText(title);
  if (name === undefined || !isPlainObject(options)) throw signatureMismatch(args, method);
  return {
    title: name,
    description: asText(options.description) ?? '',
    location: asText(options.location) ?? '',
    guests: guestsIn(asText(options.guests) ?? ''),
  };
}

function searched({ title, description, location, guests }: EventRecord): string {
  return [title, description, location, ...guests.map((guest) => guest.email)].join('\n').toLowerCase();
}

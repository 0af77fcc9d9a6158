import { asText, textArguments } from '../calls/arguments.ts';
import { CellFreeObject } from '../calls/cell-free-object.ts';
import { EnumValue } from '../kernel/enum-value.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import type { Session } from '../kernel/session.ts';
import { instantOfWallClock, isTimeZone, wallClockAt } from '../utilities/zone.ts';
import { CalendarChanges } from './calendar-changes.ts';
import { CalendarEvent, CalendarEventSeries } from './calendar-event.ts';
import { Calendars } from './calendars.ts';
import { CALENDAR_COLORS } from './colors.ts';
import { allDayEvent, isDate, listing, overlaps, timedEvent } from './event-arguments.ts';
import type { CalendarRecord, EventRecord } from './model.ts';
import { instantsOf } from './span.ts';

const DAY = 24 * 3_600_000;

/** What a calendar and CalendarApp (for the account's own calendar) both do. */
export abstract class CalendarMethods extends CellFreeObject {
  protected abstract get record(): CalendarRecord;

  getId(): string {
    return this.record.id;
  }
  isMyPrimaryCalendar(): boolean {
    return this.record.id === this.user;
  }
  isOwnedByMe(): boolean {
    return this.record.owner === this.user;
  }

  getName(): string {
    return this.record.name;
  }
  setName(...args: unknown[]): Calendar {
    return this.change({ name: this.text(args, 'setName') });
  }
  getDescription(): string {
    return this.record.description;
  }
  setDescription(...args: unknown[]): Calendar {
    return this.change({ description: this.text(args, 'setDescription') });
  }
  getTimeZone(): string {
    return this.record.timeZone;
  }
  setTimeZone(...args: unknown[]): Calendar {
    const timeZone = this.text(args, 'setTimeZone');
    if (!isTimeZone(timeZone)) throw new ScriptException('Invalid argument: timeZone');
    return this.change({ timeZone });
  }
  getColor(): string {
    return this.record.color;
  }
  setColor(...args: unknown[]): Calendar {
    const color = colorOf(args[0]);
    if (args.length !== 1 || color === undefined) throw signatureMismatch(args, `${this.gasName}.setColor`);
    return this.change({ color });
  }
  isHidden(): boolean {
    return this.record.hidden;
  }
  setHidden(...args: unknown[]): Calendar {
    return this.change({ hidden: this.flag(args, 'setHidden') });
  }
  isSelected(): boolean {
    return this.record.selected;
  }
  setSelected(...args: unknown[]): Calendar {
    return this.change({ selected: this.flag(args, 'setSelected') });
  }

  createEvent(...args: unknown[]): CalendarEvent {
    return this.add(timedEvent(args, `${this.gasName}.createEvent`));
  }
  createAllDayEvent(...args: unknown[]): CalendarEvent {
    const { timeZone } = this.session.options.project;
    return this.add(allDayEvent(args, timeZone, `${this.gasName}.createAllDayEvent`));
  }

  /** Events under way between two instants, the second not included, by their beginning. */
  getEvents(...args: unknown[]): CalendarEvent[] {
    const [from, to, options = {}] = args;
    if (args.length < 2 || args.length > 3 || !isDate(from) || !isDate(to)) {
      throw signatureMismatch(args, `${this.gasName}.getEvents`);
    }
    return this.between(from.getTime(), to.getTime(), listing(args, options, `${this.gasName}.getEvents`));
  }
  getEventsForDay(...args: unknown[]): CalendarEvent[] {
    const [date, options = {}] = args;
    if (args.length < 1 || args.length > 2 || !isDate(date)) {
      throw signatureMismatch(args, `${this.gasName}.getEventsForDay`);
    }
    const { timeZone } = this.session.options.project;
    const midnight = Math.floor(wallClockAt(date.getTime(), timeZone) / DAY) * DAY;
    return this.between(
      instantOfWallClock(midnight, timeZone),
      instantOfWallClock(midnight + DAY, timeZone),
      listing(args, options, `${this.gasName}.getEventsForDay`),
    );
  }

  getEventById(...args: unknown[]): CalendarEvent | null {
    const event = this.calendars.event(this.record.id, this.text(args, 'getEventById'));
    return event ? new CalendarEvent(this.session, event.calendarId, event.id) : null;
  }
  getEventSeriesById(...args: unknown[]): CalendarEventSeries | null {
    const event = this.calendars.event(this.record.id, this.text(args, 'getEventSeriesById'));
    return event ? new CalendarEventSeries(this.session, event.calendarId, event.id) : null;
  }

  protected get calendars(): Calendars {
    return this.session.world.of(Calendars);
  }

  protected get user(): string {
    return this.session.options.effectiveUser;
  }

  protected text(args: readonly unknown[], method: string): string {
    const [text = ''] = textArguments(args, `${this.gasName}.${method}`, 1);
    return text;
  }

  private change(facts: Partial<CalendarRecord>): Calendar {
    return new Calendar(this.session, this.calendars.save({ ...this.record, ...facts }).id);
  }

  private flag(args: readonly unknown[], method: string): boolean {
    const [on] = args;
    if (args.length !== 1 || typeof on !== 'boolean') throw signatureMismatch(args, `${this.gasName}.${method}`);
    return on;
  }

  private add(facts: Parameters<Calendars['createEvent']>[2]): CalendarEvent {
    const { id, calendarId } = this.calendars.createEvent(this.record.id, this.user, facts);
    this.session.of(CalendarChanges).add(calendarId);
    return new CalendarEvent(this.session, calendarId, id);
  }

  private between(from: number, to: number, { wanted, start, max }: ReturnType<typeof listing>): CalendarEvent[] {
    const at = (event: EventRecord) => instantsOf(event.span, this.record.timeZone);
    return this.calendars
      .eventsOf(this.record.id)
      .filter((event) => overlaps(at(event), from, to) && wanted(event))
      .sort((a, b) => at(a).start - at(b).start || a.created - b.created)
      .slice(start, start + max)
      .map((event) => new CalendarEvent(this.session, event.calendarId, event.id));
  }
}

/** A calendar of the account. */
export class Calendar extends CalendarMethods {
  static override readonly gasName = 'CalendarApp.Calendar';

  constructor(
    session: Session,
    private readonly id: string,
  ) {
    super(session);
  }

  deleteCalendar(): void {
    if (this.isMyPrimaryCalendar()) throw new ScriptException('Action not allowed');
    this.calendars.delete(this.record.id);
  }

  protected get record(): CalendarRecord {
    const record = this.calendars.find(this.id);
    if (!record) throw new ScriptException('The calendar does not exist, or it has already been deleted.');
    return record;
  }
}

/** `#RRGGBB` of a named colour or of a text; undefined for anything else. */
export function colorOf(value: unknown): string | undefined {
  if (value instanceof EnumValue) return value.type === 'CalendarApp.Color' ? CALENDAR_COLORS[value.name] : undefined;
  return asText(value);
}

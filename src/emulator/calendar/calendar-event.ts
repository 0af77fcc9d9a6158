import { EnumValue } from '../kernel/enum-value.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import { isDate } from './event-arguments.ts';
import { EventDetails } from './event-details.ts';
import { daySpan, instantsOf, timeSpan } from './span.ts';

/** One event of a calendar. */
export class CalendarEvent extends EventDetails {
  static override readonly gasName = 'CalendarApp.CalendarEvent';

  /** Of an all-day event, midnight in the script's zone. */
  getStartTime(): Date {
    return new Date(this.instants.start);
  }
  getEndTime(): Date {
    return new Date(this.instants.end);
  }
  setTime(...args: unknown[]): this {
    const [start, end] = dates(args, 2, `${this.gasName}.setTime`);
    return this.change({ span: timeSpan(start as Date, end as Date) });
  }

  isAllDayEvent(): boolean {
    return this.event.span.kind === 'days';
  }
  getAllDayStartDate(): Date {
    this.assertAllDay();
    return this.getStartTime();
  }
  /** Midnight after the last day. */
  getAllDayEndDate(): Date {
    this.assertAllDay();
    return this.getEndTime();
  }
  setAllDayDate(...args: unknown[]): this {
    const [date] = dates(args, 1, `${this.gasName}.setAllDayDate`);
    return this.change({ span: daySpan(date as Date, undefined, this.timeZone) });
  }
  setAllDayDates(...args: unknown[]): this {
    const [start, end] = dates(args, 2, `${this.gasName}.setAllDayDates`);
    return this.change({ span: daySpan(start as Date, end, this.timeZone) });
  }

  getTransparency(): EnumValue {
    return EnumValue.of('CalendarApp.EventTransparency', this.event.transparency);
  }
  setTransparency(...args: unknown[]): this {
    return this.change({ transparency: this.member(args, 'EventTransparency', 'setTransparency') });
  }

  isRecurringEvent(): boolean {
    return false;
  }
  /** The series of a single event holds that event alone. */
  getEventSeries(): CalendarEventSeries {
    return new CalendarEventSeries(this.session, this.calendarId, this.id);
  }

  deleteEvent(): void {
    this.delete();
  }

  private assertAllDay(): void {
    if (!this.isAllDayEvent()) throw new ScriptException('Event is not an all-day event.');
  }

  private get instants() {
    return instantsOf(this.event.span, this.timeZone);
  }

  private get timeZone(): string {
    return this.session.options.project.timeZone;
  }
}

/** A series of events; on this host always of one. */
export class CalendarEventSeries extends EventDetails {
  static override readonly gasName = 'CalendarApp.CalendarEventSeries';

  deleteEventSeries(): void {
    this.delete();
  }
}

function dates(args: readonly unknown[], count: number, method: string): Date[] {
  if (args.length !== count || !args.every(isDate)) throw signatureMismatch(args, method);
  return [...args];
}

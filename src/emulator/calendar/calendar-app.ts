import { asText, isPlainObject } from '../calls/arguments.ts';
import { signatureMismatch } from '../kernel/errors.ts';
import { Calendar, CalendarMethods, colorOf } from './calendar.ts';
import type { CalendarRecord } from './model.ts';

/** The account's calendars; called directly, its own. Invitations are kept with the event, and no mail goes out. */
export class CalendarApp extends CalendarMethods {
  static override readonly gasName = 'CalendarApp';

  getDefaultCalendar(): Calendar {
    return new Calendar(this.session, this.record.id);
  }

  /** null for a calendar that is not the account's; `primary` is its own. */
  getCalendarById(...args: unknown[]): Calendar | null {
    return this.byId(args, 'getCalendarById');
  }
  getOwnedCalendarById(...args: unknown[]): Calendar | null {
    return this.byId(args, 'getOwnedCalendarById');
  }

  getAllCalendars(): Calendar[] {
    return this.calendars.listOf(this.user).map(({ id }) => new Calendar(this.session, id));
  }
  getAllOwnedCalendars(): Calendar[] {
    return this.getAllCalendars();
  }

  getCalendarsByName(...args: unknown[]): Calendar[] {
    return this.named(args, 'getCalendarsByName');
  }
  getOwnedCalendarsByName(...args: unknown[]): Calendar[] {
    return this.named(args, 'getOwnedCalendarsByName');
  }

  createCalendar(...args: unknown[]): Calendar {
    const [title, options = {}] = args;
    const name = asText(title);
    if (args.length < 1 || args.length > 2 || name === undefined || !isPlainObject(options)) {
      throw signatureMismatch(args, 'CalendarApp.createCalendar');
    }
    const { summary, timeZone, hidden, selected } = options;
    const made = this.calendars.create(name, this.user, {
      description: asText(summary) ?? '',
      ...(typeof timeZone === 'string' ? { timeZone } : {}),
      ...(typeof hidden === 'boolean' ? { hidden } : {}),
      ...(typeof selected === 'boolean' ? { selected } : {}),
      ...(colorOf(options.color) === undefined ? {} : { color: colorOf(options.color) as string }),
    });
    return new Calendar(this.session, made.id);
  }

  protected get record(): CalendarRecord {
    return this.calendars.ownOf(this.user);
  }

  private byId(args: readonly unknown[], method: string): Calendar | null {
    const id = this.text(args, method);
    const found = this.calendars.listOf(this.user).find((calendar) => calendar.id === id);
    if (found) return new Calendar(this.session, found.id);
    return id === 'primary' ? this.getDefaultCalendar() : null;
  }

  private named(args: readonly unknown[], method: string): Calendar[] {
    const name = this.text(args, method);
    return this.getAllCalendars().filter((calendar) => calendar.getName() === name);
  }
}

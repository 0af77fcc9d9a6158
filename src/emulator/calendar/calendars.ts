import type { World } from '../kernel/world.ts';
import { CALENDAR_COLORS } from './colors.ts';
import { type CalendarRecord, type EventRecord, NO_REMINDERS } from './model.ts';

/** Every calendar of a world and its events; an account's own calendar bears its address and is made on first use. */
export class Calendars {
  constructor(private readonly world: World) {}

  /** An account's calendars, its own first. */
  listOf(user: string): CalendarRecord[] {
    const own = this.ownOf(user);
    const others = this.world.documents
      .keys('calendar/made/')
      .flatMap((key) => this.world.documents.get<CalendarRecord>(key) ?? [])
      .filter((calendar) => calendar.owner === user && calendar.id !== own.id);
    return [own, ...others];
  }

  ownOf(user: string): CalendarRecord {
    return this.find(user) ?? this.save(this.newCalendar(user, user, user));
  }

  find(id: string): CalendarRecord | undefined {
    return this.world.documents.get<CalendarRecord>(calendarKey(id));
  }

  create(name: string, owner: string, facts: Partial<CalendarRecord>): CalendarRecord {
    const id = `c_${this.hexadecimal(64)}@group.calendar.google.com`;
    return this.save({ ...this.newCalendar(id, name, owner), ...facts });
  }

  save(calendar: CalendarRecord): CalendarRecord {
    this.world.documents.set(calendarKey(calendar.id), calendar);
    return calendar;
  }

  delete(id: string): void {
    for (const event of this.eventsOf(id)) this.deleteEvent(event);
    this.world.documents.delete(calendarKey(id));
  }

  /** A calendar's events, in no order. */
  eventsOf(calendarId: string): EventRecord[] {
    const { documents } = this.world;
    return documents.keys(`calendar/event/${calendarId}/`).flatMap((key) => documents.get<EventRecord>(key) ?? []);
  }

  event(calendarId: string, id: string): EventRecord | undefined {
    return this.world.documents.get<EventRecord>(eventKey(calendarId, id));
  }

  createEvent(
    calendarId: string,
    creator: string,
    facts: Pick<EventRecord, 'title' | 'span'> & Partial<EventRecord>,
  ): EventRecord {
    const now = this.world.clock.now();
    return this.saveEvent({
      id: `${this.hexadecimal(26)}@google.com`,
      calendarId,
      creator,
      created: now,
      updated: now,
      description: '',
      location: '',
      color: '',
      guests: [],
      myStatus: 'OWNER',
      visibility: 'DEFAULT',
      transparency: 'OPAQUE',
      tags: {},
      reminders: NO_REMINDERS,
      anyoneCanAddSelf: false,
      guestsCanInviteOthers: true,
      guestsCanModify: false,
      guestsCanSeeGuests: true,
      ...facts,
    });
  }

  saveEvent(event: EventRecord): EventRecord {
    this.world.documents.set(eventKey(event.calendarId, event.id), event);
    return event;
  }

  deleteEvent({ calendarId, id }: EventRecord): void {
    this.world.documents.delete(eventKey(calendarId, id));
  }

  private newCalendar(id: string, name: string, owner: string): CalendarRecord {
    const color = CALENDAR_COLORS.BLUE ?? '';
    return {
      id,
      owner,
      name,
      description: '',
      timeZone: this.world.timeZone,
      color,
      hidden: false,
      selected: true,
    };
  }

  private hexadecimal(length: number): string {
    let digits = '';
    while (digits.length < length) digits += this.world.ids.number().toString(16).padStart(8, '0');
    return digits.slice(0, length);
  }
}

function calendarKey(id: string): string {
  return `calendar/made/${id}`;
}

function eventKey(calendarId: string, id: string): string {
  return `calendar/event/${calendarId}/${id}`;
}

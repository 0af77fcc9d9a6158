import { textArguments, wholeNumber } from '../calls/arguments.ts';
import { CellFreeObject } from '../calls/cell-free-object.ts';
import { EnumValue } from '../kernel/enum-value.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import type { Session } from '../kernel/session.ts';
import { CalendarChanges } from './calendar-changes.ts';
import { Calendars } from './calendars.ts';
import { EVENT_COLORS } from './colors.ts';
import { EventGuest } from './event-guest.ts';
import { type EventRecord, NO_REMINDERS, type ReminderKind } from './model.ts';

type Switch = 'anyoneCanAddSelf' | 'guestsCanInviteOthers' | 'guestsCanModify' | 'guestsCanSeeGuests';

/** What events and series share; read afresh at each call. */
export abstract class EventDetails extends CellFreeObject {
  constructor(
    session: Session,
    protected readonly calendarId: string,
    protected readonly id: string,
  ) {
    super(session);
  }

  getId(): string {
    return this.id;
  }
  getOriginalCalendarId(): string {
    return this.event.calendarId;
  }
  getCreators(): string[] {
    return [this.event.creator];
  }
  getDateCreated(): Date {
    return new Date(this.event.created);
  }
  getLastUpdated(): Date {
    return new Date(this.event.updated);
  }
  isOwnedByMe(): boolean {
    return this.event.creator === this.session.options.effectiveUser;
  }
  getEventType(): EnumValue {
    return EnumValue.of('CalendarApp.EventType', 'DEFAULT');
  }

  getTitle(): string {
    return this.event.title;
  }
  setTitle(...args: unknown[]): this {
    return this.change({ title: this.text(args, 'setTitle') });
  }

  getDescription(): string {
    return this.event.description;
  }
  setDescription(...args: unknown[]): this {
    return this.change({ description: this.text(args, 'setDescription') });
  }

  getLocation(): string {
    return this.event.location;
  }
  setLocation(...args: unknown[]): this {
    return this.change({ location: this.text(args, 'setLocation') });
  }

  getColor(): string {
    return this.event.color;
  }
  setColor(...args: unknown[]): this {
    const [color] = args;
    const named = color instanceof EnumValue && color.type === 'CalendarApp.EventColor';
    const wanted = named ? EVENT_COLORS[color.name] : color === null ? '' : this.text(args, 'setColor');
    return this.change({ color: wanted ?? '' });
  }

  getVisibility(): EnumValue {
    return EnumValue.of('CalendarApp.Visibility', this.event.visibility);
  }
  setVisibility(...args: unknown[]): this {
    return this.change({ visibility: this.member(args, 'Visibility', 'setVisibility') });
  }

  getMyStatus(): EnumValue {
    return EnumValue.of('CalendarApp.GuestStatus', this.event.myStatus);
  }
  setMyStatus(...args: unknown[]): this {
    return this.change({ myStatus: this.member(args, 'GuestStatus', 'setMyStatus') });
  }

  /** Guests without the owner, unless told otherwise. */
  getGuestList(...args: unknown[]): EventGuest[] {
    const { guests, creator } = this.event;
    const owner = args[0] === true && guests.length > 0 ? [{ email: creator, status: 'OWNER' }] : [];
    const others = guests.filter(({ email }) => email !== creator);
    return [...owner, ...others].map((guest) => new EventGuest(this.session, guest));
  }
  getGuestByEmail(...args: unknown[]): EventGuest | null {
    const wanted = this.text(args, 'getGuestByEmail');
    const guest = this.event.guests.find(({ email }) => email === wanted);
    return guest ? new EventGuest(this.session, guest) : null;
  }
  addGuest(...args: unknown[]): this {
    const added = this.text(args, 'addGuest');
    const { guests } = this.event;
    if (guests.some(({ email }) => email === added)) return this;
    return this.change({ guests: [...guests, { email: added, status: 'INVITED' }] });
  }
  removeGuest(...args: unknown[]): this {
    const gone = this.text(args, 'removeGuest');
    return this.change({ guests: this.event.guests.filter(({ email }) => email !== gone) });
  }

  anyoneCanAddSelf(): boolean {
    return this.event.anyoneCanAddSelf;
  }
  setAnyoneCanAddSelf(...args: unknown[]): this {
    return this.turn('anyoneCanAddSelf', args, 'setAnyoneCanAddSelf');
  }
  guestsCanInviteOthers(): boolean {
    return this.event.guestsCanInviteOthers;
  }
  setGuestsCanInviteOthers(...args: unknown[]): this {
    return this.turn('guestsCanInviteOthers', args, 'setGuestsCanInviteOthers');
  }
  guestsCanModify(): boolean {
    return this.event.guestsCanModify;
  }
  setGuestsCanModify(...args: unknown[]): this {
    return this.turn('guestsCanModify', args, 'setGuestsCanModify');
  }
  guestsCanSeeGuests(): boolean {
    return this.event.guestsCanSeeGuests;
  }
  setGuestsCanSeeGuests(...args: unknown[]): this {
    return this.turn('guestsCanSeeGuests', args, 'setGuestsCanSeeGuests');
  }

  getAllTagKeys(): string[] {
    return Object.keys(this.event.tags);
  }
  getTag(...args: unknown[]): string | null {
    return this.event.tags[this.text(args, 'getTag')] ?? null;
  }
  setTag(...args: unknown[]): this {
    const [key = '', value = ''] = textArguments(args, `${this.gasName}.setTag`, 2);
    return this.change({ tags: { ...this.event.tags, [key]: value } });
  }
  deleteTag(...args: unknown[]): this {
    const gone = this.text(args, 'deleteTag');
    return this.change({
      tags: Object.fromEntries(Object.entries(this.event.tags).filter(([key]) => key !== gone)),
    });
  }

  getEmailReminders(): number[] {
    return [...this.event.reminders.email];
  }
  addEmailReminder(...args: unknown[]): this {
    return this.remind('email', args, 'addEmailReminder');
  }
  getPopupReminders(): number[] {
    return [...this.event.reminders.popup];
  }
  addPopupReminder(...args: unknown[]): this {
    return this.remind('popup', args, 'addPopupReminder');
  }
  getSmsReminders(): number[] {
    return [...this.event.reminders.sms];
  }
  addSmsReminder(...args: unknown[]): this {
    return this.remind('sms', args, 'addSmsReminder');
  }
  removeAllReminders(): this {
    return this.change({ reminders: NO_REMINDERS });
  }
  /** A calendar of this host has no default reminders. */
  resetRemindersToDefault(): this {
    return this.removeAllReminders();
  }

  protected get event(): EventRecord {
    const event = this.calendars.event(this.calendarId, this.id);
    if (!event) throw new ScriptException('The calendar event does not exist, or it has already been deleted.');
    return event;
  }

  protected change(facts: Partial<EventRecord>): this {
    this.calendars.saveEvent({ ...this.event, ...facts, updated: this.session.world.clock.now() });
    this.session.of(CalendarChanges).add(this.calendarId);
    return this;
  }

  protected delete(): void {
    this.calendars.deleteEvent(this.event);
    this.session.of(CalendarChanges).add(this.calendarId);
  }

  protected member(args: readonly unknown[], type: string, method: string): string {
    const [value] = args;
    if (args.length !== 1 || !(value instanceof EnumValue) || value.type !== `CalendarApp.${type}`) {
      throw signatureMismatch(args, `${this.gasName}.${method}`);
    }
    return value.name;
  }

  private get calendars(): Calendars {
    return this.session.world.of(Calendars);
  }

  private text(args: readonly unknown[], method: string): string {
    const [text = ''] = textArguments(args, `${this.gasName}.${method}`, 1);
    return text;
  }

  private turn(name: Switch, args: readonly unknown[], method: string): this {
    const [on] = args;
    if (args.length !== 1 || typeof on !== 'boolean') throw signatureMismatch(args, `${this.gasName}.${method}`);
    return this.change({ [name]: on });
  }

  private remind(kind: ReminderKind, args: readonly unknown[], method: string): this {
    if (args.length !== 1) throw signatureMismatch(args, `${this.gasName}.${method}`);
    const minutes = wholeNumber(args[0], args, `${this.gasName}.${method}`);
    const { reminders } = this.event;
    return this.change({ reminders: { ...reminders, [kind]: [...reminders[kind], minutes] } });
  }
}

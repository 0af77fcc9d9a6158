/** A calendar of an account, as it is kept. */
export interface CalendarRecord {
  readonly id: string;
  readonly owner: string;
  readonly name: string;
  readonly description: string;
  readonly timeZone: string;
  /** `#RRGGBB`. */
  readonly color: string;
  readonly hidden: boolean;
  readonly selected: boolean;
}

/** When an event takes place: two instants, or whole days `YYYY-MM-DD`, the last one not included. */
export type EventSpan =
  | { readonly kind: 'time'; readonly start: number; readonly end: number }
  | { readonly kind: 'days'; readonly first: string; readonly after: string };

/** An event of a calendar, as it is kept. */
export interface EventRecord {
  readonly id: string;
  readonly calendarId: string;
  readonly creator: string;
  readonly created: number;
  readonly updated: number;
  readonly span: EventSpan;
  readonly title: string;
  readonly description: string;
  readonly location: string;
  /** '1' to '11', '' for the calendar's own. */
  readonly color: string;
  readonly guests: readonly GuestRecord[];
  readonly myStatus: string;
  readonly visibility: string;
  readonly transparency: string;
  readonly tags: Readonly<Record<string, string>>;
  /** Minutes before the event, by how the reminder comes. */
  readonly reminders: Readonly<Record<ReminderKind, readonly number[]>>;
  readonly anyoneCanAddSelf: boolean;
  readonly guestsCanInviteOthers: boolean;
  readonly guestsCanModify: boolean;
  readonly guestsCanSeeGuests: boolean;
}

export type ReminderKind = 'email' | 'popup' | 'sms';

export interface GuestRecord {
  readonly email: string;
  readonly status: string;
}

export const NO_REMINDERS: EventRecord['reminders'] = { email: [], popup: [], sms: [] };

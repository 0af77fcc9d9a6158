/** When a clock trigger fires; hours and minutes are on the wall clock of `zone`. */
export type Schedule = { readonly zone: string } & (
  | { readonly kind: 'once'; readonly at: number }
  | { readonly kind: 'minutes' | 'hours'; readonly every: number }
  | { readonly kind: 'days'; readonly every: number; readonly hour: number; readonly minute: number }
  | {
      readonly kind: 'weeks';
      readonly every: number;
      /** 0 is Sunday. */
      readonly weekDay: number;
      readonly hour: number;
      readonly minute: number;
    }
  | { readonly kind: 'month'; readonly day: number; readonly hour: number; readonly minute: number }
);

export type EventType = 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_FORM_SUBMIT' | 'ON_CHANGE' | 'ON_EVENT_UPDATED';
export type TriggerSource = 'SPREADSHEETS' | 'CLOCK' | 'FORMS' | 'DOCUMENTS' | 'CALENDAR';

/** An installed trigger as it is stored. */
export interface TriggerRecord {
  readonly uid: string;
  /** Place in the order of creation. */
  readonly created: number;
  readonly scriptId: string;
  readonly functionName: string;
  readonly event: EventType;
  readonly source: TriggerSource;
  /** Document or calendar watched, or null for clock triggers. */
  readonly sourceId: string | null;
  /** Who created it, and as whom it runs. */
  readonly user: string;
  readonly schedule: Schedule | null;
  /** Next firing in epoch milliseconds; null when it never fires by itself, or no longer. */
  readonly next: number | null;
}

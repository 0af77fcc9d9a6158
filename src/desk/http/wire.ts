/** What crosses between the desk and its pages: plain JSON. Instants are epoch milliseconds on the virtual clock. */
import type { MenuEntry } from '../../emulator/kernel/ports.ts';
import type { Rejection, ScreenRect } from '../../emulator/spreadsheet/workbook/screen.ts';
import type { OpenPage, OpenQuestion, ScreenEvent } from '../screen/screen-events.ts';

export type { MenuEntry } from '../../emulator/kernel/ports.ts';
export type {
  Rejection,
  ScreenCell,
  ScreenChanges,
  ScreenRect,
  ScreenSheet,
  ScreenSnapshot,
  ScreenStyle,
  ScreenValidation,
  TypedCell,
} from '../../emulator/spreadsheet/workbook/screen.ts';
export type { StepOutcome } from '../editing/book-editing.ts';
export type { LoggedEdit } from '../editing/edit-log.ts';
export type { LineChange } from '../host/host-api.ts';
export type { OpenPage, OpenQuestion, ScreenEvent } from '../screen/screen-events.ts';

export interface Person {
  readonly email: string;
  readonly name: string;
  /** What they do in the campaign. */
  readonly role: string;
}

/** Where mails go: nowhere in a trial, through the association's server, or nowhere yet because it has none. */
export type MailRoute =
  | { readonly leave: 'kept' }
  | { readonly leave: 'by-server'; readonly server: string }
  | { readonly leave: 'never' };

/** Everything the frame of the desk shows to one person. */
export interface DeskState {
  readonly title: string;
  readonly user: string;
  readonly people: readonly Person[];
  readonly sourceUrl: string;
  readonly spreadsheetId: string;
  readonly zone: string;
  readonly now: number;
  readonly ticking: boolean;
  /** Whether the desk's clock is the one on the wall, which nobody moves. */
  readonly realTime: boolean;
  readonly mails: MailRoute;
  readonly menus: readonly MenuEntry[];
  readonly questions: readonly OpenQuestion[];
  readonly pages: readonly OpenPage[];
  readonly running: readonly RunLine[];
}

export interface RunLine {
  readonly id: number;
  readonly functionName: string;
  readonly kind: string;
  readonly user: string;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly status: 'running' | 'done' | 'failed' | 'killed';
  readonly error: string;
  readonly stoppable: boolean;
}

/** A run with what it wrote and what it cost. */
export interface RunDetails extends RunLine {
  readonly logs: readonly { readonly at: number; readonly level: string; readonly text: string }[];
  readonly calls: number;
  /** Time the same calls would take at Google, in milliseconds: a model, not a measure. */
  readonly estimatedMs: number;
}

export interface TypingAnswer {
  readonly rejections: readonly Rejection[];
  readonly warnings: readonly Rejection[];
}

export interface MailLine {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly at: number;
  /** What the mail server made of it; null where mails are kept. */
  readonly handover: 'leaving' | 'taken' | 'refused' | 'later' | 'postponed' | 'unreachable' | 'unknown' | null;
}

export interface MailDetails extends MailLine {
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly text: string;
  /** The mail server's own words. */
  readonly answer: string;
  readonly hasHtml: boolean;
  readonly attachments: readonly { readonly name: string; readonly mimeType: string; readonly bytes: number }[];
}

export interface TriggerLine {
  readonly uid: string;
  readonly functionName: string;
  readonly event: string;
  readonly user: string;
  readonly next: number | null;
}

/** What outsiders can see. */
export interface PublicationState {
  readonly spreadsheets: readonly {
    readonly id: string;
    readonly name: string;
    readonly published: boolean;
    readonly sheets: readonly { readonly id: number; readonly name: string; readonly hidden: boolean }[];
  }[];
  readonly pages: readonly { readonly path: string; readonly mimeType: string; readonly bytes: number }[];
}

/** A form as those who run it see it. */
export interface FormLine {
  readonly id: string;
  readonly title: string;
  readonly publishedId: string;
  readonly published: boolean;
  readonly accepting: boolean;
  readonly questions: number;
  readonly responses: number;
  /** Instant of the last response, or null. */
  readonly lastAt: number | null;
  /** Tab that receives the responses, or null. */
  readonly destination: { readonly spreadsheetId: string; readonly sheet: string } | null;
}

/** One response to a form. */
export interface ResponseLine {
  readonly id: string;
  readonly at: number;
  readonly email: string;
  /** Questions answered and what was answered, in the form's order. */
  readonly answers: readonly (readonly [question: string, answer: string])[];
  /** Where it can be changed, or null when the form allows no change. */
  readonly editPath: string | null;
}

/** A file of a form that a page passes to a function, as the value of its field. */
export interface SentFile {
  readonly sentFile: { readonly name: string; readonly type: string; readonly base64: string };
}

export type CallAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly name: string; readonly message: string };

/** What an open page is told at once. */
export type LiveEvent =
  | { readonly kind: 'screen'; readonly event: ScreenEvent }
  | { readonly kind: 'cells'; readonly spreadsheetId: string; readonly sheetId: number }
  | { readonly kind: 'structure'; readonly spreadsheetId: string }
  | { readonly kind: 'activate'; readonly spreadsheetId: string; readonly sheetId: number; readonly rect: ScreenRect }
  | { readonly kind: 'mail' | 'form' | 'drive' | 'triggers' }
  | { readonly kind: 'runs'; readonly running: readonly RunLine[] }
  | { readonly kind: 'ended'; readonly run: RunLine }
  | { readonly kind: 'clock'; readonly now: number }
  /** A sentence for everybody: what happened is not in the state folder yet. */
  | { readonly kind: 'unkept'; readonly text: string };

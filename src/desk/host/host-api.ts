/** What `interpelle/host` offers: Apps Script offline, for tests and tools. All instants are epoch milliseconds. */

/** A failure planted at one service call (see `HostHandle.calls`, which counts them from 1). */
export interface PlantedFault {
  readonly call: number;
  /** Before the call has any effect, or once it had all of it. */
  readonly when: 'before' | 'after';
  /** `throw`: the script sees an exception it may catch. `kill`: the run ends at once, skipping `finally`. */
  readonly kind: 'throw' | 'kill';
  /** Fate of spreadsheet writes not yet flushed when the run is killed; default `lost`. */
  readonly unflushed?: 'lost' | 'kept';
}

export interface OpenHostOptions {
  /** A `.js` or `.gs` file, or a folder of them with its `.html` files and `appsscript.json`. */
  readonly path?: string;
  /** The script as text, instead of `path`. */
  readonly code?: string;
  /** HTML files by name, with `code`. */
  readonly html?: Readonly<Record<string, string>>;
  /** Folder that keeps the state; without it the host forgets everything when closed. */
  readonly stateDir?: string;
  /** Folder of a state to start from and leave as it is; what changes is forgotten. Not with `stateDir`. */
  readonly startFrom?: string;
  /** Start of the virtual clock; default now. */
  readonly now?: number;
  /** Account that owns the documents and sits in front of the screen. */
  readonly user?: string;
  /** Account profile; default `consumer`. */
  readonly profile?: 'consumer' | 'workspace';
  /** Single limits changed, by their names in `src/emulator/kernel/limits.ts`, e.g. `{ mailRecipientsPerDay: 5 }`. */
  readonly limits?: Readonly<Record<string, number>>;
  readonly faults?: readonly PlantedFault[];
  /** Makes ids, random bytes and the order of overlapping runs reproducible. */
  readonly seed?: number;
  /** Locale of new spreadsheets, e.g. `en_US`; default `fr_FR`. */
  readonly locale?: string;
  /** Whether the script is deployed as a web app; default true. */
  readonly webApp?: boolean;
  /** Hosts `UrlFetchApp` may reach, e.g. `api.example.org`; none by default. */
  readonly allowedHosts?: readonly string[];
  /** What the script is bound to; default `spreadsheet`. `nothing` is a standalone script. */
  readonly boundTo?: 'spreadsheet' | 'form' | 'document' | 'nothing';
}

/** A question a script asks the person: give a button name, or button and text for a prompt. */
export interface DialogQuestion {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly message: string;
  /** OK, OK_CANCEL, YES_NO or YES_NO_CANCEL. */
  readonly buttons: string;
}
/** The button pressed (`OK`, `CANCEL`, `YES`, `NO`, `CLOSE`), with the text typed for a prompt. */
export type DialogAnswer = string | { readonly button: string; readonly text: string };

/** A mail in the outbox; nothing leaves the host. */
export interface SentMail {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly replyTo: string;
  readonly name: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly { readonly name: string; readonly mimeType: string }[];
  readonly at: number;
}

/** One service call, in the order they passed. */
export interface ServiceCall {
  /** Counted from 1 over the life of the host. */
  readonly n: number;
  readonly execution: number;
  /** `SpreadsheetApp`. */
  readonly service: string;
  /** `Range.setValues`. */
  readonly method: string;
  /** Estimated milliseconds at Google. */
  readonly ms: number;
}

/** One run so far: started by the test, by a trigger, or for a formula. */
export interface RunReport {
  readonly id: number;
  readonly functionName: string;
  readonly kind: 'menu' | 'dialog' | 'trigger' | 'simple-trigger' | 'custom-function' | 'web-app' | 'editor';
  /** `failed`: the script threw; `killed`: ended from outside, or by the time limit. */
  readonly status: 'running' | 'done' | 'failed' | 'killed';
  /** What was thrown, or why the run was ended; empty for a run that went well. */
  readonly error: string;
  readonly logs: readonly { readonly level: string; readonly text: string }[];
}

/** HTML a script showed. */
export interface ShownPage {
  readonly kind: 'dialog' | 'modeless' | 'sidebar';
  readonly title: string;
  readonly html: string;
}

/** A menu, or a line of one; `functionName` is empty for all but items. */
export interface MenuNode {
  readonly kind: 'item' | 'separator' | 'submenu';
  readonly caption: string;
  readonly functionName: string;
  readonly entries: readonly MenuNode[];
}

/** One request to the script as a web app. */
export interface WebRequest {
  /** What follows the `?`, percent-encoded. */
  readonly query?: string;
  /** What follows `/exec/` in the address. */
  readonly pathInfo?: string;
  /** Body of a POST, text; without it the request is a GET. */
  readonly body?: string;
  /** Default `application/x-www-form-urlencoded`, whose fields join the parameters. */
  readonly contentType?: string;
  /** Address of who visits, blank for a stranger; by default the script's owner, whom Google tells apart. */
  readonly visitor?: string;
}

/** What the web app serves. */
export interface WebReply {
  /** Content-Type header. */
  readonly type: string;
  readonly body: string;
  /** Pages of other sites may show it in a frame. */
  readonly framable?: true;
}

/** What a person does to the lines of a sheet, rows or columns counted from 1. */
export type LineChange =
  | { readonly kind: 'insert' | 'delete'; readonly axis: 'row' | 'column'; readonly at: number; readonly count: number }
  | { readonly kind: 'sort'; readonly column: number; readonly ascending: boolean }
  | { readonly kind: 'width'; readonly column: number; readonly pixels: number };

/** A file chosen in a form that a page passes to a function: `{ title: 'x', photo: { name, type, bytes } }`. */
export interface PostedFile {
  readonly name: string;
  /** MIME type, or blank. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A run under way, for overlapping runs. */
export interface RunHandle {
  readonly id: number;
  /** Rejects with `name` and `message` as the script threw them; with `RunKilled` when it was ended. */
  readonly done: Promise<unknown>;
  /** Ends the run at once; unflushed writes are lost. */
  kill(): void;
}

/** An open host. */
export interface HostHandle {
  /** The host's own spreadsheet, which the script is bound to unless `boundTo` says otherwise. */
  readonly spreadsheetId: string;
  /** The document the script is bound to; null for a standalone script. */
  readonly containerId: string | null;
  /**
   * Runs a function to its end and gives its result (HtmlOutput and other service objects as their text). Triggers it
   * fired have ended too. A form's files (`PostedFile`) reach the script as blobs.
   */
  run(name: string, args?: readonly unknown[]): Promise<unknown>;
  /** Starts a function and comes back at once, for overlapping runs and for kills. @throws RunKilled once the host is closing */
  start(name: string, args?: readonly unknown[]): RunHandle;
  /** Opens the document as a person does: `onOpen` and installable open triggers run. */
  openDocument(user?: string): Promise<void>;
  /** Installs the script as an add-on: `onInstall` runs, with every authorisation. */
  install(user?: string): Promise<void>;
  /** A person types into a cell or pastes a 2-D array; edit and change triggers run to their end. @throws when the sheet refuses */
  edit(sheet: string, a1: string, value: unknown, user?: string): Promise<void>;
  /** A person selects cells (`B2`, `B2:C5`): `onSelectionChange` runs to its end. */
  select(sheet: string, a1: string, user?: string): Promise<void>;
  /** A person changes the lines of a sheet; change triggers run to their end. @throws when a protection or the sheet's size forbids it */
  changeLines(sheet: string, change: LineChange, user?: string): Promise<void>;
  /**
   * A respondent sends the form, answers by question title; form triggers run to their end. Gives the response id.
   * A form that collects addresses gets `respondentEmail`, by default the host's user.
   */
  submitForm(
    formId: string,
    answersByTitle: Readonly<Record<string, unknown>>,
    respondentEmail?: string,
  ): Promise<string>;
  /**
   * A page of the web app calls a function by `google.script.run`: nobody is in front of the document, and the script
   * is not told who visits. Source: developers.google.com/apps-script/guides/html/communication
   */
  runFromPage(name: string, args?: readonly unknown[]): Promise<unknown>;
  /** Asks the script as a web app: `doPost` when the request has a body, else `doGet`. @throws when it serves no page nor text */
  request(asked?: WebRequest): Promise<WebReply>;
  /** Answers every alert and prompt from now on; by default OK or YES, and empty text. */
  answerDialogs(answer: (question: DialogQuestion) => DialogAnswer | Promise<DialogAnswer>): void;
  /** Runs time triggers that are due; gives how many. */
  fireDueTriggers(): Promise<number>;
  /** Moves the virtual clock. */
  advance(milliseconds: number): void;
  /** Instant of the virtual clock. */
  now(): number;
  /** Mails sent so far, oldest first. */
  outbox(): readonly SentMail[];
  /** Service calls of every run, in the order they passed. */
  calls(): readonly ServiceCall[];
  /** Custom menus as they stand. */
  menus(): readonly MenuNode[];
  /** Dialogs and sidebars shown, oldest first. */
  pages(): readonly ShownPage[];
  /** Notices shown in the corner (`toast`), oldest first. */
  toasts(): readonly string[];
  /** Every run so far, in the order they started: the only place where a trigger that failed is seen. */
  runs(): readonly RunReport[];
  /** Log lines of every run so far; a run that failed or was killed ends with a line of level `error` that says why. */
  logs(): readonly { readonly execution: number; readonly level: string; readonly text: string }[];
  /** Displayed values of a sheet of the host's spreadsheet (or of another one), data range only. */
  values(sheet: string, spreadsheetId?: string): readonly (readonly string[])[];
  /** Kills what still runs and lets the state folder go. */
  close(): Promise<void>;
}

import type { RowOf, TabKey } from './schema/tabs.ts';

/** Current instant, epoch milliseconds. */
export interface Clock {
  now(): number;
}

/** One tab of the campaign as rows by column key. Columns are found by label or metadata, rows by key, at each call. */
export interface Table<Tab extends TabKey> {
  /** Every row with a key, in sheet order; one read. */
  rows(): readonly RowOf<Tab>[];
  /** Adds rows at the end; missing keys stay empty; one write. Text is stored as text, never as a formula. */
  append(rows: readonly Partial<RowOf<Tab>>[]): void;
  /**
   * Changes the named columns of the rows with these keys, looked up again now: one write for each run of neighbouring
   * columns, from the first of these rows to the last. Cells between go back as they were read in the same call.
   * @returns the keys that are no longer there
   */
  update(changes: ReadonlyMap<string, Partial<RowOf<Tab>>>): readonly string[];
  /** Takes the rows with these keys away, looked up again now; keys that are no longer there are passed over. */
  remove(keys: readonly string[]): void;
}

export interface Tables {
  of<Tab extends TabKey>(tab: Tab): Table<Tab>;
  /** Sends waiting writes, so that a crash after this line loses none. */
  flush(): void;
}

/** A file that mails carry. */
export interface Attachment {
  /** With its ending. */
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: readonly number[];
}

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly senderName: string;
  readonly replyTo: string;
  /** Address that takes the person's objection in one click, for mail programs; absent when there is none. */
  readonly unsubscribeUrl?: string;
  /** The same objects in every mail of a mailing: whatever making them costs is paid once. */
  readonly attachments?: readonly Attachment[];
}

export interface Mailer {
  send(mail: Mail): void;
  /** Recipients the account may still write to today. */
  remainingToday(): number;
  /** Address the mails leave from. */
  account(): string;
}

/** Small values kept outside the sheet (keys, cursor, who sends). */
export interface Memory {
  read(name: string): string | null;
  /** Every value, by name; one call. */
  all(): Readonly<Record<string, string>>;
  write(name: string, value: string): void;
  /** Writes several values; one call. */
  writeAll(values: Readonly<Record<string, string>>): void;
  forget(name: string): void;
}

export interface Signer {
  /** Base64url HMAC-SHA-256. */
  sign(text: string, key: string): string;
  /** Lower-case hexadecimal SHA-256 of the UTF-8 text. */
  sha256(text: string): string;
  /** A fresh random key or id of the given bytes, base64url. */
  random(bytes: number): string;
}

/** Runs `work` alone among executions of this document; gives `undefined` when another holds the lock too long. */
export interface Exclusive {
  run<T>(waitMilliseconds: number, work: () => T): { readonly value: T } | undefined;
}

/** Shows how far a long action is. */
export interface Progress {
  report(done: number, total: number, sentence: string): void;
}

/** Who acts, from an authorised run; '' when Google hides it. */
export interface Identity {
  user(): string;
}

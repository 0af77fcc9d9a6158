import type { Session } from './session.ts';

/** What the emulator needs from whoever hosts it. */

/** Keyed documents, written all or nothing. */
export interface DocumentStore {
  read(key: string): string | undefined;
  /** Keys beginning with `prefix`, sorted. */
  keys(prefix: string): string[];
  /** Applies every change or none; `null` deletes. Durable when it returns. */
  write(changes: ReadonlyMap<string, string | null>): void;
}

/** The virtual clock all of Google's time limits run on. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
}

export type DigestName = 'md5' | 'sha1' | 'sha256' | 'sha384' | 'sha512';

export interface CryptoPort {
  digest(name: DigestName, bytes: Uint8Array): Uint8Array;
  hmac(name: DigestName, key: Uint8Array, bytes: Uint8Array): Uint8Array;
  /** PKCS #1 signature under a private key in PEM; null when the key cannot be read. */
  rsa(name: DigestName, key: string, bytes: Uint8Array): Uint8Array | null;
  randomBytes(count: number): Uint8Array;
}

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ZipPort {
  zip(entries: readonly ZipEntry[]): Uint8Array;
  unzip(archive: Uint8Array): ZipEntry[];
  gzip(bytes: Uint8Array): Uint8Array;
  gunzip(bytes: Uint8Array): Uint8Array;
}

export interface AlertRequest {
  readonly title: string;
  readonly message: string;
  /** Ui.ButtonSet name: OK, OK_CANCEL, YES_NO, YES_NO_CANCEL. */
  readonly buttons: string;
}

export interface ShownHtml {
  readonly html: string;
  readonly title: string;
  readonly width: number | null;
  readonly height: number | null;
}

export interface MenuEntry {
  readonly kind: 'item' | 'separator' | 'submenu';
  readonly caption: string;
  readonly functionName: string;
  readonly entries: readonly MenuEntry[];
}

/** The person in front of the document; every answer blocks the script until given. */
export interface UiPort {
  /** Gives a Ui.Button name: OK, CANCEL, YES, NO, CLOSE. */
  alert(request: AlertRequest): Promise<string>;
  prompt(request: AlertRequest): Promise<{ button: string; text: string }>;
  showDialog(dialog: ShownHtml, modal: boolean): void;
  showSidebar(sidebar: ShownHtml): void;
  toast(message: string, title: string, seconds: number): void;
  setMenu(menu: MenuEntry): void;
  /** Takes a menu off the bar; nothing happens when there is none of that caption. */
  removeMenu(caption: string): void;
}

/** A function the script must run because of an event. */
export interface Launch {
  readonly functionName: string;
  /** Builds the arguments inside the new run, so that the event object may hold its service objects. */
  readonly args: (session: Session) => readonly unknown[];
  readonly kind: 'simple-trigger' | 'trigger';
  /** Trigger's unique id for installable ones. */
  readonly triggerUid: string | null;
  readonly user: string;
}

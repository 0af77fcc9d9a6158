import { Documents } from './documents.ts';
import { Ids } from './ids.ts';
import { type Limits, limitsOf } from './limits.ts';
import type { Clock, CryptoPort, DocumentStore, Launch, ZipPort } from './ports.ts';

export interface WorldOptions {
  readonly store: DocumentStore;
  readonly clock: Clock;
  readonly crypto: CryptoPort;
  readonly zip: ZipPort;
  readonly seed?: number;
  readonly limits?: Limits;
  /** Account that owns new files and under which triggers run. */
  readonly owner?: string;
  /** Locale and zone of new spreadsheets. */
  readonly locale?: string;
  readonly timeZone?: string;
  /** Where URLs of documents, forms and web apps begin, e.g. `http://127.0.0.1:8030`; null when nobody serves them. */
  readonly origin?: string | null;
  /** Whether the script is deployed as a web app; it is unless said otherwise. */
  readonly webApp?: boolean;
}

/** What happened that a screen may want to show at once. */
export type WorldEvent =
  | { readonly kind: 'cells'; readonly spreadsheetId: string; readonly sheetId: number }
  | { readonly kind: 'structure'; readonly spreadsheetId: string }
  | { readonly kind: 'mail' | 'form' | 'drive' | 'triggers' };

/** Everything that outlives one run of a script: files, mails, properties, triggers. One per state. */
export class World {
  readonly documents: Documents;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly crypto: CryptoPort;
  readonly zip: ZipPort;
  readonly limits: Limits;
  readonly owner: string;
  readonly locale: string;
  readonly timeZone: string;
  origin: string | null;
  readonly webApp: boolean;
  /** Asked to run a function because of an event (trigger); the host decides when. */
  launch: (launch: Launch) => void = () => {};
  /** Told what changed; several tabs of a browser listen. */
  notify: (event: WorldEvent) => void = () => {};

  private readonly parts = new Map<new (world: World) => object, object>();

  constructor(options: WorldOptions) {
    this.documents = new Documents(options.store);
    this.ids = new Ids(this.documents, options.seed ?? null, options.crypto);
    this.clock = options.clock;
    this.crypto = options.crypto;
    this.zip = options.zip;
    this.limits = options.limits ?? limitsOf('consumer');
    this.owner = options.owner ?? 'utilisateur@bureau.example';
    this.locale = options.locale ?? 'fr_FR';
    this.timeZone = options.timeZone ?? 'Europe/Paris';
    this.origin = options.origin === undefined ? 'http://127.0.0.1:8030' : options.origin;
    this.webApp = options.webApp ?? true;
  }

  /** Where the pages of a site begin: here, or at Google's own addresses when nobody serves them. */
  siteOf(name: 'docs' | 'drive' | 'script'): string {
    return this.origin ?? `https://${name}.google.com`;
  }

  /** The one instance of a part (Workbooks, Forms, Outbox, …) in this world, made on first use. */
  of<T extends object>(part: new (world: World) => T): T {
    const found = this.parts.get(part);
    if (found) return found as T;
    const made = new part(this);
    this.parts.set(part, made);
    return made;
  }
}

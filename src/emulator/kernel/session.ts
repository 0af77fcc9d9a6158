import type { UiPort } from './ports.ts';
import type { World } from './world.ts';

export type AuthMode = 'NONE' | 'CUSTOM_FUNCTION' | 'LIMITED' | 'FULL';

/** The document a script is bound to. */
export interface Container {
  readonly kind: 'spreadsheet' | 'form' | 'document';
  readonly id: string;
}

/** The script project a run belongs to. */
export interface ScriptProject {
  readonly id: string;
  readonly timeZone: string;
  /** HTML files by name without extension, for HtmlService. */
  readonly html: ReadonlyMap<string, string>;
  readonly oauthScopes: readonly string[];
  /** null for a script of its own. */
  readonly container: Container | null;
}

export interface SessionOptions {
  readonly id: number;
  readonly functionName: string;
  readonly authMode: AuthMode;
  readonly project: ScriptProject;
  /** Who sits in front of the screen ('' when Google would hide it). */
  readonly activeUser: string;
  /** Under whose authority the run acts. */
  readonly effectiveUser: string;
  /** null where no document is open before a person (timers, respondents): `getUi` throws. */
  readonly ui: UiPort | null;
  /** Blocks for so many milliseconds of virtual time; the host lets other runs go on meanwhile. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Blocks until `ready()` holds, tried again whenever another run has moved, or until the virtual deadline; gives the last `ready()`. */
  readonly waitUntil: (ready: () => boolean, deadline: number) => Promise<boolean>;
}

export interface LogLine {
  readonly at: number;
  readonly level: 'log' | 'info' | 'warn' | 'error' | 'debug';
  readonly text: string;
}

/**
 * One run of a script: who runs it, what it may do, and its writes that Google would not have sent yet.
 * Writes to a spreadsheet wait in `unflushed` until the same run reads, flushes or ends; a kill may lose them.
 */
export class Session {
  readonly logs: LogLine[] = [];
  /** Called before any read of a subject: recalculates, and may have to wait for custom functions. */
  recalculate: (subject: object | null) => void | Promise<void> = () => {};
  /** Called at the end of the run, however it ended: locks are released here. */
  readonly atEnd: (() => void)[] = [];
  private unflushed: (() => void)[] = [];
  private readonly parts = new Map<new (session: Session) => object, object>();

  constructor(
    readonly world: World,
    readonly options: SessionOptions,
  ) {}

  /** What one run keeps for itself (active sheet, …), made on first use. */
  of<T extends object>(part: new (session: Session) => T): T {
    const found = this.parts.get(part);
    if (found) return found as T;
    const made = new part(this);
    this.parts.set(part, made);
    return made;
  }

  /** Queues a write that a later read, flush or the end of the run sends. */
  defer(write: () => void): void {
    this.unflushed.push(write);
  }

  /** Sends waiting writes, in order. */
  send(): void {
    const writes = this.unflushed;
    this.unflushed = [];
    for (const write of writes) write();
  }

  /** Sends waiting writes, then recalculates what a read of `subject` needs; a promise only when custom functions must run. */
  settle(subject: object | null = null): void | Promise<void> {
    this.send();
    return this.recalculate(subject);
  }

  get hasUnflushedWrites(): boolean {
    return this.unflushed.length > 0;
  }

  /** A kill: waiting writes are lost. */
  forgetUnflushedWrites(): void {
    this.unflushed = [];
  }

  log(level: LogLine['level'], text: string): void {
    this.logs.push({ at: this.world.clock.now(), level, text });
  }
}

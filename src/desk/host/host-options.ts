import type { Limits } from '../../emulator/kernel/limits.ts';
import type { DocumentStore, UiPort } from '../../emulator/kernel/ports.ts';
import type { AuthMode, Session } from '../../emulator/kernel/session.ts';
import type { BoundTo } from './container.ts';
import type { Fault } from './faults.ts';
import type { ProjectFiles } from './project.ts';
import type { RunKind } from './run-record.ts';

/** What a host is opened on. */
export interface HostOptions {
  readonly project: ProjectFiles;
  readonly store: DocumentStore;
  /** Where the virtual clock starts, epoch milliseconds; `real` for the clock on the wall. */
  readonly now: number | 'real';
  /** Real time passes too (the desk before a person). */
  readonly ticking?: boolean;
  /** Makes ids, random bytes and the order of overlapping runs reproducible; without it nobody can guess them. */
  readonly seed?: number;
  /** Who sits in front of the screen when nothing else is said. */
  readonly user?: string;
  readonly limits?: Limits;
  readonly faults?: readonly Fault[];
  /** The screen in front of a person. */
  readonly ui: (user: string) => UiPort;
  /** Where addresses begin; null for Google's own. */
  readonly origin?: string | null;
  readonly locale?: string;
  /** Whether the script is deployed as a web app; default true. */
  readonly webApp?: boolean;
  /** Hosts `UrlFetchApp` may reach; none by default. */
  readonly allowedHosts?: readonly string[];
  /** Default `spreadsheet`: the host's own. */
  readonly boundTo?: BoundTo;
  /** Name of the spreadsheet the script is bound to, when it has to be made. */
  readonly documentName?: string;
}

/** What a page of the web app starts by `google.script.run`: nobody is at the document, a stranger calls. */
export const PAGE_CALL = { kind: 'web-app', unattended: true, user: '' } as const;

/** Which function to run, and on whose behalf. */
export interface StartOptions {
  readonly functionName: string;
  readonly kind: RunKind;
  readonly args?: (session: Session) => readonly unknown[];
  /** In place of `args`: the arguments as they cross. */
  readonly written?: string;
  readonly user?: string;
  readonly authMode?: AuthMode;
  /** No screen: timers, respondents, custom functions. */
  readonly unattended?: boolean;
}

import type { BookEditing } from '../editing/book-editing.ts';
import type { Host, Run } from '../host/host.ts';
import type { BrowserScreen } from '../screen/browser-screen.ts';
import type { MailRoute, Person } from './wire.ts';

export interface DeskOptions {
  readonly host: Host;
  readonly screen: BrowserScreen;
  readonly port: number;
  /** Name of the campaign, shown at the top. */
  readonly title: string;
  /** Accounts one may sit down as; the first is the one at the beginning. Default: the owner alone. */
  readonly people?: readonly Person[];
  /** Where the program's source is offered (AGPL). */
  readonly sourceUrl: string;
  /** Whether the virtual clock goes on by itself. */
  readonly ticking?: boolean;
  /** Where mails go; by default they are kept, as in a trial. */
  readonly mails?: MailRoute;
}

/** What the routes of the desk share. */
export interface DeskContext {
  readonly host: Host;
  readonly screen: BrowserScreen;
  readonly editing: BookEditing;
  readonly title: string;
  readonly people: readonly Person[];
  readonly sourceUrl: string;
  readonly ticking: boolean;
  readonly mails: MailRoute;
  /** Given by every page to the requests it sends. */
  readonly token: string;
  /** Runs started from a browser, which a person may stop. */
  readonly stoppable: Map<number, Run>;
  /** Says that the virtual clock was moved. */
  clockMoved(): void;
}

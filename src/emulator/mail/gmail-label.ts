import { CellFreeObject } from '../calls/cell-free-object.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import type { Session } from '../kernel/session.ts';
import type { GmailThread } from './gmail-thread.ts';
import type { GmailViews } from './gmail-views.ts';
import { Mailbox, threadOf } from './mailbox.ts';

/** A label of the account, put on threads. */
export class GmailLabel extends CellFreeObject {
  static override readonly gasName = 'GmailApp.GmailLabel';

  constructor(
    session: Session,
    private readonly views: GmailViews,
    private readonly name: string,
  ) {
    super(session);
  }

  getName(): string {
    return this.name;
  }

  /** Threads that bear the label, the latest first; a slice of them with a start and a length. */
  getThreads(...args: unknown[]): GmailThread[] {
    const [start = 0, max = 500] = args;
    if (args.length === 1 || typeof start !== 'number' || typeof max !== 'number')
      throw signatureMismatch(args, `${this.gasName}.getThreads`);
    return this.threadIds.slice(start, start + max).map((id) => this.views.thread(id));
  }

  getUnreadCount(): number {
    return this.threadIds.filter((id) => this.views.thread(id).isUnread()).length;
  }

  addToThread(thread: unknown): this {
    return this.each([thread], 'addToThread', (one) => one.addLabel(this));
  }
  addToThreads(threads: unknown): this {
    return this.each(threads, 'addToThreads', (one) => one.addLabel(this));
  }
  removeFromThread(thread: unknown): this {
    return this.each([thread], 'removeFromThread', (one) => one.removeLabel(this));
  }
  removeFromThreads(threads: unknown): this {
    return this.each(threads, 'removeFromThreads', (one) => one.removeLabel(this));
  }

  /** @throws ScriptException when it is gone already */
  deleteLabel(): void {
    if (!this.mailbox.labels(this.user).includes(this.name))
      throw new ScriptException('Requested entity was not found.');
    this.mailbox.deleteLabel(this.user, this.name);
  }

  private get threadIds(): string[] {
    return this.mailbox.threadsOf(this.user, ({ mail }) => this.mailbox.hasLabel(this.user, threadOf(mail), this.name));
  }

  private each(threads: unknown, method: string, change: (thread: GmailThread) => void): this {
    if (!Array.isArray(threads) || !threads.every(isThread))
      throw signatureMismatch([threads], `${this.gasName}.${method}`);
    threads.forEach(change);
    return this;
  }

  private get mailbox(): Mailbox {
    return this.session.world.of(Mailbox);
  }

  private get user(): string {
    return this.session.options.effectiveUser;
  }
}

function isThread(value: unknown): value is GmailThread {
  return value instanceof CellFreeObject && value.gasName === 'GmailApp.GmailThread';
}

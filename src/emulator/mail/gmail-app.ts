import { textArguments } from '../calls/arguments.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import { GmailDraft } from './gmail-draft.ts';
import { GmailLabel } from './gmail-label.ts';
import { GmailMarks } from './gmail-marks.ts';
import { GmailMessage } from './gmail-message.ts';
import { GmailThread } from './gmail-thread.ts';
import type { GmailViews } from './gmail-views.ts';
import { matchesSearch } from './mail-search.ts';
import { type KeptMail, Mailbox, threadOf } from './mailbox.ts';
import { Outbox, onceSent } from './outbox.ts';
import { composeFor } from './reply.ts';

/** Sends, drafts, labels and finds; the mailbox holds what the host's accounts wrote to anyone, each other included. */
export class GmailApp extends GmailMarks {
  static override readonly gasName = 'GmailApp';

  private readonly views: GmailViews = {
    message: (kept) => new GmailMessage(this.session, this.views, kept),
    thread: (id) => new GmailThread(this.session, this.views, id),
    label: (name) => new GmailLabel(this.session, this.views, name),
    draft: (id) => new GmailDraft(this.session, this.views, id),
  };

  sendEmail(...args: unknown[]): this | Promise<this> {
    return onceSent(this.outbox.send(composeFor(this.session, args, 'GmailApp.sendEmail'), this.user), () => this);
  }

  createDraft(...args: unknown[]): GmailDraft {
    const draft = this.outbox.saveDraft(composeFor(this.session, args, 'GmailApp.createDraft'), this.user);
    return this.views.draft(draft.id);
  }

  /** Newest first, as the two that follow. */
  getDrafts(): GmailDraft[] {
    return this.draftIds.map((id) => this.views.draft(id));
  }
  getDraft(...args: unknown[]): GmailDraft {
    const [id = ''] = textArguments(args, 'GmailApp.getDraft', 1);
    if (!this.outbox.draft(id)) throw new ScriptException('Requested entity was not found.');
    return this.views.draft(id);
  }
  getDraftMessages(): GmailMessage[] {
    return this.getDrafts().map((draft) => draft.getMessage());
  }

  getAliases(): string[] {
    return [];
  }

  getMessageById(...args: unknown[]): GmailMessage | null {
    const [id = ''] = textArguments(args, 'GmailApp.getMessageById', 1);
    const kept = this.mailbox.mailsOf(this.user).find(({ mail }) => mail.id === id);
    return kept ? this.views.message(kept) : null;
  }
  getThreadById(...args: unknown[]): GmailThread | null {
    const [id = ''] = textArguments(args, 'GmailApp.getThreadById', 1);
    const found = this.mailbox.mailsOf(this.user).some(({ mail }) => threadOf(mail) === id);
    return found ? this.views.thread(id) : null;
  }
  getMessagesForThread(...args: unknown[]): GmailMessage[] {
    const found: GmailMessage[] = [];
    this.threads([args[0]], args, 'getMessagesForThread', (one) => found.push(...one.getMessages()));
    return found;
  }
  getMessagesForThreads(...args: unknown[]): GmailMessage[][] {
    const found: GmailMessage[][] = [];
    this.threads(args[0], args, 'getMessagesForThreads', (one) => found.push(one.getMessages()));
    return found;
  }

  getInboxThreads(...args: unknown[]): GmailThread[] {
    return this.slice(args, 'getInboxThreads', (kept) => this.mailbox.isInInbox(this.user, kept));
  }
  getInboxUnreadCount(): number {
    return this.getInboxThreads().filter((thread) => thread.isUnread()).length;
  }
  getStarredThreads(...args: unknown[]): GmailThread[] {
    return this.slice(args, 'getStarredThreads', ({ mail }) => this.mailbox.isStarred(this.user, mail));
  }
  getStarredUnreadCount(): number {
    return this.getStarredThreads().filter((thread) => thread.isUnread()).length;
  }
  getSpamThreads(...args: unknown[]): GmailThread[] {
    const isSpam = ({ mail }: KeptMail) => this.mailbox.threadMarks(this.user, threadOf(mail)).spam;
    return this.slice(args, 'getSpamThreads', isSpam);
  }
  getSpamUnreadCount(): number {
    return this.getSpamThreads().filter((thread) => thread.isUnread()).length;
  }
  getTrashThreads(...args: unknown[]): GmailThread[] {
    return this.slice(args, 'getTrashThreads', ({ mail }) => this.mailbox.isTrashed(this.user, mail));
  }
  /** Nobody sorts by priority on this host. */
  getPriorityInboxThreads(...args: unknown[]): GmailThread[] {
    return this.slice(args, 'getPriorityInboxThreads', () => false);
  }
  getPriorityInboxUnreadCount(): number {
    return 0;
  }

  createLabel(...args: unknown[]): GmailLabel {
    const [name = ''] = textArguments(args, 'GmailApp.createLabel', 1);
    if (name === '') throw new ScriptException('Invalid argument: name');
    this.mailbox.addLabel(this.user, name);
    return this.views.label(name);
  }
  getUserLabels(): GmailLabel[] {
    return this.mailbox.labels(this.user).map((name) => this.views.label(name));
  }
  getUserLabelByName(...args: unknown[]): GmailLabel | null {
    const [name = ''] = textArguments(args, 'GmailApp.getUserLabelByName', 1);
    return this.mailbox.labels(this.user).includes(name) ? this.views.label(name) : null;
  }
  deleteLabel(...args: unknown[]): this {
    const [label] = args;
    if (args.length !== 1 || !(label instanceof GmailLabel)) throw signatureMismatch(args, 'GmailApp.deleteLabel');
    label.deleteLabel();
    return this;
  }

  /** Threads of which a mail answers the query, the latest first; neither drafts nor what was thrown away. */
  search(...args: unknown[]): GmailThread[] {
    const [query, ...range] = args;
    if (typeof query !== 'string') throw signatureMismatch(args, 'GmailApp.search');
    const { mailbox, user } = this;
    return this.slice(
      range,
      'search',
      matchesSearch(query, { mailbox, user, now: this.session.world.clock.now() }),
      args,
    );
  }

  private get draftIds(): string[] {
    return this.outbox
      .drafts(this.user)
      .map(({ id }) => id)
      .reverse();
  }

  private slice(
    range: readonly unknown[],
    method: string,
    wanted: (kept: KeptMail) => boolean,
    args = range,
  ): GmailThread[] {
    const [start = 0, max = 500] = range;
    const fits = range.length === 0 || (range.length === 2 && typeof start === 'number' && typeof max === 'number');
    if (!fits) throw signatureMismatch(args, `GmailApp.${method}`);
    const ids = this.mailbox.threadsOf(this.user, wanted).slice(Number(start), Number(start) + Number(max));
    return ids.map((id) => this.views.thread(id));
  }

  private get outbox(): Outbox {
    return this.session.world.of(Outbox);
  }

  private get mailbox(): Mailbox {
    return this.session.world.of(Mailbox);
  }

  private get user(): string {
    return this.session.options.effectiveUser;
  }
}

import { CellFreeObject } from '../calls/cell-free-object.ts';
import { signatureMismatch } from '../kernel/errors.ts';
import type { Session } from '../kernel/session.ts';
import type { GmailDraft } from './gmail-draft.ts';
import { GmailLabel } from './gmail-label.ts';
import type { GmailMessage } from './gmail-message.ts';
import type { GmailViews } from './gmail-views.ts';
import { type KeptMail, Mailbox, type MessageMarks, type ThreadMarks, threadOf } from './mailbox.ts';

/** A conversation: a mail and the answers to it. */
export class GmailThread extends CellFreeObject {
  static override readonly gasName = 'GmailApp.GmailThread';

  constructor(
    session: Session,
    private readonly views: GmailViews,
    readonly id: string,
  ) {
    super(session);
  }

  getId(): string {
    return this.id;
  }
  getFirstMessageSubject(): string {
    return this.mails[0]?.mail.subject ?? '';
  }
  getLastMessageDate(): Date {
    return new Date(this.mails.at(-1)?.mail.at ?? 0);
  }
  getMessageCount(): number {
    return this.mails.length;
  }
  getMessages(): GmailMessage[] {
    return this.mails.map((kept) => this.views.message(kept));
  }
  getPermalink(): string {
    return `https://mail.google.com/mail/u/0/#inbox/${this.id}`;
  }

  getLabels(): GmailLabel[] {
    return this.marks.labels.map((name) => this.views.label(name));
  }
  addLabel(...args: unknown[]): this {
    const name = this.labelName(args, 'addLabel');
    return this.mark({ labels: [...new Set([...this.marks.labels, name])] });
  }
  removeLabel(...args: unknown[]): this {
    const gone = this.labelName(args, 'removeLabel');
    return this.mark({ labels: this.marks.labels.filter((name) => name !== gone) });
  }

  isImportant(): boolean {
    return this.marks.important;
  }
  isInChats(): boolean {
    return false;
  }
  isInInbox(): boolean {
    return this.mails.some((kept) => this.mailbox.isInInbox(this.user, kept));
  }
  isInPriorityInbox(): boolean {
    return false;
  }
  isInSpam(): boolean {
    return this.marks.spam;
  }
  isInTrash(): boolean {
    return this.mails.every(({ mail }) => this.mailbox.isTrashed(this.user, mail));
  }
  isUnread(): boolean {
    return this.mails.some(({ mail }) => this.mailbox.isUnread(this.user, mail));
  }
  hasStarredMessages(): boolean {
    return this.mails.some(({ mail }) => this.mailbox.isStarred(this.user, mail));
  }

  markImportant(): this {
    return this.mark({ important: true });
  }
  markUnimportant(): this {
    return this.mark({ important: false });
  }
  markRead(): this {
    return this.markAll({ unread: false });
  }
  markUnread(): this {
    return this.markAll({ unread: true });
  }
  moveToArchive(): this {
    return this.mark({ archived: true });
  }
  moveToInbox(): this {
    return this.markAll({ trashed: false }).mark({ archived: false, spam: false });
  }
  moveToSpam(): this {
    return this.mark({ spam: true });
  }
  moveToTrash(): this {
    return this.markAll({ trashed: true });
  }
  /** Marks are read afresh at each call. */
  refresh(): this {
    return this;
  }

  async reply(...args: unknown[]): Promise<this> {
    await this.last?.reply(...args);
    return this;
  }
  async replyAll(...args: unknown[]): Promise<this> {
    await this.last?.replyAll(...args);
    return this;
  }
  createDraftReply(...args: unknown[]): GmailDraft | null {
    return this.last?.createDraftReply(...args) ?? null;
  }
  createDraftReplyAll(...args: unknown[]): GmailDraft | null {
    return this.last?.createDraftReplyAll(...args) ?? null;
  }

  private get last(): GmailMessage | undefined {
    return this.getMessages().at(-1);
  }

  private get mails(): KeptMail[] {
    return this.mailbox.mailsOf(this.user).filter(({ mail }) => threadOf(mail) === this.id);
  }

  private get marks(): ThreadMarks {
    return this.mailbox.threadMarks(this.user, this.id);
  }

  private mark(marks: Partial<ThreadMarks>): this {
    this.mailbox.markThread(this.user, this.id, marks);
    return this;
  }

  private markAll(marks: MessageMarks): this {
    for (const { mail } of this.mails) this.mailbox.mark(this.user, mail.id, marks);
    return this;
  }

  private labelName(args: readonly unknown[], method: string): string {
    const [label] = args;
    if (args.length !== 1 || !(label instanceof GmailLabel)) throw signatureMismatch(args, `${this.gasName}.${method}`);
    return label.getName();
  }

  private get mailbox(): Mailbox {
    return this.session.world.of(Mailbox);
  }

  private get user(): string {
    return this.session.options.effectiveUser;
  }
}

import { isPlainObject, textArguments } from '../calls/arguments.ts';
import { CellFreeObject } from '../calls/cell-free-object.ts';
import { NotEmulatedError } from '../kernel/errors.ts';
import type { Session } from '../kernel/session.ts';
import { GmailAttachment } from './gmail-attachment.ts';
import type { GmailDraft } from './gmail-draft.ts';
import type { GmailThread } from './gmail-thread.ts';
import type { GmailViews } from './gmail-views.ts';
import type { Mail, SentMail } from './mail.ts';
import { type KeptMail, Mailbox, type MessageMarks, threadOf } from './mailbox.ts';
import { type MailPlace, Outbox, onceSent } from './outbox.ts';
import { RawMails } from './raw-mails.ts';
import { composeForward, composeReply } from './reply.ts';

/** A mail of the account: sent, received, or still a draft. */
export class GmailMessage extends CellFreeObject {
  static override readonly gasName = 'GmailApp.GmailMessage';

  constructor(
    session: Session,
    private readonly views: GmailViews,
    private readonly kept: KeptMail,
  ) {
    super(session);
  }

  getId(): string {
    return this.mail.id;
  }
  getFrom(): string {
    return this.mail.name === '' ? this.mail.from : `${this.mail.name} <${this.mail.from}>`;
  }
  getTo(): string {
    return this.mail.to;
  }
  getCc(): string {
    return this.mail.cc;
  }
  getBcc(): string {
    return this.mail.bcc;
  }
  getReplyTo(): string {
    return this.mail.replyTo;
  }
  getSubject(): string {
    return this.mail.subject;
  }
  getBody(): string {
    return this.mail.html === '' ? this.getPlainBody() : this.mail.html;
  }
  getPlainBody(): string {
    return this.mail.text.replace(/\r?\n/g, '\r\n');
  }
  /** The mail as it travels: headers, then each part in letters every server passes on. */
  getRawContent(): Promise<string> {
    const { write } = this.session.world.of(RawMails);
    if (!write) throw new NotEmulatedError('GmailApp.GmailMessage.getRawContent');
    return write(this.mail);
  }
  getDate(): Date {
    return new Date(this.mail.at);
  }
  /** '' for a header this host does not write. */
  getHeader(...args: unknown[]): string {
    const [name = ''] = textArguments(args, 'GmailApp.GmailMessage.getHeader', 1);
    const headers: Record<string, string> = {
      from: this.getFrom(),
      to: this.mail.to,
      cc: this.mail.cc,
      'reply-to': this.mail.replyTo,
      subject: this.mail.subject,
      'message-id': `<${this.mail.id}@mail.gmail.com>`,
    };
    return headers[name.toLowerCase()] ?? '';
  }

  getAttachments(...args: unknown[]): GmailAttachment[] {
    const options = isPlainObject(args[0]) ? args[0] : {};
    const { includeAttachments = true, includeInlineImages = true } = options;
    const files = [
      ...(includeAttachments === false ? [] : this.mail.attachments),
      ...(includeInlineImages === false ? [] : this.mail.inlineImages),
    ];
    return files.map((file) => GmailAttachment.of(this.session, file));
  }

  getThread(): GmailThread {
    return this.views.thread(threadOf(this.mail));
  }

  isDraft(): boolean {
    return this.kept.draft;
  }
  isInInbox(): boolean {
    return this.mailbox.isInInbox(this.user, this.kept);
  }
  isInTrash(): boolean {
    return this.mailbox.isTrashed(this.user, this.mail);
  }
  isInChats(): boolean {
    return false;
  }
  isInPriorityInbox(): boolean {
    return false;
  }
  isStarred(): boolean {
    return this.mailbox.isStarred(this.user, this.mail);
  }
  isUnread(): boolean {
    return this.mailbox.isUnread(this.user, this.mail);
  }

  star(): this {
    return this.mark({ starred: true });
  }
  unstar(): this {
    return this.mark({ starred: false });
  }
  markRead(): this {
    return this.mark({ unread: false });
  }
  markUnread(): this {
    return this.mark({ unread: true });
  }
  moveToTrash(): this {
    return this.mark({ trashed: true });
  }
  /** Marks are read afresh at each call. */
  refresh(): this {
    return this;
  }

  reply(...args: unknown[]): GmailMessage | Promise<GmailMessage> {
    return this.answer(false, args, 'reply');
  }
  replyAll(...args: unknown[]): GmailMessage | Promise<GmailMessage> {
    return this.answer(true, args, 'replyAll');
  }
  createDraftReply(...args: unknown[]): GmailDraft {
    return this.draftAnswer(false, args, 'createDraftReply');
  }
  createDraftReplyAll(...args: unknown[]): GmailDraft {
    return this.draftAnswer(true, args, 'createDraftReplyAll');
  }
  forward(...args: unknown[]): GmailMessage | Promise<GmailMessage> {
    return this.send(composeForward(this.session, this.mail, args, 'GmailApp.GmailMessage.forward'));
  }

  private get mail(): SentMail {
    return this.kept.mail;
  }

  private answer(toAll: boolean, args: readonly unknown[], method: string): GmailMessage | Promise<GmailMessage> {
    const mail = composeReply(this.session, this.mail, toAll, args, `${this.gasName}.${method}`);
    return this.send(mail, { threadId: threadOf(this.mail) });
  }

  private send(mail: Mail, place: MailPlace = {}): GmailMessage | Promise<GmailMessage> {
    return onceSent(this.outbox.send(mail, this.user, place), (sent) =>
      this.views.message({ mail: sent, draft: false }),
    );
  }

  private draftAnswer(toAll: boolean, args: readonly unknown[], method: string): GmailDraft {
    const mail = composeReply(this.session, this.mail, toAll, args, `${this.gasName}.${method}`);
    return this.views.draft(this.outbox.saveDraft(mail, this.user, { threadId: threadOf(this.mail) }).id);
  }

  private mark(marks: MessageMarks): this {
    this.mailbox.mark(this.user, this.mail.id, marks);
    return this;
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

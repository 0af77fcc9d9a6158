import { decodeBase64 } from '../blob/base64.ts';
import { Blob, signed } from '../blob/blob.ts';
import { isPlainObject } from '../calls/arguments.ts';
import { CellFreeObject } from '../calls/cell-free-object.ts';
import type { Session } from '../kernel/session.ts';
import type { MailFile, SentMail } from './mail.ts';

/** A mail of the account, sent or still a draft. */
export class GmailMessage extends CellFreeObject {
  static override readonly gasName = 'GmailApp.GmailMessage';

  constructor(
    session: Session,
    private readonly mail: SentMail,
    private readonly draft: boolean,
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

  getDate(): Date {
    return new Date(this.mail.at);
  }

  getThread(): GmailThread {
    return new GmailThread(this.session, this.mail, this.draft);
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

  isDraft(): boolean {
    return this.draft;
  }

  isInInbox(): boolean {
    return false;
  }

  isInTrash(): boolean {
    return false;
  }

  isUnread(): boolean {
    return false;
  }
}

/** A conversation; here always of one mail. */
export class GmailThread extends CellFreeObject {
  static override readonly gasName = 'GmailApp.GmailThread';

  constructor(
    session: Session,
    private readonly mail: SentMail,
    private readonly draft = false,
  ) {
    super(session);
  }

  getId(): string {
    return this.mail.id;
  }

  getFirstMessageSubject(): string {
    return this.mail.subject;
  }

  getLastMessageDate(): Date {
    return new Date(this.mail.at);
  }

  getMessageCount(): number {
    return 1;
  }

  getMessages(): GmailMessage[] {
    return [new GmailMessage(this.session, this.mail, this.draft)];
  }
}

/** A file that came with a mail. */
export class GmailAttachment extends Blob {
  static override readonly gasName: string = 'GmailApp.GmailAttachment';

  static of(session: Session, file: MailFile): GmailAttachment {
    return new GmailAttachment(session, decodeBase64(file.base64) ?? new Uint8Array(), file.mimeType, file.name);
  }

  getSize(): number {
    return this.content.length;
  }

  /** SHA-1 of the content, in hexadecimal. */
  getHash(): string {
    const digest = this.session.world.crypto.digest('sha1', this.content);
    return signed(digest)
      .map((byte) => (byte & 255).toString(16).padStart(2, '0'))
      .join('');
  }
}

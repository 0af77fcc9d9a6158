import type { Handover } from './carrier.ts';

/** A file that goes with a mail. */
export interface MailFile {
  readonly name: string;
  readonly mimeType: string;
  readonly base64: string;
}

/** An image the HTML body shows by `cid:`. */
export interface InlineImage extends MailFile {
  readonly cid: string;
}

/** What a script wants sent; checked, header values on one line. */
export interface Mail {
  readonly from: string;
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly replyTo: string;
  /** The sender's display name, '' when none was given. */
  readonly name: string;
  readonly subject: string;
  readonly text: string;
  /** '' when the mail is plain text. */
  readonly html: string;
  readonly attachments: readonly MailFile[];
  readonly inlineImages: readonly InlineImage[];
}

/** A mail that was sent; `user` is the account whose quota it used, `at` the virtual instant. */
export interface SentMail extends Mail {
  readonly id: string;
  readonly user: string;
  readonly at: number;
  /** Where mails really leave: what the mail server made of it; `leaving` until it has answered. */
  readonly handover?: Handover | { readonly kind: 'leaving' };
  /** The thread it answers in; its own, by its id, when absent. */
  readonly threadId?: string;
}

/** A mail waiting in an account's drafts. */
export interface DraftMail {
  readonly id: string;
  readonly messageId: string;
  readonly user: string;
  readonly at: number;
  readonly threadId?: string;
  readonly mail: Mail;
}

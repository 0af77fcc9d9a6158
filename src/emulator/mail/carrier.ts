import type { SentMail } from './mail.ts';

/** What became of a mail that was given to a mail server. */
export type Handover =
  | { readonly kind: 'taken'; readonly answer: string }
  /** The mail or every address was refused for good: nothing left. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** Nothing left: this address takes nothing for now (full, or greylisted); another may. */
  | { readonly kind: 'later'; readonly reason: string }
  /** Nothing left; the server asks to come back another time. */
  | { readonly kind: 'postponed'; readonly reason: string }
  /** Nothing left: the server cannot be reached, does not let in, or is not the one it says it is. */
  | { readonly kind: 'unreachable'; readonly reason: string }
  /** It may have left. */
  | { readonly kind: 'unknown'; readonly reason: string };

/** Takes mails out of this world. It never tries a mail again by itself. */
export interface MailCarrier {
  carry(mail: SentMail): Promise<Handover>;
}

import type { GmailDraft } from './gmail-draft.ts';
import type { GmailLabel } from './gmail-label.ts';
import type { GmailMessage } from './gmail-message.ts';
import type { GmailThread } from './gmail-thread.ts';
import type { KeptMail } from './mailbox.ts';

/** Makes the objects a script holds; each of their classes gives objects of the others through it. */
export interface GmailViews {
  message(kept: KeptMail): GmailMessage;
  thread(id: string): GmailThread;
  label(name: string): GmailLabel;
  draft(id: string): GmailDraft;
}

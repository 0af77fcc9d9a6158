import type { World } from '../kernel/world.ts';
import { allRecipients } from './compose.ts';
import type { SentMail } from './mail.ts';
import { Outbox } from './outbox.ts';

/** A mail as an account's mailbox holds it: sent, received from another account of this host, or a draft. */
export interface KeptMail {
  readonly mail: SentMail;
  readonly draft: boolean;
}

export interface MessageMarks {
  readonly unread?: boolean;
  readonly starred?: boolean;
  readonly trashed?: boolean;
}

export interface ThreadMarks {
  readonly labels: readonly string[];
  readonly archived: boolean;
  readonly spam: boolean;
  readonly important: boolean;
}

const NO_MARKS: ThreadMarks = { labels: [], archived: false, spam: false, important: false };

/** What accounts see of the mails: threads, labels, stars. Mails themselves are the outbox's. */
export class Mailbox {
  constructor(private readonly world: World) {}

  /** An account's mails and drafts, oldest first. */
  mailsOf(user: string): KeptMail[] {
    const outbox = this.world.of(Outbox);
    const sent = outbox
      .list()
      .filter((mail) => mail.user === user || isReceived(mail, user))
      .map((mail) => ({ mail, draft: false }));
    const drafts = outbox.drafts(user).map(({ mail, messageId, at, threadId }) => ({
      mail: { ...mail, id: messageId, user, at, ...(threadId === undefined ? {} : { threadId }) },
      draft: true,
    }));
    return [...sent, ...drafts].sort((a, b) => a.mail.at - b.mail.at);
  }

  /** Threads of which a mail is wanted, the one with the latest mail first. */
  threadsOf(user: string, wanted: (kept: KeptMail) => boolean): string[] {
    const found = new Set(
      this.mailsOf(user)
        .reverse()
        .filter(wanted)
        .map(({ mail }) => threadOf(mail)),
    );
    return [...found];
  }

  /** Received, and neither archived, thrown away nor spam. */
  isInInbox(user: string, { mail, draft }: KeptMail): boolean {
    const { archived, spam } = this.threadMarks(user, threadOf(mail));
    return !draft && isReceived(mail, user) && !archived && !spam && !this.isTrashed(user, mail);
  }

  isTrashed(user: string, { id }: SentMail): boolean {
    return this.marks(user, id).trashed ?? false;
  }

  isStarred(user: string, { id }: SentMail): boolean {
    return this.marks(user, id).starred ?? false;
  }

  /** What is received is unread until someone says otherwise. */
  isUnread(user: string, mail: SentMail): boolean {
    return this.marks(user, mail.id).unread ?? isReceived(mail, user);
  }

  mark(user: string, id: string, marks: MessageMarks): void {
    this.world.documents.set(marksKey(user, id), { ...this.marks(user, id), ...marks });
    this.world.notify({ kind: 'mail' });
  }

  threadMarks(user: string, threadId: string): ThreadMarks {
    return this.world.documents.get<ThreadMarks>(threadKey(user, threadId)) ?? NO_MARKS;
  }

  markThread(user: string, threadId: string, marks: Partial<ThreadMarks>): void {
    this.world.documents.set(threadKey(user, threadId), { ...this.threadMarks(user, threadId), ...marks });
  }

  labels(user: string): readonly string[] {
    return this.world.documents.get<string[]>(labelsKey(user)) ?? [];
  }

  addLabel(user: string, name: string): void {
    this.world.documents.set(labelsKey(user), [...new Set([...this.labels(user), name])].sort());
  }

  /** Takes the label off every thread too. */
  deleteLabel(user: string, name: string): void {
    for (const threadId of this.threadsOf(user, ({ mail }) => this.hasLabel(user, threadOf(mail), name))) {
      const { labels } = this.threadMarks(user, threadId);
      this.markThread(user, threadId, { labels: labels.filter((label) => label !== name) });
    }
    this.world.documents.set(
      labelsKey(user),
      this.labels(user).filter((label) => label !== name),
    );
  }

  hasLabel(user: string, threadId: string, name: string): boolean {
    return this.threadMarks(user, threadId).labels.includes(name);
  }

  private marks(user: string, id: string): MessageMarks {
    return this.world.documents.get<MessageMarks>(marksKey(user, id)) ?? {};
  }
}

/** The thread a mail belongs to: its own, unless it answers another. */
export function threadOf({ id, threadId }: SentMail): string {
  return threadId ?? id;
}

function isReceived(mail: SentMail, user: string): boolean {
  return allRecipients(mail).includes(user);
}

function marksKey(user: string, id: string): string {
  return `mail/marks/${user}/${id}`;
}

function threadKey(user: string, id: string): string {
  return `mail/threads/${user}/${id}`;
}

function labelsKey(user: string): string {
  return `mail/labels/${user}`;
}

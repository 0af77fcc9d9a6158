import { isPlainObject, textArguments } from '../calls/arguments.ts';
import { CellFreeObject } from '../calls/cell-free-object.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import type { Session } from '../kernel/session.ts';
import { composeMail } from './compose.ts';
import { GmailMessage, GmailThread } from './gmail-message.ts';
import type { DraftMail, Mail } from './mail.ts';
import { matchesSearch } from './mail-search.ts';
import { Outbox, onceSent } from './outbox.ts';

/** Sending, drafts and the search of sent mail; the mailbox holds nothing anyone received. */
export class GmailApp extends CellFreeObject {
  static override readonly gasName = 'GmailApp';

  sendEmail(...args: unknown[]): this | Promise<this> {
    return onceSent(this.outbox.send(composeFor(this.session, args, 'GmailApp.sendEmail'), this.user), () => this);
  }

  createDraft(...args: unknown[]): GmailDraft {
    const draft = this.outbox.saveDraft(composeFor(this.session, args, 'GmailApp.createDraft'), this.user);
    return new GmailDraft(this.session, draft.id);
  }

  getDrafts(): GmailDraft[] {
    return this.newestDrafts().map((draft) => new GmailDraft(this.session, draft.id));
  }

  getDraft(...args: unknown[]): GmailDraft {
    const [id = ''] = textArguments(args, 'GmailApp.getDraft', 1);
    if (!this.outbox.draft(id)) throw noSuchDraft();
    return new GmailDraft(this.session, id);
  }

  getDraftMessages(): GmailMessage[] {
    return this.newestDrafts().map((draft) => messageOf(this.session, draft));
  }

  getAliases(): string[] {
    return [];
  }

  getMessageById(...args: unknown[]): GmailMessage | null {
    const [id = ''] = textArguments(args, 'GmailApp.getMessageById', 1);
    const draft = this.outbox.drafts(this.user).find(({ messageId }) => messageId === id);
    if (draft) return messageOf(this.session, draft);
    const sent = this.outbox.list().find((mail) => mail.id === id && mail.user === this.user);
    return sent ? new GmailMessage(this.session, sent, false) : null;
  }

  /** Newest first, each sent mail a thread of its own. */
  search(...args: unknown[]): GmailThread[] {
    const [query, start = 0, max = 500] = args;
    if (args.length !== 1 && args.length !== 3) throw signatureMismatch(args, 'GmailApp.search');
    if (typeof query !== 'string' || typeof start !== 'number' || typeof max !== 'number') {
      throw signatureMismatch(args, 'GmailApp.search');
    }
    return this.outbox
      .list()
      .filter((mail) => mail.user === this.user && matchesSearch(mail, query))
      .reverse()
      .slice(start, start + max)
      .map((mail) => new GmailThread(this.session, mail));
  }

  private newestDrafts(): DraftMail[] {
    return this.outbox.drafts(this.user).reverse();
  }

  private get outbox(): Outbox {
    return this.session.world.of(Outbox);
  }

  private get user(): string {
    return this.session.options.effectiveUser;
  }
}

/** One draft, read afresh at each call. */
export class GmailDraft extends CellFreeObject {
  static override readonly gasName = 'GmailApp.GmailDraft';

  constructor(
    session: Session,
    private readonly id: string,
  ) {
    super(session);
  }

  getId(): string {
    return this.id;
  }

  getMessageId(): string {
    return this.draft().messageId;
  }

  getMessage(): GmailMessage {
    return messageOf(this.session, this.draft());
  }

  send(): GmailMessage | Promise<GmailMessage> {
    const outbox = this.session.world.of(Outbox);
    const { mail, messageId, user } = this.draft();
    return onceSent(outbox.send(mail, user, messageId), (sent) => {
      outbox.deleteDraft(this.id);
      return new GmailMessage(this.session, sent, false);
    });
  }

  update(...args: unknown[]): this {
    const { user } = this.draft();
    const mail = composeFor(this.session, args, 'GmailApp.GmailDraft.update');
    this.session.world.of(Outbox).saveDraft(mail, user, this.id);
    return this;
  }

  deleteDraft(): void {
    this.draft();
    this.session.world.of(Outbox).deleteDraft(this.id);
  }

  private draft(): DraftMail {
    const draft = this.session.world.of(Outbox).draft(this.id);
    if (!draft) throw noSuchDraft();
    return draft;
  }
}

function noSuchDraft(): ScriptException {
  return new ScriptException('Requested entity was not found.');
}

function messageOf(session: Session, { mail, messageId, user, at }: DraftMail): GmailMessage {
  return new GmailMessage(session, { ...mail, id: messageId, user, at }, true);
}

function composeFor(session: Session, args: readonly unknown[], method: string): Mail {
  const [to, subject, body, options = {}] = args;
  if (args.length < 3 || args.length > 4 || !isPlainObject(options)) throw signatureMismatch(args, method);
  return composeMail(session, { to, subject, body: body ?? '' }, options, args, method);
}

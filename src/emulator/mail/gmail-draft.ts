import { CellFreeObject } from '../calls/cell-free-object.ts';
import { ScriptException } from '../kernel/errors.ts';
import type { Session } from '../kernel/session.ts';
import type { GmailMessage } from './gmail-message.ts';
import type { GmailViews } from './gmail-views.ts';
import type { DraftMail } from './mail.ts';
import { Outbox, onceSent } from './outbox.ts';
import { composeFor } from './reply.ts';

/** One draft, read afresh at each call. */
export class GmailDraft extends CellFreeObject {
  static override readonly gasName = 'GmailApp.GmailDraft';

  constructor(
    session: Session,
    private readonly views: GmailViews,
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
    const { mail, messageId, user, at, threadId } = this.draft();
    const thread = threadId === undefined ? {} : { threadId };
    return this.views.message({ mail: { ...mail, id: messageId, user, at, ...thread }, draft: true });
  }

  send(): GmailMessage | Promise<GmailMessage> {
    const { mail, messageId, user, threadId } = this.draft();
    const place = { id: messageId, ...(threadId === undefined ? {} : { threadId }) };
    return onceSent(this.outbox.send(mail, user, place), (sent) => {
      this.outbox.deleteDraft(this.id);
      return this.views.message({ mail: sent, draft: false });
    });
  }

  update(...args: unknown[]): this {
    const { user } = this.draft();
    this.outbox.saveDraft(composeFor(this.session, args, 'GmailApp.GmailDraft.update'), user, { id: this.id });
    return this;
  }

  deleteDraft(): void {
    this.draft();
    this.outbox.deleteDraft(this.id);
  }

  private draft(): DraftMail {
    const draft = this.outbox.draft(this.id);
    if (!draft) throw new ScriptException('Requested entity was not found.');
    return draft;
  }

  private get outbox(): Outbox {
    return this.session.world.of(Outbox);
  }
}

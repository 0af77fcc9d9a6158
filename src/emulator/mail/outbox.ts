import { DailyCount } from '../calls/daily-count.ts';
import { ScriptException } from '../kernel/errors.ts';
import type { World } from '../kernel/world.ts';
import { allRecipients } from './compose.ts';
import type { DraftMail, Mail, SentMail } from './mail.ts';

/** Every mail the scripts of a world have sent, the drafts, and what each account has left for the day. */
export class Outbox {
  private readonly sent: SentMail[];
  private readonly quotas = new Map<string, DailyCount>();

  constructor(private readonly world: World) {
    this.sent = world.documents
      .keys('mail/sent/')
      .flatMap((key) => world.documents.get<SentMail>(key) ?? [])
      .sort((a, b) => a.at - b.at);
  }

  /** Sent mails, oldest first. */
  list(): readonly SentMail[] {
    return [...this.sent];
  }

  /** Recipients an account may still write to today. */
  remaining(user: string): number {
    return this.world.limits.mailRecipientsPerDay - this.quota(user).used;
  }

  /** Sends a checked mail on an account's quota, all recipients or none. @throws ScriptException with Google's sentences */
  send(mail: Mail, user: string, id = this.newId()): SentMail {
    const count = allRecipients(mail).length;
    if (count === 0) throw new ScriptException('Failed to send email: no recipient');
    if (count > this.remaining(user)) throw new ScriptException('Service invoked too many times for one day: email.');
    this.quota(user).add(count);
    const sent: SentMail = { ...mail, id, user, at: this.world.clock.now() };
    this.sent.push(sent);
    const place = String(this.world.ids.next('mail')).padStart(8, '0');
    this.world.documents.set(`mail/sent/${place}`, sent);
    this.world.notify({ kind: 'mail' });
    return sent;
  }

  /** Drafts of an account, oldest first. */
  drafts(user: string): DraftMail[] {
    return this.world.documents
      .keys('mail/draft/')
      .flatMap((key) => this.world.documents.get<DraftMail>(key) ?? [])
      .filter((draft) => draft.user === user)
      .sort((a, b) => a.at - b.at);
  }

  draft(id: string): DraftMail | undefined {
    return this.world.documents.get<DraftMail>(`mail/draft/${id}`);
  }

  /** Keeps a new draft, or another text for the one of that id. */
  saveDraft(mail: Mail, user: string, id = `r${this.world.ids.number()}${this.world.ids.number()}`): DraftMail {
    const messageId = this.draft(id)?.messageId ?? this.newId();
    const draft: DraftMail = { id, messageId, user, at: this.world.clock.now(), mail };
    this.world.documents.set(`mail/draft/${id}`, draft);
    return draft;
  }

  deleteDraft(id: string): void {
    this.world.documents.delete(`mail/draft/${id}`);
  }

  /** Sixteen hexadecimal digits, as Gmail's message ids. */
  private newId(): string {
    const half = () => this.world.ids.number().toString(16).padStart(8, '0');
    return `${half()}${half()}`;
  }

  private quota(user: string): DailyCount {
    const found = this.quotas.get(user);
    if (found) return found;
    const made = new DailyCount(this.world, `quota/mail/${user}`);
    this.quotas.set(user, made);
    return made;
  }
}

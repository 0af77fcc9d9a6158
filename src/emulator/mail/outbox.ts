import { DailyCount } from '../calls/daily-count.ts';
import { ScriptException } from '../kernel/errors.ts';
import type { World } from '../kernel/world.ts';
import type { Handover, MailCarrier } from './carrier.ts';
import { allRecipients } from './compose.ts';
import type { DraftMail, Mail, SentMail } from './mail.ts';

const NO_QUOTA = 'Service invoked too many times for one day: email.';

/** Google's sentence for what a mail server made of a mail, this host's own where Google has none; the server's words follow. */
const SAID = {
  refused: 'Invalid email',
  later: 'The address takes no mail for now',
  postponed: NO_QUOTA,
  unreachable: 'The mail server cannot be reached',
  unknown: 'The mail may have left or not',
} as const;

/** The host ended while a mail was with the mail server: it is not given a second time. */
const STOPPED: Handover = { kind: 'unknown', reason: '' };

/** Where a mail goes: under an id it has already, in a thread it answers. */
export interface MailPlace {
  readonly id?: string;
  readonly threadId?: string;
}

/** Every mail the scripts of a world have sent, the drafts, and what each account has left for the day. */
export class Outbox {
  /** Where mails really leave; without it they stay here. */
  carrier: MailCarrier | null = null;
  private readonly sent: SentMail[];
  private readonly quotas = new Map<string, DailyCount>();

  constructor(private readonly world: World) {
    this.sent = world.documents
      .keys('mail/sent/')
      .flatMap((key) => world.documents.get<SentMail>(key) ?? [])
      .map((mail) => (mail.handover?.kind === 'leaving' ? { ...mail, handover: STOPPED } : mail))
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

  /**
   * Sends a checked mail on an account's quota, all recipients or none; a promise where mails really leave.
   * @throws ScriptException with Google's sentences
   */
  send(mail: Mail, user: string, { id = this.newId(), threadId }: MailPlace = {}): SentMail | Promise<SentMail> {
    const count = allRecipients(mail).length;
    if (count === 0) throw new ScriptException('Failed to send email: no recipient');
    if (count > this.remaining(user)) throw new ScriptException(NO_QUOTA);
    this.quota(user).add(count);
    const thread = threadId === undefined ? {} : { threadId };
    const sent: SentMail = { ...mail, id, user, at: this.world.clock.now(), ...thread };
    const key = `mail/sent/${String(this.world.ids.next('mail')).padStart(8, '0')}`;
    if (this.carrier) return this.handOver(key, sent, this.carrier, count);
    this.keep(key, sent);
    return sent;
  }

  /** Durable before the mail server sees it, and again once it has answered: whatever stops the host, no mail goes twice. */
  private async handOver(key: string, sent: SentMail, carrier: MailCarrier, count: number): Promise<SentMail> {
    this.keep(key, { ...sent, handover: { kind: 'leaving' } });
    this.world.documents.commit();
    const handover = await carrier.carry(sent);
    this.keep(key, { ...sent, handover });
    // A server that is away, or has no room for an address, takes nothing of what it allows in a day.
    if (handover.kind === 'unreachable' || handover.kind === 'later') this.quota(sent.user).add(-count);
    this.world.documents.commit();
    if (handover.kind === 'taken') return sent;
    throw new ScriptException(`${SAID[handover.kind]} (${handover.reason})`);
  }

  private keep(key: string, mail: SentMail): void {
    const at = this.sent.findIndex(({ id }) => id === mail.id);
    if (at < 0) this.sent.push(mail);
    else this.sent[at] = mail;
    this.world.documents.set(key, mail);
    this.world.notify({ kind: 'mail' });
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
  saveDraft(mail: Mail, user: string, { id = this.newDraftId(), threadId }: MailPlace = {}): DraftMail {
    const known = this.draft(id);
    const kept = threadId ?? known?.threadId;
    const thread = kept === undefined ? {} : { threadId: kept };
    const messageId = known?.messageId ?? this.newId();
    const draft: DraftMail = { id, messageId, user, at: this.world.clock.now(), ...thread, mail };
    this.world.documents.set(`mail/draft/${id}`, draft);
    return draft;
  }

  deleteDraft(id: string): void {
    this.world.documents.delete(`mail/draft/${id}`);
  }

  private newDraftId(): string {
    return `r${this.world.ids.number()}${this.world.ids.number()}`;
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

/** Goes on with a mail that was sent, at once where none leaves. */
export function onceSent<Result>(
  sent: SentMail | Promise<SentMail>,
  goOn: (mail: SentMail) => Result,
): Result | Promise<Result> {
  return sent instanceof Promise ? sent.then(goOn) : goOn(sent);
}

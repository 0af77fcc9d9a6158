import { CampaignError } from '../../../app/campaign-error.ts';
import type { BulkMailer, BulkOutcome, BulkReturn } from '../../../app/mailing/bulk/bulk-mailer.ts';
import type { Mail, Memory } from '../../../app/ports.ts';
import { RESEND_KEY } from './resend-key.ts';

const ONE_HOUR = 3_600_000;
const ONE_MINUTE = 60_000;

/** Script property of another address, for tests; Google's manifest allows the real one only. */
const ADDRESS = 'interpelle.bulk.address';
const RESEND = 'https://api.resend.com';

/** A page of the list of sent mails, and how many pages are read at most. */
const PAGE = 100;
const PAGES = 20;

/** What Resend says of the last thing that happened to a mail, as far as it says something of the address. */
const RETURNS: Readonly<Record<string, BulkReturn['kind']>> = {
  bounced: 'bounce',
  suppressed: 'bounce',
  delivery_delayed: 'delay',
  complained: 'opt_out',
};

interface SaidByResend {
  readonly name?: string;
  readonly message?: string;
  readonly errors?: readonly { readonly index?: number; readonly message?: string }[];
}

/**
 * Resend, through UrlFetchApp: a hundred mails a call, a key recognised for 24 hours, mails that are refused named by
 * place. Sources: resend.com/docs/api-reference/emails/send-batch-emails, …/dashboard/emails/idempotency-keys,
 * …/api-reference/errors, …/api-reference/emails/list-emails.
 */
export class ResendMailer implements BulkMailer {
  readonly most = 100;
  /** One hour less than Resend's own, for clocks that differ. */
  readonly remembers = 23 * ONE_HOUR;

  constructor(private readonly memory: Memory) {}

  isOpen(): boolean {
    return this.memory.read(RESEND_KEY) !== null;
  }

  send(key: string, from: string, mails: readonly Mail[]): BulkOutcome {
    try {
      const response = UrlFetchApp.fetch(`${this.address()}/emails/batch`, {
        method: 'post',
        contentType: 'application/json',
        headers: { ...this.secret(), 'Idempotency-Key': key, 'x-batch-validation': 'permissive' },
        payload: JSON.stringify(mails.map((mail) => asResend(from, mail))),
        muteHttpExceptions: true,
      });
      return outcomeOf(response);
    } catch (error) {
      // No answer: nobody knows, except Resend under the same key.
      return { kind: 'unknown', reason: error instanceof Error ? error.message : String(error) };
    }
  }

  returnsSince(from: string, at: number): readonly BulkReturn[] {
    const returns: BulkReturn[] = [];
    let after = '';
    for (let page = 0; page < PAGES; page += 1) {
      const { data = [], has_more: hasMore = false } = this.sentMails(`?limit=${PAGE}${after}`);
      for (const { to = [], from: sender = '', created_at: created = '', last_event: event = '' } of data) {
        const kind = RETURNS[event];
        if (kind === undefined || !sender.toLowerCase().includes(from.toLowerCase()) || Date.parse(created) < at)
          continue;
        returns.push(...to.map((email) => ({ email, kind })));
      }
      const last = data.at(-1);
      // Newest first.
      if (!hasMore || last === undefined || Date.parse(last.created_at ?? '') < at) break;
      after = `&after=${encodeURIComponent(last.id ?? '')}`;
    }
    return returns;
  }

  private sentMails(query: string): SentList {
    try {
      const response = UrlFetchApp.fetch(`${this.address()}/emails${query}`, { headers: this.secret() });
      return JSON.parse(response.getContentText()) as SentList;
    } catch (cause) {
      const detail = cause instanceof Error ? cause.message : String(cause);
      throw new CampaignError('bulk_returns_unread', { detail }, { cause });
    }
  }

  private secret(): Record<string, string> {
    return { Authorization: `Bearer ${this.memory.read(RESEND_KEY) ?? ''}` };
  }

  private address(): string {
    return this.memory.read(ADDRESS) ?? RESEND;
  }
}

interface SentList {
  readonly has_more?: boolean;
  readonly data?: readonly {
    readonly id?: string;
    readonly to?: readonly string[];
    readonly from?: string;
    readonly created_at?: string;
    readonly last_event?: string;
  }[];
}

function asResend(from: string, { to, subject, html, text, senderName, replyTo, unsubscribeUrl }: Mail) {
  return {
    from: `"${senderName.replace(/["\\]/g, ' ')}" <${from}>`,
    to: [to],
    reply_to: replyTo,
    subject,
    html,
    text,
    ...(unsubscribeUrl !== undefined && {
      // RFC 8058: the mail program posts to the address by itself when the person asks it to.
      headers: { 'List-Unsubscribe': `<${unsubscribeUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    }),
  };
}

function outcomeOf(response: GoogleAppsScript.URL_Fetch.HTTPResponse): BulkOutcome {
  const status = response.getResponseCode();
  const said = saidIn(response.getContentText());
  const { name = '', message = '' } = said ?? {};
  const reason = message === '' ? `HTTP ${status}` : message;
  if (status >= 200 && status < 300) {
    // An answer cut short says nothing of which mails were refused.
    if (said === undefined) return { kind: 'unknown', reason: `HTTP ${status}` };
    const refused = (said.errors ?? []).map(({ index = -1, message: why = '' }) => [index, why] as const);
    return { kind: 'taken', refused: new Map(refused) };
  }
  if (status === 409) {
    return name === 'invalid_idempotent_request' ? { kind: 'mixed', reason } : { kind: 'unknown', reason };
  }
  if (status === 429) {
    if (/quota/.test(name)) return { kind: 'quota' };
    return { kind: 'wait', milliseconds: Math.max(ONE_MINUTE, 1_000 * secondsToWait(response)) };
  }
  if (status >= 500 || status === 408) return { kind: 'unknown', reason };
  return { kind: 'refused', reason };
}

function secondsToWait(response: GoogleAppsScript.URL_Fetch.HTTPResponse): number {
  const headers = Object.entries(response.getHeaders() as Readonly<Record<string, string>>);
  const seconds = Number(headers.find(([name]) => name.toLowerCase() === 'retry-after')?.[1]);
  return Number.isFinite(seconds) ? Math.min(seconds, 6 * 3_600) : 0;
}

function saidIn(text: string): SaidByResend | undefined {
  try {
    const said: unknown = JSON.parse(text);
    return typeof said === 'object' && said !== null ? said : undefined;
  } catch {
    return undefined;
  }
}

import { createTransport } from 'nodemailer';
import type { Handover, MailCarrier } from '../../emulator/mail/carrier.ts';
import type { SentMail } from '../../emulator/mail/mail.ts';
import { messageOf } from '../eml.ts';
import type { SmtpSettings } from './smtp-settings.ts';

/** Milliseconds a server may take: to let in, and between two bytes once in. */
export interface SmtpPatience {
  readonly greeting: number;
  readonly silence: number;
  /** How long the minute is in which so many mails may leave. */
  readonly minute: number;
}

const PATIENCE: SmtpPatience = { greeting: 20_000, silence: 60_000, minute: 60_000 };

/** What nodemailer says of a failure, as far as it decides what became of the mail. */
interface SmtpFailure extends Error {
  readonly code?: string;
  /** Code of the system or of TLS below nodemailer's own. */
  readonly originalCode?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly syscall?: string;
  readonly timeoutType?: string;
}

/** Gives mails to the association's mail server: encrypted, on one kept connection, no faster than allowed. */
export class SmtpCarrier implements MailCarrier {
  private readonly transport;
  private readonly underway = new Set<Promise<Handover>>();

  constructor(settings: SmtpSettings, { greeting, silence, minute }: SmtpPatience = PATIENCE) {
    const { host, port, encryption, user, password, perMinute, authority } = settings;
    this.transport = createTransport({
      host,
      port,
      secure: encryption === 'tls',
      requireTLS: encryption === 'starttls',
      ignoreTLS: encryption === 'none',
      ...(authority && { tls: { ca: authority } }),
      ...(user && { auth: { user, pass: password } }),
      pool: true,
      maxConnections: 1,
      // The pool would give a mail again when the connection is lost, even one that the server had taken.
      maxRequeues: 0,
      rateLimit: perMinute,
      rateDelta: minute,
      connectionTimeout: greeting,
      greetingTimeout: greeting,
      socketTimeout: silence,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  /** Signs in once. @throws Error in the server's words */
  async check(): Promise<void> {
    await this.transport.verify();
  }

  carry(mail: SentMail): Promise<Handover> {
    const handover = this.transport
      .sendMail(messageOf(mail))
      .then(({ response }): Handover => ({ kind: 'taken', answer: response }), handoverOf)
      .finally(() => this.underway.delete(handover));
    this.underway.add(handover);
    return handover;
  }

  /** Lets a mail that is being given end first: its outcome would be unknown for ever. */
  async close(): Promise<void> {
    await Promise.all(this.underway);
    this.transport.close();
  }
}

/** Only what certainly did not leave is said not to have left. */
function handoverOf(failure: SmtpFailure): Handover {
  const { code = '', originalCode = '', command = '', responseCode = 0, syscall, timeoutType, message } = failure;
  const answered = responseCode >= 400 && responseCode < 600;
  const permanent = responseCode >= 500;
  // Wrong address or content: another day changes nothing. A refused sender or session is not the mail's fault.
  if (permanent && (command === 'RCPT TO' || command === 'DATA')) return { kind: 'refused', reason: message };
  if (answered && command === 'RCPT TO') return { kind: 'later', reason: message };
  const notIn = ['EAUTH', 'ETLS', 'EDNS'].includes(code) || syscall === 'connect';
  const untrusted = /CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS/.test(originalCode);
  const neverIn = untrusted || timeoutType === 'CONNECT_TIMEOUT' || timeoutType === 'GREETING_TIMEOUT';
  if (notIn || neverIn) return { kind: 'unreachable', reason: message };
  if (code === 'EENVELOPE' || (answered && command === 'DATA')) return { kind: 'postponed', reason: message };
  return { kind: 'unknown', reason: message };
}

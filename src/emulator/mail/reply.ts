import { asText, isPlainObject } from '../calls/arguments.ts';
import { signatureMismatch } from '../kernel/errors.ts';
import type { Session } from '../kernel/session.ts';
import { composeMail } from './compose.ts';
import type { Mail, SentMail } from './mail.ts';
import { addressOf, splitRecipients } from './recipients.ts';

/** Reads `recipient, subject, body[, options]`. @throws ScriptException with Google's sentences */
export function composeFor(session: Session, args: readonly unknown[], method: string): Mail {
  const [to, subject, body, options = {}] = args;
  if (args.length < 3 || args.length > 4 || !isPlainObject(options)) throw signatureMismatch(args, method);
  return composeMail(session, { to, subject, body: body ?? '' }, options, args, method);
}

/** The answer to a mail from `body[, options]`: to its sender, or to everyone who has it. @throws ScriptException */
export function composeReply(
  session: Session,
  answered: SentMail,
  toAll: boolean,
  args: readonly unknown[],
  method: string,
): Mail {
  const [body, options = {}] = args;
  if (args.length < 1 || args.length > 2 || !isPlainObject(options)) throw signatureMismatch(args, method);
  const to = answered.replyTo || answered.from;
  const subject = asText(options.subject) ?? prefixed('Re: ', answered.subject);
  const cc = toAll ? { cc: othersOf(answered, [addressOf(to), session.options.effectiveUser]) } : {};
  return composeMail(session, { to, subject, body }, { ...cc, ...options }, args, method);
}

/** The mail passed on to `recipient[, options]`, its files with it. @throws ScriptException */
export function composeForward(session: Session, passed: SentMail, args: readonly unknown[], method: string): Mail {
  const [to, options = {}] = args;
  if (args.length < 1 || args.length > 2 || !isPlainObject(options)) throw signatureMismatch(args, method);
  const subject = asText(options.subject) ?? prefixed('Fwd: ', passed.subject);
  const head = `---------- Forwarded message ---------\r\nFrom: ${passed.from}\r\nSubject: ${passed.subject}\r\nTo: ${passed.to}`;
  const mail = composeMail(session, { to, subject, body: `${head}\r\n\r\n${passed.text}` }, options, args, method);
  return { ...mail, html: mail.html || passed.html, attachments: [...mail.attachments, ...passed.attachments] };
}

function prefixed(prefix: string, subject: string): string {
  return subject.startsWith(prefix) ? subject : prefix + subject;
}

function othersOf(mail: SentMail, known: readonly string[]): string {
  return [mail.to, mail.cc]
    .flatMap(splitRecipients)
    .filter((entry) => !known.includes(addressOf(entry)))
    .join(', ');
}

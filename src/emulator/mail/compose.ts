import { encodeBase64 } from '../blob/base64.ts';
import { asBytes, type Blob, blobOf } from '../blob/blob.ts';
import { encodeUtf8 } from '../blob/charset.ts';
import { asText, isPlainObject } from '../calls/arguments.ts';
import { plainText } from '../html/plain-text.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import type { Session } from '../kernel/session.ts';
import type { InlineImage, Mail, MailFile } from './mail.ts';
import { addressOf, headerText, splitRecipients } from './recipients.ts';

/** Google's limit on the attachments of one mail, in bytes. Source: developers.google.com/apps-script/guides/services/quotas */
const ATTACHMENT_BYTES = 25 * 1024 * 1024;

/** Builds a checked mail from `to`, `subject`, `body` and the options a script gave. @throws ScriptException with Google's sentences */
export function composeMail(
  session: Session,
  fields: { readonly to: unknown; readonly subject: unknown; readonly body: unknown },
  options: Readonly<Record<string, unknown>>,
  args: readonly unknown[],
  method: string,
): Mail {
  const text = (value: unknown): string => {
    if (value === undefined || value === null) return '';
    const found = asText(value);
    if (found === undefined) throw signatureMismatch(args, method);
    return found;
  };
  const html = text(options.htmlBody);
  const mail: Mail = {
    from: sender(session, text(options.from), options.noReply === true),
    to: recipients(text(fields.to)),
    cc: recipients(text(options.cc)),
    bcc: recipients(text(options.bcc)),
    replyTo: replyTo(text(options.replyTo)),
    name: headerText(text(options.name)),
    subject: headerText(text(fields.subject)),
    text: fields.body === undefined && html !== '' ? plainText(html) : text(fields.body),
    html,
    attachments: attachments(options.attachments, args, method),
    inlineImages: inlineImages(options.inlineImages, args, method),
  };
  requireWithinLimits(session, mail);
  return mail;
}

/** Bare addresses of all who receive a mail. */
export function allRecipients(mail: Mail): string[] {
  return [mail.to, mail.cc, mail.bcc].flatMap(splitRecipients).map(addressOf);
}

function recipients(list: string): string {
  const entries = splitRecipients(list);
  for (const entry of entries) addressOf(entry);
  return entries.join(', ');
}

function replyTo(list: string): string {
  try {
    return recipients(list);
  } catch (cause) {
    throw Object.assign(new ScriptException('Invalid argument: replyTo'), { cause });
  }
}

/** Only Workspace accounts may hide behind noreply@; the account itself is the only alias this host knows. */
function sender(session: Session, alias: string, noReply: boolean): string {
  const user = session.options.effectiveUser;
  if (alias !== '' && alias !== user) throw new ScriptException(`Invalid argument: ${alias}`);
  const hides = noReply && session.world.limits.profile === 'workspace';
  return hides ? `noreply@${user.slice(user.indexOf('@') + 1)}` : user;
}

function requireWithinLimits(session: Session, mail: Mail): void {
  const { limits } = session.world;
  if (mail.subject.length > limits.subjectCharacters) throw new ScriptException('Argument too large: subject');
  const body = encodeUtf8(mail.text).length + encodeUtf8(mail.html).length;
  if (body > limits.mailBodyBytes) throw new ScriptException('Limit Exceeded: Email Body Size.');
  if (allRecipients(mail).length > limits.recipientsPerMessage) {
    throw new ScriptException('Limit Exceeded: Email Recipients Per Message.');
  }
  const files = [...mail.attachments, ...mail.inlineImages];
  const bytes = files.reduce((sum, file) => sum + (file.base64.length * 3) / 4, 0);
  if (bytes > ATTACHMENT_BYTES) throw new ScriptException('Limit Exceeded: Email Total Attachments Size.');
}

function attachments(value: unknown, args: readonly unknown[], method: string): MailFile[] {
  if (value === undefined || value === null) return [];
  const sources = Array.isArray(value) ? value : [value];
  return sources.map((source) => {
    const blob = blobOf(source);
    const file = blob ? fileOf(blob, 'Untitled') : describedFile(source);
    if (!file) throw signatureMismatch(args, method);
    return file;
  });
}

/** An attachment as older scripts describe it: `{fileName, mimeType, content}`, the content a text or bytes. */
function describedFile(source: unknown): MailFile | undefined {
  if (!isPlainObject(source)) return undefined;
  const name = asText(source.fileName);
  const text = asText(source.content);
  const bytes = text === undefined ? asBytes(source.content) : encodeUtf8(text);
  if (name === undefined || bytes === undefined) return undefined;
  const mimeType = asText(source.mimeType) ?? 'application/octet-stream';
  return { name: headerText(name), mimeType, base64: encodeBase64(bytes) };
}

function inlineImages(value: unknown, args: readonly unknown[], method: string): InlineImage[] {
  if (value === undefined || value === null) return [];
  if (!isPlainObject(value)) throw signatureMismatch(args, method);
  return Object.entries(value).map(([cid, source]) => {
    const blob = blobOf(source);
    if (!blob) throw signatureMismatch(args, method);
    return { cid, ...fileOf(blob, cid) };
  });
}

function fileOf(blob: Blob, otherwise: string): MailFile {
  return {
    name: headerText(blob.getName() ?? otherwise),
    mimeType: blob.getContentType() ?? 'application/octet-stream',
    base64: encodeBase64(blob.content),
  };
}

import type { SentMail } from '../../../emulator/mail/mail.ts';
import { Outbox } from '../../../emulator/mail/outbox.ts';
import { emlOf } from '../../eml.ts';
import type { DeskContext } from '../desk-context.ts';
import { HttpError, json } from '../reply.ts';
import { get } from '../route.ts';
import type { Route } from '../server.ts';
import type { MailDetails, MailLine } from '../wire.ts';
import { words } from '../words.fr.ts';

/** A mail as its recipient would read it: no script, no request to anyone; its links open in a new tab. */
const MAIL_CSP =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** The outbox: every mail the scripts have sent. */
export function mailApi({ host }: DeskContext): Route[] {
  const outbox = host.world.of(Outbox);
  const find = (id: string): SentMail => {
    const mail = outbox.list().find((sent) => sent.id === id);
    if (!mail) throw new HttpError(404, words.noSuchMail);
    return mail;
  };
  return [
    get('/api/mails', ({ query }) => json(listed(outbox.list(), query.get('q') ?? ''))),
    get(/^\/api\/mails\/(\w+)$/, (_, id = '') => json(details(find(id)))),
    get(/^\/courriels\/(\w+)\/corps$/, (_, id = '') => ({
      type: 'text/html; charset=utf-8',
      body: withImages(find(id)),
      csp: MAIL_CSP,
    })),
    get(/^\/courriels\/(\w+)\.eml$/, async (_, id = '') => ({
      type: 'message/rfc822',
      body: await emlOf(find(id)),
      headers: { 'content-disposition': `attachment; filename="${id}.eml"` },
    })),
  ];
}

function listed(mails: readonly SentMail[], query: string): MailLine[] {
  const wanted = fold(query).split(/\s+/).filter(Boolean);
  return mails
    .filter((mail) => {
      const text = fold(`${mail.to} ${mail.cc} ${mail.subject} ${mail.text}`);
      return wanted.every((word) => text.includes(word));
    })
    .map(lineOf)
    .reverse();
}

function lineOf({ id, to, subject, at, handover }: SentMail): MailLine {
  return { id, to, subject, at, handover: handover?.kind ?? null };
}

function answerOf({ handover }: SentMail): string {
  if (!handover || handover.kind === 'leaving') return '';
  return handover.kind === 'taken' ? handover.answer : handover.reason;
}

function details(mail: SentMail): MailDetails {
  const labels = words.mailHeaders;
  const headers: [string, string][] = [
    [labels.from, mail.name ? `${mail.name} <${mail.from}>` : mail.from],
    [labels.to, mail.to],
    [labels.cc, mail.cc],
    [labels.bcc, mail.bcc],
    [labels.replyTo, mail.replyTo],
  ];
  return {
    ...lineOf(mail),
    answer: answerOf(mail),
    headers: headers.filter(([, value]) => value !== ''),
    text: mail.text,
    hasHtml: mail.html !== '',
    attachments: mail.attachments.map(({ name, mimeType, base64 }) => ({
      name,
      mimeType,
      bytes: Buffer.byteLength(base64, 'base64'),
    })),
  };
}

/** Links leave the frame; images the mail carries are shown from the mail itself. */
function withImages({ html, inlineImages }: SentMail): string {
  const filled = inlineImages.reduce(
    (text, image) => text.replaceAll(`cid:${image.cid}`, `data:${image.mimeType};base64,${image.base64}`),
    html,
  );
  const base = '<base target="_blank">';
  return /<head[^>]*>/i.test(filled) ? filled.replace(/<head[^>]*>/i, (head) => head + base) : base + filled;
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

import MailComposer from 'nodemailer/lib/mail-composer';
import type { MailFile, SentMail } from '../emulator/mail/mail.ts';

/** A sent mail as an RFC 5322 message, the same bytes each time: id and boundaries come from the mail's id. */
export async function emlOf(mail: SentMail): Promise<Buffer> {
  const node = new MailComposer(messageOf(mail)).compile();
  // The outbox is a record: unlike on the wire, it shows who was in blind copy.
  node.keepBcc = true;
  return node.build();
}

/** A sent mail as nodemailer takes it; its Message-ID never changes, so that a copy can be recognised. */
export function messageOf(mail: SentMail) {
  return {
    from: { name: mail.name, address: mail.from },
    to: mail.to,
    cc: mail.cc,
    bcc: mail.bcc,
    replyTo: mail.replyTo,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    date: new Date(mail.at),
    messageId: `<${mail.id}@${mail.from.slice(mail.from.indexOf('@') + 1)}>`,
    baseBoundary: mail.id,
    attachments: [
      ...mail.inlineImages.map((image) => ({ ...fileOf(image), cid: image.cid })),
      ...mail.attachments.map(fileOf),
    ],
  };
}

function fileOf({ name, mimeType, base64 }: MailFile) {
  return { filename: name, contentType: mimeType, content: Buffer.from(base64, 'base64') };
}

import { decodeBase64 } from '../blob/base64.ts';
import { Blob, signed } from '../blob/blob.ts';
import type { Session } from '../kernel/session.ts';
import type { MailFile } from './mail.ts';

/** A file that came with a mail. */
export class GmailAttachment extends Blob {
  static override readonly gasName: string = 'GmailApp.GmailAttachment';

  static of(session: Session, file: MailFile): GmailAttachment {
    return new GmailAttachment(session, decodeBase64(file.base64) ?? new Uint8Array(), file.mimeType, file.name);
  }

  getSize(): number {
    return this.content.length;
  }

  /** SHA-1 of the content, in hexadecimal. */
  getHash(): string {
    const digest = this.session.world.crypto.digest('sha1', this.content);
    return signed(digest)
      .map((byte) => (byte & 255).toString(16).padStart(2, '0'))
      .join('');
  }
}

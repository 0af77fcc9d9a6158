import type { SentMail } from './mail.ts';

/** Where the host plugs in what writes a mail as it travels (RFC 5322); without it, such texts are refused. */
export class RawMails {
  write: ((mail: SentMail) => Promise<string>) | null = null;
}

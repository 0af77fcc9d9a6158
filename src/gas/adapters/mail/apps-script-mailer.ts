import { MailNotSent } from '../../../app/mailing/sending/mail-fault.ts';
import type { Attachment, Mail, Mailer } from '../../../app/ports.ts';

/** Google's sentences, in English or in the account's French. */
const QUOTA = /too many times for one day|trop (?:de fois|souvent)[^:]*jour/i;
/** The desk's own, when its mail server is away: Google never says so. */
const UNREACHABLE = /^(?:Exception: )?The mail server cannot be reached/;
/** The desk's own too: Google's servers try such an address again by themselves. */
const LATER = /^(?:Exception: )?The address takes no mail for now/;
const REFUSED = /invalid email|adresse e-mail (?:incorrecte|non valide)|no recipient|aucun destinataire/i;

/** Sends with MailApp, as the account that runs this execution. */
export class AppsScriptMailer implements Mailer {
  private readonly blobs = new Map<Attachment, GoogleAppsScript.Base.Blob>();

  send({ to, subject, html, text, senderName, replyTo, attachments = [] }: Mail): void {
    const mail: GoogleAppsScript.Mail.MailAdvancedParameters & { to: string; subject: string; body: string } = {
      to,
      subject,
      body: text,
      htmlBody: html,
      name: senderName,
      replyTo,
      ...(attachments.length > 0 && {
        attachments: attachments.map((file) => this.blobOf(file)),
      }),
    };
    try {
      MailApp.sendEmail(mail);
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      if (QUOTA.test(said)) throw new MailNotSent('quota', said, { cause: error });
      if (UNREACHABLE.test(said)) throw new MailNotSent('unreachable', said, { cause: error });
      if (LATER.test(said)) throw new MailNotSent('later', said, { cause: error });
      if (REFUSED.test(said)) throw new MailNotSent('refused', said, { cause: error });
      throw error;
    }
  }

  /** One blob a file, however many mails carry it. */
  private blobOf(file: Attachment): GoogleAppsScript.Base.Blob {
    const made = this.blobs.get(file) ?? Utilities.newBlob([...file.bytes], file.mimeType, file.name);
    this.blobs.set(file, made);
    return made;
  }

  remainingToday(): number {
    return MailApp.getRemainingDailyQuota();
  }

  account(): string {
    return Session.getEffectiveUser().getEmail();
  }
}

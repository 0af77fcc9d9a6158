import { CampaignError } from '../../app/campaign-error.ts';
import { listLabel } from '../../app/lists/name-new-rows.ts';
import { mailingOf, openMailings } from '../../app/mailing/find-mailing.ts';
import { MailingLetter } from '../../app/mailing/mail/mailing-letter.ts';
import type { MailingPorts } from '../../app/mailing/mailing-ports.ts';
import { planOf } from '../../app/mailing/plan-mailing.ts';
import { messages } from '../../app/messages.fr.ts';
import type { MailShown, PreviewScreen } from '../../app/windows.ts';

const words = messages.mailings;

/** Every open mailing with who gets it and who does not, the latest first. */
export function previewScreen(ports: MailingPorts): PreviewScreen {
  const mailings = [...openMailings(ports.tables)].reverse().map((mailing) => {
    const { recipients, exclusions } = planOf(ports, mailing);
    const lists = new Map(recipients.map(({ list }) => [list.id, listLabel(list)]));
    return {
      id: mailing.id,
      title: words.previewMailing(mailing.id, words.titles[mailing.template]),
      counts: words.previewCounts(recipients.length, lists.size, exclusions.length),
      recipients: [...lists].map(([listId, label]) => ({ listId, label })),
      exclusions: exclusions.map(({ list, reason }) => ({ label: listLabel(list), reason: words.exclusion[reason] })),
    };
  });
  return { mailings };
}

/** Writes one mail of a mailing without sending it. Throws what would stop it. */
export function mailPreview(ports: MailingPorts, mailingId: string, listId: string): MailShown {
  const mailing = mailingOf(ports.tables, mailingId);
  const recipient = planOf(ports, mailing).recipients.find(({ list }) => list.id === listId);
  if (recipient === undefined) throw new CampaignError('mailing_without_recipient', { mailing: mailingId });
  const letter = new MailingLetter(ports, mailing);
  letter.requireFaultless([recipient.list]);
  const mail = letter.write(recipient.email, recipient.list);
  const { to, subject, html, text } = mail;
  const [from, attachment] = [words.previewFrom(mail.senderName, mail.replyTo), words.attachment(letter.attachments)];
  return { from, to, subject, attachment, html, text };
}

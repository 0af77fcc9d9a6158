import { CampaignError } from '../campaign-error.ts';
import { messages } from '../messages.fr.ts';
import { MailingLetter, type MailingRow } from './mail/mailing-letter.ts';
import type { MailingPorts } from './mailing-ports.ts';
import { planOf } from './plan-mailing.ts';
import { requireSender } from './start-mailing.ts';

/**
 * Sends the mail of a mailing's first recipient to the account that acts; nothing is written in the ledger.
 * Throws `mailing_without_recipient`, and `mailing_faulty` for that recipient's mail.
 */
export function sendTest(
  ports: MailingPorts,
  mailing: MailingRow,
): { readonly account: string; readonly subject: string } {
  requireSender(ports);
  const [recipient] = planOf(ports, mailing).recipients;
  if (recipient === undefined) throw new CampaignError('mailing_without_recipient', { mailing: mailing.id });
  const { list } = recipient;
  const letter = new MailingLetter(ports, mailing);
  letter.requireFaultless([list]);
  const account = ports.mailer.account();
  const mail = letter.write(account, list, { banner: messages.mailings.testBanner(list.label ?? '') });
  const subject = messages.mailings.testSubject(mail.subject);
  ports.mailer.send({ ...mail, subject });
  return { account, subject };
}

import { questionnaireIn } from '../mail/attachments.ts';
import type { MailingRow } from '../mail/mailing-letter.ts';
import type { MailingPorts } from '../mailing-ports.ts';

/** A short name for a mailing's exact subject, wording and attachment, so that the ledger shows who got which. */
export function wordingVersion(ports: Pick<MailingPorts, 'questionnaire'>, mailing: MailingRow): string {
  const { template, subject, wording } = mailing;
  const text = `${subject ?? ''}\n${wording ?? ''}`;
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  const words = `${template}-${(hash >>> 0).toString(16).padStart(8, '0')}`;
  const attached = questionnaireIn(ports, mailing);
  if (attached === undefined) return words;
  return `${words} + questionnaire v${attached.version} (${attached.fingerprint.slice(0, 12)})`;
}

import type { MailingRow } from '../mail/mailing-letter.ts';

/** A short name for a mailing's exact subject and wording, so that the ledger shows who got which. */
export function wordingVersion({ template, subject, wording }: MailingRow): string {
  const text = `${subject ?? ''}\n${wording ?? ''}`;
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return `${template}-${(hash >>> 0).toString(16).padStart(8, '0')}`;
}

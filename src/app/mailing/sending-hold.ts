import { silenceEnd } from './election-silence.ts';
import type { MailingRow } from './mailing-letter.ts';
import type { MailingPorts } from './mailing-ports.ts';
import type { Hold } from './send-mailing.ts';

/** What holds a mailing back at an instant: the law first, then its planned time. */
export function holdAt(
  { campaign }: Pick<MailingPorts, 'campaign'>,
  mailing: MailingRow,
  at: number,
): Hold | undefined {
  const silence = silenceEnd(campaign, at);
  if (silence !== undefined) return { why: 'silence', until: silence };
  const { plannedAt } = mailing;
  return plannedAt !== null && at < plannedAt ? { why: 'planned', until: plannedAt } : undefined;
}

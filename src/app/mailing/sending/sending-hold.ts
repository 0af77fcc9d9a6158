import { instant } from '../../../domain/calendar/instant.ts';
import { quietUntil } from '../../../domain/calendar/quiet-hours.ts';
import { silenceEnd, zoneOf } from '../../campaign/election-calendar.ts';
import { RECEIPTS } from '../find-mailing.ts';
import type { MailingRow } from '../mail/mailing-letter.ts';
import type { MailingPorts } from '../mailing-ports.ts';
import type { Hold } from './sending-report.ts';

/**
 * What holds a mailing back at an instant: the law first, then its planned time, then the night. A receipt answers
 * somebody who has just written: it goes at night, and in the silence when the campaign decided so.
 */
export function holdAt(
  { campaign, settings }: Pick<MailingPorts, 'campaign' | 'settings'>,
  mailing: Pick<MailingRow, 'id' | 'plannedAt'>,
  at: number,
): Hold | undefined {
  const { quiet, receiptsInSilence } = settings.limits;
  const isReceipt = mailing.id === RECEIPTS;
  const silence = silenceEnd(campaign, at);
  if (silence !== undefined && !(isReceipt && receiptsInSilence)) return { why: 'silence', until: silence };
  if (isReceipt) return undefined;
  const { plannedAt } = mailing;
  if (plannedAt !== null && at < plannedAt) return { why: 'planned', until: plannedAt };
  if (settings.rehearsal) return undefined;
  const morning = quietUntil(instant(at), quiet, zoneOf(campaign));
  return morning === undefined ? undefined : { why: 'night', until: morning };
}

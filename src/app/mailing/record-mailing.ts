import type { Tables } from '../ports.ts';
import { RECEIPTS } from './find-mailing.ts';
import type { LedgerRow, SendingLedger } from './ledger/sending-ledger.ts';
import type { MailingState } from './ledger/sending-states.ts';
import type { MailingRow } from './mail/mailing-letter.ts';
import type { MailingPorts } from './mailing-ports.ts';
import type { SendingReport } from './sending/sending-report.ts';

/** Writes the counts and the state of a mailing in Courriels; a run that goes on by itself in a minute leaves them. */
export function recordMailing(
  { tables, settings, clock }: Pick<MailingPorts, 'tables' | 'settings' | 'clock'>,
  ledger: SendingLedger,
  mailing: MailingRow,
  report: SendingReport,
): void {
  if (report.ended === 'out_of_time') return;
  const change = {
    state: stateAfter(report, mailing, settings.rehearsal),
    ...countSendings(ledger, mailing.id),
    startedAt: begunAt(realRows(ledger, mailing.id), mailing),
    endedAt: report.ended === 'done' ? clock.now() : null,
  };
  tables.of('mailings').update(new Map([[mailing.id, change]]));
  // Receipts are never finished: their counts reach the sheet with the end of the run, and nobody waits for them.
  if (mailing.id !== RECEIPTS) tables.flush();
}

/** Writes that a mailing is on its way, and how many mails it has. */
export function recordBeginning(
  tables: Tables,
  ledger: SendingLedger,
  { id, startedAt }: MailingRow,
  at: number,
): void {
  const change = { state: 'sending', ...countSendings(ledger, id), startedAt: startedAt ?? at } as const;
  tables.of('mailings').update(new Map([[id, change]]));
}

/** How many real mails of a mailing are planned, sent, excluded and in doubt, as Courriels shows them. */
export function countSendings(ledger: SendingLedger, mailingId: string) {
  const rows = realRows(ledger, mailingId);
  const count = (...states: (string | null)[]) => rows.filter((row) => states.includes(row.state)).length;
  return {
    planned: count('planned', 'sending', 'sent', 'to_check', 'failed'),
    sent: count('sent'),
    excluded: count('excluded'),
    toCheck: count('to_check'),
  };
}

function realRows(ledger: SendingLedger, mailingId: string): readonly LedgerRow[] {
  return ledger.rows().filter((row) => row.mailingId === mailingId && row.rehearsal !== true);
}

/** The first run notes it, and a run taken up again does not know: the ledger tells. */
function begunAt(rows: readonly LedgerRow[], { startedAt }: MailingRow): number | null {
  const times = rows.flatMap(({ at }) => (at === null ? [] : [at]));
  return startedAt ?? (times.length === 0 ? null : Math.min(...times));
}

function stateAfter({ ended, hold }: SendingReport, { id }: MailingRow, rehearsal: boolean): MailingState {
  switch (ended) {
    case 'done':
      // A rehearsal leaves everything to do, and receipts are never finished.
      return rehearsal || id === RECEIPTS ? 'ready' : 'done';
    case 'quota':
      return 'quota';
    case 'held':
      return hold?.why === 'silence' ? 'silence' : 'sending';
    case 'out_of_time':
    case 'busy':
      return 'sending';
    case 'suspended':
    case 'altered':
    case 'failing':
    case 'refused':
      return 'suspended';
  }
}

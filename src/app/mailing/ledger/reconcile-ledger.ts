import type { Memory } from '../../ports.ts';
import type { SendingBooks } from '../sending/sending-job.ts';
import { type Divergence, divergences, type LedgerRow } from './sending-ledger.ts';
import type { KeptState } from './sending-register.ts';

/**
 * Brings the ledger and what is kept outside it together before a mailing goes on: rows that are new, those set aside,
 * and what a person decided about rows in doubt, are noted; a claim left behind is undone. Anything else that differs is
 * given back, and nothing is noted: a person must look first.
 * @param wanted keys of the mails it would write to now
 */
export function reconcileLedger(
  memory: Pick<Memory, 'writeAll'>,
  { ledger, register }: SendingBooks,
  mailingId: string,
  wanted: ReadonlySet<string>,
): readonly Divergence[] {
  const kept = register.statesOf(mailingId);
  const rows = ledger.rows().filter((row) => row.mailingId === mailingId);
  const real = rows.filter((row) => row.rehearsal !== true);
  const found = divergences(kept, ledger.rows(), mailingId, wanted);
  if (found.length > 0) return found;
  const claimed = rows.filter(({ state }) => state === 'sending');
  ledger.write(new Map(claimed.map(({ key }) => [key, { state: kept.get(key) ?? 'planned' }])));
  const notes = new Map<string, KeptState>();
  for (const row of real) {
    const state = stateToKeep(row);
    // Addresses that got no mail from the start are not kept: no mail can be lost or repeated there.
    if (kept.get(row.key) !== state && (kept.has(row.key) || state !== 'excluded')) notes.set(row.key, state);
  }
  if (notes.size > 0) memory.writeAll(register.note(mailingId, notes));
  return [];
}

function stateToKeep({ state }: LedgerRow): KeptState {
  return state === null || state === 'sending' ? 'planned' : state;
}

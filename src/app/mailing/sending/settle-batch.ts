import type { LedgerRow, SendingLedger } from '../ledger/sending-ledger.ts';
import type { SendingRegister } from '../ledger/sending-register.ts';
import type { BatchRecord, RowOutcome } from './sending-batch.ts';

/**
 * Records what a crash left open: in the ledger for the rows that still wait there, then outside it, in the call that
 * ends the batch. Gives the number of rows now in doubt.
 */
export function settleOpenBatch(
  record: BatchRecord,
  register: SendingRegister,
  ledger: SendingLedger,
  rows: readonly LedgerRow[],
): number {
  const batch = record.open();
  if (batch === undefined) return 0;
  const outcomes = record.outcomesAfterCrash(batch);
  const waiting = rows.filter(({ state }) => state === 'planned' || state === 'sending');
  // The instant too, as it is: what a displaced write left on a row inserted beside it goes with these columns.
  ledger.write(
    new Map(
      waiting.flatMap(({ key, at }) => {
        const outcome = outcomes.get(key);
        return outcome === undefined ? [] : [[key, { ...outcome, at }]];
      }),
    ),
  );
  ledger.flush();
  record.close(batch, keptAfter(register, batch.mailingId, outcomes), outcomes.values());
  return [...outcomes.values()].filter(({ state }) => state === 'to_check').length;
}

/** Properties to write for outcomes; rehearsals are not kept outside the sheet, since they reach nobody. */
export function keptAfter(
  register: SendingRegister,
  mailingId: string,
  outcomes: ReadonlyMap<string, RowOutcome>,
): Readonly<Record<string, string>> {
  const known = register.statesOf(mailingId);
  return register.note(
    mailingId,
    new Map([...outcomes].filter(([key]) => known.has(key)).map(([key, { state }]) => [key, state])),
  );
}

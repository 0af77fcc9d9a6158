import { messages } from '../../messages.fr.ts';
import type { LedgerRow } from '../ledger/sending-ledger.ts';
import type { RowOutcome } from './sending-batch.ts';

/**
 * Milliseconds after which an address that takes nothing is a failure: a full mailbox may stay full for ever. Longer
 * than the day after which a mailing that the server's limit stopped tries it again.
 */
const TWO_DAYS = 48 * 3_600_000;

/** Since when the address of a row takes nothing; undefined when it was not refused the last time. */
export function refusedSince({ state, reason, at }: LedgerRow): number | undefined {
  const isRefused = state === 'planned' && (reason ?? '').startsWith(messages.mailings.refusedForNow('').trim());
  return isRefused ? (at ?? undefined) : undefined;
}

/** What a row is after its address took nothing: planned since the first time, then a failure. */
export function refusedForNow(said: string, since: number, now: number): RowOutcome & { readonly at: number } {
  if (now - since >= TWO_DAYS) return { state: 'failed', reason: said, at: now };
  return { state: 'planned', reason: messages.mailings.refusedForNow(said), at: since };
}

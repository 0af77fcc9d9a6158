import { CampaignError } from '../campaign-error.ts';
import type { Memory } from '../ports.ts';
import { type SuspendingPorts, suspendIfNobodySends } from './suspend-sending.ts';

/** Script property of the passing failures in a row: how many, and when the latest was. */
const FAILURES = 'interpelle.sending.failures';
/** So many in a row are no longer taken for passing. */
const MOST_FAILURES = 3;
/** The timer comes every ten minutes: what is older than this, in milliseconds, is not in a row. */
const IN_A_ROW = 30 * 60_000;

/**
 * Does a sending that the timer started. What a person must mend is told once: what is on its way is then suspended, and
 * the timer ends. So does the third failure of the service in a row; those before are left to the next tick.
 * A call that no timer made, from a page that a stranger reads, changes nothing of all that.
 * Throws `sending_stopped`, or the passing failure.
 */
export function byTimer<T>(ports: SuspendingPorts, send: () => T, isTimer: () => boolean): T {
  try {
    const done = send();
    if (ports.memory.read(FAILURES) !== null) ports.memory.forget(FAILURES);
    return done;
  } catch (error) {
    if (!isTimer()) throw error;
    if (isPassing(error) && failuresWith(ports.memory, ports.clock.now()) < MOST_FAILURES) throw error;
    ports.continuation.cancel();
    const suspended = suspendIfNobodySends(ports) !== 'busy';
    throw new CampaignError('sending_stopped', { ...reasonOf(error), suspended }, { cause: error });
  }
}

/** Why a sending stopped, for a person; of a failure that nobody can mend, Google's own words. */
function reasonOf(error: unknown): { readonly happened?: string; readonly toDo?: string; readonly detail?: string } {
  if (error instanceof CampaignError) return error.sentences;
  return { detail: error instanceof Error ? error.message : String(error) };
}

/** People who sort a tab stop, and Google's services come back. */
function isPassing(error: unknown): boolean {
  return !(error instanceof CampaignError) || error.code === 'ledger_unstable';
}

/** Notes one more failure; gives how many there are in a row. */
function failuresWith(memory: Memory, now: number): number {
  const [count = 0, at = 0] = (memory.read(FAILURES) ?? '').split(' ').map(Number);
  const inARow = now - at < IN_A_ROW ? count + 1 : 1;
  memory.write(FAILURES, `${inARow} ${now}`);
  return inARow;
}

import type { Memory } from '../../ports.ts';

/** Property that « Suspendre » writes, in another execution than the one that sends. */
export const STOP = 'interpelle.stop';

/** Asks whoever sends, or will send next, to suspend. */
export function requestStop(memory: Pick<Memory, 'write'>, now: number): void {
  memory.write(STOP, String(now));
}

/** Whether a person asked to suspend; one call. */
export function stopRequested(memory: Pick<Memory, 'read'>): boolean {
  return memory.read(STOP) !== null;
}

/** Whether a person had asked to suspend when `memory.all()` gave these values. */
export function stopRequestedIn(kept: Readonly<Record<string, string>>): boolean {
  return STOP in kept;
}

/** Takes a request back: it was followed, or a person starts a sending. */
export function forgetStop(memory: Pick<Memory, 'forget'>): void {
  memory.forget(STOP);
}

import type { Clock, Memory } from '../../ports.ts';

/** Property that « Suspendre » writes, in another execution than the one that sends. */
export const STOP = 'interpelle.stop';

/** Asks whoever sends, or will send next, to suspend. */
export function requestStop(memory: Pick<Memory, 'write'>, now: number): void {
  memory.write(STOP, String(now));
}

/** Whether a person had asked to suspend when `memory.all()` gave these values. */
export function stopRequestedIn(kept: Readonly<Record<string, string>>): boolean {
  return STOP in kept;
}

/** Takes a request back: it was followed, or a person starts a sending. */
export function forgetStop(memory: Pick<Memory, 'forget'>): void {
  memory.forget(STOP);
}

/** How often a run that sends looks, in milliseconds; then it finishes the commune under way. */
const BETWEEN_LOOKS = 120_000;

/**
 * Looks now and then, while a run sends, whether a person asked to suspend; once asked, asked. Reads all values, in the
 * same one call: objections that came meanwhile are known from then on.
 */
export class StopLook {
  private lookedAt: number;

  constructor(
    private readonly ports: { readonly memory: Pick<Memory, 'all'>; readonly clock: Clock },
    private asked: boolean,
  ) {
    this.lookedAt = ports.clock.now();
  }

  isAsked(now: number): boolean {
    if (!this.asked && now - this.lookedAt >= BETWEEN_LOOKS) {
      this.lookedAt = now;
      this.asked = stopRequestedIn(this.ports.memory.all());
    }
    return this.asked;
  }
}

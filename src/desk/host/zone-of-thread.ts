/** Whose turn it is to set `TZ`: the id of a thread of this process, 0 when nobody sets it. */
export const newZoneTurn = (): Int32Array => new Int32Array(new SharedArrayBuffer(4));

/**
 * Gives this thread's dates a zone. `TZ` and the zone it stands for belong to the process; a thread keeps the one it
 * found at its first date since it set `TZ` itself, so only these two steps must not be crossed by another thread.
 */
export function enterZone(timeZone: string, turn: Int32Array, threadId: number): void {
  for (;;) {
    const holder = Atomics.compareExchange(turn, 0, 0, threadId);
    if (holder === 0) break;
    Atomics.wait(turn, 0, holder);
  }
  process.env.TZ = timeZone;
  new Date().getTimezoneOffset();
  leaveTurn(turn, threadId);
}

/** For a thread that ended, too: it may have been killed in its turn. All are woken, since one may be ending as well. */
export function leaveTurn(turn: Int32Array, threadId: number): void {
  if (Atomics.compareExchange(turn, 0, threadId, 0) === threadId) Atomics.notify(turn, 0);
}

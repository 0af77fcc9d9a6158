/** Real time without any service call that is left out of the virtual clock (compiling, waiting for a core). */
const UNNOTICED = 1000;

/**
 * Replaces the context's Date by one that reads the host's virtual clock. Between two service calls time stands
 * still, unless the script computes or polls for more than a second.
 */
export function installVirtualDate(scope: typeof globalThis, elapsed: () => number) {
  let instant = 0;
  let since = elapsed();
  const spent = (): number => {
    const real = elapsed() - since;
    return real > UNNOTICED ? Math.floor(real) : 0;
  };
  const now = (): number => instant + spent();
  const Real = scope.Date;
  const Virtual: DateConstructor = new Proxy(Real, {
    construct: (target, args: unknown[], newTarget): Date =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget === Virtual ? target : newTarget),
    apply: (target) => new target(now()).toString(),
    get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  });
  Object.defineProperty(Real.prototype, 'constructor', { value: Virtual, writable: true, configurable: true });
  Object.defineProperty(scope, 'Date', { value: Virtual, writable: true, configurable: true });
  return {
    /** The host's clock after an answer. */
    set(virtual: number): void {
      instant = virtual;
      since = elapsed();
    },
    /** Milliseconds the script computed since the last answer, when they count. */
    spent,
  };
}

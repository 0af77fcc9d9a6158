/** What the worker gives the facade; only strings and numbers cross. */
export interface HostLink {
  /** Sends `[target, method, args]` and waits; the answer is `{v}`, `{e: {name, message}}`, with the virtual instant `t`. */
  call(request: string): string;
  /** The long text of an answer `{k}`, where `v` comes along the first time only: a page of the project is asked for at every run. */
  kept(place: number, sent: string | undefined): string;
  /** Writes a line to the run's log; does not wait. */
  log(level: string, text: string): void;
  /** Milliseconds of real time, for scripts that compute or poll without calling any service. */
  elapsed(): number;
}

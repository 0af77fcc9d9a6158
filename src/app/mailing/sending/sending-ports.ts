/** Who is sending now, as far as is known. */
export interface SendingHolder {
  /** '' when that run had no time to say. */
  readonly account: string;
  /** Instant the run began to send; undefined when it had no time to say. */
  readonly since: number | undefined;
}

/** Says which single run may send; a run that ends, or is killed, lets its turn go. */
export interface SendingTurn {
  /** Gives who has the turn when it is not free. */
  take(account: string, now: number): SendingHolder | undefined;
  release(): void;
}

/** The one timer that takes up a sending again. */
export interface Continuation {
  /** Replaces the timer that may be armed already. */
  in(milliseconds: number): void;
  cancel(): void;
}

/** A failure planted at one service call, counted from 1 over the life of the host. */
export interface Fault {
  /** Number of the call, as `calls()` counts them. */
  readonly call: number;
  /** Before the call has any effect, or after it had all of it. */
  readonly when: 'before' | 'after';
  /** `throw`: the script sees an exception it may catch. `kill`: the run ends at once, without `finally`. */
  readonly kind: 'throw' | 'kill';
  /** What becomes of writes Google had not sent when the run is killed. Default `lost`. */
  readonly unflushed?: 'lost' | 'kept';
}

/** A run was ended from outside: a planted kill, the time limit, or a person. */
export class RunKilled extends Error {
  override readonly name = 'RunKilled';
  constructor(
    message: string,
    readonly unflushed: 'lost' | 'kept',
  ) {
    super(message);
  }
}

/** The exception a planted `throw` gives; the sentence is Google's for a passing failure. */
export const PASSING_FAILURE = "We're sorry, a server error occurred. Please wait a bit and try again.";

import type { Clock, Mailer, Memory } from '../../ports.ts';

/** What sending mails needs. */
export interface SendingPorts {
  readonly memory: Memory;
  readonly clock: Clock;
  readonly mailer: Mailer;
  /** Instant at which the execution began: Google counts from there. */
  readonly startedAt: number;
}

/** Who is sending now, as far as is known. */
export interface SendingHolder {
  /** '' when that run has not begun a batch yet. */
  readonly account: string;
  /** Instant that run began; undefined when it has not begun a batch yet. */
  readonly since: number | undefined;
}

/** Says which single run may send; a run that ends, or is killed, lets its turn go. */
export interface SendingTurn {
  /** False when another run has the turn. */
  take(): boolean;
  release(): void;
  /** Whether a run has the turn now. */
  isTaken(): boolean;
}

/** The one timer that takes up a sending again; each call replaces the one that may be armed. */
export interface Continuation {
  /** Every ten minutes until it is cancelled: a crash anywhere is taken up, and a run out of time has nothing to arm. */
  repeat(): void;
  /** Once, after so long. */
  in(milliseconds: number): void;
  cancel(): void;
}

import type { Clock } from '../../emulator/kernel/ports.ts';

/** The clock that Google's limits, sleeps and triggers run on. */
export interface HostClock extends Clock {
  /** Whether it is the clock on the wall: nothing moves it, and what waits for time waits. */
  readonly real: boolean;
  /** Moves it forward, where it can be moved. */
  advance(milliseconds: number): void;
}

/** The clock on the wall: for a campaign that takes place. */
export const REAL_CLOCK: HostClock = {
  real: true,
  now: () => Date.now(),
  advance() {},
};

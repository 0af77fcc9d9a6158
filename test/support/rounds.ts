import { Pcg32, seedOf } from '../../src/domain/random/pcg32.ts';

/** One turn of a loop, reproducible on its own from its seed. */
export interface Round {
  readonly seed: number;
  /** A whole number from 0 up to, not including, `bound`. */
  below(bound: number): number;
}

/**
 * How often a loop of test/exhaustive turns: all of it under `npm run test:exhaustive`, its first turns under
 * `npm test`. Seeds count from 1, so that a failure of the long loop can be run alone.
 */
export function rounds({ sample, exhaustive }: { readonly sample: number; readonly exhaustive: number }): Round[] {
  const count = isExhaustive() ? exhaustive : sample;
  return Array.from({ length: count }, (_, at) => {
    const random = new Pcg32(seedOf(`round ${at + 1}`));
    return { seed: at + 1, below: (bound) => Math.floor(random.nextUniform() * bound) };
  });
}

/** Whether this is `npm run test:exhaustive`. */
export function isExhaustive(): boolean {
  return (globalThis as { exhaustive?: boolean }).exhaustive === true;
}

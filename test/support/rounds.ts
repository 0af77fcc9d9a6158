import { Pcg32, seedOf } from '../../src/domain/random/pcg32.ts';

/** One turn of a loop, reproducible on its own from its seed. */
export interface Round {
  readonly seed: number;
  /** A whole number from 0 up to, not including, `bound`. */
  below(bound: number): number;
}

/** Which of so many equal parts of a loop a test is, counted from 1. */
export interface Part {
  readonly part: number;
  readonly of: number;
}

/**
 * How often a loop of test/exhaustive turns: all of it, or one part, under `npm run test:exhaustive`, its first turns
 * under `npm test`. Seeds count from 1, so that a failure of the long loop can be run alone: `ROUNDS=17-17`.
 */
export function rounds({
  sample,
  exhaustive,
  part: { part, of } = { part: 1, of: 1 },
}: {
  readonly sample: number;
  readonly exhaustive: number;
  readonly part?: Part;
}): Round[] {
  const count = isExhaustive() ? exhaustive : sample;
  const seeds = Array.from({ length: count }, (_, at) => at + 1);
  return seeds
    .slice(Math.floor(((part - 1) * count) / of), Math.floor((part * count) / of))
    .filter(isWanted)
    .map((seed) => {
      const random = new Pcg32(seedOf(`round ${seed}`));
      return { seed, below: (bound) => Math.floor(random.nextUniform() * bound) };
    });
}

/** A loop of hours as several tests, so that each ends and a failure is told before the next begins; a sample is one. */
export function parts(of: number): Part[] {
  const count = isExhaustive() ? of : 1;
  return Array.from({ length: count }, (_, at) => ({ part: at + 1, of: count }));
}

/** Whether this is `npm run test:exhaustive`. */
export function isExhaustive(): boolean {
  return (globalThis as { exhaustive?: boolean }).exhaustive === true;
}

/** `ROUNDS=1-40`: turns 1 to 40 of each loop; `ROUNDS=2/4`: every fourth turn from the second, for several machines. */
function isWanted(seed: number): boolean {
  const wanted = process.env.ROUNDS ?? '1/1';
  const [first = 0, second = 0] = wanted.split(/[-/]/).map(Number);
  if (!/^\d+[-/]\d+$/.test(wanted) || second === 0) throw new RangeError(`ROUNDS=${wanted}: neither 1-40 nor 2/4.`);
  return wanted.includes('-') ? first <= seed && seed <= second : seed % second === first % second;
}

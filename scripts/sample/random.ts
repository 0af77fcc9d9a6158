import { Pcg32, seedOf } from '../../src/domain/random/pcg32.ts';

/** Seeded choices: the same seed writes the same sample, byte for byte. */
export interface Choices {
  /** A whole number from 0 up to, not including, `bound`. */
  below(bound: number): number;
  pick<T>(from: readonly T[]): T;
  shuffled<T>(from: readonly T[]): T[];
  /** True `share` of the time. */
  chance(share: number): boolean;
}

/** Starts a sequence of choices; sequences of different names are independent. */
export function choices(name: string): Choices {
  const random = new Pcg32(seedOf(`interpelle sample 1 ${name}`));
  const below = (bound: number) => Math.floor(random.nextUniform() * bound);
  return {
    below,
    pick(from) {
      const picked = from[below(from.length)];
      if (picked === undefined) throw new RangeError('Nothing to pick from.');
      return picked;
    },
    shuffled(from) {
      const left = [...from];
      const taken: typeof left = [];
      while (left.length > 0) taken.push(...left.splice(below(left.length), 1));
      return taken;
    },
    chance: (share) => below(1_000) < share * 1_000,
  };
}

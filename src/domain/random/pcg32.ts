import { textHash } from '../digest/text-hash.ts';

/** Looked up once: in a `vm` context every access to a global goes through an interceptor, a hundred times slower. */
const { imul } = Math;

/** Integers made at a time. */
const AHEAD = 256;

const TWO_TO_MINUS_32 = 1 / 4294967296;

/**
 * PCG32 (XSH RR 64/32, O'Neill 2014, https://www.pcg-random.org) in 32-bit integer arithmetic: the same seed gives
 * the same numbers on every JavaScript engine.
 */
export class Pcg32 {
  /** State high and low words, then increment high and low words; a typed array keeps them out of the heap. */
  private readonly words = new Uint32Array(4);
  /** Integers made ahead: a tight loop makes them several times faster than one call each. */
  private readonly ahead = new Uint32Array(AHEAD);
  private taken = AHEAD;

  constructor(seed: Pcg32Seed) {
    const words = this.words;
    words[2] = (seed.sequenceHigh << 1) | (seed.sequenceLow >>> 31);
    words[3] = (seed.sequenceLow << 1) | 1;
    this.make(1);
    const low = (words[1] ?? 0) + (seed.stateLow >>> 0);
    words[0] = (words[0] ?? 0) + seed.stateHigh + (low > 0xffffffff ? 1 : 0);
    words[1] = low;
    this.make(1);
    this.taken = AHEAD;
  }

  /** The next integer, 0 to 2³² − 1. */
  nextUint32(): number {
    if (this.taken === AHEAD) this.make(AHEAD);
    const next = this.ahead[this.taken] as number;
    this.taken += 1;
    return next;
  }

  /** The next number strictly between 0 and 1, on a grid of 2⁻³² offset by half a step. */
  nextUniform(): number {
    return (this.nextUint32() + 0.5) * TWO_TO_MINUS_32;
  }

  /** Writes integers ahead; after each, state ← state × 6364136223846793005 + increment modulo 2⁶⁴, in 16-bit limbs. */
  private make(count: number): void {
    const { words, ahead } = this;
    let high = (words[0] as number) | 0;
    let low = (words[1] as number) | 0;
    const incrementHigh = (words[2] as number) | 0;
    const incrementLow = (words[3] as number) | 0;
    for (let index = 0; index < count; index += 1) {
      const mixedHigh = high ^ (high >>> 18);
      const mixedLow = low ^ ((low >>> 18) | (high << 14));
      const shifted = (mixedLow >>> 27) | (mixedHigh << 5);
      const rotation = high >>> 27;
      ahead[index] = (shifted >>> rotation) | (shifted << (-rotation & 31));

      const lowLow = low & 0xffff;
      const lowHigh = low >>> 16;
      const lh = imul(lowLow, 0x4c95);
      const hl = imul(lowHigh, 0x7f2d);
      const middle = (imul(lowLow, 0x7f2d) >>> 16) + (lh & 0xffff) + (hl & 0xffff);
      const carried = (imul(lowHigh, 0x4c95) + (lh >>> 16) + (hl >>> 16) + (middle >>> 16)) | 0;
      const product = (carried + imul(low, 0x5851f42d) + imul(high, 0x4c957f2d)) | 0;
      const sum = (imul(low, 0x4c957f2d) + incrementLow) | 0;
      high = (product + incrementHigh + (sum >>> 0 < incrementLow >>> 0 ? 1 : 0)) | 0;
      low = sum;
    }
    words[0] = high;
    words[1] = low;
    this.taken = 0;
  }
}

/** A 64-bit state and a 64-bit sequence number, each as two 32-bit words. */
export interface Pcg32Seed {
  readonly stateHigh: number;
  readonly stateLow: number;
  readonly sequenceHigh: number;
  readonly sequenceLow: number;
}

/** A seed from any text: four hashes that start apart. */
export function seedOf(text: string): Pcg32Seed {
  return {
    stateHigh: textHash(text, 0x811c9dc5),
    stateLow: textHash(text, 0x9747b28c),
    sequenceHigh: textHash(text, 0x5bd1e995),
    sequenceLow: textHash(text, 0x1b873593),
  };
}

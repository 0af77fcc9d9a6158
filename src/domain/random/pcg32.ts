import { textHash } from '../text-hash.ts';

/** Looked up once: in a `vm` context every access to a global goes through an interceptor, a hundred times slower. */
const { imul } = Math;

/**
 * PCG32 (XSH RR 64/32, O'Neill 2014, https://www.pcg-random.org) in 32-bit integer arithmetic: the same seed gives
 * the same numbers on every JavaScript engine.
 */
export class Pcg32 {
  /** State high and low words, then increment high and low words; a typed array keeps them out of the heap. */
  private readonly words = new Uint32Array(4);

  constructor(seed: Pcg32Seed) {
    const words = this.words;
    words[2] = (seed.sequenceHigh << 1) | (seed.sequenceLow >>> 31);
    words[3] = (seed.sequenceLow << 1) | 1;
    this.step(0, 0);
    const low = (words[1] ?? 0) + (seed.stateLow >>> 0);
    words[0] = (words[0] ?? 0) + seed.stateHigh + (low > 0xffffffff ? 1 : 0);
    words[1] = low;
    this.step(words[0] ?? 0, words[1] ?? 0);
  }

  /** The next integer, 0 to 2³² − 1. */
  nextUint32(): number {
    const high = this.words[0] ?? 0;
    const low = this.words[1] ?? 0;
    this.step(high, low);
    const mixedHigh = high ^ (high >>> 18);
    const mixedLow = low ^ ((low >>> 18) | (high << 14));
    const shifted = (mixedLow >>> 27) | (mixedHigh << 5);
    const rotation = high >>> 27;
    return ((shifted >>> rotation) | (shifted << (-rotation & 31))) >>> 0;
  }

  /** The next number strictly between 0 and 1, on a grid of 2⁻³² offset by half a step. */
  nextUniform(): number {
    return (this.nextUint32() + 0.5) / 4294967296;
  }

  /** state ← state × 6364136223846793005 + increment, modulo 2⁶⁴, in 16-bit limbs. */
  private step(high: number, low: number): void {
    const words = this.words;
    const lowLow = low & 0xffff;
    const lowHigh = low >>> 16;
    const ll = imul(lowLow, 0x7f2d) >>> 0;
    const lh = imul(lowLow, 0x4c95) >>> 0;
    const hl = imul(lowHigh, 0x7f2d) >>> 0;
    const hh = imul(lowHigh, 0x4c95) >>> 0;
    const middle = (ll >>> 16) + (lh & 0xffff) + (hl & 0xffff);
    const productLow = ((ll & 0xffff) | (middle << 16)) >>> 0;
    const carried = (hh + (lh >>> 16) + (hl >>> 16) + (middle >>> 16)) | 0;
    const productHigh = (carried + imul(low, 0x5851f42d) + imul(high, 0x4c957f2d)) | 0;
    const sumLow = productLow + (words[3] ?? 0);
    words[0] = productHigh + (words[2] ?? 0) + (sumLow > 0xffffffff ? 1 : 0);
    words[1] = sumLow;
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

import type { Pcg32 } from './pcg32.ts';
import { portableExpOfNegative, portableLog } from './portable-log.ts';

// Looked up once: in a `vm` context every access to a global goes through an interceptor.
const { sqrt } = Math;

/** Draws from a standard exponential distribution. */
export function drawExponential(random: Pcg32): number {
  return -portableLog(random.nextUniform());
}

/** Draws normal and gamma numbers from one stream of integers, the same on every engine. */
export class GammaSource {
  /** The polar method makes normals by two; the second waits here. */
  private readonly spare = new Float64Array(1);
  private hasSpare = false;
  private readonly random: Pcg32;

  constructor(random: Pcg32) {
    this.random = random;
  }

  /** A gamma number of the given shape (> 0) and scale 1, by Marsaglia and Tsang (2000). */
  draw(shape: number): number {
    if (!(shape > 0)) throw new RangeError(`A gamma shape must be positive, got ${shape}.`);
    if (shape < 1) {
      // Gamma(a) = Gamma(a + 1) × U^(1/a)
      const above = this.draw(shape + 1);
      return above * portableExpOfNegative(portableLog(this.random.nextUniform()) / shape);
    }
    const d = shape - 1 / 3;
    const c = 1 / sqrt(9 * d);
    for (;;) {
      const x = this.drawNormal();
      const root = 1 + c * x;
      if (root <= 0) continue;
      const v = root * root * root;
      const u = this.random.nextUniform();
      const square = x * x;
      if (u < 1 - 0.0331 * square * square) return d * v;
      if (portableLog(u) < 0.5 * square + d * (1 - v + portableLog(v))) return d * v;
    }
  }

  /** A standard normal number, by Marsaglia's polar method. */
  drawNormal(): number {
    if (this.hasSpare) {
      this.hasSpare = false;
      return this.spare[0] ?? 0;
    }
    for (;;) {
      const x = 2 * this.random.nextUniform() - 1;
      const y = 2 * this.random.nextUniform() - 1;
      const radius = x * x + y * y;
      if (radius >= 1 || radius === 0) continue;
      const stretch = sqrt((-2 * portableLog(radius)) / radius);
      this.spare[0] = y * stretch;
      this.hasSpare = true;
      return x * stretch;
    }
  }
}

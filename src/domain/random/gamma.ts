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
  /** The polar method makes normals by two; they wait here, the last one to be taken first. */
  private readonly normals = new Float64Array(2);
  private waiting = 0;
  private readonly random: Pcg32;

  constructor(random: Pcg32) {
    this.random = random;
  }

  /** A gamma number of the given shape (> 0) and scale 1. */
  draw(shape: number): number {
    const drawn = new Float64Array(1);
    this.fill([shape], drawn);
    return drawn[0] as number;
  }

  /** Writes one gamma number of scale 1 for each shape (> 0), by Marsaglia and Tsang (2000). */
  fill(shapes: ArrayLike<number>, drawn: Float64Array): void {
    const { random, normals } = this;
    for (let index = 0; index < shapes.length; index += 1) {
      const shape = shapes[index] as number;
      if (!(shape > 0)) throw new RangeError(`A gamma shape must be positive, got ${shape}.`);
      const d = (shape < 1 ? shape + 1 : shape) - 1 / 3;
      const c = 1 / sqrt(9 * d);
      for (;;) {
        if (this.waiting === 0) this.makeNormals();
        this.waiting -= 1;
        const x = normals[this.waiting] as number;
        const root = 1 + c * x;
        if (root <= 0) continue;
        const v = root * root * root;
        const u = random.nextUniform();
        const square = x * x;
        if (u < 1 - 0.0331 * square * square || portableLog(u) < 0.5 * square + d * (1 - v + portableLog(v))) {
          drawn[index] = d * v;
          break;
        }
      }
      if (shape < 1) {
        // Gamma(a) = Gamma(a + 1) × U^(1/a)
        const scale = portableExpOfNegative(portableLog(random.nextUniform()) / shape);
        drawn[index] = (drawn[index] as number) * scale;
      }
    }
  }

  /** A standard normal number, by Marsaglia's polar method. */
  drawNormal(): number {
    if (this.waiting === 0) this.makeNormals();
    this.waiting -= 1;
    return this.normals[this.waiting] as number;
  }

  private makeNormals(): void {
    const { random, normals } = this;
    for (;;) {
      const x = 2 * random.nextUniform() - 1;
      const y = 2 * random.nextUniform() - 1;
      const radius = x * x + y * y;
      if (radius >= 1 || radius === 0) continue;
      const stretch = sqrt((-2 * portableLog(radius)) / radius);
      normals[1] = x * stretch;
      normals[0] = y * stretch;
      this.waiting = 2;
      return;
    }
  }
}

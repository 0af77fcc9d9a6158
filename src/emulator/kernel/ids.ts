import type { Documents } from './documents.ts';
import type { CryptoPort } from './ports.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Ids in Google's shapes: reproducible for a seed and never given twice in one state; without a seed, unguessable. */
export class Ids {
  constructor(
    private readonly documents: Documents,
    private readonly seed: number | null,
    private readonly crypto: Pick<CryptoPort, 'randomBytes'>,
  ) {}

  /** A file id: 44 characters beginning with 1, as Drive's. */
  file(): string {
    return `1${this.text(43)}`;
  }

  /** A positive 31-bit number, as sheet ids and form item ids. */
  number(): number {
    const draw = this.source();
    return draw() >>> 1 || 1;
  }

  /** Random-looking text of the given length. */
  text(length: number): string {
    const draw = this.source();
    let out = '';
    for (let i = 0; i < length; i++) out += ALPHABET[draw() % 64];
    return out;
  }

  /** The next of a plain count 1, 2, 3… kept per name. */
  next(name: string): number {
    const key = `ids/${name}`;
    const value = (this.documents.get<number>(key) ?? 0) + 1;
    this.documents.set(key, value);
    return value;
  }

  private source(): () => number {
    if (this.seed === null) return () => this.crypto.randomBytes(4).reduce((number, byte) => number * 256 + byte, 0);
    let state = (this.seed ^ Math.imul(this.next('drawn'), 0x9e3779b1)) >>> 0;
    return () => {
      state = (state + 0x6d2b79f5) >>> 0;
      let t = Math.imul(state ^ (state >>> 15), state | 1);
      t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
      return (t ^ (t >>> 14)) >>> 0;
    };
  }
}

import type { SentText } from './worker-messages.ts';

/** From this length on, a text costs more to send again than to look up. */
const LONG = 50_000;

/** A worker keeps the scripts and pages of one project: a few. */
const MOST = 8;

/** The long texts that a worker was sent, each with the place where it keeps it. */
export class LongTexts {
  private readonly places = new Map<string, number>();

  /** How a value crosses when it is a long text: its place, and the text the first time; undefined for any other. */
  sending(value: unknown): SentText | undefined {
    if (typeof value !== 'string' || value.length < LONG) return undefined;
    const known = this.places.get(value);
    if (known !== undefined) return { k: known };
    // The worker overwrites the same places.
    if (this.places.size >= MOST) this.places.clear();
    const k = this.places.size;
    this.places.set(value, k);
    return { k, v: value };
  }
}

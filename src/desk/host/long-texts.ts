/** From this length on, a text costs more to send again than to look up. */
const LONG = 50_000;

/** A worker keeps the pages of one project: a few. */
const MOST = 8;

/** The long texts that a worker was sent, each with the place where it keeps it. */
export class LongTexts {
  private readonly places = new Map<string, number>();

  /** How a result crosses when it is a long text: its place, and the text the first time; undefined for any other. */
  sending(result: unknown): { readonly k: number; readonly v?: string } | undefined {
    if (typeof result !== 'string' || result.length < LONG) return undefined;
    const known = this.places.get(result);
    if (known !== undefined) return { k: known };
    // The worker overwrites the same places.
    if (this.places.size >= MOST) this.places.clear();
    const k = this.places.size;
    this.places.set(result, k);
    return { k, v: result };
  }
}

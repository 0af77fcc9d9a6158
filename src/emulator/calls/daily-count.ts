import type { World } from '../kernel/world.ts';

const DAY = 24 * 3_600_000;

interface Window {
  readonly since: number;
  readonly used: number;
}

/** What an account has used of a daily quota; the day begins with the first use and lasts 24 virtual hours, as at Google. */
export class DailyCount {
  private window: Window;
  private unsaved = 0;

  /** `saveEvery` spares the store one write a call for quotas that run into the thousands. */
  constructor(
    private readonly world: World,
    private readonly key: string,
    private readonly saveEvery = 1,
  ) {
    this.window = world.documents.get<Window>(key) ?? { since: world.clock.now(), used: 0 };
  }

  get used(): number {
    const now = this.world.clock.now();
    return now - this.window.since >= DAY ? 0 : this.window.used;
  }

  add(count: number): void {
    const used = this.used;
    const since = used === 0 ? this.world.clock.now() : this.window.since;
    this.window = { since, used: used + count };
    this.unsaved += 1;
    if (this.unsaved < this.saveEvery) return;
    this.unsaved = 0;
    this.world.documents.set(this.key, this.window);
  }
}

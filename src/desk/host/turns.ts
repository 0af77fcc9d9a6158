/**
 * Whose call comes next when several runs overlap. With a seed, a turn is only given once every run that computes
 * has asked for one or ended, and the draw is reproducible; without, first come first served.
 */
export class Turns {
  private readonly computing = new Set<number>();
  private readonly waiting: { run: number; go: () => void }[] = [];
  /** Run whose call is being answered. */
  private holder: number | null = null;

  /** `atRest` is called when a run begins to wait and no other can move by itself. */
  constructor(
    private state: number | null,
    private readonly atRest: () => void,
  ) {}

  enter(run: number): void {
    this.computing.add(run);
  }

  leave(run: number): void {
    this.computing.delete(run);
    const at = this.waiting.findIndex((entry) => entry.run === run);
    if (at >= 0) this.waiting.splice(at, 1);
    if (this.holder === run) this.holder = null;
    this.next();
  }

  /** Resolves when the run may make its call; it must then `yieldTurn`, `block` or `leave`. */
  async take(run: number): Promise<void> {
    this.computing.delete(run);
    await new Promise<void>((go) => {
      this.waiting.push({ run, go });
      this.next();
    });
  }

  /** The call is answered: the run computes again. */
  yieldTurn(run: number): void {
    this.computing.add(run);
    if (this.holder === run) this.holder = null;
    this.next();
  }

  /** The call waits (a person, a lock, another run): others go on meanwhile. */
  block(run: number): void {
    if (this.holder === run) this.holder = null;
    this.next();
    if (this.idle) this.atRest();
  }

  /** True when no run can move by itself. */
  get idle(): boolean {
    return this.holder === null && this.computing.size === 0 && this.waiting.length === 0;
  }

  private next(): void {
    if (this.holder !== null || this.waiting.length === 0) return;
    if (this.state !== null && this.computing.size > 0) return;
    const [chosen] = this.waiting.splice(this.state === null ? 0 : this.draw(this.waiting.length), 1);
    this.holder = chosen?.run ?? null;
    chosen?.go();
  }

  /** Runs in the order they asked differ from machine to machine: they are sorted before the draw. */
  private draw(count: number): number {
    this.waiting.sort((a, b) => a.run - b.run);
    this.state = (Math.imul(this.state ?? 0, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * count);
  }
}

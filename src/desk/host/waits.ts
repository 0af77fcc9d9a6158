import type { VirtualClock } from './virtual-clock.ts';

interface Wait {
  readonly ready: () => boolean;
  readonly deadline: number;
  readonly done: (held: boolean) => void;
}

/**
 * Runs that wait for time or for each other. When nothing else can move, virtual time jumps to the earliest
 * deadline, so that a minute's sleep takes no minute.
 */
export class Waits {
  private waits: Wait[] = [];
  private people = 0;

  constructor(
    private readonly clock: VirtualClock,
    private readonly nothingMoves: () => boolean,
  ) {}

  /** Until `ready()` or the virtual deadline; gives the last `ready()`. */
  until(ready: () => boolean, deadline: number): Promise<boolean> {
    if (ready()) return Promise.resolve(true);
    return new Promise((done) => {
      this.waits.push({ ready, deadline, done });
      setImmediate(() => this.look());
    });
  }

  /** While a person is asked, time passes at the person's pace. */
  async person<T>(answer: Promise<T>): Promise<T> {
    this.people++;
    try {
      return await answer;
    } finally {
      this.people--;
    }
  }

  /** Whether some run waits for a person. */
  get waitsForPerson(): boolean {
    return this.people > 0;
  }

  /** Something moved: whoever can go on goes on. */
  look(): void {
    const now = this.clock.now();
    const over = this.waits.filter((wait) => wait.deadline <= now || wait.ready());
    if (over.length > 0) {
      this.waits = this.waits.filter((wait) => !over.includes(wait));
      for (const wait of over) wait.done(wait.ready());
      return;
    }
    const earliest = Math.min(...this.waits.map((wait) => wait.deadline));
    if (this.waits.length === 0 || !this.nothingMoves()) return;
    if (this.people > 0) setTimeout(() => this.look(), 100);
    else {
      this.clock.advance(Math.max(0, earliest - now));
      this.look();
    }
  }
}

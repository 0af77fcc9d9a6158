import type { UiPort } from '../../emulator/kernel/ports.ts';
import type { HostClock } from './host-clock.ts';

interface Wait {
  readonly run: number;
  readonly ready: () => boolean;
  readonly deadline: number;
  readonly done: (held: boolean) => void;
}

/** Most real milliseconds between two looks while a person is asked, or on the clock on the wall. */
const LOOK_AGAIN = 100;

/**
 * Runs that wait for time or for each other. When nothing else can move, virtual time jumps to the earliest
 * deadline, so that a minute's sleep takes no minute.
 */
export class Waits {
  private waits: Wait[] = [];
  /** Runs that wait for a person. */
  private readonly asking = new Set<number>();
  private later: NodeJS.Timeout | undefined;

  constructor(
    private readonly clock: HostClock,
    private readonly nothingMoves: () => boolean,
  ) {}

  /** Until `ready()` or the virtual deadline; gives the last `ready()`. Never settles for a run that was forgotten. */
  until(run: number, ready: () => boolean, deadline: number): Promise<boolean> {
    if (ready()) return Promise.resolve(true);
    return new Promise((done) => {
      this.waits.push({ run, ready, deadline, done });
      setImmediate(() => this.look());
    });
  }

  /** While a person is asked, time passes at the person's pace. */
  attended(run: number, ui: UiPort): UiPort {
    return {
      alert: (request) => this.person(run, ui.alert(request)),
      prompt: (request) => this.person(run, ui.prompt(request)),
      showDialog: ui.showDialog.bind(ui),
      showSidebar: ui.showSidebar.bind(ui),
      toast: ui.toast.bind(ui),
      setMenu: ui.setMenu.bind(ui),
      removeMenu: ui.removeMenu.bind(ui),
    };
  }

  /** Whether some run waits for a person. */
  get waitsForPerson(): boolean {
    return this.asking.size > 0;
  }

  /** The run ended: neither its sleep nor its question holds anything back, or moves the clock, any more. */
  forget(run: number): void {
    this.asking.delete(run);
    this.waits = this.waits.filter((wait) => wait.run !== run);
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
    if (this.waits.length === 0) return;
    const left = Math.max(0, Math.min(...this.waits.map((wait) => wait.deadline)) - now);
    if (this.clock.real) this.lookLater(Math.min(left, LOOK_AGAIN));
    else if (!this.nothingMoves()) return;
    else if (this.waitsForPerson) this.lookLater(LOOK_AGAIN);
    else {
      this.clock.advance(left);
      this.look();
    }
  }

  /** One look is enough, however many things moved meanwhile. */
  private lookLater(milliseconds: number): void {
    this.later ??= setTimeout(() => {
      this.later = undefined;
      this.look();
    }, milliseconds);
  }

  private async person<T>(run: number, answer: Promise<T>): Promise<T> {
    this.asking.add(run);
    try {
      return await answer;
    } finally {
      this.asking.delete(run);
    }
  }
}

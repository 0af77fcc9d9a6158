import type { World } from '../../emulator/kernel/world.ts';
import { Workbooks } from '../../emulator/spreadsheet/workbook/workbooks.ts';

/** Quiet real milliseconds before formulas that nobody read are recalculated. */
const AFTER = 40;
/** Real milliseconds after which they are recalculated even while something runs: a screen may be waiting. */
const ANYWAY = 2_000;
/** Real milliseconds after which results that could not be written are written again. */
const AGAIN = 20_000;

/** When the formulas of every workbook are recalculated, those a script reads at once apart. */
export class StaleFormulas {
  private timer: NodeJS.Timeout | undefined;
  /** Real instant since which formulas wait. */
  private since: number | undefined;
  private stopped = false;

  constructor(
    private readonly world: World,
    private readonly isQuiet: () => boolean,
    private readonly unkept: (cause: unknown) => void,
    private readonly again = AGAIN,
  ) {}

  /** Recalculates every stale formula now, custom functions included; durable when it settles. */
  async recalculate(): Promise<void> {
    clearTimeout(this.timer);
    this.since = undefined;
    await this.world.of(Workbooks).recalculateStale();
    this.world.documents.commit();
  }

  /** Recalculates once nothing has run for a moment, so that screens show results nobody has read yet. */
  recalculateSoon(): void {
    clearTimeout(this.timer);
    if (this.stopped) return;
    this.since ??= performance.now();
    const { since } = this;
    const due = () => this.isQuiet() || performance.now() - since > ANYWAY;
    this.timer = setTimeout(() => (due() ? this.recalculateUnasked() : this.recalculateSoon()), AFTER).unref();
  }

  /**
   * Recalculates once the request at hand is answered: a person waits for the result. Asked for before what they did is
   * committed, it commits that too where the disk was full.
   */
  recalculateNext(): void {
    setImmediate(() => this.recalculateUnasked());
  }

  /** Nobody waits for it: what fails, as on a full disk, is told and tried again. */
  private recalculateUnasked(): void {
    if (this.stopped) return;
    this.recalculate().catch((cause: unknown) => {
      this.unkept(cause);
      this.timer = setTimeout(() => this.recalculateUnasked(), this.again).unref();
    });
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }
}

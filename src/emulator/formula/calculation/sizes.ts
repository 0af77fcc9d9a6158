import type { Grid } from '../contract.ts';

/** Remembers the size of sheets, to tell whether one grew or shrank. */
export class Sizes {
  private readonly known = new Map<number, string>();

  constructor(private readonly grid: Grid) {}

  follow(sheet: number): void {
    if (!this.known.has(sheet)) this.known.set(sheet, this.sizeOf(sheet));
  }

  /** Whether a followed sheet changed since the last question. */
  changed(): boolean {
    let changed = false;
    for (const [sheet, before] of this.known) {
      if (this.grid.sheetName(sheet) === undefined) {
        this.known.delete(sheet);
        changed = true;
        continue;
      }
      const now = this.sizeOf(sheet);
      if (now === before) continue;
      this.known.set(sheet, now);
      changed = true;
    }
    return changed;
  }

  private sizeOf(sheet: number): string {
    const { rows, columns } = this.grid.size(sheet);
    return `${rows}×${columns}`;
  }
}

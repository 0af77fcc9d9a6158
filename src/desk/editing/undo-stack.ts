/** A change that can be taken back, then made again. */
export interface Reversible {
  readonly sheetId: number;
  /** Gives how many cells could not be changed, because somebody else has changed them since; null when nothing was done. */
  undo(): number | null;
  redo(): number | null;
}

/** So many steps back for each person. */
const DEPTH = 100;

/** What one person did in one book since the desk was opened. */
export class UndoStack {
  private done: Reversible[] = [];
  private undone: Reversible[] = [];

  push(change: Reversible): void {
    this.done = [...this.done, change].slice(-DEPTH);
    this.undone = [];
  }

  /** Takes back the last change, or makes it again; undefined when there is none. */
  step(direction: 'undo' | 'redo'): { readonly change: Reversible; readonly left: number | null } | undefined {
    const [from, to] = direction === 'undo' ? [this.done, this.undone] : [this.undone, this.done];
    const change = from.pop();
    if (!change) return undefined;
    const left = change[direction]();
    // What can no longer be done is not tried again.
    if (left !== null) to.push(change);
    return { change, left };
  }
}

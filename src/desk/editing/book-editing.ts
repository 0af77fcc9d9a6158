import type { TypedCell } from '../../emulator/spreadsheet/workbook/screen.ts';
import type { Workbook } from '../../emulator/spreadsheet/workbook/workbook.ts';
import type { Host } from '../host/host.ts';
import type { LineChange } from '../host/host-api.ts';
import { changeTypeOf } from '../host/line-change.ts';
import { changed, reshapeSheet, typeCells } from '../host/person.ts';
import { CellChange } from './cell-change.ts';
import { EditLog } from './edit-log.ts';
import { LayoutChange } from './layout-change.ts';
import { type Reversible, UndoStack } from './undo-stack.ts';

/** What became of a step back or forward. */
export type StepOutcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'too-late' }
  /** So many cells stay, because somebody else has changed them since. */
  | { readonly kind: 'done'; readonly left: number };

/** Everything people do to books before the screen: noted with who did it, and taken back step by step. */
export class BookEditing {
  readonly log: EditLog;
  private readonly stacks = new Map<string, UndoStack>();
  /** What people did and did not take back, by number. */
  private readonly inForce = new Map<Reversible, number>();
  private acts = 0;

  constructor(private readonly host: Host) {
    this.log = new EditLog(host.world);
  }

  async type(id: string, user: string, cells: readonly TypedCell[]) {
    const { result, change } = await CellChange.around(this.host, id, cells, () =>
      typeCells(this.host, id, user, cells),
    );
    if (change.logged.length > 0) {
      this.log.add(id, change.sheetId, { user, what: 'cells', cells: change.logged, count: change.logged.length });
      this.keep(id, user, change);
    }
    return result.outcome;
  }

  /** @throws ScriptException when a protection or the sheet's size forbids it */
  reshape(id: string, user: string, sheetId: number, change: LineChange): void {
    const perform = () => reshapeSheet(this.host, id, user, sheetId, change);
    if (change.kind === 'width') {
      perform();
      return;
    }
    const made = LayoutChange.around(this.host, id, sheetId, () => this.moment(), perform);
    this.log.add(id, sheetId, {
      user,
      what: change.kind,
      cells: [],
      ...(change.kind === 'sort'
        ? { count: 1, line: change.column }
        : { count: change.count, axis: change.axis, line: change.at }),
    });
    this.keep(id, user, made);
    made.settle();
    void changed(this.host, id, user, changeTypeOf(change));
  }

  /** Adds sheets, which go when this is taken back. @returns what `perform` gave */
  addSheets<Added extends { readonly sheetId: number }>(
    { id, sheets }: Workbook,
    user: string,
    perform: () => readonly Added[],
  ): readonly Added[] {
    let added: readonly Added[] = [];
    const made = LayoutChange.around(
      this.host,
      id,
      sheets[0]?.id ?? 0,
      () => this.moment(),
      () => {
        added = perform();
      },
    );
    for (const { sheetId } of added) this.log.add(id, sheetId, { user, what: 'import', cells: [], count: 1 });
    this.keep(id, user, made);
    made.settle();
    void changed(this.host, id, user, 'INSERT_GRID');
    return added;
  }

  step(id: string, user: string, direction: 'undo' | 'redo'): StepOutcome {
    const step = this.stackOf(id, user).step(direction);
    if (!step) return { kind: 'none' };
    if (step.left === null) return { kind: 'too-late' };
    const { change } = step;
    if (direction === 'undo') this.inForce.delete(change);
    else this.inForce.set(change, ++this.acts);
    if (change instanceof LayoutChange) change.settle();
    const cells = change instanceof CellChange ? change.logged : [];
    this.log.add(id, change.sheetId, { user, what: direction, cells, count: cells.length });
    return { kind: 'done', left: step.left };
  }

  private keep(id: string, user: string, change: Reversible): void {
    this.inForce.set(change, ++this.acts);
    this.stackOf(id, user).push(change);
  }

  /** Differs once anybody did something that still holds, or a script ran; recalculated formulas follow from that. */
  private moment(): string {
    const runs = this.host.runs.filter(({ kind }) => kind !== 'custom-function');
    const underway = runs.filter(({ status }) => status === 'running');
    return `${[...this.inForce.values()].join()} ${runs.length} ${underway.length}`;
  }

  private stackOf(id: string, user: string): UndoStack {
    const key = `${id} ${user}`;
    const found = this.stacks.get(key) ?? new UndoStack();
    this.stacks.set(key, found);
    return found;
  }
}

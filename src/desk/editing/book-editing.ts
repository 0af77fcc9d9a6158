import { ScriptException } from '../../emulator/kernel/errors.ts';
import { handles } from '../../emulator/spreadsheet/handles.ts';
import type { Sheet } from '../../emulator/spreadsheet/sheet/sheet.ts';
import type { TypedCell } from '../../emulator/spreadsheet/workbook/screen.ts';
import { Workbooks } from '../../emulator/spreadsheet/workbook/workbooks.ts';
import type { Host } from '../host/host.ts';
import { act, typeCells } from '../host/person.ts';
import { CellChange } from './cell-change.ts';
import { EditLog } from './edit-log.ts';
import { LayoutChange } from './layout-change.ts';
import { type Reversible, UndoStack } from './undo-stack.ts';

/** What a person does to the lines of a sheet. */
export type LineChange =
  | { readonly kind: 'insert' | 'delete'; readonly axis: 'row' | 'column'; readonly at: number; readonly count: number }
  | { readonly kind: 'sort'; readonly column: number; readonly ascending: boolean }
  | { readonly kind: 'width'; readonly column: number; readonly pixels: number };

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
    if (change.kind === 'width') {
      this.perform(id, user, sheetId, change);
      return;
    }
    const made = LayoutChange.around(
      this.host,
      id,
      sheetId,
      () => this.moment(),
      () => this.perform(id, user, sheetId, change),
    );
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

  private perform(id: string, user: string, sheetId: number, change: LineChange): void {
    const book = this.host.world.of(Workbooks).get(id);
    const model = book?.sheetById(sheetId);
    if (!book || !model) throw new ScriptException(`Sheet ${sheetId} not found`);
    act(this.host, user, (session) => reshape(handles.sheet(session, book, model), change));
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

function reshape(sheet: Sheet, change: LineChange): void {
  switch (change.kind) {
    case 'insert':
      if (change.axis === 'row') sheet.insertRowsBefore(change.at, change.count);
      else sheet.insertColumnsBefore(change.at, change.count);
      return;
    case 'delete':
      if (change.axis === 'row') sheet.deleteRows(change.at, change.count);
      else sheet.deleteColumns(change.at, change.count);
      return;
    case 'sort':
      // The whole sheet below its frozen rows, as Google's « Trier la feuille ».
      sheet.sort(change.column, change.ascending);
      return;
    case 'width':
      sheet.setColumnWidth(change.column, change.pixels);
  }
}

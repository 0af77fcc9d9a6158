import { ScriptException, signatureMismatch } from '../../kernel/errors.ts';
import { areNumbers } from '../call-arguments.ts';
import { RangeBase } from '../range/range-base.ts';
import { type AxisName, type Rect, rectAt } from '../workbook/area.ts';
import { assertRoomForLines } from '../workbook/size-limits.ts';
import { deleteLines, insertLines, moveLines } from '../workbook/structure.ts';
import { SheetBase } from './sheet-base.ts';

/** Inserting, deleting, moving, hiding and sizing rows and columns. */
export abstract class SheetLines extends SheetBase {
  insertRowAfter(...args: unknown[]): this {
    return this.insert('row', this.positions(args, 1, 'insertRowAfter'), 1, 'after');
  }

  insertRowBefore(...args: unknown[]): this {
    return this.insert('row', this.positions(args, 1, 'insertRowBefore'), 1, 'before');
  }

  insertRowsAfter(...args: unknown[]): this {
    const [at = 0, count = 0] = this.positions(args, 2, 'insertRowsAfter');
    return this.insert('row', [at], count, 'after');
  }

  insertRowsBefore(...args: unknown[]): this {
    const [at = 0, count = 0] = this.positions(args, 2, 'insertRowsBefore');
    return this.insert('row', [at], count, 'before');
  }

  insertRows(...args: unknown[]): void {
    const [at = 0, count = 1] = this.oneOrTwo(args, 'insertRows');
    this.insert('row', [at], count, 'plain');
  }

  insertColumnAfter(...args: unknown[]): this {
    return this.insert('column', this.positions(args, 1, 'insertColumnAfter'), 1, 'after');
  }

  insertColumnBefore(...args: unknown[]): this {
    return this.insert('column', this.positions(args, 1, 'insertColumnBefore'), 1, 'before');
  }

  insertColumnsAfter(...args: unknown[]): this {
    const [at = 0, count = 0] = this.positions(args, 2, 'insertColumnsAfter');
    return this.insert('column', [at], count, 'after');
  }

  insertColumnsBefore(...args: unknown[]): this {
    const [at = 0, count = 0] = this.positions(args, 2, 'insertColumnsBefore');
    return this.insert('column', [at], count, 'before');
  }

  insertColumns(...args: unknown[]): void {
    const [at = 0, count = 1] = this.oneOrTwo(args, 'insertColumns');
    this.insert('column', [at], count, 'plain');
  }

  deleteRow(...args: unknown[]): this {
    const [at = 0] = this.positions(args, 1, 'deleteRow');
    return this.delete('row', at, 1);
  }

  deleteRows(...args: unknown[]): void {
    const [at = 0, count = 0] = this.positions(args, 2, 'deleteRows');
    this.delete('row', at, count);
  }

  deleteColumn(...args: unknown[]): this {
    const [at = 0] = this.positions(args, 1, 'deleteColumn');
    return this.delete('column', at, 1);
  }

  deleteColumns(...args: unknown[]): void {
    const [at = 0, count = 0] = this.positions(args, 2, 'deleteColumns');
    this.delete('column', at, count);
  }

  moveRows(...args: unknown[]): void {
    const [range, destination] = this.rangeAndPlace(args, 'moveRows');
    moveLines(this.book, this.model, 'row', range.rect.row, range.rect.lastRow, destination);
  }

  moveColumns(...args: unknown[]): void {
    const [range, destination] = this.rangeAndPlace(args, 'moveColumns');
    moveLines(this.book, this.model, 'column', range.rect.column, range.rect.lastColumn, destination);
  }

  protected positions(args: readonly unknown[], count: number, method: string): number[] {
    if (!areNumbers(args, count)) throw signatureMismatch(args, this.named(method));
    return args.map(Math.trunc);
  }

  protected oneOrTwo(args: readonly unknown[], method: string): number[] {
    return this.positions(args, args.length === 2 ? 2 : 1, method);
  }

  /** @throws ScriptException when lines are not all in the sheet */
  protected assertLines(axis: AxisName, at: number, count: number): void {
    this.assertThere();
    if (count < 1) {
      throw new ScriptException(`The number of ${axis}s must be at least 1.`);
    }
    if (at < 1 || at + count - 1 > this.model.axis(axis).size) {
      throw new ScriptException(`Those ${axis}s are out of bounds.`);
    }
  }

  private linesRect(axis: AxisName, at: number, count: number): Rect {
    const { rows, columns } = this.model;
    return axis === 'row' ? rectAt(at, 1, count, columns.size) : rectAt(1, at, rows.size, count);
  }

  private insert(axis: AxisName, [at = 0]: readonly number[], count: number, side: 'before' | 'after' | 'plain'): this {
    this.assertLines(axis, at, 1);
    this.assertWritable(this.linesRect(axis, at, 1));
    if (count < 1) throw new ScriptException(`The number of ${axis}s must be at least 1.`);
    assertRoomForLines(this.book, this.model, axis, count);
    const { size } = this.model.axis(axis);
    if (side === 'after') {
      insertLines(this.book, this.model, axis, at + 1, count, at);
    } else {
      insertLines(this.book, this.model, axis, at, count, side === 'before' && at <= size ? at : 0);
    }
    return this;
  }

  private delete(axis: AxisName, at: number, count: number): this {
    this.assertLines(axis, at, count);
    this.assertWritable(this.linesRect(axis, at, count));
    const { size } = this.model.axis(axis);
    const frozen = axis === 'row' ? this.model.frozenRows : this.model.frozenColumns;
    if (count >= size) throw new ScriptException(`You can't delete all the ${axis}s on the sheet.`);
    const frozenLost = Math.max(0, Math.min(frozen, at + count - 1) - at + 1);
    if (frozen > 0 && size - count <= frozen - frozenLost) {
      throw new ScriptException(`Sorry, it is not possible to delete all non-frozen ${axis}s.`);
    }
    deleteLines(this.book, this.model, axis, at, count);
    return this;
  }

  private rangeAndPlace(args: readonly unknown[], method: string): [RangeBase, number] {
    const [range, place] = args;
    if (args.length !== 2 || !(range instanceof RangeBase) || typeof place !== 'number') {
      throw signatureMismatch(args, this.named(method));
    }
    const axis = method === 'moveRows' ? 'row' : 'column';
    const { row, column, lastRow, lastColumn } = range.rect;
    const [first, last] = axis === 'row' ? [row, lastRow] : [column, lastColumn];
    this.assertLines(axis, first, last - first + 1);
    this.assertWritable(this.linesRect(axis, first, last - first + 1));
    if (place < 1 || place > this.model.axis(axis).size + 1) {
      throw new ScriptException(`Those ${axis}s are out of bounds.`);
    }
    return [range, Math.trunc(place)];
  }
}

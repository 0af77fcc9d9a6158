import { ScriptException, signatureMismatch } from '../../kernel/errors.ts';
import { RangeBase } from '../range/range-base.ts';
import type { AxisName } from '../workbook/area.ts';
import { SheetLines } from './sheet-lines.ts';

/** Sizes, hiding and freezing of rows and columns. */
export abstract class SheetLayout extends SheetLines {
  getRowHeight(...args: unknown[]): number {
    return this.sizeOf('row', this.positions(args, 1, 'getRowHeight'));
  }

  getColumnWidth(...args: unknown[]): number {
    return this.sizeOf('column', this.positions(args, 1, 'getColumnWidth'));
  }

  setRowHeight(...args: unknown[]): this {
    const [at = 0, pixels = 0] = this.positions(args, 2, 'setRowHeight');
    return this.resize('row', at, 1, pixels);
  }

  setRowHeights(...args: unknown[]): this {
    const [at = 0, count = 0, pixels = 0] = this.positions(args, 3, 'setRowHeights');
    return this.resize('row', at, count, pixels);
  }

  setRowHeightsForced(...args: unknown[]): this {
    const [at = 0, count = 0, pixels = 0] = this.positions(args, 3, 'setRowHeightsForced');
    return this.resize('row', at, count, pixels, 2);
  }

  setColumnWidth(...args: unknown[]): this {
    const [at = 0, pixels = 0] = this.positions(args, 2, 'setColumnWidth');
    return this.resize('column', at, 1, pixels);
  }

  setColumnWidths(...args: unknown[]): this {
    const [at = 0, count = 0, pixels = 0] = this.positions(args, 3, 'setColumnWidths');
    return this.resize('column', at, count, pixels);
  }

  autoResizeColumn(...args: unknown[]): this {
    const [at = 0] = this.positions(args, 1, 'autoResizeColumn');
    return this.fitColumns(at, 1);
  }

  autoResizeColumns(...args: unknown[]): this {
    const [at = 0, count = 0] = this.positions(args, 2, 'autoResizeColumns');
    return this.fitColumns(at, count);
  }

  autoResizeRows(...args: unknown[]): this {
    const [at = 0, count = 0] = this.positions(args, 2, 'autoResizeRows');
    this.assertLines('row', at, count);
    for (let row = at; row < at + count; row++) this.model.rows.pixels.delete(row);
    this.model.touchStructure();
    return this;
  }

  hideRow(...args: unknown[]): void {
    const { rect } = this.lineRange(args, 'hideRow');
    this.hide('row', rect.row, rect.lastRow - rect.row + 1, true);
  }

  hideRows(...args: unknown[]): void {
    const [at = 0, count = 1] = this.oneOrTwo(args, 'hideRows');
    this.hide('row', at, count, true);
  }

  hideColumn(...args: unknown[]): void {
    const { rect } = this.lineRange(args, 'hideColumn');
    this.hide('column', rect.column, rect.lastColumn - rect.column + 1, true);
  }

  hideColumns(...args: unknown[]): void {
    const [at = 0, count = 1] = this.oneOrTwo(args, 'hideColumns');
    this.hide('column', at, count, true);
  }

  showRows(...args: unknown[]): void {
    const [at = 0, count = 1] = this.oneOrTwo(args, 'showRows');
    this.hide('row', at, count, false);
  }

  showColumns(...args: unknown[]): void {
    const [at = 0, count = 1] = this.oneOrTwo(args, 'showColumns');
    this.hide('column', at, count, false);
  }

  unhideRow(...args: unknown[]): void {
    const { rect } = this.lineRange(args, 'unhideRow');
    this.hide('row', rect.row, rect.lastRow - rect.row + 1, false);
  }

  unhideColumn(...args: unknown[]): void {
    const { rect } = this.lineRange(args, 'unhideColumn');
    this.hide('column', rect.column, rect.lastColumn - rect.column + 1, false);
  }

  isRowHiddenByUser(...args: unknown[]): boolean {
    const [at = 0] = this.positions(args, 1, 'isRowHiddenByUser');
    this.assertLines('row', at, 1);
    return this.model.rows.hidden.has(at) || this.model.rows.isFolded(at);
  }

  isColumnHiddenByUser(...args: unknown[]): boolean {
    const [at = 0] = this.positions(args, 1, 'isColumnHiddenByUser');
    this.assertLines('column', at, 1);
    return this.model.columns.hidden.has(at) || this.model.columns.isFolded(at);
  }

  getFrozenRows(): number {
    this.assertThere();
    return this.model.frozenRows;
  }

  getFrozenColumns(): number {
    this.assertThere();
    return this.model.frozenColumns;
  }

  setFrozenRows(...args: unknown[]): void {
    const [count = 0] = this.positions(args, 1, 'setFrozenRows');
    this.assertFreezable('row', count);
    this.model.frozenRows = count;
    this.model.touchStructure();
  }

  setFrozenColumns(...args: unknown[]): void {
    const [count = 0] = this.positions(args, 1, 'setFrozenColumns');
    this.assertFreezable('column', count);
    this.model.frozenColumns = count;
    this.model.touchStructure();
  }

  private assertFreezable(axis: AxisName, count: number): void {
    this.assertThere();
    const { size } = this.model.axis(axis);
    if (count < 0 || count > size) throw new ScriptException(`Those ${axis}s are out of bounds.`);
    if (count === size) throw new ScriptException(`You can't freeze all visible ${axis}s on the sheet.`);
  }

  private sizeOf(axis: AxisName, [at = 0]: readonly number[]): number {
    this.assertLines(axis, at, 1);
    return this.model.axis(axis).pixelsOf(at);
  }

  /** A row is never lower than its text, unless forced. */
  private resize(axis: AxisName, at: number, count: number, pixels: number, least = axis === 'row' ? 21 : 2): this {
    this.assertLines(axis, at, count);
    const lines = this.model.axis(axis);
    for (let index = at; index < at + count; index++) lines.pixels.set(index, Math.max(least, pixels));
    this.model.touchStructure();
    return this;
  }

  /** About 7 pixels a character: the host has no letters to measure. */
  private fitColumns(at: number, count: number): this {
    this.assertLines('column', at, count);
    const reading = this.reading();
    const { row: lastRow } = reading.content();
    for (let column = at; column < at + count; column++) {
      let longest = 0;
      for (let row = 1; row <= lastRow; row++) longest = Math.max(longest, reading.display(row, column).length);
      if (longest > 0) this.model.columns.pixels.set(column, Math.min(2000, Math.max(21, longest * 7 + 10)));
    }
    this.model.touchStructure();
    return this;
  }

  private hide(axis: AxisName, at: number, count: number, hidden: boolean): void {
    this.assertLines(axis, at, count);
    const lines = this.model.axis(axis);
    for (let index = at; index < at + count; index++) {
      if (hidden) lines.hidden.add(index);
      else lines.hidden.delete(index);
    }
    if (hidden && lines.hidden.size >= lines.size) {
      for (let index = at; index < at + count; index++) lines.hidden.delete(index);
      throw new ScriptException(`You can't hide all the ${axis}s on the sheet.`);
    }
    this.book.touchShownRows(this.model);
  }

  private lineRange(args: readonly unknown[], method: string): RangeBase {
    const [range] = args;
    if (args.length !== 1 || !(range instanceof RangeBase)) throw signatureMismatch(args, this.named(method));
    return range;
  }
}

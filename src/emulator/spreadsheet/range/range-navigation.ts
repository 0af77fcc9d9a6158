import { isPlainObject } from '../../calls/arguments.ts';
import { signatureMismatch } from '../../kernel/errors.ts';
import { memberOf } from '../call-arguments.ts';
import { Focus } from '../focus.ts';
import { type Rect, rectAt } from '../workbook/area.ts';
import type { Reading } from '../workbook/reading.ts';
import type { Range } from './range.ts';
import { RangeOrder } from './range-order.ts';

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  UP: [-1, 0],
  DOWN: [1, 0],
  PREVIOUS: [0, -1],
  NEXT: [0, 1],
};

/** Activating a range, finding the edges of the data around it, clearing it. */
export abstract class RangeNavigation extends RangeOrder {
  activate(): this {
    this.assertThere();
    this.session.of(Focus).select(this.book, this.model, [this.rect]);
    return this;
  }

  activateAsCurrentCell(): this {
    return this.activate();
  }

  /** The cell Ctrl and an arrow key lead to. */
  getNextDataCell(...args: unknown[]): Range {
    const name = memberOf(args[0], 'Direction');
    const step = name ? STEPS[name] : undefined;
    if (args.length !== 1 || !step) throw signatureMismatch(args, this.named('getNextDataCell'));
    const reading = this.reading();
    const [rows, columns] = step;
    let { row, column } = this.rect;
    const inside = (atRow: number, atColumn: number) =>
      atRow >= 1 && atColumn >= 1 && atRow <= this.model.rows.size && atColumn <= this.model.columns.size;
    const full = (atRow: number, atColumn: number) => inside(atRow, atColumn) && !reading.isEmpty(atRow, atColumn);
    const inData = full(row, column) && full(row + rows, column + columns);
    while (inside(row + rows, column + columns)) {
      if (inData && !full(row + rows, column + columns)) break;
      row += rows;
      column += columns;
      if (!inData && full(row, column)) break;
    }
    return this.elsewhere(rectAt(row, column));
  }

  /** The data adjacent to the range; with a dimension, only rows above and below or columns beside. */
  getDataRegion(...args: unknown[]): Range {
    const dimension = memberOf(args[0], 'Dimension');
    if (args.length > 1 || (args.length === 1 && !dimension)) {
      throw signatureMismatch(args, this.named('getDataRegion'));
    }
    const reading = this.reading();
    let region = this.rect;
    for (let grown = true; grown; ) {
      const next = this.grow(region, reading, dimension);
      grown = next !== region;
      region = next;
    }
    return this.elsewhere(region);
  }

  clear(...args: unknown[]): this {
    const [options = {}] = args;
    if (args.length > 1 || !isPlainObject(options)) throw signatureMismatch(args, this.named('clear'));
    const asked = (name: string) => options[name] === true;
    const only = ['contentsOnly', 'formatOnly', 'formatsOnly', 'commentsOnly', 'validationsOnly'].some(asked);
    for (const part of asked('skipFilteredRows') ? this.shownParts() : [this]) {
      if (!only || asked('contentsOnly')) part.clearContent();
      if (!only || asked('formatOnly') || asked('formatsOnly')) part.clearFormat();
      if (asked('commentsOnly')) part.clearNote();
      if (asked('validationsOnly')) part.clearDataValidations();
    }
    return this;
  }

  /** The rows of the range a filter does not hide. */
  private shownParts(): Range[] {
    const parts: Range[] = [];
    for (let row = this.rect.row; row <= this.rect.lastRow; row++) {
      if (this.model.filteredOut.has(row)) continue;
      parts.push(this.elsewhere({ ...this.rect, row, lastRow: row }));
    }
    return parts;
  }

  private grow(region: Rect, reading: Reading, dimension: string | undefined): Rect {
    const rowHasData = (row: number) => this.spanHasData(reading, row, row, region.column, region.lastColumn);
    const columnHasData = (column: number) => this.spanHasData(reading, region.row, region.lastRow, column, column);
    if (dimension !== 'COLUMNS') {
      if (rowHasData(region.row - 1)) return { ...region, row: region.row - 1 };
      if (rowHasData(region.lastRow + 1)) return { ...region, lastRow: region.lastRow + 1 };
    }
    if (dimension !== 'ROWS') {
      if (columnHasData(region.column - 1)) return { ...region, column: region.column - 1 };
      if (columnHasData(region.lastColumn + 1)) return { ...region, lastColumn: region.lastColumn + 1 };
    }
    return region;
  }

  private spanHasData(reading: Reading, row: number, lastRow: number, column: number, lastColumn: number): boolean {
    for (let atRow = Math.max(1, row); atRow <= Math.min(lastRow, this.model.rows.size); atRow++) {
      for (let at = Math.max(1, column); at <= Math.min(lastColumn, this.model.columns.size); at++) {
        if (!reading.isEmpty(atRow, at)) return true;
      }
    }
    return false;
  }
}

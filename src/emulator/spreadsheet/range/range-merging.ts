import { ScriptException, signatureMismatch } from '../../kernel/errors.ts';
import { memberOf } from '../call-arguments.ts';
import { type AxisName, covers, heightOf, overlap, type Rect, rectAt, widthOf } from '../workbook/area.ts';
import { BLANK, withValue } from '../workbook/cell.ts';
import { carry, editCells, placed } from '../workbook/editing.ts';
import { Reading } from '../workbook/reading.ts';
import { slideReferences } from '../workbook/reference-moves.ts';
import { growSheet } from '../workbook/structure.ts';
import type { Range } from './range.ts';
import { RangeNavigation } from './range-navigation.ts';

const PARTIAL_MERGE = 'You must select all cells in a merged range to merge or unmerge them.';

/** Merging cells, and making room for others. */
export abstract class RangeMerging extends RangeNavigation {
  isPartOfMerge(): boolean {
    this.assertThere();
    return this.model.merges.some((merge) => overlap(merge, this.rect));
  }

  getMergedRanges(): Range[] {
    this.assertThere();
    return this.model.merges.filter((merge) => overlap(merge, this.rect)).map((merge) => this.elsewhere(merge));
  }

  merge(): this {
    return this.mergeInto([this.rect]);
  }

  mergeAcross(): this {
    const { row, lastRow } = this.rect;
    return this.mergeInto(
      Array.from({ length: lastRow - row + 1 }, (_, index) => ({
        ...this.rect,
        row: row + index,
        lastRow: row + index,
      })),
    );
  }

  mergeVertically(): this {
    const { column, lastColumn } = this.rect;
    return this.mergeInto(
      Array.from({ length: lastColumn - column + 1 }, (_, index) => ({
        ...this.rect,
        column: column + index,
        lastColumn: column + index,
      })),
    );
  }

  breakApart(): this {
    this.assertWritable();
    this.assertWholeMerges();
    this.model.merges = this.model.merges.filter((merge) => !overlap(merge, this.rect));
    this.model.touchStructure();
    return this;
  }

  /** Pushes cells down or right to make room for the range. */
  insertCells(...args: unknown[]): this {
    const dimension = this.dimension(args, 'insertCells');
    const { row, column, lastRow, lastColumn } = this.rect;
    const { model } = this;
    const end = model.grid.content();
    if (dimension === 'ROWS') {
      const rect = { row, column, lastRow: Math.max(end.row, row) + heightOf(this.rect), lastColumn };
      growSheet(this.book, model, rect.lastRow, rect.lastColumn);
      this.slide(rect, 'row', heightOf(this.rect));
    } else {
      const rect = { row, column, lastRow, lastColumn: Math.max(end.column, column) + widthOf(this.rect) };
      growSheet(this.book, model, rect.lastRow, rect.lastColumn);
      this.slide(rect, 'column', widthOf(this.rect));
    }
    return this;
  }

  /** Removes the cells and pulls those below or to the right into their place. */
  deleteCells(...args: unknown[]): void {
    const dimension = this.dimension(args, 'deleteCells');
    const { rect, model } = this;
    if (dimension === 'ROWS') this.slide({ ...rect, lastRow: model.rows.size }, 'row', -heightOf(rect));
    else this.slide({ ...rect, lastColumn: model.columns.size }, 'column', -widthOf(rect));
  }

  /** Moves the cells of a rectangle along an axis, from its first line on; formulas that mean them follow. */
  private slide(rect: Rect, axis: AxisName, count: number): void {
    const carried = carry(this.book, this.model, rect);
    const [rows, columns] = axis === 'row' ? [count, 0] : [0, count];
    this.now((_, row, column) => {
      const from = carried[row - rows - rect.row]?.[column - columns - rect.column];
      return from ? placed(this.book, from, 0, 0) : BLANK;
    }, rect);
    const band = axis === 'row' ? ([rect.column, rect.lastColumn] as const) : ([rect.row, rect.lastRow] as const);
    slideReferences(this.book, this.model, axis, rect[axis], count, band);
  }

  /** Only the top left value of what is merged remains. */
  private mergeInto(rects: readonly Rect[]): this {
    this.assertWritable();
    this.assertWholeMerges();
    const kept = this.model.merges.filter((merge) => !overlap(merge, this.rect));
    this.model.merges = [...kept, ...rects.filter((rect) => heightOf(rect) > 1 || widthOf(rect) > 1)];
    const reading = new Reading(this.book, this.model);
    for (const rect of rects) {
      const cells = reading.map(rect, (row, column) => ({ row, column })).flat();
      const first = cells.find(({ row, column }) => !reading.isEmpty(row, column));
      const [content] = first ? carry(this.book, this.model, rectAt(first.row, first.column)).flat() : [];
      editCells(this.book, this.model, rect, (cell, row, column) => {
        if (row !== rect.row || column !== rect.column) return withValue(cell, null);
        if (!content || !first || (first.row === row && first.column === column)) return cell;
        return placed(
          this.book,
          { ...content, cell: { ...cell, value: content.cell.value, formula: content.cell.formula } },
          0,
          0,
        );
      });
    }
    this.model.touchStructure();
    return this;
  }

  private assertWholeMerges(): void {
    const cut = this.model.merges.some((merge) => overlap(merge, this.rect) && !covers(this.rect, merge));
    if (cut) throw new ScriptException(PARTIAL_MERGE);
  }

  private dimension(args: readonly unknown[], method: string): string {
    const dimension = memberOf(args[0], 'Dimension');
    if (args.length !== 1 || !dimension) throw signatureMismatch(args, this.named(method));
    this.assertWritable();
    return dimension;
  }
}

import { isPlainObject } from '../calls/arguments.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import { covers, heightOf, overlap, type Rect, rectAt, sameRect, widthOf } from './area.ts';
import { areNumbers, memberOf } from './call-arguments.ts';
import { BLANK, type Cell, withValue } from './cell.ts';
import { type Carried, carry, editCells, type FormulaEdit, placed } from './editing.ts';
import type { Range } from './range.ts';
import { RangeBase } from './range-base.ts';
import { RangeNavigation } from './range-navigation.ts';
import { Reading } from './reading.ts';
import type { SheetModel } from './sheet-model.ts';
import { growSheet } from './structure.ts';

/** What a paste takes from the copied cells. */
type PasteType =
  | 'NORMAL'
  | 'NO_BORDERS'
  | 'FORMAT'
  | 'FORMULA'
  | 'DATA_VALIDATION'
  | 'VALUES'
  | 'CONDITIONAL_FORMATTING'
  | 'COLUMN_WIDTHS';

const PARTIAL_MERGE = 'You must select all cells in a merged range to merge or unmerge them.';

/** Copying, moving and merging cells, and making room for others. */
export abstract class RangeMoving extends RangeNavigation {
  copyTo(...args: unknown[]): void {
    const [destination, how, transposed = false] = args;
    const type = pasteType(how, args.length);
    if (!(destination instanceof RangeBase) || !type || typeof transposed !== 'boolean' || args.length > 3) {
      throw signatureMismatch(args, this.named('copyTo'));
    }
    this.paste(destination.model, destination.rect, type, transposed, destination.book === this.book);
  }

  copyValuesToRange(...args: unknown[]): void {
    const { sheet, rect } = this.targetOf(args, 'copyValuesToRange');
    this.paste(sheet, rect, 'VALUES', false, true);
  }

  copyFormatToRange(...args: unknown[]): void {
    const { sheet, rect } = this.targetOf(args, 'copyFormatToRange');
    this.paste(sheet, rect, 'FORMAT', false, true);
  }

  /** Cuts and pastes: values, formulas as they are, looks, notes and rules. */
  moveTo(...args: unknown[]): void {
    const [target] = args;
    if (args.length !== 1 || !(target instanceof RangeBase)) throw signatureMismatch(args, this.named('moveTo'));
    const carried = carry(this.book, this.model, this.rect);
    const rect = rectAt(target.rect.row, target.rect.column, heightOf(this.rect), widthOf(this.rect));
    this.now(() => BLANK);
    growSheet(this.book, target.model, rect.lastRow, rect.lastColumn);
    editCells(this.book, target.model, rect, (_, row, column) => {
      const from = carried[row - rect.row]?.[column - rect.column];
      return from ? placed(this.book, from, 0, 0) : BLANK;
    });
  }

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
      this.slide(rect, heightOf(this.rect), 0);
    } else {
      const rect = { row, column, lastRow, lastColumn: Math.max(end.column, column) + widthOf(this.rect) };
      growSheet(this.book, model, rect.lastRow, rect.lastColumn);
      this.slide(rect, 0, widthOf(this.rect));
    }
    return this;
  }

  /** Removes the cells and pulls those below or to the right into their place. */
  deleteCells(...args: unknown[]): void {
    const dimension = this.dimension(args, 'deleteCells');
    const { rect, model } = this;
    if (dimension === 'ROWS') this.slide({ ...rect, lastRow: model.rows.size }, -heightOf(rect), 0);
    else this.slide({ ...rect, lastColumn: model.columns.size }, 0, -widthOf(rect));
  }

  private slide(rect: Rect, rows: number, columns: number): void {
    const carried = carry(this.book, this.model, rect);
    this.now((_, row, column) => {
      const from = carried[row - rows - rect.row]?.[column - columns - rect.column];
      return from ? placed(this.book, from, 0, 0) : BLANK;
    }, rect);
  }

  /** Repeats the copied cells as many whole times as the destination has room for, at least once. */
  private paste(sheet: SheetModel, target: Rect, type: PasteType, transposed: boolean, sameBook: boolean): void {
    if (!sameBook) throw new ScriptException('Target range and source range must be on the same spreadsheet.');
    const reading = this.reading();
    const source = carry(this.book, this.model, this.rect);
    const values = type === 'VALUES' ? reading.map(this.rect, (row, column) => reading.value(row, column)) : null;
    const [height, width] = transposed
      ? [widthOf(this.rect), heightOf(this.rect)]
      : [heightOf(this.rect), widthOf(this.rect)];
    const rows = Math.max(1, Math.floor(heightOf(target) / height)) * height;
    const columns = Math.max(1, Math.floor(widthOf(target) / width)) * width;
    const rect = rectAt(target.row, target.column, rows, columns);
    growSheet(this.book, sheet, rect.lastRow, rect.lastColumn);
    if (type === 'COLUMN_WIDTHS') {
      this.pasteWidths(sheet, rect);
      return;
    }
    if (type === 'NORMAL' || type === 'NO_BORDERS' || type === 'FORMAT' || type === 'CONDITIONAL_FORMATTING') {
      this.pasteConditions(sheet, rect);
    }
    editCells(this.book, sheet, rect, (there, row, column) => {
      const down = (row - rect.row) % height;
      const across = (column - rect.column) % width;
      const [fromRow, fromColumn] = transposed ? [across, down] : [down, across];
      const carried = source[fromRow]?.[fromColumn];
      if (!carried) return there;
      const value = values?.[fromRow]?.[fromColumn] ?? null;
      const rowOffset = row - (this.rect.row + fromRow);
      const columnOffset = column - (this.rect.column + fromColumn);
      return this.pasted(there, carried, type, value, rowOffset, columnOffset);
    });
  }

  private pasted(
    there: Cell,
    carried: Carried,
    type: PasteType,
    value: Cell['value'],
    rows: number,
    columns: number,
  ): Cell | FormulaEdit {
    const { cell } = carried;
    if (type === 'VALUES') return withValue(there, value);
    if (type === 'FORMAT') return { ...there, style: cell.style };
    if (type === 'DATA_VALIDATION') return { ...there, rule: cell.rule };
    if (type === 'CONDITIONAL_FORMATTING') return there;
    if (type === 'FORMULA') {
      const content = { ...carried, cell: { ...there, value: cell.value, formula: cell.formula, rich: null } };
      return placed(this.book, content, rows, columns);
    }
    if (type === 'NORMAL') return placed(this.book, carried, rows, columns);
    const noLines = { top: undefined, left: undefined, bottom: undefined, right: undefined };
    const style = this.book.styles.changed(cell.style, noLines);
    return placed(this.book, { ...carried, cell: { ...cell, style } }, rows, columns);
  }

  private pasteWidths(sheet: SheetModel, rect: Rect): void {
    for (let column = rect.column; column <= rect.lastColumn; column++) {
      const from = this.rect.column + ((column - rect.column) % widthOf(this.rect));
      sheet.columns.pixels.set(column, this.model.columns.pixelsOf(from));
    }
    sheet.touchStructure();
  }

  /** Conditional formats of the copied cells apply where they are pasted. */
  private pasteConditions(sheet: SheetModel, rect: Rect): void {
    const touched = this.model.conditional.filter((rule) => rule.ranges.some((range) => overlap(range, this.rect)));
    if (touched.length === 0) return;
    const widened = touched.map((rule) => {
      const copies = rule.ranges.flatMap((range) => {
        const part = overlap(range, this.rect);
        if (!part) return [];
        const row = rect.row + part.row - this.rect.row;
        const column = rect.column + part.column - this.rect.column;
        return [{ row, column, lastRow: row + heightOf(part) - 1, lastColumn: column + widthOf(part) - 1 }];
      });
      return { ...rule, ranges: sheet === this.model ? [...rule.ranges, ...copies] : copies };
    });
    sheet.conditional =
      sheet === this.model
        ? sheet.conditional.map((rule) => widened[touched.indexOf(rule)] ?? rule)
        : [...sheet.conditional, ...widened];
    sheet.touchStructure();
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
    const cut = this.model.merges.some(
      (merge) => overlap(merge, this.rect) && !covers(this.rect, merge) && !sameRect(this.rect, merge),
    );
    if (cut) throw new ScriptException(PARTIAL_MERGE);
  }

  private dimension(args: readonly unknown[], method: string): string {
    const dimension = memberOf(args[0], 'Dimension');
    if (args.length !== 1 || !dimension) throw signatureMismatch(args, this.named(method));
    this.assertWritable();
    return dimension;
  }

  private targetOf(args: readonly unknown[], method: string): { sheet: SheetModel; rect: Rect } {
    const [place, ...bounds] = args;
    const model =
      typeof place === 'number' ? this.book.sheetById(place) : (place as { model?: SheetModel } | null)?.model;
    if (!areNumbers(bounds, 4) || !model) throw signatureMismatch(args, this.named(method));
    const [column = 0, lastColumn = 0, row = 0, lastRow = 0] = bounds.map(Math.trunc);
    return { sheet: model, rect: { row, column, lastRow, lastColumn } };
  }
}

/** The kind of paste asked by `copyTo`; undefined when no signature fits. */
function pasteType(how: unknown, count: number): PasteType | undefined {
  if (count <= 1) return count === 1 ? 'NORMAL' : undefined;
  const named = memberOf(how, 'CopyPasteType');
  if (named) return named.replace('PASTE_', '') as PasteType;
  if (count !== 2 || !isPlainObject(how)) return undefined;
  const { contentsOnly, formatOnly } = how;
  if (contentsOnly === true) return formatOnly === true ? undefined : 'VALUES';
  return formatOnly === true ? 'FORMAT' : 'NORMAL';
}

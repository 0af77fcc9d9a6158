import { isPlainObject } from '../../calls/arguments.ts';
import { rehomed } from '../../formula/syntax/rewrite.ts';
import { localeOf } from '../../formula/text/locale.ts';
import { ScriptException, signatureMismatch } from '../../kernel/errors.ts';
import { areNumbers, memberOf } from '../call-arguments.ts';
import { covers, heightOf, overlap, type Rect, rectAt, widthOf } from '../workbook/area.ts';
import { BLANK, type Cell, withPicture, withValue } from '../workbook/cell.ts';
import { type Carried, carry, editCells, type FormulaEdit, placed } from '../workbook/editing.ts';
import { redirectReferences } from '../workbook/reference-moves.ts';
import type { SheetModel } from '../workbook/sheet-model.ts';
import { growSheet } from '../workbook/structure.ts';
import { RangeBase } from './range-base.ts';
import { RangeMerging } from './range-merging.ts';

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

/** Copying and moving cells. */
export abstract class RangeMoving extends RangeMerging {
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
    const { book, model } = this;
    const sheet = target.model;
    const { row: top, column: left } = target.rect;
    const carried = carry(book, model, this.rect);
    const rect = rectAt(top, left, heightOf(this.rect), widthOf(this.rect));
    this.now(() => BLANK);
    growSheet(book, sheet, rect.lastRow, rect.lastColumn);
    editCells(book, sheet, rect, (_, row, column) => {
      const from = carried[row - top]?.[column - left];
      if (!from) return BLANK;
      const leaves = from.formula !== undefined && sheet !== model;
      const text = leaves ? rehomed(from.formula, localeOf(book.properties.locale), model.name) : from.formula;
      return placed(book, { ...from, formula: text }, 0, 0);
    });
    redirectReferences(book, model, this.rect, { sheet, row: top, column: left });
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
    if (type === 'NORMAL' || type === 'NO_BORDERS' || type === 'FORMAT') this.pasteMerges(sheet, rect, transposed);
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
    if (type === 'VALUES') return cell.picture ? withPicture(there, cell.picture) : withValue(there, value);
    if (type === 'FORMAT') return { ...there, style: cell.style };
    if (type === 'DATA_VALIDATION') return { ...there, rule: cell.rule };
    if (type === 'CONDITIONAL_FORMATTING') return there;
    if (type === 'FORMULA') {
      const bare = { ...withValue(there, cell.value), formula: cell.formula };
      const content = { ...carried, cell: cell.picture ? { ...bare, picture: cell.picture } : bare };
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

  /** Merged cells are merged again in every copy; what was merged there no longer is. */
  private pasteMerges(sheet: SheetModel, rect: Rect, transposed: boolean): void {
    const { row, column } = this.rect;
    const merges = this.model.merges.filter((merge) => covers(this.rect, merge));
    const [height, width] = [heightOf(this.rect), widthOf(this.rect)];
    const [down, across] = transposed ? [width, height] : [height, width];
    sheet.merges = sheet.merges.filter((merge) => !overlap(merge, rect));
    for (let top = rect.row; top <= rect.lastRow; top += down) {
      for (let left = rect.column; left <= rect.lastColumn; left += across) {
        for (const merge of merges) {
          const [below, beside] = [merge.row - row, merge.column - column];
          const copy = transposed
            ? rectAt(top + beside, left + below, widthOf(merge), heightOf(merge))
            : rectAt(top + below, left + beside, heightOf(merge), widthOf(merge));
          sheet.merges = [...sheet.merges, copy];
        }
      }
    }
    if (merges.length > 0) sheet.touchStructure();
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

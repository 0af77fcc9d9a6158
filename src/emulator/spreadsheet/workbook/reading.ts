import { CellError, type FormatHint, type Scalar } from '../../formula/contract.ts';
import { readPivotFormula } from '../../formula/pivot/design.ts';
import { showsDate } from '../../formula/text/format-family.ts';
import { instantOfSerial } from '../../formula/text/serial.ts';
import { AUTOMATIC, displayOf, patternOfHint } from '../look/number-format.ts';
import type { Rect } from './area.ts';
import { BLANK, type Cell } from './cell.ts';
import type { SheetModel } from './sheet-model.ts';
import { address, type Workbook } from './workbook.ts';

/** What cells hold and show, formula results and spilled values included. */
export class Reading {
  private readonly reached: { row: number; column: number };

  constructor(
    private readonly book: Workbook,
    private readonly sheet: SheetModel,
  ) {
    this.reached = book.calculation.extent(sheet.id);
  }

  cell(row: number, column: number): Cell {
    return this.sheet.grid.at(row, column) ?? BLANK;
  }

  value(row: number, column: number): Scalar {
    const cell = this.cell(row, column);
    if (!this.mayBeComputed(cell, row, column)) return cell.value;
    return this.book.calculation.computed(this.sheet.id, row, column)?.value ?? null;
  }

  /** Number format pattern that applies, that of a formula's result included; undefined when automatic. */
  pattern(row: number, column: number): string | undefined {
    const cell = this.cell(row, column);
    const own = cell.style ? this.book.styles.at(cell.style).numberFormat : undefined;
    if (own !== undefined || !this.mayBeComputed(cell, row, column)) return own;
    const hint: FormatHint = this.book.calculation.computed(this.sheet.id, row, column)?.hint;
    return patternOfHint(hint, this.book.properties.locale);
  }

  /** As scripts get it: number, string, boolean, Date, or '' when empty. */
  scriptValue(row: number, column: number): number | string | boolean | Date {
    const value = this.value(row, column);
    if (value === null) return '';
    if (value instanceof CellError) return value.code;
    if (typeof value === 'number' && showsDate(this.pattern(row, column))) {
      return new Date(instantOfSerial(value, this.book.properties.timeZone));
    }
    return value;
  }

  display(row: number, column: number): string {
    const value = this.value(row, column);
    if (value === null) return '';
    if (typeof value === 'string' && this.cell(row, column).style === 0) return value;
    return displayOf(value, this.pattern(row, column), this.book.properties.locale);
  }

  formula(row: number, column: number): string {
    if (!this.cell(row, column).formula) return '';
    const text = this.book.calculation.formula(address(this.sheet, row, column)) ?? '';
    // What stands behind a pivot table is nobody's formula.
    return readPivotFormula(text) ? '' : text;
  }

  numberFormat(row: number, column: number): string {
    return this.pattern(row, column) ?? AUTOMATIC;
  }

  /** Whether a cell has neither value nor formula; a formula that gives '' is not empty. */
  isEmpty(row: number, column: number): boolean {
    const cell = this.cell(row, column);
    return !cell.formula && this.value(row, column) === null;
  }

  /** Last row and column that hold something, spilled values included; 0 when none. */
  content(): { row: number; column: number } {
    const { row, column } = this.sheet.grid.content();
    return { row: Math.max(row, this.reached.row), column: Math.max(column, this.reached.column) };
  }

  /** A rectangle, each cell read by `read`. */
  map<T>(rect: Rect, read: (row: number, column: number) => T): T[][] {
    const out: T[][] = [];
    for (let row = rect.row; row <= rect.lastRow; row++) {
      const line: T[] = [];
      for (let column = rect.column; column <= rect.lastColumn; column++) line.push(read(row, column));
      out.push(line);
    }
    return out;
  }

  private mayBeComputed(cell: Cell, row: number, column: number): boolean {
    return cell.formula || (cell.value === null && row <= this.reached.row && column <= this.reached.column);
  }
}

import { type PivotDesign, pivotFormula, readPivotFormula } from '../../formula/pivot/design.ts';
import { sheetPrefix } from '../../formula/syntax/a1.ts';
import { localeOf } from '../../formula/text/locale.ts';
import { ScriptException } from '../../kernel/errors.ts';
import { assertEditable } from '../permission.ts';
import { type Rect, rectAt } from '../workbook/area.ts';
import { withFormula, withValue } from '../workbook/cell.ts';
import { editCells } from '../workbook/editing.ts';
import { readNotation, writeNotation } from '../workbook/notation.ts';
import type { SheetModel } from '../workbook/sheet-model.ts';
import { address, type Workbook } from '../workbook/workbook.ts';

/** Where a pivot table stands, and what it was told. */
export class PivotHome {
  constructor(
    readonly book: Workbook,
    readonly sheet: SheetModel,
    readonly row: number,
    readonly column: number,
    private readonly user: string,
  ) {}

  /** The pivot tables of a sheet, from top to bottom. */
  static all(book: Workbook, sheet: SheetModel, user: string): PivotHome[] {
    return [...book.calculation.formulas()]
      .filter(([cell, text]) => cell.sheet === sheet.id && readPivotFormula(text) !== undefined)
      .map(([{ row, column }]) => new PivotHome(book, sheet, row, column, user))
      .sort((a, b) => a.row - b.row || a.column - b.column);
  }

  /** Puts a pivot table over the table in `source`, on any sheet of the spreadsheet. */
  found(source: { readonly sheet: SheetModel; readonly rect: Rect }, design: PivotDesign): void {
    this.put(`${sheetPrefix(source.sheet.name)}${writeNotation(source.rect)}`, design);
  }

  get design(): PivotDesign {
    return this.stored().design;
  }

  /** The table summarized. @throws ScriptException when its cells were deleted */
  get source(): { readonly sheet: SheetModel; readonly rect: Rect } {
    const found = readNotation(this.book, this.stored().source, this.sheet);
    if (!found) throw new ScriptException('The source data of the pivot table no longer exists.');
    return found;
  }

  change(change: Partial<PivotDesign>): void {
    const { source, design } = this.stored();
    this.put(source, { ...design, ...change });
  }

  remove(): void {
    this.stored();
    editCells(this.book, this.sheet, this.writable(), (cell) => withValue(cell, null));
  }

  private stored(): { readonly source: string; readonly design: PivotDesign } {
    const text = this.book.calculation.formula(address(this.sheet, this.row, this.column));
    const found = this.sheet.deleted || text === undefined ? undefined : readPivotFormula(text);
    if (!found) throw new ScriptException('The pivot table no longer exists.');
    return found;
  }

  private put(source: string, design: PivotDesign): void {
    const separator = localeOf(this.book.properties.locale).decimal === ',' ? ';' : ',';
    const formula = pivotFormula(source, separator, design);
    editCells(this.book, this.sheet, this.writable(), (cell) => ({ cell: withFormula(cell), formula }));
  }

  private writable(): Rect {
    const rect = rectAt(this.row, this.column);
    assertEditable(this.book, this.sheet, rect, this.user);
    return rect;
  }
}

import type { SheetModel } from '../workbook/sheet-model.ts';
import type { Workbook } from '../workbook/workbook.ts';

/** A tab as the subject of a read: only one with formulas has anything to recalculate. */
export class SheetSubject {
  constructor(
    private readonly book: Workbook,
    private readonly sheet: SheetModel,
  ) {}

  get hasFormulas(): boolean {
    return this.book.calculation.hasFormulas(this.sheet.id);
  }
}

import { concreteColor } from '../look/color.ts';
import type { Cell } from '../workbook/cell.ts';
import { Reading } from '../workbook/reading.ts';
import type { FilterCriterion } from '../workbook/records.ts';
import type { SheetModel } from '../workbook/sheet-model.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { satisfies } from './criteria.ts';
import { scratchValue } from './scratch-formula.ts';

/** Hides the rows a sheet's filter does not keep, as Sheets does when criteria change (not when cells do). */
export function applyFilter(book: Workbook, sheet: SheetModel): void {
  const { filter } = sheet;
  const out = new Set<number>();
  sheet.filteredOut = out;
  if (!filter || Object.keys(filter.columns).length === 0) return;
  const reading = new Reading(book, sheet);
  const now = () => book.now();
  const first = filter.rect.row + 1;
  for (let row = first; row <= Math.min(filter.rect.lastRow, sheet.rows.size); row++) {
    for (const [key, criterion] of Object.entries(filter.columns)) {
      const column = Number(key);
      const display = reading.display(row, column);
      const subject = { value: reading.value(row, column), display };
      const anchor = { row: first, column };
      const formula = (text: string) => scratchValue(book, sheet, row, column, text, anchor);
      const meets = !criterion.condition || satisfies(criterion.condition, subject, { book, now, formula });
      const shown = !criterion.hidden?.includes(display) && (criterion.visible?.includes(display) ?? true);
      if (!meets || !shown || !coloured(book, reading.cell(row, column), criterion)) out.add(row);
    }
  }
}

function coloured(book: Workbook, cell: Cell, { color }: FilterCriterion): boolean {
  if (!color) return true;
  const own = book.styles.at(cell.style)[color.of] ?? (color.of === 'background' ? '#ffffff' : '#000000');
  return concreteColor(own) === concreteColor(color.stored);
}

import { ScriptException } from '../kernel/errors.ts';
import { overlap, type Rect } from './workbook/area.ts';
import type { ProtectionRecord } from './workbook/records.ts';
import type { SheetModel } from './workbook/sheet-model.ts';
import type { Workbook } from './workbook/workbook.ts';

/** Google's sentence for a write into a protected cell. */
const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** Whether a protection lets a user change what it covers. */
export function mayEdit(book: Workbook, record: ProtectionRecord, user: string): boolean {
  if (record.warningOnly || record.editors === null) return true;
  return user === book.properties.owner || record.domainEdit || record.editors.includes(user);
}

/** The first protection that forbids a user to change cells of a rectangle, or undefined. */
export function forbidding(book: Workbook, sheet: SheetModel, rect: Rect, user: string): ProtectionRecord | undefined {
  return book.protections.find((record) => {
    if (record.sheet !== sheet.id || mayEdit(book, record, user)) return false;
    if (record.rect) return overlap(record.rect, rect) !== undefined;
    return !isCovered(rect, record.unprotected);
  });
}

/** @throws ScriptException when a protection forbids the change */
export function assertEditable(book: Workbook, sheet: SheetModel, rect: Rect, user: string): void {
  if (book.protections.length > 0 && forbidding(book, sheet, rect, user)) throw new ScriptException(PROTECTED);
}

/** Whether every cell of a rectangle lies in one of several others. */
function isCovered(rect: Rect, others: readonly Rect[]): boolean {
  if (others.length === 0) return false;
  for (let row = rect.row; row <= rect.lastRow; row++) {
    for (let column = rect.column; column <= rect.lastColumn; column++) {
      const free = others.some(
        (other) => row >= other.row && row <= other.lastRow && column >= other.column && column <= other.lastColumn,
      );
      if (!free) return false;
    }
  }
  return true;
}

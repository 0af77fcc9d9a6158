import type { Session } from '../kernel/session.ts';
import type { Rect } from './area.ts';
import type { OpenSides } from './notation.ts';
import type { PivotHome } from './pivot-home.ts';
import type { PivotTable } from './pivot-table.ts';
import type { Range } from './range.ts';
import type { Sheet } from './sheet.ts';
import type { SheetModel } from './sheet-model.ts';
import type { Spreadsheet } from './spreadsheet.ts';
import type { Workbook } from './workbook.ts';

/** Makers of the objects scripts hold; ranges, sheets and spreadsheets lead to one another through them. */
export interface Handles {
  spreadsheet(session: Session, book: Workbook): Spreadsheet;
  sheet(session: Session, book: Workbook, sheet: SheetModel): Sheet;
  pivotTable(session: Session, home: PivotHome): PivotTable;
  range(session: Session, book: Workbook, sheet: SheetModel, rect: Rect, open?: OpenSides): Range;
}

/** Filled by `spreadsheet-app.ts`, which knows every class. */
export const handles: Handles = {
  spreadsheet: unready,
  sheet: unready,
  pivotTable: unready,
  range: unready,
};

function unready(): never {
  throw new TypeError('The spreadsheet classes are not loaded: import spreadsheet-app.ts first.');
}

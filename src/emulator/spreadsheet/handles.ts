import type { Session } from '../kernel/session.ts';
import type { PivotHome } from './pivot/pivot-home.ts';
import type { PivotTable } from './pivot/pivot-table.ts';
import type { Range } from './range/range.ts';
import type { Sheet } from './sheet/sheet.ts';
import type { Spreadsheet } from './spreadsheet.ts';
import type { Rect } from './workbook/area.ts';
import type { OpenSides } from './workbook/notation.ts';
import type { SheetModel } from './workbook/sheet-model.ts';
import type { Workbook } from './workbook/workbook.ts';

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

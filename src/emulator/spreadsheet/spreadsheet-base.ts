import { ServiceObject } from '../kernel/service-object.ts';
import type { Session } from '../kernel/session.ts';
import { Focus } from './focus.ts';
import { handles } from './handles.ts';
import { assertAlive } from './range/range-base.ts';
import type { Sheet } from './sheet/sheet.ts';
import type { SheetModel } from './workbook/sheet-model.ts';
import type { Workbook } from './workbook/workbook.ts';
import { Workbooks } from './workbook/workbooks.ts';

/** A spreadsheet's handle: its workbook, and its active sheet in this run. */
export abstract class SpreadsheetBase extends ServiceObject {
  static override readonly gasName: string = 'SpreadsheetApp.Spreadsheet';

  constructor(
    session: Session,
    readonly book: Workbook,
  ) {
    super(session);
  }

  protected get workbooks(): Workbooks {
    return this.session.world.of(Workbooks);
  }

  /** Handle of the sheet this run has activated. */
  protected activeSheet(): Sheet {
    this.assertThere();
    return this.sheetHandle(this.session.of(Focus).sheetOf(this.book));
  }

  protected sheetHandle(sheet: SheetModel): Sheet {
    return handles.sheet(this.session, this.book, sheet);
  }

  protected assertThere(): void {
    assertAlive(this.book);
  }

  protected named(method: string): string {
    return `SpreadsheetApp.Spreadsheet.${method}`;
  }
}

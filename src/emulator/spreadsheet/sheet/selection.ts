import { CellFreeObject } from '../../calls/cell-free-object.ts';
import { signatureMismatch } from '../../kernel/errors.ts';
import type { Session } from '../../kernel/session.ts';
import { memberOf } from '../call-arguments.ts';
import { Focus } from '../focus.ts';
import { handles } from '../handles.ts';
import type { Range } from '../range/range.ts';
import { RangeList } from '../range/range-list.ts';
import { singleCell } from '../workbook/notation.ts';
import type { SheetModel } from '../workbook/sheet-model.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Sheet } from './sheet.ts';

/** The active ranges of a sheet. */
export class Selection extends CellFreeObject {
  static override readonly gasName: string = 'SpreadsheetApp.Selection';

  constructor(
    session: Session,
    private readonly book: Workbook,
    private readonly model: SheetModel,
  ) {
    super(session);
  }

  getActiveSheet(): Sheet {
    return handles.sheet(this.session, this.book, this.model);
  }

  getActiveRange(): Range | null {
    return this.ranges().at(-1) ?? null;
  }

  getActiveRangeList(): RangeList | null {
    return new RangeList(this.session, this.ranges());
  }

  getCurrentCell(): Range | null {
    const [first] = this.session.of(Focus).rectsOf(this.model);
    return first ? handles.range(this.session, this.book, this.model, singleCell(first)) : null;
  }

  /** The edge of the data in a direction from the active range, as Ctrl and an arrow key go. */
  getNextDataRange(...args: unknown[]): Range | null {
    const direction = memberOf(args[0], 'Direction');
    if (args.length !== 1 || !direction) {
      throw signatureMismatch(args, 'SpreadsheetApp.Selection.getNextDataRange');
    }
    const range = this.getActiveRange();
    if (!range) return null;
    const { rect } = range.getNextDataCell(args[0]);
    const from = range.rect;
    const union = {
      row: Math.min(from.row, rect.row),
      column: Math.min(from.column, rect.column),
      lastRow: Math.max(from.lastRow, rect.lastRow),
      lastColumn: Math.max(from.lastColumn, rect.lastColumn),
    };
    return handles.range(this.session, this.book, this.model, union);
  }

  private ranges(): Range[] {
    const rects = this.session.of(Focus).rectsOf(this.model);
    return rects.map((rect) => handles.range(this.session, this.book, this.model, rect));
  }
}

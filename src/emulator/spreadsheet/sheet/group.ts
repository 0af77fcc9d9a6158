import { CellFreeObject } from '../../calls/cell-free-object.ts';
import { ScriptException } from '../../kernel/errors.ts';
import type { Session } from '../../kernel/session.ts';
import { handles } from '../handles.ts';
import type { Range } from '../range/range.ts';
import { type AxisName, rectAt } from '../workbook/area.ts';
import type { LineGroup } from '../workbook/axis.ts';
import type { SheetModel } from '../workbook/sheet-model.ts';
import type { Workbook } from '../workbook/workbook.ts';

/** A group of rows or columns that fold together. */
export class Group extends CellFreeObject {
  static override readonly gasName: string = 'SpreadsheetApp.Group';

  constructor(
    session: Session,
    private readonly book: Workbook,
    private readonly model: SheetModel,
    private readonly axis: AxisName,
    private readonly group: LineGroup,
  ) {
    super(session);
  }

  getDepth(): number {
    return this.group.depth;
  }

  isCollapsed(): boolean {
    return this.present().collapsed;
  }

  /** Line of the button that folds the group. */
  getControlIndex(): number {
    const toggle = this.axis === 'row' ? this.model.rowToggle : this.model.columnToggle;
    return toggle === 'BEFORE' ? this.group.first - 1 : this.group.last + 1;
  }

  getRange(): Range {
    const { first, last } = this.group;
    const count = last - first + 1;
    const rect =
      this.axis === 'row'
        ? rectAt(first, 1, count, this.model.columns.size)
        : rectAt(1, first, this.model.rows.size, count);
    return handles.range(this.session, this.book, this.model, rect);
  }

  collapse(): this {
    return this.fold(true);
  }

  expand(): this {
    return this.fold(false);
  }

  remove(): void {
    const { first, last } = this.present();
    this.model.axis(this.axis).deepen(first, last, -1);
    this.book.touchShownRows(this.model);
  }

  private fold(collapsed: boolean): this {
    this.model.axis(this.axis).setCollapsed(this.present(), collapsed);
    this.book.touchShownRows(this.model);
    return this;
  }

  private present(): LineGroup {
    const { first, depth } = this.group;
    const found = this.model
      .axis(this.axis)
      .groups()
      .find((group) => group.first === first && group.depth === depth);
    if (!found) throw new ScriptException('The group no longer exists.');
    return found;
  }
}

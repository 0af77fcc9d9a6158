import type { Session } from '../kernel/session.ts';
import type { Rect } from './workbook/area.ts';
import { rectAt } from './workbook/area.ts';
import type { SheetModel } from './workbook/sheet-model.ts';
import type { Workbook } from './workbook/workbook.ts';
import { Workbooks } from './workbook/workbooks.ts';

/** What a run has activated: spreadsheet, sheet and ranges, beginning with what the person has on screen. */
export class Focus {
  private book: string | null;
  private readonly sheets = new Map<string, number>();
  private readonly selections = new Map<SheetModel, readonly Rect[]>();

  constructor(private readonly session: Session) {
    const { container } = session.options.project;
    this.book = container?.kind === 'spreadsheet' ? container.id : null;
    if (!session.options.ui || this.book === null) return;
    const seen = session.world.of(Workbooks).selectionOf(this.book, session.options.activeUser);
    if (seen) this.sheets.set(this.book, seen.sheetId);
    const sheet = seen && this.workbook?.sheetById(seen.sheetId);
    if (sheet) this.selections.set(sheet, [seen.rect]);
  }

  /** The active spreadsheet, or undefined in a script bound to none. */
  get workbook(): Workbook | undefined {
    return this.book === null ? undefined : this.session.world.of(Workbooks).get(this.book);
  }

  setWorkbook(book: Workbook): void {
    this.book = book.id;
  }

  sheetOf(book: Workbook): SheetModel {
    const id = this.sheets.get(book.id);
    const chosen = id === undefined ? undefined : book.sheetById(id);
    const sheet = chosen ?? book.sheets.find((one) => !one.hidden) ?? book.sheets[0];
    if (!sheet) throw new TypeError(`Spreadsheet ${book.id} has no sheet.`);
    return sheet;
  }

  setSheet(book: Workbook, sheet: SheetModel): void {
    this.sheets.set(book.id, sheet.id);
    this.show(book, sheet);
  }

  /** The run begins where the event that launched it took place; no screen moves. */
  beginAt(book: Workbook, sheet: SheetModel, rect: Rect): void {
    this.book = book.id;
    this.sheets.set(book.id, sheet.id);
    this.selections.set(sheet, [rect]);
  }

  /** Active ranges of a sheet; its first cell at the beginning. */
  rectsOf(sheet: SheetModel): readonly Rect[] {
    return this.selections.get(sheet) ?? [rectAt(1, 1)];
  }

  select(book: Workbook, sheet: SheetModel, rects: readonly Rect[]): void {
    this.selections.set(sheet, rects);
    this.sheets.set(book.id, sheet.id);
    this.show(book, sheet);
  }

  /** The person's screen follows what the script activates. */
  private show(book: Workbook, sheet: SheetModel): void {
    const { ui, activeUser } = this.session.options;
    const [rect = rectAt(1, 1)] = this.rectsOf(sheet);
    if (ui) this.session.world.of(Workbooks).select(book.id, activeUser, { sheetId: sheet.id, rect }, true);
  }
}

import { asText, idArgument, missingDocument } from '../calls/arguments.ts';
import { ScriptException, signatureMismatch } from '../kernel/errors.ts';
import { type Effect, ServiceObject } from '../kernel/service-object.ts';
import type { Session } from '../kernel/session.ts';
import { Ui } from '../ui/ui.ts';
import { areNumbers } from './call-arguments.ts';
import { Focus } from './focus.ts';
import { handles } from './handles.ts';
import { CellImageBuilder } from './look/cell-image.ts';
import { ColorBuilder } from './look/color.ts';
import { RichTextValueBuilder } from './look/rich-text-value.ts';
import { TextStyleBuilder } from './look/text-style.ts';
import { PivotTable } from './pivot/pivot-table.ts';
import { Range } from './range/range.ts';
import { RangeBase } from './range/range-base.ts';
import { RangeList } from './range/range-list.ts';
import { ConditionalFormatRuleBuilder } from './rules/conditional-format.ts';
import { DataValidationBuilder } from './rules/data-validation.ts';
import { FilterCriteriaBuilder } from './rules/filter.ts';
import type { Selection } from './sheet/selection.ts';
import { Sheet } from './sheet/sheet.ts';
import { SheetBase } from './sheet/sheet-base.ts';
import { SheetSubject } from './sheet/sheet-subject.ts';
import { Spreadsheet } from './spreadsheet.ts';
import { SpreadsheetBase } from './spreadsheet-base.ts';
import type { Workbook } from './workbook/workbook.ts';
import { Workbooks } from './workbook/workbooks.ts';

handles.spreadsheet = (session, book) => new Spreadsheet(session, book);
handles.sheet = (session, book, sheet) => new Sheet(session, book, sheet);
handles.pivotTable = (session, home) => new PivotTable(session, home);
handles.range = (session, book, sheet, rect, open) => new Range(session, book, sheet, rect, open);

/** A custom function reads results as they stand: recalculating from within would run it again. */
function recalculateFor(session: Session): Session['recalculate'] {
  if (session.options.authMode === 'CUSTOM_FUNCTION') return () => {};
  const workbooks = session.world.of(Workbooks);
  return (subject) => {
    // As at Google, reading a tab without formulas does not wait for the formulas of others.
    if (subject instanceof SheetSubject && !subject.hasFormulas) return;
    return workbooks.recalculateStale();
  };
}

/** The service that opens, makes and builds spreadsheets and their parts. */
export class SpreadsheetApp extends ServiceObject {
  static override readonly gasName: string = 'SpreadsheetApp';
  static override readonly effects: Record<string, Effect> = {
    flush: 'send',
    getActive: 'none',
    getActiveSpreadsheet: 'none',
    getActiveSheet: 'none',
    getActiveRange: 'none',
    getActiveRangeList: 'none',
    getCurrentCell: 'none',
    getSelection: 'none',
    getUi: 'none',
    newCellImage: 'none',
    newColor: 'none',
    newConditionalFormatRule: 'none',
    newDataValidation: 'none',
    newFilterCriteria: 'none',
    newRichTextValue: 'none',
    newTextStyle: 'none',
    openById: 'none',
    openByKey: 'none',
    openByUrl: 'none',
    open: 'none',
    setActiveSheet: 'none',
    setActiveSpreadsheet: 'none',
    setActiveRange: 'none',
    setActiveRangeList: 'none',
    setCurrentCell: 'none',
  };

  constructor(session: Session) {
    super(session);
    session.recalculate = recalculateFor(session);
  }

  create(...args: unknown[]): Spreadsheet {
    const name = asText(args[0]);
    const sizes = args.slice(1);
    if (name === undefined || !areNumbers(sizes, 0, 2)) throw this.mismatch(args, 'create');
    const [rows, columns] = sizes.map(Math.trunc);
    if (rows !== undefined && columns !== undefined && (rows < 1 || columns < 1)) {
      throw new ScriptException('The number of rows and columns must be at least 1.');
    }
    const { effectiveUser } = this.session.options;
    return this.handle(this.workbooks.create({ name, owner: effectiveUser, rows, columns }));
  }

  openById(...args: unknown[]): Spreadsheet {
    return this.opened(idArgument(args, 'SpreadsheetApp.openById'), 'openById');
  }

  /** Former name of `openById`. */
  openByKey(...args: unknown[]): Spreadsheet {
    return this.openById(...args);
  }

  openByUrl(...args: unknown[]): Spreadsheet {
    const url = asText(args[0]);
    if (args.length !== 1 || url === undefined) throw this.mismatch(args, 'openByUrl');
    const id = /\/spreadsheets\/d\/([\w-]+)/.exec(url)?.[1];
    if (!id) throw new ScriptException('Invalid argument: url');
    return this.opened(id, 'openByUrl');
  }

  /** Opens a file of Drive, known by its id. */
  open(...args: unknown[]): Spreadsheet {
    const [file] = args;
    const id = file instanceof ServiceObject ? (file as unknown as { getId?: () => unknown }).getId?.() : undefined;
    if (args.length !== 1 || typeof id !== 'string') throw this.mismatch(args, 'open');
    return this.opened(id, 'open');
  }

  flush(): void {}

  getActive(): Spreadsheet | null {
    const book = this.focus.workbook;
    return book ? this.handle(book) : null;
  }

  getActiveSpreadsheet(): Spreadsheet | null {
    return this.getActive();
  }

  getActiveSheet(): Sheet | null {
    return this.getActive()?.getActiveSheet() ?? null;
  }

  getActiveRange(): Range | null {
    return this.getActiveSheet()?.getActiveRange() ?? null;
  }

  getActiveRangeList(): RangeList | null {
    return this.getActiveSheet()?.getActiveRangeList() ?? null;
  }

  getCurrentCell(): Range | null {
    return this.getActiveSheet()?.getCurrentCell() ?? null;
  }

  getSelection(): Selection | null {
    return this.getActiveSheet()?.getSelection() ?? null;
  }

  setActiveSpreadsheet(...args: unknown[]): void {
    const [spreadsheet] = args;
    if (args.length !== 1 || !(spreadsheet instanceof SpreadsheetBase)) {
      throw this.mismatch(args, 'setActiveSpreadsheet');
    }
    this.focus.setWorkbook(spreadsheet.book);
  }

  setActiveSheet(...args: unknown[]): Sheet {
    const [sheet] = args;
    if (args.length < 1 || args.length > 2 || !(sheet instanceof SheetBase))
      throw this.mismatch(args, 'setActiveSheet');
    this.focus.setWorkbook(sheet.book);
    return this.handle(sheet.book).setActiveSheet(sheet);
  }

  setActiveRange(...args: unknown[]): Range {
    const [range] = args;
    if (args.length !== 1 || !(range instanceof RangeBase)) throw this.mismatch(args, 'setActiveRange');
    this.focus.setWorkbook(range.book);
    return range.getSheet().setActiveRange(range);
  }

  setCurrentCell(...args: unknown[]): Range {
    const [range] = args;
    if (args.length !== 1 || !(range instanceof RangeBase)) throw this.mismatch(args, 'setCurrentCell');
    this.focus.setWorkbook(range.book);
    return range.getSheet().setCurrentCell(range);
  }

  setActiveRangeList(...args: unknown[]): RangeList {
    const [list] = args;
    if (args.length !== 1 || !(list instanceof RangeList)) throw this.mismatch(args, 'setActiveRangeList');
    return list.activate();
  }

  getUi(): Ui {
    return Ui.of(this.session, 'SpreadsheetApp', 'spreadsheet');
  }

  newCellImage(): CellImageBuilder {
    return new CellImageBuilder(this.session);
  }

  newColor(): ColorBuilder {
    return new ColorBuilder(this.session);
  }

  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder(this.session);
  }

  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.session);
  }

  newFilterCriteria(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.session);
  }

  newRichTextValue(): RichTextValueBuilder {
    return new RichTextValueBuilder(this.session);
  }

  newTextStyle(): TextStyleBuilder {
    return new TextStyleBuilder(this.session);
  }

  private get workbooks(): Workbooks {
    return this.session.world.of(Workbooks);
  }

  private get focus(): Focus {
    return this.session.of(Focus);
  }

  private handle(book: Workbook): Spreadsheet {
    return new Spreadsheet(this.session, book);
  }

  private opened(id: string, method: string): Spreadsheet {
    const book = this.workbooks.get(id);
    if (!book) throw missingDocument(id, `SpreadsheetApp.${method}`);
    return this.handle(book);
  }

  private mismatch(args: readonly unknown[], method: string): ScriptException {
    return signatureMismatch(args, `SpreadsheetApp.${method}`);
  }
}

import { ScriptException, signatureMismatch } from '../../kernel/errors.ts';
import { ServiceObject } from '../../kernel/service-object.ts';
import type { Session } from '../../kernel/session.ts';
import { areNumbers } from '../call-arguments.ts';
import { handles } from '../handles.ts';
import { assertEditable } from '../permission.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { SheetSubject } from '../sheet/sheet-subject.ts';
import { heightOf, type Rect, rectAt, widthOf } from '../workbook/area.ts';
import { type CellChange, editCells } from '../workbook/editing.ts';
import { type OpenSides, writeNotation } from '../workbook/notation.ts';
import { Reading } from '../workbook/reading.ts';
import type { SheetModel } from '../workbook/sheet-model.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Range } from './range.ts';

/** Google's sentence for a range that reaches outside of its sheet. */
const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

/** Where a range is, and how its cells are read and changed. */
export abstract class RangeBase extends ServiceObject {
  static override readonly gasName: string = 'SpreadsheetApp.Range';

  constructor(
    session: Session,
    readonly book: Workbook,
    readonly model: SheetModel,
    readonly rect: Rect,
    readonly open?: OpenSides,
  ) {
    super(session);
  }

  override get subject(): SheetSubject {
    return new SheetSubject(this.book, this.model);
  }

  getRow(): number {
    return this.rect.row;
  }

  getRowIndex(): number {
    return this.rect.row;
  }

  getColumn(): number {
    return this.rect.column;
  }

  getColumnIndex(): number {
    return this.rect.column;
  }

  getLastRow(): number {
    return this.rect.lastRow;
  }

  getLastColumn(): number {
    return this.rect.lastColumn;
  }

  getNumRows(): number {
    return heightOf(this.rect);
  }

  getNumColumns(): number {
    return widthOf(this.rect);
  }

  getHeight(): number {
    return heightOf(this.rect);
  }

  getWidth(): number {
    return widthOf(this.rect);
  }

  getA1Notation(): string {
    return writeNotation(this.rect, this.open);
  }

  getGridId(): number {
    return this.model.id;
  }

  getSheet(): Sheet {
    return handles.sheet(this.session, this.book, this.model);
  }

  isStartRowBounded(): boolean {
    return !this.open?.startRow;
  }

  isEndRowBounded(): boolean {
    return !this.open?.endRow;
  }

  isStartColumnBounded(): boolean {
    return !this.open?.startColumn;
  }

  isEndColumnBounded(): boolean {
    return !this.open?.endColumn;
  }

  getCell(...args: unknown[]): Range {
    if (!areNumbers(args, 2)) throw signatureMismatch(args, this.named('getCell'));
    const [row = 0, column = 0] = args.map(Math.trunc);
    if (row < 1 || column < 1 || row > heightOf(this.rect) || column > widthOf(this.rect)) {
      throw new ScriptException('Cell reference out of range');
    }
    return this.elsewhere(rectAt(this.rect.row + row - 1, this.rect.column + column - 1));
  }

  offset(...args: unknown[]): Range {
    if (!areNumbers(args, 2, 3, 4)) throw signatureMismatch(args, this.named('offset'));
    const [rows = 0, columns = 0, height = heightOf(this.rect), width = widthOf(this.rect)] = args.map(Math.trunc);
    const rect = rectAt(this.rect.row + rows, this.rect.column + columns, height, width);
    assertInside(rect, this.model);
    return this.elsewhere(rect);
  }

  /** Another range of the same sheet. */
  protected elsewhere(rect: Rect): Range {
    return handles.range(this.session, this.book, this.model, rect);
  }

  /** Google's full name of a method, for error sentences. */
  protected named(method: string): string {
    return `SpreadsheetApp.Range.${method}`;
  }

  /** What the cells hold now. @throws ScriptException when the range no longer exists */
  protected reading(): Reading {
    this.assertThere();
    return new Reading(this.book, this.model);
  }

  /** Reads every cell. */
  protected each<T>(read: (reading: Reading, row: number, column: number) => T): T[][] {
    const reading = this.reading();
    return reading.map(this.rect, (row, column) => read(reading, row, column));
  }

  /** Reads the top left cell. */
  protected first<T>(read: (reading: Reading, row: number, column: number) => T): T {
    return read(this.reading(), this.rect.row, this.rect.column);
  }

  /** Checks now, changes when the run next reads, flushes or ends. */
  protected later(change: CellChange, rect = this.rect): this {
    this.assertWritable(rect);
    this.session.defer(() => {
      // Another run may have deleted the rows or the sheet meanwhile.
      this.assertThere(rect);
      editCells(this.book, this.model, rect, change);
    });
    return this;
  }

  /** Changes the cells at once. */
  protected now(change: CellChange, rect = this.rect): this {
    this.assertWritable(rect);
    editCells(this.book, this.model, rect, change);
    return this;
  }

  protected assertWritable(rect = this.rect): void {
    this.assertThere(rect);
    assertEditable(this.book, this.model, rect, this.session.options.effectiveUser);
  }

  protected assertThere(rect = this.rect): void {
    assertAlive(this.book, this.model);
    if (rect.lastRow > this.model.rows.size || rect.lastColumn > this.model.columns.size) {
      throw new ScriptException(OUTSIDE);
    }
  }
}

/** @throws ScriptException when the spreadsheet or the sheet was deleted */
export function assertAlive(book: Workbook, sheet?: SheetModel): void {
  if (book.deleted) {
    throw new ScriptException(
      `Document ${book.id} is missing (perhaps it was deleted, or you don't have read access?)`,
    );
  }
  if (sheet?.deleted) throw new ScriptException(`Sheet ${sheet.id} not found`);
}

/** @throws ScriptException with Google's sentence when a rectangle is empty or leaves the sheet */
export function assertInside(rect: Rect, sheet: SheetModel): void {
  if (rect.row < 1) throw new ScriptException('The starting row of the range is too small.');
  if (rect.column < 1) throw new ScriptException('The starting column of the range is too small.');
  if (heightOf(rect) < 1) throw new ScriptException('The number of rows in the range must be at least 1.');
  if (widthOf(rect) < 1) throw new ScriptException('The number of columns in the range must be at least 1.');
  if (rect.lastRow > sheet.rows.size || rect.lastColumn > sheet.columns.size) throw new ScriptException(OUTSIDE);
}

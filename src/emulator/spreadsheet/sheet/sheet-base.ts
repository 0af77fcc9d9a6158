import { asText } from '../../calls/arguments.ts';
import type { EnumValue } from '../../kernel/enum-value.ts';
import { ScriptException, signatureMismatch } from '../../kernel/errors.ts';
import { ServiceObject } from '../../kernel/service-object.ts';
import type { Session } from '../../kernel/session.ts';
import { areNumbers, member } from '../call-arguments.ts';
import { handles } from '../handles.ts';
import { assertEditable } from '../permission.ts';
import type { Range } from '../range/range.ts';
import { assertAlive, assertInside } from '../range/range-base.ts';
import { RangeList } from '../range/range-list.ts';
import type { Spreadsheet } from '../spreadsheet.ts';
import { entered, typingIn } from '../typing/script-input.ts';
import { type Rect, rectAt } from '../workbook/area.ts';
import { editCells } from '../workbook/editing.ts';
import { readNotation } from '../workbook/notation.ts';
import { Reading } from '../workbook/reading.ts';
import type { SheetModel } from '../workbook/sheet-model.ts';
import { assertFits } from '../workbook/size-limits.ts';
import { growSheet } from '../workbook/structure.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { SheetSubject } from './sheet-subject.ts';

/** A sheet's identity, ranges and content. */
export abstract class SheetBase extends ServiceObject {
  static override readonly gasName: string = 'SpreadsheetApp.Sheet';

  constructor(
    session: Session,
    readonly book: Workbook,
    readonly model: SheetModel,
  ) {
    super(session);
  }

  override get subject(): SheetSubject {
    return new SheetSubject(this.book, this.model);
  }

  getSheetId(): number {
    return this.model.id;
  }

  getName(): string {
    this.assertThere();
    return this.model.name;
  }

  getSheetName(): string {
    return this.getName();
  }

  getParent(): Spreadsheet {
    return handles.spreadsheet(this.session, this.book);
  }

  /** 1-based place among the sheets. */
  getIndex(): number {
    this.assertThere();
    return this.book.sheets.indexOf(this.model) + 1;
  }

  getType(): EnumValue {
    return member('SheetType', 'GRID');
  }

  setName(...args: unknown[]): this {
    const name = asText(args[0]);
    if (args.length !== 1 || name === undefined) throw signatureMismatch(args, this.named('setName'));
    this.assertThere();
    assertSheetName(this.book, name, this.model);
    this.model.name = name;
    this.model.touchStructure();
    this.book.touch(true);
    return this;
  }

  getRange(...args: unknown[]): Range {
    this.assertThere();
    const [notation] = args;
    if (args.length === 1 && typeof notation === 'string') {
      const noted = readNotation(this.book, notation, this.model);
      if (!noted) throw new ScriptException('Range not found');
      return handles.range(this.session, this.book, noted.sheet, noted.rect, noted.open);
    }
    if (!areNumbers(args, 2, 3, 4)) throw signatureMismatch(args, this.named('getRange'));
    const [row = 0, column = 0, rows = 1, columns = 1] = args.map(Math.trunc);
    return this.rangeAt(row, column, rows, columns);
  }

  getRangeList(...args: unknown[]): RangeList {
    const [notations] = args;
    if (args.length !== 1 || !Array.isArray(notations)) throw signatureMismatch(args, this.named('getRangeList'));
    return new RangeList(
      this.session,
      notations.map((notation) => this.getRange(String(notation))),
    );
  }

  getDataRange(): Range {
    const { row, column } = this.reading().content();
    return handles.range(this.session, this.book, this.model, rectAt(1, 1, Math.max(1, row), Math.max(1, column)));
  }

  getLastRow(): number {
    return this.reading().content().row;
  }

  getLastColumn(): number {
    return this.reading().content().column;
  }

  getMaxRows(): number {
    this.assertThere();
    return this.model.rows.size;
  }

  getMaxColumns(): number {
    this.assertThere();
    return this.model.columns.size;
  }

  /** What lies outside the sheet is left out, unlike with getRange (after Google's sample offsite-activity-signup). */
  getSheetValues(...args: unknown[]): unknown[][] {
    if (!areNumbers(args, 4)) throw signatureMismatch(args, this.named('getSheetValues'));
    const [row = 0, column = 0, rows = 0, columns = 0] = args.map(Math.trunc);
    const end = this.reading().content();
    const height = Math.min(rows === -1 ? end.row : rows, this.model.rows.size - row + 1);
    const width = Math.min(columns === -1 ? end.column : columns, this.model.columns.size - column + 1);
    return this.rangeAt(row, column, height, width).getValues();
  }

  appendRow(...args: unknown[]): this {
    const [values] = args;
    if (args.length !== 1 || !Array.isArray(values)) throw signatureMismatch(args, this.named('appendRow'));
    const row = this.reading().content().row + 1;
    const { book, model, session } = this;
    values.forEach(assertFits);
    growSheet(book, model, row, values.length);
    const rect = rectAt(row, 1, 1, Math.max(1, values.length));
    assertEditable(book, model, rect, session.options.effectiveUser);
    const context = typingIn(book, () => session.world.clock.now());
    editCells(book, model, rect, (cell, _, column) => entered(book, cell, values[column - 1], context));
    return this;
  }

  protected rangeAt(row: number, column: number, rows: number, columns: number): Range {
    const rect = rectAt(row, column, rows, columns);
    assertInside(rect, this.model);
    return handles.range(this.session, this.book, this.model, rect);
  }

  protected reading(): Reading {
    this.assertThere();
    return new Reading(this.book, this.model);
  }

  protected named(method: string): string {
    return `SpreadsheetApp.Sheet.${method}`;
  }

  protected assertThere(): void {
    assertAlive(this.book, this.model);
  }

  protected assertWritable(rect: Rect = this.model.rect): void {
    this.assertThere();
    assertEditable(this.book, this.model, rect, this.session.options.effectiveUser);
  }
}

/** @throws ScriptException when a sheet may not have this name */
export function assertSheetName(book: Workbook, name: string, self?: SheetModel): void {
  const other = book.sheetNamed(name);
  if (name === '') throw new ScriptException('The name of a sheet cannot be empty.');
  if (other && other !== self) {
    throw new ScriptException(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
}

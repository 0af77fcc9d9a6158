import type { World } from '../kernel/world.ts';
import { patternOfHint } from '../spreadsheet/look/number-format.ts';
import { entered, typingIn } from '../spreadsheet/typing/script-input.ts';
import { rectAt } from '../spreadsheet/workbook/area.ts';
import { type Cell, withValue } from '../spreadsheet/workbook/cell.ts';
import { editCells, type FormulaEdit } from '../spreadsheet/workbook/editing.ts';
import { Reading } from '../spreadsheet/workbook/reading.ts';
import { SheetModel } from '../spreadsheet/workbook/sheet-model.ts';
import { addSheet, growSheet, insertLines } from '../spreadsheet/workbook/structure.ts';
import type { Workbook } from '../spreadsheet/workbook/workbook.ts';
import { Workbooks } from '../spreadsheet/workbook/workbooks.ts';
import type { DestinationBook, DestinationSheet, Moment } from './destination.ts';

/** A spreadsheet as a form's destination; undefined when there is none with that id. */
export function openSpreadsheet(world: World, id: string): DestinationBook | undefined {
  const book = world.of(Workbooks).get(id);
  if (!book) return undefined;
  return {
    locale: book.properties.locale,
    addResponseSheet(name, formUrl) {
      let n = 1;
      while (book.sheetNamed(name(n))) n++;
      const sheet = new SheetModel(world.ids.number(), name(n));
      sheet.formUrl = formUrl;
      sheet.frozenRows = 1;
      addSheet(book, sheet, 0);
      book.changeProperties({ formUrl });
      return new ResponseSheet(world, book, sheet);
    },
    sheet(sheetId) {
      const sheet = book.sheetById(sheetId);
      return sheet && new ResponseSheet(world, book, sheet);
    },
  };
}

class ResponseSheet implements DestinationSheet {
  readonly id: number;

  constructor(
    private readonly world: World,
    private readonly book: Workbook,
    private readonly sheet: SheetModel,
  ) {
    this.id = sheet.id;
  }

  lastRow(): number {
    return this.reading.content().row;
  }

  lastColumn(): number {
    return this.reading.content().column;
  }

  text(row: number, column: number): string {
    return this.reading.display(row, column);
  }

  instant(row: number, column: number): number | null {
    const value = this.reading.scriptValue(row, column);
    return value instanceof Date ? value.getTime() : null;
  }

  writeHeader(column: number, text: string): void {
    this.edit(1, column, (cell) => withValue(cell, text));
  }

  writeInstant(row: number, column: number, epochMilliseconds: number): void {
    this.edit(row, column, (cell) => this.typed(cell, new Date(epochMilliseconds)));
  }

  writeScore(row: number, column: number, points: number, outOf: number): void {
    const numberFormat = `${Number.isInteger(points) ? '0' : '0.##'} "/ ${outOf}"`;
    this.edit(row, column, (cell) => withValue(cell, points, this.book.styles.changed(cell.style, { numberFormat })));
  }

  writeAnswer(row: number, column: number, text: string, moment: Moment | undefined): void {
    const numberFormat = moment && patternOfHint(moment, this.book.properties.locale);
    this.edit(row, column, (cell) => {
      if (text.startsWith("'")) return withValue(cell, text);
      const read = this.typed(cell, text);
      // Nobody outside may put a formula in the sheet.
      if ('cell' in read) return withValue(cell, text);
      if (!numberFormat || typeof read.value !== 'number' || read.style === cell.style) return read;
      return withValue(cell, read.value, this.book.styles.changed(cell.style, { numberFormat }));
    });
  }

  insertColumnAfter(column: number): void {
    insertLines(this.book, this.sheet, 'column', column + 1, 1, 0);
  }

  insertRowAfter(row: number): void {
    insertLines(this.book, this.sheet, 'row', row + 1, 1, 0);
  }

  unlink(): void {
    this.sheet.formUrl = null;
    this.sheet.touchStructure();
    this.book.changeProperties({ formUrl: this.book.sheets.find(({ formUrl }) => formUrl !== null)?.formUrl ?? null });
  }

  private typed(cell: Cell, input: unknown): Cell | FormulaEdit {
    return entered(
      this.book,
      cell,
      input,
      typingIn(this.book, () => this.world.clock.now()),
    );
  }

  private edit(row: number, column: number, change: (cell: Cell) => Cell | FormulaEdit): void {
    growSheet(this.book, this.sheet, row, column);
    editCells(this.book, this.sheet, rectAt(row, column), change);
  }

  private get reading(): Reading {
    return new Reading(this.book, this.sheet);
  }
}

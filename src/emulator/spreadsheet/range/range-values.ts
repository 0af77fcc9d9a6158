import { asText } from '../../calls/arguments.ts';
import { ScriptException, signatureMismatch } from '../../kernel/errors.ts';
import { asMatrix } from '../call-arguments.ts';
import { CellImage } from '../look/cell-image.ts';
import { firstRejection, rejectionSentence } from '../rules/validation.ts';
import { entered, typingIn } from '../typing/script-input.ts';
import { type Cell, withFormula, withValue } from '../workbook/cell.ts';
import type { FormulaEdit } from '../workbook/editing.ts';
import type { Reading } from '../workbook/reading.ts';
import { assertFits } from '../workbook/size-limits.ts';
import { toA1, toR1C1 } from './formula-notation.ts';
import { RangeBase } from './range-base.ts';

/** What scripts read in a cell; '' when it is empty. */
type CellContent = number | string | boolean | Date | CellImage;

/** Values, formulas and notes of a range. */
export abstract class RangeValues extends RangeBase {
  getValue(): CellContent {
    return this.first((reading, row, column) => this.content(reading, row, column));
  }

  getValues(): CellContent[][] {
    return this.each((reading, row, column) => this.content(reading, row, column));
  }

  getDisplayValue(): string {
    return this.first((reading, row, column) => reading.display(row, column));
  }

  getDisplayValues(): string[][] {
    return this.each((reading, row, column) => reading.display(row, column));
  }

  isBlank(): boolean {
    return this.each((reading, row, column) => reading.isEmpty(row, column)).every((line) => line.every(Boolean));
  }

  setValue(...args: unknown[]): this {
    if (args.length !== 1) throw signatureMismatch(args, this.named('setValue'));
    return this.enter(() => args[0]);
  }

  setValues(...args: unknown[]): this {
    const { row: top, column: left } = this.rect;
    const values = asMatrix(args, this.rect, this.named('setValues'));
    return this.enter((row, column) => values[row - top]?.[column - left]);
  }

  getFormula(): string {
    return this.first((reading, row, column) => reading.formula(row, column));
  }

  getFormulas(): string[][] {
    return this.each((reading, row, column) => reading.formula(row, column));
  }

  getFormulaR1C1(): string | null {
    return this.first((reading, row, column) => toR1C1(reading.formula(row, column), row, column) || null);
  }

  getFormulasR1C1(): (string | null)[][] {
    return this.each((reading, row, column) => toR1C1(reading.formula(row, column), row, column) || null);
  }

  setFormula(...args: unknown[]): this {
    const text = this.formulaText(args, 'setFormula');
    const { row: top, column: left } = this.rect;
    return this.later((cell, row, column) =>
      withText(cell, text === '' ? '' : this.book.calculation.translated(text, row - top, column - left)),
    );
  }

  setFormulas(...args: unknown[]): this {
    const { row: top, column: left } = this.rect;
    const texts = asMatrix(args, this.rect, this.named('setFormulas')).map((line) => line.map(asFormula));
    return this.later((cell, row, column) => withText(cell, texts[row - top]?.[column - left] ?? ''));
  }

  setFormulaR1C1(...args: unknown[]): this {
    const text = this.formulaText(args, 'setFormulaR1C1');
    return this.later((cell, row, column) => withText(cell, toA1(text, row, column)));
  }

  setFormulasR1C1(...args: unknown[]): this {
    const { row: top, column: left } = this.rect;
    const texts = asMatrix(args, this.rect, this.named('setFormulasR1C1')).map((line) => line.map(asFormula));
    return this.later((cell, row, column) =>
      withText(cell, toA1(texts[row - top]?.[column - left] ?? '', row, column)),
    );
  }

  getNote(): string {
    return this.first((reading, row, column) => reading.cell(row, column).note);
  }

  getNotes(): string[][] {
    return this.each((reading, row, column) => reading.cell(row, column).note);
  }

  setNote(...args: unknown[]): this {
    if (args.length !== 1) throw signatureMismatch(args, this.named('setNote'));
    const note = asText(args[0]) ?? '';
    return this.later((cell) => (cell.note === note ? cell : { ...cell, note }));
  }

  setNotes(...args: unknown[]): this {
    const { row: top, column: left } = this.rect;
    const notes = asMatrix(args, this.rect, this.named('setNotes')).map((line) => line.map(noteText));
    return this.later((cell, row, column) => ({ ...cell, note: notes[row - top]?.[column - left] ?? '' }));
  }

  clearNote(): this {
    return this.now((cell) => (cell.note === '' ? cell : { ...cell, note: '' }));
  }

  clearContent(): this {
    return this.now((cell) => (cell.value === null && !cell.formula ? cell : withValue(cell, null)));
  }

  /** Puts values as typing would, once every strict rule accepts them. */
  protected enter(valueAt: (row: number, column: number) => unknown): this {
    const { book, model, session } = this;
    const context = typingIn(book, () => session.world.clock.now());
    this.assertWritable();
    const { row: top, column: left, lastRow, lastColumn } = this.rect;
    for (let row = top; row <= lastRow; row++) {
      for (let column = left; column <= lastColumn; column++) assertFits(valueAt(row, column));
    }
    const rejected = firstRejection(
      book,
      model,
      this.rect,
      (row, column, cell) => {
        const edit = entered(book, cell, valueAt(row, column), context);
        return 'cell' in edit ? undefined : edit.value;
      },
      context.now,
    );
    if (rejected) throw new ScriptException(rejectionSentence(rejected));
    return this.later((cell, row, column) => entered(book, cell, valueAt(row, column), context));
  }

  private content(reading: Reading, row: number, column: number): CellContent {
    const { picture } = reading.cell(row, column);
    return picture ? new CellImage(this.session, picture) : reading.scriptValue(row, column);
  }

  private formulaText(args: readonly unknown[], method: string): string {
    if (args.length !== 1 || (args[0] !== null && asText(args[0]) === undefined)) {
      throw signatureMismatch(args, this.named(method));
    }
    return asFormula(args[0]);
  }
}

/** A formula with its `=`; '' for nothing. */
function asFormula(value: unknown): string {
  const text = asText(value) ?? '';
  assertFits(text);
  return text === '' || text.startsWith('=') ? text : `=${text}`;
}

function withText(cell: Cell, formula: string): Cell | FormulaEdit {
  return formula === '' ? withValue(cell, null) : { cell: withFormula(cell), formula };
}

/** In a table of notes, whole numbers come out of Google's Java side with a decimal. */
function noteText(value: unknown): string {
  if (typeof value === 'number' && Number.isInteger(value)) return value.toFixed(1);
  return value === null || value === undefined ? '' : String(value);
}

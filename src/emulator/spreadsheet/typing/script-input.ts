import { CellError } from '../../formula/contract.ts';
import { serialOfInstant } from '../../formula/text/serial.ts';
import { CellImage, CellImageBuilder } from '../look/cell-image.ts';
import { AUTOMATIC, datePattern, dateTimePattern } from '../look/number-format.ts';
import { type Cell, withFormula, withPicture, withValue } from '../workbook/cell.ts';
import type { FormulaEdit } from '../workbook/editing.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { TypingContext } from './typed-date.ts';
import { readTyped, type Typed } from './typed-input.ts';

/** How typing is read in a spreadsheet. */
export function typingIn(book: Workbook, now: () => number): TypingContext {
  const { properties } = book;
  return { locale: properties.locale, timeZone: properties.timeZone, now };
}

/** The cell after a script's setValue or a person's typing put `input` there. */
export function entered(book: Workbook, cell: Cell, input: unknown, context: TypingContext): Cell | FormulaEdit {
  if (input instanceof CellImage || input instanceof CellImageBuilder) return withPicture(cell, input.picture);
  const typed = readInput(book, cell, input, context);
  if ('formula' in typed) return { cell: withFormula(cell), formula: typed.formula };
  if (typed.format === undefined || !takesFormat(book, cell)) return withValue(cell, typed.value);
  return withValue(cell, typed.value, book.styles.changed(cell.style, { numberFormat: typed.format }));
}

/** A format that typing brings replaces "automatic" alone: a column shown as dates shows a timestamp's date. */
function takesFormat(book: Workbook, cell: Cell): boolean {
  const own = cell.style === 0 ? undefined : book.styles.at(cell.style).numberFormat;
  return own === undefined || own === AUTOMATIC;
}

function readInput(book: Workbook, cell: Cell, input: unknown, context: TypingContext): Typed {
  if (typeof input === 'string') {
    if (cell.style && book.styles.at(cell.style).numberFormat === '@') return { value: input === '' ? null : input };
    return readTyped(input, context);
  }
  if (typeof input === 'number') return { value: Number.isFinite(input) ? input : new CellError('#NUM!') };
  if (typeof input === 'boolean') return { value: input };
  if (input === null || input === undefined) return { value: null };
  if (input instanceof Date) return readDate(input, context);
  return { value: objectText(input) };
}

function readDate(date: Date, context: TypingContext): Typed {
  const instant = date.getTime();
  if (Number.isNaN(instant)) return { value: new CellError('#NUM!') };
  const serial = serialOfInstant(instant, context.timeZone);
  return {
    value: serial,
    format: Number.isInteger(serial) ? datePattern(context.locale) : dateTimePattern(context.locale),
  };
}

/** The text Apps Script's Java side makes of an object literal or an array. */
function objectText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(objectText).join(', ')}]`;
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    const members = Object.entries(value).map(([key, member]) => `${key}=${objectText(member)}`);
    return `{${members.join(', ')}}`;
  }
  return String(value);
}

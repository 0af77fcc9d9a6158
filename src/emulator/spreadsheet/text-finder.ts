import { asText } from '../calls/arguments.ts';
import { signatureMismatch } from '../kernel/errors.ts';
import { ServiceObject } from '../kernel/service-object.ts';
import type { Session } from '../kernel/session.ts';
import { handles } from './handles.ts';
import { assertEditable } from './permission.ts';
import type { Range } from './range/range.ts';
import { RangeBase } from './range/range-base.ts';
import { entered, typingIn } from './typing/script-input.ts';
import { type Rect, rectAt } from './workbook/area.ts';
import { editCells } from './workbook/editing.ts';
import { Reading } from './workbook/reading.ts';
import type { SheetModel } from './workbook/sheet-model.ts';
import type { Workbook } from './workbook/workbook.ts';

interface Place {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
}

/** Where a finder looks. */
export interface SearchArea {
  readonly sheet: SheetModel;
  readonly rect: Rect;
}

/** Finds and replaces text in ranges, row by row. */
export class TextFinder extends ServiceObject {
  static override readonly gasName: string = 'SpreadsheetApp.TextFinder';
  private readonly options = { diacritics: false, matchCase: false, entire: false, formulas: false, regex: false };
  private current: Place | null = null;
  private from: Place | null = null;

  constructor(
    session: Session,
    private readonly book: Workbook,
    private readonly areas: readonly SearchArea[],
    private readonly wanted: string,
  ) {
    super(session);
  }

  findAll(): Range[] {
    return this.matches().map((place) => this.rangeOf(place));
  }

  findNext(): Range | null {
    return this.step(1);
  }

  findPrevious(): Range | null {
    return this.step(-1);
  }

  getCurrentMatch(): Range | null {
    return this.current && this.rangeOf(this.current);
  }

  ignoreDiacritics(...args: unknown[]): this {
    return this.option('diacritics', args, 'ignoreDiacritics');
  }

  matchCase(...args: unknown[]): this {
    return this.option('matchCase', args, 'matchCase');
  }

  matchEntireCell(...args: unknown[]): this {
    return this.option('entire', args, 'matchEntireCell');
  }

  matchFormulaText(...args: unknown[]): this {
    return this.option('formulas', args, 'matchFormulaText');
  }

  useRegularExpression(...args: unknown[]): this {
    return this.option('regex', args, 'useRegularExpression');
  }

  startFrom(...args: unknown[]): this {
    const [range] = args;
    if (args.length !== 1 || !(range instanceof RangeBase)) throw this.mismatch(args, 'startFrom');
    this.from = { sheet: range.model, row: range.rect.row, column: range.rect.column };
    this.current = null;
    return this;
  }

  /** Gives the number of places replaced. */
  replaceAllWith(...args: unknown[]): number {
    const text = this.replacement(args, 'replaceAllWith');
    return this.matches().reduce((count, place) => count + this.replaceAt(place, text), 0);
  }

  replaceWith(...args: unknown[]): number {
    const text = this.replacement(args, 'replaceWith');
    return this.current ? this.replaceAt(this.current, text) : 0;
  }

  private step(direction: 1 | -1): Range | null {
    const all = this.matches();
    const order = (a: Place, b: Place) =>
      this.book.sheets.indexOf(a.sheet) - this.book.sheets.indexOf(b.sheet) || a.row - b.row || a.column - b.column;
    const reference = this.current ?? this.from;
    const ordered = direction === 1 ? all : all.reverse();
    this.current = reference
      ? (ordered.find((place) => order(place, reference) * direction > 0) ?? null)
      : (ordered[0] ?? null);
    return this.getCurrentMatch();
  }

  private matches(): Place[] {
    const pattern = this.pattern();
    const found: Place[] = [];
    for (const { sheet, rect } of this.areas) {
      const reading = new Reading(this.book, sheet);
      const end = reading.content();
      for (let row = rect.row; row <= Math.min(rect.lastRow, end.row); row++) {
        for (let column = rect.column; column <= Math.min(rect.lastColumn, end.column); column++) {
          pattern.lastIndex = 0;
          const text = this.textAt(reading, row, column);
          if (text !== '' && pattern.test(this.folded(text))) found.push({ sheet, row, column });
        }
      }
    }
    return found;
  }

  private textAt(reading: Reading, row: number, column: number): string {
    return (this.options.formulas && reading.formula(row, column)) || reading.display(row, column);
  }

  private replaceAt(place: Place, text: string): number {
    const { sheet, row, column } = place;
    const reading = new Reading(this.book, sheet);
    if (reading.formula(row, column) !== '' && !this.options.formulas) return 0;
    const before = this.textAt(reading, row, column);
    let count = 0;
    const after = this.folded(before).length === before.length ? this.replaced(before, text, () => count++) : text;
    assertEditable(this.book, sheet, rectAt(row, column), this.session.options.effectiveUser);
    const context = typingIn(this.book, () => this.session.world.clock.now());
    editCells(this.book, sheet, rectAt(row, column), (cell) => entered(this.book, cell, after, context));
    return Math.max(1, count);
  }

  /** Replaces where the folded text matches, keeping the rest of the original. */
  private replaced(original: string, text: string, counted: () => void): string {
    let out = '';
    let at = 0;
    for (const match of this.folded(original).matchAll(this.pattern())) {
      if (match[0] === '') continue;
      counted();
      const filled = this.options.regex ? text.replaceAll(/\$(\d)/g, (_, group) => match[Number(group)] ?? '') : text;
      out += original.slice(at, match.index) + filled;
      at = match.index + match[0].length;
    }
    return out + original.slice(at);
  }

  private pattern(): RegExp {
    const { regex, entire, matchCase } = this.options;
    const source = regex ? this.wanted : this.folded(this.wanted).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(entire ? `^(?:${source})$` : source, matchCase ? 'g' : 'gi');
  }

  private folded(text: string): string {
    return this.options.diacritics ? text.normalize('NFD').replaceAll(/[\u0300-\u036f]/g, '') : text;
  }

  private rangeOf({ sheet, row, column }: Place): Range {
    return handles.range(this.session, this.book, sheet, rectAt(row, column));
  }

  private option(name: keyof typeof this.options, args: readonly unknown[], method: string): this {
    const [value] = args;
    if (args.length !== 1 || typeof value !== 'boolean') throw this.mismatch(args, method);
    this.options[name] = value;
    return this;
  }

  private replacement(args: readonly unknown[], method: string): string {
    const text = asText(args[0]);
    if (args.length !== 1 || text === undefined) throw this.mismatch(args, method);
    return text;
  }

  private mismatch(args: readonly unknown[], method: string) {
    return signatureMismatch(args, `SpreadsheetApp.TextFinder.${method}`);
  }
}

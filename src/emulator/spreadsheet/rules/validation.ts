import type { Scalar } from '../../formula/contract.ts';
import { columnLetters } from '../../formula/syntax/a1.ts';
import { displayOf } from '../look/number-format.ts';
import type { Rect } from '../workbook/area.ts';
import { BLANK, type Cell } from '../workbook/cell.ts';
import type { ValidationRule } from '../workbook/records.ts';
import type { SheetModel } from '../workbook/sheet-model.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { acceptedValues, satisfies } from './criteria.ts';
import { scratchValue } from './scratch-formula.ts';

/** A value a rule does not accept. */
export interface Violation {
  readonly row: number;
  readonly column: number;
  readonly rule: ValidationRule;
  /** Values a list or range would accept; null for other rules. */
  readonly choices: readonly string[] | null;
}

/** What is wrong with a value for a cell, or null; an empty cell is always accepted. */
export function violationOf(
  book: Workbook,
  sheet: SheetModel,
  row: number,
  column: number,
  cell: Cell,
  value: Scalar,
  now: () => number,
): Violation | null {
  const rule = cell.rule ? book.ruleAt(cell.rule) : null;
  if (!rule || value === null || value === '') return null;
  const pattern = book.styles.at(cell.style).numberFormat;
  const subject = { value, display: displayOf(value, pattern, book.properties.locale) };
  const formula = (text: string) =>
    scratchValue(book, sheet, row, column, text, rule.anchor, {
      row,
      column,
      cell: { ...cell, value, formula: false },
    });
  if (satisfies(rule, subject, { book, now, formula })) return null;
  const isList = rule.type === 'VALUE_IN_LIST' || rule.type === 'VALUE_IN_RANGE';
  return { row, column, rule, choices: isList ? [...acceptedValues(rule, book)] : null };
}

/** First value of a write that a strict rule rejects, or null. */
export function firstRejection(
  book: Workbook,
  sheet: SheetModel,
  rect: Rect,
  valueAt: (row: number, column: number, cell: Cell) => Scalar | undefined,
  now: () => number,
): Violation | null {
  if (sheet.grid.ruled === 0) return null;
  for (let row = rect.row; row <= rect.lastRow; row++) {
    for (let column = rect.column; column <= rect.lastColumn; column++) {
      const cell = sheet.grid.at(row, column) ?? BLANK;
      const rule = cell.rule ? book.ruleAt(cell.rule) : null;
      if (!rule || rule.allowInvalid) continue;
      const value = valueAt(row, column, cell);
      if (value === undefined) continue;
      const violation = violationOf(book, sheet, row, column, cell, value, now);
      if (violation) return violation;
    }
  }
  return null;
}

/** Google's sentence for a write that a strict rule rejects. */
export function rejectionSentence(violation: Violation): string {
  const cell = `${columnLetters(violation.column)}${violation.row}`;
  const sentence = `The data you entered in cell ${cell} violates the data validation rules set on this cell.`;
  if (!violation.choices) return sentence;
  return `${sentence} Please enter one of the following values: ${violation.choices.join(', ')}.`;
}

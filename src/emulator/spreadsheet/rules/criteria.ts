import type { Scalar } from '../../formula/contract.ts';
import { serialOfInstant, wallDate } from '../../formula/text/serial.ts';
import { Reading } from '../workbook/reading.ts';
import type { Argument, Criterion } from '../workbook/records.ts';
import type { Workbook } from '../workbook/workbook.ts';

/** The cell a criterion is tried on. */
export interface Subject {
  readonly value: Scalar;
  readonly display: string;
}

/** What a test may look at besides the cell. */
export interface TestSurroundings {
  readonly book: Workbook;
  now(): number;
  /** Value of a formula at the cell tried; used by CUSTOM_FORMULA only. */
  formula(text: string): Scalar;
}

const EMAIL = /^[^\s@<>()[\],;:"]+@[^\s@.]+(?:\.[^\s@.]+)+$/;
const URL_LIKE = /^(?:(?:https?|ftp):\/\/)?(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?$/i;

/** Whether a cell meets a criterion of a validation rule, a conditional format or a filter. */
export function satisfies(criterion: Criterion, subject: Subject, around: TestSurroundings): boolean {
  const { type, args } = criterion;
  if (type === 'CELL_EMPTY') return subject.display === '';
  if (type === 'CELL_NOT_EMPTY') return subject.display !== '';
  if (type === 'CUSTOM_FORMULA') return truthy(around.formula(String(args[0] ?? '')));
  if (type.startsWith('NUMBER_')) return numberTest(type, subject.value, args, around);
  if (type.startsWith('DATE_')) return dateTest(type, subject.value, args, around);
  if (type.startsWith('TEXT_')) return textTest(type, subject, args, around);
  if (type === 'VALUE_IN_LIST') return acceptedValues(criterion, around.book).has(plain(subject));
  if (type === 'VALUE_IN_RANGE') return acceptedValues(criterion, around.book).has(plain(subject));
  if (type === 'CHECKBOX') return checkboxValues(args).some((accepted) => same(accepted, subject));
  return false;
}

const lists = new WeakMap<readonly Argument[], { revision: number; values: ReadonlySet<string> }>();

/** The texts a list or a range accepts. */
export function acceptedValues(criterion: Criterion, book: Workbook): ReadonlySet<string> {
  const [source] = criterion.args;
  if (Array.isArray(source)) {
    const known = lists.get(criterion.args);
    if (known) return known.values;
    const values = new Set<string>(source.map((text) => String(text).trim()));
    lists.set(criterion.args, { revision: 0, values });
    return values;
  }
  if (source === null || typeof source !== 'object' || !('area' in source)) return new Set();
  const { area } = source;
  const sheet = book.sheetById(area.sheet);
  if (!sheet) return new Set();
  const known = lists.get(criterion.args);
  if (known?.revision === sheet.revision) return known.values;
  const reading = new Reading(book, sheet);
  const end = reading.content();
  const rect = { ...area, lastRow: Math.min(area.lastRow, end.row), lastColumn: Math.min(area.lastColumn, end.column) };
  const values = new Set(
    reading
      .map(rect, (row, column) => reading.display(row, column).trim())
      .flat()
      .filter((text) => text !== ''),
  );
  lists.set(criterion.args, { revision: sheet.revision, values });
  return values;
}

/** Checked and unchecked value of a checkbox rule; null stands for an empty cell. */
export function checkboxValues(args: readonly Argument[]): readonly [Argument, Argument] {
  if (args.length === 0) return [true, false];
  return [args[0] ?? null, args.length > 1 ? (args[1] ?? null) : null];
}

function same(accepted: Argument, subject: Subject): boolean {
  if (accepted === null) return subject.value === null;
  return accepted === subject.value || (typeof accepted !== 'boolean' && String(accepted) === plain(subject));
}

function plain(subject: Subject): string {
  const text = subject.display !== '' ? subject.display : String(subject.value ?? '');
  return text.trim();
}

function truthy(value: Scalar): boolean {
  return value === true || (typeof value === 'number' && value !== 0);
}

function numberTest(type: string, value: Scalar, args: readonly Argument[], around: TestSurroundings): boolean {
  if (typeof value !== 'number') return false;
  const bound = (index: number) => numberOf(args[index], around);
  const first = bound(0);
  switch (type) {
    case 'NUMBER_BETWEEN':
      return value >= Math.min(first, bound(1)) && value <= Math.max(first, bound(1));
    case 'NUMBER_NOT_BETWEEN':
      return value < Math.min(first, bound(1)) || value > Math.max(first, bound(1));
    case 'NUMBER_EQUAL_TO':
      return value === first;
    case 'NUMBER_NOT_EQUAL_TO':
      return value !== first;
    case 'NUMBER_GREATER_THAN':
      return value > first;
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
      return value >= first;
    case 'NUMBER_LESS_THAN':
      return value < first;
    default:
      return value <= first;
  }
}

function numberOf(arg: Argument | undefined, around: TestSurroundings): number {
  if (typeof arg === 'number') return arg;
  const value = typeof arg === 'string' && arg.startsWith('=') ? around.formula(arg) : arg;
  return typeof value === 'number' ? value : Number(value);
}

function dateTest(type: string, value: Scalar, args: readonly Argument[], around: TestSurroundings): boolean {
  if (typeof value !== 'number') return false;
  const day = Math.floor(value);
  const bound = (index: number) => dayOf(args[index], around);
  switch (type) {
    case 'DATE_IS_VALID_DATE':
      return true;
    case 'DATE_AFTER':
    case 'DATE_AFTER_RELATIVE':
      return day > bound(0);
    case 'DATE_BEFORE':
    case 'DATE_BEFORE_RELATIVE':
      return day < bound(0);
    case 'DATE_ON_OR_AFTER':
      return day >= bound(0);
    case 'DATE_ON_OR_BEFORE':
      return day <= bound(0);
    case 'DATE_BETWEEN':
      return day >= bound(0) && day <= bound(1);
    case 'DATE_NOT_BETWEEN':
      return day < bound(0) || day > bound(1);
    case 'DATE_EQUAL_TO_RELATIVE':
      return inRelativePeriod(day, args[0], around);
    default:
      return day === bound(0);
  }
}

function dayOf(arg: Argument | undefined, around: TestSurroundings): number {
  const zone = around.book.properties.timeZone;
  if (arg !== null && typeof arg === 'object' && 'date' in arg) return Math.floor(serialOfInstant(arg.date, zone));
  if (arg !== null && typeof arg === 'object' && 'relative' in arg) return relativeDay(arg.relative, around);
  return Math.floor(numberOf(arg, around));
}

function relativeDay(name: string, around: TestSurroundings): number {
  const today = Math.floor(serialOfInstant(around.now(), around.book.properties.timeZone));
  const date = wallDate(today);
  if (name === 'TOMORROW') return today + 1;
  if (name === 'YESTERDAY') return today - 1;
  if (name === 'PAST_WEEK') return today - 7;
  if (name === 'PAST_MONTH') date.setUTCMonth(date.getUTCMonth() - 1);
  if (name === 'PAST_YEAR') date.setUTCFullYear(date.getUTCFullYear() - 1);
  return today + Math.round((date.getTime() - wallDate(today).getTime()) / 86_400_000);
}

function inRelativePeriod(day: number, arg: Argument | undefined, around: TestSurroundings): boolean {
  const name = arg !== null && typeof arg === 'object' && 'relative' in arg ? arg.relative : '';
  const start = relativeDay(name, around);
  if (!name.startsWith('PAST_')) return day === start;
  return day >= start && day <= relativeDay('TODAY', around);
}

function textTest(type: string, subject: Subject, args: readonly Argument[], around: TestSurroundings): boolean {
  const text = subject.display.toLowerCase();
  const given = args[0];
  const wanted = String(
    typeof given === 'string' && given.startsWith('=') ? (around.formula(given) ?? '') : (given ?? ''),
  ).toLowerCase();
  switch (type) {
    case 'TEXT_CONTAINS':
      return text.includes(wanted);
    case 'TEXT_DOES_NOT_CONTAIN':
      return !text.includes(wanted);
    case 'TEXT_STARTS_WITH':
      return text.startsWith(wanted);
    case 'TEXT_ENDS_WITH':
      return text.endsWith(wanted);
    case 'TEXT_IS_VALID_EMAIL':
      return EMAIL.test(text.trim());
    case 'TEXT_IS_VALID_URL':
      return URL_LIKE.test(text.trim());
    default:
      return text === wanted;
  }
}

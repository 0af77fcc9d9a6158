import { parseCalendarDate } from '../../domain/calendar/calendar-date.ts';
import { type Instant, instant } from '../../domain/calendar/instant.ts';
import { dateAt, instantAt, timeAt, type Zone } from '../../domain/calendar/zone.ts';
import { workbook } from '../messages/workbook.fr.ts';
import type { Column } from '../schema/column.ts';
import { dayIn, momentIn, numberIn, yesNoIn } from './typed-text.ts';
import type { ColumnWords } from './words.ts';

/** What a cell holds, as Sheets gives and takes it; '' when empty. */
export type Cell = string | number | boolean | Date;

/** A value of a row: what code works with. */
export type RowValue = string | number | boolean | null;

/** The value of a cell; what is not of its column is `unreadable`, and counts as empty or as the column says. */
export interface ReadCell {
  readonly kind: 'value' | 'unreadable';
  readonly value: RowValue;
}

const EMPTY: ReadCell = { kind: 'value', value: null };
const UNREADABLE: ReadCell = { kind: 'unreadable', value: null };

/** Writes a value as a cell: choices as their French labels, dates in the spreadsheet's zone. */
export function toCell(column: Column, words: ColumnWords, value: RowValue | undefined, zone: Zone): Cell {
  if (value === null || value === undefined || value === '') return '';
  if (column.type === 'boolean') return value === true ? workbook.yes : workbook.no;
  if (column.type === 'date') {
    const date = parseCalendarDate(String(value));
    if (date === undefined) throw new RangeError(`"${value}" is no calendar date for the column "${words.label}".`);
    return new Date(instantAt(date, { hour: 0, minute: 0 }, zone));
  }
  if (column.type === 'instant') return new Date(Number(value));
  if (column.type !== 'text') return Number(value);
  return asText(value === column.otherwise ? (words.otherwise ?? value) : choiceLabel(words, String(value)));
}

/** Reads a cell; people type, so labels are matched without regard to case and numbers may come as text. */
export function fromCell(column: Column, words: ColumnWords, cell: Cell | null | undefined, zone: Zone): ReadCell {
  if (cell === null || cell === undefined) return EMPTY;
  const text = typeof cell === 'string' ? cell.trim() : undefined;
  if (text === '') return EMPTY;
  switch (column.type) {
    case 'boolean':
      return typeof cell === 'boolean' ? value(cell) : valueOr(yesNoIn(text ?? ''));
    case 'number':
    case 'percent':
      return typeof cell === 'number' ? value(cell) : valueOr(numberIn(text ?? ''));
    case 'date':
      if (isDate(cell)) return value(dateAt(cell.getTime() as Instant, zone));
      return valueOr(dayIn(text ?? ''));
    case 'instant':
      if (isDate(cell)) return value(cell.getTime());
      return typeof cell === 'number' ? value(cell) : valueOr(momentIn(text ?? '', zone));
    case 'text': {
      const written = isDate(cell) ? dayOrMoment(cell, zone) : withoutApostrophe(String(cell));
      if (column.choices === undefined) return value(written);
      return choiceIn(words, column.choices, written.trim()) ?? { kind: 'unreadable', value: column.otherwise ?? null };
    }
  }
}

/** Makes sure that a text stays a text: one that Sheets could take for a formula gets its apostrophe. */
export function asText(text: string): string {
  return /^[=+\-@\t\r\n']/.test(text) ? `'${text}` : text;
}

/** Sheets hides the apostrophe of a text, except in cells formatted as text, where it gives it back. */
function withoutApostrophe(text: string): string {
  return /^'[=+\-@\t\r\n']/.test(text) ? text.slice(1) : text;
}

function choiceLabel(words: ColumnWords, stored: string): string {
  const labels: Readonly<Record<string, string>> | undefined = words.choices;
  return labels?.[stored] ?? stored;
}

/** What is stored for each text that names a choice, by the words of its column: a tab has thousands of such cells. */
const storedOf = new WeakMap<ColumnWords, ReadonlyMap<string, string>>();

function choiceIn(words: ColumnWords, choices: readonly string[], text: string): ReadCell | undefined {
  let known = storedOf.get(words);
  if (known === undefined) {
    const labels = choices.map((choice): [string, string] => [choiceLabel(words, choice).toLowerCase(), choice]);
    known = new Map([...labels.reverse(), ...choices.map((choice): [string, string] => [choice, choice])]);
    storedOf.set(words, known);
  }
  const stored = known.get(text) ?? known.get(text.toLowerCase());
  return stored === undefined ? undefined : value(stored);
}

/** Sheets turned what was typed into a date where a text was expected: midnight is taken for a day alone. */
function dayOrMoment(cell: Date, zone: Zone): string {
  const at = instant(cell.getTime());
  const { hour, minute } = timeAt(at, zone);
  const day = dateAt(at, zone);
  if (hour === 0 && minute === 0) return day;
  return `${day} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** Cells may come from another realm, where `instanceof` says nothing. */
function isDate(cell: unknown): cell is Date {
  return typeof cell === 'object' && Object.prototype.toString.call(cell) === '[object Date]';
}

function value(read: RowValue): ReadCell {
  return { kind: 'value', value: read };
}

function valueOr(read: RowValue | undefined): ReadCell {
  return read === undefined ? UNREADABLE : value(read);
}

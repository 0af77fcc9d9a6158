import type { Answer, DestinationColumn, DestinationRecord, FormRecord, ResponseRecord } from './model.ts';
import { isQuestion } from './model.ts';
import { destinationWords } from './wording.ts';

/** What a form needs of the spreadsheet that receives its responses. Rows and columns count from 1. */
export interface DestinationBook {
  readonly locale: string;
  /** Adds a tab in front, linked to the form; the first free one of `name(1)`, `name(2)`… */
  addResponseSheet(name: (n: number) => string, formUrl: string): DestinationSheet;
  sheet(sheetId: number): DestinationSheet | undefined;
}

/** How the locale shows an answer: `3/10/2026`, `3/10/2026 9:05:00`, `9:05:00 AM`. */
export type Moment = 'date' | 'datetime' | 'time';

/** The tab a form writes to. */
export interface DestinationSheet {
  readonly id: number;
  /** Last row and column that hold anything; 0 when empty. */
  lastRow(): number;
  lastColumn(): number;
  /** As displayed. */
  text(row: number, column: number): string;
  /** Instant written by `writeInstant`, or null when the cell holds no date. */
  instant(row: number, column: number): number | null;
  writeHeader(column: number, text: string): void;
  writeInstant(row: number, column: number, epochMilliseconds: number): void;
  /** Writes a number of points shown with what it is out of: `8 / 10`. */
  writeScore(row: number, column: number, points: number, outOf: number): void;
  /** Writes as a respondent's answer: numbers and dates become such, a leading `=` stays text; moments are shown as `moment` says. */
  writeAnswer(row: number, column: number, text: string, moment: Moment | undefined): void;
  insertColumnAfter(column: number): void;
  insertRowAfter(row: number): void;
  unlink(): void;
}

/** Opens spreadsheets for forms; undefined when there is none with that id. */
export type OpenDestination = (spreadsheetId: string) => DestinationBook | undefined;

/** A row that was written, with what a script is told of it. */
export interface WrittenRow {
  readonly spreadsheetId: string;
  readonly sheetId: number;
  readonly row: number;
  readonly columns: number;
  /** Displayed values of the row; on an edit, only what changed, '' elsewhere, as Google does. */
  readonly values: readonly string[];
  readonly namedValues: Readonly<Record<string, readonly string[]>>;
}

interface Cell {
  readonly key: string;
  readonly header: string;
  readonly text: string;
}

/** Links a form to a spreadsheet: a new tab with its headers, then the responses already received. */
export function linkDestination(
  form: FormRecord,
  spreadsheetId: string,
  book: DestinationBook,
  formUrl: string,
  responses: readonly ResponseRecord[],
): void {
  const sheet = book.addResponseSheet(destinationWords(book.locale).tab, formUrl);
  form.destination = { spreadsheetId, sheetId: sheet.id, columns: [] };
  placeColumns(form, sheet, book.locale);
  for (const response of responses) {
    response.row = null;
    writeResponse(form, response, null, book);
  }
}

/**
 * Writes a response: a new row, or over the row it already has. Columns belong to questions, not to titles: a renamed
 * question keeps its column, a new one gets a column after the others, a removed one leaves its column behind.
 */
export function writeResponse(
  form: FormRecord,
  response: ResponseRecord,
  previous: ResponseRecord | null,
  book: DestinationBook,
): WrittenRow | null {
  const linked = form.destination;
  const sheet = linked && book.sheet(linked.sheetId);
  if (!linked || !sheet) return null;
  placeColumns(form, sheet, book.locale);
  const row = (previous && rowOf(linked, sheet, previous)) ?? newRow(linked, sheet);
  const before = previous && new Map(cellsOf(form, previous, book.locale).map(({ key, text }) => [key, text]));
  const told = new Set<number>();
  for (const { key, text } of cellsOf(form, response, book.locale)) {
    const column = linked.columns.find((known) => known.key === key)?.column;
    if (column === undefined) continue;
    if (key === 'timestamp') sheet.writeInstant(row, column, response.timestamp);
    else if (key === 'score') sheet.writeScore(row, column, ...scoreOf(form, response));
    else sheet.writeAnswer(row, column, text, momentOf(form, key));
    if (!before || key === 'timestamp' || before.get(key) !== text) told.add(column);
  }
  response.row = row;
  return describeRow(linked, sheet, row, told);
}

/** Shows a quiz's new score in the row of a response that was graded. */
export function writeGrade(form: FormRecord, response: ResponseRecord, book: DestinationBook): void {
  const linked = form.destination;
  const sheet = linked && book.sheet(linked.sheetId);
  const column = linked?.columns.find(({ key }) => key === 'score')?.column;
  const row = linked && sheet && rowOf(linked, sheet, response);
  if (row && column !== undefined) sheet.writeScore(row, column, ...scoreOf(form, response));
}

function describeRow(linked: DestinationRecord, sheet: DestinationSheet, row: number, told: Set<number>): WrittenRow {
  const last = Math.max(...linked.columns.map(({ column }) => column));
  const values: string[] = [];
  const namedValues: Record<string, string[]> = {};
  for (let column = 1; column <= last; column++) {
    const value = told.has(column) ? sheet.text(row, column) : '';
    values.push(value);
    const header = sheet.text(1, column);
    if (linked.columns.some((known) => known.column === column))
      namedValues[header] = [...(namedValues[header] ?? []), value];
  }
  return { spreadsheetId: linked.spreadsheetId, sheetId: linked.sheetId, row, columns: last, values, namedValues };
}

/** Gives every question its column: new ones are added, renamed ones get their new header. */
export function placeColumns(form: FormRecord, sheet: DestinationSheet, locale: string): void {
  const columns = form.destination?.columns ?? [];
  findMovedColumns(columns, sheet);
  for (const { key, header } of headersOf(form, locale)) {
    const known = columns.find((column) => column.key === key);
    if (!known) {
      columns.push({ key, header, column: newColumn(columns, sheet, header) });
    } else if (known.header !== header) {
      sheet.writeHeader(known.column, header);
      known.header = header;
    }
  }
}

/** People move columns: those whose header is no longer in its place are looked for by it, namesakes in their order. */
function findMovedColumns(columns: DestinationColumn[], sheet: DestinationSheet): void {
  if (columns.every(({ column, header }) => sheet.text(1, column) === header)) return;
  const places = new Map<string, number[]>();
  for (let column = 1; column <= sheet.lastColumn(); column++) {
    const header = sheet.text(1, column);
    places.set(header, [...(places.get(header) ?? []), column]);
  }
  const lost: DestinationColumn[] = [];
  for (const known of [...columns].sort((a, b) => a.column - b.column)) {
    const place = places.get(known.header)?.shift();
    if (place === undefined) lost.push(known);
    else known.column = place;
  }
  // A header reworded by hand keeps its column, unless another question has come to stand there.
  for (const known of lost) {
    if (!columns.some((other) => other !== known && other.column === known.column)) continue;
    known.column = newColumn(columns, sheet, known.header);
  }
}

function newColumn(columns: readonly DestinationColumn[], sheet: DestinationSheet, header: string): number {
  const last = Math.max(0, ...columns.map(({ column }) => column));
  // Someone's own columns stand to the right of the form's: make room, never write over them.
  if (last > 0 && sheet.lastColumn() > last) sheet.insertColumnAfter(last);
  sheet.writeHeader(last + 1, header);
  return last + 1;
}

function rowOf(linked: DestinationRecord, sheet: DestinationSheet, response: ResponseRecord): number | null {
  const column = timestampColumn(linked);
  const isIts = (row: number) => sameSecond(sheet.instant(row, column), response.timestamp);
  if (response.row !== null && isIts(response.row)) return response.row;
  for (let row = 2; row <= sheet.lastRow(); row++) if (isIts(row)) return row;
  return null;
}

/** The row after the last response; when something stands there, a row is inserted for it. */
function newRow(linked: DestinationRecord, sheet: DestinationSheet): number {
  const column = timestampColumn(linked);
  let last = sheet.lastRow();
  while (last > 1 && sheet.instant(last, column) === null) last--;
  last = Math.max(last, 1);
  if (sheet.lastRow() > last) sheet.insertRowAfter(last);
  return last + 1;
}

function timestampColumn(linked: DestinationRecord): number {
  return linked.columns.find(({ key }) => key === 'timestamp')?.column ?? 1;
}

/** A sheet keeps a date as a fraction of days: compare to the second. */
function sameSecond(instant: number | null, timestamp: number): boolean {
  return instant !== null && Math.abs(instant - timestamp) < 1000;
}

function headersOf(form: FormRecord, locale: string): { key: string; header: string }[] {
  const words = destinationWords(locale);
  const headers = [{ key: 'timestamp', header: words.timestamp }];
  if (form.collectEmail) headers.push({ key: 'email', header: words.email });
  if (form.quiz) headers.push({ key: 'score', header: words.score });
  for (const item of form.items) {
    if (!isQuestion(item)) continue;
    if (!('rows' in item)) headers.push({ key: String(item.id), header: item.title });
    else
      for (const [row, label] of item.rows.entries()) {
        headers.push({ key: `${item.id}/${item.entries[row]}`, header: `${item.title} [${label}]` });
      }
  }
  return headers;
}

function cellsOf(form: FormRecord, response: ResponseRecord, locale: string): Cell[] {
  return headersOf(form, locale).map(({ key, header }) => ({ key, header, text: cellText(form, response, key) }));
}

/** Columns that hold no answer. */
const ABOUT_THE_RESPONSE = ['timestamp', 'email', 'score'];

/** Questions of a response that were answered, as titles and texts, in the form's order. */
export function answeredQuestions(form: FormRecord, response: ResponseRecord): (readonly [string, string])[] {
  return cellsOf(form, response, '')
    .filter(({ key, text }) => text !== '' && !ABOUT_THE_RESPONSE.includes(key))
    .map(({ header, text }) => [header, text]);
}

function cellText(form: FormRecord, response: ResponseRecord, key: string): string {
  if (key === 'timestamp') return String(response.timestamp);
  if (key === 'email') return response.email;
  if (key === 'score') return scoreOf(form, response).join(' / ');
  const [id, entry] = key.split('/');
  const item = form.items.find((candidate) => String(candidate.id) === id);
  const answer: Answer | undefined = response.answers[String(id)];
  if (answer === undefined || !item || !isQuestion(item)) return '';
  if (entry === undefined) return joined(answer as string | string[]);
  return joined((answer as (string | string[] | null)[])[item.entries.indexOf(Number(entry))] ?? '');
}

function momentOf(form: FormRecord, key: string): Moment | undefined {
  const item = form.items.find((candidate) => String(candidate.id) === key);
  if (item?.type === 'TIME') return 'time';
  if ((item?.type !== 'DATE' && item?.type !== 'DATETIME') || !item.includesYear) return undefined;
  return item.type === 'DATE' ? 'date' : 'datetime';
}

/** Points given so far, and the points of all questions. */
function scoreOf(form: FormRecord, response: ResponseRecord): [points: number, outOf: number] {
  let [points, outOf] = [0, 0];
  for (const item of form.items) {
    if (!('points' in item)) continue;
    points += response.grades[item.id]?.score ?? 0;
    outOf += item.points;
  }
  return [points, outOf];
}

function joined(answer: string | string[]): string {
  return typeof answer === 'string' ? answer : answer.join(', ');
}

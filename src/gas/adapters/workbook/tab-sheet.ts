import { CampaignError } from '../../../app/campaign-error.ts';
import { messages } from '../../../app/messages.fr.ts';
import type { Table } from '../../../app/ports.ts';
import { type RowOf, type TabKey, tabs } from '../../../app/schema/tabs.ts';
import { type Cell, fromCell, type RowValue, toCell } from '../../../app/workbook/cell-codec.ts';
import { columnsOf } from '../../../app/workbook/design.ts';
import type { UnreadableCell } from '../../../app/workbook/keyless-rows.ts';
import type { Zone } from '../../../domain/calendar/zone.ts';
import { blockOf, type ChangedColumn, runsOf, sideBySide } from './changed-columns.ts';
import { contentOf, findSheet, headerOf, needColumns } from './header.ts';
import { rowsBelow } from './rows-below.ts';

export type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The content of a tab as read just now. */
interface Reading {
  readonly values: Cell[][];
  /** 0-based place of each column. */
  readonly columns: ReadonlyMap<string, number>;
}

/** A declared column where it stands in the tab now (0-based). */
type PlacedColumn = ReturnType<typeof columnsOf>[number] & { readonly place: number };

/** Places apart in one column that are written by a call each. */
const MOST_RUNS = 10;

/**
 * One tab of the workbook as rows; nothing about rows is remembered between two calls, since people work in it. Google has
 * no write that depends on what a cell holds, so some of what is typed during a call may still be lost: in a cell that the
 * call itself changes; in rows between, where more than `MOST_RUNS` places change, between their last reading and the
 * write; and rows move under a call when somebody sorts, inserts or deletes between its reading and its write.
 */
export class TabSheet<Tab extends TabKey> implements Table<Tab> {
  readonly unreadable: UnreadableCell[] = [];
  private readonly columns;
  private readonly key: string;
  private readonly isTypedIn: boolean;
  private sheet: Sheet | undefined;
  private readonly ranges = new Map<string, Range>();

  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly tab: Tab,
    /** The spreadsheet's zone, asked for only when a date is read or written. */
    private readonly zone: () => Zone,
  ) {
    this.columns = columnsOf(tab);
    this.key = tabs[tab].key;
    this.isTypedIn = this.columns.some(({ column }) => column.writer === 'person');
  }

  rows(): readonly RowOf<Tab>[] {
    const reading = this.read();
    this.unreadable.length = 0;
    const placed = this.placed(reading);
    return [...this.placesOfKeys(reading).values()].map((index) =>
      this.rowOf(placed, reading.values[index] ?? [], index + 1),
    );
  }

  append(rows: readonly Partial<RowOf<Tab>>[]): void {
    if (rows.length === 0) return;
    const sheet = this.openSheet();
    if (rows.length === 1) {
      // One call, and no other run's row can come in between.
      for (const cells of this.newRows(rows, headerOf(sheet))) this.writing(() => sheet.appendRow(cells));
      return;
    }
    const content = contentOf(sheet);
    const header = content[0] ?? [];
    const block = this.newRows(rows, header);
    const size = { last: content.length, rows: block.length, columns: header.length };
    this.writing(() => rowsBelow(sheet, size, this.isTypedIn).setValues(block));
  }

  update(changes: ReadonlyMap<string, Partial<RowOf<Tab>>>): readonly string[] {
    if (changes.size === 0) return [];
    const reading = this.read();
    const rowOfKey = this.placesOfKeys(reading);
    const cellsOf = new Map<string, Map<number, Cell>>();
    for (const [key, change] of changes) {
      const row = rowOfKey.get(key);
      if (row === undefined) continue;
      for (const { key: name, column, words } of this.columns) {
        if (!(name in change)) continue;
        const ofColumn = cellsOf.get(name) ?? new Map<number, Cell>();
        cellsOf.set(name, ofColumn.set(row, toCell(column, words, valueIn(change, name), this.zone())));
      }
    }
    this.clearStrays(reading, cellsOf);
    for (const columns of sideBySide(reading.columns, cellsOf)) this.writeColumns(columns);
    return [...changes.keys()].filter((key) => !rowOfKey.has(key));
  }

  /**
   * A row without key that holds nothing but such columns is one that somebody inserted while an earlier write was on its
   * way, which landed there beside its row: the trace goes with the next write. Where people type it may be theirs: it stays.
   */
  private clearStrays(reading: Reading, cellsOf: ReadonlyMap<string, Map<number, Cell>>): void {
    if (this.isTypedIn) return;
    const places = new Set([...cellsOf.keys()].map((name) => reading.columns.get(name)));
    reading.values.forEach((cells, row) => {
      if (row === 0 || this.keyIn(reading, cells) !== '' || !cells.some((cell) => cell !== '')) return;
      if (!cells.every((cell, place) => cell === '' || places.has(place))) return;
      for (const changed of cellsOf.values()) changed.set(row, '');
    });
  }

  remove(keys: readonly string[]): void {
    if (keys.length === 0) return;
    const placeOf = this.placesOfKeys(this.read());
    const places = keys.flatMap((key) => placeOf.get(key) ?? []).sort((a, b) => b - a);
    const sheet = this.openSheet();
    // Google refuses to delete every row that is not frozen.
    if (places.length >= sheet.getMaxRows() - 1) sheet.insertRowAfter(sheet.getMaxRows());
    // From the last to the first, so that places stay true; neighbours go together.
    for (let index = 0; index < places.length; ) {
      const last = places[index] ?? 0;
      let count = 1;
      while (places[index + count] === last - count) count += 1;
      sheet.deleteRows(last - count + 2, count);
      index += count;
    }
  }

  /** Names the rows that people typed and that have no identifier yet. */
  adopt(nextId: (row: RowOf<Tab>) => string): number {
    const reading = this.read();
    const placed = this.placed(reading);
    const named = new Map<number, Cell>();
    reading.values.forEach((cells, index) => {
      if (index === 0 || this.keyIn(reading, cells) !== '') return;
      if (this.columns.some(({ key }) => cellIn(reading, cells, key) !== '')) {
        named.set(index, nextId(this.rowOf(placed, cells, index + 1)));
      }
    });
    const place = reading.columns.get(this.key);
    if (named.size > 0 && place !== undefined) this.writeColumns([{ place, cells: named }]);
    return named.size;
  }

  /** Cells of new rows under a header. */
  private newRows(rows: readonly Partial<RowOf<Tab>>[], header: readonly unknown[]): Cell[][] {
    const places = needColumns(this.openSheet(), this.tab, header);
    return rows.map((row) => {
      const cells = new Array<Cell>(header.length).fill('');
      for (const { key, column, words } of this.columns) {
        const place = places.get(key);
        if (place !== undefined) cells[place] = toCell(column, words, valueIn(row, key), this.zone());
      }
      return cells;
    });
  }

  private placed(reading: Reading): readonly PlacedColumn[] {
    return this.columns.map((column) => ({ ...column, place: reading.columns.get(column.key) ?? -1 }));
  }

  private rowOf(placed: readonly PlacedColumn[], cells: readonly Cell[], row: number): RowOf<Tab> {
    const read: Record<string, RowValue> = {};
    for (const { key, column, words, place } of placed) {
      const cell = cells[place] ?? '';
      // Most cells of a sheet are empty, and every run reads some thousands.
      if (cell === '') {
        read[key] = null;
        continue;
      }
      const found = fromCell(column, words, cell, this.zone());
      read[key] = found.value;
      if (found.kind === 'unreadable' && found.value === null) {
        this.unreadable.push({ tab: this.tab, column: words.label, row, value: String(cell) });
      }
    }
    // Every column of the schema was read with the type it declares.
    return read as RowOf<Tab>;
  }

  /** Writes the rows that change and no other; when they are in many places, all from the first to the last at once. */
  private writeColumns(columns: readonly ChangedColumn[]): void {
    const [leftmost] = columns;
    if (leftmost === undefined) return;
    const runs = runsOf(leftmost.cells.keys());
    const [from, to] = [runs[0]?.[0] ?? 0, runs.at(-1)?.[1] ?? 0];
    const rangeOf = (first: number, last: number) =>
      this.rangeAt(first + 1, leftmost.place + 1, last - first + 1, columns.length);
    if (runs.length > MOST_RUNS) {
      const range = rangeOf(from, to);
      // Values last: nothing but Google's own delay lies between them and the write that puts them back.
      const formulas = range.getFormulas();
      const block = blockOf(columns, from, to, { formulas, values: range.getValues() });
      this.writing(() => range.setValues(block));
      return;
    }
    for (const [first, last] of runs) {
      const block = blockOf(columns, first, last);
      this.writing(() => rangeOf(first, last).setValues(block));
    }
  }

  /** Throws `tab_protected` where Google refuses the account that acts: it says so in that account's language. */
  private writing(write: () => unknown): void {
    try {
      write();
    } catch (cause) {
      throw this.isClosed() ? new CampaignError('tab_protected', { tab: this.title() }, { cause }) : cause;
    }
  }

  private isClosed(): boolean {
    try {
      return this.openSheet()
        .getProtections(SpreadsheetApp.ProtectionType.SHEET)
        .some((protection) => !protection.isWarningOnly() && !protection.canEdit());
    } catch {
      // What failed first is what must be told.
      return false;
    }
  }

  /** A sending writes the same rows before and after its mails: a range is a place, asked for once. */
  private rangeAt(...place: readonly [row: number, column: number, rows: number, columns: number]): Range {
    const name = place.join(' ');
    const known = this.ranges.get(name) ?? this.openSheet().getRange(...place);
    this.ranges.set(name, known);
    return known;
  }

  private placesOfKeys(reading: Reading): ReadonlyMap<string, number> {
    const places = new Map<string, number>();
    reading.values.forEach((cells, index) => {
      const key = this.keyIn(reading, cells);
      if (index === 0 || key === '') return;
      if (places.has(key)) throw new CampaignError('key_duplicated', { tab: this.title(), key });
      places.set(key, index);
    });
    return places;
  }

  private keyIn(reading: Reading, cells: readonly Cell[]): string {
    return String(cellIn(reading, cells, this.key)).trim();
  }

  private read(): Reading {
    const sheet = this.openSheet();
    const values = contentOf(sheet) as Cell[][];
    return { values, columns: needColumns(sheet, this.tab, values[0] ?? []) };
  }

  private openSheet(): Sheet {
    this.sheet ??= findSheet(this.spreadsheet, this.tab);
    if (this.sheet === undefined) throw new CampaignError('tab_missing', { tab: this.title() });
    return this.sheet;
  }

  private title(): string {
    return messages.workbook.tabs[this.tab].title;
  }
}

function cellIn(reading: Reading, cells: readonly Cell[], key: string): Cell {
  const place = reading.columns.get(key);
  return place === undefined ? '' : (cells[place] ?? '');
}

function valueIn(row: object, key: string): RowValue | undefined {
  return (row as Readonly<Record<string, RowValue | undefined>>)[key];
}

import { CampaignError } from '../../app/campaign-error.ts';
import { messages } from '../../app/messages.fr.ts';
import type { Table } from '../../app/ports.ts';
import { type RowOf, type TabKey, tabs } from '../../app/schema/tabs.ts';
import { asText, type Cell, fromCell, type RowValue, toCell } from '../../app/workbook/cell-codec.ts';
import { columnsOf } from '../../app/workbook/design.ts';
import type { UnreadableCell } from '../../app/workbook/keyless-rows.ts';
import { zoneNamed } from '../../app/workbook/zone-named.ts';
import type { Zone } from '../../domain/calendar/zone.ts';
import { findSheet, needColumns } from './header.ts';

export type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The content of a tab as read just now. */
interface Reading {
  readonly values: Cell[][];
  /** 0-based place of each column. */
  readonly columns: ReadonlyMap<string, number>;
}

/** One tab of the workbook as rows; nothing about rows is remembered between two calls, since people work in it. */
export class TabSheet<Tab extends TabKey> implements Table<Tab> {
  readonly unreadable: UnreadableCell[] = [];
  private readonly columns;
  private readonly key: string;
  private sheet: Sheet | undefined;
  private zone: Zone | undefined;

  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly tab: Tab,
  ) {
    this.columns = columnsOf(tab);
    this.key = tabs[tab].key;
  }

  rows(): readonly RowOf<Tab>[] {
    const reading = this.read();
    this.unreadable.length = 0;
    const seen = new Set<string>();
    const rows: RowOf<Tab>[] = [];
    reading.values.forEach((cells, index) => {
      if (index === 0) return;
      const key = this.keyIn(reading, cells);
      if (key === '') return;
      if (seen.has(key)) throw new CampaignError('key_duplicated', { tab: this.title(), key });
      seen.add(key);
      rows.push(this.rowOf(reading, cells, index + 1));
    });
    return rows;
  }

  append(rows: readonly Partial<RowOf<Tab>>[]): void {
    if (rows.length === 0) return;
    const sheet = this.openSheet();
    const header = sheet.getRange(1, 1, 1, Math.max(1, sheet.getLastColumn())).getValues()[0] ?? [];
    const places = needColumns(sheet, this.tab, header);
    const block = rows.map((row) => {
      const cells = new Array<Cell>(header.length).fill('');
      for (const { key, column, words } of this.columns) {
        const place = places.get(key);
        if (place !== undefined) cells[place] = toCell(column, words, valueIn(row, key), this.openZone());
      }
      return cells;
    });
    const first = sheet.getLastRow() + 1;
    const missing = first + block.length - 1 - sheet.getMaxRows();
    if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
    sheet.getRange(first, 1, block.length, header.length).setValues(block);
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
        cellsOf.set(name, ofColumn.set(row, toCell(column, words, valueIn(change, name), this.openZone())));
      }
    }
    for (const [name, cells] of cellsOf) this.writeColumn(reading, name, cells);
    return [...changes.keys()].filter((key) => !rowOfKey.has(key));
  }

  /** Names the rows that people typed and that have no identifier yet. */
  adopt(nextId: () => string): number {
    const reading = this.read();
    const named = new Map<number, Cell>();
    reading.values.forEach((cells, index) => {
      if (index === 0 || this.keyIn(reading, cells) !== '') return;
      if (this.columns.some(({ key }) => cellIn(reading, cells, key) !== '')) named.set(index, nextId());
    });
    if (named.size > 0) this.writeColumn(reading, this.key, named);
    return named.size;
  }

  private rowOf(reading: Reading, cells: readonly Cell[], row: number): RowOf<Tab> {
    const read: Record<string, RowValue> = {};
    for (const { key, column, words } of this.columns) {
      const cell = cellIn(reading, cells, key);
      const found = fromCell(column, words, cell, this.openZone());
      read[key] = found.kind === 'value' ? found.value : null;
      if (found.kind === 'unreadable') {
        this.unreadable.push({ tab: this.tab, column: words.label, row, value: String(cell) });
      }
    }
    // Every column of the schema was read with the type it declares.
    return read as RowOf<Tab>;
  }

  /** One write: from the first changed row to the last, unchanged cells going back as they were. */
  private writeColumn(reading: Reading, name: string, cells: ReadonlyMap<number, Cell>): void {
    const place = reading.columns.get(name);
    if (place === undefined) return;
    const rows = [...cells.keys()];
    const first = Math.min(...rows);
    const last = Math.max(...rows);
    const range = this.openSheet().getRange(first + 1, place + 1, last - first + 1, 1);
    const contiguous = rows.length === last - first + 1;
    const formulas = contiguous ? [] : range.getFormulas();
    const block: Cell[][] = [];
    for (let row = first; row <= last; row += 1) {
      const changed = cells.get(row);
      const formula = formulas[row - first]?.[0] ?? '';
      const kept = reading.values[row]?.[place] ?? '';
      const untouched = formula !== '' ? formula : typeof kept === 'string' ? asText(kept) : kept;
      block.push([changed ?? untouched]);
    }
    range.setValues(block);
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
    const values = sheet.getDataRange().getValues() as Cell[][];
    return { values, columns: needColumns(sheet, this.tab, values[0] ?? []) };
  }

  private openSheet(): Sheet {
    this.sheet ??= findSheet(this.spreadsheet, this.tab);
    if (this.sheet === undefined) throw new CampaignError('tab_missing', { tab: this.title() });
    return this.sheet;
  }

  private openZone(): Zone {
    this.zone ??= zoneNamed(this.spreadsheet.getSpreadsheetTimeZone());
    return this.zone;
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

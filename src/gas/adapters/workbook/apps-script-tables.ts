import type { Table, Tables } from '../../../app/ports.ts';
import type { RowOf, TabKey } from '../../../app/schema/tabs.ts';
import type { KeylessRows, UnreadableCell } from '../../../app/workbook/keyless-rows.ts';
import { zoneNamed } from '../../../app/workbook/zone-named.ts';
import type { Zone } from '../../../domain/calendar/zone.ts';
import { type Spreadsheet, TabSheet } from './tab-sheet.ts';

/** The campaign's tabs in a Google spreadsheet. */
export class AppsScriptTables implements Tables, KeylessRows {
  private readonly sheets = new Map<TabKey, TabSheet<TabKey>>();
  private spreadsheet: Spreadsheet | undefined;
  private zone: Zone | undefined;

  constructor(private readonly open: () => Spreadsheet) {}

  of<Tab extends TabKey>(tab: Tab): Table<Tab> {
    return this.sheetOf(tab);
  }

  adopt<Tab extends TabKey>(tab: Tab, nextId: (row: RowOf<Tab>) => string): number {
    return this.sheetOf(tab).adopt(nextId);
  }

  /** Cells met so far that hold something else than their column does. */
  unreadable(): readonly UnreadableCell[] {
    return [...this.sheets.values()].flatMap((sheet) => sheet.unreadable);
  }

  flush(): void {
    SpreadsheetApp.flush();
  }

  private sheetOf<Tab extends TabKey>(tab: Tab): TabSheet<Tab> {
    this.spreadsheet ??= this.open();
    const { spreadsheet } = this;
    const known = this.sheets.get(tab);
    // The map is keyed by the tab that the sheet was made for.
    if (known !== undefined) return known as unknown as TabSheet<Tab>;
    const made = new TabSheet(spreadsheet, tab, () => this.openZone(spreadsheet));
    this.sheets.set(tab, made as unknown as TabSheet<TabKey>);
    return made;
  }

  private openZone(spreadsheet: Spreadsheet): Zone {
    this.zone ??= zoneNamed(spreadsheet.getSpreadsheetTimeZone());
    return this.zone;
  }
}

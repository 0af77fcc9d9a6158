import { messages } from '../../src/app/messages.fr.ts';
import { type ColumnKey, type TabKey, tabs } from '../../src/app/schema/tabs.ts';
import type { Host } from '../../src/desk/host/host.ts';
import { Reading } from '../../src/emulator/spreadsheet/workbook/reading.ts';
import { Workbooks } from '../../src/emulator/spreadsheet/workbook/workbooks.ts';

/** A row as a person sees it: displayed text by column key, with its place in the sheet. */
export type SeenRow<Tab extends TabKey> = Readonly<Record<ColumnKey<Tab>, string>> & {
  readonly row: number;
};

/** Where a tab's columns stand now, by the titles people see. */
export function tabPlace<Tab extends TabKey>(host: Host, tab: Tab) {
  const book = host.world.of(Workbooks).get(String(host.containerId));
  const sheet = book?.sheetNamed(messages.workbook.tabs[tab].title);
  if (!book || !sheet) throw new Error(`The workbook has no tab ${tab}: run menuInstallerClasseur first`);
  const reading = new Reading(book, sheet);
  const { row: rows, column: width } = reading.content();
  const header = Array.from({ length: width }, (_, at) => reading.display(1, at + 1));
  const words = messages.workbook.tabs[tab].columns as Readonly<Record<string, { readonly label: string }>>;
  const columns = Object.fromEntries(
    Object.keys(tabs[tab].columns).map((key) => [key, header.indexOf(words[key]?.label ?? '') + 1]),
  ) as Readonly<Record<ColumnKey<Tab>, number>>;
  return { sheet, reading, rows, header, columns };
}

/** Every filled row of a tab. */
export function seenRows<Tab extends TabKey>(host: Host, tab: Tab): SeenRow<Tab>[] {
  const { reading, rows, columns } = tabPlace(host, tab);
  const keyColumn = columns[tabs[tab].key as ColumnKey<Tab>];
  const entries = Object.entries(columns) as [string, number][];
  const found: SeenRow<Tab>[] = [];
  for (let row = 2; row <= rows; row++) {
    if (reading.display(row, keyColumn) === '') continue;
    const cells = entries.map(([key, column]) => [key, column === 0 ? '' : reading.display(row, column)] as const);
    found.push({ ...Object.fromEntries(cells), row } as SeenRow<Tab>);
  }
  return found;
}

/** First row below everything in the tab, where a person would go on typing. */
export function nextFreeRow(host: Host, tab: TabKey): number {
  return Math.max(1, tabPlace(host, tab).rows) + 1;
}

import { type RowOf, type TabKey, tabs } from './tabs.ts';

/** A row as it is read where nothing is written. */
export function emptyRow<Tab extends TabKey>(tab: Tab): RowOf<Tab> {
  return Object.fromEntries(Object.keys(tabs[tab].columns).map((column) => [column, null])) as RowOf<Tab>;
}

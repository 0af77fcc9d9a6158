import { type RowOf, type TabKey, tabs } from '../schema/tabs.ts';

/** Tabs that hold what concerns people of the lists; the campaign's own people are named in the Journal, which proves. */
export const PEOPLE_TABS = [
  'contacts',
  'exchanges',
  'sendings',
  'answers',
  'lists',
] as const satisfies readonly TabKey[];

/** One of those tabs. */
export type PeopleTab = (typeof PEOPLE_TABS)[number];

/** Rows of those tabs, read once. */
export type PeopleRows = { readonly [Tab in PeopleTab]: readonly RowOf<Tab>[] };

/** Columns of a tab whose values are personal, as the schema declares them. */
export function personalColumns(tab: PeopleTab): string[] {
  return Object.entries(tabs[tab].columns).flatMap(([key, { visibility }]) => (visibility === 'personal' ? [key] : []));
}

/** A text in a personal column of a row; null when there is none. */
export function personalText(row: object, column: string): string | null {
  const value = (row as Readonly<Record<string, unknown>>)[column];
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** What names a row of a tab. */
export function keyOf(tab: PeopleTab, row: object): string | null {
  return personalText(row, tabs[tab].key);
}

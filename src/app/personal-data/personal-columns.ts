import type { Tables } from '../ports.ts';
import type { Column } from '../schema/column.ts';
import { type TabKey, tabs } from '../schema/tabs.ts';
import { tabKeys } from '../workbook/design.ts';

/** Tabs that name the campaign's own people, as the proof of who did what. */
const TEAM_TABS: readonly TabKey[] = ['journal', 'commitments', 'declarations'];

/** Rows of the tabs that hold what concerns people of the lists, read once. */
export type PeopleRows = ReadonlyMap<TabKey, readonly object[]>;

/** Rows by tab: how many hold personal data. */
export type PersonalCounts = ReadonlyMap<TabKey, number>;

/** Reads every tab that holds what concerns people of the lists: any with a personal column, but those of the team. */
export function readPeople(tables: Tables): PeopleRows {
  const wanted = tabKeys().filter((tab) => !TEAM_TABS.includes(tab) && personalColumns(tab).length > 0);
  return new Map(wanted.map((tab) => [tab, tables.of(tab).rows()]));
}

/** Words that concern a person by what stands beside them: « Tête de liste » alone may be published. */
const BESIDE_A_PERSON: Partial<Readonly<Record<TabKey, readonly string[]>>> = {
  contacts: ['role', 'source'],
  answers: ['role', 'difference'],
};

/** Columns of a tab whose values are personal, as the schema declares them or by the person of their row. */
export function personalColumns(tab: TabKey): string[] {
  const columns: Readonly<Record<string, Column>> = tabs[tab].columns;
  const beside = BESIDE_A_PERSON[tab] ?? [];
  return Object.entries(columns).flatMap(([key, { visibility }]) =>
    visibility === 'personal' || beside.includes(key) ? [key] : [],
  );
}

/** A text in a column of a row; null when there is none. */
export function textIn(row: object, column: string): string | null {
  const value = (row as Readonly<Record<string, unknown>>)[column];
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** What names a row of a tab. */
export function keyOf(tab: TabKey, row: object): string | null {
  return textIn(row, tabs[tab].key);
}

import type { RowOfColumns } from './column.ts';
import { everydayTabs } from './everyday-tabs.ts';
import { officersTabs } from './officers-tabs.ts';
import { recordTabs } from './record-tabs.ts';
import { referenceTabs } from './reference-tabs.ts';

/**
 * Every tab and column of the workbook, in the order of a fresh one, then those of the officers' own. French titles and notes are in the
 * message catalogue under the same keys. Validation, protection, publishing and the search for private
 * values derive from this.
 */
export const tabs = { ...everydayTabs, ...referenceTabs, ...recordTabs, ...officersTabs };

/** Name of a tab in code. */
export type TabKey = keyof typeof tabs;

/** A row of a tab, by column key. */
export type RowOf<Tab extends TabKey> = RowOfColumns<(typeof tabs)[Tab]['columns']>;

/** Name of a column of a tab in code. */
export type ColumnKey<Tab extends TabKey> = keyof (typeof tabs)[Tab]['columns'] & string;

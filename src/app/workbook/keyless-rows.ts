import type { RowOf, TabKey } from '../schema/tabs.ts';

/** Rows that people typed themselves and that have no identifier yet. */
export interface KeylessRows {
  /**
   * Gives an identifier to each row of a tab that has content and none; `nextId` is told what the row holds.
   * @returns how many were named
   */
  adopt<Tab extends TabKey>(tab: Tab, nextId: (row: RowOf<Tab>) => string): number;
}

/** A cell that could not be read and counts as empty; `row` as the sheet numbers it. */
export interface UnreadableCell {
  readonly tab: TabKey;
  readonly column: string;
  readonly row: number;
  readonly value: string;
}

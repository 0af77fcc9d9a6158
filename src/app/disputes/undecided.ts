import type { RowOf } from '../schema/tabs.ts';

/** Contestations that wait for a decision, in the order of the tab: their communes are not published meanwhile. */
export function undecided<Row extends Pick<RowOf<'disputes'>, 'id' | 'listId' | 'decision'>>(
  rows: readonly Row[],
): readonly (Row & { readonly id: string })[] {
  return rows.flatMap((row) => (row.id !== null && row.decision === null ? [{ ...row, id: row.id }] : []));
}

import type { RowOf } from '../schema/tabs.ts';

/** A contestation that nobody has decided: its commune is not published meanwhile. */
export type UndecidedDispute = Pick<RowOf<'disputes'>, 'id' | 'listId' | 'decision'> & {
  readonly id: string;
  readonly decision: null;
};

/** Contestations that wait for a decision, in the order of the tab. */
export function undecided<Row extends Pick<RowOf<'disputes'>, 'id' | 'listId' | 'decision'>>(
  rows: readonly Row[],
): readonly (Row & { readonly id: string })[] {
  return rows.flatMap((row) => (row.id !== null && row.decision === null ? [{ ...row, id: row.id }] : []));
}

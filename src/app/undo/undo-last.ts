import type { Tables } from '../ports.ts';
import { type RowOf, type TabKey, tabs } from '../schema/tabs.ts';

type Values = Readonly<Record<string, string | number | boolean | null>>;

/** What an action changed in a tab, so that it can be taken back: each row's columns before and after. */
export interface UndoableChange {
  readonly tab: TabKey;
  readonly rows: readonly { readonly key: string; readonly before: Values; readonly after: Values }[];
}

/** An action of the Journal that can be taken back. */
export interface UndoableAction {
  readonly id: string;
  readonly at: number;
  readonly action: string;
  readonly summary: string;
  readonly change: UndoableChange;
}

/** A cell holds 50,000 characters. */
const LONGEST = 45_000;

/** The change as the Journal keeps it; undefined when it is too large for a cell, or changed nothing. */
export function undoText(change: UndoableChange): string | undefined {
  const text = JSON.stringify(change);
  return change.rows.length === 0 || text.length > LONGEST ? undefined : text;
}

/** The last action that can still be taken back; undefined when there is none. */
export function lastUndoable(tables: Tables): UndoableAction | undefined {
  const last = tables
    .of('journal')
    .rows()
    .filter(({ undo }) => undo !== null)
    .reduce<RowOf<'journal'> | undefined>(
      (latest, row) => (latest === undefined || (row.at ?? 0) >= (latest.at ?? 0) ? row : latest),
      undefined,
    );
  if (last?.id == null || last.undo === null) return undefined;
  const { id, at, action, summary, undo } = last;
  return { id, at: at ?? 0, action: action ?? '', summary: summary ?? '', change: JSON.parse(undo) as UndoableChange };
}

/**
 * Puts back what the action changed, but for the cells that somebody changed since, and closes it in the Journal: the
 * action before it comes next.
 */
export function undo(
  tables: Tables,
  { id, change }: UndoableAction,
): { readonly restored: number; readonly left: number } {
  const rows = tables.of(change.tab).rows() as unknown as readonly Values[];
  const byKey = new Map(rows.map((row) => [row[tabs[change.tab].key], row]));
  const restored = new Map<string, Partial<RowOf<TabKey>>>();
  for (const { key, before, after } of change.rows) {
    const row = byKey.get(key);
    const isAsLeft = row !== undefined && Object.entries(after).every(([column, value]) => row[column] === value);
    if (isAsLeft) restored.set(key, before as Partial<RowOf<TabKey>>);
  }
  tables.of(change.tab).update(restored);
  tables.flush();
  tables.of('journal').update(new Map([[id, { undo: null }]]));
  tables.flush();
  return { restored: restored.size, left: change.rows.length - restored.size };
}

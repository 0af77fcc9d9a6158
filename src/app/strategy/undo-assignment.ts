import type { Tables } from '../ports.ts';
import type { RowOf } from '../schema/tabs.ts';

/** Who follows a list: the only column that an action may be taken back in. */
type Values = Pick<RowOf<'lists'>, 'owner'>;

/**
 * What an action changed in Listes, so that it can be taken back: each row before and after. The Journal is open to
 * everybody: whoever writes a line in it must not have an officer write elsewhere what they may not.
 */
export interface UndoableChange {
  readonly tab: 'lists';
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
  return tables
    .of('journal')
    .rows()
    .flatMap(({ id, at, action, summary, undo }): UndoableAction[] => {
      const change = id === null || undo === null ? undefined : changeIn(undo);
      return id === null || change === undefined
        ? []
        : [{ id, at: at ?? 0, action: action ?? '', summary: summary ?? '', change }];
    })
    .reduce<UndoableAction | undefined>(
      (latest, each) => (latest === undefined || each.at >= latest.at ? each : latest),
      undefined,
    );
}

/** The change that a cell of the Journal holds; undefined for anything that no action writes there. */
function changeIn(text: string): UndoableChange | undefined {
  let kept: Partial<Record<keyof UndoableChange, unknown>> | null;
  try {
    kept = JSON.parse(text) as typeof kept;
  } catch {
    return undefined;
  }
  const { tab, rows } = kept ?? {};
  return tab === 'lists' && Array.isArray(rows) && rows.every(isOwnerChange) ? { tab, rows } : undefined;
}

function isOwnerChange(row: unknown): row is UndoableChange['rows'][number] {
  const { key, before, after } = (row ?? {}) as Readonly<Record<string, unknown>>;
  return typeof key === 'string' && isOwner(before) && isOwner(after);
}

function isOwner(values: unknown): values is Values {
  const { owner, ...others } = (values ?? {}) as Readonly<Record<string, unknown>>;
  return (owner === null || typeof owner === 'string') && Object.keys(others).length === 0;
}

/**
 * Puts back what the action changed, but for the cells that somebody changed since, and closes it in the Journal: the
 * action before it comes next.
 */
export function undo(
  tables: Tables,
  { id, change }: UndoableAction,
): { readonly restored: number; readonly left: number } {
  const lists = tables.of('lists');
  const ownerOf = new Map(lists.rows().map(({ id, owner }) => [id, owner]));
  const restored = new Map(
    change.rows.flatMap(({ key, before, after }) => (ownerOf.get(key) === after.owner ? [[key, before] as const] : [])),
  );
  lists.update(restored);
  tables.flush();
  tables.of('journal').update(new Map([[id, { undo: null }]]));
  tables.flush();
  return { restored: restored.size, left: change.rows.length - restored.size };
}

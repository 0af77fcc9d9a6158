import { normalAddress } from '../../domain/contacts/mail-address.ts';
import type { Tables } from '../ports.ts';
import type { RowOf } from '../schema/tabs.ts';
import { type AnyRow, type ImportedTab, importedTable } from './import-record.ts';
import { isUntouched } from './untouched-row.ts';

/** What undoing the last import did. */
export interface UndoneImport {
  readonly file: string;
  readonly restored: number;
  readonly removed: number;
  /** Lists that somebody has worked on since, and those of contacts changed or written to: they stay as they are. */
  readonly kept: readonly string[];
}

/** The last import that is not undone; undefined when there is none. */
export function lastImport(tables: Tables): { readonly file: string; readonly at: number } | undefined {
  const [entry] = entriesOfLastImport(tables);
  return entry === undefined ? undefined : { file: entry.file ?? '', at: entry.at ?? 0 };
}

/**
 * Undoes the last import. A value that somebody changed since stays; so does a list that somebody worked on.
 *
 * @returns undefined when there is nothing to undo
 */
export function undoLastImport(tables: Tables): UndoneImport | undefined {
  const entries = entriesOfLastImport(tables);
  const [first] = entries;
  if (first === undefined) return undefined;
  const worked = listsWorkedOn(tables, new Set(entries.map(({ rowId }) => rowId)));
  const mailed = addressesMailed(tables);
  const kept: string[] = [];
  let restored = 0;
  let removed = 0;
  for (const tab of new Set(entries.map((entry) => entry.tab))) {
    if (tab === null) continue;
    const table = importedTable(tables, tab);
    const rowOf = new Map(table.rows().map((row) => [row.id, row as AnyRow]));
    const changes = new Map<string, AnyRow>();
    const gone: string[] = [];
    for (const { rowId, action, before, after, list } of entries.filter((entry) => entry.tab === tab)) {
      const row = rowOf.get(rowId);
      if (row === undefined || rowId === null) continue;
      const written = JSON.parse(after ?? '{}') as AnyRow;
      if (action === 'changed') {
        const fields = unchangedSince(row, written, JSON.parse(before ?? '{}') as AnyRow);
        if (Object.keys(fields).length > 0) changes.set(rowId, fields);
      } else if (
        worked.has(rowId) ||
        (tab === 'contacts' && mailed.has(normalAddress(String(row.email ?? '')))) ||
        !isUntouched(tab, row, written)
      )
        kept.push(list ?? '');
      else gone.push(rowId);
    }
    table.update(changes as ReadonlyMap<string, Partial<RowOf<ImportedTab>>>);
    table.remove(gone);
    restored += changes.size;
    removed += gone.length;
  }
  tables.of('imports').update(new Map(entries.map(({ id }) => [id ?? '', { undone: true }])));
  tables.flush();
  return { file: first.file ?? '', restored, removed, kept };
}

function entriesOfLastImport(tables: Tables): readonly RowOf<'imports'>[] {
  const open = tables
    .of('imports')
    .rows()
    .filter(({ undone }) => undone !== true);
  const last = open.at(-1);
  return open.filter(({ importId }) => importId === last?.importId);
}

/** Values before the import, of the columns that still hold what the import wrote. */
function unchangedSince(row: AnyRow, written: AnyRow, before: AnyRow): AnyRow {
  return Object.fromEntries(Object.entries(before).filter(([key]) => (row[key] ?? null) === (written[key] ?? null)));
}

/** Lists that a contact, an exchange, an answer, a commitment or a mail names, but for the rows of the import itself. */
function listsWorkedOn(tables: Tables, own: ReadonlySet<string | null>): ReadonlySet<string | null> {
  const naming = ['contacts', 'exchanges', 'answers', 'commitments'] as const;
  const rows: readonly { readonly id: string | null; readonly listId: string | null }[] = naming.flatMap((tab) => [
    ...tables.of(tab).rows(),
  ]);
  const sent = tables.of('sendings').rows();
  return new Set([...rows.filter(({ id }) => !own.has(id)), ...sent].map(({ listId }) => listId));
}

function addressesMailed(tables: Tables): ReadonlySet<string> {
  const sent = tables.of('sendings').rows();
  return new Set(sent.flatMap(({ email }) => (email === null || email === '' ? [] : [normalAddress(email)])));
}

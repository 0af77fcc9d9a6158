import type { Clock, Signer, Table, Tables } from '../ports.ts';
import type { RowOf } from '../schema/tabs.ts';
import { keptOfAddedRow } from './untouched-row.ts';

/** Tabs that an import writes. */
export type ImportedTab = NonNullable<RowOf<'imports'>['tab']>;

/** The tab of an import as a table of any of them: which columns it has, the record says row by row. */
export function importedTable(tables: Tables, tab: ImportedTab): Table<ImportedTab> {
  return tables.of(tab) as unknown as Table<ImportedTab>;
}

/** What an import does to one tab, by key. */
export interface TabChanges<Tab extends ImportedTab> {
  readonly changed: ReadonlyMap<string, Partial<RowOf<Tab>>>;
  readonly added: readonly (Partial<RowOf<Tab>> & { readonly id: string })[];
}

/** What an import does. */
export type ImportChanges = { readonly [Tab in ImportedTab]?: TabChanges<Tab> };

/** What recording an import needs. */
export interface RecordingPorts {
  readonly tables: Tables;
  readonly signer: Signer;
  readonly clock: Clock;
}

/** A row of any tab, as the record keeps it. */
export type AnyRow = Readonly<Record<string, string | number | boolean | null | undefined>> & {
  readonly label?: string | null;
  readonly list?: string | null;
};

/**
 * Writes what an import does, so that it can be undone: first what it will do, row by row with the values before, then
 * the rows. A run that stops in between leaves a record of changes not made, which undoing then passes over.
 */
export function applyImport(ports: RecordingPorts, file: string, changes: ImportChanges): void {
  const { tables, signer, clock } = ports;
  const importId = `i${signer.random(5)}`;
  const at = clock.now();
  const writes: (() => void)[] = [];
  const entries: Partial<RowOf<'imports'>>[] = [];
  for (const [tab, ofTab] of Object.entries(changes) as [ImportedTab, TabChanges<ImportedTab>][]) {
    const table = importedTable(tables, tab);
    const rowOf = new Map(table.rows().map((row) => [row.id, row as AnyRow]));
    const entry = (rowId: string, action: 'added' | 'changed', before: AnyRow, after: AnyRow) => ({
      id: `${importId}-${tab}-${rowId}`,
      importId,
      at,
      file,
      tab,
      rowId,
      list: String(after.label ?? after.list ?? before.label ?? rowOf.get(rowId)?.label ?? ''),
      action,
      before: JSON.stringify(before),
      after: JSON.stringify(after),
    });
    for (const [rowId, after] of ofTab.changed) {
      const row = rowOf.get(rowId);
      const before = Object.fromEntries(Object.keys(after).map((key) => [key, row?.[key] ?? null]));
      entries.push(entry(rowId, 'changed', before, after as AnyRow));
    }
    for (const row of ofTab.added) entries.push(entry(row.id, 'added', {}, keptOfAddedRow(tab, row as AnyRow)));
    writes.push(() => {
      table.update(ofTab.changed);
      table.append(ofTab.added);
    });
  }
  if (entries.length === 0) return;
  tables.of('imports').append(entries);
  for (const write of writes) write();
  tables.flush();
}

import { textHash } from '../../domain/digest/text-hash.ts';
import { tabs } from '../schema/tabs.ts';
import type { AnyRow, ImportedTab } from './import-record.ts';

/**
 * What the record of an import keeps of a row it added, to know later whether somebody changed it: the row itself, or
 * for a person's address a mark alone, since the record would else be one more place to erase it from.
 */
export function keptOfAddedRow(tab: ImportedTab, row: AnyRow): AnyRow {
  return tab === 'contacts' ? { list: row.list ?? null, mark: markOf(tab, row) } : row;
}

/** Whether people left a new row as the import made it; what the program computes since does not count. */
export function isUntouched(tab: ImportedTab, row: AnyRow, kept: AnyRow): boolean {
  if (kept.mark !== undefined) return kept.mark === markOf(tab, row);
  return peoplesColumns(tab).every((key) => (row[key] ?? null) === (kept[key] ?? null));
}

function markOf(tab: ImportedTab, row: AnyRow): string {
  return textHash(JSON.stringify(peoplesColumns(tab).map((key) => row[key] ?? null))).toString(36);
}

function peoplesColumns(tab: ImportedTab): readonly string[] {
  return Object.entries(tabs[tab].columns).flatMap(([key, { writer }]) => (writer === 'person' ? [key] : []));
}

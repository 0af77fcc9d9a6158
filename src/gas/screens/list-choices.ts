import { listLabel } from '../../app/lists/name-new-rows.ts';
import type { Tables } from '../../app/ports.ts';
import type { Choice } from '../../app/windows.ts';

/** Every list by its name, to choose one in a window; by commune. */
export function listChoices(tables: Tables): readonly Choice[] {
  return tables
    .of('lists')
    .rows()
    .flatMap((list) => (list.id === null ? [] : [{ value: list.id, label: listLabel(list) }]))
    .sort((a, b) => a.label.localeCompare(b.label, 'fr'));
}

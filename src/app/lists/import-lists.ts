import type { CampaignData } from '../campaign.ts';
import type { RowOf } from '../schema/tabs.ts';
import { type ImportedFile, type ImportPlan, planImport } from './import-plan.ts';
import { officialFields } from './list-rows.ts';
import { idSource, type NamingPorts, nameNewRows } from './name-new-rows.ts';

/** What importing a file would do now. */
export function previewImport(ports: NamingPorts, campaign: CampaignData, file: ImportedFile): ImportPlan {
  nameNewRows(ports);
  const { tables, signer } = ports;
  const lists = tables.of('lists').rows();
  const nextId = idSource(
    signer,
    'l',
    lists.map(({ id }) => id),
  );
  return planImport(file, { lists, communes: tables.of('communes').rows() }, campaign, nextId);
}

/**
 * Imports a file: official columns only, so that contacts, owners, notes, links and answers stay. The same file twice
 * changes nothing.
 */
export function importLists(ports: NamingPorts, campaign: CampaignData, file: ImportedFile): ImportPlan {
  const plan = previewImport(ports, campaign, file);
  const { tables, clock } = ports;
  const table = tables.of('lists');
  const changes = new Map<string, Partial<RowOf<'lists'>>>();
  const change = (row: RowOf<'lists'>, fields: Partial<RowOf<'lists'>>) => {
    if (row.id !== null) changes.set(row.id, { ...changes.get(row.id), ...fields });
  };
  for (const { row, fields } of plan.changed) change(row, fields);
  for (const row of plan.vanished) if (row.reconciliation !== 'vanished') change(row, { reconciliation: 'vanished' });
  for (const { candidates } of plan.toConfirm) {
    for (const row of candidates)
      if (row.reconciliation !== 'to_confirm') change(row, { reconciliation: 'to_confirm' });
  }
  table.update(changes);
  const foundOn = clock.now();
  table.append(
    plan.added.map((list) => ({
      ...officialFields(list),
      id: list.id,
      foundOn,
      state: 'to_contact' as const,
      source: file.name,
    })),
  );
  tables.flush();
  return plan;
}

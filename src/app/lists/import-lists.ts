import { dayAt } from '../campaign/election-calendar.ts';
import type { CampaignData } from '../campaign.ts';
import { memberMarker } from '../lineage/member-marks.ts';
import { pledgesAfter } from '../lineage/pledges-after.ts';
import type { Memory } from '../ports.ts';
import type { RowOf } from '../schema/tabs.ts';
import { goneLists } from './gone-lists.ts';
import { type ImportDecisions, noDecision } from './import-decisions.ts';
import { type ImportedFile, type ImportPlan, planImport } from './import-plan.ts';
import { applyImport, type TabChanges } from './import-record.ts';
import { officialFields } from './list-rows.ts';
import { idSource, type NamingPorts, nameNewRows } from './name-new-rows.ts';

/** What importing lists needs. */
export interface ImportPorts extends NamingPorts {
  readonly memory: Memory;
}

/** What importing a file would do now. */
export function previewImport(
  ports: ImportPorts,
  campaign: CampaignData,
  file: ImportedFile,
  decisions: ImportDecisions = noDecision(campaign, ports.clock.now()),
): ImportPlan {
  nameNewRows(ports);
  const { tables, signer, memory, clock } = ports;
  const lists = tables.of('lists').rows();
  const rows = {
    lists,
    communes: tables.of('communes').rows(),
    members: tables.of('members').rows(),
    gone: goneLists(tables.of('imports').rows(), lists),
  };
  return planImport(file, rows, {
    campaign,
    nextId: idSource(
      signer,
      'l',
      lists.map(({ id }) => id),
    ),
    marksOf: memberMarker(memory, signer),
    decisions,
    today: dayAt(clock.now(), campaign),
  });
}

/**
 * Imports a file: official columns only, so that contacts, owners, notes, links and answers stay. The same file twice
 * changes nothing.
 */
export function importLists(
  ports: ImportPorts,
  campaign: CampaignData,
  file: ImportedFile,
  decisions?: ImportDecisions,
): ImportPlan {
  const plan = previewImport(ports, campaign, file, decisions);
  const { tables, clock } = ports;
  const foundOn = clock.now();
  applyImport(ports, file.name, {
    lists: {
      changed: changedLists(plan),
      added: plan.added.map((list) => ({
        ...officialFields(list),
        id: list.id,
        foundOn,
        state: 'to_contact' as const,
        source: file.name,
      })),
    },
    commitments: pledgesAfter(plan.lineage, {
      lists: tables.of('lists').rows(),
      commitments: tables.of('commitments').rows(),
      answers: tables.of('answers').rows(),
      imports: tables.of('imports').rows(),
    }),
    members: changedMarks(plan, tables.of('members').rows()),
  });
  return plan;
}

function changedLists(plan: ImportPlan): ReadonlyMap<string, Partial<RowOf<'lists'>>> {
  const changes = new Map<string, Partial<RowOf<'lists'>>>();
  const change = (id: string | null, fields: Partial<RowOf<'lists'>>) => {
    if (id !== null) changes.set(id, { ...changes.get(id), ...fields });
  };
  for (const { row, fields } of plan.changed) change(row.id, fields);
  for (const row of plan.vanished) {
    if (row.reconciliation !== 'vanished') change(row.id, { reconciliation: 'vanished' });
  }
  for (const row of plan.toConfirm.flatMap(({ candidates }) => candidates)) {
    if (row.reconciliation !== 'to_confirm') change(row.id, { reconciliation: 'to_confirm' });
  }
  for (const { id } of plan.incumbents) change(id, { incumbent: true });
  for (const [id, fields] of plan.lineage.lists) change(id, fields);
  return changes;
}

function changedMarks({ marks }: ImportPlan, known: readonly RowOf<'members'>[]): TabChanges<'members'> {
  const before = new Map(known.map((row) => [row.id, row.marks]));
  const all = [...marks].map(([id, text]) => ({ id, marks: text }));
  return {
    changed: new Map(
      all.filter(({ id, marks: text }) => before.has(id) && before.get(id) !== text).map((row) => [row.id, row]),
    ),
    added: all.filter(({ id }) => !before.has(id)),
  };
}

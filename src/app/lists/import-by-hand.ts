import { findResultsColumns } from '../../domain/results/results-columns.ts';
import type { ImportDecisions } from './import-decisions.ts';
import type { ImportedFile } from './import-plan.ts';
import { applyImport } from './import-record.ts';
import { idSource, type NamingPorts, nameNewRows } from './name-new-rows.ts';
import { type AnnouncedPlan, planAnnounced } from './plan-announced.ts';
import { readCsv } from './read-csv.ts';

/** What a file is, told by its header: contacts, lists announced by hand, results of a round, or an official file. */
export function kindOfFile({ text }: ImportedFile): 'contacts' | 'announced' | 'results' | 'official' {
  if (findResultsColumns(text.slice(0, text.indexOf('\n'))) !== undefined) return 'results';
  const { columns } = readCsv(text.slice(0, text.indexOf('\n') + 1 || text.length));
  if (columns.includes('courriel') && columns.includes('liste')) return 'contacts';
  return columns.includes('liste') && columns.includes('commune') && columns.includes('date')
    ? 'announced'
    : 'official';
}

/** What adding lists announced before any official file would do. */
export function previewAnnouncedLists(
  ports: NamingPorts,
  file: ImportedFile,
  decisions: Pick<ImportDecisions, 'lists'> = { lists: new Map() },
): AnnouncedPlan {
  nameNewRows(ports);
  const { tables, signer } = ports;
  const lists = tables.of('lists').rows();
  const nextId = idSource(
    signer,
    'l',
    lists.map(({ id }) => id),
  );
  return planAnnounced(file, lists, tables.of('communes').rows(), nextId, decisions);
}

/** Adds lists announced before any official file, which can be undone; those already known are left alone. */
export function importAnnouncedLists(
  ports: NamingPorts,
  file: ImportedFile,
  decisions?: Pick<ImportDecisions, 'lists'>,
): AnnouncedPlan {
  const plan = previewAnnouncedLists(ports, file, decisions);
  const foundOn = ports.clock.now();
  const added = plan.toAdd.map((row) => ({ ...row, foundOn }));
  applyImport(ports, file.name, { lists: { changed: new Map(), added } });
  return plan;
}

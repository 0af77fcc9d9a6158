import { parseCalendarDate } from '../../domain/calendar/calendar-date.ts';
import { findResultsColumns } from '../../domain/results/results-columns.ts';
import { CampaignError } from '../campaign-error.ts';
import { messages } from '../messages.fr.ts';
import type { RowOf } from '../schema/tabs.ts';
import { communeFinder, contestIn } from './find-commune.ts';
import { listFinder } from './find-list.ts';
import type { ImportedFile } from './import-plan.ts';
import { applyImport } from './import-record.ts';
import { idSource, type NamingPorts, nameNewRows } from './name-new-rows.ts';
import { type CsvTable, readCsv } from './read-csv.ts';

/** What a table of the campaign's own brought in. */
export interface HandImport {
  readonly added: number;
  readonly alreadyKnown: number;
  /** Lines that name no list of the workbook, with what they name. */
  readonly notFound: readonly { readonly line: number; readonly what: string }[];
}

/** What a file is, told by its header: contacts, lists announced by hand, results of a round, or an official file. */
export function kindOfFile({ text }: ImportedFile): 'contacts' | 'announced' | 'results' | 'official' {
  if (findResultsColumns(text.slice(0, text.indexOf('\n'))) !== undefined) return 'results';
  const { columns } = readCsv(text.slice(0, text.indexOf('\n') + 1 || text.length));
  if (columns.includes('courriel') && columns.includes('liste')) return 'contacts';
  return columns.includes('liste') && columns.includes('commune') && columns.includes('date')
    ? 'announced'
    : 'official';
}

/** Adds lists announced before any official file, which can be undone; those already known are left alone. */
export function importAnnouncedLists(ports: NamingPorts, file: ImportedFile): HandImport {
  nameNewRows(ports);
  const table = needColumns(file, ['commune', 'liste']);
  const { tables, signer, clock } = ports;
  const lists = tables.of('lists').rows();
  const findCommune = communeFinder(tables.of('communes').rows());
  const findList = listFinder(lists);
  const nextId = idSource(
    signer,
    'l',
    lists.map(({ id }) => id),
  );
  const added: (Partial<RowOf<'lists'>> & { readonly id: string })[] = [];
  const notFound: HandImport['notFound'][number][] = [];
  let alreadyKnown = 0;
  for (const { line, cell } of table.rows) {
    const commune = findCommune(cell('code'), cell('commune'));
    if (commune === undefined) {
      notFound.push({ line, what: cell('commune') });
      continue;
    }
    if (findList(commune.code, '', cell('liste')) !== undefined) {
      alreadyKnown += 1;
      continue;
    }
    added.push({
      id: nextId(),
      communeCode: commune.code,
      commune: commune.name,
      contest: contestIn(commune.code, 1),
      round: 1,
      label: cell('liste'),
      head: orNull(`${cell('prenom')} ${cell('nom')}`.trim()),
      source: orNull(cell('source')),
      announcedOn: parseCalendarDate(cell('date')) ?? null,
      foundOn: clock.now(),
      state: 'to_contact',
      reconciliation: 'announced',
    });
  }
  applyImport(ports, file.name, { lists: { changed: new Map(), added } });
  return { added: added.length, alreadyKnown, notFound };
}

function needColumns(file: ImportedFile, needed: readonly string[]): CsvTable {
  const table = readCsv(file.text);
  const missing = needed.find((column) => !table.columns.includes(column));
  if (missing !== undefined) {
    const reason = messages.lists.import.columnMissing(missing, needed.join(', '));
    throw new CampaignError('contacts_file_refused', { file: file.name, reason });
  }
  return table;
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

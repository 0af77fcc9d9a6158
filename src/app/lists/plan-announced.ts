import { parseCalendarDate } from '../../domain/calendar/calendar-date.ts';
import { reconcile } from '../../domain/candidate-file/reconcile.ts';
import { contestIdOf, type FoundList, headName } from '../../domain/candidate-list.ts';
import { CampaignError } from '../campaign-error.ts';
import { messages } from '../messages.fr.ts';
import type { RowOf } from '../schema/tabs.ts';
import { communeFinder } from './find-commune.ts';
import { foundKey } from './found-key.ts';
import type { ImportDecisions } from './import-decisions.ts';
import type { DoubtfulList, ImportedFile } from './import-plan.ts';
import { listOfRow } from './list-rows.ts';
import { readCsv } from './read-csv.ts';

/** What a table of announced lists would do; nothing is written yet. */
export interface AnnouncedPlan {
  readonly toAdd: readonly (Partial<RowOf<'lists'>> & { readonly id: string })[];
  readonly alreadyKnown: number;
  /** Lists that could be one already known; they are not written. */
  readonly toConfirm: readonly DoubtfulList[];
  /** Lines that name no list of the territory, and why. */
  readonly notFound: readonly { readonly line: number; readonly what: string }[];
}

const NEEDED = ['commune', 'liste'];

/** What is announced of a list beside what official files say. */
type Announced = Pick<RowOf<'lists'>, 'source' | 'announcedOn'>;

/**
 * Puts a table of announced lists beside the known ones, as an official file would be: the same head or label is the
 * same list. Throws `contacts_file_refused` when a column is missing.
 */
export function planAnnounced(
  file: ImportedFile,
  lists: readonly RowOf<'lists'>[],
  communes: readonly RowOf<'communes'>[],
  nextId: () => string,
  decisions: Pick<ImportDecisions, 'lists'>,
): AnnouncedPlan {
  const table = readCsv(file.text);
  const missing = NEEDED.find((column) => !table.columns.includes(column));
  if (missing !== undefined) {
    const reason = messages.lists.import.columnMissing(missing, NEEDED.join(', '));
    throw new CampaignError('contacts_file_refused', { file: file.name, reason });
  }
  const findCommune = communeFinder(communes);
  const found = new Map<string, FoundList>();
  const announced = new Map<string, Announced>();
  const notFound: AnnouncedPlan['notFound'][number][] = [];
  let repeated = 0;
  for (const { line, cell } of table.rows) {
    const commune = findCommune(cell('code'), cell('commune'));
    const label = cell('liste');
    if (commune === undefined || label === '') {
      const { noCommune, noLabel } = messages.lists.import;
      notFound.push({ line, what: commune === undefined ? noCommune(cell('commune') || cell('code')) : noLabel });
      continue;
    }
    const list: FoundList = {
      round: 1,
      commune: { code: commune.code, name: commune.name ?? '' },
      shortLabel: '',
      label,
      nuance: null,
      head: { surname: cell('nom'), givenName: cell('prenom'), sex: '' },
      members: 0,
    };
    const key = foundKey(list);
    if (found.has(key)) repeated += 1;
    found.set(key, list);
    announced.set(key, {
      source: cell('source') || null,
      announcedOn: parseCalendarDate(cell('date')) ?? null,
    });
  }
  const outcomes = reconcile(
    lists.flatMap((row) => listOfRow(row) ?? []),
    [...found.values()],
    { nextId, decide: (list) => decisions.lists.get(foundKey(list)) },
  ).lists;
  const rowOf = new Map(lists.map((row) => [row.id, row]));
  return {
    toAdd: outcomes.flatMap((outcome) =>
      outcome.kind === 'new'
        ? [{ ...rowOfAnnounced(outcome.found, outcome.list.id), ...announced.get(foundKey(outcome.found)) }]
        : [],
    ),
    alreadyKnown: repeated + outcomes.filter(({ kind }) => kind === 'matched' || kind === 'changed').length,
    toConfirm: outcomes.flatMap((outcome) =>
      outcome.kind === 'ambiguous'
        ? [{ found: outcome.found, candidates: outcome.candidates.flatMap(({ id }) => rowOf.get(id) ?? []) }]
        : [],
    ),
    notFound,
  };
}

function rowOfAnnounced(list: FoundList, id: string): Partial<RowOf<'lists'>> & { readonly id: string } {
  return {
    id,
    communeCode: list.commune.code,
    commune: list.commune.name,
    contest: contestIdOf(list),
    round: list.round,
    label: list.label,
    head: headName(list.head) || null,
    state: 'to_contact',
    reconciliation: 'announced',
  };
}

import type { RefusedRow } from '../../domain/candidate-file/fault.ts';
import type { OfficialFormatId } from '../../domain/candidate-file/official-row.ts';
import { readCandidateFile } from '../../domain/candidate-file/read-candidate-file.ts';
import { reconcile } from '../../domain/candidate-file/reconcile.ts';
import type { CandidateList, FoundList } from '../../domain/candidate-list.ts';
import type { CampaignData } from '../campaign.ts';
import { CampaignError } from '../campaign-error.ts';
import { candidateFileFaultInFrench } from '../messages/candidate-file.fr.ts';
import type { RowOf } from '../schema/tabs.ts';
import { changedFields, listOfRow, type OfficialFields, officialFields } from './list-rows.ts';

/** A file to import: its name, as the person chose it, and its decoded text. */
export interface ImportedFile {
  readonly name: string;
  readonly text: string;
}

/** What importing a file would do, list by list; nothing is written yet. */
export interface ImportPlan {
  readonly format: OfficialFormatId;
  readonly added: readonly CandidateList[];
  readonly changed: readonly { readonly row: RowOf<'lists'>; readonly fields: Partial<OfficialFields> }[];
  readonly unchanged: number;
  /** Lists of a covered contest that the file does not have. */
  readonly vanished: readonly RowOf<'lists'>[];
  /** Lists that a person must first tell from others; they are not written. */
  readonly toConfirm: readonly { readonly found: FoundList; readonly candidates: readonly RowOf<'lists'>[] }[];
  readonly repaired: readonly { readonly line: number }[];
  readonly refused: readonly RefusedRow[];
  /** Rows of the file, and how many of its communes are outside the territory. */
  readonly rows: number;
  readonly communesOutside: number;
}

/** Reads an official file and puts its lists beside the known ones. Throws `candidate_file_refused`. */
export function planImport(
  file: ImportedFile,
  rows: { readonly lists: readonly RowOf<'lists'>[]; readonly communes: readonly RowOf<'communes'>[] },
  campaign: Pick<CampaignData, 'mergedCommunes'>,
  nextId: () => string,
): ImportPlan {
  const territory = territoryOf(rows.communes, campaign.mergedCommunes);
  const reading = readCandidateFile(file.text, { keeps: (code) => territory.has(code) });
  if ('fault' in reading) {
    throw new CampaignError('candidate_file_refused', {
      file: file.name,
      reason: candidateFileFaultInFrench(reading.fault),
    });
  }
  const rowOf = new Map(rows.lists.map((row) => [row.id, row]));
  const known = rows.lists.flatMap((row) => listOfRow(row) ?? []);
  const { lists, vanished } = reconcile(known, reading.lists, {
    nextId,
    mergedCommunes: campaign.mergedCommunes,
    communeNames: new Map(rows.communes.map(({ code, name }) => [code ?? '', name ?? ''])),
  });
  const added: CandidateList[] = [];
  const changed: ImportPlan['changed'][number][] = [];
  const toConfirm: ImportPlan['toConfirm'][number][] = [];
  let unchanged = 0;
  for (const outcome of lists) {
    if (outcome.kind === 'new') added.push(outcome.list);
    else if (outcome.kind === 'ambiguous') {
      const candidates = outcome.candidates.flatMap(({ id }) => rowOf.get(id) ?? []);
      toConfirm.push({ found: outcome.found, candidates });
    } else {
      const row = rowOf.get(outcome.list.id);
      const fields = row === undefined ? {} : changedFields(row, officialFields(outcome.list));
      if (row === undefined || Object.keys(fields).length === 0) unchanged += 1;
      else changed.push({ row, fields });
    }
  }
  return {
    format: reading.format,
    added,
    changed,
    unchanged,
    vanished: vanished.flatMap(({ id }) => rowOf.get(id) ?? []),
    toConfirm,
    repaired: reading.repaired,
    refused: reading.refused,
    rows: reading.rows,
    communesOutside: reading.communes.size - [...territory].filter((code) => reading.communes.has(code)).length,
  };
}

/** Communes the campaign writes to, and those since merged into them. */
function territoryOf(
  communes: readonly RowOf<'communes'>[],
  merged: CampaignData['mergedCommunes'],
): ReadonlySet<string> {
  const codes = new Set(
    communes
      .filter(
        ({ certainty, population }) => population !== null && certainty !== 'doubtful' && certainty !== 'excluded',
      )
      .map(({ code }) => code ?? ''),
  );
  for (const { from, into } of merged) if (codes.has(into)) codes.add(from);
  return codes;
}

import { readResults } from '../../domain/results/read-results.ts';
import type { RoundOutcome } from '../../domain/results/round-outcome.ts';
import { dayAt } from '../campaign/election-calendar.ts';
import type { CampaignData } from '../campaign.ts';
import { CampaignError } from '../campaign-error.ts';
import type { ImportDecisions } from '../lists/import-decisions.ts';
import type { ImportedFile } from '../lists/import-plan.ts';
import { applyImport } from '../lists/import-record.ts';
import { type NamingPorts, nameNewRows } from '../lists/name-new-rows.ts';
import { candidateFileFaultInFrench } from '../messages/lists/candidate-file.fr.ts';
import type { RowOf } from '../schema/tabs.ts';
import { planResults, type ResultsPlan } from './plan-results.ts';

/** The last round held: what a file of results is of, unless a person says otherwise. */
export function roundHeld(campaign: Pick<CampaignData, 'election'>, now: number): 1 | 2 {
  const today = dayAt(now, campaign);
  return campaign.election.rounds.some(({ number, date }) => number === 2 && date <= today) ? 2 : 1;
}

/** What importing a file of results would write now. Throws `candidate_file_refused` for a file cut on its way. */
export function previewResults(ports: NamingPorts, file: ImportedFile, decisions: ImportDecisions): ResultsPlan {
  const read = readResults(file.text);
  if (read === undefined || read.cutAt !== undefined) {
    const reason = candidateFileFaultInFrench(
      read?.cutAt === undefined ? { tag: 'no_rows' } : { tag: 'cut_last_row', line: read.cutAt },
    );
    throw new CampaignError('candidate_file_refused', { file: file.name, reason });
  }
  nameNewRows(ports);
  return planResults(read.contests, ports.tables.of('lists').rows(), decisions.round, decisions.lists);
}

/** Notes what the round made of each list; undoing the last import takes it back. */
export function importResults(
  ports: NamingPorts,
  { election }: Pick<CampaignData, 'election'>,
  file: ImportedFile,
  decisions: ImportDecisions,
): ResultsPlan {
  const plan = previewResults(ports, file, decisions);
  const day = election.rounds.find(({ number }) => number === plan.round)?.date;
  const changed = new Map<string, Partial<RowOf<'lists'>>>();
  for (const { row, outcome } of plan.outcomes) {
    if (row === undefined || row.id === null || outcome === undefined || row.result === outcome) continue;
    changed.set(row.id, { result: outcome, ...factDay(row, outcome, day) });
  }
  applyImport(ports, file.name, { lists: { changed, added: [] } });
  return plan;
}

/** A list is out from the day of the ballot, and no more once the result is corrected; a day that a person noted stays. */
function factDay(row: RowOf<'lists'>, outcome: RoundOutcome, day: string | undefined): Partial<RowOf<'lists'>> {
  if (row.fact !== null || row.fate !== null || day === undefined) return {};
  if (outcome === 'eliminated') return row.factOn === null ? { factOn: day } : {};
  return row.result === 'eliminated' && row.factOn === day ? { factOn: null } : {};
}

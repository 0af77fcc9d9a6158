import { readTable } from '../../domain/candidate-file/rows/read-table.ts';
import type { ReportFault } from './fault.ts';
import { type JsonRow, jsonRow } from './json-row.ts';

/** One row of the campaign's territory. */
export interface CampaignCommune {
  /** INSEE code. */
  readonly code: string;
  readonly name: string;
  readonly departement: string;
  /** Intercommunal body: code ("T6") and name ("Plaine Commune"). */
  readonly ept: { readonly code: string; readonly name: string };
  /** Inhabitants at the latest census the campaign uses; undefined when the commune no longer exists. */
  readonly population?: number;
  /** How the commune reaches the waste agency: directly, or through another body named here. */
  readonly route: string;
  readonly membership: Membership;
  /** Seats its representatives hold in the agency; undefined when unknown. */
  readonly delegates?: number;
  readonly basin: Basin;
  /** Day its collection contract ends (YYYY-MM-DD), when known. */
  readonly contractEnds?: string;
  /** What else the campaign knows of it. */
  readonly notes?: string;
}

/** Whether the commune belongs to the agency, how certain that is, and who says so. */
export interface Membership {
  readonly certainty: Certainty;
  readonly source: string;
  /** Year (YYYY) or day (YYYY-MM-DD) at which the source said so; absent when it gives none. */
  readonly statedOn?: string;
}

/** From a document naming the commune down to a document ruling it out. */
export type Certainty = 'documented' | 'whole-territory' | 'plausible' | 'doubtful' | 'excluded';

/** The plant that burns the commune's residual waste: an id of the campaign's `plants`, "none" or "unknown". */
export type Basin = string;

const CERTAINTIES: readonly Certainty[] = ['documented', 'whole-territory', 'plausible', 'doubtful', 'excluded'];

/** Basin of a commune whose plant the campaign does not know. */
const UNKNOWN_BASIN = 'unknown';

/** Basin of a commune that no plant of the campaign serves. */
export const NO_BASIN = 'none';

/** Columns a table must have; `constat` and `notes` may be absent. */
export const COMMUNE_COLUMNS = [
  'code',
  'nom',
  'departement',
  'territoire',
  'territoire_nom',
  'population',
  'voie',
  'certitude',
  'source',
  'delegues',
  'bassin',
  'fin_contrat',
] as const;

/** Reads `communes.csv` (comma or semicolon, UTF-8). */
export function readCommunes(csv: string, plants: readonly string[], report: ReportFault): CampaignCommune[] {
  const { columns: header, rows } = readTable(csv);
  for (const column of COMMUNE_COLUMNS) {
    if (!header.includes(column)) report({ file: 'communes.csv', row: 1, column }, { tag: 'missing' });
  }
  const seen = new Set<string>();
  const communes: CampaignCommune[] = [];
  for (const { line, cells } of rows) {
    if (cells.length !== header.length) {
      const problem = { tag: 'cells', found: cells.length, expected: header.length } as const;
      report({ file: 'communes.csv', row: line, column: '' }, problem);
      continue;
    }
    const values = Object.fromEntries(header.map((name, at) => [name, cells[at]?.trim() ?? '']));
    const row = jsonRow(values, { file: 'communes.csv', row: line }, report);
    const commune = readCommune(row, plants);
    if (seen.has(commune.code)) row.fault('code', { tag: 'repeated', found: commune.code });
    seen.add(commune.code);
    communes.push(commune);
  }
  return communes;
}

function readCommune(row: JsonRow, plants: readonly string[]): CampaignCommune {
  const population = count(row, 'population');
  const delegates = count(row, 'delegues');
  return {
    code: row.text('code'),
    name: row.text('nom'),
    departement: row.text('departement'),
    ept: { code: row.textOrNone('territoire'), name: row.textOrNone('territoire_nom') },
    ...(population !== undefined && { population }),
    route: row.textOrNone('voie'),
    membership: {
      certainty: row.choice('certitude', CERTAINTIES),
      source: row.text('source'),
      ...(row.has('constat') && { statedOn: statement(row) }),
    },
    ...(delegates !== undefined && { delegates }),
    basin: row.choice('bassin', [UNKNOWN_BASIN, NO_BASIN, ...plants]),
    ...(row.has('fin_contrat') && { contractEnds: row.day('fin_contrat') }),
    ...(row.has('notes') && { notes: row.text('notes') }),
  };
}

/** When a source said what it says: a year is often all it gives. */
function statement(row: JsonRow): string {
  const found = row.text('constat');
  return /^\d{4}$/.test(found) ? found : row.day('constat');
}

function count(row: JsonRow, key: string): number | undefined {
  const found = row.textOrNone(key);
  if (found === '') return undefined;
  if (/^\d+$/.test(found)) return Number(found);
  row.fault(key, { tag: 'not_number', found });
  return undefined;
}

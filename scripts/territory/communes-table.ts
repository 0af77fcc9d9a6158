import { COMMUNE_COLUMNS } from '../../src/app/campaign/commune.ts';
import { readTable } from '../../src/domain/candidate-file/rows/read-table.ts';
import type { CommuneReference, ReferenceCommune } from './reference.ts';

/** A campaign's table of communes as texts: its columns in order, and a row a commune. */
export interface CommunesTable {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** What bringing a table up to date did. */
export interface UpdatedTable {
  readonly table: CommunesTable;
  readonly added: number;
  /** Communes whose name or population the State changed. */
  readonly changed: number;
  /** Communes of the table that the selection does not name: kept, since somebody wrote about them. */
  readonly kept: number;
  /** Communes that no longer exist, and what they became part of. */
  readonly gone: readonly { readonly name: string; readonly into: string }[];
}

/** Columns of a new table; a campaign may add its own. */
const COLUMNS = [...COMMUNE_COLUMNS, 'constat', 'notes'] as const;

/** What nobody checked yet is said to be so. */
const UNCHECKED = { certitude: 'plausible', bassin: 'unknown' } as const;

/** Reads a table of communes (comma or semicolon); an empty text gives an empty table of the usual columns. */
export function readCommunesTable(csv: string): CommunesTable {
  const { columns, rows } = readTable(csv);
  const titles = columns.filter((title) => title !== '');
  const missing = COLUMNS.filter((column) => !titles.includes(column));
  return {
    columns: [...titles, ...missing],
    rows: rows.map(({ cells }) =>
      Object.fromEntries(titles.map((column) => [column, cells[columns.indexOf(column)] ?? ''])),
    ),
  };
}

/**
 * Brings a table up to date: names and populations follow the State, what people entered stays, empty cells of the
 * reference are filled in, new communes come after, by territory and name. No row is ever dropped.
 */
export function updateTable(
  table: CommunesTable,
  selected: readonly ReferenceCommune[],
  reference: CommuneReference,
  source: string,
): UpdatedTable {
  const wanted = new Set(selected.map(({ code }) => code));
  const known = new Set(table.rows.map(({ code }) => code));
  const gone: UpdatedTable['gone'][number][] = [];
  let changed = 0;
  let kept = 0;
  const rows = table.rows.map((row) => {
    const commune = reference.commune(row.code ?? '');
    if (!wanted.has(row.code ?? '')) kept += 1;
    if (commune === undefined) {
      gone.push({ name: row.nom ?? '', into: reference.successor(row.code ?? '')?.name ?? '' });
      return { ...row, population: '' };
    }
    const fresh = refreshed(row, commune);
    if (fresh.nom !== row.nom || fresh.population !== row.population) changed += 1;
    return fresh;
  });
  const added = selected
    .filter(({ code }) => !known.has(code))
    .sort((a, b) => compare(a.territory.name, b.territory.name) || compare(a.name, b.name))
    .map((commune) => refreshed({ ...UNCHECKED, source }, commune));
  return { table: { columns: table.columns, rows: [...rows, ...added] }, added: added.length, changed, kept, gone };
}

/** The table as a file: a cell is quoted only when it has to be. */
export function writeTable({ columns, rows }: CommunesTable): string {
  const line = (cells: readonly string[]) => cells.map(quoted).join(',');
  return `${[line(columns), ...rows.map((row) => line(columns.map((column) => row[column] ?? '')))].join('\n')}\n`;
}

function refreshed(row: Readonly<Record<string, string>>, commune: ReferenceCommune): Record<string, string> {
  const { code, name, departement, population, territory } = commune;
  return {
    ...row,
    code,
    nom: name,
    departement: row.departement || departement,
    territoire: row.territoire || territory.code,
    territoire_nom: row.territoire_nom || territory.name,
    population: population === undefined ? '' : String(population),
  };
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Made once: comparing thousands of names one by one would make it each time. */
const { compare } = new Intl.Collator('fr');

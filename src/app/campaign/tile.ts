import { readTable } from '../../domain/candidate-file/rows/read-table.ts';
import type { ReportFault } from './fault.ts';
import { jsonRow } from './json-row.ts';

/** One square of the campaign's map: not to scale, but every commune as visible as the others. */
export interface Tile {
  /** INSEE code of the commune, or of its arrondissement. */
  readonly code: string;
  /** Commune whose lists the square shows: the code itself, or the commune of the arrondissement. */
  readonly commune: string;
  /** Official code of the sector it votes in (« 75056SR01 »); '' where the whole commune is one ballot. */
  readonly sector: string;
  readonly name: string;
  /** Place on the map, from 0 at the left and at the top. */
  readonly column: number;
  readonly row: number;
}

const COLUMNS = ['code', 'commune', 'nom', 'colonne', 'rangee'] as const;

/** Reads `tiles.csv` (comma, UTF-8); two squares may not share a place. */
export function readTiles(csv: string, communes: readonly string[], report: ReportFault): Tile[] {
  const { columns: header, rows } = readTable(csv);
  for (const column of COLUMNS) {
    if (!header.includes(column)) report({ file: 'tiles.csv', row: 1, column }, { tag: 'missing' });
  }
  const taken = new Set<string>();
  return rows.map(({ line, cells }) => {
    const values = Object.fromEntries(header.map((name, at) => [name, cells[at]?.trim() ?? '']));
    const row = jsonRow(values, { file: 'tiles.csv', row: line }, report);
    const place = (key: string) => {
      const found = row.text(key);
      if (!/^\d+$/.test(found)) row.fault(key, { tag: 'not_number', found });
      return Number(found);
    };
    const tile = {
      code: row.text('code'),
      commune: row.choice('commune', communes),
      sector: values.secteur ?? '',
      name: row.text('nom'),
      column: place('colonne'),
      row: place('rangee'),
    };
    const at = `${tile.column};${tile.row}`;
    if (taken.has(at)) row.fault('colonne', { tag: 'repeated', found: at });
    taken.add(at);
    return tile;
  });
}

import { readTable } from '../../domain/candidate-file/rows/read-table.ts';
import { normaliseName } from '../../domain/candidate-file/same-name.ts';

/** A table read from a CSV text: columns by their normalised header. */
export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cell: (column: string) => string }[];
}

/** Reads a small CSV by what its columns are called, whatever their case and accents. */
export function readCsv(text: string): CsvTable {
  const table = readTable(text);
  const columns = table.columns.map(normaliseName);
  return {
    columns,
    rows: table.rows.map(({ line, cells }) => ({
      line,
      cell: (column) => (cells[columns.indexOf(column)] ?? '').trim(),
    })),
  };
}

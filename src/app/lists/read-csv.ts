import { type Separator, splitLine } from '../../domain/candidate-file/rows/split-line.ts';
import { normaliseName } from '../../domain/candidate-file/same-name.ts';

/** A table read from a CSV text: columns by their normalised header. */
export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cell: (column: string) => string }[];
}

const SEPARATORS: readonly Separator[] = [';', ',', '\t'];

/** Reads a small CSV whatever its separator; a quoted cell may run over several lines. */
export function readCsv(text: string): CsvTable {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const header = lines[0] ?? '';
  const separator = SEPARATORS.reduce((best, next) =>
    header.split(next).length > header.split(best).length ? next : best,
  );
  const columns = splitLine(header, separator).cells.map(normaliseName);
  const rows: CsvTable['rows'][number][] = [];
  let waiting = '';
  let first = 0;
  lines.forEach((line, index) => {
    if (index === 0 || (waiting === '' && line.trim() === '')) return;
    if (waiting === '') first = index + 1;
    waiting = waiting === '' ? line : `${waiting}\n${line}`;
    const { cells, open } = splitLine(waiting, separator);
    if (open && index < lines.length - 1) return;
    waiting = '';
    rows.push({ line: first, cell: (column) => (cells[columns.indexOf(column)] ?? '').trim() });
  });
  return { columns, rows };
}

import { SEPARATORS, type Separator, splitLine } from './split-line.ts';

/** A small table in memory: the titles of its columns and, below, the cells of each row with the line it starts on (from 1). */
export interface TextTable {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** Reads a small CSV whatever its separator and line ends; a quoted cell may run over several lines, blank lines are passed over. */
export function readTable(text: string): TextTable {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const [header = ''] = lines;
  const width = (separator: Separator) => splitLine(header, separator).cells.length;
  const separator = SEPARATORS.reduce<Separator>((best, next) => (width(next) > width(best) ? next : best), ';');
  const rows: TextTable['rows'][number][] = [];
  let waiting = '';
  let first = 0;
  lines.forEach((line, index) => {
    if (index === 0 || (waiting === '' && line.trim() === '')) return;
    if (waiting === '') first = index + 1;
    waiting = waiting === '' ? line : `${waiting}\n${line}`;
    const { cells, open } = splitLine(waiting, separator);
    if (open && index < lines.length - 1) return;
    waiting = '';
    rows.push({ line: first, cells });
  });
  return { columns: splitLine(header, separator).cells.map((title) => title.trim()), rows };
}

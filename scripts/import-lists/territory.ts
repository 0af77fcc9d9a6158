import { splitLine } from '../../src/domain/candidate-file/rows/split-line.ts';

/** The communes to keep, and those of them that should be found in a file of today. */
export interface Territory {
  readonly codes: ReadonlySet<string>;
  readonly expected: readonly string[];
}

const CODE_COLUMNS = ['code', 'code_insee', 'insee', 'codeinsee'];

/**
 * Reads a table of communes: any CSV with a column of INSEE codes. In a campaign's `communes.csv`, doubtful and
 * excluded communes are left out, and those without population no longer exist.
 * @returns undefined when no column holds codes
 */
export function readTerritory(csv: string): Territory | undefined {
  const [first = '', ...lines] = csv.replace(/^\uFEFF/, '').split(/\r?\n/);
  const separator = first.includes(';') ? ';' : first.includes('\t') ? '\t' : ',';
  const names = splitLine(first, separator).cells.map((cell) => cell.trim().toLowerCase());
  const code = names.findIndex((name) => CODE_COLUMNS.includes(name));
  if (code === -1) return undefined;
  const certainty = names.indexOf('certitude');
  const population = names.indexOf('population');
  const codes = new Set<string>();
  const expected: string[] = [];
  for (const line of lines) {
    const { cells } = splitLine(line, separator);
    const found = cells[code]?.trim().toUpperCase() ?? '';
    // Other countries have codes of other lengths.
    if (!/^[0-9A-Z]{2,12}$/.test(found)) continue;
    if (['doubtful', 'excluded'].includes(cells[certainty] ?? '')) continue;
    codes.add(found);
    if (population === -1 || cells[population] !== '') expected.push(found);
  }
  return codes.size === 0 ? undefined : { codes, expected };
}

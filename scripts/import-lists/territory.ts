import { splitLine } from '../../src/domain/candidate-file/rows/split-line.ts';
import { MERGED_COMMUNES } from '../territory/merged-communes.ts';

/** The communes to keep, and those of them that should be found in a file. */
export interface Territory {
  keeps(code: string): boolean;
  /** Communes of today that a file names neither by their code nor by that of a commune merged into them. */
  missingFrom(met: { has(code: string): boolean }): readonly string[];
}

const CODE_COLUMNS = ['code', 'code_insee', 'insee', 'codeinsee'];

/**
 * Reads a table of communes: any CSV with a column of INSEE codes. In a campaign's `communes.csv`, doubtful and
 * excluded communes are left out, and those without population no longer exist. A file of before a merger names the
 * communes of its time: they are of the territory where what they became is.
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
  const today = mergers();
  const codes = new Set<string>();
  const expected = new Set<string>();
  for (const line of lines) {
    const { cells } = splitLine(line, separator);
    const found = cells[code]?.trim().toUpperCase() ?? '';
    // Other countries have codes of other lengths.
    if (!/^[0-9A-Z]{2,12}$/.test(found)) continue;
    if (['doubtful', 'excluded'].includes(cells[certainty] ?? '')) continue;
    codes.add(today.get(found) ?? found);
    if (population === -1 || cells[population] !== '') expected.add(today.get(found) ?? found);
  }
  const former = [...today].filter(([, into]) => expected.has(into));
  return codes.size === 0
    ? undefined
    : {
        keeps: (met) => codes.has(today.get(met) ?? met),
        missingFrom: (met) => {
          const present = new Set(former.flatMap(([from, into]) => (met.has(from) ? [into] : [])));
          return [...expected].filter((one) => !met.has(one) && !present.has(one)).sort();
        },
      };
}

/** What each commune that no longer exists became part of. */
function mergers(): ReadonlyMap<string, string> {
  const lines = MERGED_COMMUNES.trim().split('\n');
  return new Map(
    lines.flatMap((line) => {
      const [into = '', ...former] = line.split(' ');
      return former.map((from) => [from, into] as const);
    }),
  );
}

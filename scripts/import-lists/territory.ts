import { callingsOf, type OwnCode, ownCodes, sharedNames } from '../../src/domain/candidate-file/own-codes.ts';
import { readTable } from '../../src/domain/candidate-file/rows/read-table.ts';
import { normaliseName } from '../../src/domain/candidate-file/same-name.ts';
import type { CommuneOfList } from '../../src/domain/candidate-list.ts';
import { MERGED_COMMUNES } from '../territory/merged-communes.ts';

/** The communes to keep, and those of them that should be found in a file. */
export interface Territory {
  readonly ownCode: OwnCode;
  /** Communes of today that a file calls neither by their code or name nor by the code of a commune merged into them. */
  missingFrom(met: { has(calling: string): boolean }): readonly string[];
  /** Names that a file gives and that several communes bear: it says nothing of either. */
  sharedNames(met: { has(calling: string): boolean }): readonly string[];
}

/** As `normaliseName` reads them. */
const CODE_COLUMNS = ['code', 'code insee', 'insee', 'codeinsee', 'code commune', 'code nis', 'nis', 'code ins', 'ins'];
const NAME_COLUMNS = ['nom', 'commune', 'nom commune', 'libelle', 'name', 'gemeente', 'gemeinde'];

/**
 * Reads a table of communes: any CSV with a column of INSEE codes, or of another country's. In a campaign's
 * `communes.csv`, doubtful and excluded communes are left out, and those without population no longer exist. A file of
 * before a merger names the communes of its time: they are of the territory where what they became is. Codes alone, one a
 * line, need no title; INSEE codes are read without their first zero too, as spreadsheets leave them.
 * @returns undefined when no column holds codes
 */
export function readTerritory(csv: string): Territory | undefined {
  const { columns, rows } = readTable(isCodesAlone(csv) ? `code insee\n${csv}` : csv);
  const titles = columns.map(normaliseName);
  const [code, name = ''] = [CODE_COLUMNS, NAME_COLUMNS].map((known) => known.find((title) => titles.includes(title)));
  if (code === undefined) return undefined;
  const isFrench = /insee/.test(code) || titles.includes('certitude');
  const today = mergers();
  const communes = new Map<string, CommuneOfList>();
  const expected = new Set<string>();
  for (const { cells } of rows) {
    const cell = (title: string) => (cells[titles.indexOf(title)] ?? '').trim();
    const typed = cell(code).toUpperCase();
    const found = isFrench && /^[1-9]\d{3}$/.test(typed) ? `0${typed}` : typed;
    // Other countries have codes of other lengths.
    if (!/^[0-9A-Z]{2,12}$/.test(found)) continue;
    if (['doubtful', 'excluded'].includes(cell('certitude'))) continue;
    const into = today.get(found) ?? found;
    if (into === found || !communes.has(into))
      communes.set(into, { code: into, name: into === found ? cell(name) : '' });
    if (!titles.includes('population') || cell('population') !== '') expected.add(into);
  }
  if (communes.size === 0) return undefined;
  const shared = sharedNames([...communes.values()]);
  const former = [...today].filter(([, into]) => communes.has(into));
  return {
    ownCode: ownCodes([...communes.values(), ...former.map(([from]) => ({ code: from, name: '' }))]),
    missingFrom: (met) => {
      const present = new Set(former.flatMap(([from, into]) => (met.has(from) ? [into] : [])));
      const isMet = (commune: CommuneOfList) =>
        callingsOf(commune).some((calling) => !shared.has(calling) && met.has(calling));
      return [...communes.values()]
        .filter((commune) => expected.has(commune.code) && !isMet(commune) && !present.has(commune.code))
        .map((commune) => commune.code)
        .sort();
    },
    sharedNames: (met) => [...shared].flatMap(([calling, name]) => (met.has(calling) ? [name] : [])),
  };
}

function isCodesAlone(csv: string): boolean {
  return /^\uFEFF?\s*(?:(?:\d{4,5}|2[AB]\d{3})\s+)*(?:\d{4,5}|2[AB]\d{3})\s*$/i.test(csv);
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

import { communeCode } from '../commune-code.ts';
import {
  headerSkeleton,
  nuanceCode,
  type OfficialFormat,
  type RowReading,
  tidy,
  wholeNumber,
} from '../rows/official-row.ts';
import { normaliseName } from '../same-name.ts';
import { type ColumnRole, type Columns, findColumns } from './columns.ts';

/** Which column of a table says what, by its title: chosen once by a person, for files of other countries or elections. */
export type ColumnMap = Readonly<Partial<Record<ColumnRole, string>>>;

/** Words that titles of other countries use, as `normaliseName` reads them; the surest first. */
const HINTS: Readonly<Partial<Record<ColumnRole, readonly string[]>>> = {
  commune: ['nis', 'ins', 'insee', 'code commune', 'code gemeente', 'gemeindeschluessel', 'ags', 'municipality code'],
  communeName: ['commune', 'gemeente', 'gemeinde', 'municipality', 'municipio', 'comune', 'ville', 'stad'],
  panel: ['numero de liste', 'lijstnummer', 'listennummer', 'list number', 'n liste', 'numero liste'],
  label: ['liste', 'lijst', 'list', 'lista', 'parti', 'partij', 'party', 'wahlvorschlag'],
  order: ['ordre', 'volgnummer', 'place', 'plaats', 'rang', 'position', 'order', 'platz'],
  leads: ['tete de liste', 'lijsttrekker', 'list leader', 'spitzenkandidat'],
  sex: ['sexe', 'genre', 'geslacht', 'gender', 'sex', 'geschlecht'],
  surname: ['nom', 'naam', 'familienaam', 'achternaam', 'surname', 'last name', 'nachname', 'name'],
  givenName: ['prenom', 'voornaam', 'given name', 'first name', 'vorname'],
};

/** What a table needs for lists to be made of it: a place and a list. */
export function mapLacks(map: ColumnMap): 'commune' | 'list' | undefined {
  if (map.commune === undefined && map.communeName === undefined) return 'commune';
  return map.label === undefined && map.shortLabel === undefined && map.panel === undefined ? 'list' : undefined;
}

/** Guesses what each column of a header says; a title is proposed for one thing at most. */
export function suggestColumns(header: readonly string[]): ColumnMap {
  const known = findColumns(header.map(headerSkeleton));
  const map: Partial<Record<ColumnRole, string>> = {};
  const taken = new Set<number>();
  const take = (role: ColumnRole, at: number | undefined) => {
    if (at === undefined || at === -1 || taken.has(at) || map[role] !== undefined) return;
    taken.add(at);
    map[role] = header[at] ?? '';
  };
  for (const [role, at] of Object.entries(known) as [ColumnRole, number][]) if (role !== 'since') take(role, at);
  const titles = header.map(normaliseName);
  for (const fits of [(title: string, hint: string) => title === hint, hasWords]) {
    for (const [role, hints] of Object.entries(HINTS) as [ColumnRole, readonly string[]][]) {
      for (const hint of hints)
        take(
          role,
          titles.findIndex((title, at) => !taken.has(at) && fits(title, hint)),
        );
    }
  }
  return map;
}

function hasWords(title: string, hint: string): boolean {
  return ` ${title} `.includes(` ${hint} `);
}

/** The format of tables whose columns a person named. */
export function mappedFormat(map: ColumnMap): OfficialFormat {
  const titles = Object.entries(map).map(([role, title]) => [role as ColumnRole, headerSkeleton(title)] as const);
  return {
    id: 'mapped',
    recognises: (names) => titles.length > 0 && titles.every(([, title]) => names.includes(title)),
    columns: (names) => Object.fromEntries(titles.map(([role, title]) => [role, names.indexOf(title)])),
    minimumCells: (names) => 1 + Math.max(...titles.map(([, title]) => names.indexOf(title))),
    read: readMapped,
  };
}

/**
 * Reads one candidate, or one list where a table has a row a list. Other countries have codes of their own; without
 * codes the name of the commune stands for one.
 */
function readMapped(cells: readonly string[], columns: Columns): RowReading {
  const cell = (role: ColumnRole) => tidy(cells[columns[role] ?? -1]);
  const code = cell('commune') || normaliseName(cell('communeName'));
  if (code === '') return { kind: 'refused', reason: 'commune_code' };
  const at = communeCode(cell('department'), code) ?? { commune: code };
  const label = cell('label') || cell('shortLabel');
  const panel = wholeNumber(cell('panel'));
  if (label === '' && panel === undefined) return { kind: 'without_list', at };
  const order = wholeNumber(cell('order'));
  const round = wholeNumber(cell('round'));
  return {
    kind: 'candidate',
    repaired: false,
    row: {
      at,
      communeName: cell('communeName'),
      ...(round !== undefined && { round }),
      ...(panel !== undefined && { panel }),
      shortLabel: cell('shortLabel') || label,
      label,
      nuance: nuanceCode(cell('nuance')),
      ...(order !== undefined && { order }),
      leads: /^(o|oui|y|yes|j|ja|x|1|true|vrai)$/i.test(cell('leads')),
      person: { surname: cell('surname'), givenName: cell('givenName'), sex: sexAbroad(cell('sex')) },
    },
  };
}

/** Sex in French, Dutch, German or English; « H » is homme, « V » vrouw, « W » weiblich. */
function sexAbroad(text: string): 'F' | 'M' | '' {
  if (/^(f|v|w|mme|mevr)/i.test(text)) return 'F';
  return /^(m|h)/i.test(text) ? 'M' : '';
}

import { type CommuneCode, communeCode } from '../commune-code.ts';
import {
  headerSkeleton,
  nuanceCode,
  type OfficialFormat,
  panelNumber,
  type RowReading,
  saysYes,
  tidy,
  wholeNumber,
} from '../rows/official-row.ts';
import { normaliseName } from '../same-name.ts';
import { type ColumnRole, type Columns, isColumnRole } from './columns.ts';
import { tellsBirth } from './suggest-columns.ts';

/** Which column of a table says what, by its title: chosen once by a person, for files of other countries or elections. */
export type ColumnMap = Readonly<Partial<Record<ColumnRole, string>>>;

/** A mapping as it is kept: JSON, a title for each thing said; undefined for any other text, and for one that has a fault. */
export function columnMapIn(text: string): ColumnMap | undefined {
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return undefined;
  const isMap = Object.entries(kept).every(([role, title]) => isColumnRole(role) && typeof title === 'string');
  return isMap && mapFault(kept) === undefined ? kept : undefined;
}

/** What keeps lists from being made of a table: no place, no list, or a column of births, which is never read. */
export function mapFault(map: ColumnMap): 'commune' | 'list' | 'birth' | undefined {
  if (Object.values(map).some(tellsBirth)) return 'birth';
  if (map.commune === undefined && map.communeName === undefined) return 'commune';
  return map.label === undefined && map.shortLabel === undefined && map.panel === undefined ? 'list' : undefined;
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
  const at = codeAbroad(cell('department'), code);
  const label = cell('label') || cell('shortLabel');
  const panel = panelNumber(cell('panel'));
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
      ...(label !== '' && { key: normaliseName(label) }),
      shortLabel: cell('shortLabel') || label,
      label,
      nuance: nuanceCode(cell('nuance')),
      ...(order !== undefined && { order }),
      leads: saysYes(cell('leads')),
      person: { surname: cell('surname'), givenName: cell('givenName'), sex: sexAbroad(cell('sex')) },
    },
  };
}

/** A code of four digits is another country's own, or lost its zero: without a department, nothing tells which. */
function codeAbroad(department: string, code: string): CommuneCode {
  const french = department === '' && /^\d{4}$/.test(code) ? undefined : communeCode(department, code);
  return french ?? { commune: code };
}

/** Sex in French, Dutch, German or English; « H » is homme, « V » vrouw, « W » weiblich. */
function sexAbroad(text: string): 'F' | 'M' | '' {
  if (/^(f|v|w|mme|mevr)/i.test(text)) return 'F';
  return /^(m|h)/i.test(text) ? 'M' : '';
}

import { communeCode } from './commune-code.ts';
import {
  nuanceCode,
  type OfficialFormat,
  type OfficialFormatId,
  type RowReading,
  sexOf,
  tidy,
  wholeNumber,
} from './official-row.ts';

/** Both text files of 2020 begin with these columns; the names of the others vary. */
const FIRST_COLUMNS = [
  'codedudpartement',
  'libelldudpartement',
  'codecommune',
  'libellcommune',
  'npanneauliste',
] as const;

/** Where the columns stand. Short label, label and nuance follow each other; so do order, sex and names. */
interface Positions {
  readonly shortLabel: number;
  readonly order: number;
  readonly columns: number;
}

const ROUND_1: Positions = { shortLabel: 5, order: 8, columns: 14 };
/** Round 2 adds the deposit number after the panel, and birth date, birth place, nuance, profession after the names. */
const ROUND_2: Positions = { shortLabel: 6, order: 9, columns: 19 };

/** The Ministry's first-round book of lists, 2020. */
export const LISTS_2020_ROUND_1 = textFormat('lists-2020-round-1', 1, ROUND_1, (columns) => columns <= 16);

/** The Ministry's second-round book of lists, 2020. */
export const LISTS_2020_ROUND_2 = textFormat('lists-2020-round-2', 2, ROUND_2, (columns) => columns >= 17);

function textFormat(
  id: OfficialFormatId,
  round: number,
  positions: Positions,
  fits: (columns: number) => boolean,
): OfficialFormat {
  return {
    id,
    round,
    recognises: (names) => FIRST_COLUMNS.every((name, at) => names[at] === name) && fits(names.length),
    minimumCells: () => positions.columns,
    read: (cells) => readRow(cells, positions),
  };
}

function readRow(cells: readonly string[], positions: Positions): RowReading {
  const at = communeCode(cells[0] ?? '', cells[2] ?? '');
  if (at === undefined) return { kind: 'refused', reason: 'commune_code' };
  if (isWithoutList(cells, positions)) return { kind: 'without_list', at };
  const order = standsAt(cells, positions.order) ? positions.order : shiftedOrder(cells, positions);
  if (order === undefined) {
    const blank = tidy(cells[positions.order]) === '';
    return { kind: 'refused', reason: blank ? 'candidate_order' : 'columns_shifted' };
  }
  const labels = labelsBetween(cells, positions.shortLabel, order - 1);
  if (labels === undefined) return { kind: 'refused', reason: 'columns_shifted' };
  const number = wholeNumber(cells[order]);
  const panel = wholeNumber(cells[4]);
  return {
    kind: 'candidate',
    repaired: order !== positions.order,
    row: {
      at,
      communeName: tidy(cells[3]),
      ...(panel !== undefined && { panel }),
      ...labels,
      nuance: nuanceCode(cells[order - 1]),
      ...(number !== undefined && { order: number }),
      leads: number === 1,
      person: {
        surname: tidy(cells[order + 2]),
        givenName: tidy(cells[order + 3]),
        sex: sexOf(cells[order + 1]),
      },
    },
  };
}

/** A commune where nobody stands keeps a row with empty list cells; so do lone candidates of small communes. */
function isWithoutList(cells: readonly string[], positions: Positions): boolean {
  return tidy(cells[4]) === '' && cells.slice(positions.shortLabel, positions.order).every((cell) => tidy(cell) === '');
}

/** Whether order, sex and names are found from this cell on. */
function standsAt(cells: readonly string[], order: number): boolean {
  return wholeNumber(cells[order]) !== undefined && sexOf(cells[order + 1]) !== '' && tidy(cells[order + 2]) !== '';
}

/** Stray tabs inside a label push the rest to the right: finds where the candidate's own columns went. */
function shiftedOrder(cells: readonly string[], positions: Positions): number | undefined {
  for (let order = positions.order + 1; order + 3 < cells.length; order += 1) {
    if (standsAt(cells, order) && /^(L?[A-Z]{2,4})?$/.test(tidy(cells[order - 1]))) return order;
  }
  return undefined;
}

/** Short label and label, put back together when stray tabs cut them. */
function labelsBetween(cells: readonly string[], from: number, to: number) {
  if (to - from === 2) {
    const shortLabel = tidy(cells[from]);
    return { shortLabel, label: tidy(cells[from + 1]) || shortLabel };
  }
  const parts = cells
    .slice(from, to)
    .map(tidy)
    .filter((part) => part !== '');
  const [shortLabel, ...rest] = parts;
  return shortLabel === undefined ? undefined : { shortLabel, label: rest.join(' ') || shortLabel };
}

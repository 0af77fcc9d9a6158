import { communeCode } from '../commune-code.ts';
import {
  isNuanceCode,
  nuanceCode,
  type OfficialFormat,
  type OfficialFormatId,
  panelNumber,
  type RowReading,
  sexOf,
  tidy,
  wholeNumber,
} from '../rows/official-row.ts';
import { FEW, withoutBlanks } from '../rows/put-back.ts';
import { isTitle, titleIndex } from './titles.ts';

/** The columns of the first round, in order; the second round begins with the first five. */
export const COLUMNS_2020 = [
  'Code du département',
  'Libellé du département',
  'Code commune',
  'Libellé commune',
  'N° Panneau Liste',
  'Libellé abrégé liste',
  'Libellé Etendu Liste',
  'Nuance Liste',
  'N° candidat',
  'Sexe candidat',
  'Nom candidat',
  'Prénom candidat',
  'Nationalité',
  'Candidat au conseil communautaire',
] as const;

/** What both rounds begin with. */
const PLACE_AND_PANEL = COLUMNS_2020.slice(0, 5);

/** Where the columns stand. Short label, label and nuance follow each other; so do order, sex and names. */
interface Positions {
  readonly shortLabel: number;
  readonly order: number;
  /** Columns of the header. */
  readonly width: number;
}

const ROUND_1: Positions = { shortLabel: 5, order: 8, width: 14 };
/** Round 2 adds the deposit number after the panel, and birth date, birth place, nuance, profession after the names. */
const ROUND_2: Positions = { shortLabel: 6, order: 9, width: 19 };

/** The Ministry's first-round book of lists, 2020. */
export const LISTS_2020_ROUND_1: OfficialFormat = {
  ...textFormat('lists-2020-round-1', 1, ROUND_1),
  header: COLUMNS_2020,
  recognises: (names) => names.length === COLUMNS_2020.length && beginsWith(names, COLUMNS_2020),
};

/** The Ministry's second-round book of lists, 2020: beyond the first five, columns are known by their place. */
export const LISTS_2020_ROUND_2: OfficialFormat = {
  ...textFormat('lists-2020-round-2', 2, ROUND_2),
  header: [...PLACE_AND_PANEL, undefined, ...COLUMNS_2020.slice(5, 12), ...Array<undefined>(6)],
  recognises: (names) =>
    names.length === 19 &&
    beginsWith(names, PLACE_AND_PANEL) &&
    [-1, ROUND_2.order].includes(titleIndex(names, 'N° candidat')),
};

function beginsWith(names: readonly string[], titles: readonly string[]): boolean {
  return titles.every((title, at) => isTitle(names[at], title));
}

function textFormat(
  id: OfficialFormatId,
  round: number,
  positions: Positions,
): Omit<OfficialFormat, 'recognises' | 'header'> {
  return {
    id,
    round,
    putsBack: true,
    columns: () => ({
      department: 0,
      commune: 2,
      communeName: 3,
      panel: 4,
      shortLabel: positions.shortLabel,
      label: positions.shortLabel + 1,
      nuance: positions.order - 1,
      order: positions.order,
      sex: positions.order + 1,
      surname: positions.order + 2,
      givenName: positions.order + 3,
    }),
    minimumCells: (names) => names.length,
    read: (cells) => readRow(cells, positions),
  };
}

function readRow(cells: readonly string[], positions: Positions): RowReading {
  const put = putBlanksOut(cells, positions);
  if (put !== undefined) {
    const reading = readRow(put, positions);
    return reading.kind === 'candidate' ? { ...reading, repaired: true } : reading;
  }
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
  // A stray tab further on pushes something beyond the last column.
  const pushed = cells.slice(positions.width + order - positions.order).some((cell) => tidy(cell) !== '');
  const given = order + (pushed && tidy(cells[order + 3]) === '' && !/\d/.test(cells[order + 4] ?? '') ? 4 : 3);
  const panel = panelNumber(cells[4]);
  return {
    kind: 'candidate',
    repaired: order !== positions.order || pushed,
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
        givenName: isNationality(cells[given]) ? '' : tidy(cells[given]),
        sex: sexOf(cells[order + 1]),
      },
    },
  };
}

/** Rows pushed to the right lost their given name, where the nationality then stands. */
function isNationality(cell: string | undefined): boolean {
  return /^fran.{0,2}aise?$/i.test(tidy(cell));
}

/** A commune where nobody stands keeps a row with empty list cells; so do lone candidates of small communes. */
function isWithoutList(cells: readonly string[], positions: Positions): boolean {
  return tidy(cells[4]) === '' && cells.slice(positions.shortLabel, positions.order).every((cell) => tidy(cell) === '');
}

/** Whether order, sex and names are found from this cell on. */
function standsAt(cells: readonly string[], order: number): boolean {
  return wholeNumber(cells[order]) !== undefined && sexOf(cells[order + 1]) !== '' && tidy(cells[order + 2]) !== '';
}

/** Stray tabs between two cells leave blank ones: the row without them, where that is what it lacked to be whole. */
function putBlanksOut(cells: readonly string[], positions: Positions): readonly string[] | undefined {
  const { order, width } = positions;
  if (standsAt(cells, order)) return undefined;
  for (let count = 1; count <= Math.min(FEW, cells.length - width); count += 1) {
    for (const row of withoutBlanks(cells, count, order + 3)) if (isWhole(row, positions)) return row;
  }
  return undefined;
}

/** Whether each cell that has a form stands in its column. */
function isWhole(cells: readonly string[], { shortLabel, order }: Positions): boolean {
  const name = tidy(cells[3]);
  return (
    communeCode(cells[0] ?? '', cells[2] ?? '') !== undefined &&
    name !== '' &&
    !/^\d+$/.test(name) &&
    cells.slice(4, shortLabel).every((cell) => /^\d*$/.test(tidy(cell))) &&
    isNuanceCode(cells[order - 1]) &&
    standsAt(cells, order)
  );
}

/** Stray tabs inside a label push the rest to the right: finds where the candidate's own columns went. */
function shiftedOrder(cells: readonly string[], positions: Positions): number | undefined {
  for (let order = positions.order + 1; order + 3 < cells.length; order += 1) {
    if (standsAt(cells, order) && isNuanceCode(cells[order - 1])) return order;
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

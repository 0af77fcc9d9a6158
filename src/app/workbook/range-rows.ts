import type { Zone } from '../../domain/calendar/zone.ts';
import { scores } from '../messages/scores/scores.fr.ts';
import { type ColumnKey, type RowOf, type TabKey, tabs } from '../schema/tabs.ts';
import { type Cell, fromCell, type RowValue } from './cell-codec.ts';
import { columnsOf } from './design.ts';

/** What a formula was given in place of a range of these columns; its message is a short French sentence. */
export class FormulaMistake extends Error {
  override readonly name = 'FormulaMistake';
}

/** What Sheets gives for a cell whose own formula fails. */
const CELL_ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)$/;

/**
 * Rows of a tab from a formula's argument: the declared columns side by side, or any range that begins with a header
 * which names them all.
 * Rows whose first column is empty are left out. Throws a `FormulaMistake`, also for a cell that cannot be read: no
 * score is computed without it. In Engagements such a cell counts as empty, and its row waits for readers again.
 * @param unreadable `empty`: such a cell counts as empty, or as its column says, where one cell must not hide what all the others say
 */
export function rowsOfRange<Tab extends TabKey, Key extends ColumnKey<Tab>>(
  tab: Tab,
  columns: readonly Key[],
  argument: unknown,
  parameter: string,
  zone: Zone,
  unreadable: 'refused' | 'empty' = 'refused',
): Pick<RowOf<Tab>, Key & keyof RowOf<Tab>>[] {
  if (!Array.isArray(argument)) throw new FormulaMistake(scores.missingRange(parameter));
  const declared = new Map(columnsOf(tab).map((column) => [column.key, column]));
  const range = argument as readonly (readonly Cell[])[];
  const chosen = columns.map((key) => {
    const of = declared.get(key);
    if (of) return of;
    throw new RangeError(`The tab "${tab}" has no column "${key}" (${Object.keys(tabs[tab].columns).join(', ')}).`);
  });
  const labels = chosen.map(({ words }) => words.label);
  const header = (range[0] ?? []).map((cell) => (typeof cell === 'string' ? cell.trim().toLowerCase() : ''));
  const named = labels.map((label) => header.indexOf(label.toLowerCase()));
  // A whole tab with its header: columns are found by their names, wherever they stand and whatever stands between.
  const withHeader = named.every((place) => place !== -1);
  if (!withHeader && header.length !== columns.length) {
    throw new FormulaMistake(scores.wrongWidth(parameter, columns.length, header.length, labels.join(', ')));
  }
  if (!withHeader && named[0] === 0) throw new FormulaMistake(scores.wrongColumns(parameter, labels.join(', ')));
  const places = withHeader ? named : labels.map((_, place) => place);
  const [first = 0] = places;
  return range
    .map((cells, index) => ({ cells, number: index + 1 }))
    .slice(withHeader ? 1 : 0)
    .filter(({ cells }) => cells[first] !== '' && cells[first] !== null && cells[first] !== undefined)
    .map(({ cells, number }) => {
      const name = cells[first];
      const row: Record<string, RowValue> = {};
      chosen.forEach(({ key, column, words }, at) => {
        const cell = at === 0 && typeof name === 'string' ? name.trim() : cells[places[at] ?? at];
        const read = fromCell(column, words, cell, zone);
        const isFaulty = read.kind === 'unreadable' ? tab !== 'commitments' : at === 0 && CELL_ERROR.test(String(cell));
        if (isFaulty && unreadable === 'refused') {
          const shown = typeof cell === 'object' ? scores.aDate : String(cell);
          throw new FormulaMistake(scores.unreadableCell(parameter, number, String(name), words.label, shown));
        }
        row[key] = read.value;
      });
      // Each column was read with the type that the schema declares for it.
      return row as Pick<RowOf<Tab>, Key & keyof RowOf<Tab>>;
    });
}

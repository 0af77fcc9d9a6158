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
 * Rows of a tab from a formula's argument: the declared columns side by side, a header taken along by mistake left out.
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
  const width = range[0]?.length ?? 0;
  if (width !== columns.length) {
    const labels = columns.map((key) => declared.get(key)?.words.label ?? key).join(', ');
    throw new FormulaMistake(scores.wrongWidth(parameter, columns.length, width, labels));
  }
  const chosen = columns.map((key) => {
    const of = declared.get(key);
    if (of) return of;
    throw new RangeError(`The tab "${tab}" has no column "${key}" (${Object.keys(tabs[tab].columns).join(', ')}).`);
  });
  const isLabel = (cell: Cell | undefined, place: number) =>
    typeof cell === 'string' && cell.trim().toLowerCase() === chosen[place]?.words.label.toLowerCase();
  const withHeader = isLabel(range[0]?.[0], 0);
  if (withHeader && !range[0]?.every(isLabel)) {
    throw new FormulaMistake(scores.wrongColumns(parameter, chosen.map(({ words }) => words.label).join(', ')));
  }
  return range
    .map((cells, index) => ({ cells, number: index + 1 }))
    .slice(withHeader ? 1 : 0)
    .filter(({ cells }) => cells[0] !== '' && cells[0] !== null && cells[0] !== undefined)
    .map(({ cells, number }) => {
      const [name] = cells;
      const row: Record<string, RowValue> = {};
      chosen.forEach(({ key, column, words }, place) => {
        const cell = place === 0 && typeof name === 'string' ? name.trim() : cells[place];
        const read = fromCell(column, words, cell, zone);
        const isFaulty =
          read.kind === 'unreadable' ? tab !== 'commitments' : place === 0 && CELL_ERROR.test(String(cell));
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

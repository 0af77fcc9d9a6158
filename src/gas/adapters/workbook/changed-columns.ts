import { asText, type Cell } from '../../../app/workbook/cell-codec.ts';

/** New cells of a column by row, both 0-based. */
export interface ChangedColumn {
  readonly place: number;
  readonly cells: ReadonlyMap<number, Cell>;
}

/** Columns that change in the same rows and stand side by side are written together. */
export function sideBySide(
  places: ReadonlyMap<string, number>,
  changes: ReadonlyMap<string, ReadonlyMap<number, Cell>>,
): readonly (readonly ChangedColumn[])[] {
  const columns = [...changes]
    .flatMap(([name, cells]) => {
      const place = places.get(name);
      return place === undefined ? [] : [{ place, cells }];
    })
    .sort((a, b) => a.place - b.place);
  const groups: ChangedColumn[][] = [];
  for (const column of columns) {
    const group = groups.at(-1);
    const neighbour = group?.at(-1);
    const sameRows =
      neighbour?.place === column.place - 1 &&
      neighbour.cells.size === column.cells.size &&
      [...column.cells.keys()].every((row) => neighbour.cells.has(row));
    if (group !== undefined && sameRows) group.push(column);
    else groups.push([column]);
  }
  return groups;
}

/** Runs of rows that follow each other, as their first and last. */
export function runsOf(rows: Iterable<number>): readonly (readonly [first: number, last: number])[] {
  const runs: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === row - 1) run[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}

/** What the cells of a block hold. */
export interface Held {
  readonly values: readonly (readonly Cell[])[];
  /** '' where a cell has none. */
  readonly formulas: readonly (readonly string[])[];
}

/** The cells of these columns from the first row to the last (0-based), those that do not change as `held`. */
export function blockOf(
  columns: readonly ChangedColumn[],
  first: number,
  last: number,
  { values, formulas }: Held = { values: [], formulas: [] },
): Cell[][] {
  return Array.from({ length: last - first + 1 }, (_, at) =>
    columns.map(({ cells }, column) => {
      const formula = formulas[at]?.[column] ?? '';
      const kept = values[at]?.[column] ?? '';
      const untouched = formula !== '' ? formula : typeof kept === 'string' ? asText(kept) : kept;
      return cells.get(first + at) ?? untouched;
    }),
  );
}

import { CellError, type FormatHint, type Scalar } from '../contract.ts';
import { columnLetters } from '../syntax/a1.ts';
import { hintFamily } from '../text/format-family.ts';
import { type Matrix, Reference, type Value } from '../value.ts';

type ColumnType = 'number' | 'string' | 'boolean' | 'date' | 'datetime' | 'time';

/** One column of the data a query reads. */
export interface QueryColumn {
  readonly id: string;
  readonly label: string;
  readonly hint: FormatHint;
  /** Values of the column's own type; others are null. */
  readonly values: readonly Scalar[];
}

/** Cuts the data into typed columns: as on Google, the type most cells have decides and other cells count as empty. */
export function columnsOf(source: Value, matrix: Matrix, headers: number): QueryColumn[] {
  const first = source instanceof Reference ? source.area.column : undefined;
  const rows = headers >= 0 ? Math.min(headers, matrix.rows) : guessedHeaders(matrix);
  return Array.from({ length: matrix.columns }, (_, column) => {
    const values = matrix.cells.slice(rows).map((line) => line[column] ?? null);
    const types = values.map((value, row) => typeOf(value, () => matrix.hintAt?.(row + rows, column)));
    const type = mostFrequent(types);
    const typical = types.findIndex((one) => fits(one, type));
    return {
      id: first === undefined ? `Col${column + 1}` : columnLetters(first + column),
      label: labelOf(matrix, rows, column),
      hint: typical < 0 ? undefined : matrix.hintAt?.(typical + rows, column),
      values: values.map((value, row) => (fits(types[row], type) ? value : null)),
    };
  });
}

function labelOf(matrix: Matrix, headers: number, column: number): string {
  return matrix.cells
    .slice(0, headers)
    .map((line) => line[column] ?? '')
    .filter((value) => value !== '' && !(value instanceof CellError))
    .join(' ');
}

/** One header row when the first row is all text and some column below it mostly is not; none otherwise. */
function guessedHeaders(matrix: Matrix): number {
  const [first, ...rest] = matrix.cells;
  if (!first || rest.length === 0) return 0;
  const named = first.every((value) => typeof value === 'string' || value === null);
  if (!named || first.every((value) => value === null)) return 0;
  const data = first.some((value, column) => {
    const below = rest.map((line) => line[column] ?? null).filter((cell) => cell !== null && cell !== '');
    const type = mostFrequent(below.map((cell) => typeOf(cell, () => undefined)));
    return value !== null && below.length > 0 && type !== 'string';
  });
  return data ? 1 : 0;
}

function typeOf(value: Scalar, hint: () => FormatHint): ColumnType | undefined {
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'string') return value === '' ? undefined : 'string';
  if (typeof value !== 'number') return undefined;
  const format = hintFamily(hint());
  return format === 'date' || format === 'datetime' || format === 'time' ? format : 'number';
}

function mostFrequent(types: readonly (ColumnType | undefined)[]): ColumnType {
  const counts = new Map<ColumnType, number>();
  for (const type of types) if (type) counts.set(type, (counts.get(type) ?? 0) + 1);
  let best: ColumnType = 'string';
  for (const [type, count] of counts) if (count > (counts.get(best) ?? 0)) best = type;
  return best;
}

function fits(type: ColumnType | undefined, wanted: ColumnType): boolean {
  if (type === undefined) return false;
  const moments = ['date', 'datetime'];
  return type === wanted || (moments.includes(type) && moments.includes(wanted));
}

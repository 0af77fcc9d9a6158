import { CellError, type FormatHint, type Scalar } from './contract.ts';
import { Matrix } from './value.ts';

const MISSING = new CellError('#N/A', 'The array has no value here.');

/** Where a cell of an assembled rectangle comes from; its format comes along. */
export interface Place {
  readonly from: Matrix;
  readonly row: number;
  readonly column: number;
}

/** Builds a rectangle from places; a missing one is filled with the padding. */
export function assembled(rows: readonly (readonly (Place | undefined)[])[], padding: Scalar = MISSING): Matrix {
  const cells = rows.map((line) => line.map((place) => (place ? place.from.at(place.row, place.column) : padding)));
  return new Matrix(cells, (row, column): FormatHint => {
    const place = rows[row]?.[column];
    return place?.from.hintAt?.(place.row, place.column);
  });
}

/** The numbers from 0 to `count` - 1. */
export function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** Most cells a formula may give. */
const MOST_CELLS = 10_000_000;

/** Checks the size of a rectangle a function is asked to make. */
export function checkSize(rows: number, columns: number, name: string): void {
  if (rows >= 1 && columns >= 1 && rows * columns <= MOST_CELLS) return;
  throw new CellError('#NUM!', `Function ${name} cannot make ${rows} rows and ${columns} columns.`);
}

/** Rectangles of this many rows are worth finding again: formulas of one sheet put the same columns side by side. */
const WORTH_KEEPING = 64;
/** What was put side by side last, by its first part: which may live long, while others come and go. */
const together = new WeakMap<Matrix, { readonly parts: readonly Matrix[]; readonly whole: Matrix }>();

/** Rectangles side by side; shorter ones are filled with `#N/A`. */
export function besides(parts: readonly Matrix[]): Matrix {
  const [first] = parts;
  if (!first || first.rows < WORTH_KEEPING) return putBesides(parts);
  const known = together.get(first);
  if (known?.parts.length === parts.length && known.parts.every((part, at) => part === parts[at])) return known.whole;
  const whole = putBesides(parts);
  together.set(first, { parts, whole });
  return whole;
}

function putBesides(parts: readonly Matrix[]): Matrix {
  const pieces = parts.filter((part) => part.rows * part.columns > 0);
  const height = Math.max(0, ...pieces.map((piece) => piece.rows));
  const origin = pieces.flatMap((piece) => upTo(piece.columns).map((column) => ({ piece, column })));
  const cells = upTo(height).map((row) => {
    const line = new Array<Scalar>(origin.length);
    let place = 0;
    for (const { cells: rows, columns } of pieces) {
      const part = rows[row];
      for (let column = 0; column < columns; column++) line[place++] = part ? (part[column] ?? null) : MISSING;
    }
    return line;
  });
  return new Matrix(cells, (row, column): FormatHint => {
    const from = origin[column];
    return from && row < from.piece.rows ? from.piece.hintAt?.(row, from.column) : undefined;
  });
}

/** Rectangles one above the other; narrower ones are filled with the padding. */
export function above(parts: readonly Matrix[], padding: Scalar = MISSING): Matrix {
  const pieces = parts.filter((part) => part.rows * part.columns > 0);
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const width = Math.max(0, ...pieces.map((piece) => piece.columns));
  const rows = pieces.flatMap((from) =>
    upTo(from.rows).map((row) =>
      upTo(width).map((column): Place | undefined => (column < from.columns ? { from, row, column } : undefined)),
    ),
  );
  return assembled(rows, padding);
}

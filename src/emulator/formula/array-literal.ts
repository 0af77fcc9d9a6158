import { CellError } from './contract.ts';
import { above, besides } from './stack.ts';
import type { Matrix } from './value.ts';

/** The array of `{…}`: parts of a row side by side, rows one above the other; sizes have to agree. */
export function arrayLiteral(rows: readonly (readonly Matrix[])[]): Matrix | CellError {
  const bands: Matrix[] = [];
  for (const parts of rows) {
    const height = parts[0]?.rows ?? 0;
    const odd = parts.findIndex((part) => part.rows !== height);
    if (odd > 0) {
      return new CellError(
        '#VALUE!',
        `Function ARRAY_ROW parameter ${odd + 1} has mismatched row size. Expected: ${height}. Actual: ${parts[odd]?.rows}.`,
      );
    }
    bands.push(besides(parts));
  }
  if (new Set(bands.map((band) => band.columns)).size > 1) {
    return new CellError('#VALUE!', 'In ARRAY_LITERAL, an Array Literal was missing values for one or more rows.');
  }
  return above(bands);
}

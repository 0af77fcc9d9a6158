import { numberText, textOf } from '../coerce.ts';
import { CellError, type FormatHint, type Scalar } from '../contract.ts';
import type { Locale } from '../text/locale.ts';
import type { Matrix } from '../value.ts';
import type { PivotSieve } from './design.ts';

/** The table a pivot table summarizes: a row of headings, then data. */
export class PivotSource {
  constructor(private readonly matrix: Matrix) {}

  get width(): number {
    return this.matrix.columns;
  }

  heading(column: number, locale: Locale): string {
    return this.text(this.matrix.at(0, column), locale);
  }

  /** A cell of a row of data, counted from 0. */
  value(row: number, column: number): Scalar {
    return this.matrix.at(row + 1, column);
  }

  /** The format most likely for a whole column: that of its first filled cell. */
  hint(column: number): FormatHint {
    for (let row = 1; row < this.matrix.rows; row += 1) {
      if (this.matrix.at(row, column) !== null) return this.matrix.hintAt?.(row, column);
    }
    return undefined;
  }

  text(value: Scalar, locale: Locale): string {
    if (value instanceof CellError) return value.code;
    return typeof value === 'number' ? numberText(value, locale) : textOf(value, locale);
  }

  /** Rows of data that every filter keeps. */
  rows(filters: readonly PivotSieve[], locale: Locale): number[] {
    const all = Array.from({ length: Math.max(0, this.matrix.rows - 1) }, (_, row) => row);
    return all.filter((row) =>
      filters.every(({ at, visible, hidden }) => {
        const text = this.text(this.value(row, at), locale);
        return (visible?.includes(text) ?? true) && !hidden?.includes(text);
      }),
    );
  }
}

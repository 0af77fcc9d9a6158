import type { Area, FormatHint, Scalar } from './contract.ts';
import type { Node } from './syntax/ast.ts';

/** A rectangle of values, 0-based; `hintAt` tells the format each cell brings from where it was read. */
export class Matrix {
  readonly rows: number;
  readonly columns: number;

  constructor(
    readonly cells: readonly (readonly Scalar[])[],
    readonly hintAt?: (row: number, column: number) => FormatHint,
  ) {
    this.rows = cells.length;
    this.columns = cells[0]?.length ?? 0;
  }

  at(row: number, column: number): Scalar {
    return this.cells[row]?.[column] ?? null;
  }

  /** The rows and columns asked for, in that order, with their formats. */
  pick(rows: readonly number[], columns?: readonly number[]): Matrix {
    const cells = rows.map((row) => {
      const source = this.cells[row] ?? [];
      return columns ? columns.map((column) => source[column] ?? null) : source;
    });
    const { hintAt } = this;
    return new Matrix(
      cells,
      hintAt && ((row, column) => hintAt(rows[row] ?? 0, columns ? (columns[column] ?? 0) : column)),
    );
  }

  transposed(): Matrix {
    const cells = Array.from({ length: this.columns }, (_, column) => this.cells.map((row) => row[column] ?? null));
    const { hintAt } = this;
    return new Matrix(cells, hintAt && ((row, column) => hintAt(column, row)));
  }

  /** Visits every value, row by row. */
  each(visit: (value: Scalar, row: number, column: number) => void): void {
    for (let row = 0; row < this.cells.length; row += 1) {
      const line = this.cells[row];
      if (!line) continue;
      for (let column = 0; column < line.length; column += 1) visit(line[column] ?? null, row, column);
    }
  }

  flat(): Scalar[] {
    return this.cells.flat();
  }

  map(change: (value: Scalar, row: number, column: number) => Scalar): Matrix {
    return new Matrix(this.cells.map((line, row) => line.map((value, column) => change(value, row, column))));
  }
}

/** A rectangle of the grid not read yet, within the sheet's size. */
export class Reference {
  constructor(readonly area: Area) {}

  get single(): boolean {
    return this.area.row === this.area.lastRow && this.area.column === this.area.lastColumn;
  }
}

/** Names bound by LET and LAMBDA, upper case. */
export interface Scope {
  readonly name: string;
  readonly value: Value;
  readonly hint: FormatHint;
  readonly outer: Scope | undefined;
}

/** A function written in the sheet with LAMBDA. */
export class Lambda {
  constructor(
    readonly parameters: readonly string[],
    readonly body: Node,
    readonly scope: Scope | undefined,
  ) {}
}

/** Anything an expression can give. */
export type Value = Scalar | Matrix | Reference | Lambda;

/** Whether a value is a single one, errors and emptiness included. */
export function isScalar(value: Value): value is Scalar {
  return !(value instanceof Matrix || value instanceof Reference || value instanceof Lambda);
}

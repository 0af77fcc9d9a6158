import type { Area, Computed, FormatHint, Grid, Scalar } from '../contract.ts';
import { hintFamily } from '../text/format-family.ts';
import { Matrix } from '../value.ts';
import { meets, obtain } from './area-index.ts';
import type { FormulaCell } from './formula-cell.ts';
import type { Graph } from './graph.ts';

/** Rectangles below this many cells are read anew each time: keeping them costs more than reading. */
const WORTH_KEEPING = 64;

/** Thrown by a read that meets formulas not computed yet: they go first, then the reader starts again. */
export class NotReady {
  constructor(readonly formulas: readonly FormulaCell[]) {}
}

/** Reads cells as formulas see them: results of formulas, spilled values, typed constants. */
export class CellReader {
  /** Rectangles read in the current recalculation. */
  private readonly kept = new Map<number, Map<string, { area: Area; matrix: Matrix }>>();
  private generation = 0;

  constructor(
    private readonly grid: Grid,
    private readonly graph: Graph,
  ) {}

  forget(): void {
    this.kept.clear();
    this.generation = this.graph.generation;
  }

  computed(sheet: number, row: number, column: number): Computed | undefined {
    const formula = this.graph.formulas.get(sheet, row, column);
    if (formula) return { value: formula.value, hint: formula.hint };
    const spiller = this.graph.spilled.get(sheet, row, column);
    if (!spiller?.spill) return undefined;
    const line = row - spiller.row;
    const place = column - spiller.column;
    return {
      value: spiller.spill.cells[line]?.[place] ?? null,
      hint: spiller.spill.hints?.[line]?.[place],
      anchor: spiller.address,
    };
  }

  valueAt(sheet: number, row: number, column: number): Scalar {
    const formula = this.graph.formulas.get(sheet, row, column);
    if (formula) {
      if (formula.stale) throw new NotReady([formula]);
      return formula.value;
    }
    const spiller = this.graph.spilled.get(sheet, row, column);
    if (spiller?.spill) {
      if (spiller.stale) throw new NotReady([spiller]);
      return spiller.spill.cells[row - spiller.row]?.[column - spiller.column] ?? null;
    }
    return this.grid.constant(sheet, row, column);
  }

  hintAt(sheet: number, row: number, column: number): FormatHint {
    const own = this.grid.formatHint(sheet, row, column);
    if (own) return own;
    const hint = this.computed(sheet, row, column)?.hint;
    return hintFamily(hint) && hint;
  }

  /** Throws when formulas of a rectangle have to be computed before. */
  settleFirst(area: Area): void {
    const stale: FormulaCell[] = [];
    this.graph.staleCells.find(area, (formula) => stale.push(formula));
    if (stale.length > 0) throw new NotReady(stale);
  }

  /** A rectangle; the same one may be given twice, its cells being the same. */
  read(area: Area): Matrix {
    const { sheet, row, column, lastRow, lastColumn } = area;
    const cells = (lastRow - row + 1) * (lastColumn - column + 1);
    const key = `${row}:${column}:${lastRow}:${lastColumn}`;
    if (this.generation !== this.graph.generation) this.forget();
    if (cells >= WORTH_KEEPING) {
      const kept = this.kept.get(sheet)?.get(key);
      if (kept) return kept.matrix;
    }
    const rows: Scalar[][] = Array.from({ length: lastRow - row + 1 }, () => []);
    for (let c = column; c <= lastColumn; c += 1) {
      // Most columns hold no formula at all: their cells are read without looking for one.
      const plain = !this.graph.formulas.column(sheet, c) && !this.graph.spilled.column(sheet, c);
      for (let r = row; r <= lastRow; r += 1) {
        rows[r - row]?.push(plain ? this.grid.constant(sheet, r, c) : this.valueAt(sheet, r, c));
      }
    }
    const matrix = new Matrix(rows, (r, c) => this.hintAt(sheet, row + r, column + c));
    if (cells >= WORTH_KEEPING) {
      obtain(this.kept, sheet, () => new Map<string, { area: Area; matrix: Matrix }>()).set(key, { area, matrix });
    }
    return matrix;
  }

  /** Forgets the rectangles a change makes untrue. */
  touch(area: Area): void {
    const kept = this.kept.get(area.sheet);
    if (!kept) return;
    for (const [key, { area: held }] of kept) {
      if (meets(held, area)) kept.delete(key);
    }
  }
}

import type { Area, Computed, FormatHint, Grid, Scalar } from '../contract.ts';
import { hintFamily } from '../text/format-family.ts';
import { Matrix } from '../value.ts';
import { meets, obtain } from './area-index.ts';
import type { FormulaCell } from './formula-cell.ts';
import type { Graph } from './graph.ts';

/** Rectangles below this many cells are read anew each time: keeping them costs more than reading. */
const WORTH_KEEPING = 64;
/** Cells of typed rectangles kept from one recalculation to the next: some megabytes. */
const MOST_KEPT = 200_000;

/** A rectangle read, and what it held. */
interface Kept {
  readonly area: Area;
  readonly matrix: Matrix;
  /** No column of it holds a formula: it stays true until somebody types there. */
  readonly typed: boolean;
}

/** Thrown by a read that meets formulas not computed yet: they go first, then the reader starts again. */
export class NotReady {
  constructor(readonly formulas: readonly FormulaCell[]) {}
}

/** Reads cells as formulas see them: results of formulas, spilled values, typed constants. */
export class CellReader {
  private readonly kept = new Map<number, Map<string, Kept>>();
  private generation = 0;

  constructor(
    private readonly grid: Grid,
    private readonly graph: Graph,
  ) {}

  /** Forgets every rectangle: cells have moved, or sheets. */
  forget(): void {
    this.kept.clear();
    this.generation = this.graph.generation;
  }

  /** Forgets the rectangles that hold results, which a recalculation may change. */
  forgetResults(): void {
    this.generation = this.graph.generation;
    let cells = 0;
    for (const rectangles of this.kept.values()) {
      for (const [key, { matrix, typed }] of rectangles) {
        if (typed) cells += matrix.rows * matrix.columns;
        else rectangles.delete(key);
      }
    }
    if (cells > MOST_KEPT) this.kept.clear();
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
    if (this.generation !== this.graph.generation) this.forgetResults();
    if (cells >= WORTH_KEEPING) {
      const kept = this.kept.get(sheet)?.get(key);
      if (kept) return kept.matrix;
    }
    // Most columns hold no formula at all: their cells are read without looking for one.
    const isTyped = Array.from({ length: lastColumn - column + 1 }, (_, c) => this.isTyped(sheet, column + c));
    const rows = Array.from({ length: lastRow - row + 1 }, (_, r) => {
      const line = new Array<Scalar>(isTyped.length);
      for (let c = 0; c < isTyped.length; c += 1) {
        line[c] = isTyped[c]
          ? this.grid.constant(sheet, row + r, column + c)
          : this.valueAt(sheet, row + r, column + c);
      }
      return line;
    });
    const matrix = new Matrix(rows, (r, c) => this.hintAt(sheet, row + r, column + c));
    if (cells >= WORTH_KEEPING) {
      const typed = isTyped.every(Boolean);
      obtain(this.kept, sheet, () => new Map<string, Kept>()).set(key, { area, matrix, typed });
    }
    return matrix;
  }

  private isTyped(sheet: number, column: number): boolean {
    return !this.graph.formulas.column(sheet, column) && !this.graph.spilled.column(sheet, column);
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

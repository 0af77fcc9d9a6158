import { obtain } from './area-index.ts';
import type {
  Area,
  Calculation,
  CellAddress,
  Computed,
  CustomCall,
  FormatHint,
  Grid,
  Scalar,
  Settings,
} from './contract.ts';
import { CustomCalls } from './custom-calls.ts';
import type { Surroundings } from './evaluate.ts';
import { FormulaCell } from './formula-cell.ts';
import { Graph } from './graph.ts';
import { type Locale, localeOf } from './locale.ts';
import { NotReady, Recalculation } from './recalculation.ts';
import { movedPlace, renamedSheets, shifted, translatedText } from './rewrite.ts';
import { Sizes } from './sizes.ts';
import { Matrix } from './value.ts';

/** Rectangles below this many cells are read anew each time: keeping them costs more than reading. */
const WORTH_KEEPING = 64;

/** Makes the calculation of one spreadsheet: formulas, their graph, their results. */
export function createCalculation(grid: Grid, settings: Settings): Calculation {
  return new SheetCalculation(grid, settings);
}

class SheetCalculation implements Calculation, Surroundings {
  private readonly graph: Graph;
  private readonly custom = new CustomCalls();
  private readonly sizes: Sizes;
  private readonly sheetIds = new Map<string, number | undefined>();
  /** Rectangles read in the current recalculation, dropped when a cell in one of their columns changes. */
  private readonly kept = new Map<number, Map<string, { area: Area; matrix: Matrix }>>();
  private readonly extents = new Map<number, { row: number; column: number }>();
  private instant = 0;

  constructor(
    readonly grid: Grid,
    private readonly settings: Settings,
  ) {
    this.sizes = new Sizes(grid);
    this.graph = new Graph({
      sheetId: (name) => this.sheetId(name),
      namedRange: (name) => grid.namedRange(name),
      locale: () => this.locale,
    });
  }

  get locale(): Locale {
    return localeOf(this.settings.locale);
  }

  get timeZone(): string {
    return this.settings.timeZone;
  }

  /** One instant for a whole recalculation, so that two NOW() agree. */
  now(): number {
    return this.instant;
  }

  isCustomFunction(name: string): boolean {
    return this.settings.isCustomFunction(name);
  }

  sheetId(name: string): number | undefined {
    const key = name.toLowerCase();
    if (!this.sheetIds.has(key)) this.sheetIds.set(key, this.grid.sheetByName(name));
    return this.sheetIds.get(key);
  }

  setFormula(cell: CellAddress, text: string): void {
    const { sheet, row, column } = cell;
    const present = this.graph.formulas.get(sheet, row, column);
    if (present) this.drop(present);
    // A spill that reaches this cell meets an obstacle now.
    this.graph.markArea({ sheet, row, column, lastRow: row, lastColumn: column });
    this.sizes.follow(sheet);
    const formula = new FormulaCell(sheet, row, column, text);
    this.graph.add(formula);
    for (const other of formula.sheets.values()) if (other !== undefined) this.sizes.follow(other);
    this.extents.clear();
  }

  formula(cell: CellAddress): string | undefined {
    return this.graph.formulas.get(cell.sheet, cell.row, cell.column)?.text;
  }

  formulaAt(cell: CellAddress): string | undefined {
    return this.formula(cell);
  }

  *formulas(): Iterable<[CellAddress, string]> {
    for (const formula of this.graph.all()) yield [formula.address, formula.text];
  }

  removeFormulas(area: Area): void {
    const found: FormulaCell[] = [];
    this.graph.formulas.find(area, (formula) => found.push(formula));
    for (const formula of found) this.drop(formula);
  }

  invalidate(area: Area): void {
    this.kept.clear();
    this.graph.markArea(area);
  }

  invalidateNames(): void {
    this.kept.clear();
    this.sheetIds.clear();
    const resized = this.sizes.changed();
    for (const formula of [...this.graph.all()]) {
      if (this.grid.sheetName(formula.sheet) === undefined) {
        this.drop(formula);
        continue;
      }
      const text = this.withSheetNames(formula);
      if (text !== undefined) this.rewrite(formula, text);
      else if (formula.usesNames) this.rewrite(formula, formula.text);
      else if (resized && (formula.confined || formula.reads.some(isOpen))) this.graph.mark(formula);
    }
  }

  shift(sheet: number, axis: 'row' | 'column', at: number, count: number): void {
    if (count === 0) return;
    this.kept.clear();
    this.extents.clear();
    const place = axis === 'row' ? { row: at, column: 1 } : { row: 1, column: at };
    this.graph.markArea({ sheet, ...place, lastRow: Number.POSITIVE_INFINITY, lastColumn: Number.POSITIVE_INFINITY });
    const all = [...this.graph.all()];
    for (const formula of all) if (formula.sheet === sheet) this.withdraw(formula);
    const moving = all.filter((formula) => formula.sheet === sheet && formula[axis] >= at);
    for (const formula of moving) {
      const stale = formula.stale;
      this.graph.settle(formula);
      this.graph.formulas.delete(sheet, formula.row, formula.column);
      formula.stale = stale;
    }
    for (const formula of moving) {
      const moved = movedPlace(formula[axis], at, count);
      formula.stale = false;
      if (typeof moved !== 'number') {
        this.graph.unlink(formula);
        this.custom.forget(formula);
        continue;
      }
      formula[axis] = moved;
      this.graph.formulas.set(sheet, formula.row, formula.column, formula);
      this.graph.mark(formula);
    }
    const names = new Map<string, boolean>();
    const concerns = (formula: FormulaCell) => (name: string | undefined) =>
      name === undefined
        ? formula.sheet === sheet
        : obtain(names, name.toLowerCase(), () => this.sheetId(name) === sheet);
    for (const formula of this.graph.all()) {
      const text = shifted(formula.text, this.locale, { axis, at, count }, concerns(formula));
      if (text !== formula.text || formula.usesNames) this.rewrite(formula, text);
    }
  }

  translated(text: string, rowOffset: number, columnOffset: number): string {
    return translatedText(text, this.locale, rowOffset, columnOffset);
  }

  recalculate(options: { volatile?: boolean } = {}): {
    changed: readonly CellAddress[];
    pending: readonly CustomCall[];
  } {
    if (options.volatile) for (const formula of this.graph.volatile) this.graph.mark(formula);
    if (this.graph.stale.size === 0) return { changed: [], pending: this.custom.pending() };
    this.instant = this.settings.now();
    this.kept.clear();
    this.extents.clear();
    const pass = new Recalculation(this.graph, this, this.custom, (area) => this.touch(area));
    pass.run();
    this.kept.clear();
    return { changed: [...pass.changed.values()], pending: this.custom.pending() };
  }

  resolve(results: Parameters<Calculation['resolve']>[0]): void {
    for (const formula of this.custom.resolve(results)) this.graph.mark(formula);
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

  extent(sheet: number): { row: number; column: number } {
    return obtain(this.extents, sheet, () => {
      let row = 0;
      let column = 0;
      const reach = (r: number, c: number): void => {
        row = Math.max(row, r);
        column = Math.max(column, c);
      };
      for (const formula of this.graph.formulas.values(sheet)) {
        reach(formula.row, formula.column);
        formula.spill?.cells.forEach((line, r) => {
          line.forEach((value, c) => {
            if (value !== null) reach(formula.row + r, formula.column + c);
          });
        });
      }
      return { row, column };
    });
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
    return this.grid.formatHint(sheet, row, column) ?? this.computed(sheet, row, column)?.hint;
  }

  settleFirst(area: Area): void {
    const stale: FormulaCell[] = [];
    this.graph.staleCells.find(area, (formula) => stale.push(formula));
    if (stale.length > 0) throw new NotReady(stale);
  }

  read(area: Area): Matrix {
    const { sheet, row, column, lastRow, lastColumn } = area;
    const cells = (lastRow - row + 1) * (lastColumn - column + 1);
    const key = `${row}:${column}:${lastRow}:${lastColumn}`;
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

  private touch(area: Area): void {
    const kept = this.kept.get(area.sheet);
    if (!kept) return;
    for (const [key, { area: held }] of kept) {
      const apart =
        held.lastColumn < area.column ||
        held.column > area.lastColumn ||
        held.lastRow < area.row ||
        held.row > area.lastRow;
      if (!apart) kept.delete(key);
    }
  }

  private drop(formula: FormulaCell): void {
    this.withdraw(formula);
    this.graph.remove(formula);
    this.custom.forget(formula);
    this.extents.clear();
  }

  /** Takes a spill back from the grid; the formula is computed again if it stays. */
  private withdraw(formula: FormulaCell): void {
    if (!formula.wants) return;
    const reach = formula.wants;
    this.graph.setSpill(formula, undefined);
    this.graph.watch(formula, undefined);
    this.graph.markArea(reach);
    this.graph.mark(formula);
  }

  private rewrite(formula: FormulaCell, text: string): void {
    formula.text = text;
    this.graph.unlink(formula);
    this.graph.link(formula);
    this.graph.mark(formula);
  }

  /** The text with today's sheet names; undefined when no sheet it names changed. */
  private withSheetNames(formula: FormulaCell): string | undefined {
    let changed = false;
    for (const [name, id] of formula.sheets) {
      if (id === undefined) changed ||= this.sheetId(name) !== undefined;
      else changed ||= this.grid.sheetName(id)?.toLowerCase() !== name;
    }
    if (!changed) return undefined;
    return renamedSheets(formula.text, this.locale, (name) => {
      const id = formula.sheets.get(name.toLowerCase());
      if (id === undefined) return undefined;
      const current = this.grid.sheetName(id);
      if (current === undefined) return null;
      return current.toLowerCase() === name.toLowerCase() ? undefined : current;
    });
  }
}

function isOpen(area: Area): boolean {
  return area.lastRow === Number.POSITIVE_INFINITY || area.lastColumn === Number.POSITIVE_INFINITY;
}

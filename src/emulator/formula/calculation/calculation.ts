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
} from '../contract.ts';
import { withSheetNames } from '../syntax/renaming.ts';
import { movedLine, redirected, shifted, translatedText } from '../syntax/rewrite.ts';
import { type Locale, localeOf } from '../text/locale.ts';
import type { Matrix } from '../value.ts';
import { obtain } from './area-index.ts';
import { CellReader } from './cell-reader.ts';
import { CustomCalls } from './custom-calls.ts';
import { FormulaCell } from './formula-cell.ts';
import { Graph } from './graph.ts';
import { Recalculation } from './recalculation.ts';
import { Sizes } from './sizes.ts';
import type { Surroundings } from './surroundings.ts';

/** Makes the calculation of one spreadsheet: formulas, their graph, their results. */
export function createCalculation(grid: Grid, settings: Settings): Calculation {
  return new SheetCalculation(grid, settings);
}

class SheetCalculation implements Calculation, Surroundings {
  private readonly graph: Graph;
  private readonly custom = new CustomCalls();
  private readonly sizes: Sizes;
  private readonly sheetIds = new Map<string, number | undefined>();
  private readonly reader: CellReader;
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
    this.reader = new CellReader(grid, this.graph);
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
    const formula = new FormulaCell(sheet, row, column, text);
    this.reader.touch(formula.area);
    this.graph.markArea(formula.area);
    this.sizes.follow(sheet);
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

  hasFormulas(sheet: number): boolean {
    return this.graph.formulas.count(sheet) > 0;
  }

  removeFormulas(area: Area): void {
    const found: FormulaCell[] = [];
    this.graph.formulas.find(area, (formula) => found.push(formula));
    for (const formula of found) this.drop(formula);
  }

  invalidate(area: Area): void {
    this.reader.touch(area);
    this.graph.markArea(area);
  }

  invalidateNames(): void {
    this.reader.forget();
    this.sheetIds.clear();
    const resized = this.sizes.changed();
    for (const formula of [...this.graph.all()]) {
      if (this.grid.sheetName(formula.sheet) === undefined) {
        this.drop(formula);
        continue;
      }
      const text = withSheetNames(formula, this.locale, this.grid, (name) => this.sheetId(name));
      if (text !== undefined) this.rewrite(formula, text);
      else if (formula.usesNames) this.rewrite(formula, formula.text);
      else if (resized && (formula.confined || formula.reads.some(isOpen))) this.graph.mark(formula);
    }
  }

  shift(sheet: number, axis: 'row' | 'column', at: number, count: number): void {
    if (count === 0) return;
    this.reader.forget();
    this.extents.clear();
    const place = axis === 'row' ? { row: at, column: 1 } : { row: 1, column: at };
    this.graph.markArea({ sheet, ...place, lastRow: Number.POSITIVE_INFINITY, lastColumn: Number.POSITIVE_INFINITY });
    const all = [...this.graph.all()];
    for (const formula of all) if (formula.sheet === sheet) this.withdraw(formula);
    const moving = all.filter((formula) => formula.sheet === sheet && formula[axis] >= at);
    const lost = this.graph.relocate(moving, axis, (line) => movedLine(line, at, count));
    for (const formula of lost) this.custom.forget(formula);
    this.followAll(sheet, (text, concerns) => shifted(text, this.locale, { axis, at, count }, concerns));
  }

  slide(sheet: number, axis: 'row' | 'column', at: number, count: number, band: readonly [number, number]): void {
    this.followAll(sheet, (text, concerns) => shifted(text, this.locale, { axis, at, count, band }, concerns));
  }

  redirect(area: Area, to: CellAddress): void {
    const name = to.sheet === area.sheet ? undefined : this.grid.sheetName(to.sheet);
    const move = { area, rows: to.row - area.row, columns: to.column - area.column, sheet: name };
    this.followAll(area.sheet, (text, concerns) => redirected(text, this.locale, move, concerns));
  }

  /** Rewrites the formulas whose references to a sheet change; `concerns` tells whether a written name is that sheet's. */
  private followAll(sheet: number, change: (text: string, concerns: (name?: string) => boolean) => string): void {
    this.reader.forget();
    const names = new Map<string, boolean>();
    const concerns = (formula: FormulaCell) => (name?: string) =>
      name === undefined
        ? formula.sheet === sheet
        : obtain(names, name.toLowerCase(), () => this.sheetId(name) === sheet);
    for (const formula of this.graph.all()) {
      const text = change(formula.text, concerns(formula));
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
    this.reader.forgetResults();
    this.extents.clear();
    const pass = new Recalculation(this.graph, this, this.custom, (area) => this.reader.touch(area));
    pass.run();
    this.reader.forgetResults();
    return { changed: [...pass.changed.values()], pending: this.custom.pending() };
  }

  resolve(results: Parameters<Calculation['resolve']>[0]): void {
    this.graph.resume(this.custom.resolve(results));
  }

  computed(sheet: number, row: number, column: number): Computed | undefined {
    return this.reader.computed(sheet, row, column);
  }

  valueAt(sheet: number, row: number, column: number): Scalar {
    return this.reader.valueAt(sheet, row, column);
  }

  hintAt(sheet: number, row: number, column: number): FormatHint {
    return this.reader.hintAt(sheet, row, column);
  }

  settleFirst(area: Area): void {
    this.reader.settleFirst(area);
  }

  read(area: Area): Matrix {
    return this.reader.read(area);
  }

  extent(sheet: number): { row: number; column: number } {
    return obtain(this.extents, sheet, () => this.graph.extent(sheet));
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
}

function isOpen(area: Area): boolean {
  return area.lastRow === Number.POSITIVE_INFINITY || area.lastColumn === Number.POSITIVE_INFINITY;
}

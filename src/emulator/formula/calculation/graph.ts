import { type Area, CellError } from '../contract.ts';
import { parseFormula } from '../syntax/parse.ts';
import { areaOf } from '../syntax/rectangle.ts';
import { footingOf } from '../syntax/references.ts';
import type { Locale } from '../text/locale.ts';
import { AreaIndex } from './area-index.ts';
import { CellMap } from './cell-map.ts';
import type { FormulaCell, Spill } from './formula-cell.ts';

/** Names as the graph needs them resolved. */
export interface Names {
  sheetId(name: string): number | undefined;
  namedRange(name: string): Area | undefined;
  locale(): Locale;
}

/** Formula cells, what each one reads, where each one spills, and which of them are stale. */
export class Graph {
  readonly formulas = new CellMap<FormulaCell>();
  /** Formula that fills a cell other than its own. */
  readonly spilled = new CellMap<FormulaCell>();
  readonly stale = new Set<FormulaCell>();
  readonly staleCells = new CellMap<FormulaCell>();
  readonly volatile = new Set<FormulaCell>();
  readonly sheets = new Set<number>();
  /** Counts the formulas that became stale; what was learnt before the last one may be wrong. */
  generation = 0;
  private readonly readers = new AreaIndex<FormulaCell>();
  private readonly watchers = new AreaIndex<FormulaCell>();

  constructor(private readonly names: Names) {}

  *all(): Iterable<FormulaCell> {
    for (const sheet of this.sheets) yield* this.formulas.values(sheet);
  }

  /** Last row and column a result reaches; empty spilled cells do not count. */
  extent(sheet: number): { row: number; column: number } {
    let row = 0;
    let column = 0;
    const reach = (r: number, c: number): void => {
      row = Math.max(row, r);
      column = Math.max(column, c);
    };
    for (const formula of this.formulas.values(sheet)) {
      reach(formula.row, formula.column);
      formula.spill?.cells.forEach((line, r) => {
        line.forEach((value, c) => {
          if (value !== null) reach(formula.row + r, formula.column + c);
        });
      });
    }
    return { row, column };
  }

  add(formula: FormulaCell): void {
    this.sheets.add(formula.sheet);
    this.formulas.set(formula.sheet, formula.row, formula.column, formula);
    this.link(formula);
    this.mark(formula);
  }

  remove(formula: FormulaCell): void {
    this.markArea(formula.area);
    this.unlink(formula);
    this.settle(formula);
    this.setSpill(formula, undefined);
    this.watch(formula, undefined);
    this.formulas.delete(formula.sheet, formula.row, formula.column);
  }

  /** Files formulas at other lines of an axis, all at once; gives back those that `moved` has no line for. */
  relocate(
    formulas: readonly FormulaCell[],
    axis: 'row' | 'column',
    moved: (line: number) => number | undefined,
  ): readonly FormulaCell[] {
    for (const formula of formulas) {
      const { stale } = formula;
      this.settle(formula);
      this.formulas.delete(formula.sheet, formula.row, formula.column);
      formula.stale = stale;
    }
    return formulas.filter((formula) => {
      const line = moved(formula[axis]);
      formula.stale = false;
      if (line === undefined) {
        this.unlink(formula);
        return true;
      }
      formula[axis] = line;
      this.formulas.set(formula.sheet, formula.row, formula.column, formula);
      this.mark(formula);
      return false;
    });
  }

  /** Reads the text anew and files what it refers to. */
  link(formula: FormulaCell): void {
    formula.node = undefined;
    formula.parseError = undefined;
    try {
      formula.node = parseFormula(formula.text, this.names.locale());
    } catch (thrown) {
      if (!(thrown instanceof CellError)) throw thrown;
      formula.parseError = thrown;
      return;
    }
    const { references, otherSheets, names, volatile } = footingOf(formula.node);
    const reads: Area[] = [];
    const sheets = new Map<string, number | undefined>();
    for (const name of otherSheets) sheets.set(name.toLowerCase(), this.names.sheetId(name));
    for (const reference of references) {
      let sheet: number | undefined = formula.sheet;
      if (reference.sheet !== undefined) {
        sheet = this.names.sheetId(reference.sheet);
        sheets.set(reference.sheet.toLowerCase(), sheet);
      }
      if (sheet === undefined) continue;
      reads.push(areaOf(reference, sheet));
    }
    for (const name of names) {
      const area = this.names.namedRange(name);
      if (area) reads.push(area);
    }
    formula.reads = reads;
    formula.sheets = sheets;
    formula.usesNames = names.length > 0;
    formula.volatile = volatile;
    if (volatile) this.volatile.add(formula);
    for (const area of reads) this.readers.add(area, formula);
  }

  unlink(formula: FormulaCell): void {
    for (const area of formula.reads) this.readers.remove(area, formula);
    for (const area of formula.found) this.readers.remove(area, formula);
    formula.reads = [];
    formula.found = [];
    this.volatile.delete(formula);
  }

  /** Replaces the rectangles known only by evaluating. */
  setFound(formula: FormulaCell, found: readonly Area[]): void {
    if (found.length === 0 && formula.found.length === 0) return;
    for (const area of formula.found) this.readers.remove(area, formula);
    formula.found = found;
    for (const area of found) this.readers.add(area, formula);
    // A rectangle may be both read and found: removing the second must not forget the first.
    for (const area of formula.reads) this.readers.add(area, formula);
  }

  /** Files the rectangle a formula wants to fill, so that it hears of obstacles. */
  watch(formula: FormulaCell, area: Area | undefined): void {
    if (formula.wants) this.watchers.remove(formula.wants, formula);
    formula.wants = area;
    if (area) this.watchers.add(area, formula);
  }

  setSpill(formula: FormulaCell, spill: Spill | undefined): void {
    const { sheet } = formula;
    eachNeighbour(formula, formula.spill, (row, column) => {
      if (this.spilled.get(sheet, row, column) === formula) this.spilled.delete(sheet, row, column);
    });
    formula.spill = spill;
    eachNeighbour(formula, spill, (row, column) => this.spilled.set(sheet, row, column, formula));
  }

  /** Marks a formula and all that follows from it. */
  mark(formula: FormulaCell): void {
    formula.resumes = false;
    this.spread(formula);
  }

  /** Marks formulas whose custom functions have answered, and all that follows from them. */
  resume(formulas: readonly FormulaCell[]): void {
    for (const formula of formulas) formula.resumes = !formula.stale;
    for (const formula of formulas) this.spread(formula);
  }

  private spread(formula: FormulaCell): void {
    if (formula.stale) return;
    const waiting = [formula];
    this.setStale(formula);
    const visit = (follower: FormulaCell): void => {
      follower.resumes = false;
      if (follower.stale) return;
      this.setStale(follower);
      waiting.push(follower);
    };
    for (let next = waiting.pop(); next; next = waiting.pop()) this.followers(next.spill?.area ?? next.area, visit);
  }

  /** Marks what follows from a rectangle of cells; `except` is the formula that causes it. */
  markArea(area: Area, except?: FormulaCell): void {
    this.followers(area, (follower) => {
      if (follower !== except) this.mark(follower);
    });
  }

  settle(formula: FormulaCell): void {
    formula.stale = false;
    this.stale.delete(formula);
    this.staleCells.delete(formula.sheet, formula.row, formula.column);
  }

  private setStale(formula: FormulaCell): void {
    formula.stale = true;
    this.generation += 1;
    this.stale.add(formula);
    this.staleCells.set(formula.sheet, formula.row, formula.column, formula);
  }

  private followers(area: Area, visit: (follower: FormulaCell) => void): void {
    this.readers.find(area, visit);
    this.watchers.find(area, visit);
  }
}

function eachNeighbour(
  formula: FormulaCell,
  spill: Spill | undefined,
  visit: (row: number, column: number) => void,
): void {
  if (!spill) return;
  for (let row = spill.area.row; row <= spill.area.lastRow; row += 1) {
    for (let column = spill.area.column; column <= spill.area.lastColumn; column += 1) {
      if (row !== formula.row || column !== formula.column) visit(row, column);
    }
  }
}

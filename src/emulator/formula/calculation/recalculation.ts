import { asError } from '../built-in-call.ts';
import { type Area, type CellAddress, CellError, type FormatHint, type Grid, type Scalar } from '../contract.ts';
import { FormulaEvaluation } from '../evaluate.ts';
import { columnLetters } from '../syntax/a1.ts';
import { Lambda, Matrix, Reference, type Value } from '../value.ts';
import { NotReady } from './cell-reader.ts';
import { type CustomCalls, LOADING } from './custom-calls.ts';
import type { FormulaCell, Spill } from './formula-cell.ts';
import type { Graph } from './graph.ts';
import type { Surroundings } from './surroundings.ts';

const CIRCULAR = new CellError(
  '#REF!',
  'Circular dependency detected. To resolve with iterative calculation, see File > Settings.',
);
/** A formula computed so often in one pass keeps changing what it reads. */
const MOST_RUNS = 60;

/** Computes every stale formula, each after those it reads. */
export class Recalculation {
  readonly changed = new Map<string, CellAddress>();
  private readonly clean = new Set<string>();
  private generation = 0;

  constructor(
    private readonly graph: Graph,
    private readonly around: Surroundings,
    private readonly custom: CustomCalls,
    private readonly touched: (area: Area) => void,
  ) {}

  run(): void {
    const ran: FormulaCell[] = [];
    for (const formula of this.graph.stale) this.computeFrom(formula, ran);
    for (const formula of ran) formula.runs = 0;
  }

  /** Depth first with its own stack: chains of formulas may be longer than JavaScript's. */
  private computeFrom(root: FormulaCell, ran: FormulaCell[]): void {
    const stack = [root];
    for (let formula = stack.at(-1); formula; formula = stack.at(-1)) {
      if (!formula.stale) {
        stack.pop();
        continue;
      }
      if (!formula.open) {
        formula.open = true;
        const cycle = this.pushReads(formula, stack);
        if (cycle) this.breakCycle(stack, cycle);
        if (cycle || stack.at(-1) !== formula) continue;
      }
      if (formula.runs >= MOST_RUNS) {
        this.breakCycle(stack, formula);
        continue;
      }
      const missing = this.compute(formula);
      if (!missing) {
        formula.runs += 1;
        ran.push(formula);
        continue;
      }
      const cycle = missing.find((other) => other.open);
      if (cycle) this.breakCycle(stack, cycle);
      else stack.push(...missing);
    }
  }

  /** Puts the stale formulas a formula reads on the stack; returns one that is itself waiting for this formula. */
  private pushReads(formula: FormulaCell, stack: FormulaCell[]): FormulaCell | undefined {
    let cycle: FormulaCell | undefined;
    if (this.generation !== this.graph.generation) {
      // Formulas became stale since: nothing is known to be clean any more.
      this.clean.clear();
      this.generation = this.graph.generation;
    }
    const push = (read: FormulaCell): void => {
      if (!read.stale) return;
      if (read.open) cycle ??= read;
      else stack.push(read);
    };
    for (const area of formula.reads) {
      const large = area.lastRow - area.row > 8 || area.lastColumn - area.column > 8;
      const key = large ? `${area.sheet}:${area.row}:${area.column}:${area.lastRow}:${area.lastColumn}` : '';
      if (large && this.clean.has(key)) continue;
      const before = stack.length;
      this.graph.staleCells.find(area, push);
      this.pushSpillers(area, formula, push);
      if (large && stack.length === before && !cycle) this.clean.add(key);
    }
    return cycle;
  }

  private pushSpillers(area: Area, reader: FormulaCell, push: (formula: FormulaCell) => void): void {
    if (this.graph.spilled.count(area.sheet) === 0) return;
    const found = new Set<FormulaCell>();
    this.graph.spilled.find(area, (spiller) => found.add(spiller));
    for (const spiller of found) if (spiller !== reader) push(spiller);
  }

  private breakCycle(stack: FormulaCell[], start: FormulaCell): void {
    const from = stack.lastIndexOf(start);
    const members = stack.slice(Math.max(0, from)).filter((formula) => formula.open);
    for (const formula of members) this.store(formula, CIRCULAR, undefined);
  }

  /** Computes one formula; returns the formulas that have to be computed before, if any. */
  private compute(formula: FormulaCell): readonly FormulaCell[] | undefined {
    if (!formula.node) {
      this.store(formula, formula.parseError ?? null, undefined);
      return undefined;
    }
    const session = this.custom.session(formula);
    const evaluation = new FormulaEvaluation(this.around, formula, session);
    let value: Value;
    try {
      value = evaluation.evaluate(formula.node, undefined, false);
      // A range typed alone gives the value beside the formula; one that a function returns spills.
      const typed = formula.node.kind === 'reference' || formula.node.kind === 'name';
      if (value instanceof Reference) {
        value = typed || value.single ? evaluation.intersect(value) : evaluation.read(value.area);
      }
    } catch (thrown) {
      if (thrown instanceof NotReady) return thrown.formulas;
      value = asError(thrown);
    }
    session.finish();
    // What was not read again is read all the same.
    this.graph.setFound(formula, session.resumed ? [...formula.found, ...evaluation.found] : evaluation.found);
    formula.confined = evaluation.confined || (session.resumed && formula.confined);
    this.store(formula, session.loading ? LOADING : value, evaluation.hint);
    return undefined;
  }

  private store(formula: FormulaCell, value: Value, hint: FormatHint): void {
    formula.open = false;
    this.graph.settle(formula);
    const before = formula.spill;
    const previous = formula.value;
    const previousHint = formula.hint;
    if (value instanceof Matrix && value.rows * value.columns > 1) this.spread(formula, value);
    else {
      formula.value = singleOf(value);
      formula.hint = value instanceof Matrix ? (value.hintAt?.(0, 0) ?? undefined) : hint;
      this.graph.setSpill(formula, undefined);
      this.graph.watch(formula, undefined);
    }
    if (formula.value instanceof CellError) formula.hint = undefined;
    if (before || formula.spill) this.spillChanged(formula, before, formula.spill);
    if (!identical(previous, formula.value) || previousHint !== formula.hint)
      this.note(formula.row, formula.column, formula);
    this.touched(formula.area);
  }

  private spread(formula: FormulaCell, matrix: Matrix): void {
    const { sheet, row, column } = formula;
    const area = { sheet, row, column, lastRow: row + matrix.rows - 1, lastColumn: column + matrix.columns - 1 };
    const error = this.obstacle(formula, area, this.around.grid);
    this.graph.watch(formula, area);
    if (error) {
      formula.value = error;
      this.graph.setSpill(formula, undefined);
      return;
    }
    const { hintAt, cells } = matrix;
    const hints = hintAt && cells.map((line, r) => line.map((_, c) => hintAt(r, c)));
    formula.value = matrix.at(0, 0);
    formula.hint = hints?.[0]?.[0];
    this.graph.setSpill(formula, { cells, hints, area });
  }

  private obstacle(formula: FormulaCell, area: Area, grid: Grid): CellError | undefined {
    const size = grid.size(area.sheet);
    const rows = area.lastRow - size.rows;
    const columns = area.lastColumn - size.columns;
    if (rows > 0 || columns > 0) {
      formula.confined = true;
      const what = rows > 0 ? `rows (${rows})` : `columns (${columns})`;
      return new CellError('#REF!', `Result was not automatically expanded, please insert more ${what}.`);
    }
    const { sheet } = area;
    for (let row = area.row; row <= area.lastRow; row += 1) {
      for (let column = area.column; column <= area.lastColumn; column += 1) {
        if (row === formula.row && column === formula.column) continue;
        const spiller = this.graph.spilled.get(sheet, row, column);
        const taken =
          this.graph.formulas.get(sheet, row, column) !== undefined ||
          (spiller !== undefined && spiller !== formula) ||
          grid.constant(sheet, row, column) !== null;
        if (taken) return overwrite(row, column);
      }
    }
    return undefined;
  }

  private spillChanged(formula: FormulaCell, before: Spill | undefined, after: Spill | undefined): void {
    for (const spill of [before, after]) if (spill) this.touched(spill.area);
    const rows = Math.max(before?.cells.length ?? 0, after?.cells.length ?? 0);
    const columns = Math.max(before?.cells[0]?.length ?? 0, after?.cells[0]?.length ?? 0);
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < columns; column += 1) {
        const kept =
          identical(before?.cells[row]?.[column], after?.cells[row]?.[column]) &&
          before?.hints?.[row]?.[column] === after?.hints?.[row]?.[column];
        if (!kept) this.note(formula.row + row, formula.column + column, formula);
      }
    }
    if (before && after && sameArea(before.area, after.area)) return;
    // Those who read cells that appear or vanish could not know it when they were computed.
    if (before) this.graph.markArea(before.area, formula);
    if (after) this.graph.markArea(after.area, formula);
  }

  private note(row: number, column: number, { sheet }: FormulaCell): void {
    this.changed.set(`${sheet}:${row}:${column}`, { sheet, row, column });
  }
}

function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.lastRow === b.lastRow && a.lastColumn === b.lastColumn;
}

function singleOf(value: Value): Scalar {
  if (value instanceof Matrix) return value.rows * value.columns === 0 ? null : value.at(0, 0);
  if (value instanceof Lambda) return new CellError('#N/A', 'A LAMBDA must be called with its arguments.');
  if (value instanceof Reference) throw new Error('References are read before they are stored');
  return value;
}

function identical(a: Scalar | undefined, b: Scalar | undefined): boolean {
  if (a instanceof CellError && b instanceof CellError) return a.code === b.code && a.message === b.message;
  return a === b;
}

function overwrite(row: number, column: number): CellError {
  const cell = `${columnLetters(column)}${row}`;
  return new CellError('#REF!', `Array result was not expanded because it would overwrite data in ${cell}.`);
}

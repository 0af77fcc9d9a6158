import { createCalculation } from '../../src/emulator/formula/calculation/calculation.ts';
import {
  type Area,
  type Calculation,
  CellError,
  type CustomCall,
  type FormatHint,
  type Grid,
  type Scalar,
} from '../../src/emulator/formula/contract.ts';
import { columnNumber } from '../../src/emulator/formula/syntax/a1.ts';

interface Sheet {
  name: string;
  rows: number;
  columns: number;
  readonly cells: Map<string, Scalar>;
  readonly hints: Map<string, FormatHint>;
}

/** A small workbook for tests: typed constants in a map, formulas in the calculation. */
export class TestBook implements Grid {
  readonly sheets = new Map<number, Sheet>();
  readonly hiddenRows = new Map<number, 'filter' | 'person'>();
  readonly names = new Map<string, Area>();
  readonly customFunctions = new Set<string>();
  readonly calculation: Calculation;
  instant = Date.UTC(2026, 2, 15, 9, 30);

  constructor(locale = 'en_US', timeZone = 'Europe/Paris') {
    this.addSheet(1, 'Sheet1');
    this.calculation = createCalculation(this, {
      locale,
      timeZone,
      now: () => this.instant,
      isCustomFunction: (name) => this.customFunctions.has(name.toUpperCase()),
    });
  }

  addSheet(id: number, name: string, rows = 1000, columns = 26): void {
    this.sheets.set(id, { name, rows, columns, cells: new Map(), hints: new Map() });
  }

  sheetByName(name: string): number | undefined {
    for (const [id, sheet] of this.sheets) if (sheet.name.toLowerCase() === name.toLowerCase()) return id;
    return undefined;
  }

  sheetName(id: number): string | undefined {
    return this.sheets.get(id)?.name;
  }

  sheetOrder(): readonly number[] {
    return [...this.sheets.keys()];
  }

  size(id: number): { rows: number; columns: number } {
    const sheet = this.sheets.get(id);
    return { rows: sheet?.rows ?? 0, columns: sheet?.columns ?? 0 };
  }

  constant(id: number, row: number, column: number): Scalar {
    return this.sheets.get(id)?.cells.get(`${row}:${column}`) ?? null;
  }

  formatHint(id: number, row: number, column: number): FormatHint {
    return this.sheets.get(id)?.hints.get(`${row}:${column}`);
  }

  namedRange(name: string): Area | undefined {
    return this.names.get(name.toLowerCase());
  }

  hiddenRow(_: number, row: number): 'filter' | 'person' | undefined {
    return this.hiddenRows.get(row);
  }

  /** Types a value, a formula (`=…`) or rows of them from a cell on; null clears. */
  set(a1: string, input: Scalar | readonly (readonly Scalar[])[], sheet = 1): this {
    const { row, column } = at(a1);
    const rows: readonly (readonly Scalar[])[] = Array.isArray(input) ? input : [[input as Scalar]];
    for (const [r, line] of rows.entries()) {
      for (const [c, value] of line.entries()) this.type(sheet, row + r, column + c, value);
    }
    return this;
  }

  hint(a1: string, hint: FormatHint, sheet = 1): this {
    const { row, column } = at(a1);
    this.sheets.get(sheet)?.hints.set(`${row}:${column}`, hint);
    this.calculation.invalidate({ sheet, row, column, lastRow: row, lastColumn: column });
    return this;
  }

  private type(sheet: number, row: number, column: number, value: Scalar): void {
    const area = { sheet, row, column, lastRow: row, lastColumn: column };
    if (typeof value === 'string' && value.startsWith('=')) {
      this.sheets.get(sheet)?.cells.delete(`${row}:${column}`);
      this.calculation.setFormula({ sheet, row, column }, value);
      return;
    }
    this.calculation.removeFormulas(area);
    if (value === null) this.sheets.get(sheet)?.cells.delete(`${row}:${column}`);
    else this.sheets.get(sheet)?.cells.set(`${row}:${column}`, value);
    this.calculation.invalidate(area);
  }

  /** Recalculates and returns the calls that wait. */
  pending(): readonly CustomCall[] {
    return this.calculation.recalculate().pending;
  }

  /** A cell after recalculation: its value, or the code of its error. */
  get(a1: string, sheet = 1): Scalar {
    return this.block(a1, 1, 1, sheet)[0]?.[0] ?? null;
  }

  error(a1: string, sheet = 1): string {
    this.calculation.recalculate();
    const { row, column } = at(a1);
    const value = this.calculation.computed(sheet, row, column)?.value;
    return value instanceof CellError ? value.message : '';
  }

  hintOf(a1: string, sheet = 1): FormatHint {
    this.calculation.recalculate();
    const { row, column } = at(a1);
    return this.calculation.computed(sheet, row, column)?.hint;
  }

  /** Values of a rectangle after recalculation, errors as their codes. */
  block(a1: string, rows: number, columns: number, sheet = 1): Scalar[][] {
    const { row, column } = at(a1);
    this.calculation.recalculate();
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => {
        const computed = this.calculation.computed(sheet, row + r, column + c);
        const value = computed ? computed.value : this.constant(sheet, row + r, column + c);
        return value instanceof CellError ? value.code : value;
      }),
    );
  }

  formula(a1: string, sheet = 1): string | undefined {
    return this.calculation.formula({ sheet, ...at(a1) });
  }
}

/** Result of one formula typed in H1 beside data in A1: a value, or rows when it spills. */
export function evaluate(formula: string, data: readonly (readonly Scalar[])[] = [], locale = 'en_US'): unknown {
  const book = new TestBook(locale);
  if (data.length > 0) book.set('A1', data);
  book.set('H1', formula);
  book.pending();
  const { row, column } = book.calculation.extent(1);
  return row <= 1 && column <= 8 ? book.get('H1') : book.block('H1', Math.max(row, 1), Math.max(column, 8) - 7);
}

function at(a1: string): { row: number; column: number } {
  const match = /^([A-Z]+)([0-9]+)$/.exec(a1);
  if (!match) throw new Error(`${a1} is not a cell`);
  return { column: columnNumber(match[1] ?? ''), row: Number(match[2]) };
}

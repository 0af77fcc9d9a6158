import { createCalculation } from '../../formula/calculation/calculation.ts';
import type { Calculation, Scalar } from '../../formula/contract.ts';
import { hintOfPattern } from '../../formula/text/format-family.ts';
import type { Cell } from '../workbook/cell.ts';
import { Reading } from '../workbook/reading.ts';
import type { SheetModel } from '../workbook/sheet-model.ts';
import type { Workbook } from '../workbook/workbook.ts';

/** A cell as it would be if a value being checked were accepted. */
interface Supposed {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

const benches = new WeakMap<SheetModel, { stamp: number; bench: Bench }>();

/**
 * Result at a cell of a formula that stands in no cell, as those of validation rules and conditional
 * formats; its relative references are written for `anchor`.
 */
export function scratchValue(
  book: Workbook,
  sheet: SheetModel,
  row: number,
  column: number,
  formula: string,
  anchor: Place,
  supposed?: Supposed,
): Scalar {
  const stamp = book.sheets.reduce((sum, other) => sum + other.revision, 0);
  let known = benches.get(sheet);
  if (known?.stamp !== stamp) {
    known = { stamp, bench: new Bench(book, sheet) };
    benches.set(sheet, known);
  }
  return known.bench.evaluate(formula, row - anchor.row, column - anchor.column, supposed);
}

/** A calculation of its own that reads results where the real one reads what was typed. */
class Bench {
  private readonly calculation: Calculation;
  private readonly readings = new Map<number, Reading>();
  private supposed: Supposed | undefined;

  constructor(
    private readonly book: Workbook,
    private readonly sheet: SheetModel,
  ) {
    const { locale, timeZone } = book.properties;
    this.calculation = createCalculation(
      {
        sheetByName: (name) => book.sheetNamed(name)?.id,
        sheetName: (id) => book.sheetById(id)?.name,
        sheetOrder: () => book.sheets.map(({ id }) => id),
        // One line more than there is: the formula being tried stands there, where nothing refers to.
        size: (id) => {
          const model = book.sheetById(id);
          return { rows: (model?.rows.size ?? 0) + 1, columns: (model?.columns.size ?? 0) + 1 };
        },
        constant: (id, row, column) => this.valueAt(id, row, column),
        formatHint: (id, row, column) => hintOfPattern(this.readingOf(id)?.pattern(row, column)),
        hiddenRow: (id, row) => book.sheetById(id)?.hiddenRow(row),
        namedRange: (name) => book.namedRange(name)?.area,
      },
      { locale, timeZone, now: () => book.now(), isCustomFunction: () => false },
    );
  }

  evaluate(formula: string, rows: number, columns: number, supposed: Supposed | undefined): Scalar {
    const row = this.sheet.rows.size + 1;
    const column = this.sheet.columns.size + 1;
    const cell = { sheet: this.sheet.id, row, column };
    const text = formula.startsWith('=') ? formula : `=${formula}`;
    this.suppose(supposed);
    this.calculation.setFormula(cell, this.calculation.translated(text, rows, columns));
    this.calculation.recalculate({ volatile: true });
    const result = this.calculation.computed(cell.sheet, row, column)?.value ?? null;
    this.calculation.removeFormulas({ ...cell, lastRow: row, lastColumn: column });
    this.suppose(undefined);
    return result;
  }

  /** From here on the cell holds what is supposed of it, or again what it holds. */
  private suppose(supposed: Supposed | undefined): void {
    const place = supposed ?? this.supposed;
    this.supposed = supposed;
    if (!place) return;
    const { row, column } = place;
    this.calculation.invalidate({ sheet: this.sheet.id, row, column, lastRow: row, lastColumn: column });
  }

  private valueAt(id: number, row: number, column: number): Scalar {
    const { supposed } = this;
    if (supposed && id === this.sheet.id && supposed.row === row && supposed.column === column) {
      return supposed.cell.value;
    }
    return this.readingOf(id)?.value(row, column) ?? null;
  }

  private readingOf(id: number): Reading | undefined {
    let reading = this.readings.get(id);
    const sheet = this.book.sheetById(id);
    if (!reading && sheet) {
      reading = new Reading(this.book, sheet);
      this.readings.set(id, reading);
    }
    return reading;
  }
}

import type { Area } from '../contract.ts';
import { obtain } from './area-index.ts';

/** Values by cell, searchable by rectangle at the cost of the smaller of the two. */
export class CellMap<T> {
  private readonly sheets = new Map<number, Map<number, Map<number, T>>>();
  private readonly counts = new Map<number, number>();

  get(sheet: number, row: number, column: number): T | undefined {
    return this.sheets.get(sheet)?.get(column)?.get(row);
  }

  set(sheet: number, row: number, column: number, value: T): void {
    const columns = obtain(this.sheets, sheet, () => new Map<number, Map<number, T>>());
    const rows = obtain(columns, column, () => new Map<number, T>());
    if (!rows.has(row)) this.counts.set(sheet, this.count(sheet) + 1);
    rows.set(row, value);
  }

  delete(sheet: number, row: number, column: number): void {
    const rows = this.sheets.get(sheet)?.get(column);
    if (!rows?.delete(row)) return;
    this.counts.set(sheet, this.count(sheet) - 1);
    if (rows.size === 0) this.sheets.get(sheet)?.delete(column);
  }

  /** How many cells of a sheet hold a value. */
  count(sheet: number): number {
    return this.counts.get(sheet) ?? 0;
  }

  /** The cells of one column, by row. */
  column(sheet: number, column: number): ReadonlyMap<number, T> | undefined {
    return this.sheets.get(sheet)?.get(column);
  }

  find(area: Area, visit: (value: T, row: number, column: number) => void): void {
    if (this.count(area.sheet) === 0) return;
    const columns = this.sheets.get(area.sheet);
    if (!columns) return;
    for (const [column, rows] of columns) {
      if (column < area.column || column > area.lastColumn) continue;
      if (area.lastRow - area.row < rows.size) {
        for (let row = area.row; row <= area.lastRow; row += 1) {
          const value = rows.get(row);
          if (value !== undefined) visit(value, row, column);
        }
      } else {
        for (const [row, value] of rows) if (row >= area.row && row <= area.lastRow) visit(value, row, column);
      }
    }
  }

  /** Every value of a sheet. */
  *values(sheet: number): Iterable<T> {
    for (const rows of this.sheets.get(sheet)?.values() ?? []) yield* rows.values();
  }
}

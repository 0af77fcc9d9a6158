import { type Cell, isBlankCell } from './cell.ts';

/** Rows a stored block holds. */
export const BLOCK_ROWS = 64;

type Line = (Cell | undefined)[];

/** The cells of a sheet by row, only as far as something stands there, and which blocks of rows must be stored again. */
export class CellGrid {
  private readonly lines: (Line | undefined)[] = [];
  private extent: { row: number; column: number } | null = null;
  /** Cells with a validation rule; 0 spares every write the look-up. */
  ruled = 0;
  readonly dirtyBlocks = new Set<number>();

  at(row: number, column: number): Cell | undefined {
    return this.lines[row - 1]?.[column - 1];
  }

  /** Cells of a row from column 1, as far as they go. */
  line(row: number): readonly (Cell | undefined)[] {
    return this.lines[row - 1] ?? [];
  }

  /** Number of rows that may hold cells. */
  get height(): number {
    return this.lines.length;
  }

  put(row: number, column: number, cell: Cell): void {
    const line = this.lineAt(row);
    const before = line[column - 1];
    if ((before?.rule ?? 0) !== cell.rule) this.ruled += (cell.rule ? 1 : 0) - (before?.rule ? 1 : 0);
    while (line.length < column - 1) line.push(undefined);
    line[column - 1] = isBlankCell(cell) ? undefined : cell;
    this.extent = null;
    this.dirtyBlocks.add(Math.floor((row - 1) / BLOCK_ROWS));
  }

  /** Puts a cell read from the store: nothing becomes dirty. */
  load(row: number, column: number, cell: Cell): void {
    const line = this.lineAt(row);
    while (line.length < column - 1) line.push(undefined);
    line[column - 1] = cell;
    if (cell.rule) this.ruled++;
    this.extent = null;
  }

  /** The row must be stored again: a formula's text changed though its cell did not. */
  touchRow(row: number): void {
    this.dirtyBlocks.add(Math.floor((row - 1) / BLOCK_ROWS));
  }

  insertRows(at: number, count: number): void {
    if (at <= this.lines.length) {
      this.lines.splice(at - 1, 0, ...new Array<Line | undefined>(count).fill(undefined));
    }
    this.movedFrom(at);
  }

  deleteRows(at: number, count: number): void {
    const height = this.lines.length;
    for (const line of this.lines.splice(at - 1, count)) this.forgetRules(line);
    this.movedFrom(at, height);
  }

  insertColumns(at: number, count: number): void {
    for (const line of this.lines) {
      if (line && line.length >= at) line.splice(at - 1, 0, ...new Array<undefined>(count).fill(undefined));
    }
    this.movedFrom(1);
  }

  deleteColumns(at: number, count: number): void {
    for (const line of this.lines) this.forgetRules(line?.splice(at - 1, count));
    this.movedFrom(1);
  }

  /** Last row and column that hold a constant or a formula; 0 when none. */
  content(): { row: number; column: number } {
    if (this.extent) return this.extent;
    let row = 0;
    let column = 0;
    for (let index = this.lines.length - 1; index >= 0; index--) {
      const line = this.lines[index];
      if (!line) continue;
      for (let last = line.length - 1; last >= (row ? column : 0); last--) {
        const cell = line[last];
        if (!cell || (cell.value === null && !cell.formula)) continue;
        row = row || index + 1;
        column = Math.max(column, last + 1);
        break;
      }
    }
    this.extent = { row, column };
    return this.extent;
  }

  /** Visits every cell that is not blank. */
  each(visit: (cell: Cell, row: number, column: number) => void): void {
    for (let row = 0; row < this.lines.length; row++) {
      const line = this.lines[row];
      if (!line) continue;
      for (let column = 0; column < line.length; column++) {
        const cell = line[column];
        if (cell) visit(cell, row + 1, column + 1);
      }
    }
  }

  private lineAt(row: number): Line {
    while (this.lines.length < row) this.lines.push(undefined);
    let line = this.lines[row - 1];
    if (!line) {
      line = [];
      this.lines[row - 1] = line;
    }
    return line;
  }

  private forgetRules(line: readonly (Cell | undefined)[] | undefined): void {
    for (const cell of line ?? []) if (cell?.rule) this.ruled--;
  }

  private movedFrom(row: number, height = this.lines.length): void {
    this.extent = null;
    const last = Math.floor(Math.max(height, this.lines.length, row) / BLOCK_ROWS);
    for (let block = Math.floor((row - 1) / BLOCK_ROWS); block <= last; block++) this.dirtyBlocks.add(block);
  }
}

/**
 * What the formula engine and the workbook model agree on.
 * Coordinates are 1-based. Dates are serial numbers (days since 1899-12-30, in the spreadsheet's own
 * wall-clock time), as in Google Sheets: a cell is a date because of its number format.
 */

/** Errors a cell can hold; `message` is what the hover card says. */
export class CellError {
  constructor(
    readonly code: '#NULL!' | '#DIV/0!' | '#VALUE!' | '#REF!' | '#NAME?' | '#NUM!' | '#N/A' | '#ERROR!' | 'Loading...',
    readonly message = '',
  ) {}
}

/** A cell's value; `null` is an empty cell (a formula giving `""` is not empty). */
export type Scalar = number | string | boolean | CellError | null;

/** Number format a formula suggests for a cell left on "automatic": a family, or a pattern of its own. */
export type FormatHint = 'date' | 'datetime' | 'time' | 'percent' | 'currency' | `pattern:${string}` | undefined;

export interface CellAddress {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** Inclusive rectangle. */
export interface Area {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** Read access to what was typed (never to formula results, which the engine keeps itself). */
export interface Grid {
  /** Sheet id for a name as written in a formula (case-insensitive), or undefined. */
  sheetByName(name: string): number | undefined;
  sheetName(sheet: number): string | undefined;
  /** Ids of the sheets in their order. */
  sheetOrder(): readonly number[];
  /** Allocated size: spills and open ranges (`A2:A`) stop there. */
  size(sheet: number): { rows: number; columns: number };
  /** Typed constant at a cell; null when empty or when the cell holds a formula. */
  constant(sheet: number, row: number, column: number): Scalar;
  /** Format family of a cell, so that `=A1+1` on a date stays a date. */
  formatHint(sheet: number, row: number, column: number): FormatHint;
  namedRange(name: string): Area | undefined;
  /** Who hides a row, if anybody: a filter, or a person (a folded group too). */
  hiddenRow(sheet: number, row: number): 'filter' | 'person' | undefined;
}

export interface Settings {
  /** Google locale such as `fr_FR`: decides `;` or `,` separators, decimal mark, accepted function names. */
  readonly locale: string;
  /** IANA zone, for NOW and TODAY. */
  readonly timeZone: string;
  /** Current instant, epoch milliseconds (the host's virtual clock). */
  now(): number;
  /** Whether a script declares this custom function (case-insensitive). */
  isCustomFunction(name: string): boolean;
}

/** One evaluation of a custom function, to be run by the host; ranges come as 2-D arrays. */
export interface CustomCall {
  readonly id: number;
  readonly cell: CellAddress;
  readonly name: string;
  /** Scalars, or 2-D arrays for ranges and arrays (a one-cell range is a scalar, as on Google). `''` for empty cells. Date cells come as JS Date. */
  readonly args: readonly unknown[];
}

/** What a custom function gave: a scalar, a 1-D (one column) or 2-D array, or the message of what it threw. */
export type CustomResult = { readonly value: unknown } | { readonly error: string };

/** Value of a formula cell or of a cell a formula spills into. */
export interface Computed {
  readonly value: Scalar;
  readonly hint: FormatHint;
  /** The cell whose formula spilled here, when it is another one. */
  readonly anchor?: CellAddress;
}

/** The synchronous dependency graph of one spreadsheet. */
export interface Calculation {
  /** Stores a formula, `=` included, written in the spreadsheet's locale. A formula that does not parse evaluates to `#ERROR!`. */
  setFormula(cell: CellAddress, text: string): void;
  /** The formula as it would be typed now (sheet renames and row moves applied), or undefined. */
  formula(cell: CellAddress): string | undefined;
  formulas(): Iterable<[CellAddress, string]>;
  hasFormulas(sheet: number): boolean;
  removeFormulas(area: Area): void;
  /** Constants in the area changed (also formats, when they change a hint). */
  invalidate(area: Area): void;
  /** Sheet added, renamed, deleted or resized, or a named range changed: names are resolved anew. */
  invalidateNames(): void;
  /** Rows or columns inserted (`count` > 0) or deleted (`count` < 0) at `at`; references follow, or become `#REF!`. */
  shift(sheet: number, axis: 'row' | 'column', at: number, count: number): void;
  /** Cells pushed aside (`count` > 0) or removed (`count` < 0) at `at`, between two lines of the other axis only; formulas themselves are moved by the caller. */
  slide(sheet: number, axis: 'row' | 'column', at: number, count: number, band: readonly [number, number]): void;
  /** Cells of an area went to another place, which formulas that mean them follow; the caller moves the cells. */
  redirect(area: Area, to: CellAddress): void;
  /** The text of a formula moved by an offset, as copyTo and fill do (relative references move, `$` stay). */
  translated(text: string, rowOffset: number, columnOffset: number): string;
  /**
   * Recomputes what is stale, volatile functions included when `volatile` is set.
   * Custom functions are evaluated by `resolve`d results: those not known yet are returned in `pending`
   * (again at each recalculation, under the same id) and hold `Loading...` until then; unchanged arguments
   * reuse the last result. `changed` names formula and spilled cells whose value or format changed.
   */
  recalculate(options?: { volatile?: boolean }): { changed: readonly CellAddress[]; pending: readonly CustomCall[] };
  /** Gives the results of pending calls; the next `recalculate` propagates them. */
  resolve(results: ReadonlyMap<number, CustomResult>): void;
  /** Result of a formula cell or of a spilled cell; undefined where no formula reaches. */
  computed(sheet: number, row: number, column: number): Computed | undefined;
  /** Last row and column reached by formula results on this sheet (0, 0 when none). */
  extent(sheet: number): { row: number; column: number };
}

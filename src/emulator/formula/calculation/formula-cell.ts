import type { Area, CellAddress, CellError, CustomResult, FormatHint, Scalar } from '../contract.ts';
import type { CallNode, Node } from '../syntax/ast.ts';

/** One evaluation of a custom function and what it gave, kept as long as its arguments stay the same. */
export interface CustomMemo {
  readonly id: number;
  readonly name: string;
  readonly args: readonly unknown[];
  result?: CustomResult;
}

/** What a formula gives to the cells around its own. */
export interface Spill {
  readonly cells: readonly (readonly Scalar[])[];
  readonly hints: readonly (readonly FormatHint[])[] | undefined;
  readonly area: Area;
}

/** A cell that holds a formula, and all the engine knows about it. */
export class FormulaCell implements CellAddress {
  node: Node | undefined;
  parseError: CellError | undefined;
  value: Scalar = null;
  hint: FormatHint;
  spill: Spill | undefined;
  stale = false;
  /** In the middle of being computed: meeting it again is a cycle. */
  open = false;
  /** Evaluations in the current recalculation. */
  runs = 0;
  volatile = false;
  usesNames = false;
  /** The result depends on the size of a sheet. */
  confined = false;
  /** Rectangles read, known from the text. */
  reads: readonly Area[] = [];
  /** Rectangles read, known only by evaluating (OFFSET, INDIRECT). */
  found: readonly Area[] = [];
  /** Rectangle the result wants to fill; what happens there concerns this formula. */
  wants: Area | undefined;
  /** Sheets named in the text, by lower-case name. */
  sheets: ReadonlyMap<string, number | undefined> = new Map();
  custom = new Map<string, CustomMemo>();
  /** The same by the place of the call in the text, where one place makes one call. */
  calls = new Map<CallNode, { readonly key: string; readonly memo: CustomMemo }>();
  /** Stale for a result that came alone: nothing it reads has changed since it was last computed. */
  resumes = false;

  constructor(
    readonly sheet: number,
    public row: number,
    public column: number,
    public text: string,
  ) {}

  get area(): Area {
    return { sheet: this.sheet, row: this.row, column: this.column, lastRow: this.row, lastColumn: this.column };
  }

  get address(): CellAddress {
    return { sheet: this.sheet, row: this.row, column: this.column };
  }
}

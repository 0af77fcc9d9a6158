import type { Evaluation } from '../call.ts';
import type { Area, CellAddress, FormatHint, Grid, Scalar } from '../contract.ts';
import type { CallNode } from '../syntax/ast.ts';
import type { Locale } from '../text/locale.ts';
import type { Matrix, Value } from '../value.ts';

/** What the graph offers to the evaluation of a formula. */
export interface Surroundings {
  readonly grid: Grid;
  readonly locale: Locale;
  readonly timeZone: string;
  now(): number;
  sheetId(name: string): number | undefined;
  valueAt(sheet: number, row: number, column: number): Scalar;
  hintAt(sheet: number, row: number, column: number): FormatHint;
  read(area: Area): Matrix;
  /** Has every formula of a rectangle computed before the one that is being evaluated. */
  settleFirst(area: Area): void;
  formulaAt(cell: CellAddress): string | undefined;
  isCustomFunction(name: string): boolean;
}

/** Runs the custom functions a formula calls. */
export interface CustomRunner {
  /** The result of a call whose arguments need not be read again; undefined when they must. */
  known(node: CallNode, timeZone: string): Value | undefined;
  call(node: CallNode, args: readonly Value[], evaluation: Evaluation): Value;
}

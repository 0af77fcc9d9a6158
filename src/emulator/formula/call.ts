import { booleanOf, numberOf, textOf } from './coerce.ts';
import { type Area, type CellAddress, CellError, type FormatHint, type Grid, type Scalar } from './contract.ts';
import type { CallNode, Node } from './syntax/ast.ts';
import type { Locale } from './text/locale.ts';
import { isScalar, Lambda, Matrix, Reference, type Scope, type Value } from './value.ts';

/** What the evaluation of one formula offers to functions. */
export interface Evaluation {
  readonly grid: Grid;
  readonly locale: Locale;
  readonly timeZone: string;
  /** The formula's own cell. */
  readonly cell: CellAddress;
  /** Format the last evaluated expression suggests. */
  hint: FormatHint;
  now(): number;
  evaluate(node: Node, scope: Scope | undefined, array: boolean): Value;
  apply(lambda: Lambda, args: readonly Value[]): Value;
  read(area: Area): Matrix;
  valueAt(sheet: number, row: number, column: number): Scalar;
  hintAt(sheet: number, row: number, column: number): FormatHint;
  /** The one value a rectangle gives where one value is wanted: same row or same column as the formula. */
  intersect(value: Value): Scalar;
  /** Makes the formula depend on a rectangle known only while it is evaluated. */
  depend(area: Area): Reference;
  formulaAt(cell: CellAddress): string | undefined;
  /** Reads a reference written in a text, as INDIRECT does. */
  referenceIn(text: string): Reference;
}

/** One call of a function: its arguments and what it may ask for. */
export class Call {
  constructor(
    readonly name: string,
    readonly args: readonly Value[],
    readonly node: CallNode,
    readonly scope: Scope | undefined,
    /** Whether arrays broadcast here (inside ARRAYFORMULA and the like). */
    readonly array: boolean,
    readonly evaluation: Evaluation,
  ) {}

  get locale(): Locale {
    return this.evaluation.locale;
  }

  /** Number of arguments written. */
  get count(): number {
    return this.node.args.length;
  }

  /** Whether an argument was left out, or left empty between separators. */
  omitted(index: number): boolean {
    const node = this.node.args[index];
    return node === undefined || node.kind === 'missing';
  }

  /** Evaluates an argument of a lazy function. */
  lazily(index: number, array = this.array): Value {
    const node = this.node.args[index];
    if (!node || node.kind === 'missing') return null;
    return this.evaluation.evaluate(node, this.scope, array);
  }

  value(index: number): Value {
    return this.args[index] ?? null;
  }

  /** One value; errors come through. */
  scalar(index: number): Scalar {
    return this.evaluation.intersect(this.value(index));
  }

  number(index: number, standard?: number): number {
    if (standard !== undefined && this.omitted(index)) return standard;
    return numberOf(this.scalar(index), this.locale, this.name, index + 1);
  }

  /** A number without its decimals. */
  integer(index: number, standard?: number): number {
    return Math.trunc(this.number(index, standard));
  }

  text(index: number, standard?: string): string {
    if (standard !== undefined && this.omitted(index)) return standard;
    return textOf(this.scalar(index), this.locale);
  }

  boolean(index: number, standard?: boolean): boolean {
    if (standard !== undefined && this.omitted(index)) return standard;
    return booleanOf(this.scalar(index), this.locale, this.name, index + 1);
  }

  /** An argument as a rectangle; a single value is a rectangle of one cell. */
  matrix(index: number): Matrix {
    return this.matrixOf(this.value(index));
  }

  matrixOf(value: Value): Matrix {
    if (value instanceof Matrix) return value;
    if (value instanceof Reference) return this.evaluation.read(value.area);
    if (value instanceof Lambda) throw new CellError('#VALUE!', `Function ${this.name} expects values, not a LAMBDA.`);
    const { hint } = this.evaluation;
    return new Matrix([[value]], () => hint);
  }

  reference(index: number): Reference {
    const value = this.value(index);
    if (value instanceof Reference) return value;
    if (value instanceof CellError) throw value;
    throw new CellError('#N/A', 'Argument must be a range.');
  }

  lambda(index: number): Lambda {
    const value = this.value(index);
    if (value instanceof Lambda) return value;
    if (value instanceof CellError) throw value;
    throw new CellError('#N/A', `Function ${this.name} parameter ${index + 1} should be a LAMBDA.`);
  }

  /**
   * Visits the values of arguments: `written` is false for those read in a range or an array,
   * which most functions treat otherwise than those written in the call.
   */
  each(from: number, visit: (value: Scalar, written: boolean, argument: number) => void): void {
    for (let index = from; index < this.args.length; index += 1) {
      const value = this.args[index] ?? null;
      if (isScalar(value)) visit(value, true, index);
      else this.matrixOf(value).each((cell) => visit(cell, false, index));
    }
  }

  /** Numbers as SUM takes them: texts and booleans count when written in the call, not in ranges; errors are thrown. */
  numbers(from = 0, to = Number.POSITIVE_INFINITY): number[] {
    const found: number[] = [];
    this.each(from, (value, written, index) => {
      if (index > to) return;
      if (typeof value === 'number') found.push(value);
      else if (value instanceof CellError) throw value;
      else if (written && !(value === null && this.omitted(index))) {
        found.push(numberOf(value, this.locale, this.name, index + 1));
      }
    });
    return found;
  }
}

/** Declaration of a function. */
export interface FunctionSpec {
  /** Fewest and most arguments. */
  readonly arity: readonly [number, number];
  /** Kind of each argument: `s` one value, `r` a rectangle as it is. The last `repeat` kinds go on. Default `s`. */
  readonly takes?: string;
  readonly repeat?: number;
  /** Arguments are evaluated by the function itself. */
  readonly lazy?: true;
  /** Arguments are evaluated as in ARRAYFORMULA. */
  readonly array?: true;
  readonly volatile?: true;
  /** Gives a row of its own for each cell it is called on in an array formula. */
  readonly widens?: true;
  /** Written errors reach the function instead of becoming its result. */
  readonly errors?: true;
  /** Ranges given directly are not read: they make no dependency. */
  readonly unread?: true;
  /** Format of the result: one family, that of the first argument, or that of what was evaluated last. */
  readonly hint?: FormatHint | 'first' | 'last';
  evaluate(call: Call): Value;
}

export type FunctionTable = Readonly<Record<string, FunctionSpec>>;

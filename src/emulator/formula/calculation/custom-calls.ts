import type { Evaluation } from '../call.ts';
import { CellError, type CustomCall, type CustomResult, type FormatHint, type Scalar } from '../contract.ts';
import type { CallNode } from '../syntax/ast.ts';
import { isMoment } from '../text/format-family.ts';
import { instantOfSerial, serialOfInstant } from '../text/serial.ts';
import { isScalar, Lambda, Matrix, type Value } from '../value.ts';
import type { CustomMemo, FormulaCell } from './formula-cell.ts';
import type { CustomRunner } from './surroundings.ts';

/** What every cell shows while a custom function has not answered. */
export const LOADING = new CellError('Loading...', 'Loading...');

interface Waiting {
  readonly formula: FormulaCell;
  readonly memo: CustomMemo;
}

/** Calls of custom functions: which are waiting, and which results are known for which arguments. */
export class CustomCalls {
  private nextId = 1;
  private readonly waiting = new Map<number, Waiting>();

  /** Calls without result, in the order they were made. */
  pending(): CustomCall[] {
    return [...this.waiting.values()].map(({ formula, memo }) => ({
      id: memo.id,
      cell: formula.address,
      name: memo.name,
      args: memo.args,
    }));
  }

  /** Gives results; returns the formulas they concern. */
  resolve(results: ReadonlyMap<number, CustomResult>): FormulaCell[] {
    const concerned: FormulaCell[] = [];
    for (const [id, result] of results) {
      const waiting = this.waiting.get(id);
      // The formula was edited meanwhile: nobody waits for this result any more.
      if (!waiting) continue;
      waiting.memo.result = result;
      this.waiting.delete(id);
      concerned.push(waiting.formula);
    }
    return concerned;
  }

  forget(formula: FormulaCell): void {
    for (const memo of formula.custom.values()) this.waiting.delete(memo.id);
    formula.custom = new Map();
    formula.calls = new Map();
  }

  /** Starts one evaluation of a formula: remembers known results, drops calls it no longer makes. */
  session(formula: FormulaCell): CustomSession {
    return new CustomSession(formula, {
      create: (name, args) => {
        const memo: CustomMemo = { id: this.nextId, name, args };
        this.nextId += 1;
        return memo;
      },
      keep: (used) => {
        for (const [key, memo] of formula.custom) if (!used.has(key)) this.waiting.delete(memo.id);
        for (const memo of used.values()) if (!memo.result) this.waiting.set(memo.id, { formula, memo });
        formula.custom = used;
      },
    });
  }
}

interface Register {
  create(name: string, args: readonly unknown[]): CustomMemo;
  keep(used: Map<string, CustomMemo>): void;
}

/** The custom calls of one evaluation of one formula. */
class CustomSession implements CustomRunner {
  /** Whether a result is missing, so that the whole formula has to wait. */
  loading = false;
  /** Whether arguments of some call were not read again. */
  resumed = false;
  private readonly used = new Map<string, CustomMemo>();
  private readonly calls: FormulaCell['calls'] = new Map();
  private readonly severalAt = new Set<CallNode>();

  constructor(
    private readonly formula: FormulaCell,
    private readonly register: Register,
  ) {}

  known(node: CallNode, timeZone: string): Value | undefined {
    const call = this.formula.resumes ? this.formula.calls.get(node) : undefined;
    if (!call?.memo.result) return undefined;
    this.resumed = true;
    this.keep(node, call);
    return resultOf(call.memo.result, timeZone);
  }

  call(node: CallNode, args: readonly Value[], evaluation: Evaluation): Value {
    const given: Given[] = [];
    for (const arg of args) {
      const one = givenOf(arg, evaluation);
      if (one) given.push(one);
      else {
        this.loading = true;
        return LOADING;
      }
    }
    const { name } = node;
    const key = `${name}(${given.map(({ text }) => text).join('\n')})`;
    const memo =
      this.used.get(key) ??
      this.formula.custom.get(key) ??
      this.register.create(
        name,
        given.map(({ value }) => value),
      );
    this.keep(node, { key, memo });
    if (!memo.result) {
      this.loading = true;
      return LOADING;
    }
    return resultOf(memo.result, evaluation.timeZone);
  }

  /** Records the calls made; those of a broken-off evaluation are forgotten instead. */
  finish(): void {
    this.formula.resumes = false;
    if (this.used.size === 0 && this.formula.custom.size === 0) return;
    for (const node of this.severalAt) this.calls.delete(node);
    this.formula.calls = this.calls;
    this.register.keep(this.used);
  }

  private keep(node: CallNode, call: { readonly key: string; readonly memo: CustomMemo }): void {
    this.used.set(call.key, call.memo);
    if (this.calls.has(node)) this.severalAt.add(node);
    this.calls.set(node, call);
  }
}

/** An argument as a script receives it, and a text equal for equal arguments only. */
interface Given {
  readonly value: unknown;
  readonly text: string;
}

/** Several formulas of a sheet are given the same rectangles: each is put in a script's words once. */
const givenBefore = new WeakMap<Matrix, Given>();

/** Undefined while a part of the argument has no result yet. */
function givenOf(argument: Value, evaluation: Evaluation): Given | undefined {
  const known = argument instanceof Matrix ? givenBefore.get(argument) : undefined;
  if (known) return known;
  if (isLoading(argument, evaluation)) return undefined;
  const value = argumentOf(argument, evaluation);
  const given = { value, text: signature(value) };
  if (argument instanceof Matrix) givenBefore.set(argument, given);
  return given;
}

/** One argument as a script receives it: a scalar, or rows of scalars. */
function argumentOf(value: Value, evaluation: Evaluation): unknown {
  if (value instanceof Lambda) throw new CellError('#VALUE!', 'A custom function cannot receive a LAMBDA.');
  const matrix = isScalar(value) || value instanceof Matrix ? value : evaluation.read(value.area);
  if (isScalar(matrix)) return scriptValue(matrix, undefined, evaluation.timeZone);
  const { hintAt } = matrix;
  const rows = matrix.cells.map((line, row) =>
    line.map((cell, column) =>
      scriptValue(cell, typeof cell === 'number' ? hintAt?.(row, column) : undefined, evaluation.timeZone),
    ),
  );
  return matrix.rows === 1 && matrix.columns === 1 ? rows[0]?.[0] : rows;
}

function scriptValue(value: Scalar, hint: FormatHint, timeZone: string): unknown {
  if (value === null) return '';
  if (value instanceof CellError) return value.code;
  if (typeof value === 'number' && isMoment(hint)) {
    return new Date(instantOfSerial(value, timeZone));
  }
  return value;
}

function isLoading(value: Value, evaluation: Evaluation): boolean {
  if (value instanceof CellError) return value.code === LOADING.code;
  if (isScalar(value) || value instanceof Lambda) return false;
  const { cells } = value instanceof Matrix ? value : evaluation.read(value.area);
  return cells.some((line) => line.some((cell) => cell instanceof CellError && cell.code === LOADING.code));
}

/** A text equal for equal arguments only; a date differs from the text of that date. */
function signature(given: unknown): string {
  // Dates are listed apart: a replacer would make JSON.stringify ten times slower on columns of a thousand rows.
  const dates: number[] = [];
  let place = 0;
  const look = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) look(item);
    else if (value instanceof Date) dates.push(place);
    place++;
  };
  look(given);
  return `${JSON.stringify(given)} ${dates.join()}`;
}

function resultOf(result: CustomResult, timeZone: string): Value {
  if ('error' in result) return new CellError('#ERROR!', result.error);
  const { value } = result;
  if (!Array.isArray(value)) {
    const dated = isDate(value);
    const cell = cellValue(value, timeZone);
    return dated ? new Matrix([[cell]], () => 'datetime') : cell;
  }
  if (value.length === 0) return '';
  // A flat array runs down a column: Google takes each item for a row.
  const rows = value.map((row) => (Array.isArray(row) ? row : [row]));
  const width = Math.max(1, ...rows.map((row) => row.length));
  const hints = rows.map((row) => row.map((cell): FormatHint => (isDate(cell) ? 'datetime' : undefined)));
  const cells = rows.map((row) => Array.from({ length: width }, (_, column) => cellValue(row[column], timeZone)));
  return new Matrix(cells, (row, column) => hints[row]?.[column]);
}

function cellValue(value: unknown, timeZone: string): Scalar {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    return Number.isFinite(value) ? value : new CellError('#NUM!', 'Result was not a number.');
  }
  if (isDate(value)) return serialOfInstant(value.getTime(), timeZone);
  if (typeof value === 'bigint') return Number(value);
  return String(value);
}

/** Dates come from the script's own realm, where `instanceof` does not reach. */
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

import { arrayLiteral } from './array-literal.ts';
import { broadcastOperation } from './broadcast.ts';
import { asError, callBuiltIn } from './built-in-call.ts';
import type { CustomRunner, Surroundings } from './calculation/surroundings.ts';
import type { Evaluation } from './call.ts';
import { type Area, type CellAddress, CellError, type FormatHint, type Grid, type Scalar } from './contract.ts';
import { functionNamed } from './functions/registry.ts';
import { operate, operatedHint, operateOn } from './operators.ts';
import { boundAs, scopeOfCall } from './scope.ts';
import type { CallNode, Node, ReferenceNode } from './syntax/ast.ts';
import { areaOf, crossing, spanOf, withinSheet } from './syntax/rectangle.ts';
import { readReference } from './syntax/reference-text.ts';
import type { Locale } from './text/locale.ts';
import { isScalar, Lambda, Matrix, Reference, type Scope, type Value } from './value.ts';

const DEEPEST_LAMBDA = 500;

/** Evaluates one formula once. */
export class FormulaEvaluation implements Evaluation {
  hint: FormatHint;
  /** Rectangles met that the text does not name. */
  readonly found: Area[] = [];
  /** Set when a sheet's size took part in the result. */
  confined = false;
  private depth = 0;

  constructor(
    private readonly around: Surroundings,
    readonly cell: CellAddress,
    private readonly custom: CustomRunner,
  ) {}

  get grid(): Grid {
    return this.around.grid;
  }

  get locale(): Locale {
    return this.around.locale;
  }

  get timeZone(): string {
    return this.around.timeZone;
  }

  now(): number {
    return this.around.now();
  }

  evaluate(node: Node, scope: Scope | undefined, array: boolean): Value {
    this.hint = undefined;
    switch (node.kind) {
      case 'number':
      case 'string':
      case 'boolean':
        return node.value;
      case 'error':
        return node.error;
      case 'missing':
        return null;
      case 'reference':
        return this.referenceOf(node);
      case 'name':
        return this.named(node.name, scope);
      case 'unary':
        return this.unary(node, scope, array);
      case 'binary':
        return this.binary(node, scope, array);
      case 'span':
        return this.span(this.evaluate(node.from, scope, array), this.evaluate(node.to, scope, array));
      case 'array':
        return arrayLiteral(node.rows.map((row) => row.map((part) => this.matrixOf(part, scope, array))));
      case 'call':
        return this.call(node, scope, array);
      case 'invoke': {
        const callee = this.evaluate(node.callee, scope, array);
        if (!(callee instanceof Lambda)) return new CellError('#ERROR!', 'Formula parse error.');
        const given = node.args.map((arg) => this.evaluate(arg, scope, array));
        return this.apply(callee, given);
      }
    }
  }

  apply(lambda: Lambda, args: readonly Value[]): Value {
    if (this.depth >= DEEPEST_LAMBDA) return new CellError('#ERROR!', 'LAMBDA calls itself too many times.');
    const scope = scopeOfCall(lambda, args, this.hint);
    if (scope instanceof CellError) return scope;
    this.depth += 1;
    try {
      return this.evaluate(lambda.body, scope, false);
    } finally {
      this.depth -= 1;
    }
  }

  read(area: Area): Matrix {
    return this.around.read(area);
  }

  valueAt(sheet: number, row: number, column: number): Scalar {
    return this.around.valueAt(sheet, row, column);
  }

  hintAt(sheet: number, row: number, column: number): FormatHint {
    return this.around.hintAt(sheet, row, column);
  }

  formulaAt(cell: CellAddress): string | undefined {
    return this.around.formulaAt(cell);
  }

  intersect(value: Value): Scalar {
    if (isScalar(value)) return value;
    if (value instanceof Lambda) return new CellError('#N/A', 'A LAMBDA must be called with its arguments.');
    if (value instanceof Matrix) {
      this.hint = value.hintAt?.(0, 0);
      return value.at(0, 0);
    }
    const { area } = value;
    const at = value.single ? area : crossing(area, this.cell);
    if (!at) return new CellError('#VALUE!', 'An array value could not be found.');
    this.hint = this.hintAt(area.sheet, at.row, at.column);
    return this.valueAt(area.sheet, at.row, at.column);
  }

  depend(area: Area): Reference {
    const { rows, columns } = this.grid.size(area.sheet);
    this.confined = true;
    if (area.row < 1 || area.column < 1 || area.lastRow > rows || area.lastColumn > columns) {
      throw new CellError('#REF!', 'Reference does not exist');
    }
    this.found.push(area);
    this.around.settleFirst(area);
    return new Reference(area);
  }

  referenceIn(text: string): Reference {
    const read = readReference(text, this.locale);
    if (read?.kind === 'reference') {
      const reference = this.resolve(read);
      if (reference instanceof CellError) throw reference;
      return this.depend(reference.area);
    }
    const named = read && this.grid.namedRange(read.name);
    if (!named) {
      throw new CellError(
        '#REF!',
        `Function INDIRECT parameter 1 value is '${text}'. It is not a valid cell/range reference.`,
      );
    }
    return this.depend(named);
  }

  private referenceOf(node: ReferenceNode): Value {
    const reference = this.resolve(node);
    if (reference instanceof Reference) {
      const { area } = reference;
      this.hint = this.hintAt(area.sheet, area.row, area.column);
    }
    return reference;
  }

  private resolve(node: ReferenceNode): Reference | CellError {
    const sheet = node.sheet === undefined ? this.cell.sheet : this.around.sheetId(node.sheet);
    if (sheet === undefined) return new CellError('#REF!', `Unresolved sheet name '${node.sheet}'.`);
    const { area, confined } = withinSheet(areaOf(node, sheet), this.grid.size(sheet));
    if (confined) this.confined = true;
    return area ? new Reference(area) : new CellError('#REF!', 'Reference does not exist');
  }

  private named(text: string, scope: Scope | undefined): Value {
    const name = text.toUpperCase();
    const bound = boundAs(scope, name);
    if (bound) {
      this.hint = bound.hint;
      return bound.value;
    }
    const area = this.grid.namedRange(text);
    if (!area) return new CellError('#NAME?', `Unknown range name: '${name}'.`);
    this.hint = this.hintAt(area.sheet, area.row, area.column);
    return new Reference(area);
  }

  private unary(node: Node & { kind: 'unary' }, scope: Scope | undefined, array: boolean): Value {
    const operand = this.evaluate(node.operand, scope, array);
    const apply = (value: Scalar): Scalar => operateOn(node.operator, value, this.locale);
    if (array && !isScalar(operand) && !(operand instanceof Lambda)) {
      return (operand instanceof Matrix ? operand : this.read(operand.area)).map(apply);
    }
    const result = apply(this.intersect(operand));
    if (node.operator === '%') this.hint = 'percent';
    return result;
  }

  private binary(node: Node & { kind: 'binary' }, scope: Scope | undefined, array: boolean): Value {
    const left = this.evaluate(node.left, scope, array);
    const leftValue = array && !isScalar(left) ? left : this.intersect(left);
    const leftHint = this.hint;
    const right = this.evaluate(node.right, scope, array);
    const rightValue = array && !isScalar(right) ? right : this.intersect(right);
    const rightHint = this.hint;
    if (isScalar(leftValue) && isScalar(rightValue)) {
      this.hint = operatedHint(node.operator, leftHint, rightHint);
      try {
        return operate(node.operator, leftValue, rightValue, this.locale);
      } catch (thrown) {
        return asError(thrown);
      }
    }
    return broadcastOperation(
      { value: leftValue, hint: leftHint },
      { value: rightValue, hint: rightHint },
      node.operator,
      this,
    );
  }

  private span(from: Value, to: Value): Value {
    const area = spanOf(from, to);
    return area instanceof CellError ? area : this.depend(area);
  }

  private call(node: CallNode, scope: Scope | undefined, array: boolean): Value {
    const callee = boundAs(scope, node.name, ({ value }) => value instanceof Lambda)?.value;
    if (callee instanceof Lambda) {
      const given = node.args.map((arg) => this.evaluate(arg, scope, array));
      return this.apply(callee, given);
    }
    const spec = functionNamed(node.name);
    if (spec) return callBuiltIn(spec, node, scope, array, this);
    if (!this.around.isCustomFunction(node.name)) {
      return new CellError('#NAME?', `Unknown function: '${node.name}'.`);
    }
    const known = scope ? undefined : this.custom.known(node, this.timeZone);
    if (known !== undefined) return known;
    const args = node.args.map((arg) => this.matrixOf(arg, scope, array));
    this.hint = undefined;
    return this.custom.call(node, args, this);
  }

  /** An expression as a rectangle that keeps its formats; a lone value becomes one cell. */
  private matrixOf(node: Node, scope: Scope | undefined, array: boolean): Matrix {
    const value = this.evaluate(node, scope, array);
    if (value instanceof Matrix) return value;
    if (value instanceof Reference) return this.read(value.area);
    const cell = this.intersect(value);
    const { hint } = this;
    return new Matrix([[cell]], () => hint);
  }
}

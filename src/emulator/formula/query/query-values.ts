import type { FormatHint, Scalar } from '../contract.ts';
import { expressionOf } from '../functions/pattern.ts';
import { momentOf } from '../text/serial.ts';
import { type Condition, type Expression, queryError } from './query-ast.ts';
import type { QueryColumn } from './query-table.ts';

/** Reads values of a query in the rows of a table. */
export class QueryValues {
  private readonly byId: ReadonlyMap<string, QueryColumn>;

  constructor(
    columns: readonly QueryColumn[],
    private readonly now: () => number,
  ) {
    this.byId = new Map(columns.map((column) => [column.id, column]));
  }

  column(id: string): QueryColumn {
    const column = this.byId.get(id);
    if (!column) throw queryError(`NO_COLUMN: ${id}`);
    return column;
  }

  /** Value of an expression for one row, or for the group of rows an aggregate sums up. */
  valueOf(expression: Expression, rows: readonly number[]): Scalar {
    switch (expression.kind) {
      case 'column':
        return this.column(expression.id).values[rows[0] ?? -1] ?? null;
      case 'literal':
        return expression.value;
      case 'aggregate':
        return aggregate(
          expression.name,
          rows.map((row) => this.valueOf(expression.of, [row])),
        );
      case 'scalar':
        return this.scalar(
          expression.name,
          expression.args.map((arg) => this.valueOf(arg, rows)),
        );
      case 'arithmetic': {
        const left = this.valueOf(expression.left, rows);
        const right = this.valueOf(expression.right, rows);
        if (typeof left !== 'number' || typeof right !== 'number') return null;
        if (expression.operator === '+') return left + right;
        if (expression.operator === '-') return left - right;
        if (expression.operator === '*') return left * right;
        return right === 0 ? null : left / right;
      }
    }
  }

  hintOf(expression: Expression): FormatHint {
    if (expression.kind === 'column') return this.column(expression.id).hint;
    if (expression.kind === 'aggregate') return expression.name === 'count' ? undefined : this.hintOf(expression.of);
    if (expression.kind !== 'scalar') return undefined;
    if (expression.name === 'now') return 'datetime';
    return expression.name === 'toDate' ? 'date' : undefined;
  }

  labelOf(expression: Expression): string {
    switch (expression.kind) {
      case 'column':
        return this.column(expression.id).label;
      case 'literal':
        return `${expression.value}()`;
      case 'aggregate':
        return `${expression.name} ${this.labelOf(expression.of)}`;
      case 'scalar':
        return `${expression.name}(${expression.args.map((arg) => this.labelOf(arg)).join('')})`;
      case 'arithmetic': {
        const names = { '+': 'sum', '-': 'difference', '*': 'product', '/': 'quotient' };
        return `${names[expression.operator]}(${this.labelOf(expression.left)}${this.labelOf(expression.right)})`;
      }
    }
  }

  meets(condition: Condition, row: number): boolean {
    switch (condition.kind) {
      case 'and':
        return this.meets(condition.left, row) && this.meets(condition.right, row);
      case 'or':
        return this.meets(condition.left, row) || this.meets(condition.right, row);
      case 'not':
        return !this.meets(condition.of, row);
      case 'null':
        return (this.valueOf(condition.of, [row]) === null) === condition.wanted;
      case 'truth':
        return this.valueOf(condition.of, [row]) === true;
      case 'compare':
        return compares(condition.operator, this.valueOf(condition.left, [row]), this.valueOf(condition.right, [row]));
    }
  }

  private scalar(name: string, args: readonly Scalar[]): Scalar {
    if (name === 'now') return this.now();
    const [first = null, second = null] = args;
    if (first === null) return null;
    if (name === 'upper') return String(first).toUpperCase();
    if (name === 'lower') return String(first).toLowerCase();
    if (typeof first !== 'number') throw queryError(`Can't perform the function ${name} on a value that is not a date`);
    if (name === 'toDate') return Math.floor(first);
    if (name === 'dateDiff') return typeof second === 'number' ? Math.floor(first) - Math.floor(second) : null;
    const { year, month, day, hour, minute, second: seconds, millisecond, weekday } = momentOf(first);
    const parts: Readonly<Record<string, number>> = {
      year,
      // Months count from 0 in this language.
      month: month - 1,
      day,
      hour,
      minute,
      second: seconds,
      millisecond,
      quarter: Math.ceil(month / 3),
      dayOfWeek: weekday + 1,
    };
    return parts[name] ?? null;
  }
}

function aggregate(name: string, values: readonly Scalar[]): Scalar {
  const present = values.filter((value) => value !== null);
  if (name === 'count') return present.length;
  if (present.length === 0) return null;
  if (name === 'max' || name === 'min') {
    return present.reduce((best, value) => {
      const order = orderOf(value, best);
      return (name === 'max' ? order > 0 : order < 0) ? value : best;
    });
  }
  let total = 0;
  for (const value of present) {
    if (typeof value !== 'number') {
      throw queryError('AVG_SUM_ONLY_NUMERIC');
    }
    total += value;
  }
  return name === 'avg' ? total / present.length : total;
}

/** Order of values in a query: empty first, then by value; capitals count. */
export function orderOf(left: Scalar, right: Scalar): number {
  if (left === right) return 0;
  if (left === null || right === null) return left === null ? -1 : 1;
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : 1;
  return Number(left) - Number(right);
}

function compares(operator: string, left: Scalar, right: Scalar): boolean {
  if (left === null || right === null) return false;
  switch (operator) {
    case 'contains':
      return String(left).includes(String(right));
    case 'starts':
      return String(left).startsWith(String(right));
    case 'ends':
      return String(left).endsWith(String(right));
    case 'matches':
      return expressionOf(`^(?:${String(right)})$`, { name: 'QUERY' }).test(String(left));
    case 'like':
      return likePattern(String(right)).test(String(left));
    default:
  }
  // Values of different types are never equal, and never in order.
  if (typeof left !== typeof right) return operator === '!=';
  const order = orderOf(left, right);
  if (operator === '=') return order === 0;
  if (operator === '!=') return order !== 0;
  if (operator === '<') return order < 0;
  if (operator === '>') return order > 0;
  return operator === '<=' ? order <= 0 : order >= 0;
}

function likePattern(text: string): RegExp {
  const source = text
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replaceAll('%', '.*')
    .replaceAll('_', '.');
  return new RegExp(`^${source}$`, 's');
}

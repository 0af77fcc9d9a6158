import { CellError, type Scalar } from '../contract.ts';

/** A value in a query: a column, a literal, a function of one row, a summary of many. */
export type Expression =
  | { readonly kind: 'column'; readonly id: string }
  | { readonly kind: 'literal'; readonly value: Scalar }
  | { readonly kind: 'scalar'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'aggregate'; readonly name: string; readonly of: Expression }
  | {
      readonly kind: 'arithmetic';
      readonly operator: '+' | '-' | '*' | '/';
      readonly left: Expression;
      readonly right: Expression;
    };

/** A condition of `where`. */
export type Condition =
  | { readonly kind: 'and' | 'or'; readonly left: Condition; readonly right: Condition }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'null'; readonly of: Expression; readonly wanted: boolean }
  | { readonly kind: 'compare'; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'truth'; readonly of: Expression };

/** What `label` or `format` gives a selected column. */
export interface Dressing {
  readonly of: Expression;
  readonly text: string;
}

/** A parsed query; `select` undefined means every column. */
export interface Query {
  select?: readonly Expression[];
  where?: Condition;
  group: readonly Expression[];
  pivot: readonly Expression[];
  order: readonly { readonly by: Expression; readonly descending: boolean }[];
  limit?: number;
  offset?: number;
  labels: readonly Dressing[];
  /** Number patterns of columns. */
  formats: readonly Dressing[];
}

/** The error of a query that cannot be read or run. */
export function queryError(detail: string): CellError {
  return new CellError('#VALUE!', `Unable to parse query string for Function QUERY parameter 2: ${detail}`);
}

/** One spelling per expression, to tell that `order by sum(B)` means the selected `sum(B)`. */
export function keyOf(expression: Expression): string {
  switch (expression.kind) {
    case 'column':
      return expression.id;
    case 'literal':
      return JSON.stringify(expression.value);
    case 'scalar':
      return `${expression.name}(${expression.args.map(keyOf).join(',')})`;
    case 'aggregate':
      return `${expression.name}(${keyOf(expression.of)})`;
    case 'arithmetic':
      return `(${keyOf(expression.left)}${expression.operator}${keyOf(expression.right)})`;
  }
}

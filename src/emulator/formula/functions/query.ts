import type { Call, FunctionTable } from '../call.ts';
import { textOf } from '../coerce.ts';
import { CellError, type FormatHint, type Scalar } from '../contract.ts';
import { type Expression, keyOf, type Query, queryError } from '../query/query-ast.ts';
import { parseQuery } from '../query/query-parser.ts';
import { columnsOf, type QueryColumn } from '../query/query-table.ts';
import { orderOf, QueryValues } from '../query/query-values.ts';
import { serialOfInstant } from '../text/serial.ts';
import { Matrix } from '../value.ts';

/** A column of the answer. */
interface Output {
  readonly key: string;
  readonly label: string;
  readonly hint: FormatHint;
  value(group: Group): Scalar;
}

/** Rows that make one row of the answer, with the part of them in each pivot column. */
interface Group {
  readonly rows: readonly number[];
  readonly pivots: ReadonlyMap<string, readonly number[]>;
}

function hasAggregate(expression: Expression): boolean {
  if (expression.kind === 'aggregate') return true;
  if (expression.kind === 'arithmetic') return hasAggregate(expression.left) || hasAggregate(expression.right);
  return expression.kind === 'scalar' && expression.args.some(hasAggregate);
}

function rowKey(values: QueryValues, by: readonly Expression[], row: number): string {
  return JSON.stringify(by.map((expression) => values.valueOf(expression, [row])));
}

function groupsOf(query: Query, values: QueryValues, rows: readonly number[], grouped: boolean): Group[] {
  if (!grouped) return rows.map((row) => ({ rows: [row], pivots: new Map() }));
  const found = new Map<string, number[]>();
  if (query.group.length === 0 && query.pivot.length === 0) found.set('', []);
  for (const row of rows) {
    const key = query.group.length === 0 ? '' : rowKey(values, query.group, row);
    const group = found.get(key);
    if (group) group.push(row);
    else found.set(key, [row]);
  }
  const groups = [...found.values()].map((members): Group => {
    const pivots = new Map<string, number[]>();
    for (const row of query.pivot.length > 0 ? members : []) {
      const key = rowKey(values, query.pivot, row);
      const part = pivots.get(key);
      if (part) part.push(row);
      else pivots.set(key, [row]);
    }
    return { rows: members, pivots };
  });
  // Groups come in the order of their keys, unless `order by` says otherwise.
  return groups.sort((a, b) => {
    for (const by of query.group) {
      const order = orderOf(values.valueOf(by, a.rows), values.valueOf(by, b.rows));
      if (order !== 0) return order;
    }
    return 0;
  });
}

function outputsOf(
  call: Call,
  query: Query,
  values: QueryValues,
  selected: readonly Expression[],
  rows: readonly number[],
): Output[] {
  const labels = new Map(query.labels.map(({ of, text }) => [keyOf(of), text]));
  const formats = new Map(query.formats.map(({ of, text }) => [keyOf(of), text]));
  const hintOf = (expression: Expression): FormatHint => {
    const pattern = formats.get(keyOf(expression));
    return pattern === undefined ? values.hintOf(expression) : `pattern:${pattern}`;
  };
  for (const { of } of [...query.labels, ...query.formats]) {
    if (!selected.some((expression) => keyOf(expression) === keyOf(of)))
      throw queryError(`COL_NOT_IN_SELECT: ${keyOf(of)}`);
  }
  const plain = (expression: Expression): Output => ({
    key: keyOf(expression),
    label: labels.get(keyOf(expression)) ?? values.labelOf(expression),
    hint: hintOf(expression),
    value: (group) => values.valueOf(expression, group.rows),
  });
  if (query.pivot.length === 0) return selected.map(plain);
  const keys = new Map<string, readonly Scalar[]>();
  for (const row of rows) {
    keys.set(
      rowKey(values, query.pivot, row),
      query.pivot.map((expression) => values.valueOf(expression, [row])),
    );
  }
  const pivots = [...keys].sort(([, a], [, b]) => {
    for (const [index, value] of a.entries()) {
      const order = orderOf(value, b[index] ?? null);
      if (order !== 0) return order;
    }
    return 0;
  });
  const single = selected.filter(hasAggregate).length === 1;
  const summary = (expression: Expression, key: string, parts: readonly Scalar[]): Output => {
    const name = parts.map((part) => textOf(part, call.locale)).join(',');
    const label = labels.get(keyOf(expression));
    const named = `${name} ${label ?? values.labelOf(expression)}`;
    return {
      key: `${name} ${keyOf(expression)}`,
      label: label === undefined ? (single ? name : named) : pivots.length === 1 ? label : named,
      hint: hintOf(expression),
      value: (group) => {
        const members = group.pivots.get(key);
        return members ? values.valueOf(expression, members) : null;
      },
    };
  };
  // Every pivot value of one selected column, then those of the next.
  return selected.flatMap((expression) =>
    hasAggregate(expression) ? pivots.map(([key, parts]) => summary(expression, key, parts)) : [plain(expression)],
  );
}

function checkGrouping(query: Query, selected: readonly Expression[]): void {
  const keys = new Set(query.group.map(keyOf));
  for (const expression of selected) {
    if (expression.kind === 'literal' || hasAggregate(expression) || keys.has(keyOf(expression))) continue;
    throw queryError(`ADD_COL_TO_GROUP_BY_OR_AGG: ${keyOf(expression)}`);
  }
}

function answer(call: Call, query: Query, columns: readonly QueryColumn[]): Matrix {
  const { evaluation } = call;
  const values = new QueryValues(columns, () => serialOfInstant(evaluation.now(), evaluation.timeZone));
  const selected: readonly Expression[] = query.select ?? columns.map(({ id }): Expression => ({ kind: 'column', id }));
  const length = columns[0]?.values.length ?? 0;
  const { where } = query;
  const rows = Array.from({ length }, (_, row) => row).filter((row) => !where || values.meets(where, row));
  const grouped = query.group.length > 0 || query.pivot.length > 0 || selected.some(hasAggregate);
  if (grouped) checkGrouping(query, selected);
  const outputs = outputsOf(call, query, values, selected, rows);
  const groups = groupsOf(query, values, rows, grouped);
  // The index keeps equal rows in their order.
  const ordered = groups
    .map((group, index) => ({ group, index, keys: query.order.map(({ by }) => values.valueOf(by, group.rows)) }))
    .sort((a, b) => {
      for (const [at, { descending }] of query.order.entries()) {
        const order = orderOf(a.keys[at] ?? null, b.keys[at] ?? null);
        if (order !== 0) return descending ? -order : order;
      }
      return a.index - b.index;
    })
    .map(({ group }) => group);
  const start = query.offset ?? 0;
  const kept = ordered.slice(start, query.limit === undefined ? undefined : start + query.limit);
  const body = kept.map((group) => outputs.map((output) => output.value(group)));
  const headed = outputs.some(({ label }) => label !== '');
  if (!headed && body.length === 0) throw new CellError('#N/A', 'Query completed with an empty output.');
  const cells = headed ? [outputs.map(({ label }): Scalar => label), ...body] : body;
  return new Matrix(cells, (row, column) => (headed && row === 0 ? undefined : outputs[column]?.hint));
}

/** QUERY: Google's small query language over a range or an array. */
export const QUERIES: FunctionTable = {
  QUERY: {
    arity: [1, 3],
    takes: 'rss',
    evaluate: (call) => {
      const matrix = call.matrix(0);
      const query = parseQuery(call.text(1, 'select *'));
      return answer(call, query, columnsOf(call.value(0), matrix, call.integer(2, -1)));
    },
  },
};

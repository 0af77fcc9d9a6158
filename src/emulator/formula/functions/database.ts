import type { Call, FunctionSpec, FunctionTable } from '../call.ts';
import { textOf } from '../coerce.ts';
import { CellError, type Scalar } from '../contract.ts';
import { criterionOf } from '../criterion.ts';
import type { Matrix } from '../value.ts';
import { largest, product, smallest, sum } from './aggregate.ts';
import { mean, variance } from './statistics.ts';

/** Column of a heading, whatever its case; -1 when there is none. */
function columnNamed(table: Matrix, heading: string, call: Call): number {
  const wanted = heading.trim().toLowerCase();
  return (table.cells[0] ?? []).findIndex((name) => textOf(name, call.locale).trim().toLowerCase() === wanted);
}

/** The column an argument names by its heading or by its number from 1. */
function fieldOf(call: Call, table: Matrix): number {
  const field = call.scalar(1);
  const column =
    typeof field === 'number' ? Math.trunc(field) - 1 : columnNamed(table, textOf(field, call.locale), call);
  if (column >= 0 && column < table.columns) return column;
  throw new CellError('#VALUE!', `Function ${call.name} parameter 2 names no column of the database.`);
}

/** Whether a row meets one line of criteria at least; the cells of a line must all hold. */
function rowTest(call: Call, table: Matrix): (row: readonly Scalar[]) => boolean {
  const criteria = call.matrix(2);
  const columns = (criteria.cells[0] ?? []).map((name) => columnNamed(table, textOf(name, call.locale), call));
  const lines = criteria.cells.slice(1).map((line) =>
    line.flatMap((condition, index) => {
      const column = columns[index] ?? -1;
      if (condition === null || condition === '') return [];
      if (column < 0)
        throw new CellError('#VALUE!', `Function ${call.name} parameter 3 names no column of the database.`);
      return [{ column, meets: criterionOf(condition, call.locale) }];
    }),
  );
  return (row) => lines.some((line) => line.every(({ column, meets }) => meets(row[column] ?? null)));
}

/** Values of the field in the rows that meet the criteria. */
function selected(call: Call): Scalar[] {
  const table = call.matrix(0);
  const field = fieldOf(call, table);
  const test = rowTest(call, table);
  return table.cells
    .slice(1)
    .filter(test)
    .map((row) => row[field] ?? null);
}

function summary(summarize: (numbers: readonly number[], name: string) => number): FunctionSpec {
  return {
    arity: [3, 3],
    takes: 'rsr',
    evaluate: (call) => {
      const values = selected(call);
      for (const value of values) if (value instanceof CellError) throw value;
      return summarize(
        values.filter((value) => typeof value === 'number'),
        call.name,
      );
    },
  };
}

function only(call: Call): Scalar {
  const values = selected(call);
  const [value = null] = values;
  if (values.length === 0) throw new CellError('#VALUE!', 'DGET evaluation found no match.');
  if (values.length > 1) throw new CellError('#NUM!', 'DGET evaluation found more than one match.');
  return value;
}

/** Summaries of the rows of a table with headings that meet a table of criteria. */
export const DATABASE: FunctionTable = {
  DSUM: summary(sum),
  DAVERAGE: summary(mean),
  DCOUNT: summary((numbers) => numbers.length),
  DCOUNTA: {
    arity: [3, 3],
    takes: 'rsr',
    evaluate: (call) => selected(call).filter((value) => value !== null).length,
  },
  DMAX: summary(largest),
  DMIN: summary(smallest),
  DPRODUCT: summary(product),
  DSTDEV: summary((numbers, name) => Math.sqrt(variance(numbers, true, name))),
  DSTDEVP: summary((numbers, name) => Math.sqrt(variance(numbers, false, name))),
  DVAR: summary((numbers, name) => variance(numbers, true, name)),
  DVARP: summary((numbers, name) => variance(numbers, false, name)),
  DGET: { arity: [3, 3], takes: 'rsr', evaluate: only },
};

import type { Call, FunctionTable } from '../call.ts';
import { CellError, type Scalar } from '../contract.ts';
import { Reference } from '../value.ts';
import { largest, product, smallest, sum } from './aggregate.ts';
import { mean, variance } from './statistics.ts';

type Summary = (numbers: readonly number[]) => number;

/** What each code of SUBTOTAL makes of the numbers; with 100 added, rows that people hid are left out too. */
const SUMMARIES: Readonly<Record<number, Summary>> = {
  1: (numbers) => mean(numbers, 'SUBTOTAL'),
  2: (numbers) => numbers.length,
  4: largest,
  5: smallest,
  6: product,
  7: (numbers) => Math.sqrt(variance(numbers, true, 'SUBTOTAL')),
  8: (numbers) => Math.sqrt(variance(numbers, false, 'SUBTOTAL')),
  9: sum,
  10: (numbers) => variance(numbers, true, 'SUBTOTAL'),
  11: (numbers) => variance(numbers, false, 'SUBTOTAL'),
};
const COUNT_ALL = 3;
const NESTED = /\b(?:SUBTOTAL|SOUS\.TOTAL)\(/i;

/** Values of the ranges that count: rows a filter hides never do, nor do other subtotals. */
function countedValues(call: Call, withoutHidden: boolean): Scalar[] {
  const { evaluation } = call;
  const values: Scalar[] = [];
  for (const arg of call.args.slice(1)) {
    const area = arg instanceof Reference ? arg.area : undefined;
    const skipped = new Map<number, boolean>();
    const isSkipped = (row: number): boolean => {
      let known = skipped.get(row);
      if (known === undefined && area) {
        const hidden = evaluation.grid.hiddenRow(area.sheet, area.row + row);
        known = hidden === 'filter' || (withoutHidden && hidden === 'person');
        skipped.set(row, known);
      }
      return known ?? false;
    };
    call.matrixOf(arg).each((value, row, column) => {
      if (value === null || isSkipped(row)) return;
      const cell = area && { sheet: area.sheet, row: area.row + row, column: area.column + column };
      if (cell && NESTED.test(evaluation.formulaAt(cell) ?? '')) return;
      values.push(value);
    });
  }
  return values;
}

function subtotal(call: Call): number {
  const code = call.integer(0);
  const values = countedValues(call, code > 100);
  if (code % 100 === COUNT_ALL) return values.length;
  const summary = SUMMARIES[code % 100];
  if (!summary || code > 111) {
    throw new CellError(
      '#VALUE!',
      `Function SUBTOTAL parameter 1 value is ${code}. Valid values are between 1 and 11 or between 101 and 111.`,
    );
  }
  for (const value of values) if (value instanceof CellError) throw value;
  return summary(values.filter((value) => typeof value === 'number'));
}

/** Summaries that leave hidden rows out. */
export const SUBTOTALS: FunctionTable = {
  // Volatile: hiding a row changes no cell.
  SUBTOTAL: { arity: [2, Number.POSITIVE_INFINITY], takes: 'sr', volatile: true, evaluate: subtotal },
};

import type { Call } from '../call.ts';
import { CellError, type FormatHint, type Scalar } from '../contract.ts';
import { largest, product, smallest, sum } from '../functions/aggregate.ts';
import { mean, medianOf, variance } from '../functions/statistics.ts';
import { parseFormula } from '../syntax/parse.ts';
import { Matrix, type Scope } from '../value.ts';
import type { PivotMeasure } from './design.ts';
import type { PivotSource } from './source.ts';

const NAME = 'A pivot table';

/** What each function of a pivot value makes of numbers. */
const SUMMARIES: Readonly<Record<string, (numbers: readonly number[]) => number>> = {
  SUM: sum,
  COUNT: (numbers) => numbers.length,
  AVERAGE: (numbers) => mean(numbers, NAME),
  MAX: largest,
  MIN: smallest,
  MEDIAN: (numbers) => medianOf(numbers) ?? 0,
  PRODUCT: product,
  STDEV: (numbers) => Math.sqrt(variance(numbers, true, NAME)),
  STDEVP: (numbers) => Math.sqrt(variance(numbers, false, NAME)),
  VAR: (numbers) => variance(numbers, true, NAME),
  VARP: (numbers) => variance(numbers, false, NAME),
};
const KEEPS_FORMAT = ['SUM', 'AVERAGE', 'MAX', 'MIN', 'MEDIAN'];

/** What heads the cells of a value: `SUM of Sales`, or the name it was given. */
export function measureName(measure: PivotMeasure, source: PivotSource, call: Call): string {
  if (measure.name !== null) return measure.name;
  return measure.at === null ? 'Calculated Field' : `${measure.by} of ${source.heading(measure.at, call.locale)}`;
}

/** Format the cells of a value take. */
export function measureHint(measure: PivotMeasure, source: PivotSource): FormatHint {
  if (measure.show !== 'DEFAULT') return 'percent';
  return measure.at !== null && KEEPS_FORMAT.includes(measure.by) ? source.hint(measure.at) : undefined;
}

/** A value over some rows of the source; null over none. */
export function measured(measure: PivotMeasure, source: PivotSource, rows: readonly number[], call: Call): Scalar {
  if (rows.length === 0) return null;
  try {
    if (measure.formula !== null) return calculated(measure.formula, source, rows, call);
    const at = measure.at ?? 0;
    const present = rows.map((row) => source.value(row, at)).filter((value) => value !== null);
    if (measure.by === 'COUNTA') return present.length;
    if (measure.by === 'COUNTUNIQUE') return new Set(present.map((value) => source.text(value, call.locale))).size;
    for (const value of present) if (value instanceof CellError) return value;
    return SUMMARIES[measure.by]?.(present.filter((value) => typeof value === 'number')) ?? null;
  } catch (thrown) {
    if (thrown instanceof CellError) return thrown;
    throw thrown;
  }
}

/** A formula in which the headings of the source stand for their values in these rows. */
function calculated(formula: string, source: PivotSource, rows: readonly number[], call: Call): Scalar {
  let scope: Scope | undefined;
  let text = formula;
  for (let column = 0; column < source.width; column += 1) {
    const heading = source.heading(column, call.locale);
    const name = `PIVOT_FIELD_${column + 1}`;
    const values = new Matrix(rows.map((row) => [source.value(row, column)]));
    // A heading of several words is written between apostrophes.
    text = text.replaceAll(`'${heading}'`, name);
    scope = {
      name: heading.toUpperCase(),
      value: values,
      hint: undefined,
      outer: { name, value: values, hint: undefined, outer: scope },
    };
  }
  return call.evaluation.intersect(call.evaluation.evaluate(parseFormula(text, call.locale), scope, true));
}

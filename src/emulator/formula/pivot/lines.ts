import { compareTexts } from '../coerce.ts';
import type { Scalar } from '../contract.ts';
import type { Locale } from '../text/locale.ts';
import type { PivotGrouping } from './design.ts';
import type { PivotSource } from './source.ts';

/** One row or one column of a pivot table: its labels, one a grouping, and the rows of the source behind it. */
export interface PivotLine {
  readonly labels: readonly Scalar[];
  readonly members: readonly number[];
  readonly total: boolean;
}

/** The lines of one side of a pivot table, totals after what they add up. */
export function linesOf(
  source: PivotSource,
  groupings: readonly PivotGrouping[],
  rows: readonly number[],
  locale: Locale,
): PivotLine[] {
  const [first] = groupings;
  if (!first) return [{ labels: [], members: rows, total: false }];
  const lines = nested(source, groupings, rows, locale);
  if (!first.totals) return lines;
  return [...lines, { labels: padded('Grand Total', groupings.length), members: rows, total: true }];
}

function nested(
  source: PivotSource,
  groupings: readonly PivotGrouping[],
  rows: readonly number[],
  locale: Locale,
): PivotLine[] {
  const [grouping, ...inner] = groupings;
  if (!grouping) return [{ labels: [], members: rows, total: false }];
  return partsOf(source, grouping, rows, locale).flatMap(([label, members]) => {
    const below = nested(source, inner, members, locale);
    const lines = below.map((line, index) => ({
      ...line,
      labels: [index === 0 || grouping.repeated ? label : null, ...line.labels],
    }));
    if (!inner[0]?.totals) return lines;
    return [
      ...lines,
      { labels: padded(`${source.text(label, locale)} Total`, groupings.length), members, total: true },
    ];
  });
}

/** Rows by the value of a column, in order; empty cells come last. */
function partsOf(
  source: PivotSource,
  grouping: PivotGrouping,
  rows: readonly number[],
  locale: Locale,
): [Scalar, number[]][] {
  const parts = new Map<string, [Scalar, number[]]>();
  for (const row of rows) {
    const value = source.value(row, grouping.at);
    const key = `${typeof value} ${typeof value === 'string' ? value : source.text(value, locale)}`;
    const part = parts.get(key);
    if (part) part[1].push(row);
    else parts.set(key, [value, [row]]);
  }
  const sign = grouping.descending ? -1 : 1;
  return [...parts.values()].sort(([a], [b]) => {
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    return sign * order(a, b, locale);
  });
}

/** Numbers, then texts, then the rest. */
function order(a: Scalar, b: Scalar, locale: Locale): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b, locale);
  return rank(a) - rank(b) || Number(a) - Number(b);
}

function rank(value: Scalar): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}

function padded(label: string, length: number): Scalar[] {
  return [label, ...new Array<Scalar>(length - 1).fill(null)];
}

import type { Scalar } from '../../formula/contract.ts';
import { concreteColor } from '../look/color.ts';
import { rgbColor } from '../look/css-color.ts';
import type { StyleChange } from '../look/style.ts';
import { isIn, overlap, type Rect } from '../workbook/area.ts';
import type { Reading } from '../workbook/reading.ts';
import type { ConditionalRule, GradientPoint } from '../workbook/records.ts';
import type { SheetModel } from '../workbook/sheet-model.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { satisfies } from './criteria.ts';
import { scratchValue } from './scratch-formula.ts';

/** Gives the change of look that a sheet's conditional formats and bandings bring to a cell. */
export function conditionalLooks(
  book: Workbook,
  sheet: SheetModel,
  reading: Reading,
): (row: number, column: number) => StyleChange | null {
  const rules = sheet.conditional.map((rule) => ({ rule, scale: rule.gradient ? scaleOf(rule, reading) : null }));
  if (rules.length === 0 && sheet.bandings.length === 0) return () => null;
  return (row, column) => {
    const banded = bandColor(sheet, row, column);
    let look: StyleChange = banded ? { background: banded } : {};
    const won = new Set<string>();
    for (const { rule, scale } of rules) {
      const range = rule.ranges.find((rect) => isIn(rect, row, column));
      if (!range) continue;
      const change = scale
        ? scale(reading.value(row, column))
        : conditionChange(book, sheet, reading, rule, row, column);
      // The first rule that says something about a member of the look wins it.
      for (const [key, value] of Object.entries(change ?? {})) {
        if (won.has(key)) continue;
        won.add(key);
        look = { ...look, [key]: value };
      }
    }
    return Object.keys(look).length > 0 ? look : null;
  };
}

function conditionChange(
  book: Workbook,
  sheet: SheetModel,
  reading: Reading,
  rule: ConditionalRule,
  row: number,
  column: number,
): StyleChange | null {
  const [anchor] = rule.ranges;
  if (!rule.condition || !anchor) return null;
  const subject = { value: reading.value(row, column), display: reading.display(row, column) };
  const formula = (text: string) => scratchValue(book, sheet, row, column, text, anchor);
  const now = () => book.now();
  return satisfies(rule.condition, subject, { book, now, formula }) ? rule.condition.look : null;
}

/** Colour of a number on a scale of two or three colours. */
function scaleOf(rule: ConditionalRule, reading: Reading): (value: Scalar) => StyleChange | null {
  const { gradient } = rule;
  if (!gradient) return () => null;
  const end = reading.content();
  const used: Rect = { row: 1, column: 1, lastRow: end.row, lastColumn: end.column };
  const numbers: number[] = [];
  for (const range of rule.ranges) {
    const rect = overlap(range, used);
    if (!rect) continue;
    for (const value of reading.map(rect, (row, column) => reading.value(row, column)).flat()) {
      if (typeof value === 'number') numbers.push(value);
    }
  }
  numbers.sort((a, b) => a - b);
  const points = [gradient.min, gradient.mid, gradient.max]
    .filter((point) => point !== null)
    .map((point, index) => ({ at: placeOf(point, numbers, index === 0), color: concreteColor(point.color) }));
  return (value) => (typeof value === 'number' && numbers.length > 0 ? { background: mixed(points, value) } : null);
}

function placeOf(point: GradientPoint, sorted: readonly number[], lowest: boolean): number {
  const least = sorted[0] ?? 0;
  const most = sorted[sorted.length - 1] ?? 0;
  const number = Number(point.value.replace(',', '.'));
  if (point.type === 'NUMBER') return number;
  if (point.type === 'PERCENT') return least + ((most - least) * number) / 100;
  if (point.type === 'PERCENTILE') {
    const place = ((sorted.length - 1) * number) / 100;
    const below = sorted[Math.floor(place)] ?? least;
    return below + ((sorted[Math.ceil(place)] ?? most) - below) * (place % 1);
  }
  return point.type === 'MIN' || (point.type === null && lowest) ? least : most;
}

function mixed(points: readonly { at: number; color: string }[], value: number): string {
  const upper = points.findIndex((point) => value <= point.at);
  const above = points[upper === -1 ? points.length - 1 : upper];
  const below = points[upper === -1 ? points.length - 1 : Math.max(0, upper - 1)];
  if (!above || !below) return '#ffffff';
  const share = above.at === below.at ? 1 : (value - below.at) / (above.at - below.at);
  const part = (from: number) => {
    const low = Number.parseInt(below.color.slice(from, from + 2), 16);
    const high = Number.parseInt(above.color.slice(from, from + 2), 16);
    return low + (high - low) * Math.min(1, Math.max(0, share));
  };
  return rgbColor(part(1), part(3), part(5));
}

function bandColor(sheet: SheetModel, row: number, column: number): string | null {
  const banding = sheet.bandings.find(({ rect }) => isIn(rect, row, column));
  if (!banding) return null;
  const { rect, header, footer } = banding;
  const [at, first, last] =
    banding.axis === 'row' ? [row, rect.row, rect.lastRow] : [column, rect.column, rect.lastColumn];
  if (header && at === first) return header;
  if (footer && at === last) return footer;
  return (at - first - (header ? 1 : 0)) % 2 === 0 ? banding.first : banding.second;
}

import type { Area } from '../../formula/contract.ts';
import { type AxisName, covers, onSheet, overlap, type Rect, shiftedRect } from './area.ts';
import type { SheetModel } from './sheet-model.ts';
import { address, type Workbook } from './workbook.ts';

/** Where cells went: the corner of their area on a sheet. */
export interface Landing {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
}

/** Cells of a rectangle were cut and pasted: formulas, named ranges, rules, merges and formats that mean them follow. */
export function redirectReferences(book: Workbook, sheet: SheetModel, from: Rect, to: Landing): void {
  const moved = (rect: Rect): Rect => ({
    row: rect.row + to.row - from.row,
    column: rect.column + to.column - from.column,
    lastRow: rect.lastRow + to.row - from.row,
    lastColumn: rect.lastColumn + to.column - from.column,
  });
  book.changeAreas((area) =>
    area.sheet === sheet.id && covers(from, area) ? onSheet(to.sheet.id, moved(area)) : area,
  );
  const there = moved(from);
  const leaving = sheet.merges.filter((merge) => covers(from, merge));
  sheet.merges = sheet.merges.filter((merge) => !leaving.includes(merge));
  to.sheet.merges = [...to.sheet.merges.filter((merge) => !overlap(merge, there)), ...leaving.map(moved)];
  if (to.sheet === sheet) {
    sheet.conditional = sheet.conditional.map((rule) => ({
      ...rule,
      ranges: rule.ranges.map((range) => (covers(from, range) ? moved(range) : range)),
    }));
  }
  book.calculation.redirect(onSheet(sheet.id, from), address(to.sheet, to.row, to.column));
  book.touch(true);
  sheet.touchStructure();
  to.sheet.touchStructure();
}

/** Cells were pushed aside or pulled together along an axis, between two lines of the other: what means them follows. */
export function slideReferences(
  book: Workbook,
  sheet: SheetModel,
  axis: AxisName,
  at: number,
  count: number,
  band: readonly [first: number, last: number],
): void {
  const inBand = (rect: Rect): boolean =>
    axis === 'row'
      ? rect.column >= band[0] && rect.lastColumn <= band[1]
      : rect.row >= band[0] && rect.lastRow <= band[1];
  book.changeAreas((area: Area) =>
    area.sheet === sheet.id && inBand(area) ? shiftedRect(area, axis, at, count) : area,
  );
  const slid = (rect: Rect): readonly Rect[] =>
    inBand(rect) ? [shiftedRect(rect, axis, at, count) ?? []].flat() : [rect];
  sheet.merges = sheet.merges.flatMap(slid);
  sheet.conditional = sheet.conditional
    .map((rule) => ({ ...rule, ranges: rule.ranges.flatMap(slid) }))
    .filter((rule) => rule.ranges.length > 0);
  book.calculation.slide(sheet.id, axis, at, count, band);
  book.touch(true);
  sheet.touchStructure();
}

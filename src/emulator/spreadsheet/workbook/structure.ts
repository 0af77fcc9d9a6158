import { type AxisName, onSheet, rectAt, shiftedSpan } from './area.ts';
import { BLANK } from './cell.ts';
import { carry, editCells, placed } from './editing.ts';
import { redirectReferences } from './reference-moves.ts';
import { SheetModel } from './sheet-model.ts';
import { assertRoom, assertRoomForLines } from './size-limits.ts';
import { address, type Workbook } from './workbook.ts';

/** Inserts `count` blank rows or columns before line `at`; looks and rules are taken from `likeLine` (0 for none). */
export function insertLines(
  book: Workbook,
  sheet: SheetModel,
  axis: AxisName,
  at: number,
  count: number,
  likeLine: number,
): void {
  const models = likeLine > 0 ? looksOf(sheet, axis, likeLine) : [];
  if (axis === 'row') sheet.grid.insertRows(at, count);
  else sheet.grid.insertColumns(at, count);
  sheet.axis(axis).shift(at, count);
  book.shiftReferences(sheet, axis, at, count);
  for (const { place, style, rule } of models) {
    for (let line = at; line < at + count; line++) {
      const [row, column] = axis === 'row' ? [line, place] : [place, line];
      sheet.grid.put(row, column, { ...BLANK, style, rule });
    }
  }
}

function looksOf(sheet: SheetModel, axis: AxisName, line: number): { place: number; style: number; rule: number }[] {
  const found: { place: number; style: number; rule: number }[] = [];
  const end = axis === 'row' ? sheet.grid.line(line).length : sheet.grid.height;
  for (let place = 1; place <= end; place++) {
    const cell = axis === 'row' ? sheet.grid.at(line, place) : sheet.grid.at(place, line);
    if (cell && (cell.style || cell.rule)) found.push({ place, style: cell.style, rule: cell.rule });
  }
  return found;
}

/** Deletes `count` rows or columns from line `at`. */
export function deleteLines(book: Workbook, sheet: SheetModel, axis: AxisName, at: number, count: number): void {
  if (axis === 'row') sheet.grid.deleteRows(at, count);
  else sheet.grid.deleteColumns(at, count);
  sheet.axis(axis).shift(at, -count);
  book.shiftReferences(sheet, axis, at, -count);
}

/** Moves rows or columns so that they stand before line `before`, a position counted before the move. */
export function moveLines(
  book: Workbook,
  sheet: SheetModel,
  axis: AxisName,
  first: number,
  last: number,
  before: number,
): void {
  if (before >= first && before <= last + 1) return;
  const count = last - first + 1;
  const lineRect = (from: number) =>
    axis === 'row'
      ? rectAt(from, 1, count, Math.max(1, sheet.columns.size))
      : rectAt(1, from, Math.max(1, sheet.rows.size), count);
  const metadata = book.metadata.filter((record) => belongs(record, sheet, axis) && within(record.index, first, last));
  const { pixels, hidden } = sheet.axis(axis);
  const sizes = Array.from({ length: count }, (_, offset) => ({
    pixels: pixels.get(first + offset),
    hidden: hidden.has(first + offset),
  }));
  insertLines(book, sheet, axis, before, count, 0);
  const from = first >= before ? first + count : first;
  const target = lineRect(before);
  const content = carry(book, sheet, lineRect(from));
  editCells(book, sheet, target, (_, row, column) => {
    const carried = content[row - target.row]?.[column - target.column];
    return carried ? placed(book, carried, 0, 0) : BLANK;
  });
  redirectReferences(book, sheet, lineRect(from), { sheet, row: target.row, column: target.column });
  deleteLines(book, sheet, axis, from, count);
  const landed = shiftedSpan(before, before + count - 1, from, -count)?.[0] ?? before;
  const moved = sheet.axis(axis);
  sizes.forEach((size, offset) => {
    if (size.pixels !== undefined) moved.pixels.set(landed + offset, size.pixels);
    if (size.hidden) moved.hidden.add(landed + offset);
  });
  book.metadata = [
    ...book.metadata,
    ...metadata.map((record) => ({ ...record, index: record.index - first + landed })),
  ];
  book.touch();
  sheet.touchStructure();
}

function belongs(record: { sheet: number; type: string }, sheet: SheetModel, axis: AxisName): boolean {
  return record.sheet === sheet.id && record.type === (axis === 'row' ? 'ROW' : 'COLUMN');
}

function within(index: number, first: number, last: number): boolean {
  return first <= index && index <= last;
}

/** Lets the sheet have at least so many rows and columns. */
export function growSheet(book: Workbook, sheet: SheetModel, rows: number, columns: number): void {
  const more = (axis: AxisName, wanted: number) => {
    const missing = wanted - sheet.axis(axis).size;
    if (missing <= 0) return;
    assertRoomForLines(book, sheet, axis, missing);
    insertLines(book, sheet, axis, sheet.axis(axis).size + 1, missing, 0);
  };
  more('row', rows);
  more('column', columns);
}

/** Adds a sheet at a 0-based place. */
export function addSheet(book: Workbook, sheet: SheetModel, place: number): void {
  assertRoom(book, sheet.rows.size * sheet.columns.size);
  book.sheets = [...book.sheets.slice(0, place), sheet, ...book.sheets.slice(place)];
  book.touch(true);
  sheet.touchStructure();
}

/** Removes a sheet and all that belongs to it. */
export function removeSheet(book: Workbook, sheet: SheetModel): void {
  book.calculation.removeFormulas(onSheet(sheet.id, sheet.rect));
  book.sheets = book.sheets.filter((other) => other !== sheet);
  book.protections = book.protections.filter((record) => record.sheet !== sheet.id);
  book.namedRanges = book.namedRanges.filter((record) => record.area.sheet !== sheet.id);
  book.metadata = book.metadata.filter((record) => record.type === 'SPREADSHEET' || record.sheet !== sheet.id);
  sheet.deleted = true;
  book.touch(true);
}

/** Copies a sheet's content, looks, rules and layout into a new sheet, of this workbook or of another. */
export function copySheet(from: Workbook, source: SheetModel, to: Workbook, id: number, name: string): SheetModel {
  const copy = new SheetModel(id, name);
  const { filter: _, filteredOut: __, ...stored } = source.toStored();
  copy.restore({ ...stored, id, name, formUrl: null, hidden: false });
  copy.dirty = true;
  const foreign = from !== to;
  const formulas: [row: number, column: number, text: string][] = [];
  source.grid.each((cell, row, column) => {
    if (cell.formula) {
      const text = from.calculation.formula(address(source, row, column));
      if (text !== undefined) formulas.push([row, column, text]);
    }
    const rule = from.ruleAt(cell.rule);
    copy.grid.put(row, column, {
      ...cell,
      style: foreign ? to.styles.indexOf(from.styles.at(cell.style)) : cell.style,
      rule: rule ? to.ruleIndex(withSheet(rule, source.id, id)) : 0,
    });
  });
  addSheet(to, copy, to.sheets.length);
  for (const [row, column, text] of formulas) to.calculation.setFormula(address(copy, row, column), text);
  to.calculation.invalidate(onSheet(id, copy.rect));
  to.stale = true;
  return copy;
}

function withSheet<T extends { readonly args: readonly unknown[] }>(rule: T, from: number, to: number): T {
  const args = rule.args.map((arg) => {
    const area = (arg as { area?: { sheet: number } } | null)?.area;
    return area?.sheet === from ? { area: { ...area, sheet: to } } : arg;
  });
  return { ...rule, args };
}

import { columnLetters, extentOf, readCorner } from '../../formula/syntax/a1.ts';
import type { Rect } from './area.ts';
import { rectAt } from './area.ts';
import type { SheetModel } from './sheet-model.ts';
import type { Workbook } from './workbook.ts';

/** Sides a notation such as `A2:A` or `5:7` leaves open; they follow the sheet's size. */
export interface OpenSides {
  readonly startRow?: boolean;
  readonly endRow?: boolean;
  readonly startColumn?: boolean;
  readonly endColumn?: boolean;
}

export interface NotedRange {
  readonly sheet: SheetModel;
  readonly rect: Rect;
  readonly open: OpenSides | undefined;
}

/** Reads A1 or R1C1 notation, with or without a sheet's name, or the name of a range; undefined when it is none of these. */
export function readNotation(book: Workbook, text: string, current: SheetModel): NotedRange | undefined {
  const mark = text.lastIndexOf('!');
  const name = mark > 0 ? sheetNameOf(text.slice(0, mark)) : null;
  const sheet = name === null ? current : book.sheetNamed(name);
  const cells = text.slice(mark + 1).trim();
  if (!sheet) return undefined;
  const direct = readCells(sheet, cells);
  if (direct) return direct;
  if (mark >= 0) return undefined;
  const named = book.namedRange(cells);
  const home = named && book.sheetById(named.area.sheet);
  if (named && home) return { sheet: home, rect: named.area, open: undefined };
  const whole = book.sheetNamed(sheetNameOf(cells));
  return whole && { sheet: whole, rect: whole.rect, open: undefined };
}

function sheetNameOf(written: string): string {
  const quoted = /^'(.*)'$/s.exec(written);
  return quoted ? (quoted[1] ?? '').replaceAll("''", "'") : written;
}

function readCells(sheet: SheetModel, cells: string): NotedRange | undefined {
  const r1c1 = /^R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/i.exec(cells);
  if (r1c1) {
    const [row = 0, column = 0, toRow, toColumn] = r1c1.slice(1).map((digits) => digits && Number(digits)) as number[];
    const rect = {
      row: Math.min(row, toRow ?? row),
      column: Math.min(column, toColumn ?? column),
      lastRow: Math.max(row, toRow ?? row),
      lastColumn: Math.max(column, toColumn ?? column),
    };
    return row > 0 && column > 0 ? { sheet, rect, open: undefined } : undefined;
  }
  const [first = '', second, ...more] = cells.split(':');
  const from = readCorner(first);
  const to = second === undefined ? from : readCorner(second);
  if (!from || !to || more.length > 0) return undefined;
  if (second === undefined && (from.row === undefined || from.column === undefined)) return undefined;
  const extent = extentOf(from, to);
  const noRow = from.row === undefined && to.row === undefined;
  const noColumn = from.column === undefined && to.column === undefined;
  const endRow = extent.lastRow === Number.POSITIVE_INFINITY;
  const endColumn = extent.lastColumn === Number.POSITIVE_INFINITY;
  const rect = {
    row: extent.row,
    column: extent.column,
    lastRow: endRow ? Math.max(sheet.rows.size, extent.row) : extent.lastRow,
    lastColumn: endColumn ? Math.max(sheet.columns.size, extent.column) : extent.lastColumn,
  };
  const open = endRow || endColumn ? { startRow: noRow, endRow, startColumn: noColumn, endColumn } : undefined;
  return { sheet, rect, open };
}

/** A1 notation of a rectangle, its open sides left open; '' for a whole sheet. */
export function writeNotation(rect: Rect, open?: OpenSides): string {
  const from = `${open?.startColumn ? '' : columnLetters(rect.column)}${open?.startRow ? '' : rect.row}`;
  const to = `${open?.endColumn ? '' : columnLetters(rect.lastColumn)}${open?.endRow ? '' : rect.lastRow}`;
  if (from === '' && to === '') return '';
  return from === to && !open ? from : `${from}:${to}`;
}

/** The sheet as an unbounded range, whose notation is ''. */
export const UNBOUNDED: OpenSides = { startRow: true, endRow: true, startColumn: true, endColumn: true };

/** A rectangle of one cell. */
export function singleCell(rect: Rect): Rect {
  return rectAt(rect.row, rect.column);
}

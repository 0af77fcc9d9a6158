import { encodeUtf8 } from '../../blob/charset.ts';
import { Conversion } from '../../blob/conversion.ts';
import { MIME_TYPES } from '../../blob/mime-types.ts';
import { escapeHtml } from '../../html/escape.ts';
import type { World } from '../../kernel/world.ts';
import { concreteColor } from '../look/color.ts';
import type { StyleChange } from '../look/style.ts';
import { conditionalLooks } from '../rules/conditional-look.ts';
import { isIn, type Rect, rectAt } from './area.ts';
import { Reading } from './reading.ts';
import type { SheetModel } from './sheet-model.ts';
import type { Workbook } from './workbook.ts';

/** A spreadsheet, or some of its tabs, in a format of the world outside, made from its page of HTML; null when the host cannot make it. */
export function exportWorkbook(
  world: World,
  book: Workbook,
  contentType: string,
  tabs: readonly SheetModel[] = book.sheets.filter((sheet) => !sheet.hidden),
): Uint8Array | Promise<Uint8Array> | null {
  if (contentType !== MIME_TYPES.PDF) return null;
  const source = {
    bytes: encodeUtf8(workbookHtml(book, tabs)),
    contentType: MIME_TYPES.HTML,
    name: `${book.properties.name}.html`,
  };
  return world.of(Conversion).convert(source, contentType);
}

/** Tabs one after the other, each from a new page on. */
function workbookHtml(book: Workbook, tabs: readonly SheetModel[]): string {
  const tables = tabs.map((sheet) => sheetTable(book, sheet));
  const title = escapeHtml(book.properties.name);
  return (
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body>` +
    `${tables.join('<p style="page-break-before: always"></p>')}</body></html>`
  );
}

function sheetTable(book: Workbook, sheet: SheetModel): string {
  const reading = new Reading(book, sheet);
  const look = conditionalLooks(book, sheet, reading);
  const end = reading.content();
  const columns = lines(end.column).filter((column) => !sheet.columns.hidden.has(column));
  const width = (column: number) => `<col style="width:${sheet.columns.pixelsOf(column)}px">`;
  const cell = (row: number, column: number): string => {
    const merged = sheet.merges.find((rect) => isIn(rect, row, column));
    if (merged && (merged.row !== row || merged.column !== column)) return '';
    const { rowspan, colspan } = spans(sheet, merged ?? rectAt(row, column), end.row, columns);
    const style = cssOf({ ...book.styles.at(reading.cell(row, column).style), ...look(row, column) });
    const aligned = typeof reading.value(row, column) === 'number' ? `text-align:right;${style}` : style;
    return `<td${rowspan}${colspan} style="${aligned}">${escapeHtml(reading.display(row, column))}</td>`;
  };
  const rows = lines(end.row)
    .filter((row) => !sheet.hiddenRow(row))
    .map((row) => `<tr>${columns.map((column) => cell(row, column)).join('')}</tr>`);
  return `<table><colgroup>${columns.map(width).join('')}</colgroup>${rows.join('')}</table>`;
}

/** How many of the rows and columns that are shown a merged cell covers. */
function spans(sheet: SheetModel, rect: Rect, lastRow: number, columns: readonly number[]) {
  const high = lines(Math.min(rect.lastRow, lastRow)).filter((row) => row >= rect.row && !sheet.hiddenRow(row)).length;
  const wide = columns.filter((column) => column >= rect.column && column <= rect.lastColumn).length;
  return { rowspan: high > 1 ? ` rowspan="${high}"` : '', colspan: wide > 1 ? ` colspan="${wide}"` : '' };
}

function cssOf(style: StyleChange): string {
  const line = [style.underline && 'underline', style.strikethrough && 'line-through'].filter(Boolean).join(' ');
  const rules: readonly (readonly [string, string | false | undefined])[] = [
    ['background-color', style.background && concreteColor(style.background)],
    ['color', style.fontColor && concreteColor(style.fontColor)],
    ['font-size', style.fontSize !== undefined && `${style.fontSize}pt`],
    ['font-weight', style.bold && 'bold'],
    ['font-style', style.italic && 'italic'],
    ['text-decoration', line],
    ['text-align', style.horizontal?.replace('general-', '')],
  ];
  return rules.flatMap(([name, value]) => (value ? [`${name}:${value}`] : [])).join(';');
}

function lines(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  DataValidationRenderMode,
  DataValidationType,
  HorizontalAlign,
  type ICellData,
  type IDataValidationRule,
  type IRange,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { ScreenCell, ScreenRect, ScreenSheet, ScreenStyle, ScreenValidation } from '../../desk/http/wire.ts';
import type { Book } from '../workbook/book.ts';

/** Width of a column and height of a row nobody changed, in pixels. */
const COLUMN = 100;
const ROW = 24;

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
};
const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};
const WRAP: Readonly<Record<string, WrapStrategy>> = {
  CLIP: WrapStrategy.CLIP,
  OVERFLOW: WrapStrategy.OVERFLOW,
  WRAP: WrapStrategy.WRAP,
};
const BORDERS: Readonly<Record<string, BorderStyleTypes>> = {
  SOLID: BorderStyleTypes.THIN,
  SOLID_MEDIUM: BorderStyleTypes.MEDIUM,
  SOLID_THICK: BorderStyleTypes.THICK,
  DASHED: BorderStyleTypes.DASHED,
  DOTTED: BorderStyleTypes.DOTTED,
  DOUBLE: BorderStyleTypes.DOUBLE,
};

/** Looks by name, so that thousands of cells share them. */
type Looks = Record<string, IStyleData>;

/** A book as Univer opens it. Sheets that are hidden are opened too: the desk's own tabs choose what is shown. */
export function workbookData(book: Book): IWorkbookData {
  const { id, name, sheets } = book.snapshot;
  const styles: Looks = {};
  const worksheets = sheets.map((sheet) => [String(sheet.id), worksheetData(book, sheet, styles)] as const);
  return {
    id,
    name,
    appVersion: '0.25.1',
    locale: LocaleType.FR_FR,
    styles,
    sheetOrder: sheets.map((sheet) => String(sheet.id)),
    sheets: Object.fromEntries(worksheets),
    resources: [
      { name: 'SHEET_DATA_VALIDATION_PLUGIN', data: JSON.stringify(validationResource(book)) },
      { name: 'SHEET_NOTE_PLUGIN', data: JSON.stringify(noteResource(book)) },
    ],
  };
}

/** A cell as Univer draws it: what the desk displays, as text, so that both show the same. */
export function cellData(book: Book, cell: ScreenCell): ICellData {
  const rule = cell.validationId === undefined ? undefined : book.validations[cell.validationId];
  const look = cell.styleId === undefined ? undefined : book.styles[cell.styleId];
  const style = { ...(look && styleData(look)), ...alignment(cell, look) };
  return {
    v: rule?.kind === 'checkbox' ? (cell.value === rule.checked ? 1 : 0) : cell.display === '' ? null : cell.display,
    t: rule?.kind === 'checkbox' ? CellValueType.BOOLEAN : CellValueType.STRING,
    f: cell.formula ?? null,
    p: null,
    s: style,
  };
}

function worksheetData(book: Book, sheet: ScreenSheet, styles: Looks): Partial<IWorksheetData> {
  const cells: Record<number, Record<number, ICellData>> = {};
  for (const cell of book.cellsOf(sheet.id)) {
    const row = cells[cell.row - 1] ?? {};
    row[cell.column - 1] = shared(cellData(book, cell), cell, styles);
    cells[cell.row - 1] = row;
  }
  const lines = (sizes: Readonly<Record<number, number>>, hidden: readonly number[], size: 'w' | 'h') => {
    const data: Record<number, { w?: number; h?: number; hd?: BooleanNumber; ia?: BooleanNumber }> = {};
    for (const [line, pixels] of Object.entries(sizes)) data[Number(line) - 1] = { [size]: pixels };
    for (const line of hidden) data[line - 1] = { ...data[line - 1], hd: BooleanNumber.TRUE };
    return data;
  };
  return {
    id: String(sheet.id),
    name: sheet.name,
    tabColor: sheet.tabColor ?? '',
    hidden: BooleanNumber.FALSE,
    rowCount: sheet.rows,
    columnCount: sheet.columns,
    defaultColumnWidth: COLUMN,
    defaultRowHeight: ROW,
    freeze: {
      xSplit: sheet.frozenColumns,
      ySplit: sheet.frozenRows,
      startRow: sheet.frozenRows || -1,
      startColumn: sheet.frozenColumns || -1,
    },
    mergeData: sheet.merges.map(rangeData),
    cellData: cells,
    rowData: lines(sheet.rowHeights, [...book.hiddenRows(sheet)], 'h'),
    columnData: lines(sheet.columnWidths, sheet.hiddenColumns, 'w'),
    showGridlines: sheet.gridlinesHidden ? BooleanNumber.FALSE : BooleanNumber.TRUE,
  };
}

function shared(data: ICellData, cell: ScreenCell, styles: Looks): ICellData {
  const style = data.s as IStyleData;
  const name = `${cell.styleId ?? 0}/${style.ht ?? ''}`;
  styles[name] ??= style;
  return { ...data, s: name };
}

function rangeData({ row, column, lastRow, lastColumn }: ScreenRect): IRange {
  return { startRow: row - 1, startColumn: column - 1, endRow: lastRow - 1, endColumn: lastColumn - 1 };
}

function styleData(style: ScreenStyle): IStyleData {
  const line = (on: boolean | undefined) => (on ? { s: BooleanNumber.TRUE } : undefined);
  const border = (edge: ScreenStyle['top']) =>
    edge && { s: BORDERS[edge.style] ?? BorderStyleTypes.THIN, cl: { rgb: edge.color } };
  const borders = {
    ...(style.top && { t: border(style.top) }),
    ...(style.bottom && { b: border(style.bottom) }),
    ...(style.left && { l: border(style.left) }),
    ...(style.right && { r: border(style.right) }),
  };
  const wrap = WRAP[style.wrap ?? ''];
  const vertical = VERTICAL[style.vertical ?? ''];
  return {
    ...(style.background && { bg: { rgb: style.background } }),
    ...(style.fontColor && { cl: { rgb: style.fontColor } }),
    ...(style.fontFamily && { ff: style.fontFamily }),
    ...(style.fontSize && { fs: style.fontSize }),
    ...(style.bold && { bl: BooleanNumber.TRUE }),
    ...(style.italic && { it: BooleanNumber.TRUE }),
    ...(style.underline && { ul: line(true) }),
    ...(style.strikethrough && { st: line(true) }),
    ...(Object.keys(borders).length > 0 && { bd: borders }),
    ...(wrap !== undefined && { tb: wrap }),
    ...(vertical !== undefined && { vt: vertical }),
    ...(style.degrees && { tr: { a: -style.degrees } }),
  };
}

/** Displayed texts keep the side their values would have. */
function alignment(cell: ScreenCell, look: ScreenStyle | undefined): IStyleData {
  const chosen = HORIZONTAL[look?.horizontal ?? ''];
  if (chosen !== undefined) return { ht: chosen };
  if (typeof cell.value === 'number') return { ht: HorizontalAlign.RIGHT };
  return typeof cell.value === 'boolean' ? { ht: HorizontalAlign.CENTER } : {};
}

function validationResource(book: Book): Record<string, IDataValidationRule[]> {
  return Object.fromEntries(
    book.snapshot.sheets.map((sheet) => {
      const columns = new Map<string, { rule: ScreenValidation; id: number; ranges: IRange[] }>();
      const cells = [...book.cellsOf(sheet.id)].sort((a, b) => a.column - b.column || a.row - b.row);
      for (const { row, column, validationId } of cells) {
        const rule = validationId === undefined ? undefined : book.validations[validationId];
        if (!rule || validationId === undefined || rule.kind === 'other') continue;
        const entry = columns.get(String(validationId)) ?? { rule, id: validationId, ranges: [] };
        columns.set(String(validationId), entry);
        const last = entry.ranges.at(-1);
        if (last && last.endColumn === column - 1 && last.endRow === row - 2) last.endRow = row - 1;
        else entry.ranges.push(rangeData({ row, column, lastRow: row, lastColumn: column }));
      }
      return [String(sheet.id), [...columns.values()].map(({ rule, id, ranges }) => ruleData(rule, id, ranges))];
    }),
  );
}

/** The desk decides what is refused; Univer only offers the choices. */
function ruleData(rule: ScreenValidation, id: number, ranges: IRange[]): IDataValidationRule {
  const common = { uid: `r${id}`, ranges, showErrorMessage: false, allowBlank: true };
  if (rule.kind === 'checkbox') return { ...common, type: DataValidationType.CHECKBOX };
  return {
    ...common,
    type: DataValidationType.LIST,
    formula1: JSON.stringify(rule.values ?? []),
    formula2: '',
    showDropDown: rule.dropdown ?? true,
    renderMode: DataValidationRenderMode.ARROW,
  };
}

function noteResource(book: Book): Record<string, Record<number, Record<number, object>>> {
  return Object.fromEntries(
    book.snapshot.sheets.map((sheet) => {
      const notes: Record<number, Record<number, object>> = {};
      for (const { row, column, note } of book.cellsOf(sheet.id)) {
        if (!note) continue;
        const line = notes[row - 1] ?? {};
        line[column - 1] = {
          id: `n${row}-${column}`,
          row: row - 1,
          col: column - 1,
          width: 280,
          height: Math.min(240, 60 + Math.ceil(note.length / 40) * 20),
          note,
        };
        notes[row - 1] = line;
      }
      return [String(sheet.id), notes];
    }),
  );
}

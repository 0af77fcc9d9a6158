import { CellError } from '../../formula/contract.ts';
import { concreteColor } from '../look/color.ts';
import type { Style } from '../look/style.ts';
import { mayEdit } from '../permission.ts';
import { conditionalLooks } from '../rules/conditional-look.ts';
import { acceptedValues, checkboxValues } from '../rules/criteria.ts';
import { overlap, type Rect } from './area.ts';
import { Reading } from './reading.ts';
import type { Argument, ValidationRule } from './records.ts';
import type {
  ScreenCell,
  ScreenChanges,
  ScreenSheet,
  ScreenSnapshot,
  ScreenStyle,
  ScreenValidation,
} from './screen.ts';
import type { SheetModel } from './sheet-model.ts';
import type { Workbook } from './workbook.ts';

/** Rows below the content whose blank cells still come with their looks and rules, so that typing can go on there. */
const ROOM = 30;
/** The end of that room moves by whole steps: a screen redraws rules when it moves, and most writes must not move it. */
const STEP = 20;

/** Everything a screen shows of a spreadsheet to one person. */
export function snapshotOf(book: Workbook, user: string, activeSheetId: number): ScreenSnapshot {
  const sheets = book.sheets.map((sheet) => screenSheet(book, sheet, user));
  return {
    id: book.id,
    name: book.properties.name,
    locale: book.properties.locale,
    timeZone: book.properties.timeZone,
    activeSheetId,
    sheets,
    styles: book.styles.all.map(screenStyle),
    validations: screenValidations(book),
    namedRanges: book.namedRanges.map(({ name, area }) => ({ name, sheetId: area.sheet, range: plainRect(area) })),
  };
}

/** What changed in a sheet since a revision a screen has. */
export function changesOf(book: Workbook, sheet: SheetModel, revision: number): ScreenChanges {
  const rects = sheet.changesSince(revision);
  if (!rects) return { kind: 'reload' };
  // A conditional format may colour cells that did not change themselves.
  const end = new Reading(book, sheet).content().row;
  const known = { ...sheet.rect, lastRow: lastShown(sheet, end) };
  const wider = sheet.conditional.flatMap((rule) => rule.ranges).flatMap((range) => overlap(range, known) ?? []);
  // What was written last may have moved the end of the content, and the room below it.
  const moved = rects.some(({ lastRow }) => lastRow >= end);
  const room = moved ? screenCells(book, sheet, [{ ...known, row: end + 1 }], false) : [];
  const changed = screenCells(book, sheet, rects.length > 0 ? [...rects, ...wider] : [], true);
  const cells = [...room, ...changed];
  return {
    kind: 'cells',
    sheetId: sheet.id,
    revision: sheet.revision,
    cells,
    styles: book.styles.all.map(screenStyle),
    validations: screenValidations(book),
  };
}

function screenSheet(book: Workbook, sheet: SheetModel, user: string): ScreenSheet {
  const cells = screenCells(book, sheet, [sheet.rect], false);
  const protections = book.protections
    .filter((record) => record.sheet === sheet.id)
    .map((record) => ({
      description: record.description,
      range: record.rect && plainRect(record.rect),
      unprotected: record.unprotected,
      warningOnly: record.warningOnly,
      editable: mayEdit(book, record, user),
    }));
  return {
    id: sheet.id,
    name: sheet.name,
    revision: sheet.revision,
    rows: sheet.rows.size,
    columns: sheet.columns.size,
    hidden: sheet.hidden,
    tabColor: sheet.tabColor && concreteColor(sheet.tabColor),
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    columnWidths: Object.fromEntries(sheet.columns.pixels),
    rowHeights: Object.fromEntries(sheet.rows.pixels),
    hiddenRows: hiddenLines(sheet.rows, sheet.filteredOut),
    hiddenColumns: hiddenLines(sheet.columns, new Set()),
    merges: sheet.merges,
    protections,
    filter: sheet.filter?.rect ?? null,
    gridlinesHidden: sheet.gridlinesHidden,
    cells,
  };
}

/** Last row whose blank cells a screen is told about. */
function lastShown(sheet: SheetModel, contentEnd: number): number {
  return Math.min(sheet.rows.size, Math.ceil((contentEnd + ROOM) / STEP) * STEP);
}

function hiddenLines(axis: SheetModel['rows'], filtered: ReadonlySet<number>): number[] {
  const folded = axis.groups().filter((group) => group.collapsed);
  const lines = new Set([...axis.hidden, ...filtered]);
  for (const group of folded) for (let line = group.first; line <= group.last; line++) lines.add(line);
  return [...lines].sort((a, b) => a - b);
}

/** Cells of some rectangles; with `blanks`, also those that hold nothing any more. */
function screenCells(book: Workbook, sheet: SheetModel, rects: readonly Rect[], blanks: boolean): ScreenCell[] {
  const reading = new Reading(book, sheet);
  const look = conditionalLooks(book, sheet, reading);
  const painted = [...sheet.conditional.flatMap((rule) => rule.ranges), ...sheet.bandings.map((band) => band.rect)];
  const content = reading.content();
  const shown = { ...sheet.rect, lastRow: lastShown(sheet, content.row) };
  const seen = new Set<number>();
  const cells: ScreenCell[] = [];
  const visit = (row: number, column: number) => {
    const key = row * 20_000 + column;
    if (seen.has(key)) return;
    seen.add(key);
    const far = !blanks && row > shown.lastRow;
    if (far && !reading.cell(row, column).note) return;
    const cell = screenCell(book, reading, row, column, look(row, column));
    if (cell) cells.push(cell);
    else if (blanks) cells.push({ row, column, value: null, display: '' });
  };
  for (const rect of rects) {
    const lastRow = blanks
      ? Math.min(rect.lastRow, sheet.rows.size)
      : Math.min(rect.lastRow, Math.max(shown.lastRow, sheet.grid.height));
    for (let row = rect.row; row <= lastRow; row++) {
      const width = Math.max(sheet.grid.line(row).length, row <= content.row ? content.column : 0);
      const end = blanks ? Math.min(rect.lastColumn, sheet.columns.size) : Math.min(rect.lastColumn, width);
      for (let column = rect.column; column <= end; column++) visit(row, column);
    }
    if (blanks) continue;
    for (const range of painted) {
      const part = overlap(overlap(range, rect) ?? range, shown);
      if (!part) continue;
      for (let row = part.row; row <= part.lastRow; row++) {
        for (let column = part.column; column <= part.lastColumn; column++) visit(row, column);
      }
    }
  }
  return cells;
}

function screenCell(
  book: Workbook,
  reading: Reading,
  row: number,
  column: number,
  look: ReturnType<ReturnType<typeof conditionalLooks>>,
): ScreenCell | undefined {
  const cell = reading.cell(row, column);
  const value = reading.value(row, column);
  const styleId = look ? book.styles.changed(cell.style, look) : cell.style;
  if (value === null && !cell.formula && styleId === 0 && cell.note === '' && cell.rule === 0) return undefined;
  const links = cell.rich?.filter((run) => run.link !== null) ?? [];
  return {
    row,
    column,
    value: value instanceof CellError ? value.code : value,
    display: cell.picture ? cell.picture.title || '🖼' : reading.display(row, column),
    ...(cell.formula && { formula: reading.formula(row, column) }),
    ...(value instanceof CellError && { error: value.message }),
    ...(styleId !== 0 && { styleId }),
    ...(cell.note !== '' && { note: cell.note }),
    ...(cell.rule !== 0 && { validationId: cell.rule }),
    ...(links.length > 0 && links[0]?.link && { link: links[0].link }),
    ...(cell.rich && {
      runs: cell.rich.map(({ start, end, look: letters, link }) => ({ start, end, style: screenStyle(letters), link })),
    }),
  };
}

function screenStyle(style: Style): ScreenStyle {
  const { plainLinks: _, ...shown } = style;
  return {
    ...shown,
    ...(shown.background && { background: concreteColor(shown.background) }),
    ...(shown.fontColor && { fontColor: concreteColor(shown.fontColor) }),
  };
}

/** One for each stored rule, so that a cell's rule is its index; index 0 stands for none. */
function screenValidations(book: Workbook): ScreenValidation[] {
  return book.rules.map((rule) =>
    rule ? screenValidation(book, rule) : { kind: 'other', criteria: '', strict: false, help: null },
  );
}

function screenValidation(book: Workbook, rule: ValidationRule): ScreenValidation {
  const common = { criteria: rule.type, strict: !rule.allowInvalid, help: rule.help };
  if (rule.type === 'VALUE_IN_LIST' || rule.type === 'VALUE_IN_RANGE') {
    return { kind: 'list', values: [...acceptedValues(rule, book)], dropdown: rule.args[1] !== false, ...common };
  }
  if (rule.type !== 'CHECKBOX') return { kind: 'other', ...common };
  const [checked, unchecked] = checkboxValues(rule.args).map(scalar);
  return { kind: 'checkbox', checked, unchecked, ...common };
}

function scalar(arg: Argument): string | number | boolean | null {
  return arg !== null && typeof arg === 'object' ? null : arg;
}

function plainRect({ row, column, lastRow, lastColumn }: Rect) {
  return { row, column, lastRow, lastColumn };
}

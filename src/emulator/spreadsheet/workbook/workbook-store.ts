import { CellError, type Scalar } from '../../formula/contract.ts';
import type { Documents } from '../../kernel/documents.ts';
import type { Picture } from '../look/cell-image.ts';
import type { RichRun } from '../look/rich-text.ts';
import type { Style } from '../look/style.ts';
import { BLANK, type Cell } from './cell.ts';
import { BLOCK_ROWS } from './cell-grid.ts';
import type { MetadataRecord, NamedRangeRecord, ProtectionRecord, ValidationRule } from './records.ts';
import { SheetModel, type StoredSheet } from './sheet-model.ts';
import { address, Workbook, type WorkbookProperties, type WorkbookSurroundings } from './workbook.ts';

const BOOK = 'workbook/';

interface StoredBook {
  readonly properties: WorkbookProperties;
  readonly sheets: readonly number[];
  readonly styles: readonly Style[];
  readonly rules: readonly (ValidationRule | null)[];
  readonly namedRanges: readonly NamedRangeRecord[];
  readonly protections: readonly ProtectionRecord[];
  readonly metadata: readonly MetadataRecord[];
}

type StoredValue = string | number | boolean | null | { readonly error: CellError['code']; readonly message: string };

/** `[column, value]`, then style, rule, formula text, note, runs and picture as far as there are any. */
type StoredCell = [
  column: number,
  value: StoredValue,
  style?: number,
  rule?: number,
  formula?: string,
  note?: string,
  rich?: readonly RichRun[] | null,
  picture?: Picture,
];

/** `[row, cells]` */
type StoredLine = [row: number, cells: StoredCell[]];

const bookKey = (id: string) => `${BOOK}${id}`;
const sheetKey = (id: string, sheet: number) => `workbook-sheet/${id}/${sheet}`;
const rowsPrefix = (id: string, sheet: number) => `workbook-rows/${id}/${sheet}/`;

/** Ids of every stored workbook. */
export function storedWorkbooks(documents: Documents): string[] {
  return documents.keys(BOOK).map((key) => key.slice(BOOK.length));
}

/** Properties of a stored workbook, without loading its cells. */
export function storedProperties(documents: Documents, id: string): WorkbookProperties | undefined {
  return documents.get<StoredBook>(bookKey(id))?.properties;
}

/** Loads a workbook, or gives undefined when there is none of this id. */
export function loadWorkbook(
  documents: Documents,
  id: string,
  surroundings: WorkbookSurroundings,
): Workbook | undefined {
  const stored = documents.get<StoredBook>(bookKey(id));
  if (!stored) return undefined;
  const book = new Workbook(stored.properties, surroundings);
  book.styles.restore(stored.styles);
  book.restoreRules(stored.rules);
  book.namedRanges = stored.namedRanges;
  book.protections = stored.protections;
  book.metadata = stored.metadata;
  const formulas: [SheetModel, number, number, string][] = [];
  book.sheets = stored.sheets.flatMap((sheetId) => {
    const kept = documents.get<StoredSheet>(sheetKey(id, sheetId));
    if (!kept) return [];
    const sheet = new SheetModel(kept.id, kept.name);
    sheet.restore(kept);
    for (const key of documents.keys(rowsPrefix(id, sheetId))) {
      loadBlock(sheet, documents.get<StoredLine[]>(key) ?? [], (row, column, text) =>
        formulas.push([sheet, row, column, text]),
      );
    }
    return [sheet];
  });
  for (const [sheet, row, column, text] of formulas) book.calculation.setFormula(address(sheet, row, column), text);
  book.dirty = false;
  return book;
}

function loadBlock(
  sheet: SheetModel,
  lines: readonly StoredLine[],
  onFormula: (row: number, column: number, text: string) => void,
): void {
  for (const [row, cells] of lines) {
    for (const [column, value, style = 0, rule = 0, formula = '', note = '', rich = null, picture] of cells) {
      const isFormula = formula !== '';
      const cell = { value: readValue(value), formula: isFormula, style, rule, note, rich };
      sheet.grid.load(row, column, picture ? { ...cell, picture } : cell);
      if (isFormula) onFormula(row, column, formula);
    }
  }
}

function readValue(value: StoredValue): Scalar {
  return value !== null && typeof value === 'object' ? new CellError(value.error, value.message) : value;
}

/** Writes what changed in a workbook since it was stored. */
export function storeWorkbook(documents: Documents, book: Workbook): void {
  const { id } = book.properties;
  for (const sheet of book.sheets) {
    for (const block of sheet.grid.dirtyBlocks) {
      const key = `${rowsPrefix(id, sheet.id)}${String(block).padStart(6, '0')}`;
      const lines = blockOf(book, sheet, block);
      if (lines.length > 0) documents.set(key, lines);
      else documents.delete(key);
    }
    sheet.grid.dirtyBlocks.clear();
    if (sheet.dirty) documents.set(sheetKey(id, sheet.id), sheet.toStored());
    sheet.dirty = false;
  }
  const { styles, rules } = book;
  if (!book.dirty && styles.stored === styles.all.length) return;
  const stored: StoredBook = {
    properties: book.properties,
    sheets: book.sheets.map((sheet) => sheet.id),
    styles: styles.all,
    rules,
    namedRanges: book.namedRanges,
    protections: book.protections,
    metadata: book.metadata,
  };
  documents.set(bookKey(id), stored);
  styles.stored = styles.all.length;
  book.dirty = false;
}

function blockOf(book: Workbook, sheet: SheetModel, block: number): StoredLine[] {
  const lines: StoredLine[] = [];
  for (let row = block * BLOCK_ROWS + 1; row <= (block + 1) * BLOCK_ROWS; row++) {
    const cells: StoredCell[] = [];
    sheet.grid.line(row).forEach((cell, index) => {
      if (cell && cell !== BLANK) cells.push(storedCell(book, sheet, cell, row, index + 1));
    });
    if (cells.length > 0) lines.push([row, cells]);
  }
  return lines;
}

function storedCell(book: Workbook, sheet: SheetModel, cell: Cell, row: number, column: number): StoredCell {
  const value = cell.value instanceof CellError ? { error: cell.value.code, message: cell.value.message } : cell.value;
  if (!cell.formula && cell.note === '' && cell.rich === null && !cell.picture) {
    if (cell.rule) return [column, value, cell.style, cell.rule];
    return cell.style ? [column, value, cell.style] : [column, value];
  }
  const formula = cell.formula ? (book.calculation.formula(address(sheet, row, column)) ?? '') : '';
  const { style, rule, note, rich, picture } = cell;
  return picture
    ? [column, value, style, rule, formula, note, rich, picture]
    : [column, value, style, rule, formula, note, rich];
}

/** Keys of everything stored of a workbook. */
export function workbookKeys(documents: Documents, id: string): string[] {
  return [bookKey(id), ...['sheet', 'rows'].flatMap((part) => documents.keys(`workbook-${part}/${id}/`))];
}

/** Forgets a sheet that was deleted. */
export function forgetSheet(documents: Documents, id: string, sheet: number): void {
  documents.delete(sheetKey(id, sheet));
  for (const key of documents.keys(rowsPrefix(id, sheet))) documents.delete(key);
}

/** Forgets a workbook. */
export function forgetWorkbook(documents: Documents, book: Workbook): void {
  for (const sheet of book.sheets) forgetSheet(documents, book.id, sheet.id);
  documents.delete(bookKey(book.id));
}

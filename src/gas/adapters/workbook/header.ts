import { CampaignError } from '../../../app/campaign-error.ts';
import { messages } from '../../../app/messages.fr.ts';
import type { TabKey } from '../../../app/schema/tabs.ts';
import { columnsOf } from '../../../app/workbook/design.ts';
import { isOlderWorkbook } from './schema-mark.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Developer metadata that name a tab and its columns whatever people call them. */
export const TAB_METADATA = 'interpelle.tab';
export const COLUMN_METADATA = 'interpelle.column';

/** The sheet of a tab: by its title, or by its metadata when somebody renamed it; undefined when it is gone. */
export function findSheet(spreadsheet: Spreadsheet, tab: TabKey): Sheet | undefined {
  const named: Sheet | null = spreadsheet.getSheetByName(messages.workbook.tabs[tab].title);
  if (named !== null) return named;
  const marks = spreadsheet.createDeveloperMetadataFinder().withKey(TAB_METADATA).withValue(tab).find();
  return marks.map((mark): Sheet | null => mark.getLocation().getSheet()).find((sheet) => sheet !== null) ?? undefined;
}

/** The cells of a sheet from its first row, as many rows as asked or all that hold something; none when it is empty. */
export function contentOf(sheet: Sheet, rows = -1): unknown[][] {
  try {
    // -1 reaches the last row or column with content: one call where a range and its values take two.
    return sheet.getSheetValues(1, 1, rows, -1);
  } catch (error) {
    // Google has no range to give of a sheet without any content.
    if (sheet.getLastRow() > 0) throw error;
    return [];
  }
}

/** The cells of the first row, up to the last that is not empty. */
export function headerOf(sheet: Sheet): readonly unknown[] {
  const cells: readonly unknown[] = contentOf(sheet, 1)[0] ?? [];
  const used = cells.reduce<number>((width, cell, at) => (cell === '' ? width : at + 1), 0);
  return cells.slice(0, used);
}

/** Where each column of a tab is (0-based): by its label, or by its metadata when somebody changed the label. */
export function findColumns(sheet: Sheet, tab: TabKey, header: readonly unknown[]): ReadonlyMap<string, number> {
  const labels = header.map((cell) => String(cell).trim());
  const found = new Map<string, number>();
  const unsure: { readonly key: string; readonly label: string }[] = [];
  for (const { key, words } of columnsOf(tab)) {
    const first = labels.indexOf(words.label);
    if (first >= 0 && labels.indexOf(words.label, first + 1) < 0) found.set(key, first);
    else unsure.push({ key, label: words.label });
  }
  if (unsure.length === 0) return found;
  const marked = markedColumns(sheet);
  for (const { key } of unsure) {
    const column = marked.get(`${tab}.${key}`);
    if (column !== undefined && column < labels.length) found.set(key, column);
  }
  return found;
}

/** Every column of a tab; throws naming the first that is missing, since writing elsewhere would destroy work. */
export function needColumns(sheet: Sheet, tab: TabKey, header: readonly unknown[]): ReadonlyMap<string, number> {
  const found = findColumns(sheet, tab, header);
  const missing = columnsOf(tab).find(({ key }) => !found.has(key));
  if (missing === undefined) return found;
  const names = { tab: messages.workbook.tabs[tab].title, column: missing.words.label };
  const copies = header.filter((cell) => String(cell).trim() === missing.words.label).length;
  if (copies > 1) throw new CampaignError('column_duplicated', names);
  throw new CampaignError(isOlderWorkbook(sheet.getParent()) ? 'workbook_older' : 'column_missing', names);
}

/** Columns (0-based) by the metadata they carry. */
export function markedColumns(sheet: Sheet): ReadonlyMap<string, number> {
  const marks = sheet.createDeveloperMetadataFinder().withKey(COLUMN_METADATA).find();
  const columns = new Map<string, number>();
  for (const mark of marks) {
    const value = mark.getValue();
    const range: GoogleAppsScript.Spreadsheet.Range | null = mark.getLocation().getColumn();
    if (value !== null && range !== null) columns.set(value, range.getColumn() - 1);
  }
  return columns;
}

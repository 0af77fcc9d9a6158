import { messages } from '../../../app/messages.fr.ts';
import { SCHEMA_METADATA } from '../../../app/schema/schema-version.ts';
import type { TabKey } from '../../../app/schema/tabs.ts';
import type { TabDesign, WorkbookDesign } from '../../../app/workbook/design.ts';
import type { InstallReport, TabFormula, WorkbookPort } from '../../../app/workbook/workbook-port.ts';
import { columnRanges } from './column-ranges.ts';
import { COLUMN_METADATA, findColumns, findSheet, markedColumns, TAB_METADATA } from './header.ts';
import { schemaMark } from './schema-mark.ts';
import { dressTab, dropdownOf } from './tab-looks.ts';
import { openProtections, protectTab } from './tab-protections.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Sets up and repairs a workbook in Google Sheets: the campaign's, or the officers' own. */
export class AppsScriptWorkbook implements WorkbookPort {
  /** `remember` is told which spreadsheet was installed. */
  constructor(
    private readonly open: () => Spreadsheet,
    private readonly remember: (installed: Spreadsheet) => void = () => undefined,
  ) {}

  url(): string {
    return this.open().getUrl();
  }

  schemaVersion(): number | undefined {
    const mark = schemaMark(this.open());
    return mark === undefined ? undefined : Number(mark.getValue());
  }

  install(design: WorkbookDesign, writers: readonly string[]): InstallReport {
    const spreadsheet = this.open();
    this.remember(spreadsheet);
    spreadsheet.setSpreadsheetLocale(design.locale);
    spreadsheet.setSpreadsheetTimeZone(design.zone);
    const created: TabKey[] = [];
    const added: InstallReport['addedColumns'][number][] = [];
    const blank = blankSheet(spreadsheet);
    for (const [index, tab] of design.tabs.entries()) {
      const found = findSheet(spreadsheet, tab.key);
      const sheet = found ?? (index === 0 && blank !== undefined ? blank : spreadsheet.insertSheet(tab.title, index));
      if (found === undefined) {
        created.push(tab.key);
        sheet.setName(tab.title);
        sheet.addDeveloperMetadata(TAB_METADATA, tab.key);
        const spare = tab.rows === undefined ? 0 : sheet.getMaxRows() - tab.rows;
        if (spare > 0) sheet.deleteRows(sheet.getMaxRows() - spare + 1, spare);
      }
      if (!tab.calculated) added.push(...completeColumns(sheet, tab));
      dressTab(sheet, tab);
      protectTab(sheet, tab, writers);
    }
    this.recordSchema(spreadsheet, design.schemaVersion);
    const [opening] = design.tabs;
    const first = opening && findSheet(spreadsheet, opening.key);
    if (first !== undefined) spreadsheet.setActiveSheet(first);
    SpreadsheetApp.flush();
    return { createdTabs: created, addedColumns: added };
  }

  openTo(accounts: readonly string[]): void {
    openProtections(this.open(), accounts);
  }

  offerVolunteers(names: readonly string[]): void {
    const spreadsheet = this.open();
    const lists = findSheet(spreadsheet, 'lists');
    const header = lists?.getRange(1, 1, 1, Math.max(1, lists.getLastColumn())).getValues()[0] ?? [];
    const place = lists === undefined ? undefined : findColumns(lists, 'lists', header).get('owner');
    if (lists !== undefined && place !== undefined) {
      lists
        .getRange(2, place + 1, Math.max(1, lists.getMaxRows() - 1), 1)
        .setDataValidation(names.length === 0 ? null : dropdownOf(names));
    }
    const chooser = findSheet(spreadsheet, 'myLists')?.getRange(1, 2);
    const { everybody } = messages.followUp;
    chooser?.setDataValidation(dropdownOf([everybody, ...names]));
    if (chooser?.getValue() === '') chooser.setValue(everybody);
  }

  writeFormulas(formulas: readonly TabFormula[]): void {
    const spreadsheet = this.open();
    const range = columnRanges(spreadsheet);
    for (const formula of formulas) {
      const sheet = findSheet(spreadsheet, formula.tab);
      const text = formula.text(range);
      // An unchanged formula is left alone: writing it again would make Sheets compute it again.
      const cell = sheet?.getRange(formula.cell ?? 'A1');
      if (cell !== undefined && cell.getFormula() !== text) cell.setFormula(text);
    }
  }

  private recordSchema(spreadsheet: Spreadsheet, version: number): void {
    const mark = schemaMark(spreadsheet);
    if (mark === undefined) spreadsheet.addDeveloperMetadata(SCHEMA_METADATA, String(version));
    else mark.setValue(String(version));
  }
}

/** Adds the missing columns at the right, so that nothing people placed moves, and marks those not marked yet. */
function completeColumns(sheet: Sheet, tab: TabDesign): InstallReport['addedColumns'][number][] {
  const width = sheet.getLastColumn();
  const header = width === 0 ? [] : (sheet.getRange(1, 1, 1, width).getValues()[0] ?? []);
  const found = findColumns(sheet, tab.key, header);
  const missing = tab.columns.filter(({ key }) => !found.has(key));
  const lacking = width + missing.length - sheet.getMaxColumns();
  if (lacking > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), lacking);
  if (missing.length > 0) {
    sheet.getRange(1, width + 1, 1, missing.length).setValues([missing.map(({ label }) => label)]);
  }
  const marked = markedColumns(sheet);
  const places = new Map([...found, ...missing.map(({ key }, index) => [key, width + index] as const)]);
  for (const [key, place] of places) {
    if (marked.has(`${tab.key}.${key}`)) continue;
    sheet.getRange(1, place + 1, sheet.getMaxRows(), 1).addDeveloperMetadata(COLUMN_METADATA, `${tab.key}.${key}`);
  }
  return missing.map(({ label }) => ({ tab: tab.key, column: label }));
}

/** The empty sheet of a new spreadsheet, which becomes the first tab. */
function blankSheet(spreadsheet: Spreadsheet): Sheet | undefined {
  const sheets = spreadsheet.getSheets();
  const only = sheets[0];
  return sheets.length === 1 && only !== undefined && only.getLastRow() === 0 ? only : undefined;
}

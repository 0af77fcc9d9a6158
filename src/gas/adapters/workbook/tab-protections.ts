import { messages } from '../../../app/messages.fr.ts';
import type { TabDesign } from '../../../app/workbook/design.ts';
import { findColumns } from './header.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Tabs where everyone who acts must be able to write a line, whatever their rights. */
const WRITTEN_BY_ALL = ['home', 'journal', 'declarations'];

/**
 * Protects what the machine writes, and what only officers decide. Where volunteers sort, protection only warns: Google
 * refuses to sort a range that holds a fully protected column.
 */
export function protectTab(sheet: Sheet, tab: TabDesign, writers: readonly string[]): void {
  removeOurs(sheet);
  const { protectedTab, volunteerTab } = messages.workbook;
  if (tab.chooser !== undefined) {
    const result = sheet.getRange(2, 1, sheet.getMaxRows() - 1, sheet.getMaxColumns());
    result.protect().setDescription(volunteerTab(tab.title)).setWarningOnly(true);
    return;
  }
  if (tab.machineOnly) {
    const protection = sheet.protect().setDescription(protectedTab(tab.title));
    if (WRITTEN_BY_ALL.includes(tab.key)) protection.setWarningOnly(true);
    else restrict(protection, writers);
    return;
  }
  if (tab.officersOnly) restrict(sheet.protect().setDescription(protectedTab(tab.title)), writers);
  for (const [first, count] of machineRuns(sheet, tab)) {
    sheet
      .getRange(1, first + 1, sheet.getMaxRows(), count)
      .protect()
      .setDescription(volunteerTab(tab.title))
      .setWarningOnly(true);
  }
}

function restrict(protection: GoogleAppsScript.Spreadsheet.Protection, writers: readonly string[]): void {
  protection.removeEditors(protection.getEditors());
  if (protection.canDomainEdit()) protection.setDomainEdit(false);
  if (writers.length > 0) protection.addEditors([...writers]);
}

/** Lets these accounts too write in the tabs that are not for everybody. */
export function openProtections(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, accounts: readonly string[]) {
  for (const protection of spreadsheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)) {
    if (isOurs(protection) && !protection.isWarningOnly()) protection.addEditors([...accounts]);
  }
}

function isOurs(protection: GoogleAppsScript.Spreadsheet.Protection): boolean {
  return protection.getDescription().startsWith(messages.workbook.protectedTab(''));
}

function removeOurs(sheet: Sheet): void {
  const kinds = [SpreadsheetApp.ProtectionType.SHEET, SpreadsheetApp.ProtectionType.RANGE];
  for (const kind of kinds) {
    for (const protection of sheet.getProtections(kind)) {
      if (isOurs(protection)) protection.remove();
    }
  }
}

/** Neighbouring machine columns as runs (0-based first, count). */
function machineRuns(sheet: Sheet, tab: TabDesign): [number, number][] {
  const header = sheet.getRange(1, 1, 1, Math.max(1, sheet.getLastColumn())).getValues()[0] ?? [];
  const places = findColumns(sheet, tab.key, header);
  const machine = tab.columns
    .filter((column) => column.protectedFromPeople)
    .flatMap(({ key }) => places.get(key) ?? [])
    .sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const place of machine) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last[0] + last[1] === place) last[1] += 1;
    else runs.push([place, 1]);
  }
  return runs;
}

import { OTHER_LOOK } from '../../../app/workbook/calculated-looks.ts';
import type { ColumnDesign, TabDesign } from '../../../app/workbook/design.ts';
import { findColumns } from './header.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const HEADER = { background: '#24323f', text: '#ffffff' };
/** Two lines of a heading in narrow columns, in pixels. */
const TWO_LINES = 42;

/** Header, notes, widths, formats, dropdowns and colours of a tab. */
export function dressTab(sheet: Sheet, tab: TabDesign): void {
  const headerAt = tab.chooser === undefined ? 1 : 2;
  sheet.setFrozenRows(headerAt);
  sheet.setTabColor(tab.colour);
  if (tab.hidden) sheet.hideSheet();
  const width = Math.max(1, sheet.getLastColumn());
  const headerRow = sheet.getRange(headerAt, 1, 1, tab.calculated ? sheet.getMaxColumns() : width);
  headerRow
    .setFontWeight('bold')
    .setBackground(HEADER.background)
    .setFontColor(HEADER.text)
    .setVerticalAlignment('middle');
  if (tab.calculated) {
    headerRow.setWrap(true);
    sheet.setRowHeight(headerAt, TWO_LINES);
    sheet.setColumnWidths(1, headerRow.getNumColumns(), OTHER_LOOK.width);
    for (const [at, { width: wide, format }] of tab.calculated.entries()) {
      if (wide !== OTHER_LOOK.width) sheet.setColumnWidth(at + 1, wide);
      if (format) sheet.getRange(headerAt + 1, at + 1, sheet.getMaxRows() - headerAt, 1).setNumberFormat(format);
    }
    if (tab.chooser !== undefined) sheet.getRange(1, 1).setValue(tab.chooser).setFontWeight('bold');
    return;
  }
  const header = sheet.getRange(1, 1, 1, width).getValues()[0] ?? [];
  const places = findColumns(sheet, tab.key, header);
  const notes = sheet.getRange(1, 1, 1, width).getNotes();
  const rules: GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] = [];
  for (const column of tab.columns) {
    const place = places.get(column.key);
    if (place === undefined) continue;
    const ofHeader = notes[0];
    if (ofHeader !== undefined) ofHeader[place] = column.note;
    sheet.setColumnWidth(place + 1, widthFor(column));
    const cells = sheet.getRange(2, place + 1, Math.max(1, sheet.getMaxRows() - 1), 1);
    cells.setNumberFormat(column.format);
    if (column.options !== undefined) cells.setDataValidation(dropdownOf(column.options, column.note));
    rules.push(...toneRules(column, cells));
  }
  sheet.getRange(1, 1, 1, width).setNotes(notes);
  if (rules.length > 0) sheet.setConditionalFormatRules([...othersRules(sheet, tab), ...rules]);
}

/** Wide enough for the longest choice and the arrow beside it, in pixels. */
function widthFor({ width, options = [] }: ColumnDesign): number {
  return Math.max(width, ...options.map((option) => option.length * 7 + 40));
}

/** A dropdown that warns rather than refuses: it must never block a volunteer's paste. */
export function dropdownOf(options: readonly string[], note = ''): GoogleAppsScript.Spreadsheet.DataValidation {
  return SpreadsheetApp.newDataValidation()
    .requireValueInList([...options], true)
    .setAllowInvalid(true)
    .setHelpText(note)
    .build();
}

function toneRules(
  { tones = [] }: ColumnDesign,
  cells: GoogleAppsScript.Spreadsheet.Range,
): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
  return tones.map(({ label, background, text }) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenTextEqualTo(label)
      .setBackground(background)
      .setFontColor(text)
      .setRanges([cells])
      .build(),
  );
}

/** Rules that people made: every one that is not about one of our labels. */
function othersRules(sheet: Sheet, tab: TabDesign): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
  const ours = new Set<unknown>(tab.columns.flatMap(({ tones = [] }) => tones.map(({ label }) => label)));
  return sheet.getConditionalFormatRules().filter((rule) => {
    const condition: GoogleAppsScript.Spreadsheet.BooleanCondition | null = rule.getBooleanCondition();
    return condition === null || !ours.has(condition.getCriteriaValues()[0]);
  });
}

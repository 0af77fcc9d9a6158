type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Where rows are to be added: under row `last` (1-based), so many, so many columns wide. */
interface NewRows {
  readonly last: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * A block of empty rows. In a tab where people type they are new ones, so that a row somebody typed there meanwhile goes
 * down instead of being written over; but not right under the header: formulas that read the tab from its second row on
 * would then miss them.
 */
export function rowsBelow(sheet: Sheet, { last, rows, columns }: NewRows, isTypedIn: boolean): Range {
  if (!isTypedIn || last < 2) return rowsAt(sheet, last + 1, rows, columns);
  try {
    sheet.insertRowsBefore(last + 1, rows);
  } catch {
    // Google refuses it where the sheet ends with that row.
    sheet.insertRowsAfter(last, rows);
  }
  return sheet.getRange(last + 1, 1, rows, columns);
}

/** A block that may lie beyond the last row: how many rows there are is asked only when Google refuses it. */
export function rowsAt(sheet: Sheet, first: number, rows: number, columns: number): Range {
  try {
    return sheet.getRange(first, 1, rows, columns);
  } catch {
    const last = sheet.getMaxRows();
    sheet.insertRowsAfter(last, Math.max(0, first + rows - 1 - last));
    return sheet.getRange(first, 1, rows, columns);
  }
}

import { ScriptException } from '../kernel/errors.ts';
import type { ServiceObject } from '../kernel/service-object.ts';
import type { Session } from '../kernel/session.ts';
import { Focus } from '../spreadsheet/focus.ts';
import { handles } from '../spreadsheet/handles.ts';
import { rectAt } from '../spreadsheet/workbook/area.ts';
import { Workbooks } from '../spreadsheet/workbook/workbooks.ts';

/** Cells of one sheet, from 1. */
export interface EventArea {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The `source` of a spreadsheet's event. */
export function spreadsheetObject(session: Session, spreadsheetId: string): ServiceObject {
  return handles.spreadsheet(session, bookOf(session, spreadsheetId));
}

/** The `range` of a spreadsheet's event, which becomes the active range and also tells its edges as plain properties (`e.range.rowStart`). */
export function rangeObject(session: Session, spreadsheetId: string, area: EventArea): ServiceObject {
  const book = bookOf(session, spreadsheetId);
  const sheet = book.sheetById(area.sheetId);
  if (!sheet) throw new ScriptException(`Sheet ${area.sheetId} not found`);
  const rect = rectAt(area.row, area.column, area.rows, area.columns);
  session.of(Focus).beginAt(book, sheet, rect);
  const range = handles.range(session, book, sheet, rect);
  range.facts = {
    columnEnd: rect.lastColumn,
    columnStart: rect.column,
    rowEnd: rect.lastRow,
    rowStart: rect.row,
  };
  return range;
}

function bookOf(session: Session, spreadsheetId: string) {
  const book = session.world.of(Workbooks).get(spreadsheetId);
  // Deleted between the event and the run it launched.
  if (!book) throw new ScriptException("Document is missing (perhaps it was deleted, or you don't have read access?)");
  return book;
}

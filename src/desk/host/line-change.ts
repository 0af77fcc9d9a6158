import type { Sheet } from '../../emulator/spreadsheet/sheet/sheet.ts';
import type { ChangeType } from '../../emulator/triggers/document-events.ts';
import type { LineChange } from './host-api.ts';

/** Does to a sheet what a person asks. @throws ScriptException when a protection or the sheet's size forbids it */
export function changeLines(sheet: Sheet, change: LineChange): void {
  switch (change.kind) {
    case 'insert':
      if (change.axis === 'row') sheet.insertRowsBefore(change.at, change.count);
      else sheet.insertColumnsBefore(change.at, change.count);
      return;
    case 'delete':
      if (change.axis === 'row') sheet.deleteRows(change.at, change.count);
      else sheet.deleteColumns(change.at, change.count);
      return;
    case 'sort':
      // The whole sheet below its frozen rows, as Google's « Trier la feuille ».
      sheet.sort(change.column, change.ascending);
      return;
    case 'width':
      sheet.setColumnWidth(change.column, change.pixels);
  }
}

/** What change triggers are told of it. Source: developers.google.com/apps-script/guides/triggers/events */
export function changeTypeOf(change: LineChange): ChangeType {
  if (change.kind !== 'insert' && change.kind !== 'delete') return 'OTHER';
  const verb = change.kind === 'insert' ? 'INSERT' : 'REMOVE';
  return `${verb}_${change.axis === 'row' ? 'ROW' : 'COLUMN'}`;
}

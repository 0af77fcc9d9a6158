import { messages } from '../../src/app/messages.fr.ts';
import type { RowOf } from '../../src/app/schema/tabs.ts';
import { columnsOf } from '../../src/app/workbook/design.ts';
import { AppsScriptTables } from '../../src/gas/adapters/workbook/apps-script-tables.ts';
import type { Spreadsheet } from '../../src/gas/adapters/workbook/tab-sheet.ts';
import { openApp } from '../support/spreadsheet.ts';

const PLACES = new Map(columnsOf('contacts').map(({ key }, at) => [key, at + 1]));
const placeOf = (column: keyof RowOf<'contacts'>) => PLACES.get(column) ?? 0;

/** Contacts c2, c3… in the rows of these numbers, and somebody who types just before a method is called on a range. */
function contacts(count: number) {
  const spreadsheet = openApp('fr_FR').app.create('Campagne');
  const sheet = spreadsheet.insertSheet(messages.workbook.tabs.contacts.title);
  const labels = columnsOf('contacts').map(({ words }) => words.label);
  sheet.getRange(1, 1, 1, labels.length).setValues([labels]);
  const rows = Array.from({ length: count }, (_, at) => labels.map((_, place) => (place === 0 ? `c${at + 2}` : '')));
  sheet.getRange(2, 1, count, labels.length).setValues(rows);
  const calls: string[] = [];
  let typing: { readonly before: string; readonly type: () => void } | undefined;
  const watched = watch(spreadsheet, (method) => {
    calls.push(method);
    if (typing?.before !== method) return;
    const { type } = typing;
    typing = undefined;
    type();
  });
  return {
    sheet,
    calls,
    table: new AppsScriptTables(() => watched as Spreadsheet).of('contacts'),
    typeBefore: (before: string, type: () => void) => {
      typing = { before, type };
    },
    column: (column: keyof RowOf<'contacts'>) =>
      sheet
        .getRange(2, placeOf(column), sheet.getLastRow() - 1, 1)
        .getDisplayValues()
        .flat(),
  };
}

/** A service object that tells which method is about to be called, on itself and on all that it gives. */
function watch<T extends object>(target: T, about: (method: string) => void): T {
  return new Proxy(target, {
    get(_, name) {
      const found: unknown = Reflect.get(target, name);
      if (typeof found !== 'function' || typeof name === 'symbol') return found;
      return (...args: unknown[]) => {
        about(name);
        const given: unknown = found(...args);
        const isService = typeof given === 'object' && given !== null && !Array.isArray(given);
        return isService ? watch(given, about) : given;
      };
    },
  });
}

describe('what somebody types in a tab while the program writes in it', () => {
  const opposed = (...rows: number[]) => new Map(rows.map((row) => [`c${row}`, { status: 'opposed' as const }]));

  it('stays, in a row between two that change', () => {
    const { sheet, table, typeBefore, column } = contacts(9);
    typeBefore('setValues', () => sheet.getRange(5, placeOf('status')).setValue('valide'));
    table.update(opposed(2, 9));
    expect(column('status')).toEqual(['opposé', '', '', 'valide', '', '', '', 'opposé', '']);
  });

  it('stays until the last read, where too many rows apart change for a call each', () => {
    const { sheet, table, typeBefore, calls, column } = contacts(200);
    const every = Array.from({ length: 100 }, (_, at) => 2 * at + 2);
    typeBefore('getValues', () => sheet.getRange(5, placeOf('status')).setValue('valide'));
    table.update(opposed(...every));
    expect(column('status').slice(0, 4)).toEqual(['opposé', '', 'opposé', 'valide']);
    expect(calls.length).toBeLessThan(10);
  });

  it('stays, in a row begun without an identifier, whatever is written in others', () => {
    const { sheet, table, column } = contacts(3);
    sheet.getRange(4, placeOf('id')).setValue('');
    sheet.getRange(4, placeOf('name')).setValue('Ana');
    table.update(new Map([['c2', { name: null, status: 'opposed' as const }]]));
    expect(column('name')).toEqual(['', '', 'Ana']);
  });

  it('stays, as a new row at the bottom, when several rows are appended', () => {
    const { sheet, table, typeBefore, column } = contacts(2);
    typeBefore('insertRowsBefore', () => sheet.getRange(4, placeOf('name')).setValue('Ana'));
    table.append([{ id: 'n' }, { id: 'm' }]);
    expect(column('id')).toEqual(['c2', 'c3', 'n', 'm', '']);
    expect(column('name')).toEqual(['', '', '', '', 'Ana']);
  });
});

it('appends below the last row of a tab that has no other', () => {
  const { sheet, table, column } = contacts(2);
  sheet.deleteRows(4, sheet.getMaxRows() - 3);
  table.append([{ id: 'n' }, { id: 'm' }]);
  expect(column('id')).toEqual(['c2', 'c3', 'n', 'm']);
});

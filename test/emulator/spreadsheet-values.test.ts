import { MemoryStore } from '../../src/emulator/kernel/memory-store.ts';
import type { Session } from '../../src/emulator/kernel/session.ts';
import { SpreadsheetApp } from '../../src/emulator/spreadsheet/spreadsheet-app.ts';
import { Workbooks } from '../../src/emulator/spreadsheet/workbook/workbooks.ts';
import { testSession, testWorld } from '../support/emulator-world.ts';
import { scriptView } from '../support/script-view.ts';

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

function open(locale = 'en_US', store = new MemoryStore()) {
  const world = testWorld({ store, locale, timeZone: 'Europe/Paris' });
  const session: Session = testSession(world);
  const app = scriptView<App>(session, new SpreadsheetApp(session));
  return { world, session, app, store };
}

function openSheet(locale = 'en_US') {
  const opened = open(locale);
  const spreadsheet = opened.app.create('Campagne');
  const [sheet] = spreadsheet.getSheets();
  if (!sheet) throw new TypeError('a new spreadsheet has a sheet');
  return { ...opened, spreadsheet, sheet };
}

describe('values', () => {
  it('reads what setValues parsed as typing would', () => {
    const { sheet } = openSheet();
    const range = sheet.getRange(1, 1, 1, 8).setValues([['1', 'TRUE', "'07", '12.5%', '', null, 'abc', '1,234.5']]);
    expect(range.getValues()).toEqual([[1, true, '07', 0.125, '', '', 'abc', 1234.5]]);
    expect(range.getDisplayValues()).toEqual([['1', 'TRUE', '07', '12.50%', '', '', 'abc', '1,234.50']]);
    expect(range.getNumberFormats()[0]?.slice(0, 4)).toEqual([
      '0.###############',
      '0.###############',
      '0.###############',
      '0.00%',
    ]);
  });

  it('keeps text under the format @', () => {
    const { sheet } = openSheet();
    const cell = sheet.getRange('A1').setNumberFormat('@').setValue('0012');
    expect(cell.getValue()).toBe('0012');
    expect(sheet.getRange('A2').setNumberFormat('@').setValue('=1+1').getValue()).toBe('=1+1');
  });

  it('gives dates in the zone of the spreadsheet', () => {
    const { sheet } = openSheet('fr_FR');
    const date = new Date('2026-03-15T00:00:00+01:00');
    const range = sheet
      .getRange('A1:D1')
      .setValues([[date, new Date('2026-07-01T14:30:05+02:00'), '15/03/2026', '14:30']]);
    expect(range.getValues()[0]?.slice(0, 3)).toEqual([date, new Date('2026-07-01T14:30:05+02:00'), date]);
    expect(range.getDisplayValues()).toEqual([['15/03/2026', '01/07/2026 14:30:05', '15/03/2026', '14:30']]);
    expect(range.getNumberFormats()[0]).toEqual(['dd/MM/yyyy', 'dd/MM/yyyy HH:mm:ss', 'dd/MM/yyyy', 'H:mm']);
  });

  it('calculates before it reads', () => {
    const { sheet } = openSheet();
    sheet.getRange('A1:A3').setValues([[1], [2], ['=SUM(A1:A2)*10']]);
    expect(sheet.getRange('A3').getValue()).toBe(30);
    expect(sheet.getRange('A3').getFormula()).toBe('=SUM(A1:A2)*10');
    sheet.getRange('B1').setFormula('=A1+1');
    expect(sheet.getRange('B1').getFormulaR1C1()).toBe('=R[0]C[-1]+1');
    expect(sheet.getLastRow()).toBe(3);
    expect(sheet.getLastColumn()).toBe(2);
    expect(sheet.getDataRange().getA1Notation()).toBe('A1:B3');
  });

  it.each([
    [
      (sheet: GoogleAppsScript.Spreadsheet.Sheet) => sheet.getRange(1, 1, 1, 4).setValues([[1, 2, 3, 4, 5]]),
      'The number of columns in the data does not match the number of columns in the range. The data has 5 but the range has 4.',
    ],
    [
      (sheet: GoogleAppsScript.Spreadsheet.Sheet) => sheet.getRange(1, 1, 2, 1).setValues([[1]]),
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    ],
    [
      (sheet: GoogleAppsScript.Spreadsheet.Sheet) => sheet.getRange(1, 1, 0, 1),
      'The number of rows in the range must be at least 1.',
    ],
    [
      (sheet: GoogleAppsScript.Spreadsheet.Sheet) => sheet.getRange(0, 1),
      'The starting row of the range is too small.',
    ],
    [
      (sheet: GoogleAppsScript.Spreadsheet.Sheet) => sheet.getRange(1001, 1),
      'The coordinates of the range are outside the dimensions of the sheet.',
    ],
    [(sheet: GoogleAppsScript.Spreadsheet.Sheet) => sheet.getRange('nulle part'), 'Range not found'],
    [
      (sheet: GoogleAppsScript.Spreadsheet.Sheet) => sheet.deleteRows(1, 1000),
      "You can't delete all the rows on the sheet.",
    ],
    [(sheet: GoogleAppsScript.Spreadsheet.Sheet) => sheet.deleteRow(1001), 'Those rows are out of bounds.'],
  ])('refuses with the sentence of Google (%#)', (act, sentence) => {
    const { sheet } = openSheet();
    expect(() => act(sheet)).toThrow(sentence);
  });

  it('writes 200,000 cells, reads them, and finds them again after a restart', () => {
    const { app, world, store } = open();
    const spreadsheet = app.create('grand', 10_000, 20);
    const sheet = spreadsheet.getSheets()[0] as GoogleAppsScript.Spreadsheet.Sheet;
    const values = Array.from({ length: 10_000 }, (_, row) =>
      Array.from({ length: 20 }, (__, column) => (column % 2 ? row * column : `texte ${row}`)),
    );
    sheet.getRange(1, 1, 10_000, 20).setValues(values);
    app.flush();
    expect(sheet.getRange(1, 1, 10_000, 20).getValues()).toEqual(values);
    world.documents.commit();
    const again = open('en_US', store);
    const other = again.app.openById(spreadsheet.getId());
    expect(other.getSheets()[0]?.getRange(9_999, 2).getValue()).toBe(9_998);
    expect(
      again.world
        .of(Workbooks)
        .list()
        .map((book) => book.name),
    ).toEqual(['grand']);
  });
});

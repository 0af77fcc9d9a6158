import { type Round, rounds } from '../support/rounds.ts';
import { enumMember, openApp } from '../support/spreadsheet.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** They stand right of what they read, so that none reads itself. */
const FORMULAS = [
  '=SUM(A1:A80)',
  '=SUM(B:B)',
  '=SUMPRODUCT({A1:A80,B1:B80})',
  '=COUNTA(A1:C100)',
  '=FILTER(A1:B80,A1:A80>5)',
  '=SUMIF(A1:A80,">3",B1:B80)',
  '=VLOOKUP(5,A1:C80,2,FALSE)',
  '=SUM(Other!A1:B70)',
  '=SUM(data)',
  '=COUNTIF(A1:C80,A2)',
  '=SUBTOTAL(109,A1:A80)',
  '=TEXTJOIN("|",TRUE,A1:A80)',
  '=ARRAYFORMULA(A1:A70*2)',
];
const ROWS = enumMember<GoogleAppsScript.Spreadsheet.Dimension>('Dimension', 'ROWS');

/** What scripts and people do to typed cells, to formulas and to the sheet around them. */
function operations(sheet: Sheet, other: Sheet, { below }: Round): readonly (() => unknown)[] {
  const typed = (rows = 1, columns = 1) => sheet.getRange(1 + below(90), 1 + below(3), rows, columns);
  const formula = () => FORMULAS[below(FORMULAS.length)] ?? '';
  return [
    () => typed().setValue(below(20)),
    () => other.getRange(1 + below(70), 1 + below(2)).setValue(below(20)),
    () => sheet.getRange(1 + below(95), 5 + 3 * below(4)).setFormula(formula()),
    () => typed(3, 2).clear(),
    () => sheet.getRange(1 + below(95), 5 + 3 * below(4)).clearContent(),
    () => sheet.insertRowsBefore(1 + below(90), 1 + below(3)),
    () => sheet.deleteRows(1 + below(90), 1 + below(2)),
    () => sheet.insertColumnBefore(1 + below(3)),
    () => sheet.getRange('A1:C80').sort(1 + below(3)),
    () => typed(2).insertCells(ROWS),
    () => typed(2).deleteCells(ROWS),
    () => typed(5).copyTo(typed(5)),
    () => typed(5).moveTo(typed(5)),
    () => sheet.moveRows(sheet.getRange(1 + below(40), 1, 2, 1), 50 + below(30)),
    () => sheet.getRange('A1:A80').setNumberFormat(['0.00', 'yyyy-mm-dd', '0%'][below(3)] ?? ''),
    () => other.setName(other.getName() === 'Other' ? 'Autre' : 'Other'),
    () => sheet.getParent().setNamedRange('data', sheet.getRange(1, 1 + below(3), 70, 1)),
    () => sheet.hideRows(1 + below(80), 3),
    () => sheet.getRange('A1:C80').removeDuplicates(),
    () => sheet.createTextFinder('7').replaceAllWith('8'),
  ];
}

test.each(rounds({ sample: 8, exhaustive: 8 }))(
  'what is kept of typed cells gives what a calculation from scratch gives, seed $seed',
  (round) => {
    const { app, workbooks } = openApp();
    const book = app.create('Livre');
    const [sheet] = book.getSheets() as [Sheet];
    const other = book.insertSheet('Other');
    const numbers = (rows: number, columns: number) =>
      Array.from({ length: rows }, () => Array.from({ length: columns }, () => round.below(9)));
    sheet.getRange('A1:C90').setValues(numbers(90, 3));
    other.getRange('A1:B70').setValues(numbers(70, 2));
    book.setNamedRange('data', sheet.getRange('A1:B75'));
    const all = () => book.getSheets().map((each) => each.getDataRange().getValues());
    const possible = operations(sheet, other, round);
    for (let turn = 0; turn < 60; turn++) {
      possible[round.below(possible.length)]?.();
      const kept = all();
      if (turn % 4 < 3) continue;
      // Even told the zone it has, a book computes every formula anew.
      workbooks.get(book.getId())?.changeProperties({ timeZone: 'Europe/Paris' });
      expect(kept).toEqual(all());
    }
  },
);

/** A date typed by setValue keeps the way it was written (after Google Docs Editors Help, Format numbers in a spreadsheet) */
function typedDates() {
  const cell = newSheet().getRange('A1');
  const written = (text) => [cell.clear().setValue(text).getDisplayValue(), cell.getValue() instanceof Date];
  same(['2024-01-02', '2024-01-02 12:30:00', 'Jan 2, 2024', 'Jan 2024'].map(written), [['2024-01-02', true], ['2024-01-02 12:30:00', true], ['Jan 2, 2024', true], ['Jan 2024', true]]);
  same(written('31/31/2024'), ['31/31/2024', false]);
}

/** An amount stays an amount when it is multiplied (after Google Docs Editors Help, Format numbers in a spreadsheet) */
function amounts() {
  const sheet = newSheet();
  sheet.getRange('A1').setValue('$5.50');
  sheet.getRange('A2:A3').setFormulas([['=A1*2'], ['=A1/A1']]);
  same(sheet.getRange('A1:A3').getDisplayValues().flat(), ['$5.50', '$11.00', '1']);
}

/** A format of QUERY is how its column shows (after Google's visualization query language, Format) */
function queryFormats() {
  const sheet = newSheet();
  sheet.getRange('A1:B3').setValues([['n', 'v'], ['a', 2], ['b', 4]]);
  sheet.getRange('D1').setFormula('=QUERY(A1:B3,"select A, B format B \'000.0\'",1)');
  same(sheet.getRange('D1:E3').getDisplayValues(), [['n', 'v'], ['a', '002.0'], ['b', '004.0']]);
  same(sheet.getRange('G1').setFormula('=E2+1').getDisplayValue(), '3');
}

/** Sheets keep their order and index as they are inserted (after gas-fakes, testsheetsvalues) */
function sheetOrder() {
  const book = SpreadsheetApp.create('Order', 25, 10);
  same([book.getName(), book.getNumSheets()], ['Order', 1]);
  same([book.getSheets()[0].getMaxRows(), book.getSheets()[0].getMaxColumns()], [25, 10]);
  book.insertSheet('one');
  book.insertSheet('two');
  book.insertSheet('three', 1);
  book.insertSheet('zero', 0);
  same(
    book.getSheets().map((sheet) => [sheet.getName(), sheet.getIndex()]),
    [['zero', 1], ['Sheet1', 2], ['three', 3], ['one', 4], ['two', 5]],
  );
  const one = book.getSheetByName('one');
  same(book.getSheetById(one.getSheetId()).getIndex(), 4);
  same(one.getSheetName(), 'one');
  same([book.getKey(), book.getSheetId(), book.getSheetName()], [book.getId(), book.getActiveSheet().getSheetId(), book.getActiveSheet().getName()]);
  same(SpreadsheetApp.openByUrl(book.getUrl()).getId(), book.getId());
  same(SpreadsheetApp.openByKey(book.getId()).getId(), book.getId());
  same(SpreadsheetApp.open(DriveApp.getFileById(book.getId())).getName(), 'Order');
  same(book.getSheetByName('absent'), null);
}

/** Row heights and column widths are set one by one, in runs and by force (after gas-fakes, testsheetsvalues) */
function sizes() {
  const sheet = newSheet();
  same([sheet.getRowHeight(1), sheet.getColumnWidth(1)], [21, 100]);
  sheet.setColumnWidth(2, 200).setRowHeight(3, 31);
  same([sheet.getColumnWidth(2), sheet.getRowHeight(3)], [200, 31]);
  sheet.setColumnWidths(2, 3, 55).setRowHeights(3, 4, 40);
  same([2, 3, 4, 5].map((column) => sheet.getColumnWidth(column)), [55, 55, 55, 100]);
  same([3, 4, 5, 6, 7].map((row) => sheet.getRowHeight(row)), [40, 40, 40, 40, 21]);
  sheet.setRowHeightsForced(3, 2, 12);
  same([sheet.getRowHeight(3), sheet.getRowHeight(5)], [12, 40]);
}

/** Blank ranges, values written and read back, offsets (after gas-fakes, testsheetsvalues) */
function blanks() {
  const sheet = newSheet();
  const range = sheet.getRange('A1:C3');
  same([range.isBlank(), range.offset(1, 1, 1, 1).isBlank()], [true, true]);
  const values = filled(range, (r, c) => r + c);
  same(range.setValues(values).getValues(), values);
  same([range.isBlank(), range.offset(1, 0).isBlank(), range.offset(5, 0).isBlank()], [false, false, true]);
  same(sheet.getDataRange().getValues(), values);
  range.setValues([[1, 'a', true], [false, '', 2.5], ['x', new Date(2026, 0, 2), '']]);
  same(range.getValues()[2][1] instanceof Date, true);
  same(range.getDisplayValues()[0], ['1', 'a', 'TRUE']);
}

/** Sorting by columns of the sheet, several keys, descending (after gas-fakes, testsheetsvalues) */
function sorting() {
  const sheet = newSheet();
  const range = sheet.getRange('B21:F23');
  const rows = [[1, 2, 3, 4, 5], [6, 7, 8, 9, 10], [11, 12, 13, 14, 15]];
  range.setValues(rows);
  same(range.sort(6).getValues(), rows);
  range.sort([{ column: 6, ascending: false }, { column: 5 }, 2]);
  same(range.getValues(), [...rows].reverse());
  range.setValues([[1, 2, 3, 4, false], [6, 7, 8, 9, 10], [11, 12, 13, 14, 15]]);
  range.sort({ column: 6, ascending: false });
  same(range.getValues().map((row) => row[4]), [false, 15, 10]);
  const mixed = sheet.getRange('H1:H6');
  mixed.setValues([['b'], [3], [true], [''], ['a'], [-1]]).sort(8);
  same(mixed.getValues().flat(), [-1, 3, 'a', 'b', true, '']);
  const before = range.getValues().flat().map(String).sort();
  range.randomize();
  same(range.getValues().flat().map(String).sort(), before);
}

/** Sheet.sort takes the header with it, and leaves empty sheets alone (after gas-fakes, testsheetsbasic) */
function sheetSort() {
  const sheet = newSheet();
  sheet.sort(1);
  same(sheet.getDataRange().getValues(), [['']]);
  const rows = [['Head', 'Count'], ['C', 30], ['A', 10], ['B', 20]];
  const range = sheet.getRange('A1:B4').setValues(rows);
  sheet.sort(2);
  same(range.getValues(), [['A', 10], ['B', 20], ['C', 30], ['Head', 'Count']]);
  sheet.sort(1, false);
  same(range.getValues().map((row) => row[0]), ['Head', 'C', 'B', 'A']);
  sheet.setFrozenRows(1);
  sheet.sort(1);
  same(range.getValues().map((row) => row[0]), ['Head', 'A', 'B', 'C']);
}

/** removeDuplicates gives the range that is left; columns are those of the sheet (after gas-fakes, testsheetsvalues) */
function duplicates() {
  const sheet = newSheet();
  const rows = [['x', 'y'], ['y', 'x'], ['x', 'x'], ['y', 'x']];
  const left = sheet.getRange('A1:B4').setValues(rows).removeDuplicates();
  same([left.getA1Notation(), left.getValues()], ['A1:B3', [['x', 'y'], ['y', 'x'], ['x', 'x']]]);
  same(sheet.getRange('A4:B4').isBlank(), true);
  same(left.removeDuplicates().getA1Notation(), 'A1:B3');
  const other = sheet.getRange('D16:E19').setValues(rows).removeDuplicates([5]);
  same([other.getA1Notation(), other.getValues()], ['D16:E17', [['x', 'y'], ['y', 'x']]]);
}

/** trimWhitespace squeezes inner spaces too (after gas-fakes, testsheetsvalues) */
function trimming() {
  const range = newSheet().getRange('A1:A3').setValues([[' before'], ['after '], ['two  middle   spaces']]);
  same(range.trimWhitespace().getValues(), [['before'], ['after'], ['two middle spaces']]);
}

/** A column of texts is split by the sign found, a given sign or a preset (after gas-fakes, testsheetssets) */
function splitting() {
  const sheet = newSheet();
  const expected = [['a1', 'b1', 'c1', ''], ['a2', '', '', ''], ['a3', 'b3', 'c3', 'd3'], ['a4', '', 'c4', '']];
  const signs = [',', ':', ' '];
  signs.forEach((sign, at) => {
    const range = sheet.getRange(1 + at * 5, 1, 4, 4);
    range.setValues(['a1,b1,c1', 'a2', 'a3,b3,c3,d3', 'a4,,c4'].map((text) => [text.split(',').join(sign), '', '', '']));
    const column = range.offset(0, 0, 4, 1);
    if (sign === ',') column.splitTextToColumns();
    else if (sign === ':') column.splitTextToColumns(':');
    else column.splitTextToColumns(SpreadsheetApp.TextToColumnsDelimiter.SPACE);
    same(range.getValues(), expected, 'split by « ' + sign + ' »');
  });
}

/** A1 notations of cells, rows, columns, inverted or with a sheet's name (after gas-fakes, testsheetsdeveloper) */
function notations() {
  const sheet = newSheet(50, 12);
  const described = (a1) => {
    const range = sheet.getRange(a1);
    return [range.getA1Notation(), range.getRow(), range.getColumn(), range.getNumRows(), range.getNumColumns()];
  };
  same(described('B2:D5'), ['B2:D5', 2, 2, 4, 3]);
  same(described('$C$3'), ['C3', 3, 3, 1, 1]);
  same(described('5:7'), ['5:7', 5, 1, 3, 12]);
  same(described('D:F'), ['D:F', 1, 4, 50, 3]);
  same(described('Sheet1!E10:F12'), ['E10:F12', 10, 5, 3, 2]);
  same(described("'Sheet1'!A1"), ['A1', 1, 1, 1, 1]);
  same(described('C5:B2')[0], 'B2:C5');
  same(described('5:2')[0], '2:5');
  same(described('D:B')[0], 'B:D');
  same(described('c2:$d$4')[0], 'C2:D4');
  same(described('A3:A')[0], 'A3:A');
  const range = sheet.getRange('C2:D4');
  same([range.getRowIndex(), range.getColumnIndex(), range.getLastRow(), range.getLastColumn()], [2, 3, 4, 4]);
  same([range.getWidth(), range.getHeight(), range.getGridId()], [2, 3, sheet.getSheetId()]);
  same(range.getCell(2, 2).getA1Notation(), 'D3');
  refused(() => range.offset(0, 0, 0), /number of rows/);
  refused(() => range.offset(0, 0, 1, 0), /number of columns/);
  same(sheet.getRangeList(['a2:c3', 'k4:l12']).getRanges().map((one) => one.getA1Notation()), ['A2:C3', 'K4:L12']);
}

/** Which ends of a range are bounded (after gas-fakes, testsheetsdeveloper) */
function bounds() {
  const sheet = newSheet();
  const ends = (a1) => {
    const range = sheet.getRange(a1);
    return [range.isStartRowBounded(), range.isEndRowBounded(), range.isStartColumnBounded(), range.isEndColumnBounded()];
  };
  same(ends('A5:C10'), [true, true, true, true]);
  same(ends('3:5'), [true, true, false, false]);
  same(ends('B:D'), [false, false, true, true]);
  same(ends('B2:B'), [true, false, true, true]);
}

/** Data regions reach over touching cells, whole or along one dimension (after gas-fakes, testsheetssets) */
function regions() {
  const sheet = newSheet();
  sheet.getRange('B2:D4').setValue('x');
  sheet.getRange('F6:G7').setValue('y');
  const region = (a1, dimension) =>
    (dimension ? sheet.getRange(a1).getDataRegion(dimension) : sheet.getRange(a1).getDataRegion()).getA1Notation();
  same(['C3', 'B2:D4', 'A1', 'F6'].map((a1) => region(a1)), ['B2:D4', 'B2:D4', 'A1', 'F6:G7']);
  same([region('B1'), region('E3')], ['B1:D4', 'B2:E4']);
  const { ROWS, COLUMNS } = SpreadsheetApp.Dimension;
  same([region('C3', ROWS), region('F7', ROWS)], ['C2:C4', 'F6:F7']);
  same([region('C3', COLUMNS), region('F7', COLUMNS)], ['B3:D3', 'F7:G7']);
}

/** appendRow, hidden sheets, inserted and deleted rows and columns (after gas-fakes, testsheetstext) */
function structure() {
  const book = SpreadsheetApp.create('Structure');
  const sheet = book.insertSheet('temp');
  same(sheet.appendRow(['one', 'two', 'three']).getSheetId(), sheet.getSheetId());
  same([sheet.getLastRow(), sheet.getLastColumn()], [1, 3]);
  sheet.hideSheet();
  same(sheet.isSheetHidden(), true);
  same(sheet.showSheet().isSheetHidden(), false);
  sheet.autoResizeColumn(2);
  sheet.autoResizeColumns(1, 3);
  sheet.insertColumnAfter(2);
  same([sheet.getLastColumn(), sheet.getRange(1, 3).getValue()], [4, '']);
  sheet.insertColumnBefore(2);
  sheet.insertColumns(2, 2);
  sheet.insertColumnsAfter(2, 2);
  sheet.insertColumnsBefore(2, 2);
  same(sheet.getLastColumn(), 11);
  sheet.insertRowAfter(2);
  sheet.insertRowBefore(2);
  sheet.insertRows(2, 2);
  sheet.insertRowsAfter(2, 2);
  sheet.insertRowsBefore(2, 2);
  same(sheet.getLastRow(), 1);
  sheet.deleteColumn(2);
  sheet.deleteColumns(2, 2);
  sheet.deleteRow(2);
  sheet.deleteRows(2, 2);
  same(sheet.getDataRange().getValues(), [['one', '', '', '', '', 'two', '', 'three']]);
  const cell = sheet.getRange('B2');
  sheet.hideColumn(cell);
  sheet.hideColumns(3, 2);
  sheet.hideRow(cell);
  sheet.hideRows(3, 2);
  same([2, 3, 4, 5].map((column) => sheet.isColumnHiddenByUser(column)), [true, true, true, false]);
  same([2, 3, 4, 5].map((row) => sheet.isRowHiddenByUser(row)), [true, true, true, false]);
  sheet.unhideColumn(cell);
  sheet.unhideRow(cell);
  same([sheet.isColumnHiddenByUser(2), sheet.isRowHiddenByUser(2)], [false, false]);
}

/** A spreadsheet stands for its active sheet (after gas-fakes, testsheetsbasic) */
function activeSheet() {
  const book = SpreadsheetApp.create('Active');
  const sheet = book.getSheets()[0];
  book.setActiveSheet(sheet);
  book.appendRow(['A', 'B', 'C']);
  same([sheet.getLastRow(), sheet.getRange(1, 1).getValue()], [1, 'A']);
  book.hideRow(sheet.getRange('1:1'));
  same(sheet.isRowHiddenByUser(1), true);
  book.renameActiveSheet('Renamed');
  same(sheet.getName(), 'Renamed');
  book.rename('Other');
  same(book.getName(), 'Other');
  const copy = book.duplicateActiveSheet();
  same([copy.getName(), book.getNumSheets()], ['Copy of Renamed', 2]);
  book.setActiveSheet(copy);
  book.deleteActiveSheet();
  same(book.getSheets().map((one) => one.getName()), ['Renamed']);
  SpreadsheetApp.setActiveSpreadsheet(book);
  same(SpreadsheetApp.getActiveSpreadsheet().getId(), book.getId());
  same([book.getColumnWidth(2), book.getRowHeight(1)], [sheet.getColumnWidth(2), sheet.getRowHeight(1)]);
  same(typeof book.getRecalculationInterval().toString(), 'string');
  same(DriveApp.getFileById(book.getId()).getMimeType(), 'application/vnd.google-apps.spreadsheet');
  same(DriveApp.getFileById(book.getId()).getOwner().getEmail(), book.getOwner().getEmail());
}

/** What each kind of clearing takes and leaves (after gas-fakes, testsheetsbasic) */
function clearing() {
  const sheet = newSheet();
  const range = sheet.getRange('A1:B2');
  const rule = SpreadsheetApp.newDataValidation().requireNumberEqualTo(5).build();
  const prepare = () => {
    range.clearDataValidations();
    range.setValues([['a', 'b'], ['c', 'd']]).setBackground('#ff0000').setNote('note').setDataValidation(rule);
  };
  const left = () => [
    range.getValue(),
    range.getBackground(),
    range.getNote(),
    range.getDataValidation() !== null,
  ];
  prepare();
  sheet.clearContents();
  same(left(), ['', '#ff0000', 'note', true]);
  prepare();
  sheet.clearFormats();
  same(left(), ['a', '#ffffff', 'note', true]);
  prepare();
  sheet.clearNotes();
  same(left(), ['a', '#ff0000', '', true]);
  prepare();
  range.clear({ contentsOnly: true });
  same(left(), ['', '#ff0000', 'note', true]);
  prepare();
  range.clearDataValidations();
  same(range.getDataValidations(), [[null, null], [null, null]]);
}

/** Notes by cell; wrong arguments are named in the refusal (after gas-fakes, testsheetsbasic) */
function notes() {
  const range = newSheet().getRange('C2:D3');
  range.setNote('foo');
  same([range.getNote(), range.getNotes()], ['foo', [['foo', 'foo'], ['foo', 'foo']]]);
  same([range.setNote(25).getNote(), range.setNotes([[25, 2.5], ['', '']]).getNotes()[0]], ['25', ['25.0', '2.5']]);
  range.setNotes([['a', ''], ['', 'b']]);
  same(range.getNotes(), [['a', ''], ['', 'b']]);
  refused(() => range.setNotes('foo'), "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setNotes.");
}

/** Formulas follow when one is written over a range, and read back in both notations (after gas-fakes, testsheetsformatting) */
function formulas() {
  const sheet = newSheet();
  const range = sheet.getRange('B50:C51');
  range.setFormula('=A1');
  same(range.getFormulas(), [['=A1', '=B1'], ['=A2', '=B2']]);
  range.setFormulas([['=SUM($B$2:$B$4)', ''], ['', '=1+1']]);
  same(range.getFormulas(), [['=SUM($B$2:$B$4)', ''], ['', '=1+1']]);
  const list = sheet.getRangeList(['A1', 'E5']);
  list.setFormula('=SUM(1,2)');
  same(list.getRanges().map((one) => [one.getFormula(), one.getValue()]), [['=SUM(1,2)', 3], ['=SUM(1,2)', 3]]);
  list.setFormulaR1C1('=R[1]C[1]');
  same(list.getRanges().map((one) => one.getFormulaR1C1()), ['=R[1]C[1]', '=R[1]C[1]']);
}

/** TextFinder over a spreadsheet, a sheet, a range; options and counts (after gas-fakes, testsheetstext) */
function finding() {
  const sheet = newSheet();
  const values = [['sample', 'sámplé'], ['SampleA', 'sámplé'], ['=SAMPLE()', '=SámpléB()'], ['=sample()', '=sámpléB()']];
  const write = () => sheet.getRange(1, 1, 4, 2).setValues(values);
  write();
  const places = [sheet.getParent(), sheet, sheet.getRange('A3:B4')];
  const found = (adapt) => places.map((place) => adapt(place.createTextFinder('sample')).findAll().map((range) => range.getA1Notation()));
  same(found((finder) => finder), [['A1', 'A2'], ['A1', 'A2'], []]);
  same(found((finder) => finder.ignoreDiacritics(true).matchCase(true).matchEntireCell(true)), [['A1', 'B1', 'B2'], ['A1', 'B1', 'B2'], []]);
  same(found((finder) => finder.matchFormulaText(true)), [['A1', 'A2', 'A3', 'A4'], ['A1', 'A2', 'A3', 'A4'], ['A3', 'A4']]);
  same(places.map((place) => { write(); return place.createTextFinder('sample').replaceAllWith('test'); }), [2, 2, 0]);
  write();
  const finder = sheet.createTextFinder('sample');
  same([finder.getCurrentMatch(), finder.findNext().getA1Notation(), finder.findNext().getA1Notation()], [null, 'A1', 'A2']);
  same([finder.findNext(), finder.findPrevious() === null], [null, false]);
  same([finder.toString(), sheet.createTextFinder('nothing here').findNext()], ['TextFinder', null]);
}

/** What a cell and a workbook hold at most, whichever way it is written (after Google Drive Help, Files you can store in Google Drive) */
function sizeLimits() {
  const sheet = newSheet(1000, 26);
  const most = 'x'.repeat(50000);
  const tooLong = 'Your input contains more than the maximum of 50000 characters in a single cell.';
  sheet.getRange('A1').setValue(most);
  same(sheet.getRange('A1').getValue().length, 50000);
  refused(() => sheet.getRange('A1').setValue(most + 'x'), tooLong, 'setValue');
  refused(() => sheet.getRange('A1:B1').setValues([[1, most + 'x']]), tooLong, 'setValues');
  refused(() => sheet.appendRow(['a', most + 'x']), tooLong, 'appendRow');
  refused(() => sheet.getRange('A2').setFormula('="' + most + '"'), tooLong, 'setFormula');
  refused(() => sheet.getRange('A2').setRichTextValue(SpreadsheetApp.newRichTextValue().setText(most + 'x').build()), tooLong, 'setRichTextValue');
  same([sheet.getRange('A1').getValue().length, sheet.getLastRow(), sheet.getLastColumn()], [50000, 1, 1]);
  const tooMany = 'This action would increase the number of cells in the workbook above the limit of 10000000 cells.';
  refused(() => sheet.insertRowsAfter(1000, 384000), tooMany, 'insertRowsAfter');
  refused(() => SpreadsheetApp.create('Large', 1000000, 11), tooMany, 'create');
  refused(() => sheet.insertColumnsAfter(26, 18253), /number of columns in the sheet/, 'insertColumnsAfter');
  same([sheet.getMaxRows(), sheet.getMaxColumns()], [1000, 26]);
}

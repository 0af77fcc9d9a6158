/** Formulas in R1C1: relative, absolute, mixed, ranges, texts left alone (after gas-fakes, testsheets) */
function r1c1() {
  const sheet = newSheet();
  const written = (a1, formula) => {
    const cell = sheet.getRange(a1).setFormulaR1C1(formula);
    return [cell.getFormula(), cell.getFormulaR1C1()];
  };
  same(written('A1', '=R[1]C[1]'), ['=B2', '=R[1]C[1]']);
  same(written('C3', '=R1C1'), ['=$A$1', '=R1C1']);
  same(written('D4', '=R[1]C1'), ['=$A5', '=R[1]C1']);
  same(written('D4', '=R1C[1]'), ['=E$1', '=R1C[1]']);
  same(written('E5', '=R[-2]C[-1]'), ['=D3', '=R[-2]C[-1]']);
  same(written('G7', '=R[-1]C[-1]+R1C1*R[1]C[1]'), ['=F6+$A$1*H8', '=R[-1]C[-1]+R1C1*R[1]C[1]']);
  same(written('H15', '=R[-1]C & " some text R1C1 not a ref"'), ['=H14 & " some text R1C1 not a ref"', '=R[-1]C[0] & " some text R1C1 not a ref"']);
  same(written('J20', '=R[0]C[0]'), ['=J20', '=R[0]C[0]']);
  same(written('A2', '=SUM(R[-1]C:R[-1]C[2])'), ['=SUM(A1:C1)', '=SUM(R[-1]C[0]:R[-1]C[2])']);
  same(written('B3', '=SUM(R1C1:R2C[0])'), ['=SUM($A$1:B$2)', '=SUM(R1C1:R2C[0])']);
  const range = sheet.getRange('B10:C11').setFormulasR1C1([['=R[1]C', '=R1C1'], ['=R[-1]C[-1]', '=1']]);
  same(range.getFormulas(), [['=B11', '=$A$1'], ['=A10', '=1']]);
  same(range.getFormulasR1C1(), [['=R[1]C[0]', '=R1C1'], ['=R[-1]C[-1]', '=1']]);
}

/** getRange reads R1C1 too (after gas-fakes, testsheets) */
function r1c1Ranges() {
  const sheet = newSheet(100, 30);
  same(['R5C3', 'R2C2:R4C5', 'R10C5:R1C2', 'r1c1:r2c2'].map((text) => sheet.getRange(text).getA1Notation()), ['C5', 'B2:E4', 'B1:E10', 'A1:B2']);
}

/** Merging whole, across, vertically, and undoing it (after gas-fakes, testsheets) */
function merging() {
  const sheet = newSheet();
  sheet.getRange('A1:F10').setValues(filled(sheet.getRange('A1:F10'), (r, c) => 'R' + (r + 1) + 'C' + (c + 1)));
  const merged = sheet.getRange('A1:B2').merge();
  same(['A1', 'B2', 'A1:B2', 'C3'].map((a1) => sheet.getRange(a1).isPartOfMerge()), [true, true, true, false]);
  same([merged.getDisplayValue(), sheet.getRange('A1:C3').getMergedRanges().map((one) => one.getA1Notation())], ['R1C1', ['A1:B2']]);
  merged.breakApart();
  same([sheet.getRange('A1').isPartOfMerge(), sheet.getDataRange().getMergedRanges()], [false, []]);
  const merges = () => sheet.getDataRange().getMergedRanges().map((one) => one.getA1Notation()).sort();
  sheet.getRange('D1:F2').mergeAcross();
  same([merges(), sheet.getRange('D2').getDisplayValue()], [['D1:F1', 'D2:F2'], 'R2C4']);
  sheet.getRange('D1:F2').breakApart();
  sheet.getRange('A5:B7').mergeVertically();
  same([merges(), sheet.getRange('B5').getDisplayValue()], [['A5:A7', 'B5:B7'], 'R5C2']);
}

/** moveTo takes values and looks along, over itself too (after gas-fakes, testsheets) */
function moving() {
  const sheet = newSheet();
  const prepare = () => {
    sheet.clear();
    return sheet.getRange('A1:B2').setValues([['A1', 'B1'], ['A2', 'B2']]).setBackground('#ff0000').setFontWeight('bold');
  };
  prepare().moveTo(sheet.getRange('D1'));
  same(sheet.getRange('D1:E2').getValues(), [['A1', 'B1'], ['A2', 'B2']]);
  same([sheet.getRange('D1').getBackground(), sheet.getRange('E2').getFontWeight(), sheet.getRange('A1').getBackground(), sheet.getRange('A1:B2').isBlank()], ['#ff0000', 'bold', '#ffffff', true]);
  prepare().moveTo(sheet.getRange('B1'));
  same(sheet.getRange('A1:C2').getValues(), [['', 'A1', 'B1'], ['', 'A2', 'B2']]);
  same([sheet.getRange('C2').getBackground(), sheet.getRange('A1').getBackground()], ['#ff0000', '#ffffff']);
}

/** What means cells follows them when they are cut: formulas, names, rules, merges (after Google Docs Editors Help, "Move rows, columns & cells") */
function followingMoves() {
  const sheet = newSheet();
  const book = sheet.getParent();
  const other = book.insertSheet();
  const list = SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('A1:A3')).build();
  sheet.getRange('A1:A3').setValues([[1], [2], ['=A1+A2']]);
  sheet.getRange('A4').setFormula('=SUM(A1:A3)&SUM(A2:A5)').setDataValidation(list);
  sheet.getRange('A2:B2').merge();
  book.setNamedRange('followed', sheet.getRange('A2:A3'));
  sheet.getRange('A1:B3').moveTo(sheet.getRange('D5'));
  same([sheet.getRange('D7').getFormula(), sheet.getRange('D7').getValue()], ['=D5+D6', 3]);
  same(sheet.getRange('A4').getFormula(), '=SUM(D5:D7)&SUM(A2:A5)');
  same(sheet.getRange('A4').getDataValidation().getCriteriaValues()[0].getA1Notation(), 'D5:D7');
  same([sheet.getRange('D6').isPartOfMerge(), sheet.getRange('A2').isPartOfMerge()], [true, false]);
  same(book.getRangeByName('followed').getA1Notation(), 'D6:D7');
  sheet.getRange('A5').setValue(9);
  sheet.getRange('A6').setFormula('=A5*2');
  sheet.getRange('A6').moveTo(other.getRange('B1'));
  sheet.getRange('C1').setFormula(`='${other.getName()}'!B1`);
  same([other.getRange('B1').getFormula().endsWith('!A5*2'), other.getRange('B1').getValue(), sheet.getRange('C1').getValue()], [true, 18, 18]);
  sheet.getRange('A5').moveTo(other.getRange('B2'));
  same([other.getRange('B1').getFormula().endsWith('!B2*2'), other.getRange('B1').getValue()], [true, 18]);
}

/** Formulas mean the same rows and columns wherever these are moved (after Google Docs Editors Help, "Move rows, columns & cells") */
function followingLines() {
  const sheet = newSheet();
  sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
  sheet.getRange('C1:C3').setFormulas([['=A3'], ['=A1'], ['=A2']]);
  sheet.moveRows(sheet.getRange('3:3'), 1);
  same(sheet.getRange('A1:A3').getValues(), [[3], [1], [2]]);
  same(sheet.getRange('C1:C3').getFormulas(), [['=A3'], ['=A1'], ['=A2']]);
  sheet.moveColumns(sheet.getRange('A:A'), 3);
  same(sheet.getRange('B1:C1').getFormulas(), [['', '=B3']]);
  same(sheet.getRange('C1:C3').getValues(), [[2], [3], [1]]);
}

/** autoFill continues series; its destination holds the source and grows one way (after gas-fakes, testsheets) */
function filling() {
  const sheet = newSheet();
  const { DEFAULT_SERIES, ALTERNATE_SERIES } = SpreadsheetApp.AutoFillSeries;
  const source = sheet.getRange('A1:A4').setValues([[1], [2], [3], [4]]);
  source.autoFill(sheet.getRange('A1:A10'), DEFAULT_SERIES);
  same(sheet.getRange('A1:A10').getValues().flat(), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  sheet.getRange('E1:H1').setValues([[10, 8, 6, 4]]).autoFill(sheet.getRange('B1:H1'), DEFAULT_SERIES);
  same(sheet.getRange('B1:H1').getValues()[0], [16, 14, 12, 10, 8, 6, 4]);
  sheet.clear();
  sheet.getRange('A1:A5').setValues([[1], [2], [3], [4], [5]]);
  sheet.getRange('B1:B2').setValues([['Jan'], ['Feb']]).autoFillToNeighbor(DEFAULT_SERIES);
  same(sheet.getRange('B1:B6').getValues().flat(), ['Jan', 'Feb', 'Mar', 'Apr', 'May', '']);
  refused(() => source.autoFill(sheet.getRange('C1:C5'), DEFAULT_SERIES), 'destination range must contain the source range');
  refused(() => sheet.getRange('A1').autoFill(sheet.getRange('B1'), DEFAULT_SERIES), 'destination range must contain the source range');
  refused(() => source.autoFill(sheet.getRange('A1:B10'), DEFAULT_SERIES), 'AutoFill destination range must extend the source range in only one direction.');
  sheet.getRange('D1:D2').setValues([['a'], ['b']]).autoFill(sheet.getRange('D1:D5'), ALTERNATE_SERIES);
  same(sheet.getRange('D1:D5').getValues().flat(), ['a', 'b', 'a', 'b', 'a']);
}

/** Cells inserted and deleted push and pull their neighbours (after gas-fakes, testsheets) */
function shifting() {
  const sheet = newSheet();
  const { ROWS, COLUMNS } = SpreadsheetApp.Dimension;
  const all = sheet.getRange('A1:D4');
  const after = (act) => {
    all.setValues(filled(all, (r, c) => 'ABCD'[c] + (r + 1)));
    sheet.getRange('E1:Z4').clearContent();
    sheet.getRange('A5:D20').clearContent();
    act();
    return all.getValues().map((row) => row.join());
  };
  same(after(() => sheet.getRange('B2:C3').deleteCells(COLUMNS)), ['A1,B1,C1,D1', 'A2,D2,,', 'A3,D3,,', 'A4,B4,C4,D4']);
  same(after(() => sheet.getRange('B2:C3').deleteCells(ROWS)), ['A1,B1,C1,D1', 'A2,B4,C4,D2', 'A3,,,D3', 'A4,,,D4']);
  same(after(() => sheet.getRange('B2:C2').insertCells(COLUMNS)), ['A1,B1,C1,D1', 'A2,,,B2', 'A3,B3,C3,D3', 'A4,B4,C4,D4']);
  same(after(() => sheet.getRange('B2:B3').insertCells(ROWS)), ['A1,B1,C1,D1', 'A2,,C2,D2', 'A3,,C3,D3', 'A4,B2,C4,D4']);
  sheet.getRange('F1:F3').setFormulas([['=B3'], ['=B1'], ['=SUM(A1:B4)']]);
  sheet.getRange('B2').insertCells(ROWS);
  same(sheet.getRange('F1:F3').getFormulas(), [['=B4'], ['=B1'], ['=SUM(A1:B4)']]);
  sheet.getRange('B4').deleteCells(ROWS);
  same(sheet.getRange('F1:F3').getFormulas(), [['=#REF!'], ['=B1'], ['=SUM(A1:B4)']]);
}

/** The cell Ctrl and an arrow lead to (after gas-fakes, testsheets) */
function jumping() {
  const sheet = newSheet(50, 10);
  const { DOWN, UP, NEXT, PREVIOUS } = SpreadsheetApp.Direction;
  const from = (direction, ...places) => places.map((a1) => sheet.getRange(a1).getNextDataCell(direction).getA1Notation());
  sheet.getRangeList(['B2', 'B5', 'D2', 'D3', 'D4', 'F50']).setValue('x');
  same(from(DOWN, 'B1', 'B2', 'D2', 'B5', 'A1', 'F50', 'F1'), ['B2', 'B5', 'D4', 'B50', 'A50', 'F50', 'F50']);
  same(from(UP, 'B4', 'B5', 'D4', 'B2', 'A6', 'A1'), ['B2', 'B2', 'D2', 'B1', 'A1', 'A1']);
  sheet.clear();
  sheet.getRangeList(['B2', 'E2', 'B4', 'C4', 'D4', 'J6']).setValue('x');
  same(from(NEXT, 'A2', 'B2', 'B4', 'E2', 'A1', 'J1', 'A6'), ['B2', 'E2', 'D4', 'J2', 'J1', 'J1', 'J6']);
  same(from(PREVIOUS, 'E4', 'E2', 'D4', 'B2', 'G1', 'A1'), ['D4', 'B2', 'B4', 'A2', 'A1', 'A1']);
}

/** copyTo: smaller and larger targets, contents or looks only, transposed, from empty cells (after gas-fakes, testsheets) */
function copying() {
  const sheet = newSheet(120, 26);
  const { PASTE_NORMAL, PASTE_VALUES, PASTE_FORMAT } = SpreadsheetApp.CopyPasteType;
  const source = sheet.getRange('A1:B2').setValues([['V1', 'V2'], ['V3', 'V4']]).setBackground('#ff0000').setFontSize(14);
  const values = (a1) => sheet.getRange(a1).getValues().map((row) => row.join());
  refused(() => source.copyTo(), "don't match the method signature");
  refused(() => source.copyTo('not a range'), "don't match the method signature");
  refused(() => source.copyTo(sheet.getRange('A1'), PASTE_NORMAL, 'not a boolean'), "don't match the method signature");
  source.copyTo(sheet.getRange('G1'));
  same([values('G1:H2'), sheet.getRange('H2').getBackground(), sheet.getRange('H2').getFontSize()], [['V1,V2', 'V3,V4'], '#ff0000', 14]);
  source.copyTo(sheet.getRange('J1:L4'));
  same([values('J1:L4'), sheet.getRange('K4').getBackground(), sheet.getRange('L1').getBackground()], [['V1,V2,', 'V3,V4,', 'V1,V2,', 'V3,V4,'], '#ff0000', '#ffffff']);
  sheet.getRange('D5:E6').setBackground('#cccccc');
  source.copyTo(sheet.getRange('D5:E6'), { contentsOnly: true });
  same([values('D5:E6'), sheet.getRange('D5').getBackground()], [['V1,V2', 'V3,V4'], '#cccccc']);
  sheet.getRange('D9:E10').setValues([['X1', 'X2'], ['X3', 'X4']]);
  source.copyTo(sheet.getRange('D9'), { formatOnly: true });
  same([values('D9:E10'), sheet.getRange('E10').getBackground()], [['X1,X2', 'X3,X4'], '#ff0000']);
  source.copyTo(sheet.getRange('D13'), PASTE_VALUES, false);
  same([values('D13:E14'), sheet.getRange('D13').getBackground()], [['V1,V2', 'V3,V4'], '#ffffff']);
  source.copyTo(sheet.getRange('G13'), PASTE_FORMAT, false);
  same([values('G13:H14'), sheet.getRange('G13').getBackground()], [[',', ','], '#ff0000']);
  source.copyTo(sheet.getRange('D17'), PASTE_NORMAL, true);
  same([values('D17:E18'), sheet.getRange('E17').getBackground()], [['V1,V3', 'V2,V4'], '#ff0000']);
  sheet.getRange('D100:E101').setValue('x').setBackground('#00ff00');
  sheet.getRange('A100:B101').copyTo(sheet.getRange('D100:E101'));
  same([sheet.getRange('D100:E101').isBlank(), sheet.getRange('D100').getBackground()], [true, '#ffffff']);
  sheet.getRange('A110:B110').merge();
  const merges = () => sheet.getRange('C110:H120').getMergedRanges().map((range) => range.getA1Notation());
  sheet.getRange('A110:B111').copyTo(sheet.getRange('C110:C113'));
  same(merges(), ['C110:D110', 'C112:D112']);
  sheet.getRange('A110:B111').copyTo(sheet.getRange('C110'), PASTE_FORMAT, true);
  same(merges(), ['C112:D112', 'C110:C111']);
  sheet.getRange('A110:B111').copyTo(sheet.getRange('C112'), PASTE_VALUES, false);
  same(merges(), ['C112:D112', 'C110:C111']);
}

/** copyValuesToRange and copyFormatToRange take columns before rows (after gas-fakes, testsheets) */
function copyingOldWay() {
  const sheet = newSheet(150, 26);
  const source = sheet.getRange('A1:B2').setValues([[1, 2], [3, 4]]).setFontSizes([[10, 20], [12, 32]]);
  source.copyValuesToRange(sheet, 11, 11, 101, 101);
  same(sheet.getRange(101, 11, 2, 2).getValues(), [[1, 2], [3, 4]]);
  source.copyValuesToRange(sheet, 1, 6, 110, 113);
  same(sheet.getRange(110, 1, 4, 6).getValues(), [[1, 2, 1, 2, 1, 2], [3, 4, 3, 4, 3, 4], [1, 2, 1, 2, 1, 2], [3, 4, 3, 4, 3, 4]]);
  source.copyFormatToRange(sheet.getSheetId(), 11, 12, 105, 106);
  same(sheet.getRange(105, 11, 2, 2).getFontSizes(), [[10, 20], [12, 32]]);
  same(sheet.getRange(105, 11, 2, 2).isBlank(), true);
}

import { enumMember, openSheet } from '../support/spreadsheet.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const letters = (sheet: Sheet, a1: string) => {
  const range = sheet.getRange(a1);
  const values = Array.from({ length: range.getNumRows() }, (_, row) =>
    Array.from(
      { length: range.getNumColumns() },
      (__, column) => `${'ABCDEFGH'[range.getColumn() - 1 + column]}${range.getRow() + row}`,
    ),
  );
  return range.setValues(values);
};

describe('where a range is', () => {
  it.each([
    ['B2:D5', 'B2:D5', 4, 3],
    ['$C$3', 'C3', 1, 1],
    ['5:7', '5:7', 3, 26],
    ['D:F', 'D:F', 1000, 3],
    ['C5:B2', 'B2:C5', 4, 2],
    ['R2C2:R4C5', 'B2:E4', 3, 4],
    ['r1c1:r2c2', 'A1:B2', 2, 2],
    ["'Sheet1'!E10:F12", 'E10:F12', 3, 2],
    ['A2:A', 'A2:A', 999, 1],
  ])('reads %s', (notation, written, rows, columns) => {
    const { sheet } = openSheet();
    const range = sheet.getRange(notation);
    expect([range.getA1Notation(), range.getNumRows(), range.getNumColumns()]).toEqual([written, rows, columns]);
  });

  it('tells which sides are bounded', () => {
    const { sheet } = openSheet();
    const sides = (a1: string) => {
      const range = sheet.getRange(a1);
      return [
        range.isStartRowBounded(),
        range.isEndRowBounded(),
        range.isStartColumnBounded(),
        range.isEndColumnBounded(),
      ];
    };
    expect(sides('A5:C10')).toEqual([true, true, true, true]);
    expect(sides('3:5')).toEqual([true, true, false, false]);
    expect(sides('B:D')).toEqual([false, false, true, true]);
  });

  it('finds the edge of the data and the region around a cell', () => {
    const { sheet } = openSheet();
    letters(sheet, 'B2:D4');
    const down = enumMember<GoogleAppsScript.Spreadsheet.Direction>('Direction', 'DOWN');
    expect(sheet.getRange('B2').getNextDataCell(down).getA1Notation()).toBe('B4');
    expect(sheet.getRange('B1').getNextDataCell(down).getA1Notation()).toBe('B2');
    expect(sheet.getRange('A1').getNextDataCell(down).getA1Notation()).toBe('A1000');
    expect(sheet.getRange('C3').getDataRegion().getA1Notation()).toBe('B2:D4');
    expect(sheet.getRange('E3').getDataRegion().getA1Notation()).toBe('B2:E4');
    const rows = enumMember<GoogleAppsScript.Spreadsheet.Dimension>('Dimension', 'ROWS');
    expect(sheet.getRange('C3').getDataRegion(rows).getA1Notation()).toBe('C2:C4');
  });
});

describe('moving cells', () => {
  it('copies with relative references, formats and repetition', () => {
    const { sheet } = openSheet();
    sheet.getRange('A1:B2').setValues([
      [1, '=A1*10'],
      [2, '=A2*10'],
    ]);
    sheet.getRange('A1:B2').setBackground('red');
    sheet.getRange('A1:B2').copyTo(sheet.getRange('D1:F4'));
    expect(sheet.getRange('D1:F4').getValues()).toEqual([
      [1, 10, ''],
      [2, 20, ''],
      [1, 10, ''],
      [2, 20, ''],
    ]);
    expect(sheet.getRange('E4').getFormula()).toBe('=D4*10');
    expect(sheet.getRange('D1:F1').getBackgrounds()).toEqual([['#ff0000', '#ff0000', '#ffffff']]);
    sheet.getRange('A1:B2').copyTo(sheet.getRange('H1'), { contentsOnly: true });
    expect(sheet.getRange('I2').getFormula()).toBe('');
    expect(sheet.getRange('I2').getValue()).toBe(20);
    expect(() => sheet.getRange('A1').copyTo('B1' as unknown as GoogleAppsScript.Spreadsheet.Range)).toThrow(
      "don't match the method signature for SpreadsheetApp.Range.copyTo",
    );
  });

  it('cuts, pushes and pulls cells', () => {
    const { sheet } = openSheet();
    letters(sheet, 'A1:B2');
    sheet.getRange('A1:B2').moveTo(sheet.getRange('B1'));
    expect(sheet.getRange('A1:C2').getValues()).toEqual([
      ['', 'A1', 'B1'],
      ['', 'A2', 'B2'],
    ]);
    sheet.clear();
    letters(sheet, 'A1:D4');
    sheet.getRange('B2:C3').deleteCells(enumMember('Dimension', 'ROWS'));
    expect(
      sheet
        .getRange('A1:D4')
        .getValues()
        .map((row) => row.join(' ')),
    ).toEqual(['A1 B1 C1 D1', 'A2 B4 C4 D2', 'A3   D3', 'A4   D4']);
    letters(sheet, 'A1:D4');
    sheet.getRange('B2:C2').insertCells(enumMember('Dimension', 'COLUMNS'));
    expect(sheet.getRange('A2:F2').getValues()).toEqual([['A2', '', '', 'B2', 'C2', 'D2']]);
  });

  it('inserts and deletes rows, formulas and names following', () => {
    const { sheet, spreadsheet } = openSheet();
    sheet.getRange('A1:A3').setValues([[1], [2], ['=SUM(A1:A2)']]);
    spreadsheet.setNamedRange('total', sheet.getRange('A3'));
    sheet.insertRowBefore(2);
    expect(sheet.getRange('A4').getFormula()).toBe('=SUM(A1:A3)');
    expect(spreadsheet.getRangeByName('total')?.getA1Notation()).toBe('A4');
    sheet.deleteRow(1);
    expect(sheet.getRange('A3').getValue()).toBe(2);
    expect(sheet.getMaxRows()).toBe(1000);
    sheet.moveRows(sheet.getRange('A3'), 1);
    expect(sheet.getRange('A1').getFormula()).toBe('=SUM(A2:A3)');
  });

  it('merges and keeps only the first value', () => {
    const { sheet } = openSheet();
    letters(sheet, 'A1:F4');
    sheet.getRange('A1:B2').merge();
    expect(sheet.getRange('A1:B2').getValues()).toEqual([
      ['A1', ''],
      ['', ''],
    ]);
    expect(sheet.getRange('B2').isPartOfMerge()).toBe(true);
    expect(() => sheet.getRange('B2:C3').merge()).toThrow(
      'You must select all cells in a merged range to merge or unmerge them.',
    );
    sheet.getRange('D1:F2').mergeAcross();
    expect(
      sheet
        .getDataRange()
        .getMergedRanges()
        .map((range) => range.getA1Notation()),
    ).toEqual(['A1:B2', 'D1:F1', 'D2:F2']);
    sheet.getRange('A1:F4').breakApart();
    expect(sheet.getDataRange().getMergedRanges()).toEqual([]);
  });

  it('sorts numbers, texts, booleans, and empty cells last', () => {
    const { sheet } = openSheet();
    const range = sheet.getRange('A1:B5').setValues([
      ['b', 1],
      [true, 2],
      ['', 3],
      [10, 4],
      ['a', 5],
    ]);
    expect(
      range
        .sort(1)
        .getValues()
        .map((row) => row[1]),
    ).toEqual([4, 5, 1, 2, 3]);
    expect(
      range
        .sort([{ column: 1, ascending: false }])
        .getValues()
        .map((row) => row[1]),
    ).toEqual([2, 1, 5, 4, 3]);
    expect(() => range.sort(7)).toThrow();
  });

  it('removes duplicates, trims, splits, fills series', () => {
    const { sheet } = openSheet();
    const range = sheet.getRange('A1:B4').setValues([
      ['foo', 'bar'],
      ['bar', 'foo'],
      ['foo', 'foo'],
      ['bar', 'foo'],
    ]);
    expect(range.removeDuplicates().getA1Notation()).toBe('A1:B3');
    sheet.getRange('D1').setValue('  two   middle spaces ');
    expect(sheet.getRange('D1').trimWhitespace().getValue()).toBe('two middle spaces');
    sheet.getRange('E1:E2').setValues([['a,b,c'], ['d']]);
    sheet.getRange('E1:E2').splitTextToColumns();
    expect(sheet.getRange('E1:G2').getValues()).toEqual([
      ['a', 'b', 'c'],
      ['d', '', ''],
    ]);
    sheet.getRange('I1:I2').setValues([[1], [2]]);
    const series = enumMember<GoogleAppsScript.Spreadsheet.AutoFillSeries>('AutoFillSeries', 'DEFAULT_SERIES');
    sheet.getRange('I1:I2').autoFill(sheet.getRange('I1:I5'), series);
    expect(sheet.getRange('I1:I5').getValues().flat()).toEqual([1, 2, 3, 4, 5]);
    sheet.getRange('J1:J2').setValues([['Jan'], ['Feb']]);
    sheet.getRange('J1:J2').autoFillToNeighbor(series);
    expect(sheet.getRange('J1:J5').getValues().flat()).toEqual(['Jan', 'Feb', 'Mar', 'Apr', 'May']);
  });
});

describe('formulas', () => {
  it.each([
    ['A1', '=R[1]C[1]', '=B2'],
    ['C3', '=R1C1', '=$A$1'],
    ['D4', '=R[1]C1', '=$A5'],
    ['G7', '=R[-1]C[-1]+R1C1*R[1]C[1]', '=F6+$A$1*H8'],
    ['J20', '=R[0]C[0]', '=J20'],
    ['B3', '=SUM(R1C1:R2C[0])', '=SUM($A$1:B$2)'],
  ])('%s %s stands for %s', (cell, r1c1, a1) => {
    const { sheet } = openSheet();
    const range = sheet.getRange(cell).setFormulaR1C1(r1c1);
    expect([range.getFormula(), range.getFormulaR1C1()]).toEqual([a1, r1c1]);
  });

  it('fills a range from one relative formula', () => {
    const { sheet } = openSheet();
    expect(sheet.getRange('C1:D2').setFormula('=A1').getFormulas()).toEqual([
      ['=A1', '=B1'],
      ['=A2', '=B2'],
    ]);
    expect(sheet.getRange('E1').setFormulaR1C1('=R[1]C & " R1C1 not a ref"').getFormula()).toBe(
      '=E2 & " R1C1 not a ref"',
    );
  });
});

describe('looks', () => {
  it('has the defaults of Google', () => {
    const { sheet } = openSheet();
    const cell = sheet.getRange('A1');
    expect([
      cell.getBackground(),
      cell.getFontFamily(),
      cell.getFontSize(),
      cell.getFontWeight(),
      cell.getFontStyle(),
      cell.getFontLine(),
      cell.getHorizontalAlignment(),
      cell.getVerticalAlignment(),
      cell.getWrap(),
      cell.getWrapStrategy().toString(),
      cell.getNumberFormat(),
      cell.getTextDirection(),
      cell.getTextStyle().getFontFamily(),
    ]).toEqual([
      '#ffffff',
      'Arial',
      10,
      'normal',
      'normal',
      'none',
      'general',
      'bottom',
      true,
      'OVERFLOW',
      '0.###############',
      null,
      'arial,sans,sans-serif',
    ]);
  });

  it('sets one aspect for all cells or each, and ignores colours that are none', () => {
    const { sheet } = openSheet();
    const range = sheet
      .getRange('A1:B1')
      .setBackgrounds([['red', '#0F0']])
      .setBackground('pas une couleur');
    expect(range.getBackgrounds()).toEqual([['#ff0000', '#00ff00']]);
    range
      .setFontWeights([['bold', null]])
      .setFontLine('underline')
      .setHorizontalAlignment('center')
      .setWrap(false);
    expect([range.getFontWeights(), range.getFontLines(), range.getWraps()]).toEqual([
      [['bold', 'normal']],
      [['underline', 'underline']],
      [[false, false]],
    ]);
    range.clearFormat();
    expect(range.getBackgrounds()).toEqual([['#ffffff', '#ffffff']]);
    expect(() => range.setFontWeights([['bold']])).toThrow('The data has 1 but the range has 2.');
  });

  it('keeps rich text with runs and links', () => {
    const { sheet, app } = openSheet();
    const bold = app.newTextStyle().setBold(true).build();
    const text = app
      .newRichTextValue()
      .setText('Bold then Link')
      .setTextStyle(0, 4, bold)
      .setLinkUrl(10, 14, 'https://exemple.example')
      .build();
    const read = sheet.getRange('A1').setRichTextValue(text).getRichTextValue();
    expect(read?.getRuns().map((run) => [run.getText(), run.getTextStyle().isBold(), run.getLinkUrl()])).toEqual([
      ['Bold', true, null],
      [' then ', false, null],
      ['Link', false, 'https://exemple.example'],
    ]);
    sheet.getRange('A2').setValue('plain');
    expect(sheet.getRange('A2').getRichTextValue()?.getRuns()).toHaveLength(1);
    expect(sheet.getRange('A3').setValue(5).getRichTextValue()).toBeNull();
  });

  it('builds colours as Google does', () => {
    const { app } = openSheet();
    const builder = app.newColor();
    expect(builder.getColorType().toString()).toBe('UNSUPPORTED');
    expect(() => builder.asRgbColor()).toThrow('Object is not of type RgbColor.');
    builder.setRgbColor('#123456');
    expect([builder.asRgbColor().asHexString(), builder.build().asRgbColor().getGreen()]).toEqual(['#123456', 0x34]);
    expect(() => builder.asThemeColor()).toThrow('Object is not of type ThemeColor.');
  });
});

describe('finding text', () => {
  it('finds, steps and replaces', () => {
    const { sheet, spreadsheet } = openSheet();
    sheet.getRange('A1:B3').setValues([
      ['sample', 'sámplé'],
      ['SampleA', 'sámplé'],
      ['=SAMPLE()', 'x'],
    ]);
    const found = (finder: GoogleAppsScript.Spreadsheet.TextFinder) =>
      finder.findAll().map((range) => range.getA1Notation());
    expect(found(sheet.createTextFinder('sample'))).toEqual(['A1', 'A2']);
    expect(
      found(spreadsheet.createTextFinder('sample').ignoreDiacritics(true).matchCase(true).matchEntireCell(true)),
    ).toEqual(['A1', 'B1', 'B2']);
    expect(found(sheet.createTextFinder('sample').matchFormulaText(true))).toEqual(['A1', 'A2', 'A3']);
    const finder = sheet.createTextFinder('sample');
    expect([finder.findNext()?.getA1Notation(), finder.findNext()?.getA1Notation(), finder.findNext()]).toEqual([
      'A1',
      'A2',
      null,
    ]);
    expect(sheet.createTextFinder('sample').replaceAllWith('test')).toBe(2);
    expect(sheet.getRange('A2').getValue()).toBe('testA');
  });
});

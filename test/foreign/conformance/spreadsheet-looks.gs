/** Defaults of an untouched cell (after gas-fakes, testsheetsformatting) */
function defaults() {
  const range = newSheet().getRange('A1:B2');
  same(
    [range.getBackground(), range.getBackgroundColor(), range.getFontColor(), range.getFontFamily(), range.getFontSize()],
    ['#ffffff', '#ffffff', '#000000', 'Arial', 10],
  );
  same([range.getFontLine(), range.getFontWeight(), range.getFontStyle()], ['none', 'normal', 'normal']);
  same([range.getHorizontalAlignment(), range.getVerticalAlignment(), range.getWrap()], ['general', 'bottom', true]);
  same(names([range.getWrapStrategy(), range.getTextDirection()]), ['OVERFLOW', null]);
  same([range.getTextRotation().getDegrees(), range.getTextRotation().isVertical()], [0, false]);
  same([range.getNumberFormat(), range.isChecked(), range.getDataValidation(), range.getNote()], ['0.###############', null, null, '']);
  same(range.getBackgrounds(), [['#ffffff', '#ffffff'], ['#ffffff', '#ffffff']]);
  const style = range.getTextStyle();
  same(
    [style.getFontSize(), style.getFontFamily(), style.isBold(), style.isItalic(), style.isUnderline(), style.isStrikethrough(), style.getForegroundColor()],
    [10, 'arial,sans,sans-serif', false, false, false, false, '#000000'],
  );
  same(style.getForegroundColorObject().asRgbColor().asHexString(), '#000000');
  same([range.getTextStyles().length, range.getTextStyles()[0].length], [2, 2]);
}

/** Every look is set for the range or cell by cell, null brings the default back (after gas-fakes, testsheetsformatting) */
function looks() {
  const range = newSheet().getRange('B2:C3');
  const cases = [
    ['FontWeight', 'FontWeights', ['bold', 'normal', null], 'normal'],
    ['FontStyle', 'FontStyles', ['italic', 'normal', null], 'normal'],
    ['FontLine', 'FontLines', ['line-through', 'underline', null], 'none'],
    ['FontSize', 'FontSizes', [8, 20, 11], null],
    ['FontFamily', 'FontFamilies', ['Helvetica', 'Courier New', 'Arial,Tahoma'], null],
    ['NumberFormat', 'NumberFormats', ['0.0000', '#,##0.00', '0.#'], null],
    ['HorizontalAlignment', 'HorizontalAlignments', ['left', 'center', null], 'general'],
    ['VerticalAlignment', 'VerticalAlignments', ['top', 'middle', null], 'bottom'],
    ['FontColor', 'FontColors', ['#123456', '#ff0000', null], '#000000'],
    ['Background', 'Backgrounds', ['#123456', '#00ff00', null], '#ffffff'],
  ];
  for (const [one, many, values, whenNull] of cases) {
    const matrix = filled(range, (r, c) => values[(r * 2 + c) % values.length]);
    const expected = matrix.map((row) => row.map((value) => (value === null ? whenNull : value)));
    same(range['set' + many](matrix)['get' + many](), expected, many);
    same(range['get' + one](), expected[0][0], one);
    range['set' + one](values[0]);
    same(range['get' + many](), filled(range, () => values[0]), 'set' + one);
  }
  const { LEFT_TO_RIGHT, RIGHT_TO_LEFT } = SpreadsheetApp.TextDirection;
  range.setTextDirections([[LEFT_TO_RIGHT, null], [RIGHT_TO_LEFT, null]]);
  same(names(range.getTextDirections()), [['LEFT_TO_RIGHT', null], ['RIGHT_TO_LEFT', null]]);
  range.setNumberFormat('general');
  same(range.getNumberFormat(), '0.###############');
}

/** Wrapping has three strategies and two older truths (after gas-fakes, testsheetsformatting) */
function wrapping() {
  const range = newSheet().getRange('B2:C3');
  const { OVERFLOW, WRAP, CLIP } = SpreadsheetApp.WrapStrategy;
  range.setWrapStrategy(OVERFLOW);
  same([range.getWrapStrategy().compareTo(OVERFLOW), range.getWrapStrategy() === OVERFLOW, range.getWrap()], [0, true, false]);
  range.setWrapStrategies([[WRAP, CLIP], [OVERFLOW, WRAP]]);
  same(names(range.getWrapStrategies()), [['WRAP', 'CLIP'], ['OVERFLOW', 'WRAP']]);
  same(range.getWraps(), [[true, false], [false, true]]);
  range.setWraps([[true, false], [false, true]]);
  same(names(range.getWrapStrategies()), [['WRAP', 'OVERFLOW'], ['OVERFLOW', 'WRAP']]);
  same(range.setWrap(true).getWrap(), true);
  same(range.clearFormat().getWrap(), true);
}

/** Rotated and vertical texts (after gas-fakes, testsheetsformatting) */
function rotation() {
  const range = newSheet().getRange('A1');
  const seen = () => [range.getTextRotation().getDegrees(), range.getTextRotation().isVertical()];
  range.setTextRotation(45);
  same(seen(), [45, false]);
  range.setVerticalText(true);
  same(seen(), [0, true]);
  range.setVerticalText(false);
  same(seen(), [0, false]);
}

/** Colours by CSS name in any case, by RGB, by object; unknown names are ignored (after gas-fakes, testsheetssets) */
function colors() {
  const range = newSheet().getRange('A1:C1');
  same(range.setBackgrounds([['LightCoral', 'rebeccapurple', 'whitesmoke']]).getBackgrounds()[0][0], '#f08080');
  same(range.setFontColors([['tomato', 'teal', 'yellowgreen']]).getFontColors(), [['#ff6347', '#008080', '#9acd32']]);
  same(range.setBackgroundRGB(255, 0, 16).getBackground(), '#ff0010');
  range.setBackground('not-a-color');
  same(/^#[0-9a-f]{6}$/.test(range.getBackground()), true);
  range.setBackgroundColors([['red', 'lime', 'blue']]);
  same(range.getBackgroundColors(), [['#ff0000', '#00ff00', '#0000ff']]);
  const { ACCENT1, TEXT } = SpreadsheetApp.ThemeColorType;
  const theme = SpreadsheetApp.newColor().setThemeColor(ACCENT1).build();
  const rgb = SpreadsheetApp.newColor().setRgbColor('#010203').build();
  range.setBackgroundObjects([[theme, rgb, theme]]);
  same(names(range.getBackgroundObjects()[0].map((color) => color.getColorType())), ['THEME', 'RGB', 'THEME']);
  same(range.getBackgroundObject().asThemeColor().getThemeColorType() === ACCENT1, true);
  range.setFontColorObject(SpreadsheetApp.newColor().setThemeColor(TEXT).build());
  same(names(range.getFontColorObjects()[0].map((color) => color.asThemeColor().getThemeColorType())), ['TEXT', 'TEXT', 'TEXT']);
  range.setFontColorObjects([[rgb, rgb, rgb]]);
  same(range.getFontColorObject().asRgbColor().asHexString(), '#010203');
  range.setBackgroundObject(rgb);
  same(range.getBackgrounds(), [['#010203', '#010203', '#010203']]);
}

/** Colour builders say their type and refuse to be another (after gas-fakes, testsheetsvui) */
function colorBuilders() {
  const builder = SpreadsheetApp.newColor();
  same([builder.toString(), builder.getColorType().toString()], ['ColorBuilder', 'UNSUPPORTED']);
  same(refused(() => builder.asThemeColor(), 'Object').message, 'Object is not of type ThemeColor.');
  same(refused(() => builder.asRgbColor(), 'Object').message, 'Object is not of type RgbColor.');
  const rgb = builder.setRgbColor('#0a141e').build();
  same([rgb.toString(), rgb.getColorType().toString(), rgb.asRgbColor().toString()], ['Color', 'RGB', 'RgbColor']);
  same([rgb.asRgbColor().getRed(), rgb.asRgbColor().getGreen(), rgb.asRgbColor().getBlue()], [10, 20, 30]);
  refused(() => rgb.asThemeColor(), 'Object is not of type ThemeColor.');
  const theme = SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.ACCENT2).build();
  same([theme.getColorType().toString(), theme.asThemeColor().getColorType().toString()], ['THEME', 'THEME']);
  same(theme.asThemeColor().getThemeColorType().toString(), 'ACCENT2');
  refused(() => theme.asRgbColor(), 'Object is not of type RgbColor.');
}

/** A text style built alone knows only what was set (after gas-fakes, testsheetsformatting) */
function textStyles() {
  const builder = SpreadsheetApp.newTextStyle();
  same(builder.toString(), 'TextStyleBuilder');
  const style = builder.setFontSize(10).setBold(true).setItalic(true).setUnderline(false).setStrikethrough(false).setFontFamily('Helvetica').build();
  same(
    [style.toString(), style.getFontSize(), style.getFontFamily(), style.isBold(), style.isItalic(), style.isUnderline(), style.isStrikethrough()],
    ['TextStyle', 10, 'Helvetica', true, true, false, false],
  );
  same([style.getForegroundColor(), style.getForegroundColorObject()], [null, null]);
  same(SpreadsheetApp.newTextStyle().setForegroundColor('#00ff00').build().getForegroundColorObject().asRgbColor().asHexString(), '#00ff00');
  const color = SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.ACCENT4).build();
  const themed = SpreadsheetApp.newTextStyle().setForegroundColorObject(color).build();
  same([themed.getForegroundColor(), themed.getForegroundColorObject().asThemeColor().getThemeColorType().toString()], ['ACCENT4', 'ACCENT4']);
  const range = newSheet().getRange('B2:C3');
  range.setTextStyle(SpreadsheetApp.newTextStyle().setFontSize(12).setFontFamily('helvetica,times new roman,arial').build());
  same(range.getTextStyles().flat().map((one) => [one.getFontSize(), one.getFontFamily()])[3], [12, 'helvetica,times new roman,arial']);
  range.setTextStyle(style.copy().setForegroundColor('#0000ff').build());
  same([range.getFontWeight(), range.getFontStyle(), range.getFontColor()], ['bold', 'italic', '#0000ff']);
}

/** Rich texts are cut into runs; plain cells have one (after gas-fakes, testsheetsformatting) */
function richTexts() {
  const sheet = newSheet();
  const bold = SpreadsheetApp.newTextStyle().setBold(true).build();
  const italic = SpreadsheetApp.newTextStyle().setItalic(true).build();
  const value = SpreadsheetApp.newRichTextValue()
    .setText('Bold Italic Link')
    .setTextStyle(0, 4, bold)
    .setTextStyle(5, 11, italic)
    .setLinkUrl(12, 16, 'https://example.org')
    .build();
  const cell = sheet.getRange('A1').setRichTextValue(value);
  const runs = cell.getRichTextValue().getRuns();
  same(
    runs.map((run) => [run.getText(), run.getStartIndex(), run.getEndIndex(), run.getTextStyle().isBold(), run.getTextStyle().isItalic(), run.getLinkUrl()]),
    [
      ['Bold', 0, 4, true, false, null],
      [' ', 4, 5, false, false, null],
      ['Italic', 5, 11, false, true, null],
      [' ', 11, 12, false, false, null],
      ['Link', 12, 16, false, false, 'https://example.org'],
    ],
  );
  same([runs[4].getTextStyle().isUnderline(), runs[4].getTextStyle().getForegroundColor()], [true, '#1155cc']);
  same([cell.getValue(), value.toString(), SpreadsheetApp.newRichTextValue().toString()], ['Bold Italic Link', 'RichTextValue', 'RichTextValueBuilder']);
  const plain = sheet.getRange('E5').setValue('Plain').getRichTextValue();
  same([plain.getText(), plain.getRuns().length, plain.getTextStyle().isBold(), plain.getTextStyle().getFontSize()], ['Plain', 1, false, 10]);
  const red = SpreadsheetApp.newTextStyle().setForegroundColor('#ff0000').build();
  const text = (word) => SpreadsheetApp.newRichTextValue().setText(word).setTextStyle(red).build();
  const range = sheet.getRange('B1:C1').setRichTextValues([[text('a'), text('b')]]);
  same(range.getRichTextValues()[0].map((one) => [one.getText(), one.getRuns()[0].getTextStyle().getForegroundColor()]), [['a', '#ff0000'], ['b', '#ff0000']]);
}

/** Borders of a range, and getBorder, which Google never documented (after gas-fakes, testsheetsformatting) */
function borders() {
  const range = newSheet().getRange('B15:E19');
  same(range.getBorder(), null);
  range.setBorder(true, true, true, true, true, true);
  const seen = (border) => [border.getBorderStyle().toString(), border.getColor().asRgbColor().asHexString()];
  same([seen(range.getBorder().getTop()), seen(range.getBorder().getLeft())], [['SOLID', '#000000'], ['SOLID', '#000000']]);
  range.setBorder(true, null, true, true, true, true, '#00ff00', SpreadsheetApp.BorderStyle.DASHED);
  same([seen(range.getBorder().getTop()), seen(range.getBorder().getLeft())], [['DASHED', '#00ff00'], ['SOLID', '#000000']]);
  same(seen(range.offset(1, 1, 1, 1).getBorder().getBottom()), ['DASHED', '#00ff00']);
}

/** Bandings take a theme's colours, row-wise or column-wise (after gas-fakes, testsheetssets) */
function bandings() {
  const sheet = newSheet();
  const range = sheet.getRange('A1:E10');
  const themes = {
    LIGHT_GREY: ['#bdbdbd', '#ffffff', '#f3f3f3', '#dedede'],
    CYAN: ['#4dd0e1', '#ffffff', '#e0f7fa', '#a2e8f1'],
    GREEN: ['#63d297', '#ffffff', '#e7f9ef', '#afe9ca'],
    YELLOW: ['#f7cb4d', '#ffffff', '#fef8e3', '#fce8b2'],
    ORANGE: ['#f46524', '#ffffff', '#ffe6dd', '#ffccbc'],
    BLUE: ['#5b95f9', '#ffffff', '#e8f0fe', '#acc9fe'],
    TEAL: ['#26a69a', '#ffffff', '#ddf2f0', '#8cd3cd'],
    GREY: ['#78909c', '#ffffff', '#ebeff1', '#bbc8ce'],
    BROWN: ['#cca677', '#ffffff', '#f8f2eb', '#e6d3ba'],
    LIGHT_GREEN: ['#8bc34a', '#ffffff', '#eef7e3', '#c4e2a0'],
    INDIGO: ['#8989eb', '#ffffff', '#e8e7fc', '#c4c3f7'],
    PINK: ['#e91d63', '#ffffff', '#fddce8', '#f68ab0'],
  };
  for (const [theme, colors] of Object.entries(themes)) {
    const banding = range.applyRowBanding(SpreadsheetApp.BandingTheme[theme], true, true);
    same([banding.getHeaderRowColor(), banding.getFirstRowColor(), banding.getSecondRowColor(), banding.getFooterRowColor()], colors, theme);
    banding.remove();
  }
  const rows = range.applyRowBanding();
  same([rows.toString(), rows.getRange().getA1Notation(), sheet.getBandings().length], ['Banding', 'A1:E10', 1]);
  same([rows.getFirstColumnColor(), rows.getHeaderRowColorObject().toString()], [null, 'Color']);
  rows.setHeaderRowColor('#ff0000').setFirstRowColorObject(SpreadsheetApp.newColor().setRgbColor('#0000ff').build());
  same([rows.getHeaderRowColor(), rows.getFirstRowColorObject().asRgbColor().asHexString()], ['#ff0000', '#0000ff']);
  refused(() => rows.setSecondRowColor(null), 'Second row color should not be null');
  refused(() => rows.setFirstRowColor(null), 'First row color should not be null');
  same(rows.setFooterRowColorObject(null).getFooterRowColorObject(), null);
  same(rows.setRange(sheet.getRange('B2:F11')).getRange().getA1Notation(), 'B2:F11');
  rows.remove();
  same(sheet.getBandings().length, 0);
  const columns = range.applyColumnBanding(SpreadsheetApp.BandingTheme.INDIGO, true, false);
  same([columns.getFirstColumnColor(), columns.getHeaderColumnColor(), columns.getSecondColumnColor(), columns.getFooterColumnColor(), columns.getFirstRowColor()], ['#ffffff', '#8989eb', '#e8e7fc', null, null]);
  columns.setFirstColumnColor('#ffff00').setFooterColumnColorObject(SpreadsheetApp.newColor().setRgbColor('#00ffff').build());
  same([columns.getFirstColumnColor(), columns.getFooterColumnColor()], ['#ffff00', '#00ffff']);
  const copy = columns.copyTo(sheet.getRange('G1:K10'));
  same([sheet.getBandings().length, copy.getRange().getA1Notation(), copy.getFirstColumnColor()], [2, 'G1:K10', '#ffff00']);
  copy.setFirstColumnColor('#00ff00');
  same([copy.getFirstColumnColor(), columns.getFirstColumnColor()], ['#00ff00', '#ffff00']);
}

/** A list of ranges is looked after as one (after gas-fakes, testsheetsexotics) */
function rangeLists() {
  const sheet = newSheet();
  const list = sheet.getRangeList(['A1:B2', 'D4:E5']);
  list.setValue('some').setBackground('red');
  list.clear({ contentsOnly: true });
  same(list.getRanges().map((range) => [range.isBlank(), range.getBackground()]), [[true, '#ff0000'], [true, '#ff0000']]);
  same(list.clear().getRanges()[1].getBackground(), '#ffffff');
  const cells = sheet.getRangeList(['A1', 'E5']);
  cells
    .setValue('hello').setBackground('blue').setFontColor('yellow').setFontWeight('bold').setFontStyle('italic').setFontSize(14)
    .setFontFamily('Arial').setFontLine('underline').setHorizontalAlignment('center').setVerticalAlignment('middle')
    .setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP).setTextRotation(45).setNote('a note').setNumberFormat('0.00')
    .setTextDirection(SpreadsheetApp.TextDirection.RIGHT_TO_LEFT);
  for (const range of cells.getRanges()) {
    same(
      [range.getValue(), range.getBackground(), range.getFontColor(), range.getFontWeight(), range.getFontStyle(), range.getFontSize(), range.getFontLine()],
      ['hello', '#0000ff', '#ffff00', 'bold', 'italic', 14, 'underline'],
    );
    same([range.getHorizontalAlignment(), range.getVerticalAlignment(), range.getTextRotation().getDegrees(), range.getNote()], ['center', 'middle', 45, 'a note']);
  }
  cells.insertCheckboxes();
  same(names(cells.getRanges().map((range) => range.getDataValidation().getCriteriaType())), ['CHECKBOX', 'CHECKBOX']);
  same([cells.check().getRanges()[1].isChecked(), cells.uncheck().getRanges()[1].isChecked()], [true, false]);
  same(cells.removeCheckboxes().getRanges()[0].getDataValidation(), null);
  same(cells.setValue('  space  ').trimWhitespace().getRanges()[1].getValue(), 'space');
  list.setBorder(true, true, true, true, true, true, 'red', SpreadsheetApp.BorderStyle.DOTTED);
  same(list.getRanges()[1].getBorder().getTop().getColor().asRgbColor().asHexString(), '#ff0000');
  cells.clearNote();
  same(cells.getRanges().map((range) => range.getNote()), ['', '']);
  const merged = sheet.getRangeList(['A10:B11', 'D10:E11']);
  merged.getRanges().forEach((range) => range.merge());
  same(merged.getRanges().map((range) => range.isPartOfMerge()), [true, true]);
  same(merged.breakApart().getRanges().map((range) => range.isPartOfMerge()), [false, false]);
  list.activate();
  same(sheet.getParent().getActiveRangeList().getRanges().map((range) => range.getA1Notation()), ['A1:B2', 'D4:E5']);
  refused(() => sheet.getRange('A1').setShowHyperlink(null), "The parameters (null) don't match the method signature");
}

/** Groups of rows and columns by depth (after gas-fakes, testsheetsexotics) */
function groups() {
  const sheet = newSheet();
  sheet.getRange('A2:A5').shiftRowGroupDepth(1);
  sheet.getRange('A3:A4').shiftRowGroupDepth(1);
  same([1, 2, 3, 5, 6].map((row) => sheet.getRowGroupDepth(row)), [0, 1, 2, 1, 0]);
  const outer = sheet.getRowGroup(2, 1).getRange();
  same([sheet.getRowGroup(3, 2).getDepth(), outer.getRow(), outer.getLastRow()], [2, 2, 5]);
  sheet.getRowGroup(2, 1).collapse();
  same([sheet.getRowGroup(2, 1).isCollapsed(), sheet.getRowGroup(3, 2).isCollapsed()], [true, false]);
  sheet.getRange('C1:E1').shiftColumnGroupDepth(2);
  same([sheet.getColumnGroupDepth(3), sheet.getColumnGroupDepth(6)], [2, 0]);
  sheet.getRange('A1:Z100').shiftRowGroupDepth(-10).shiftColumnGroupDepth(-10);
  same([sheet.getRowGroupDepth(3), sheet.getColumnGroupDepth(3)], [0, 0]);
  same(sheet.getRowGroup(2, 1), null);
}

/** Colours of tabs are text or colour objects, null without (after Google's reference, Sheet) */
function tabColors() {
  const sheet = newSheet();
  same([sheet.getTabColor(), sheet.getTabColorObject()], [null, null]);
  sheet.setTabColor('ff0000');
  same([sheet.getTabColor(), sheet.getTabColorObject().asRgbColor().asHexString()], ['#ff0000', '#ff0000']);
  sheet.setTabColorObject(SpreadsheetApp.newColor().setRgbColor('#00ff00').build());
  same(sheet.getTabColor(), '#00ff00');
  same(sheet.setTabColor(null).getTabColor(), null);
  same(sheet.setTabColorObject(null).getTabColorObject(), null);
}

/** Pictures in cells: built, read again, told from texts by their type, copied, moved, cleared (after Google's reference, CellImage) */
function cellImages() {
  const sheet = newSheet();
  const type = SpreadsheetApp.ValueType.IMAGE;
  const builder = SpreadsheetApp.newCellImage();
  same([builder.toString(), builder.getUrl(), builder.getAltTextTitle()], ['CellImageBuilder', null, '']);
  same(builder.valueType === type, true);
  const address = 'https://images.example/logo.png';
  const image = builder.setSourceUrl(address).setAltTextTitle('Logo').setAltTextDescription('Le logo').build();
  same([image.toString(), image.valueType.toString(), image.valueType === type], ['CellImage', 'IMAGE', true]);
  sheet.getRange('A1:B1').setValues([[image, 'beside']]);
  const [[read, beside]] = sheet.getRange('A1:B1').getValues();
  same([read.valueType === type, read.getUrl(), read.getAltTextTitle(), beside], [true, address, 'Logo', 'beside']);
  same(sheet.getRange('A1').getValue().getAltTextDescription(), 'Le logo');
  same([sheet.getRange('A1').getDisplayValue(), sheet.getRange('A1').isBlank(), sheet.getLastRow()], ['', false, 1]);
  same(sheet.getRange('C1').setFormula('=ISBLANK(A1)').getValue(), false);
  sheet.getRange('A1').copyTo(sheet.getRange('A3'));
  sheet.getRange('A1').copyTo(sheet.getRange('A4'), SpreadsheetApp.CopyPasteType.PASTE_VALUES, false);
  sheet.getRange('A1').moveTo(sheet.getRange('D5'));
  same(sheet.getRange('A1').isBlank(), true);
  same(['A3', 'A4', 'D5'].map((cell) => sheet.getRange(cell).getValue().getAltTextTitle()), ['Logo', 'Logo', 'Logo']);
  const other = read.toBuilder().setAltTextTitle('Autre').build();
  same([other.getAltTextTitle(), read.getAltTextTitle()], ['Autre', 'Logo']);
  same(sheet.getRange('A3').clearContent().getValue(), '');
  same(sheet.getRange('A4').setValue('text').getValue(), 'text');
  refused(() => builder.setSourceUrl(5), "The parameters (number) don't match the method signature");
}

/** Images over the cells: anchored, sized, described, moved with their rows, removed (after Google's reference, OverGridImage) */
function overGridImages() {
  const sheet = newSheet();
  same(sheet.getImages(), []);
  const image = sheet.insertImage('https://images.example/logo.png', 2, 3, 5, 6);
  same([image.toString(), image.getUrl(), image.getSheet().getName()], [
    'OverGridImage', 'https://images.example/logo.png', sheet.getName(),
  ]);
  same([image.getAnchorCell().getA1Notation(), image.getAnchorCellXOffset(), image.getAnchorCellYOffset()], ['B3', 5, 6]);
  image.setWidth(120).setHeight(40).setAltTextTitle('Logo').setAltTextDescription('Le logo').assignScript('show');
  sheet.insertRowsBefore(1, 2);
  const [kept] = sheet.getImages();
  same([kept.getAnchorCell().getA1Notation(), kept.getWidth(), kept.getHeight()], ['B5', 120, 40]);
  same([kept.getAltTextTitle(), kept.getAltTextDescription(), kept.getScript()], ['Logo', 'Le logo', 'show']);
  kept.setAnchorCell(sheet.getRange('C1')).setAnchorCellXOffset(0).setAnchorCellYOffset(1);
  same([image.getAnchorCell().getA1Notation(), image.getAnchorCellXOffset()], ['C1', 0]);
  const gif = Utilities.newBlob(Utilities.base64Decode('R0lGODlhAgADAIAAAAAAAAAAACH5BAAAAAAALAAAAAACAAMAAAICjF8AOw=='), 'image/gif', 'a.gif');
  image.replace(gif).resetSize();
  same([image.getWidth(), image.getInherentHeight(), image.getUrl()], [2, 3, null]);
  sheet.getParent().setActiveSheet(sheet).getParent().insertImage(gif, 1, 1);
  same([sheet.getImages().length, sheet.copyTo(sheet.getParent()).getImages().length], [2, 2]);
  image.remove();
  same(sheet.getImages().length, 1);
  refused(() => sheet.insertImage('https://images.example/a.png', 0, 1), 'outside the dimensions of the sheet');
  refused(() => sheet.insertImage(5, 1, 1), "The parameters (number,number,number) don't match the method signature");
}

/** A validation builder before and after its criteria (after gas-fakes, testsheetsdatavalidations) */
function validationBuilder() {
  const builder = SpreadsheetApp.newDataValidation();
  same([builder.toString(), builder.getCriteriaType(), builder.getCriteriaValues(), builder.getHelpText(), builder.getAllowInvalid()], ['DataValidationBuilder', null, [], null, true]);
  same([builder.setAllowInvalid(false).getAllowInvalid(), builder.setAllowInvalid(true).getAllowInvalid()], [false, true]);
  same([builder.requireCheckbox().getCriteriaType().toString(), builder.getCriteriaValues()], ['CHECKBOX', []]);
  same([builder.requireCheckbox('A').getCriteriaValues(), builder.requireCheckbox('A', 'B').getCriteriaValues()], [['A'], ['A', 'B']]);
  const built = builder.setHelpText('foo').build();
  same([built.toString(), built.getCriteriaType().toString(), built.getCriteriaValues(), built.getHelpText(), built.getAllowInvalid()], ['DataValidation', 'CHECKBOX', ['A', 'B'], 'foo', true]);
  same(built.copy().toString(), 'DataValidationBuilder');
}

/** Each require… gives its criteria and values back (after gas-fakes, testsheetsdatavalidations) */
function validationCriteria() {
  const day = new Date(2026, 0, 5);
  const later = new Date(2026, 0, 6);
  const cases = [
    ['requireDate', 'DATE_IS_VALID_DATE', []],
    ['requireDateAfter', 'DATE_AFTER', [day]],
    ['requireDateBefore', 'DATE_BEFORE', [day]],
    ['requireDateBetween', 'DATE_BETWEEN', [day, later]],
    ['requireDateEqualTo', 'DATE_EQUAL_TO', [day]],
    ['requireDateNotBetween', 'DATE_NOT_BETWEEN', [day, later]],
    ['requireDateOnOrBefore', 'DATE_ON_OR_BEFORE', [day]],
    ['requireDateOnOrAfter', 'DATE_ON_OR_AFTER', [day]],
    ['requireFormulaSatisfied', 'CUSTOM_FORMULA', ['=ISNUMBER(A1)']],
    ['requireNumberBetween', 'NUMBER_BETWEEN', [1.5, 2]],
    ['requireNumberEqualTo', 'NUMBER_EQUAL_TO', [3]],
    ['requireNumberGreaterThan', 'NUMBER_GREATER_THAN', [3]],
    ['requireNumberGreaterThanOrEqualTo', 'NUMBER_GREATER_THAN_OR_EQUAL_TO', [3]],
    ['requireNumberLessThan', 'NUMBER_LESS_THAN', [3]],
    ['requireNumberLessThanOrEqualTo', 'NUMBER_LESS_THAN_OR_EQUAL_TO', [3]],
    ['requireNumberNotBetween', 'NUMBER_NOT_BETWEEN', [1, 2]],
    ['requireNumberNotEqualTo', 'NUMBER_NOT_EQUAL_TO', [3]],
    ['requireTextContains', 'TEXT_CONTAINS', ['x']],
    ['requireTextDoesNotContain', 'TEXT_DOES_NOT_CONTAIN', ['x']],
    ['requireTextEqualTo', 'TEXT_EQUAL_TO', ['x']],
    ['requireTextIsEmail', 'TEXT_IS_VALID_EMAIL', []],
    ['requireTextIsUrl', 'TEXT_IS_VALID_URL', []],
    ['requireValueInList', 'VALUE_IN_LIST', [['a', 'b'], true]],
  ];
  const range = newSheet().getRange('A1:B2');
  for (const [method, type, values] of cases) {
    const rule = SpreadsheetApp.newDataValidation()[method](...values).build();
    same([rule.getCriteriaType().toString(), rule.getCriteriaValues()], [type, values], method);
    const again = SpreadsheetApp.newDataValidation().withCriteria(rule.getCriteriaType(), rule.getCriteriaValues()).build();
    same([again.getCriteriaType() === rule.getCriteriaType(), again.getCriteriaValues()], [true, values], 'withCriteria ' + type);
    range.setDataValidation(rule);
    same(range.getDataValidations().flat().map((one) => one.getCriteriaType().toString()), [type, type, type, type]);
    same(range.getDataValidation().getCriteriaValues(), values, type + ' read back');
  }
  same(SpreadsheetApp.newDataValidation().requireValueInList([9, false, 'z']).getCriteriaValues(), [['9', 'false', 'z'], true]);
  const source = range.getSheet().getRange('D1:D4');
  const inRange = SpreadsheetApp.newDataValidation().requireValueInRange(source, false).build();
  same([inRange.getCriteriaValues()[0].getA1Notation(), inRange.getCriteriaValues()[1]], ['D1:D4', false]);
  same(SpreadsheetApp.newDataValidation().requireValueInRange(source).getCriteriaValues()[1], true);
  range.setDataValidations([[inRange, null], [null, inRange]]);
  same(range.getDataValidations().map((row) => row.map((one) => one && one.getCriteriaValues()[0].getA1Notation())), [['D1:D4', null], [null, 'D1:D4']]);
}

/** Checkboxes: inserted, checked, unchecked, removed, with values of their own (after gas-fakes, testsheetsdatavalidations) */
function checkboxes() {
  const sheet = newSheet();
  const seen = (range) => [range.getDataValidation().getCriteriaType().toString(), range.getDataValidation().getCriteriaValues()];
  same(seen(sheet.getRange('A1:A2').insertCheckboxes()), ['CHECKBOX', []]);
  same(seen(sheet.getRange('B1:B2').insertCheckboxes('DONE')), ['CHECKBOX', ['DONE']]);
  same(seen(sheet.getRange('C1:C2').insertCheckboxes('YES', 'NO')), ['CHECKBOX', ['YES', 'NO']]);
  same([sheet.getRange('A1').getValue(), sheet.getRange('C1').getValue()], [false, 'NO']);
  sheet.getRange('D1:D2').setValues([['text'], ['']]);
  const all = sheet.getRange('A1:D2');
  all.check();
  same(all.getValues(), [[true, 'DONE', 'YES', 'text'], [true, 'DONE', 'YES', '']]);
  all.uncheck();
  same(all.getValues()[0].filter((_, at) => at !== 1), [false, 'NO', 'text']);
  same([sheet.getRange('A1:A2').isChecked(), sheet.getRange('A1:D2').isChecked(), sheet.getRange('D1').isChecked()], [false, null, null]);
  sheet.getRange('A1').check();
  same(sheet.getRange('A1:A2').isChecked(), null);
  sheet.getRange('A1:C2').removeCheckboxes();
  same([sheet.getRange('A1:C2').getDataValidations().flat(), sheet.getRange('A1:C2').isBlank()], [[null, null, null, null, null, null], true]);
}

/** Filter criteria by method (after gas-fakes, testsheetssets) */
function filterCriteria() {
  const { TODAY, TOMORROW, YESTERDAY } = SpreadsheetApp.RelativeDate;
  const day = new Date(Date.UTC(2026, 0, 1));
  const cases = [
    ['whenCellEmpty', [], 'CELL_EMPTY'],
    ['whenCellNotEmpty', [], 'CELL_NOT_EMPTY'],
    ['whenDateAfter', [day], 'DATE_AFTER'],
    ['whenDateAfter', [TODAY], 'DATE_AFTER_RELATIVE'],
    ['whenDateBefore', [TOMORROW], 'DATE_BEFORE_RELATIVE'],
    ['whenDateEqualTo', [day], 'DATE_EQUAL_TO'],
    ['whenDateEqualTo', [YESTERDAY], 'DATE_EQUAL_TO_RELATIVE'],
    ['whenFormulaSatisfied', ['=A1>10'], 'CUSTOM_FORMULA'],
    ['whenNumberBetween', [10, 20], 'NUMBER_BETWEEN'],
    ['whenNumberEqualTo', [42], 'NUMBER_EQUAL_TO'],
    ['whenNumberGreaterThan', [100], 'NUMBER_GREATER_THAN'],
    ['whenNumberNotEqualTo', [0], 'NUMBER_NOT_EQUAL_TO'],
    ['whenTextContains', ['foo'], 'TEXT_CONTAINS'],
    ['whenTextDoesNotContain', ['bar'], 'TEXT_DOES_NOT_CONTAIN'],
    ['whenTextEndsWith', ['baz'], 'TEXT_ENDS_WITH'],
    ['whenTextEqualTo', ['exact'], 'TEXT_EQUAL_TO'],
    ['whenTextStartsWith', ['start'], 'TEXT_STARTS_WITH'],
  ];
  for (const [method, args, type] of cases) {
    const criteria = SpreadsheetApp.newFilterCriteria()[method](...args).build();
    same([criteria.getCriteriaType().toString(), names(criteria.getCriteriaValues().map((value) => value))], [type, names(args)], method);
  }
  const builder = SpreadsheetApp.newFilterCriteria().whenNumberEqualTo(50);
  const copy = builder.copy().build();
  builder.whenNumberEqualTo(100);
  same([copy.getCriteriaValues(), copy.toString()], [[50], 'FilterCriteria']);
  const empty = SpreadsheetApp.newFilterCriteria().build();
  same([empty.getCriteriaType(), empty.getCriteriaValues(), empty.getVisibleValues(), empty.getHiddenValues()], [null, [], [], []]);
}

/** A filter keeps the rows of one colour (after the reference, FilterCriteriaBuilder.setVisibleBackgroundColor) */
function filterByColour() {
  const sheet = newSheet();
  sheet.getRange('A1:A4').setValues([['n'], [1], [2], [3]]);
  sheet.getRange('A2').setBackground('#185abc');
  sheet.getRange('A3').setFontColor('red');
  const hidden = () => [2, 3, 4].map((row) => sheet.isRowHiddenByFilter(row));
  const color = (text) => SpreadsheetApp.newColor().setRgbColor(text).build();
  const filter = sheet.getRange('A1:A4').createFilter();
  const criteria = SpreadsheetApp.newFilterCriteria().setVisibleBackgroundColor(color('#185ABC'));
  filter.setColumnFilterCriteria(1, criteria.build());
  same(hidden(), [false, true, true], 'background');
  same(filter.getColumnFilterCriteria(1).getVisibleBackgroundColor().asRgbColor().asHexString(), '#185abc');
  filter.setColumnFilterCriteria(1, criteria.setVisibleForegroundColor(color('#ff0000')).build());
  same([hidden(), criteria.getVisibleBackgroundColor()], [[true, false, true], null], 'text');
  filter.setColumnFilterCriteria(1, criteria.setVisibleBackgroundColor(color('#ffffff')).build());
  same(hidden(), [true, false, false], 'no colour');
}

/** A sheet has one filter, seen from anywhere in it (after gas-fakes, testsheetssets) */
function filters() {
  const sheet = newSheet();
  sheet.getRange('A1:D5').setValues([['H1', 'H2', 'H3', 'H4'], ['A', 10, 'X', 50], ['C', 30, 'Y', 20], ['B', 20, 'Z', 30], ['D', 10, 'X', 10]]);
  same([sheet.getFilter(), sheet.getRange('A1').getFilter()], [null, null]);
  const filter = sheet.getRange('A1:D5').createFilter();
  same([filter.toString(), filter.getRange().getA1Notation(), sheet.getFilter().getRange().getA1Notation()], ['Filter', 'A1:D5', 'A1:D5']);
  same([sheet.getRange('B2:C4').getFilter().getRange().getA1Notation(), sheet.getRange('F1:F5').getFilter().getRange().getA1Notation()], ['A1:D5', 'A1:D5']);
  refused(() => sheet.getRange('A1:B2').createFilter(), "You can't create a filter in a sheet that already has a filter.");
  filter.sort(2, true);
  same(sheet.getRange('A2:A5').getValues().flat(), ['A', 'D', 'B', 'C']);
  filter.sort(3, false);
  same(sheet.getRange('A2:A5').getValues().flat(), ['B', 'C', 'A', 'D']);
  const spec = (column) => filter.getColumnSortSpec(column);
  same([spec(3).toString(), spec(3).getDimensionIndex(), spec(3).isAscending(), spec(3).getSortOrder().toString()], ['SortSpec', 3, false, 'DESCENDING']);
  refused(() => spec(2).getSortOrder(), 'Unexpected error while getting the method or property getSortOrder on object SpreadsheetApp.SortSpec.');
  filter.setColumnFilterCriteria(4, SpreadsheetApp.newFilterCriteria().whenNumberGreaterThan(25).build());
  same([filter.getColumnFilterCriteria(4).getCriteriaType().toString(), filter.getColumnFilterCriteria(4).getCriteriaValues()], ['NUMBER_GREATER_THAN', [25]]);
  same([2, 3, 4, 5].map((row) => sheet.isRowHiddenByFilter(row)), [false, true, false, true]);
  const totals = sheet.getRange('F1:G1').setFormulas([['=SUBTOTAL(9,D2:D5)', '=SUBTOTAL(103,A1:A5)']]);
  same(totals.getValues(), [[80, 3]]);
  sheet.hideRows(1);
  same(totals.getValues(), [[80, 2]]);
  sheet.showRows(1);
  filter.removeColumnFilterCriteria(4);
  same(totals.getValues(), [[110, 5]]);
  same([filter.getColumnFilterCriteria(4), sheet.isRowHiddenByFilter(3)], [null, false]);
  filter.remove();
  same(sheet.getFilter(), null);
}

/** Conditional formats keep ranges, criteria and looks (after gas-fakes, testconditionalformat) */
function conditionalFormats() {
  const sheet = newSheet();
  const first = SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(50).setBackground('#FF0000').setFontColor('#FFFFFF').setBold(true).setRanges([sheet.getRange('A1:B10')]).build();
  const second = SpreadsheetApp.newConditionalFormatRule()
    .setGradientMinpoint('#00FF00')
    .setGradientMaxpointWithValue('#0000FF', SpreadsheetApp.InterpolationType.MAX, '')
    .setRanges([sheet.getRange('C1:C10')])
    .build();
  same([first.toString(), SpreadsheetApp.newConditionalFormatRule().toString()], ['ConditionalFormatRule', 'ConditionalFormatRuleBuilder']);
  sheet.setConditionalFormatRules([first, second]);
  const rules = sheet.getConditionalFormatRules();
  const condition = rules[0].getBooleanCondition();
  same([rules.length, condition.getCriteriaType().toString(), condition.getCriteriaValues()], [2, 'NUMBER_GREATER_THAN', [50]]);
  same([condition.getBackgroundObject().asRgbColor().asHexString(), condition.getFontColorObject().asRgbColor().asHexString(), condition.getBold(), condition.getItalic()], ['#ff0000', '#ffffff', true, null]);
  same([condition.getBackground(), condition.getFontColor()], ['#ff0000', '#ffffff']);
  same([rules[0].getGradientCondition(), rules[1].getBooleanCondition()], [null, null]);
  same([condition.toString(), rules[1].getGradientCondition().toString()], ['ConditionalFormatBooleanCondition', 'ConditionalFormatGradientCondition']);
  const gradient = rules[1].getGradientCondition();
  same([gradient.getMinColorObject().asRgbColor().asHexString(), gradient.getMaxType().toString(), gradient.getMinColor()], ['#00ff00', 'MAX', '#00ff00']);
  const copy = rules[0].copy().whenCellEmpty().build().getBooleanCondition();
  same([copy.getCriteriaType().toString(), copy.getBold()], ['CELL_EMPTY', true]);
  same(rules[0].getRanges().map((range) => range.getA1Notation()), ['A1:B10']);
  const made = (builder) => builder.setRanges([sheet.getRange('A1')]).build();
  const newRule = () => SpreadsheetApp.newConditionalFormatRule();
  const red = SpreadsheetApp.newColor().setRgbColor('#ff0000').build();
  sheet.setConditionalFormatRules([
    made(newRule().whenTextContains('hello').setBackgroundObject(red).setFontColorObject(red)),
    made(newRule().whenNumberBetween(10, 20)),
    made(newRule().whenDateEqualTo(SpreadsheetApp.RelativeDate.TODAY)),
    made(newRule().withCriteria(SpreadsheetApp.BooleanCriteria.TEXT_STARTS_WITH, ['prefix'])),
    made(newRule().whenFormulaSatisfied('=A1>10')),
  ]);
  same(
    sheet.getConditionalFormatRules().map((rule) => [rule.getBooleanCondition().getCriteriaType().toString(), names(rule.getBooleanCondition().getCriteriaValues())]),
    [['TEXT_CONTAINS', ['hello']], ['NUMBER_BETWEEN', ['10', '20']], ['DATE_EQUAL_TO_RELATIVE', ['TODAY']], ['TEXT_STARTS_WITH', ['prefix']], ['CUSTOM_FORMULA', ['=A1>10']]],
  );
  same(sheet.getConditionalFormatRules()[0].getBooleanCondition().getBackground(), '#ff0000');
  sheet.clearConditionalFormatRules();
  same(sheet.getConditionalFormatRules(), []);
}

/** Developer metadata sit on whole rows, columns, sheets or the spreadsheet (after gas-fakes, testsheetsdeveloper) */
function metadata() {
  const sheet = newSheet();
  const book = sheet.getParent();
  const sentence = 'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.';
  for (const a1 of ['B2:D4', 'B6:D6', 'F2:F5', 'A1']) refused(() => sheet.getRange(a1).addDeveloperMetadata('k', 'v'), sentence, a1);
  const column = sheet.getRange('G:G');
  same(column.addDeveloperMetadata('col', 'one', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT).getA1Notation(), 'G:G');
  const [ofColumn] = column.getDeveloperMetadata();
  same([ofColumn.getKey(), ofColumn.getValue(), ofColumn.getVisibility().toString(), ofColumn.getLocation().getLocationType().toString()], ['col', 'one', 'PROJECT', 'COLUMN']);
  same([sheet.getRange('G3').getDeveloperMetadata(), sheet.getRange('C8').getDeveloperMetadata()], [[], []]);
  sheet.getRange('8:8').addDeveloperMetadata('row', 'two');
  const [ofRow] = sheet.getRange('8:8').getDeveloperMetadata();
  same([ofRow.getKey(), ofRow.getLocation().getLocationType().toString()], ['row', 'ROW']);
  same(sheet.addDeveloperMetadata('sheet', 'three').getSheetId(), sheet.getSheetId());
  const [ofSheet] = sheet.getDeveloperMetadata();
  same([ofSheet.getKey(), ofSheet.getValue(), ofSheet.getVisibility().toString(), ofSheet.getLocation().getLocationType().toString()], ['sheet', 'three', 'DOCUMENT', 'SHEET']);
  same(book.createDeveloperMetadataFinder().withKey('col').find().map((one) => one.getValue()), ['one']);
  same(book.createDeveloperMetadataFinder().withKey('sheet').withValue('three').find()[0].getId(), ofSheet.getId());
  ofSheet.setValue('changed').setKey('renamed');
  same([sheet.getDeveloperMetadata()[0].getValue(), sheet.getDeveloperMetadata()[0].getKey()], ['changed', 'renamed']);
  ofRow.moveToColumn(sheet.getRange('J:J'));
  same([ofRow.getLocation().getLocationType().toString(), ofRow.getLocation().getColumn().getA1Notation(), ofRow.getLocation().getRow()], ['COLUMN', 'J:J', null]);
  ofRow.moveToRow(sheet.getRange('9:9'));
  same(ofRow.getLocation().getRow().getA1Notation(), '9:9');
  const other = book.insertSheet('Other');
  ofRow.moveToSheet(other);
  same(ofRow.getLocation().getSheet().getSheetId(), other.getSheetId());
  ofRow.moveToSpreadsheet();
  same([ofRow.getLocation().getLocationType().toString(), ofRow.getLocation().getSpreadsheet().getId()], ['SPREADSHEET', book.getId()]);
  ofColumn.remove();
  same(column.getDeveloperMetadata(), []);
}

/** Protections of sheets and ranges (after gas-fakes, testsheetsbasic and testsheetspermissions) */
function protections() {
  const sheet = newSheet();
  const book = sheet.getParent();
  const whole = sheet.protect().setDescription('whole').setWarningOnly(true).setUnprotectedRanges([sheet.getRange('A1:B1')]);
  same([whole.toString(), whole.getDescription(), whole.getUnprotectedRanges()[0].getA1Notation(), whole.canEdit(), whole.getEditors().length], ['Protection', 'whole', 'A1:B1', true, 0]);
  same([whole.getProtectionType().toString(), whole.isWarningOnly(), whole.canDomainEdit(), whole.getRange().getA1Notation()], ['SHEET', true, false, '']);
  same(book.getProtections(SpreadsheetApp.ProtectionType.SHEET).map((one) => one.getDescription()), ['whole']);
  whole.remove();
  const part = sheet.getRange('A1:D5').protect().setDescription('part');
  same(part.getEditors().map((user) => user.getEmail()), [book.getOwner().getEmail()]);
  same(part.removeEditors(part.getEditors()).getEditors().length, 1);
  part.setRange(sheet.getRange('B2:E6'));
  same([part.getRange().getA1Notation(), part.getProtectionType().toString(), part.getUnprotectedRanges(), part.getRangeName()], ['B2:E6', 'RANGE', [], null]);
  book.setNamedRange('named', sheet.getRange('C3:F7'));
  const [named] = book.getNamedRanges();
  same([part.setRangeName('named').getRangeName(), part.setNamedRange(named).getRangeName()], ['named', 'named']);
  part.remove();
  same(sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE), []);
  same([named.getName(), named.getRange().getA1Notation(), book.getRangeByName('named').getA1Notation(), book.getRangeByName('absent')], ['named', 'C3:F7', 'C3:F7', null]);
  same(sheet.getRange('named').getA1Notation(), 'C3:F7');
  named.remove();
  same(book.getNamedRanges(), []);
}

/** Enum values have a name, an order, and compare (after gas-fakes, testenums) */
function enums() {
  for (const type of ['BorderStyle', 'WrapStrategy', 'DataValidationCriteria', 'RelativeDate', 'SheetType', 'Direction', 'Dimension', 'ProtectionType', 'ThemeColorType', 'AutoFillSeries', 'BandingTheme', 'BooleanCriteria', 'CopyPasteType', 'InterpolationType', 'RecalculationInterval', 'TextToColumnsDelimiter', 'DeveloperMetadataVisibility', 'SortOrder', 'ValueType', 'ColorType', 'DataSourceRefreshScope', 'DateTimeGroupingRuleType', 'FrequencyType']) {
    const members = SpreadsheetApp[type];
    const keys = Object.keys(members).filter((key) => typeof members[key] !== 'function');
    same(keys.length > 0, true, type);
    keys.forEach((key, at) => {
      same([members[key].toString(), members[key].name(), members[key].ordinal(), members[key].compareTo(members[key])], [key, key, at, 0], type + '.' + key);
      same(String(members[key]) + JSON.stringify(members[key]), key + JSON.stringify(key), type);
    });
  }
  const { DATE_EQUAL_TO_RELATIVE } = SpreadsheetApp.DataValidationCriteria;
  const relative = SpreadsheetApp.newDataValidation().withCriteria(DATE_EQUAL_TO_RELATIVE, [SpreadsheetApp.RelativeDate.TODAY]).build();
  same([relative.getCriteriaType() === DATE_EQUAL_TO_RELATIVE, names(relative.getCriteriaValues())], [true, ['TODAY']]);
  same(SpreadsheetApp.BorderStyle.DOTTED === SpreadsheetApp.BorderStyle.DOTTED, true);
  same(SpreadsheetApp.WrapStrategy.WRAP !== SpreadsheetApp.WrapStrategy.CLIP, true);
  same(newSheet().getType() === SpreadsheetApp.SheetType.GRID, true);
}

import { enumMember, openSheet } from '../support/spreadsheet.ts';

const LOCATION = 'DeveloperMetadataLocationType';

describe('data validation', () => {
  it('rejects what a strict list does not hold, with the sentence of Google, and accepts what a lenient one does not', () => {
    const { sheet, app } = openSheet();
    const builder = app.newDataValidation().requireValueInList(['Publish', 'Reject']);
    sheet.getRange('M2').setDataValidation(builder.setAllowInvalid(false).build());
    expect(() => sheet.getRange('M2').setValue('autre')).toThrow(
      'The data you entered in cell M2 violates the data validation rules set on this cell. Please enter one of the following values: Publish, Reject.',
    );
    expect(() =>
      sheet.getRange('L1:M2').setValues([
        ['', ''],
        ['', 'x'],
      ]),
    ).toThrow('in cell M2 violates');
    expect(sheet.getRange('M2').setValue('Reject').getValue()).toBe('Reject');
    expect(sheet.getRange('M2').setValue('').getValue()).toBe('');
    sheet.getRange('N2').setDataValidation(builder.setAllowInvalid(true).build());
    expect(sheet.getRange('N2').setValue('autre').getValue()).toBe('autre');
  });

  it('tries a strict formula on the value that comes, though a conditional format has read the same cells', () => {
    const { sheet, app, workbooks, spreadsheet, world } = openSheet();
    sheet.getRange('A1:A3').setValues([[50], [20], [10]]);
    const column = sheet.getRange('A1:A100');
    column.setDataValidation(
      app.newDataValidation().requireFormulaSatisfied('=SUM($A$1:$A$100)<=100').setAllowInvalid(false).build(),
    );
    const format = app.newConditionalFormatRule().whenFormulaSatisfied('=SUM($A$1:$A$100)>100');
    sheet.setConditionalFormatRules([format.setBackground('#ff0000').setRanges([column]).build()]);
    workbooks.snapshot(spreadsheet.getId(), world.owner);
    expect(() => sheet.getRange('A4').setValue(90)).toThrow('in cell A4 violates');
    expect(sheet.getRange('A4').setValue(20).getValue()).toBe(20);
  });

  it('gives builders back as they were made', () => {
    const { sheet, app } = openSheet();
    const builder = app.newDataValidation();
    expect([
      builder.toString(),
      builder.getCriteriaType(),
      builder.getCriteriaValues(),
      builder.getHelpText(),
      builder.getAllowInvalid(),
    ]).toEqual(['DataValidationBuilder', null, [], null, true]);
    const numbers = app.newDataValidation().requireNumberBetween(20, 40).setHelpText('Entre 20 et 40').build();
    sheet.getRange('A1:B2').setDataValidation(numbers);
    const read = sheet.getRange('A1:B2').getDataValidations().flat();
    expect(
      read.map((rule) => [rule?.getCriteriaType().toString(), rule?.getCriteriaValues(), rule?.getHelpText()]),
    ).toEqual(Array(4).fill(['NUMBER_BETWEEN', [20, 40], 'Entre 20 et 40']));
    expect(
      app
        .newDataValidation()
        .requireValueInList([9, false, 'z'] as unknown as string[])
        .getCriteriaValues(),
    ).toEqual([['9', 'false', 'z'], true]);
    const range = app.newDataValidation().requireValueInRange(sheet.getRange('A2:C4'), false);
    const [source, dropdown] = range.getCriteriaValues();
    expect([source.getA1Notation(), dropdown]).toEqual(['A2:C4', false]);
    expect(() => app.newDataValidation().requireNumberEqualTo('1' as unknown as number)).toThrow(
      "The parameters (String) don't match the method signature for SpreadsheetApp.DataValidationBuilder.requireNumberEqualTo.",
    );
    expect(sheet.getRange('A1').clearDataValidations().getDataValidation()).toBeNull();
  });

  it('checks values in a range and by formula, relative to each cell', () => {
    const { sheet, app } = openSheet();
    sheet.getRange('E1:E2').setValues([['oui'], ['non']]);
    const inRange = app.newDataValidation().requireValueInRange(sheet.getRange('E1:E2')).setAllowInvalid(false).build();
    sheet.getRange('A1').setDataValidation(inRange);
    expect(() => sheet.getRange('A1').setValue('peut-être')).toThrow(
      'Please enter one of the following values: oui, non.',
    );
    const formula = app.newDataValidation().requireFormulaSatisfied('=B1>C1').setAllowInvalid(false).build();
    sheet.getRange('B1:B3').setDataValidation(formula);
    sheet.getRange('C1:C3').setValues([[1], [10], [100]]);
    expect(sheet.getRange('B2').setValue(11).getValue()).toBe(11);
    expect(() => sheet.getRange('B3').setValue(11)).toThrow('The data you entered in cell B3 violates');
  });

  it('ticks checkboxes', () => {
    const { sheet } = openSheet();
    const plain = sheet.getRange('A1:A2').insertCheckboxes();
    const custom = sheet.getRange('B1').insertCheckboxes('OUI', 'NON');
    expect([plain.getValues(), custom.getValue(), plain.isChecked()]).toEqual([[[false], [false]], 'NON', false]);
    sheet.getRange('A1:C2').check();
    expect(sheet.getRange('A1:C2').getValues()).toEqual([
      [true, 'OUI', ''],
      [true, '', ''],
    ]);
    sheet.getRange('A2').uncheck();
    expect(plain.isChecked()).toBeNull();
    plain.removeCheckboxes();
    expect([plain.getValues(), plain.getDataValidation()]).toEqual([[[''], ['']], null]);
  });
});

describe('protection', () => {
  it('keeps others out once editors are set, never the owner, listed first (gas-fakes, testsheetspermissions)', () => {
    const { sheet, spreadsheet, as } = openSheet();
    const owner = spreadsheet.getOwner()?.getEmail();
    spreadsheet.addEditors(['anna@collectif.example', 'bob@collectif.example']);
    const protection = sheet.getRange('A1:B2').protect().setDescription('machine');
    const asBob = as('bob@collectif.example').openById(spreadsheet.getId()).getSheets()[0];
    expect(asBob?.getRange('A1').setValue('avant').getValue()).toBe('avant');
    expect(protection.getEditors().map((user) => user.getEmail())).toEqual([
      owner,
      'anna@collectif.example',
      'bob@collectif.example',
    ]);
    protection.removeEditors([String(owner), 'bob@collectif.example']);
    expect(() => asBob?.getRange('A1').setValue('x')).toThrow(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
    expect(() => asBob?.getRange('A1:D4').sort(1)).toThrow('You are trying to edit a protected cell');
    expect(() => asBob?.insertRowAfter(1)).toThrow('You are trying to edit a protected cell');
    expect(asBob?.insertRowAfter(5).getMaxRows()).toBe(1001);
    expect([asBob?.getRange('A1').canEdit(), asBob?.getRange('C1').canEdit()]).toEqual([false, true]);
    expect(sheet.getRange('A1').setValue('owner').getValue()).toBe('owner');
    expect(protection.getEditors().map((user) => user.getEmail())).toEqual([owner, 'anna@collectif.example']);
    expect(spreadsheet.getProtections(enumMember('ProtectionType', 'RANGE'))).toHaveLength(1);
    protection.remove();
    expect(asBob?.getRange('A1').setValue('x').getValue()).toBe('x');
  });

  it('lets nobody take themselves off its editors (Class Protection, removeEditors)', () => {
    const { sheet, spreadsheet, as } = openSheet();
    spreadsheet.addEditors(['anna@collectif.example', 'bob@collectif.example']);
    const protection = as('bob@collectif.example').openById(spreadsheet.getId()).getSheets()[0]?.protect();
    protection?.removeEditors(protection.getEditors());
    expect(protection?.getEditors().map((user) => user.getEmail())).toEqual([
      spreadsheet.getOwner()?.getEmail(),
      'bob@collectif.example',
    ]);
    expect([protection?.canEdit(), sheet.getProtections(enumMember('ProtectionType', 'SHEET')).length]).toEqual([
      true,
      1,
    ]);
  });

  it('leaves ranges of a protected sheet free', () => {
    const { sheet, spreadsheet, as } = openSheet();
    spreadsheet.addEditor('bob@collectif.example');
    const protection = sheet.protect().setUnprotectedRanges([sheet.getRange('C1:C9')]);
    protection.removeEditors(protection.getEditors().map((user) => user.getEmail()));
    const asBob = as('bob@collectif.example').openById(spreadsheet.getId()).getSheets()[0];
    expect(asBob?.getRange('C3').setValue(1).getValue()).toBe(1);
    expect(() => asBob?.getRange('B3').setValue(1)).toThrow('You are trying to edit a protected cell');
    protection.setWarningOnly(true);
    expect(asBob?.getRange('B3').setValue(1).getValue()).toBe(1);
    expect([
      protection.getProtectionType().toString(),
      protection.getRange().getA1Notation(),
      protection.getEditors(),
    ]).toEqual(['SHEET', '', []]);
    expect(sheet.protect().isWarningOnly()).toBe(true);
  });
});

describe('developer metadata', () => {
  it('sits on whole rows and columns and follows them', () => {
    const { sheet, spreadsheet } = openSheet();
    expect(() => sheet.getRange('B2:D4').addDeveloperMetadata('k', 'v')).toThrow(
      'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
    );
    sheet
      .getRange('G:G')
      .addDeveloperMetadata('column', 'e-mail', enumMember('DeveloperMetadataVisibility', 'PROJECT'));
    sheet.getRange('8:8').addDeveloperMetadata('row', 'x');
    sheet.addDeveloperMetadata('sheet', 'listes');
    spreadsheet.addDeveloperMetadata('version', '3');
    expect(sheet.getRange('G3').getDeveloperMetadata()).toEqual([]);
    sheet.insertColumnBefore(2);
    const [column] = sheet.createDeveloperMetadataFinder().withKey('column').find();
    expect([
      column?.getValue(),
      column?.getVisibility().toString(),
      column?.getLocation().getLocationType().toString(),
      column?.getLocation().getColumn()?.getColumn(),
    ]).toEqual(['e-mail', 'PROJECT', 'COLUMN', 8]);
    expect(sheet.getRange('H:H').getDeveloperMetadata()).toHaveLength(1);
    const keys = (finder: GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder) =>
      finder.find().map((one) => one.getKey());
    expect(keys(sheet.createDeveloperMetadataFinder())).toEqual(['column', 'row', 'sheet']);
    expect(
      keys(spreadsheet.createDeveloperMetadataFinder().withLocationType(enumMember(LOCATION, 'SPREADSHEET'))),
    ).toEqual(['version']);
    const [own] = sheet.getDeveloperMetadata();
    own?.setValue('autre').setKey('onglet');
    expect(sheet.getDeveloperMetadata().map((one) => [one.getKey(), one.getValue()])).toEqual([['onglet', 'autre']]);
    sheet.deleteColumn(8);
    expect(keys(spreadsheet.createDeveloperMetadataFinder().withKey('column'))).toEqual([]);
    expect(() => column?.getKey()).toThrow();
  });
});

describe('conditional formats, filters, bandings, groups', () => {
  it('keeps rules and shows their look on the screen', () => {
    const { sheet, app, spreadsheet, workbooks, world } = openSheet();
    sheet.getRange('A1:B3').setValues([
      ['reçu', 1],
      ['attendu', 5],
      ['', 9],
    ]);
    const text = app
      .newConditionalFormatRule()
      .whenTextEqualTo('reçu')
      .setBackground('#d9ead3')
      .setBold(true)
      .setRanges([sheet.getRange('A1:A3')])
      .build();
    const formula = app
      .newConditionalFormatRule()
      .whenFormulaSatisfied('=$B1>4')
      .setFontColor('red')
      .setRanges([sheet.getRange('A1:B3')])
      .build();
    const scale = app
      .newConditionalFormatRule()
      .setGradientMinpoint('#ffffff')
      .setGradientMaxpoint('#000000')
      .setRanges([sheet.getRange('B1:B3')])
      .build();
    sheet.setConditionalFormatRules([text, formula, scale]);
    const [first, second, third] = sheet.getConditionalFormatRules();
    expect([
      first?.getBooleanCondition()?.getCriteriaType().toString(),
      first?.getBooleanCondition()?.getBackground(),
      second?.getRanges()[0]?.getA1Notation(),
      third?.getGradientCondition()?.getMaxColor(),
      third?.getBooleanCondition(),
    ]).toEqual(['TEXT_EQUAL_TO', '#d9ead3', 'A1:B3', '#000000', null]);
    const shown = workbooks.snapshot(spreadsheet.getId(), world.owner);
    const look = (row: number, column: number) => {
      const cell = shown?.sheets[0]?.cells.find((one) => one.row === row && one.column === column);
      return shown?.styles[cell?.styleId ?? 0];
    };
    expect([look(1, 1), look(2, 1), look(2, 2)]).toEqual([
      { background: '#d9ead3', bold: true },
      { fontColor: '#ff0000' },
      { background: '#808080', fontColor: '#ff0000' },
    ]);
    sheet.insertRowBefore(1);
    expect(sheet.getConditionalFormatRules()[0]?.getRanges()[0]?.getA1Notation()).toBe('A2:A4');
    sheet.clearConditionalFormatRules();
    expect(sheet.getConditionalFormatRules()).toEqual([]);
  });

  it('filters rows and sorts below the header', () => {
    const { sheet, app } = openSheet();
    sheet.getRange('A1:B5').setValues([
      ['nom', 'n'],
      ['A', 10],
      ['C', 30],
      ['B', 20],
      ['D', 10],
    ]);
    const filter = sheet.getRange('A1:B5').createFilter();
    expect(() => sheet.getRange('A1:B2').createFilter()).toThrow(
      "You can't create a filter in a sheet that already has a filter.",
    );
    filter.sort(2, true);
    expect(sheet.getRange('A2:A5').getValues().flat()).toEqual(['A', 'D', 'B', 'C']);
    filter.setColumnFilterCriteria(2, app.newFilterCriteria().whenNumberGreaterThan(15).build());
    expect([2, 3, 4, 5].map((row) => sheet.isRowHiddenByFilter(row))).toEqual([true, true, false, false]);
    expect(filter.getColumnFilterCriteria(2)?.getCriteriaValues()).toEqual([15]);
    filter.setColumnFilterCriteria(1, app.newFilterCriteria().setHiddenValues(['C']).build());
    expect(sheet.isRowHiddenByFilter(5)).toBe(true);
    sheet.insertRowBefore(2);
    expect([sheet.isRowHiddenByFilter(2), sheet.isRowHiddenByFilter(6)]).toEqual([false, true]);
    sheet.deleteRow(2);
    filter.remove();
    expect([sheet.getFilter(), sheet.isRowHiddenByFilter(2)]).toEqual([null, false]);
  });

  it('bands and groups', () => {
    const { sheet } = openSheet();
    const banding = sheet.getRange('A1:D10').applyRowBanding(enumMember('BandingTheme', 'CYAN'), true, true);
    expect([
      banding.getHeaderRowColor(),
      banding.getFirstRowColor(),
      banding.getSecondRowColor(),
      banding.getFooterRowColor(),
      banding.getFirstColumnColor(),
    ]).toEqual(['#4dd0e1', '#ffffff', '#e0f7fa', '#a2e8f1', null]);
    expect(() => banding.setSecondRowColor(null)).toThrow('Second row color should not be null');
    banding.remove();
    expect(sheet.getBandings()).toEqual([]);
    sheet.getRange('A2:A5').shiftRowGroupDepth(1);
    sheet.getRange('A3:A4').shiftRowGroupDepth(1);
    expect([sheet.getRowGroupDepth(3), sheet.getRowGroup(3, 2)?.getRange().getA1Notation()]).toEqual([2, 'A3:Z4']);
    sheet.getRowGroup(3, 1)?.collapse();
    expect([sheet.isRowHiddenByUser(5), sheet.isRowHiddenByUser(6)]).toEqual([true, false]);
    sheet.insertRowBefore(3);
    expect(sheet.getRowGroup(4, 1)?.getRange().getNumRows()).toBe(5);
  });
});

// What office macros do: copies, contents page, protection, names, styles, search, notes.
function prepare() {
  const ss = SpreadsheetApp.getActive();
  ss.rename('Budget');
  const model = ss.getSheets()[0].setName('Model').setTabColor('#ff9900');
  model.getRange('A1:C1').merge().setValue('Budget of {{team}}').setHorizontalAlignment('center').setFontSize(14);
  model.getRange('A2:C2').setValues([['Item', 'Planned', 'Spent']]).setFontWeights([['bold', 'bold', 'bold']]).setBorder(null, null, true, null, null, null);
  model.getRange('A3:C5').setValues([['Paper', 100, 80], ['Travel', 250, 300], ['Hall', 60, 60]]);
  model.getRange('B6:C6').setFormulasR1C1([['=SUM(R[-3]C:R[-1]C)', '=SUM(R[-3]C:R[-1]C)']]).setNumberFormat('0.00');
  model.setFrozenRows(2);
  ss.setNamedRange('spent', model.getRange('C3:C5'));
}

function copyForTeams() {
  const ss = SpreadsheetApp.getActive();
  const model = ss.getSheetByName('Model');
  ['North', 'South'].forEach((team, i) => {
    const copy = model.copyTo(ss).setName(team);
    copy.createTextFinder('{{team}}').replaceAllWith(team);
    copy.getRange('C3').setValue(80 + i);
    ss.setActiveSheet(copy);
    ss.moveActiveSheet(i + 2);
  });
  return ss.getSheets().map((sheet) => sheet.getName());
}

function contentsPage() {
  const ss = SpreadsheetApp.getActiveSpreadsheet();
  const page = ss.insertSheet('Contents', 0);
  const link = (sheet) =>
    SpreadsheetApp.newRichTextValue().setText(sheet.getName()).setLinkUrl('#gid=' + sheet.getSheetId()).setTextStyle(SpreadsheetApp.newTextStyle().setBold(true).build()).build();
  const sheets = ss.getSheets().filter((sheet) => sheet.getSheetId() !== page.getSheetId());
  page.getRange(1, 1, sheets.length).setRichTextValues(sheets.map((sheet) => [link(sheet)]));
  page.getRange(1, 2, sheets.length).setFormulas(sheets.map((sheet) => [`=SUM('${sheet.getName()}'!C3:C5)`]));
  return page.getDataRange().getValues();
}

function lock() {
  const ss = SpreadsheetApp.getActive();
  const me = Session.getEffectiveUser();
  return ss.getSheets().slice(1).map((sheet) => {
    const protection = sheet.protect().setDescription('Locked: ' + sheet.getName());
    protection.setUnprotectedRanges([sheet.getRange('C3:C5')]);
    protection.addEditor(me);
    protection.removeEditors(protection.getEditors());
    if (protection.canDomainEdit()) protection.setDomainEdit(false);
    return [protection.getDescription(), protection.canEdit(), protection.getUnprotectedRanges().map((r) => r.getA1Notation()).join()];
  });
}

function unlock() {
  const ss = SpreadsheetApp.getActive();
  for (const protection of ss.getProtections(SpreadsheetApp.ProtectionType.SHEET)) if (protection.canEdit()) protection.remove();
  return ss.getProtections(SpreadsheetApp.ProtectionType.SHEET).length;
}

function alertOverspending() {
  const sheet = SpreadsheetApp.getActive().getSheetByName('Model');
  const range = sheet.getRange('A3:C5');
  const rule = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$C3>$B3').setBackground('#f4cccc').setRanges([range]).build();
  const rules = sheet.getConditionalFormatRules();
  rules.push(rule);
  sheet.setConditionalFormatRules(rules);
  sheet.getRange('A3:A5').getValues().forEach(([item], i) => {
    const [planned, spent] = sheet.getRange(3 + i, 2, 1, 2).getValues()[0];
    if (spent > planned) sheet.getRange(3 + i, 1).setNote(item + ' is over by ' + (spent - planned));
  });
  const spent = SpreadsheetApp.getActive().getRangeByName('spent');
  return [sheet.getRange('A3:A5').getNotes(), spent.getSheet().getName() + '!' + spent.getA1Notation(), sheet.getRange('A1:C1').getMergedRanges()[0].getA1Notation(), sheet.getRange('B6:C6').getDisplayValues()[0]];
}

function markChanges() {
  const sheet = SpreadsheetApp.getActive().getSheetByName('Model');
  sheet.getRange('E1:E3').insertCheckboxes().check();
  sheet.insertRowsAfter(5, 2);
  sheet.getRange('A5:C5').copyTo(sheet.getRange('A6:C7'), SpreadsheetApp.CopyPasteType.PASTE_NORMAL, false);
  sheet.getRange('C3:C7').copyTo(sheet.getRange('G3'), { contentsOnly: true });
  sheet.getRange('A3:C3').copyTo(sheet.getRange('I3'), SpreadsheetApp.CopyPasteType.PASTE_VALUES, true);
  sheet.hideColumns(7);
  sheet.setColumnWidth(1, 180).sort(1, true);
  return [sheet.getRange('B8:C8').getFormulas()[0], sheet.getRange('I3:I5').getValues().flat(), sheet.getRange('E1').isChecked(), sheet.getLastRow()];
}

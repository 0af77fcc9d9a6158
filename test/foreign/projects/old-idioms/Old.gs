// As scripts were written ten years ago.
var ss = SpreadsheetApp.getActiveSpreadsheet();
var sheet = ss.getSheets()[0];
var COUNTER_KEY = 'counter';

function onOpen() {
  var entries = [{ name: 'Read Data', functionName: 'readRows' }, null, { name: 'Count', functionName: 'count' }];
  ss.addMenu('Script Center Menu', entries);
  ss.addMenu('Gone', [{ name: 'x', functionName: 'count' }]);
  ss.updateMenu('Script Center Menu', entries.concat([{ name: 'More', functionName: 'count' }]));
  ss.removeMenu('Gone');
}

function count() {
  var n = parseInt(ScriptProperties.getProperty(COUNTER_KEY) || '0', 10) + 1;
  ScriptProperties.setProperty(COUNTER_KEY, n.toString());
  UserProperties.setProperty('last', n);
  return [n, UserProperties.getProperty('last')];
}

function readRows() {
  sheet.getRange('A1').offset(0, 0, 2, 2).setValues([[1, 'a'], [2, 'b']]);
  var rows = sheet.getDataRange();
  var numRows = rows.getNumRows();
  var values = rows.getValues();
  for (var i = 0; i <= numRows - 1; i++) {
    var row = values[i];
    Logger.log(row);
    Logger.log('Row %s has %s', i, row[1]);
  }
  sheet.getRange(1, 1, 2).setBackgroundColor('yellow').setComment('seen');
  for (var r in values) for (var c in values[r]) sheet.getRange(parseInt(r) + 1, parseInt(c) + 3).setValue(values[r][c]);
  var last = sheet.getRange(sheet.getLastRow(), sheet.getLastColumn());
  return [last.getValue(), last.getRowIndex(), last.getColumnIndex(), sheet.getRange('A1').getBackgroundColor(), sheet.getRange('A2').getComment(), Logger.getLog().split('\n').length];
}

function dialogs() {
  var answer = Browser.msgBox('Sure?', Browser.Buttons.YES_NO);
  var name = Browser.inputBox('Name?');
  return answer + ' ' + name;
}

function onEdit(event) {
  var r = event.source.getActiveRange();
  var ss2 = event.source.getActiveSheet();
  if (r.getColumn() == 6) ss2.getRange(r.getRow(), 7).setValue(new Date());
  if (event.range.columnStart == 6) ss2.getRange(event.range.rowStart, 8).setValue([event.value, typeof event.value, event.user.email ? 'user' : 'hidden', JSON.stringify(event.range), JSON.stringify(event.source)].join('|'));
}

function noted() {
  return [sheet.getRange('G3').getValue() instanceof Date, sheet.getRange('H3').getValue()];
}

function withLibrary() {
  return Moment.load().format('YYYY');
}

function withLibraryClass() {
  return new Moment.Moment();
}

function withRenamedService() {
  return DriveOld.Files.list().items;
}

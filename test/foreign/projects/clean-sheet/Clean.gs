// Tools of an editor add-on: they work on the selection or the whole sheet.
var NOTHING = '';

function onInstall(e) {
  onOpen(e);
}

function onOpen(e) {
  var menu = SpreadsheetApp.getUi().createAddonMenu();
  if (e && e.authMode == ScriptApp.AuthMode.NONE) menu.addItem('Start', 'onInstall');
  else menu.addItem('Delete blank rows', 'deleteBlankRows').addItem('Delete blank columns', 'deleteBlankColumns').addItem('Crop', 'cropSheet');
  menu.addToUi();
}

function fillSample() {
  var sheet = SpreadsheetApp.getActive().getActiveSheet();
  sheet.getRange('B2:E7').setValues([
    ['group', 'name', '', 'n'],
    ['a', ' x ', '', 1],
    ['', 'y  z', '', 2],
    ['', '', '', ''],
    ['b', 'y  z', '', 2],
    ['', '=1+1', '', 3],
  ]);
}

function deleteBlankRows() {
  var sheet = SpreadsheetApp.getActiveSheet();
  var range = sheet.getDataRange();
  var values = range.getValues();
  var deleted = 0;
  for (var i = values.length - 1; i >= 0; i--) {
    if (values[i].every(function (cell) { return cell === NOTHING; })) {
      sheet.deleteRow(range.getRow() + i);
      deleted++;
    }
  }
  return deleted;
}

function deleteBlankColumns() {
  var sheet = SpreadsheetApp.getActiveSheet();
  var values = sheet.getDataRange().getValues();
  var width = values[0].length;
  var deleted = 0;
  for (var c = width; c > 0; c--) {
    var blank = true;
    for (var r = 0; r < values.length && blank; r++) blank = values[r][c - 1] === NOTHING;
    if (!blank) continue;
    sheet.deleteColumn(c);
    deleted += 1;
  }
  return deleted;
}

function cropSheet() {
  var sheet = SpreadsheetApp.getActiveSheet();
  var lastRow = sheet.getLastRow(), lastColumn = sheet.getLastColumn();
  var maxRows = sheet.getMaxRows(), maxColumns = sheet.getMaxColumns();
  if (maxRows > lastRow) sheet.deleteRows(lastRow + 1, maxRows - lastRow);
  if (maxColumns > lastColumn) sheet.deleteColumns(lastColumn + 1, maxColumns - lastColumn);
  return [sheet.getMaxRows(), sheet.getMaxColumns()];
}

function fillDown() {
  var range = SpreadsheetApp.getActiveSheet().getRange('A2:A');
  var values = range.getValues();
  var above = '';
  var filled = values.map(function (row) {
    above = row[0] === '' ? above : row[0];
    return [above];
  });
  range.setValues(filled);
}

function tidy() {
  var sheet = SpreadsheetApp.getActiveSheet();
  var data = sheet.getDataRange();
  data.trimWhitespace();
  data.removeDuplicates([2, 3]);
  sheet.getRange(sheet.getLastRow() + 1, 1, 1, 2).setValues([['total', '=SUM(C2:C' + sheet.getLastRow() + ')']]);
  return sheet.getDataRange().getDisplayValues();
}

/** Each group's number of names. */
function summarise() {
  var sheet = SpreadsheetApp.getActiveSheet();
  var counts = {};
  sheet.getDataRange().getValues().slice(1).forEach(function (row) {
    counts[row[0]] = (counts[row[0]] || 0) + 1;
  });
  var rows = Object.keys(counts).map(function (key) { return [key, counts[key]]; });
  var target = SpreadsheetApp.getActive().insertSheet('Summary', SpreadsheetApp.getActive().getNumSheets());
  target.getRange(1, 1, rows.length, rows[0].length).setValues(rows).sort([{ column: 2, ascending: false }, 1]);
  return target.getDataRange().getValues();
}

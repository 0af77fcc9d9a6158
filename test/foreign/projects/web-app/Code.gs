/** A guest book: pages from templates, rows from posts, JSON for machines. */
function doGet(e) {
  if (e.parameter.format === 'json') {
    return json_({ rows: rows_(), page: Number(e.parameter.page || 1) });
  }
  var template = HtmlService.createTemplateFromFile('Index');
  template.rows = rows_();
  template.title = e.parameter.title || 'Guests';
  return template
    .evaluate()
    .setTitle('Guest book')
    .setXFrameOptionsMode(HtmlService.XFrameOptionsMode.ALLOWALL)
    .addMetaTag('viewport', 'width=device-width, initial-scale=1');
}

function doPost(e) {
  var lock = LockService.getScriptLock();
  lock.tryLock(10000);
  try {
    var sheet = book_().getSheets()[0];
    var headers = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0];
    var posted = e.postData && e.postData.type === 'application/json' ? JSON.parse(e.postData.contents) : e.parameter;
    var nextRow = sheet.getLastRow() + 1;
    var newRow = headers.map(function (header) {
      return header === 'Date' ? new Date() : posted[header];
    });
    sheet.getRange(nextRow, 1, 1, newRow.length).setValues([newRow]);
    return json_({ result: 'success', row: nextRow });
  } catch (error) {
    return json_({ result: 'error', error: String(error) });
  } finally {
    lock.releaseLock();
  }
}

function initialSetup() {
  var active = SpreadsheetApp.getActiveSpreadsheet();
  PropertiesService.getScriptProperties().setProperty('key', active.getId());
  active.getSheets()[0].appendRow(['Date', 'Name', 'Message']);
}

function include(filename) {
  return HtmlService.createHtmlOutputFromFile(filename).getContent();
}

function book_() {
  return SpreadsheetApp.openById(PropertiesService.getScriptProperties().getProperty('key'));
}

function rows_() {
  return book_()
    .getSheets()[0]
    .getDataRange()
    .getValues()
    .slice(1)
    .map(function (row) {
      return { name: row[1], message: row[2] };
    });
}

function json_(value) {
  return ContentService.createTextOutput(JSON.stringify(value)).setMimeType(ContentService.MimeType.JSON);
}

// A contact form of a static site: each post becomes a row and a mail; every field arrives as a list.
function doPost(e) {
  try {
    Logger.log(e);
    keep_(e);
    var fields = e.parameters;
    var to = typeof TO !== 'undefined' ? TO : fields.to;
    MailApp.sendEmail({ to: String(to), subject: 'Contact', htmlBody: body_(fields, JSON.parse(fields.order)) });
    return answer_({ result: 'success', event: Object.keys(e) });
  } catch (error) {
    return answer_({ result: 'error', error: String(error) });
  }
}

function keep_(e) {
  var lock = LockService.getDocumentLock();
  lock.waitLock(30000);
  try {
    var sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(e.parameters.sheet || 'Answers');
    var headers = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0];
    var row = [new Date()];
    for (var i = 1; i < headers.length; i++) row.push(e.parameters[headers[i]].join(', '));
    sheet.getRange(sheet.getLastRow() + 1, 1, 1, row.length).setValues([row]);
  } finally {
    lock.releaseLock();
  }
}

function body_(fields, order) {
  var html = '';
  for (var at in order) html += '<h4>' + order[at] + '</h4><p>' + clean_(fields[order[at]]) + '</p>';
  return html;
}

function clean_(text) {
  return HtmlService.createHtmlOutput('').appendUntrusted(text).getContent();
}

function answer_(value) {
  return ContentService.createTextOutput(JSON.stringify(value)).setMimeType(ContentService.MimeType.JSON);
}

function setUp() {
  SpreadsheetApp.getActive().insertSheet('Answers').appendRow(['When', 'name', 'colour', 'message']);
}

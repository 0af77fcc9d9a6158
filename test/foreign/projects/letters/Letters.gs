// One letter a row, from a template document with {{marks}}.
function makeTemplate() {
  var doc = DocumentApp.create('Letter template');
  var body = doc.getBody();
  body.appendParagraph('{{Date}}').setAlignment(DocumentApp.HorizontalAlignment.RIGHT);
  body.appendParagraph('Dear {{Name}},').setHeading(DocumentApp.ParagraphHeading.HEADING2);
  body.appendListItem('Seat: {{Seat}}').setGlyphType(DocumentApp.GlyphType.BULLET);
  body.appendTable([['Ticket', '{{Ticket}}'], ['Price', '{{Price}}']]);
  body.appendHorizontalRule();
  var end = body.appendParagraph('Sincerely');
  end.editAsText().setItalic(true);
  doc.saveAndClose();
  PropertiesService.getScriptProperties().setProperty('template', doc.getId());
  var sheet = SpreadsheetApp.getActiveSheet();
  sheet.appendRow(['Name', 'Seat', 'Ticket', 'Price', 'Letter']);
  sheet.appendRow(['Ana $1', 'A1', 'T-001', 12.5]);
  sheet.appendRow(['Bob', 'B2', 'T-002', 8]);
}

function writeLetters() {
  var template = DriveApp.getFileById(PropertiesService.getScriptProperties().getProperty('template'));
  var folder = DriveApp.createFolder('Letters');
  var sheet = SpreadsheetApp.getActiveSheet();
  var rows = sheet.getDataRange().getValues();
  var headers = rows.shift();
  return rows.map(function (row, i) {
    var copy = template.makeCopy('Letter to ' + row[0], folder);
    var doc = DocumentApp.openById(copy.getId());
    var body = doc.getBody();
    headers.forEach(function (header, c) {
      body.replaceText('\\{\\{' + header + '\\}\\}', String(row[c]));
    });
    body.replaceText('{{Date}}', Utilities.formatDate(new Date(), Session.getScriptTimeZone(), 'd MMMM yyyy'));
    doc.saveAndClose();
    sheet.getRange(i + 2, headers.indexOf('Letter') + 1).setFormula('=HYPERLINK("' + doc.getUrl() + '","' + doc.getName() + '")');
    return [copy.getName(), DocumentApp.openById(copy.getId()).getBody().getText(), sheet.getRange(i + 2, 5).getDisplayValue()];
  });
}

function inspect() {
  var body = DocumentApp.openById(PropertiesService.getScriptProperties().getProperty('template')).getBody();
  var kinds = [];
  for (var i = 0; i < body.getNumChildren(); i++) kinds.push(body.getChild(i).getType().toString());
  return [kinds, body.getParagraphs().length, body.getTables()[0].getCell(1, 1).getText(), body.findText('Dear').getElement().asText().getText()];
}

// A form for new colleagues' equipment; requests go by mail, and again when the row is ticked as done.
var REQUEST_RECIPIENT = 'it@example.org';
var LAPTOPS = ['15" laptop', '13" laptop'];

function setup_() {
  var ss = SpreadsheetApp.getActiveSpreadsheet();
  if (ss.getFormUrl()) {
    Browser.msgBox('Form already exists. Unlink it and try again.');
    return null;
  }
  var form = FormApp.create('Equipment Requests', true)
    .setCollectEmail(false)
    .setDestination(FormApp.DestinationType.SPREADSHEET, ss.getId())
    .setLimitOneResponsePerUser(false);
  form.addTextItem().setTitle('Employee name').setRequired(true);
  form.addDateItem().setTitle('Due date').setRequired(true);
  form.addListItem().setTitle('Laptop').setChoiceValues(LAPTOPS);
  form.addCheckboxItem().setTitle('Extras').setChoiceValues(['Mouse', 'Screen']).showOtherOption(true);
  ScriptApp.getProjectTriggers().forEach(function (trigger) {
    ScriptApp.deleteTrigger(trigger);
  });
  ScriptApp.newTrigger('onFormSubmit_').forSpreadsheet(ss).onFormSubmit().create();
  ScriptApp.newTrigger('processCompletedItems_').timeBased().everyMinutes(5).create();
  return form.getId();
}

function install() {
  return setup_();
}

function responses_() {
  return SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .filter(function (sheet) {
      return sheet.getFormUrl();
    })[0];
}

function onFormSubmit_(event) {
  var sheet = event.range.getSheet();
  var headers = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0];
  if (headers.indexOf('Status') < 0) sheet.getRange(1, sheet.getLastColumn() + 1, 1, 1).setValue('Status').setFontWeight('bold');
  var status = sheet.getRange(event.range.rowStart, sheet.getLastColumn());
  status.setValue('New').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['New', 'Done'], true).setAllowInvalid(false).build());
  var template = HtmlService.createTemplateFromFile('new-request');
  template.name = event.namedValues['Employee name'][0];
  template.laptop = event.namedValues['Laptop'].join(', ');
  template.extras = event.namedValues['Extras'][0].split(', ').filter(Boolean);
  template.link = SpreadsheetApp.getActiveSpreadsheet().getUrl() + '#gid=' + sheet.getSheetId();
  MailApp.sendEmail({
    to: REQUEST_RECIPIENT,
    subject: 'New equipment request from ' + template.name,
    htmlBody: template.evaluate().getContent(),
    replyTo: 'noreply@example.org',
  });
}

function processCompletedItems_() {
  var sheet = responses_();
  if (!sheet || sheet.getLastRow() < 2) return;
  var values = sheet.getDataRange().getValues();
  var statusColumn = values[0].indexOf('Status');
  for (var i = values.length - 1; i > 0; i--) {
    if (values[i][statusColumn] !== 'Done') continue;
    var archive = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Archive') || SpreadsheetApp.getActiveSpreadsheet().insertSheet('Archive');
    archive.appendRow(values[i]);
    sheet.deleteRow(i + 1);
    MailApp.sendEmail(REQUEST_RECIPIENT, 'Completed', values[i][1] + ' has everything.');
  }
}

function finish(row) {
  var sheet = responses_();
  sheet.getRange(row, sheet.getLastColumn()).setValue('Done');
}

function tryWrongStatus(row) {
  var sheet = responses_();
  try {
    sheet.getRange(row, sheet.getLastColumn()).setValue('Perhaps');
    SpreadsheetApp.flush();
  } catch (e) {
    return e.message;
  }
}

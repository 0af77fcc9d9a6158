// Sessions of a conference in a sheet, a form grouping them by time, an itinerary for each attendee.
function setUpSessions() {
  const ss = SpreadsheetApp.getActive();
  const sheet = ss.getSheetByName('Sessions') || ss.insertSheet('Sessions');
  sheet.getRange('A1:E1').setValues([['Title', 'Date', 'Start', 'End', 'Room']]);
  sheet.getRange('A2:E4').setValues([
    ['Opening', '3/16/2026', '9:00', '10:00', 'Main'],
    ['Data', '3/16/2026', '10:30', '11:30', 'B1'],
    ['Law', '3/16/2026', '10:30', '11:30', 'B2'],
  ]);
  sheet.getRange('C2:D4').setNumberFormat('HH:mm');
  ss.setSpreadsheetTimeZone('Europe/Paris');
  const form = setUpForm_(ss, sheet.getRange(2, 1, 3, 5).getValues());
  ScriptApp.newTrigger('onSignUp').forSpreadsheet(ss).onFormSubmit().create();
  PropertiesService.getDocumentProperties().setProperty('form', form.getId());
  return form.getId();
}

function joinDateAndTime_(date, time) {
  const joined = new Date(date);
  joined.setHours(time.getHours());
  joined.setMinutes(time.getMinutes());
  return joined;
}

function setUpForm_(ss, values) {
  const schedule = {};
  values.forEach(([title, date, start]) => {
    const at = joinDateAndTime_(date, start);
    const key = Utilities.formatDate(at, ss.getSpreadsheetTimeZone(), 'EEE d MMM HH:mm');
    (schedule[key] = schedule[key] || []).push(title);
  });
  const form = FormApp.create('Conference Form', true);
  form.setDestination(FormApp.DestinationType.SPREADSHEET, ss.getId());
  form.addTextItem().setTitle('Name').setRequired(true);
  form.addTextItem().setTitle('Email').setRequired(true).setValidation(FormApp.createTextValidation().requireTextIsEmail().build());
  form.addSectionHeaderItem().setTitle('Sessions');
  Object.keys(schedule).forEach((slot) => {
    form.addMultipleChoiceItem().setTitle(slot).setChoiceValues(schedule[slot]);
  });
  form.addGridItem().setTitle('Meals').setRows(['Monday', 'Tuesday']).setColumns(['Lunch', 'Dinner', 'None']);
  return form;
}

function onSignUp(e) {
  const user = { name: e.namedValues['Name'][0], email: e.namedValues['Email'][0] };
  const chosen = Object.keys(e.namedValues).filter((key) => /\d{2}:\d{2}$/.test(key)).map((key) => [key, e.namedValues[key][0]]).filter((row) => row[1]);
  const doc = DocumentApp.create('Itinerary for ' + user.name).addEditor(user.email);
  const body = doc.getBody();
  const cells = [['Time', 'Session']].concat(chosen);
  body.insertParagraph(0, doc.getName()).setHeading(DocumentApp.ParagraphHeading.HEADING1);
  const table = body.appendTable(cells);
  table.getRow(0).editAsText().setBold(true);
  doc.saveAndClose();
  MailApp.sendEmail({ to: user.email, subject: doc.getName(), body: 'Thanks! Your itinerary: ' + doc.getUrl() });
  PropertiesService.getDocumentProperties().setProperty('last', JSON.stringify({ cells, values: e.values.slice(1), text: body.getText() }));
}

function last() {
  return JSON.parse(PropertiesService.getDocumentProperties().getProperty('last'));
}

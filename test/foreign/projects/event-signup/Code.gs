// Sessions of a conference in a sheet, a form grouping them by time, an itinerary for each attendee.
function setUpSessions() {
  const ss = SpreadsheetApp.getActive();
  const sheet = ss.getSheetByName('Sessions') || ss.insertSheet('Sessions');
  sheet.getRange('A1:F1').setValues([['Title', 'Date', 'Start', 'End', 'Room', 'Event']]);
  sheet.getRange('A2:F4').setValues([
    ['Opening', '3/16/2026', '9:00', '10:00', 'Main', ''],
    ['Data', '3/16/2026', '10:30', '11:30', 'B1', ''],
    ['Law', '3/16/2026', '10:30', '11:30', 'B2', ''],
  ]);
  sheet.getRange('C2:D4').setNumberFormat('HH:mm');
  ss.setSpreadsheetTimeZone('Europe/Paris');
  const range = sheet.getRange(2, 1, 3, 6);
  const sessions = range.getValues();
  setUpCalendar_(sessions);
  range.setValues(sessions);
  const form = setUpForm_(ss, sessions);
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

function setUpCalendar_(sessions) {
  const calendar = CalendarApp.createCalendar('Conference');
  sessions.forEach((session) => {
    const [title, date, start, end, location] = session;
    const options = { location, sendInvites: true };
    session[5] = calendar.createEvent(title, joinDateAndTime_(date, start), joinDateAndTime_(date, end), options).setGuestsCanSeeGuests(false).getId();
  });
  PropertiesService.getDocumentProperties().setProperty('calendar', calendar.getId());
}

function calendar_() {
  return CalendarApp.getCalendarById(PropertiesService.getDocumentProperties().getProperty('calendar'));
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
  const titles = chosen.map(([, title]) => title);
  SpreadsheetApp.getActive().getSheetByName('Sessions').getDataRange().getValues().filter(([title]) => titles.includes(title)).forEach((session) => calendar_().getEventSeriesById(session[5]).addGuest(user.email));
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

function attendance() {
  return calendar_()
    .getEventsForDay(new Date(2026, 2, 16))
    .map((event) => [Utilities.formatDate(event.getStartTime(), 'Europe/Paris', 'HH:mm'), event.getTitle(), event.getLocation(), event.getGuestList().map((guest) => guest.getEmail())]);
}

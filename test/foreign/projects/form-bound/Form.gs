// Bound to a form: thanks each respondent, once the trigger is installed from the form's own menu.
function onOpen(e) {
  FormApp.getUi().createMenu('Notices').addItem('Thank respondents', 'install').addToUi();
  console.log(e.source.getId() === FormApp.getActiveForm().getId(), e.authMode.toString());
}

function install() {
  const form = FormApp.getActiveForm();
  if (form.getItems().length === 0) form.setTitle('Visit').addTextItem().setTitle('Name');
  const known = PropertiesService.getDocumentProperties().getProperty('trigger');
  if (ScriptApp.getUserTriggers(form).some((trigger) => trigger.getUniqueId() === known)) return;
  const trigger = ScriptApp.newTrigger('thank').forForm(form).onFormSubmit().create();
  PropertiesService.getDocumentProperties().setProperty('trigger', trigger.getUniqueId());
}

function thank(e) {
  const answers = e.response.getItemResponses().map((one) => one.getItem().getTitle() + ': ' + one.getResponse());
  MailApp.sendEmail(Session.getEffectiveUser().getEmail(), e.source.getTitle(), answers.join('\n'));
}

function elsewhere() {
  return [SpreadsheetApp.getActiveSpreadsheet(), DocumentApp.getActiveDocument()];
}

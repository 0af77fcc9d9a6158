// Menus, a sidebar and dialogs whose pages call these functions.
function onOpen() {
  SpreadsheetApp.getUi().createMenu('Tools').addItem('Open sidebar', 'showSidebar').addItem('About', 'about').addToUi();
}

function showSidebar() {
  const html = HtmlService.createTemplateFromFile('Sidebar');
  html.sheets = SpreadsheetApp.getActive().getSheets().map((sheet) => sheet.getName());
  SpreadsheetApp.getUi().showSidebar(html.evaluate().setTitle('Sheets & more').setWidth(300));
}

function about() {
  const html = HtmlService.createHtmlOutput('<p>Version 1</p>').setWidth(250).setHeight(100);
  SpreadsheetApp.getUi().showModalDialog(html, 'About');
  SpreadsheetApp.getActive().toast('Opened', 'About', 3);
}

function getData(name) {
  const sheet = SpreadsheetApp.getActive().getSheetByName(name);
  if (!sheet) throw new Error('No sheet ' + name);
  return { name, rows: sheet.getLastRow(), selected: sheet.getActiveRange().getA1Notation() };
}

function ask() {
  const ui = SpreadsheetApp.getUi();
  const result = ui.prompt('Let us get to know each other!', 'Please enter your name:', ui.ButtonSet.OK_CANCEL);
  switch (result.getSelectedButton()) {
    case ui.Button.OK:
      ui.alert(`Your name is ${result.getResponseText()}.`);
      return 'ok ' + result.getResponseText();
    case ui.Button.CANCEL:
      return 'cancel';
    case ui.Button.CLOSE:
      return 'close';
  }
}

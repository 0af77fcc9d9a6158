// One invoice a customer: a template tab is filled, exported through its address, kept in a folder and mailed.
const FOLDER = 'Invoices';

function processAll() {
  const ss = SpreadsheetApp.getActiveSpreadsheet();
  const template = ss.getSheetByName('Template');
  const links = objects_(ss.getSheetByName('Customers')).map((customer) => {
    template.getRangeList(['B1', 'B2']).getRanges().forEach((cell) => cell.clearContent());
    template.getRange('B1').setValue(customer.name);
    template.getRange('B2').setValue(customer.amount);
    SpreadsheetApp.flush();
    ss.toast('Invoice for ' + customer.name, 'Invoices', 1);
    return [pdf_(ss.getId(), template, 'Invoice ' + customer.name).getUrl()];
  });
  ss.getSheetByName('Customers').getRange(2, 4, links.length, 1).setValues(links);
  return links.length;
}

function pdf_(id, sheet, name) {
  const url = 'https://docs.google.com/spreadsheets/d/' + id + '/export?format=pdf&size=7&portrait=true&gridlines=false&gid=' + sheet.getSheetId();
  const blob = UrlFetchApp.fetch(url, { method: 'GET', headers: { authorization: 'Bearer ' + ScriptApp.getOAuthToken() } }).getBlob().setName(name + '.pdf');
  return folder_(id).createFile(blob);
}

function folder_(id) {
  const parent = DriveApp.getFileById(id).getParents().next();
  const folders = parent.getFoldersByName(FOLDER);
  return folders.hasNext() ? folders.next() : parent.createFolder(FOLDER).setDescription('Made by a script');
}

function mailAll() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Customers');
  objects_(sheet).forEach((customer) => {
    const file = DriveApp.getFileById(customer.link.match(/[-\w]{25,}(?!.*[-\w]{25,})/));
    GmailApp.sendEmail(customer.email, 'Invoice', 'Attached.', { attachments: [file.getAs(MimeType.PDF)], name: 'Accounts' });
  });
}

function exportCsv() {
  const ss = SpreadsheetApp.getActiveSpreadsheet();
  const url = ss.getUrl().replace(/edit$/, '') + 'export?format=csv&gid=' + ss.getSheetByName('Customers').getSheetId();
  return UrlFetchApp.fetch(url).getContentText().split('\r\n').map((line) => line.slice(0, 30));
}

function exportWorkbook(format) {
  const url = 'https://docs.google.com/spreadsheets/d/' + SpreadsheetApp.getActive().getId() + '/export?format=' + format;
  return UrlFetchApp.fetch(url).getBlob().getContentType();
}

function objects_(sheet) {
  const [keys, ...rows] = sheet.getDataRange().getValues();
  return rows.map((row) => Object.fromEntries(keys.map((key, at) => [key.toLowerCase(), row[at]])));
}

function prepare() {
  const ss = SpreadsheetApp.getActiveSpreadsheet();
  ss.insertSheet('Customers').getRange('A1:D3').setValues([['Name', 'Email', 'Amount', 'Link'], ['Ana "A"', 'ana@example.org', 12.5, ''], ['Bob', 'bob@example.org', 3, '']]);
  ss.insertSheet('Template').getRange('A1:A2').setValues([['Customer'], ['Amount']]);
}

// Weekly hours, their approval in a drop-down, mails to the employee.
const COLUMN = { NAME: 1, EMAIL: 2, HOURS: 3, RATE: 4, PAY: 5, APPROVAL: 6, NOTIFIED: 7 };
const APPROVED = 'APPROVED';
const NOT = 'NOT APPROVED';

function onOpen(e) {
  SpreadsheetApp.getUi()
    .createMenu('Timesheets')
    .addItem('Form setup', 'setUpSheet')
    .addSeparator()
    .addSubMenu(SpreadsheetApp.getUi().createMenu('Columns').addItem('Approvals', 'addApprovals'))
    .addItem('Notify employees', 'notifyAll')
    .addToUi();
}

function setUpSheet() {
  const sheet = SpreadsheetApp.getActive().getSheets()[0].setName('Timesheets').activate();
  sheet.clear();
  sheet.getRange('A1:G1').setValues([['Name', 'Email', 'Hours', 'Rate', 'Pay', 'Approval', 'Notified']]).setFontWeight('bold').setBackground('#eeeeee');
  sheet.setFrozenRows(1);
  [['Ana', 'ana@example.org', 41, 20], ['Bob', 'bob@example.org', 38.5, 18.2], ['Cléo', 'cleo@example.org', 44, 25]].forEach((row) => sheet.appendRow(row));
  const rows = sheet.getLastRow() - 1;
  sheet.getRange(2, COLUMN.PAY, rows).setFormula('=IF(C2<=40, C2*D2, 40*D2+(C2-40)*D2*1.5)').setNumberFormat('#,##0.00');
  sheet.autoResizeColumns(1, 7);
  addApprovals();
}

function addApprovals() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Timesheets');
  const range = sheet.getRange(2, COLUMN.APPROVAL, sheet.getLastRow() - 1);
  range.setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList([APPROVED, NOT, 'IN PROGRESS'], true).build());
  range.setValue('IN PROGRESS');
  const rule = (text, colour) =>
    SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo(text).setBackground(colour).setRanges([range]).build();
  sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), rule(APPROVED, '#b7e1cd'), rule(NOT, '#f4c7c3')]);
}

function onEdit(e) {
  const { range, value, oldValue } = e;
  if (range.getSheet().getName() !== 'Timesheets' || range.columnStart !== COLUMN.APPROVAL) return;
  range.setNote(`${oldValue || '?'} → ${value} (${Utilities.formatDate(new Date(), Session.getScriptTimeZone(), 'dd/MM/yyyy HH:mm')})`);
}

function notifyAll() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Timesheets');
  const values = sheet.getRange(2, 1, sheet.getLastRow() - 1, COLUMN.NOTIFIED).getValues();
  for (const [index, row] of values.entries()) {
    const approval = row[COLUMN.APPROVAL - 1];
    if (row[COLUMN.NOTIFIED - 1] || (approval !== APPROVED && approval !== NOT)) continue;
    const pay = row[COLUMN.PAY - 1];
    MailApp.sendEmail(row[1], 'Weekly Timesheet', approval === APPROVED ? `Your pay: ${pay.toFixed(2)}` : 'Please submit again.', { name: 'Payroll', noReply: true });
    sheet.getRange(index + 2, COLUMN.NOTIFIED).setValue('NOTIFIED');
  }
}

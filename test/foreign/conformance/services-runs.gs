/** Stacks name the script's functions and files, then Google's own call (after tanaikech/ProcessApp, issue 1) */
function errorStacks() {
  const inner = () => SpreadsheetApp.openById('none');
  function outer() {
    inner();
  }
  let stack = '';
  try {
    outer();
  } catch (error) {
    stack = error.stack;
  }
  const [head, ...calls] = stack.split('\n');
  same(/^Exception: /.test(head), true);
  same(calls.map((call) => call.replace(/:\d+:\d+/, '')), ['    at inner (Code)', '    at outer (Code)', '    at errorStacks (Code)', '    at __GS_INTERNAL_top_function_call__.gs']);
}

/** A custom function reads, but changes nothing and reaches nobody (after Google's guide to custom functions) */
function customFunctionLimits() {
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange('A1').setFormula('=LIMITS()');
  same(sheet.getRange('A1:A6').getValues().flat(), [
    'You do not have permission to call setValue',
    'You do not have permission to call appendRow',
    'You do not have permission to call MailApp.sendEmail. Required permissions: https://www.googleapis.com/auth/script.send_mail',
    'You do not have permission to call SpreadsheetApp.openById. Required permissions: https://www.googleapis.com/auth/spreadsheets',
    'Cannot call SpreadsheetApp.getUi() from this context.',
    sheet.getName(),
  ]);
}

function LIMITS() {
  const sheet = SpreadsheetApp.getActiveSheet();
  const said = (action) => {
    try {
      return [action()];
    } catch (e) {
      return [e.message];
    }
  };
  return [
    said(() => sheet.getRange('C1').setValue(1)),
    said(() => sheet.appendRow([1])),
    said(() => MailApp.sendEmail('a@example.org', 's', 'b')),
    said(() => SpreadsheetApp.openById('x')),
    said(() => SpreadsheetApp.getUi()),
    said(() => sheet.getName()),
  ];
}

/** Google's sentences for what scripts get wrong most (after questions asked in public) */
function commonMistakes() {
  const sheet = newSheet();
  const book = sheet.getParent();
  refused(() => sheet.getRange(0, 1), 'The starting row of the range is too small.');
  refused(() => sheet.getRange(1, 0), 'The starting column of the range is too small.');
  refused(() => sheet.getRange(1, 1, 0, 1), 'The number of rows in the range must be at least 1.');
  refused(() => sheet.getRange(1, 1, 1, 0), 'The number of columns in the range must be at least 1.');
  refused(() => sheet.getRange(1, 1, 5000, 1), 'The coordinates of the range are outside the dimensions of the sheet.');
  refused(() => sheet.getRange('nothing!'), 'Range not found');
  same([sheet.getSheetValues(1, 1, 2, 200)[0].length, sheet.getSheetValues(99, 1, 5, 1).length], [sheet.getMaxColumns(), 2]);
  refused(() => sheet.getRange('A1').setValues([1]), "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.");
  refused(() => sheet.getRange('A1').setValues([[1, 2]]), 'The number of columns in the data does not match the number of columns in the range. The data has 2 but the range has 1.');
  refused(() => sheet.getRange('A1').setValues([[1], [2]]), 'The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 1.');
  refused(() => sheet.getRange(undefined, 1), "The parameters (null,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.");
  refused(() => book.insertSheet('Sheet1'), 'A sheet with the name "Sheet1" already exists. Please enter another name.');
  refused(() => book.deleteSheet(sheet), "You can't remove all the sheets in a document.");
  refused(() => sheet.hideSheet(), "You can't hide all the sheets in a document.");
  refused(() => sheet.deleteRows(1, sheet.getMaxRows()), "You can't delete all the rows on the sheet.");
  refused(() => book.getSheetByName('absent').getName(), /Cannot read propert/);
  refused(() => MailApp.sendEmail('', 's', 'b'), 'Failed to send email: no recipient');
  refused(() => MailApp.sendEmail('nobody', 's', 'b'), 'Invalid email: nobody');
  refused(() => MailApp.sendEmail('a@example.org', 'x'.repeat(251), 'b'), 'Argument too large: subject');
  refused(() => PropertiesService.getScriptProperties().setProperty('big', 'x'.repeat(10000)), 'Argument too large: value');
  refused(() => Utilities.base64Decode('!!'), 'Could not decode string.');
  refused(() => DriveApp.getFolderById('none'), 'No item with the given ID could be found');
}

/** What a blank, a number, a text becomes in a cell and comes back as (after questions asked in public) */
function typedValues() {
  const cell = newSheet().getRange('A1');
  const kept = (value, format) => {
    cell.clear();
    if (format) cell.setNumberFormat(format);
    return cell.setValue(value).getValue();
  };
  same([kept('1'), kept('1', '@'), kept("'1"), kept('TRUE'), kept(' x '), kept(null), kept(undefined)], [1, '1', '1', true, ' x ', '', '']);
  same([kept('12%'), kept('$1,234.50'), kept('1e3'), kept('007'), kept('+33 1 23')], [0.12, 1234.5, 1000, 7, '#ERROR!']);
  same([kept('3/4/2026') instanceof Date, kept('2026-03-04').getDate(), kept('March 4, 2026').getMonth()], [true, 4, 2]);
  same([kept('=1+1'), cell.getFormula(), cell.setValue('plain').getFormula()], [2, '=1+1', '']);
  same([kept(new Date(2026, 0, 2)).getTime(), cell.getDisplayValue()], [new Date(2026, 0, 2).getTime(), '1/2/2026']);
  same([kept(0.1 + 0.2), cell.getDisplayValue()], [0.30000000000000004, '0.3']);
  same([kept('=1/0'), kept('=NOPE(1)')], ['#DIV/0!', '#NAME?']);
  same([kept([1, 2]), kept({ a: 1 })], ['[1, 2]', '{a=1}']);
}

/** console and Logger each print in their own way (after questions asked in public) */
function printing() {
  Logger.clear();
  Logger.log({ a: 1, b: ['x', 2.5], c: null });
  Logger.log([[1, 'a'], [true]]);
  Logger.log(SpreadsheetApp.getActiveSheet());
  Logger.log(SpreadsheetApp.BorderStyle.DOTTED);
  Logger.log(new Date(2026, 1, 27, 12));
  same(Logger.getLog().trim().split('\n').map((line) => line.replace(/^\w{3} \w{3} \d\d [\d:]{8} \S+ \d{4} INFO: /, '')), ['{a=1.0, b=[x, 2.5], c=null}', '[[1.0, a], [true]]', 'Sheet', 'DOTTED', 'Fri Feb 27 12:00:00 GMT+01:00 2026']);
}

/** Charts, images and the like are on no sheet, and asking for a new one is refused by name */
function nothingDrawn() {
  const sheet = newSheet();
  same([sheet.getCharts(), sheet.getImages(), sheet.getDrawings(), sheet.getPivotTables(), sheet.getSlicers()], [[], [], [], [], []]);
  refused(() => sheet.newChart(), 'SpreadsheetApp.Sheet.newChart is not emulated');
  refused(() => sheet.insertSlicer(sheet.getRange('A1'), 1, 1), 'SpreadsheetApp.Sheet.insertSlicer is not emulated');
  refused(() => CalendarApp.newRecurrence(), 'CalendarApp.newRecurrence is not emulated');
}

/** Advanced services are there, and what is asked of them is refused by its full name */
function advancedServices() {
  refused(() => Sheets.Spreadsheets.Values.update({}, 'id', 'A1'), 'Sheets.Spreadsheets.Values.update is not emulated');
  refused(() => Calendar.Events.list('primary'), 'Calendar.Events.list is not emulated');
  refused(() => AdminDirectory.Users.list(), 'AdminDirectory.Users.list is not emulated');
  const error = refused(() => Drive.Files.list(), 'Drive.Files.list is not emulated');
  same([error.name, error instanceof Error, String(Gmail.Users)], ['NotEmulatedError', true, String(Gmail)]);
}

/** Methods taken off their service still call it (after BetterLog, and every public script that writes forEach(Logger.log)) */
function methodsTakenOff() {
  same(Utilities.formatString.apply(this, ['%s and %d', 'a', 2]), 'a and 2');
  refused(() => Utilities.formatString.call(null, '%s %s', 'a'), 'Not enough arguments');
  Logger.clear();
  ['one', 'two'].forEach(Logger.log);
  same(Logger.getLog().split('\n').length > 2, true);
  const { newBlob } = Utilities;
  same(newBlob('x').getDataAsString(), 'x');
}

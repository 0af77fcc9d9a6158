// Imports a folder of CSV files, exports every sheet as one.
function seedFolder() {
  const folder = DriveApp.createFolder('Inbox');
  folder.createFile('people.csv', 'name;age;note\n"Ana; A";30;"said ""hi"""\nBob;=1+1;\n', MimeType.CSV);
  folder.createFile('empty.csv', '', MimeType.CSV);
  folder.createFile(Utilities.newBlob('name,city\nÉva,Orléans', 'text/csv').setName('cities.csv'));
  folder.createFile('readme.txt', 'not a table');
  return folder.getId();
}

function importAll(folderId) {
  const folder = DriveApp.getFolderById(folderId);
  const done = folder.createFolder('Done');
  const report = [];
  const files = folder.getFilesByType(MimeType.CSV);
  while (files.hasNext()) {
    const file = files.next();
    const text = file.getBlob().getDataAsString('UTF-8');
    if (!text.trim()) {
      file.setTrashed(true);
      continue;
    }
    const separator = text.split('\n')[0].indexOf(';') > -1 ? ';' : ',';
    const rows = Utilities.parseCsv(text, separator);
    const width = Math.max.apply(null, rows.map((row) => row.length));
    const name = file.getName().replace(/\.csv$/, '');
    const ss = SpreadsheetApp.getActive();
    const sheet = ss.getSheetByName(name) || ss.insertSheet(name);
    sheet.clearContents();
    sheet.getRange(1, 1, rows.length, width).setNumberFormat('@').setValues(rows.map((row) => row.concat(Array(width - row.length).fill(''))));
    file.moveTo(done);
    report.push([name, rows.length, width]);
  }
  return report.sort();
}

function exportAll() {
  const ss = SpreadsheetApp.getActiveSpreadsheet();
  const folder = DriveApp.createFolder(ss.getName().toLowerCase().replace(/ /g, '_') + '_csv_' + new Date().getTime());
  ss.getSheets().forEach((sheet) => {
    if (sheet.getLastRow() === 0) return;
    folder.createFile(sheet.getName() + '.csv', toCsv_(sheet));
  });
  const names = [];
  const contents = {};
  const iterator = folder.getFiles();
  while (iterator.hasNext()) {
    const file = iterator.next();
    names.push(file.getName());
    contents[file.getName()] = file.getBlob().getDataAsString();
  }
  const zip = Utilities.zip(names.map((name) => folder.getFilesByName(name).next().getBlob()), 'all.zip');
  return [names.sort(), contents, Utilities.unzip(zip).length];
}

function toCsv_(sheet) {
  return sheet
    .getDataRange()
    .getDisplayValues()
    .map((row) => row.map((cell) => (/[",\n]/.test(cell) ? '"' + cell.replace(/"/g, '""') + '"' : cell)).join(','))
    .join('\r\n');
}

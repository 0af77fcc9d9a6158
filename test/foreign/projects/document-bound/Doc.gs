// Bound to a document: fills it from a folder of reports, at a menu's call.
function onOpen() {
  DocumentApp.getUi().createMenu('Reports').addItem('Import', 'importReports').addToUi();
}

function importReports() {
  const target = DocumentApp.getActiveDocument();
  const folder = DriveApp.getFileById(target.getId()).getParents().next();
  const files = folder.getFilesByType(MimeType.GOOGLE_DOCS);
  let count = 0;
  while (files.hasNext()) {
    const file = files.next();
    if (file.getId() === target.getId()) continue;
    const table = DocumentApp.openById(file.getId()).getBody().findElement(DocumentApp.ElementType.TABLE);
    target.getBody().appendParagraph(file.getName()).setHeading(DocumentApp.ParagraphHeading.HEADING3);
    target.getBody().appendTable(table.getElement().asTable().copy());
    count += 1;
  }
  target.saveAndClose();
  DocumentApp.getUi().alert('Done', count + ' imported', DocumentApp.getUi().ButtonSet.OK);
  return DocumentApp.getActiveDocument().getBody().getText();
}

function makeReport() {
  DocumentApp.create('May').getBody().appendTable([['Visits', '12']]);
}

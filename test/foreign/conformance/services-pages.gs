/** HtmlOutput: content, title, sizes, meta tags, favicon, blob, template (after gas-fakes, testhtmlservice) */
function htmlOutput() {
  const output = HtmlService.createHtmlOutput('<h1>Title</h1>');
  same([output.toString(), output.getContent(), output.getTitle(), output.getWidth(), output.getHeight()], ['HtmlOutput', '<h1>Title</h1>', '', null, null]);
  same(output.setTitle('My Page').getTitle(), 'My Page');
  output.setHeight(100).setWidth(200);
  same([output.getHeight(), output.getWidth()], [100, 200]);
  output.appendUntrusted('<script>alert(1)</script>').append('<b>');
  same(output.getContent(), '<h1>Title</h1>&lt;script&gt;alert(1)&lt;/script&gt;<b>');
  same(output.clear().getContent(), '');
  output.addMetaTag('viewport', 'width=device-width');
  same(output.getMetaTags().map((tag) => [tag.getName(), tag.getContent()]), [['viewport', 'width=device-width']]);
  output.setSandboxMode(HtmlService.SandboxMode.IFRAME).setXFrameOptionsMode(HtmlService.XFrameOptionsMode.ALLOWALL);
  same(output.setFaviconUrl('https://example.org/icon.png').getFaviconUrl(), 'https://example.org/icon.png');
  output.setContent('<b>Blob</b>');
  same([output.getBlob().getContentType(), output.getBlob().getDataAsString()], ['text/html', '<b>Blob</b>']);
  same([output.getAs('text/plain').getContentType(), output.getAs('text/plain').getDataAsString()], ['text/plain', 'Blob']);
  same(output.asTemplate().getRawContent(), '<b>Blob</b>');
  same(HtmlService.createHtmlOutput('<?= 1 ?>').asTemplate().evaluate().getContent(), '1');
}

/** Templates: escaped, raw and silent scriptlets, properties (after gas-fakes, testhtmlservice) */
function templates() {
  const template = HtmlService.createTemplate('Hello <?= name ?>');
  same([template.toString(), template.getRawContent()], ['HtmlTemplate', 'Hello <?= name ?>']);
  same([template.getCode().includes('Hello '), template.getCodeWithComments().includes('Hello ')], [true, true]);
  template.name = 'Ana';
  same(template.evaluate().getContent(), 'Hello Ana');
  const made = (source, values) => Object.assign(HtmlService.createTemplate(source), values || {}).evaluate().getContent();
  same(made('<?= val ?>', { val: '<b>"x" & y</b>' }).includes('<b>'), false);
  same(made('<?= val ?>', { val: '<b>bold</b>' }), '&lt;b&gt;bold&lt;/b&gt;');
  same(made('<?!= val ?>', { val: '<b>bold</b>' }), '<b>bold</b>');
  same(made('before<? var x = 42; ?>after'), 'beforeafter');
  same(made('<? var msg = "hi"; ?><?= msg ?>'), 'hi');
  same(made('<?= first ?> <?!= second ?>', { first: 'Hello', second: '<World>' }), 'Hello <World>');
  same(made('<?= count ?>', { count: 42 }), '42');
  same(made('<? for (var i = 0; i < 3; i++) { ?><li><?= i ?></li><? } ?>'), '<li>0</li><li>1</li><li>2</li>');
  same(HtmlService.createTemplateFromFile('Part').evaluate().getContent(), '<i>2</i>');
  same(HtmlService.createTemplate(Utilities.newBlob('<?= 1 ?>')).evaluate().getContent(), '1');
  refused(() => HtmlService.createTemplate(['a']), "The parameters (number[]) don't match the method signature for HtmlService.createTemplate.");
  refused(() => HtmlService.createHtmlOutputFromFile('absent'), 'No HTML file named absent was found.');
  refused(() => HtmlService.createTemplateFromFile('absent'), 'No HTML file named absent was found.');
  refused(() => HtmlService.createTemplate('<?= nothingOfThatName ?>').evaluate(), 'nothingOfThatName is not defined');
  same([typeof HtmlService.SandboxMode.IFRAME, typeof HtmlService.XFrameOptionsMode.DEFAULT, HtmlService.getUserAgent()], ['object', 'object', null]);
}

/** Text outputs: appended, typed, offered as a file, cleared to null (after gas-fakes, testcontent) */
function textOutput() {
  const output = ContentService.createTextOutput('Initial ').append('Content').setMimeType(ContentService.MimeType.JSON).downloadAsFile('data.json');
  same([output.toString(), output.getContent(), output.getMimeType() === ContentService.MimeType.JSON, output.getFileName()], ['TextOutput', 'Initial Content', true, 'data.json']);
  same(output.clear().getContent(), null);
  same(output.setContent('New').getContent(), 'New');
  same([ContentService.createTextOutput('x').getMimeType().toString(), ContentService.createTextOutput('x').getFileName()], ['TEXT', null]);
}

/** Drive: names, parents, copies, refusals (after gas-fakes, testdrive) */
function drive() {
  const root = DriveApp.getRootFolder();
  same([root.toString(), root.getParents().hasNext()], ['My Drive', false]);
  const folder = DriveApp.createFolder('Conformance');
  same([DriveApp.getFolderById(folder.getId()).getName(), folder.getSize(), folder.getParents().next().getId()], ['Conformance', 0, root.getId()]);
  const file = folder.createFile('a.txt', 'content', MimeType.PLAIN_TEXT);
  same([file.getName(), file.toString(), file.getMimeType(), file.getBlob().getDataAsString(), file.getSize(), file.getBlob().getName()], ['a.txt', 'a.txt', 'text/plain', 'content', 7, 'a.txt']);
  same([file.makeCopy().getName(), file.makeCopy('b.txt').getName(), file.makeCopy('c.txt', folder).getParents().next().getName(), file.makeCopy(root).getParents().next().getId()], ['Copy of a.txt', 'b.txt', 'Conformance', root.getId()]);
  file.addEditor('editor@example.org').addViewer('viewer@example.org');
  same([file.getEditors().map((user) => user.getEmail()), file.getViewers().map((user) => user.getEmail())], [['editor@example.org'], ['viewer@example.org']]);
  file.removeEditor('editor@example.org').removeViewer('viewer@example.org');
  same([file.getEditors(), file.getViewers()], [[], []]);
  same([file.isTrashed(), file.isStarred(), file.isShareableByEditors(), file.getDescription()], [false, false, true, null]);
  file.setDescription('foo').setStarred(true).setTrashed(true).setShareableByEditors(false);
  same([file.isTrashed(), file.isStarred(), file.isShareableByEditors(), file.getDescription()], [true, true, false, 'foo']);
  file.setTrashed(false);
  file.setContent('foo');
  same(file.getBlob().getDataAsString(), 'foo');
  file.setContent(file.getBlob());
  same(file.getBlob().getDataAsString(), 'Blob');
  const mismatch = (action, types) => refused(action, 'The parameters (' + types + ') don\'t match the method signature for DriveApp.');
  mismatch(() => DriveApp.createFile(), '');
  mismatch(() => DriveApp.createFile('name'), 'String');
  mismatch(() => DriveApp.createFile(Utilities.newBlob('x'), ''), 'Blob,String');
  mismatch(() => file.makeCopy(folder, 'xx'), 'DriveApp.Folder,String');
  mismatch(() => file.makeCopy('yy', 'xx'), 'String,String');
  mismatch(() => file.moveTo(), '');
  mismatch(() => file.moveTo('rubbish'), 'String');
  refused(() => DriveApp.createFile(null, ''), 'Invalid argument: name');
  refused(() => DriveApp.createFile(Utilities.newBlob('x')), 'Blob object must have non-null name for this operation.');
  same(file.moveTo(root).getParents().next().getId(), root.getId());
  same(DriveApp.getFilesByName('b.txt').hasNext(), true);
  refused(() => DriveApp.getFileById('nothing'), /No item with the given ID could be found/);
  refused(() => root.getFilesByName('absent').next(), /Cannot retrieve the next object: iterator has reached the end/);
}

/** The top folder is nobody's to star; the script's own file opens by its id, in no list (after gas-fakes, testdrive; Google's samples, import-csv-sheets) */
function driveOwnThings() {
  refused(() => DriveApp.getRootFolder().setStarred(true), 'Access denied');
  const script = DriveApp.getFileById(ScriptApp.getScriptId());
  same([script.getMimeType(), script.getUrl().includes(script.getId())], [MimeType.GOOGLE_APPS_SCRIPT, true]);
  same(DriveApp.getFilesByType(MimeType.GOOGLE_APPS_SCRIPT).hasNext(), false);
}

/** Who may open a spreadsheet is one list, whether asked of it or of its file (after Google's reference, Spreadsheet and File) */
function sharedSpreadsheet() {
  const ss = SpreadsheetApp.create('Shared');
  const file = DriveApp.getFileById(ss.getId());
  const people = (users) => users.map((user) => user.getEmail());
  ss.addEditor('one@example.org').addViewer('see@example.org');
  same([people(file.getEditors()), people(file.getViewers())], [['one@example.org'], ['see@example.org']]);
  file.addEditor('two@example.org').addCommenter('say@example.org').removeEditor('one@example.org');
  same(people(ss.getEditors()).slice(1), ['two@example.org']);
  same(people(ss.getViewers()).slice(2), ['see@example.org', 'say@example.org']);
  ss.removeEditor('two@example.org');
  same([people(file.getEditors()), file.getOwner().getEmail()], [[], ss.getOwner().getEmail()]);
}

/** A spreadsheet weighs something, and has no thumbnail here (after gas-fakes, testdrive; Google's reference, File) */
function fileOfSpreadsheet() {
  const file = DriveApp.getFileById(SpreadsheetApp.create('Weight').getId());
  same([file.getSize() > 0, file.getThumbnail()], [true, null]);
}

/** A folder opens as a file of its own type (after public projects that tell files from folders by it, tanaikech's among them) */
function folderAsFile() {
  const folder = DriveApp.createFolder('Either');
  const file = DriveApp.getFileById(folder.getId());
  same([file.getMimeType() === MimeType.FOLDER, file.getName(), file.getId()], [true, 'Either', folder.getId()]);
  file.setTrashed(true);
  same([folder.isTrashed(), DriveApp.getFoldersByName('Either').hasNext()], [true, false]);
  refused(() => DriveApp.getFolderById(DriveApp.createFile('a.txt', 'a').getId()), 'No item with the given ID could be found');
}

/** A page made into a PDF goes to Drive as it comes (after Google's samples, sheets2drive) */
function pageToDrive() {
  const file = DriveApp.createFile(Utilities.newBlob('<b>page</b>', 'text/html').getAs('application/pdf')).setName('page');
  same([file.getName(), file.getMimeType()], ['page', MimeType.PDF]);
}

/** Addresses are Google's, which public scripts tell apart by their site (after public projects that keep links beginning with https://docs.google.com/document/) */
function addresses() {
  const book = SpreadsheetApp.create('Addressed');
  const form = FormApp.create('Addressed');
  const document = DocumentApp.create('Addressed');
  same(book.getUrl(), 'https://docs.google.com/spreadsheets/d/' + book.getId() + '/edit');
  same(form.getEditUrl(), 'https://docs.google.com/forms/d/' + form.getId() + '/edit');
  same(/^https:\/\/docs\.google\.com\/forms\/d\/e\/[\w-]+\/viewform$/.test(form.getPublishedUrl()), true, 'published');
  same([document.getUrl().indexOf('https://docs.google.com/document/d/'), DriveApp.getFileById(book.getId()).getUrl().indexOf('https://docs.google.com/spreadsheets/d/')], [0, 0]);
  const folder = DriveApp.createFolder('Addressed');
  const file = folder.createFile('a.txt', 'a');
  same([folder.getUrl(), file.getUrl()], ['https://drive.google.com/drive/folders/' + folder.getId(), 'https://drive.google.com/file/d/' + file.getId() + '/view?usp=drivesdk']);
  same(/^https:\/\/script\.google\.com\/macros\/s\/[\w-]+\/exec$/.test(ScriptApp.getService().getUrl()), true, 'web app');
  same([SpreadsheetApp.openByUrl(book.getUrl()).getId(), FormApp.openByUrl(form.getPublishedUrl()).getId()], [book.getId(), form.getId()]);
}

/** An id that is missing, empty or no id at all (after gas-fakes, testdrive; public projects that catch these sentences) */
function idsOfNothing() {
  same(String(DriveApp), 'Drive');
  for (const open of [(id) => DriveApp.getFileById(id), (id) => DriveApp.getFolderById(id), (id) => SpreadsheetApp.openById(id), (id) => DocumentApp.openById(id)]) {
    refused(() => open(null), 'Invalid argument: id');
    refused(() => open(undefined), 'Invalid argument: id');
    refused(() => open(''), /^(Exception: )?Unexpected error while getting the method or property \w+ById on object \w+App\.$/);
  }
  refused(() => SpreadsheetApp.openById('invalid-id'), 'Unexpected error while getting the method or property openById on object SpreadsheetApp.');
  refused(() => SpreadsheetApp.openById('1aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789aBcDeFg'), /is missing \(perhaps it was deleted/);
}

/** Advanced services know their names and versions; their calls are refused (after gas-fakes, testcalendaradv) */
function advancedNames() {
  same([String(Calendar), Calendar.getVersion(), String(Sheets), Drive.getVersion()], ['AdvancedServiceIdentifier{name=calendar, version=v3}', 'v3', 'AdvancedServiceIdentifier{name=sheets, version=v4}', 'v3']);
  same([String(Calendar.Acl), Object.prototype.toString.call(Calendar.Acl)], [String(Calendar), '[object Object]']);
  refused(() => Calendar.Events.list('primary'), 'Calendar.Events.list is not emulated');
}

/** A spreadsheet fetched for other programs, at its own address or the old one of feeds (after public projects that mail a workbook) */
function spreadsheetForOthers() {
  const id = SpreadsheetApp.create('For others').getId();
  const options = { headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() } };
  const found = ['spreadsheets/d/' + id + '/export?format=xlsx', 'spreadsheets/d/' + id + '/export?format=ods', 'feeds/download/spreadsheets/Export?key=' + id + '&exportFormat=xlsx'].map((path) => {
    const blob = UrlFetchApp.fetch('https://docs.google.com/' + path, options).getBlob();
    return [blob.getContentType(), Utilities.newBlob(blob.getBytes().slice(0, 2)).getDataAsString()];
  });
  same(found, [[MimeType.MICROSOFT_EXCEL, 'PK'], [MimeType.OPENDOCUMENT_SPREADSHEET, 'PK'], [MimeType.MICROSOFT_EXCEL, 'PK']]);
}

/** Drafts: made, listed, read, sent (after gas-fakes, testgmail) */
function drafts() {
  const before = GmailApp.getDrafts().length;
  const draft = GmailApp.createDraft('who@example.org', 'Subject', 'Body', { htmlBody: '<p>Body</p>', cc: 'cc@example.org', name: 'Name', attachments: [Utilities.newBlob('x', 'text/plain', 'a.txt')] });
  same([draft.toString(), typeof draft.getId(), GmailApp.getDrafts().length], ['GmailDraft', 'string', before + 1]);
  const message = GmailApp.getDraft(draft.getId()).getMessage();
  same([message.toString(), message.getSubject(), message.getPlainBody().trim(), message.getBody(), message.getTo(), message.getCc()], ['GmailMessage', 'Subject', 'Body', '<p>Body</p>', 'who@example.org', 'cc@example.org']);
  same(message.getAttachments().map((one) => [one.getName(), one.getContentType(), one.getDataAsString()]), [['a.txt', 'text/plain', 'x']]);
  same(GmailApp.getMessageById(message.getId()).getId(), message.getId());
  same(message.getThread().toString(), 'GmailThread');
  same(GmailApp.getDraftMessages().length, before + 1);
  refused(() => GmailApp.getDraft('non_existent'), /(404|not found)/i);
  same(Array.isArray(GmailApp.getAliases()), true);
  draft.deleteDraft();
  same(GmailApp.getDrafts().length, before);
}

/** Documents: kinds of children, people, names (after gas-fakes, testdocs) */
function documents() {
  const doc = DocumentApp.create('Doc');
  same([DocumentApp.openById(doc.getId()).getName(), DocumentApp.openByUrl(doc.getUrl()).getId(), doc.toString()], ['Doc', doc.getId(), 'Document']);
  const body = doc.getBody();
  same([body.getType() === DocumentApp.ElementType.BODY_SECTION, body.getNumChildren(), body.getChildIndex(body.getChild(0)), body.getChild(0).getType().toString()], [true, 1, 0, 'PARAGRAPH']);
  same(body.toString(), 'DocumentBodySection');
  doc.setName('Renamed');
  same(DriveApp.getFileById(doc.getId()).getName(), 'Renamed');
  doc.addEditor('editor@example.org').addViewer('viewer@example.org');
  doc.addEditors(['two@example.org', 'three@example.org']);
  same(['editor@example.org', 'two@example.org'].every((one) => doc.getEditors().map((user) => user.getEmail()).includes(one)), true);
  same(doc.getViewers().map((user) => user.getEmail()).includes('viewer@example.org'), true);
  ['editor', 'two', 'three'].forEach((one) => doc.removeEditor(one + '@example.org'));
  doc.removeViewer('viewer@example.org');
  same([doc.getEditors().length, doc.getViewers().length], [1, 1]);
}

/** Text of a whole body: found, replaced, dressed (after Google's reference, Document) */
function documentTexts() {
  const body = DocumentApp.create('Text').getBody();
  body.getChild(0).asParagraph().setText('Dear {{name}}, {{ name }} <<b>> %c% (d)');
  body.appendTable([['a {{name}}', 'b']]);
  body.replaceText('{{name}}', 'Ana').replaceText('\\{\\{ name \\}\\}', 'Bob').replaceText('<<b>>', 'B').replaceText('%c%', 'C').replaceText('\\(d\\)', 'D');
  same(body.getParagraphs()[0].getText(), 'Dear Ana, Bob B C D');
  same(body.getTables()[0].getCell(0, 0).getText(), 'a Ana');
  const text = body.editAsText();
  same(text.getType().toString(), 'TEXT');
  text.setBold(true).setItalic(0, 3, true);
  same([body.getParagraphs()[0].editAsText().isBold(), text.isItalic(0), text.isItalic(4), body.getTables()[0].getRow(0).editAsText().isBold()], [true, true, null, true]);
  const found = body.findText('B[o]b');
  same([found.getElement().asText().getText().slice(found.getStartOffset(), found.getEndOffsetInclusive() + 1), body.findText('absent')], ['Bob', null]);
}

/** Moving files as was done before 2020 (after public projects) */
function movingFilesOldWay() {
  const folder = DriveApp.createFolder('Old way');
  const file = DriveApp.createFile('old.txt', 'x');
  folder.addFile(file);
  DriveApp.getRootFolder().removeFile(file);
  same(file.getParents().next().getName(), 'Old way');
  DriveApp.removeFile(file);
  same(file.getParents().next().getName(), 'Old way');
  folder.removeFile(file);
  same(file.getParents().next().getName(), 'My Drive');
  DriveApp.addFile(file);
  same(file.getParents().next().getName(), 'My Drive');
}

/** Attachments described the old way go out as files (after public projects) */
function oldAttachments() {
  MailApp.sendEmail('a@example.org', 'S', 'B', { attachments: [{ fileName: 'b.txt', mimeType: 'text/plain', content: 'bb' }] });
  MailApp.sendEmail({ to: 'a@example.org,b@example.org', subject: 'S', htmlBody: '<p>x</p>', attachments: [Utilities.newBlob('a', 'text/plain', 'a.txt')] });
  refused(() => MailApp.sendEmail('a@example.org', 'S', 'B', { attachments: ['text'] }), "don't match the method signature for MailApp.sendEmail");
}

/** Elements found by type in reading order, one after another, (?i) in patterns, elements put in and merged (after Google's samples, aggregate-document-content) */
function documentElements() {
  const body = DocumentApp.create('Elements').getBody();
  body.getChild(0).asParagraph().setText('First');
  body.appendParagraph('SUMMARY of May').setHeading(DocumentApp.ParagraphHeading.HEADING3);
  body.appendTable([['a', 'b']]);
  const found = [];
  for (let place = null; (place = body.findElement(DocumentApp.ElementType.PARAGRAPH, place)); ) found.push(place.getElement().asParagraph());
  same(found.map((paragraph) => paragraph.getText()), ['First', 'SUMMARY of May', 'a', 'b', '']);
  const heading = found.filter((paragraph) => paragraph.getHeading() == DocumentApp.ParagraphHeading.HEADING3)[0];
  same([heading.findText('(?i)summary') === null, heading.findText('summary'), heading.getNextSibling().asTable().getCell(0, 1).getParentTable().getNumRows()], [false, null, 1]);
  const place = body.findElement(DocumentApp.ElementType.TABLE);
  same([place.isPartial(), place.getStartOffset(), body.findElement(DocumentApp.ElementType.LIST_ITEM)], [false, -1, null]);
  body.insertHorizontalRule(0);
  same(body.getChild(0).asParagraph().getChild(0).asHorizontalRule().getType().toString(), 'HORIZONTAL_RULE');
  heading.insertText(0, 'The ');
  same([heading.getText(), heading.merge().getText()], ['The SUMMARY of May', 'FirstThe SUMMARY of May']);
}

/** Paper, columns, cells, ends of lines; a text searched alone; what the page shows of it (after Google's reference, Body, Table, TableCell, TableRow, Paragraph, Text) */
function documentLayout() {
  const doc = DocumentApp.create('Layout');
  const body = doc.getBody();
  same([body.getMarginTop(), body.getMarginLeft(), body.getPageWidth(), body.getPageHeight()], [72, 72, 612, 792]);
  body.setMarginTop(20).setMarginLeft(30).setPageWidth(400);
  same([body.getMarginTop(), body.getMarginBottom(), body.getMarginLeft(), body.getPageWidth(), body.getPageHeight()], [20, 72, 30, 400, 792]);
  const table = body.appendTable([['a', 'b'], ['c', 'd']]).setColumnWidth(1, 50);
  same([table.getColumnWidth(0), table.getColumnWidth(1), table.getCell(1, 1).getWidth()], [null, 50, 50]);
  refused(() => table.setColumnWidth(2, 50), 'Child index (2)');
  const cell = table.getCell(0, 0).setPaddingTop(5).setVerticalAlignment(DocumentApp.VerticalAlignment.CENTER);
  same([cell.getPaddingTop(), cell.getPaddingLeft(), names(cell.getVerticalAlignment()), table.getCell(0, 1).getVerticalAlignment()], [5, null, 'CENTER', null]);
  refused(() => cell.setPaddingTop('wide'), "don't match the method signature for DocumentApp.TableCell.setPaddingTop");
  same([table.getRow(0).getMinimumHeight(), table.getRow(0).setMinimumHeight(40).getMinimumHeight()], [null, 40]);
  const paragraph = body.appendParagraph('Hello World').setIndentEnd(10).setLeftToRight(false);
  same([paragraph.getIndentEnd(), paragraph.isLeftToRight(), body.getParagraphs()[0].isLeftToRight()], [10, false, true]);
  const found = paragraph.editAsText().findText('W.');
  same([found.getStartOffset(), found.getEndOffsetInclusive(), paragraph.editAsText().findText('l', found).getStartOffset(), paragraph.editAsText().findText('z')], [6, 7, 9, null]);
  same(paragraph.insertHorizontalRule(0).getType() === DocumentApp.ElementType.HORIZONTAL_RULE, true);
  const page = doc.getAs('text/html').getDataAsString();
  ['@page { size: 400pt 792pt; margin: 20pt 72pt 72pt 30pt }', '<td style="vertical-align: middle; padding-top: 5pt">', '<tr style="height: 40pt">', 'margin-right: 10pt; direction: rtl'].forEach((part) => same(page.includes(part), true, part));
  doc.saveAndClose();
  same(/MediaBox \[0 0 400 792/.test(DriveApp.getFileById(doc.getId()).getAs(MimeType.PDF).getDataAsString('ISO-8859-1')), true, 'paper of the PDF');
}

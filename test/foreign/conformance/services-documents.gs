/** A document answers what its body does (after gas-fakes, testdocs; public scripts call them) */
function documentAsBody() {
  const doc = DocumentApp.create('Doc');
  same([doc.appendParagraph('p1').getType().toString(), doc.getText()], ['PARAGRAPH', '\np1']);
  doc.insertParagraph(1, doc.appendParagraph('p0').copy());
  same(doc.getBody().getText(), '\np0\np1\np0');
  same(doc.insertListItem(1, doc.appendListItem('li').copy()).getText(), 'li');
  same([doc.getNumChildren(), doc.getChild(1).getType().toString(), doc.getParagraphs().length], [6, 'LIST_ITEM', 6]);
  same([doc.replaceText('p0', 'P').toString(), doc.findText('P').getElement().getText()], ['Document', 'P']);
  doc.clear();
  same([doc.getText(), doc.getBody().getNumChildren(), doc.clear().toString()], ['', 1, 'Document']);
}

/** Nothing ends with a table: an empty paragraph follows (after gas-fakes, testdocs and testdocsnext) */
function tableLast() {
  const body = DocumentApp.create('Tables').getBody();
  body.appendParagraph('First.');
  body.appendTable([['R1C1', 'R1C2'], ['R2C1', 'R2C2']]);
  body.appendListItem('A list item.');
  same(body.getText(), '\nFirst.\nR1C1\nR1C2\nR2C1\nR2C2\n\nA list item.');
  same([body.appendTable().getNumRows(), body.getChild(body.getNumChildren() - 2).getType().toString()], [0, 'TABLE']);
}

/** Copied page breaks are put in, attached ones refused (after gas-fakes, testdocsnext) */
function pageBreaks() {
  const body = DocumentApp.create('Breaks').getBody();
  body.appendParagraph('p1');
  const first = body.appendPageBreak();
  body.appendParagraph('p2');
  body.insertPageBreak(1, body.appendPageBreak().copy());
  same([body.getNumChildren(), body.getText()], [6, '\n\np1\n\np2\n']);
  refused(() => body.insertPageBreak(1, first), 'Element must be detached.');
  refused(() => body.insertParagraph(99, 'x'), 'must be less than or equal to the number of child elements');
}

/** A paragraph added tells its look, one there before or a heading what it inherits: null (after gas-fakes, testdocsstyles) */
function paragraphAttributes() {
  const body = DocumentApp.create('Looks').getBody();
  body.setText('There before.');
  const told = (paragraph) => {
    const all = paragraph.getAttributes();
    return ['HEADING', 'HORIZONTAL_ALIGNMENT', 'LEFT_TO_RIGHT', 'LINE_SPACING', 'ITALIC', 'FONT_FAMILY'].map((name) => all[DocumentApp.Attribute[name]]).map((value) => (value && value.compareTo ? names(value) : value));
  };
  same(told(body.getChild(0)), ['NORMAL', null, null, null, null, null]);
  same(told(body.appendParagraph('Added')), ['NORMAL', 'LEFT', true, 1.15, null, null]);
  same(told(body.appendParagraph('Heading').setHeading(DocumentApp.ParagraphHeading.HEADING1)), ['HEADING1', null, null, null, null, null]);
  const style = {};
  style[DocumentApp.Attribute.HORIZONTAL_ALIGNMENT] = DocumentApp.HorizontalAlignment.CENTER;
  style[DocumentApp.Attribute.ITALIC] = true;
  style[DocumentApp.Attribute.FONT_FAMILY] = 'Comic Sans MS';
  body.setAttributes(style);
  same(told(body.getChild(0)), ['NORMAL', null, null, null, true, 'Comic Sans MS']);
  same(told(body.appendParagraph('New')), ['NORMAL', 'LEFT', true, 1.15, true, 'Comic Sans MS']);
}

/** Bookmarks keep their place while text moves, go with their paragraph, are found by id (after gas-fakes, testdocsextra; Google's reference, Bookmark and Position) */
function bookmarks() {
  const doc = DocumentApp.create('Marks');
  const paragraph = doc.getBody().appendParagraph('Para 1');
  const bookmark = doc.addBookmark(doc.newPosition(paragraph, 0));
  same([bookmark.getPosition().getElement().getText(), bookmark.getPosition().getOffset(), doc.getBookmark(bookmark.getId()).getId() === bookmark.getId()], ['Para 1', 0, true]);
  const inText = doc.newPosition(paragraph.getChild(0), 5).insertBookmark();
  paragraph.getChild(0).insertText(0, 'The ').deleteText(0, 1);
  same([inText.getPosition().getOffset(), inText.getPosition().getSurroundingText().getText(), doc.getBookmarks().length], [7, 'e Para 1', 2]);
  doc.saveAndClose();
  const again = DocumentApp.openById(doc.getId());
  same([again.getBookmark(inText.getId()).getPosition().getOffset(), again.getBody().getChild(1).copy().getText()], [7, 'e Para 1']);
  bookmark.remove();
  same([again.getBookmark(bookmark.getId()), again.getBookmarks().length], [null, 1]);
  again.getBody().appendParagraph('');
  again.getBody().getChild(1).removeFromParent();
  same(again.getBookmarks(), []);
  refused(() => again.newPosition(again.getBody(), 99), 'Invalid argument: offset');
}

/** Positions take text and pictures in (after Google's reference, Position) */
function positions() {
  const doc = DocumentApp.create('Places');
  const paragraph = doc.getBody().appendParagraph('one two');
  same(doc.newPosition(paragraph.getChild(0), 3).insertText(' and').getText(), 'one and two');
  same([doc.newPosition(paragraph, 1).getSurroundingTextOffset(), doc.newPosition(doc.getBody(), 1).insertText('x')], [11, null]);
  const png = Utilities.newBlob(Utilities.base64Decode('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='), 'image/png', 'a.png');
  same(doc.newPosition(paragraph.getChild(0), 3).insertInlineImage(png).toString(), 'InlineImage');
  same([0, 1, 2].map((index) => paragraph.getChild(index).getType().toString()), ['TEXT', 'INLINE_IMAGE', 'TEXT']);
  doc.setCursor(doc.newPosition(paragraph, 0));
  same([doc.getCursor().getOffset(), doc.getSelection()], [0, null]);
  doc.setSelection(doc.newRange().addElement(paragraph).build());
  same([doc.getSelection().getSelectedElements()[0].getElement().getText(), doc.getCursor()], ['one and two', null]);
}

/** Ranges are built of elements, kept under names, found by name and id (after gas-fakes, testdocsnext; Google's reference, NamedRange and RangeBuilder) */
function documentRanges() {
  const doc = DocumentApp.create('Ranges');
  const builder = doc.newRange();
  same([builder.toString(), builder.build().toString(), builder.build().getRangeElements()], ['RangeBuilder', 'Range', []]);
  const texts = (range) => range.getRangeElements().map((part) => part.getElement().getText().slice(Math.max(part.getStartOffset(), 0), part.isPartial() ? part.getEndOffsetInclusive() + 1 : undefined));
  const [p1, p2, p3] = ['p1', 'p2', 'p3'].map((text) => doc.getBody().appendParagraph(text));
  const built = builder.addElement(p1).addElement(p2).addRange(doc.newRange().addElement(p3.getChild(0), 0, 0).build()).build();
  same(texts(built), ['p1', 'p2', 'p']);
  same(texts(doc.newRange().addElementsBetween(p1.getChild(0), 1, p3.getChild(0), 0).build()), ['1', 'p2', 'p']);
  same(texts(doc.newRange().addElementsBetween(p1, p3).build()), ['p1', 'p2', 'p3']);
  refused(() => doc.newRange().addElementsBetween(p3, p1), 'must come before');
  const kept = doc.addNamedRange('Answers', built);
  p3.getChild(0).insertText(1, '> ');
  same([texts(doc.getNamedRangeById(kept.getId()).getRange()), doc.getNamedRanges('Answers').length, doc.getNamedRanges('Others')], [['p1', 'p2', 'p'], 1, []]);
  p1.removeFromParent();
  same(texts(kept.getRange()), ['p2', 'p']);
  kept.remove();
  same([doc.getNamedRanges(), doc.getNamedRangeById(kept.getId())], [[], null]);
}

/** Raised and lowered characters (after Google's reference, TextAlignment) */
function textAlignments() {
  const doc = DocumentApp.create('Raised');
  const text = doc.getBody().appendParagraph('E = mc2').editAsText();
  same(names(text.getTextAlignment()), 'NORMAL');
  text.setTextAlignment(6, 6, DocumentApp.TextAlignment.SUPERSCRIPT);
  same([names(text.getTextAlignment(6)), names(text.getTextAlignment(0)), text.getTextAlignment()], ['SUPERSCRIPT', 'NORMAL', null]);
  same(doc.getAs('text/html').getDataAsString().includes('<span style="vertical-align: super">2</span>'), true);
  same(names(doc.getBody().setTextAlignment(DocumentApp.TextAlignment.NORMAL).getTextAlignment()), 'NORMAL');
}

/** A header and a footer leave their document and may be added again (after gas-fakes, testdocssections) */
function documentSections() {
  const document = DocumentApp.create('Sections');
  same([document.getHeader(), document.getFooter()], [null, null]);
  const [header, footer] = [document.addHeader(), document.addFooter()];
  header.appendParagraph('Top');
  same([header.getText(), header.getType().toString(), header.getNumChildren()], ['\nTop', 'HEADER_SECTION', 2]);
  header.removeFromParent();
  same([document.getHeader(), document.getFooter() === null], [null, false]);
  footer.removeFromParent();
  same([document.getFooter(), document.addFooter().getText()], [null, '']);
}

import { decodeBase64 } from '../../src/emulator/blob/base64.ts';
import { Blob } from '../../src/emulator/blob/blob.ts';
import { DocumentApp } from '../../src/emulator/document/document-app.ts';
import type { InlineImage } from '../../src/emulator/document/inline-image.ts';
import type { ListItem, Paragraph } from '../../src/emulator/document/paragraph.ts';
import type { Section } from '../../src/emulator/document/section.ts';
import type { Table, TableCell, TableRow } from '../../src/emulator/document/table.ts';
import type { Text } from '../../src/emulator/document/text.ts';
import { DriveApp } from '../../src/emulator/drive/drive-app.ts';
import { EnumValue } from '../../src/emulator/kernel/enum-value.ts';
import { MemoryStore } from '../../src/emulator/kernel/memory-store.ts';
import { testSession, testWorld } from '../support/emulator-world.ts';

function setting() {
  const store = new MemoryStore();
  const world = testWorld({ store });
  const session = testSession(world);
  const document = new DocumentApp(session).create('Lettre');
  return { store, world, session, document, body: document.getBody() as Section };
}

const heading = (name: string) => EnumValue.of('DocumentApp.ParagraphHeading', name);

describe('DocumentApp', () => {
  it('writes blocks, replaces text, survives a restart', () => {
    const { store, world, document, body } = setting();
    expect([body.getText(), body.getNumChildren()]).toEqual(['', 1]);
    const title = body.appendParagraph('Lettre à {{nom}}') as Paragraph;
    title.setHeading(heading('HEADING1')).setAlignment(EnumValue.of('DocumentApp.HorizontalAlignment', 'CENTER'));
    const first = body.appendListItem('réduire') as ListItem;
    const second = body.appendListItem('réemployer') as ListItem;
    expect(second.getListId()).toBe(first.getListId());
    const table = body.appendTable([
      ['Critère', 'Note'],
      ['Compost', 4],
    ]) as Table;
    expect([table.getNumRows(), (table.getCell(1, 1) as Section).getText()]).toEqual([2, '4']);
    ((table.getRow(0) as TableRow).appendTableCell('Rang') as Section).setText('R');
    body.replaceText('\\{\\{\\w+\\}\\}', 'Mme $1');
    body.insertParagraph(0, 'Paris').removeFromParent();
    expect(body.getText()).toBe('\nLettre à Mme $1\nréduire\nréemployer\nCritère\nNote\nR\nCompost\n4\n');
    expect(body.getParagraphs()).toHaveLength(10);
    document.setName('Lettre finale').saveAndClose();
    expect(() => document.getBody()).toThrow('Document is closed, its contents cannot be updated.');
    world.documents.commit();
    const later = new DocumentApp(testSession(testWorld({ store }))).openByUrl(document.getUrl());
    expect([later.getName(), (later.getBody() as Section).getText()]).toEqual(['Lettre finale', body.getText()]);
    const found = (later.getBody() as Section).getChild(1) as Paragraph;
    expect([found.getHeading().name, found.getAlignment()?.name]).toEqual(['HEADING1', 'CENTER']);
    const absent = 'x'.repeat(44);
    expect(() => new DocumentApp(testSession(world)).openById(absent)).toThrow(
      `Document ${absent} is missing (perhaps it was deleted, or you don't have read access?)`,
    );
  });

  it('gives its one tab (reference, Class Tab and Class DocumentTab)', () => {
    const { document, body } = setting();
    body.appendParagraph('Bonjour');
    const tab = document.getActiveTab();
    expect(document.getTabs().map((one) => [one.getId(), one.getIndex(), one.getChildTabs()])).toEqual([
      ['t.0', 0, []],
    ]);
    expect([document.getTab('t.0')?.getId(), document.getTab('x')]).toEqual(['t.0', null]);
    expect(tab.getType()).toBe(EnumValue.of('DocumentApp.TabType', 'DOCUMENT_TAB'));
    const content = tab.asDocumentTab();
    (content.addHeader() as Section).setText('En-tête');
    expect([(content.getBody() as Section).getText(), (document.getHeader() as Section).getText()]).toEqual([
      '\nBonjour',
      'En-tête',
    ]);
    expect([content.getBookmarks(), content.getNamedRanges(), document.getCursor()]).toEqual([[], [], null]);
    document.saveAndClose();
    expect(() => content.getBody()).toThrow('Document is closed, its contents cannot be updated.');
  });

  it('edits the whole text of a body, empty paragraphs and line breaks included (reference, Class Text)', () => {
    const { body } = setting();
    body.appendParagraph('Second');
    const text = body.editAsText() as Text;
    text.insertText(0, 'Inserted.\nNext ').appendText('\nLast');
    expect(body.getText()).toBe('Inserted.\nNext \nSecond\nLast');
    text.setBold(0, 3, true).insertText(2, 'x\ny');
    expect([text.isBold(0), text.isBold(4), text.isBold(3), body.getNumChildren()]).toEqual([true, true, null, 5]);
    expect(text.deleteText(1, 4).getText()).toBe('Iserted.\nNext \nSecond\nLast');
    expect(text.deleteText(6, 15).getText()).toBe('Iserteecond\nLast');
    body.appendTable([['a']]);
    expect(() => text.deleteText(10, 17)).toThrow('DocumentApp.Text.deleteText across cells is not emulated');
  });

  it('takes pictures in (reference, Class InlineImage)', () => {
    const { store, world, session, document, body } = setting();
    // One pixel, said to be 3 wide and 2 high.
    const png = decodeBase64(
      'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    );
    const blob = new Blob(session, png ?? new Uint8Array(), 'image/png', 'logo.png');
    const logo = (body.insertImage(0, blob) as InlineImage).setAltTitle('Logo').setLinkUrl('https://x.org');
    (body.appendParagraph('Bonjour') as Paragraph).appendInlineImage(logo.copy());
    expect([logo.getWidth(), logo.getHeight(), logo.setWidth(30).getWidth()]).toEqual([3, 2, 30]);
    expect([logo.getParent()?.getType().name, body.getImages().length, body.getText()]).toEqual([
      'PARAGRAPH',
      2,
      '\n\nBonjour',
    ]);
    expect(() => body.appendImage(new Blob(session, new Uint8Array([1]), 'image/png', 'x'))).toThrow(
      'Invalid image data.',
    );
    expect(() => body.appendImage(logo)).toThrow('Element must be detached.');
    world.documents.commit();
    const later = new DocumentApp(testSession(testWorld({ store }))).openById(document.getId());
    const found = (later.getBody() as Section).getImages()[1] as InlineImage;
    expect([found.getAltTitle(), found.getBlob().getBytes().length, found.getBlob().getContentType()]).toEqual([
      'Logo',
      png?.length,
      'image/png',
    ]);
    const html = (later.getAs('text/html') as Blob).getDataAsString();
    expect(html).toContain('<a href="https://x.org"><img src="data:image/png;base64,iVBOR');
    found.removeFromParent();
    expect((later.getBody() as Section).getImages()).toHaveLength(1);
  });

  it('dresses parts of a text', () => {
    const { body } = setting();
    const paragraph = body.appendParagraph('un deux trois') as Paragraph;
    const text = paragraph.editAsText() as Text;
    text.setBold(3, 6, true).setLinkUrl(3, 6, 'https://x.org').setFontSize(12);
    expect(text.getTextAttributeIndices()).toEqual([0, 3, 7]);
    expect([text.isBold(), text.isBold(4), text.isBold(0), text.getFontSize()]).toEqual([null, true, null, 12]);
    body.replaceText('deux', '2');
    expect([text.getText(), text.isBold(3), text.isBold(4)]).toEqual(['un 2 trois', true, null]);
    text.deleteText(0, 2).insertText(0, '=').appendText('.');
    expect(text.getText()).toBe('=2 trois.');
    expect(() => text.isBold(99)).toThrow('must be less than the content length (9).');
    const range = body.findText('t.o');
    expect([range?.getStartOffset(), range?.getEndOffsetInclusive(), range?.isPartial()]).toEqual([3, 5, true]);
    expect(body.findText('t.o', range)).toBeNull();
    paragraph.appendText(' fin');
    paragraph.setAttributes({ ITALIC: true, HEADING: heading('HEADING2') });
    expect(paragraph.getAttributes()).toMatchObject({ ITALIC: true, HEADING: heading('HEADING2') });
    expect((paragraph.editAsText() as Text).getText()).toBe('=2 trois. fin');
    expect(() => body.appendParagraph(paragraph)).toThrow('Element must be detached.');
    expect((body.appendParagraph(paragraph.copy()) as Paragraph).getText()).toBe('=2 trois. fin');
  });

  it('dresses paragraphs, cells and bodies without their text being asked for (example of Body.getAttributes)', () => {
    const { body } = setting();
    const paragraph = body.appendParagraph('un') as Paragraph;
    paragraph.setBold(true).setFontSize(9).setBackgroundColor('#EEEEEE');
    const text = paragraph.editAsText() as Text;
    expect([paragraph.isBold(), text.getFontSize(0), text.getBackgroundColor(0)]).toEqual([true, 9, '#eeeeee']);
    const cell = (body.appendTable([['a']]) as Table).getCell(0, 0) as TableCell;
    cell.setItalic(true).setAttributes({ BOLD: true, BACKGROUND_COLOR: '#000000' });
    const inside = cell.editAsText() as Text;
    expect([inside.isItalic(0), inside.isBold(0), inside.getBackgroundColor(0)]).toEqual([true, true, null]);
    expect(cell.getBackgroundColor()).toBe('#000000');
    body.setFontFamily('Arial');
    expect([text.getFontFamily(0), inside.getFontFamily(0)]).toEqual(['Arial', 'Arial']);
  });

  it('keeps at least one paragraph, and says where things are', () => {
    const { body } = setting();
    const only = body.getChild(0);
    expect(() => only.removeFromParent()).toThrow("Can't remove the last paragraph in a document section.");
    const next = body.appendParagraph('x');
    expect([only.getNextSibling()?.getText(), next.getPreviousSibling()?.getText(), next.getNextSibling()]).toEqual([
      'x',
      '',
      null,
    ]);
    expect([body.getChildIndex(next), next.isAtDocumentEnd(), only.getParent()?.getType().name]).toEqual([
      1,
      true,
      'BODY_SECTION',
    ]);
    expect(() => body.getChild(9)).toThrow('Child index (9) must be less than the number of child elements (2).');
    expect(() => next.asTable()).toThrow("PARAGRAPH can't be cast to TABLE.");
    body.clear();
    expect([body.getNumChildren(), body.getText()]).toEqual([1, '']);
  });

  it('is a file of Drive that exports to HTML', async () => {
    const { session, document, body } = setting();
    (body.getChild(0) as Paragraph).setText('<été>');
    (body.appendListItem('a') as ListItem).setGlyphType(EnumValue.of('DocumentApp.GlyphType', 'BULLET'));
    body.appendTable([['c']]);
    const html = document.getAs('text/html');
    expect((html as Blob).getDataAsString()).toContain(
      '<body><p>&lt;été&gt;</p><ul><li>a</li></ul><table border="1"><tr><td><p>c</p></td></tr></table><p></p></body>',
    );
    expect(() => document.getAs('application/pdf')).toThrow(
      'Converting from application/vnd.google-apps.document to application/pdf is not supported.',
    );
    const drive = new DriveApp(session);
    const file = drive.getFileById(document.getId());
    const copy = file.setName('Modèle').makeCopy('Copie');
    expect([document.getName(), copy.getName()]).toEqual(['Modèle', 'Copie']);
    const opened = new DocumentApp(session).openById(copy.getId());
    (opened.getBody() as Section).appendParagraph('seulement ici');
    expect(body.getText()).not.toContain('seulement ici');
    document.addHeader().replaceText('a', 'b');
    expect(() => document.addHeader()).toThrow('Document tab already contains a header.');
  });
});

import { htmlToPdf } from '../../src/desk/conversion/html-to-pdf.ts';
import { openHost } from '../../src/desk/host/open-host.ts';
import { pdfText } from '../support/pdf-text.ts';

const MADE = new Date('2026-03-02T09:00:00Z');
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

test('Blob.getAs: a page of HTML becomes a PDF with its title, its accents, its tables and its page breaks (developers.google.com/apps-script/reference/base/blob#getAs(String))', async () => {
  const host = await openHost({
    code: `function go() {
      const html = '<html><head><title>Relevé</title></head><body><h1>Relevé d’égalité</h1>' +
        '<table style="width:100%"><tr><th>Liste</th><th>Date</th></tr><tr><td>Ville œuvre — 12 000 t</td><td>«\\u202f2 mars »</td></tr><tr><td>Seule</td></tr></table><table></table>' +
        '<br style="page-break-after: always"><p>Page deux</p><p style="page-break-before: always">Page trois</p></body></html>';
      const pdf = Utilities.newBlob(html, 'text/html', 'releve.html').getAs('application/pdf');
      return [pdf.getName(), pdf.getContentType(), Utilities.base64Encode(pdf.getBytes())];
    }`,
    now: MADE.getTime(),
  });
  const [name, type, bytes] = (await host.run('go')) as string[];
  await host.close();
  expect([name, type]).toEqual(['releve.pdf', 'application/pdf']);
  const { title, pages } = pdfText(Buffer.from(bytes ?? '', 'base64'));
  expect(title).toBe('Relevé');
  expect(pages.map((page) => page.replace(/\s+/g, ' ').trim())).toEqual([
    'Relevé d’égalité Liste Date Ville œuvre — 12 000 t « 2 mars » Seule',
    'Page deux',
    'Page trois',
  ]);
});

test('fonts a PDF has not, lengths that are none and broken pictures leave the rest of a page as it is', async () => {
  const styles = [
    'font-family:Arial',
    'font:bold 12px Arial',
    'margin:0 auto',
    'width:calc(100% - 1px)',
    'line-height:normal',
  ];
  const html = styles.map((style) => `<ul style="${style}"><li style="${style}">a</li></ul>`).join('');
  const table = '<table style="margin:auto;width:max-content"><tr><td style="width:auto">b</td></tr></table>';
  const pictures = ['data:image/png;base64,xxxx', 'data:image/jpeg;base64,/9j/4AAQ'].map(
    (src) => `<img alt="c" src="${src}">`,
  );
  const pdf = await htmlToPdf(html + table + pictures.join(''), MADE);
  expect(pdfText(Buffer.from(pdf)).pages.join('').match(/[abc]/g)?.join('')).toBe('aaaaabcc');
});

test('Document.getAs: a document becomes a PDF (developers.google.com/apps-script/reference/document/document#getAs(String))', async () => {
  const host = await openHost({
    code: `function go() {
      const document = DocumentApp.create('Lettre');
      document.getBody().appendParagraph('Madame, Monsieur').setFontFamily('Georgia').setHeading(DocumentApp.ParagraphHeading.HEADING1);
      document.getBody().appendListItem('un engagement');
      return Utilities.base64Encode(document.getAs('application/pdf').getBytes());
    }`,
  });
  const { title, pages } = pdfText(Buffer.from(String(await host.run('go')), 'base64'));
  await host.close();
  expect(title).toBe('Lettre');
  expect(pages.join(' ')).toContain('Madame, Monsieur');
  expect(pages.join(' ')).toContain('un engagement');
});

test('Spreadsheet.getAs: the tabs people see become a PDF, with what cells show (developers.google.com/apps-script/reference/spreadsheet/spreadsheet#getAs(String))', async () => {
  const host = await openHost({
    locale: 'fr_FR',
    code: `function go() {
      const book = SpreadsheetApp.create('Relevé');
      const [sheet] = book.getSheets();
      sheet.getRange('A1:C3').setValues([['Liste', '', 'Tonnes'], ['Ville <œuvre>', 'oui', 1234.5], ['cachée', '', 1]]);
      sheet.getRange('A1:B1').merge().setFontWeight('bold').setBackground('#ffcc00');
      sheet.getRange('C2').setNumberFormat('#,##0.00');
      sheet.hideRows(3);
      book.insertSheet('Deux').getRange('A1').setFormula('=1+1');
      book.insertSheet('Cachée').hideSheet().getRange('A1').setValue('secret');
      const pdf = book.getAs('application/pdf');
      const again = DriveApp.getFileById(book.getId()).getAs('application/pdf');
      return [pdf.getName(), book.getBlob().getContentType(), Utilities.base64Encode(pdf.getBytes()), again.getBytes().length];
    }
    function csv() { SpreadsheetApp.create('x').getAs('text/csv'); }`,
    now: MADE.getTime(),
  });
  const [name, type, bytes, size] = (await host.run('go')) as [string, string, string, number];
  await expect(host.run('csv')).rejects.toThrow('to text/csv is not supported');
  await host.close();
  expect([name, type, size]).toEqual(['Relevé.pdf', 'application/pdf', Buffer.from(bytes, 'base64').length]);
  const { title, pages } = pdfText(Buffer.from(bytes, 'base64'));
  expect(title).toBe('Relevé');
  expect(pages.map((page) => page.replace(/\s+/g, ' ').trim())).toEqual([
    'Liste Tonnes Ville <œuvre> oui 1 234,50',
    '2',
  ]);
});

test('nothing outside the page is read: pictures elsewhere become their words', async () => {
  const page = `<img src="http://outside.example/a.png" alt="plan du quartier"><img src="/etc/hostname" alt="nom">
    <svg width="9" height="9"><image href="/etc/hostname"/></svg>
    <p data-pdfmake='{"image":"/etc/hostname"}'>fin</p><img src="data:image/png;base64,${DOT}" width="20">`;
  const { pages } = pdfText(await htmlToPdf(page, MADE));
  expect(pages.join(' ').replace(/\s+/g, ' ')).toMatch(/plan du quartier.*nom.*fin/);
});

test('the same page gives the same bytes', async () => {
  const [first, second] = [await htmlToPdf('<p>Bonjour</p>', MADE), await htmlToPdf('<p>Bonjour</p>', MADE)];
  expect(Buffer.compare(first, second)).toBe(0);
});

import { openHost } from '../../src/desk/host/open-host.ts';
import { installedWorkbook, OFFICER } from '../support/installed-workbook.ts';
import { pdfText } from '../support/pdf-text.ts';
import { shippedBundle } from '../support/shipped-bundle.ts';

const HANDS = `
function givePostalAddresses() {
  const sheet = SpreadsheetApp.getActive().getSheetByName('Contacts');
  const header = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0];
  sheet.getRange(2, header.indexOf('Adresse postale') + 1).setValue('1 rue d’Essai ; 92240 Malakoff');
}
function pdfFiles() {
  const found = [];
  for (const folders = DriveApp.getFolders(); folders.hasNext(); ) {
    const folder = folders.next();
    for (const files = folder.getFiles(); files.hasNext(); ) {
      const file = files.next();
      found.push([folder.getName(), file.getName(), Utilities.base64Encode(file.getBlob().getBytes())]);
    }
  }
  return found;
}
function exchanges() { return SpreadsheetApp.getActive().getSheetByName('Échanges').getDataRange().getDisplayValues(); }`;

test('Courriels › Lettres makes a PDF a commune with the personal link, and notes what was posted', async () => {
  const host = await openHost({
    ...shippedBundle(HANDS),
    now: Date.parse('2026-02-27T10:00:00+01:00'),
    startFrom: await installedWorkbook(),
    user: OFFICER,
    seed: 9,
  });
  host.answerDialogs(() => 'YES');
  const hand = async (name: string, text: string) => {
    await host.run('recevoirMorceauFichier', [name, text, 0]);
    await host.run('appliquerImport', [name, 1]);
  };
  await hand(
    'annoncees.csv',
    'code,commune,liste,prenom,nom,source,date\n92046,Malakoff,Œuvrer,Ana,Ex,Tract,2026-01-05',
  );
  await hand('contacts.csv', 'code,commune,liste,nom,courriel\n92046,Malakoff,Œuvrer,Ana Ex,ana@oeuvrer.example');
  await host.run('menuConstruireFormulaire');
  await host.run('menuPreparerInvitation');
  await host.run('givePostalAddresses');
  await host.run('menuLettres');
  await host.run('menuLettres');

  const files = new Map(((await host.run('pdfFiles')) as string[][]).map(([, name = '', bytes = '']) => [name, bytes]));
  expect([...files.keys()].sort()).toEqual(['Malakoff (92046).pdf', 'Étiquettes à découper (24 par feuille).pdf']);
  const read = (name: string) => {
    const { title, pages } = pdfText(Buffer.from(files.get(name) ?? '', 'base64'));
    return { title, words: pages.join('\n').replace(/\s+/g, ' ') };
  };
  const { title, words } = read('Malakoff (92046).pdf');
  expect(title).toBe('Malakoff (92046)');
  expect(words).toContain('Ana Ex Œuvrer 1 rue d’Essai 92240 Malakoff');
  expect(words).toContain('Objet :');
  expect(words.replace(/ /g, '')).toContain('entry.');
  expect(read('Étiquettes à découper (24 par feuille).pdf').words).toContain(
    'Ana Ex Œuvrer 1 rue d’Essai 92240 Malakoff',
  );
  const [header = [], ...rows] = (await host.run('exchanges')) as string[][];
  expect(rows.filter((row) => row.some((cell) => cell !== '')).map((row) => row[header.indexOf('Moyen')])).toEqual([
    'lettre',
  ]);
  await host.close();
});

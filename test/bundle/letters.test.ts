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
function rowsOf(tab) {
  const [header, ...rows] = SpreadsheetApp.getActive().getSheetByName(tab).getDataRange().getDisplayValues();
  return rows.filter((row) => row.some(Boolean)).map((row) => Object.fromEntries(header.map((label, at) => [label, row[at]])));
}
function addRow(tab, row) {
  const sheet = SpreadsheetApp.getActive().getSheetByName(tab);
  const header = sheet.getDataRange().getDisplayValues()[0];
  const last = rowsOf(tab).length;
  sheet.getRange(last + 2, 1, 1, header.length).setValues([header.map((label) => (label in row ? row[label] : ''))]);
}`;

type Row = Readonly<Record<string, string>>;

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
  expect(((await host.run('rowsOf', ['Échanges'])) as Row[]).map(({ Moyen }) => Moyen)).toEqual(['lettre']);

  // A hearing that was sent to the end, and did not reach the list; the invitation is still open.
  const hearing = { Identifiant: 'c9', Modèle: 'voici ce que nous publierons', Destinataires: 'toutes les listes' };
  const worded = { ...hearing, Objet: 'Ce que nous publierons', Texte: 'Bonjour,\n\n{reponses}' };
  await host.run('addRow', ['Courriels', { ...worded, État: 'terminé' }]);
  host.answerDialogs(({ kind }) => (kind === 'prompt' ? { button: 'OK', text: 'c9' } : 'YES'));
  expect(await host.run('menuLettres')).toMatch(/^1 lettre pour 1 commune.*\n1 lettre notée/);
  const [{ Identifiant: listId = '' } = {}] = (await host.run('rowsOf', ['Listes'])) as Row[];
  const [noted] = (await host.run('rowsOf', ['Suivi des envois'])) as Row[];
  expect(noted).toMatchObject({ Clé: `lettre|c9|${listId}`, Motif: 'lettre postée', Annoncé: 't1-92046' });

  // Once a mail of it left for the list, it gets no letter.
  const mail = { Clé: 'c9|x', Courriel: 'c9', Modèle: hearing.Modèle, État: 'envoyé' };
  await host.run('addRow', ['Suivi des envois', { ...mail, 'Identifiant de la liste': listId }]);
  expect(await host.run('menuLettres')).toMatch(/^Aucune lettre à imprimer/);
  await host.close();
});

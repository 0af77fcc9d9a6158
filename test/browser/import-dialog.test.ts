import { utils, write } from '@e965/xlsx';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../scripts/browser/chromium.ts';
import { candidatesFile } from '../support/candidates-file.ts';
import { askedBy, faultsOf, openDialog } from './dialog-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const screen = {
  summary: '1 nouvelle, 1 modifiée, 3 inchangées, 0 absente du fichier, 1 à confirmer.',
  round: 2,
  rows: [
    {
      what: 'à confirmer',
      commune: 'Malakoff',
      list: 'Malakoff <b>en commun</b> demain – Zoé NOUVELLE',
      detail: 'Une liste connue lui ressemble. Sans choix, rien n’est écrit.',
      choice: {
        group: 'lists',
        key: 't2-92046|malakoff',
        chosen: '',
        options: [
          { value: '', label: 'je ne sais pas encore' },
          { value: 'l1', label: 'c’est « Malakoff en commun » (Inès DURAND)' },
          { value: 'new', label: 'c’est une autre liste, à ajouter' },
        ],
      },
    },
    {
      what: 'premier tour',
      commune: 'Malakoff',
      list: 'Cap au Sud – Yann LE GALL',
      detail: '4 candidats communs sur 13',
      choice: {
        group: 'lineage',
        key: 'l2',
        chosen: 'merged t2-92046|malakoff',
        options: [
          { value: 'merged t2-92046|malakoff', label: 'a fusionné dans : Malakoff en commun' },
          { value: 'withdrawn', label: 's’est retirée' },
        ],
      },
    },
    { what: 'nouvelle', commune: 'Clichy', list: 'Vivre à Clichy', detail: 'Ana ROY' },
  ],
  warnings: ['1 liste trouvée tard a le délai minimal garanti pour répondre : jusqu’au vendredi 20 mars à 9 h.'],
};

const MALAKOFF = { communes: [{ code: '92046', name: 'Malakoff' }], columnMap: null };
const official = candidatesFile('t2.csv', [
  ['92046', 'Malakoff', 1, 'Cap au Sud', ['Yann LE GALL', 'Zoé PETIT']],
  ['13055', 'Marseille', 1, 'Hors territoire', ['Luc MARTIN']],
]);
const bytesOf = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
function workbookOf(table: string) {
  const rows = table
    .trim()
    .split('\n')
    .map((line) => line.split(';'));
  const book = utils.book_new(utils.aoa_to_sheet([['Uitleg']]), 'Uitleg');
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Lijsten');
  const buffer = write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
  return { name: 'lijsten.xlsx', mimeType: 'application/vnd.ms-excel', buffer };
}
const piecesOf = (asked: readonly (readonly unknown[])[]) =>
  asked.flatMap(([name, , piece]) => (name === 'recevoirMorceauFichier' ? [String(piece)] : [])).join('');

describe('the import window', () => {
  it.each([1400, 390])('shows before writing, %d pixels wide, and sends the choices made', async (width) => {
    const page = await openDialog(browser, 'import', width, {
      contexteImport: MALAKOFF,
      recevoirMorceauFichier: null,
      apercuImport: screen,
      appliquerImport: screen,
    });
    await page.getByLabel('Fichier').setInputFiles(bytesOf(official.name, official.text));
    await page.getByText('1 nouvelle').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.getByLabel('Malakoff <b>en commun</b> demain').selectOption('l1');
    await page.getByRole('button', { name: 'Importer' }).click();
    await page.getByText('Import terminé').waitFor();
    const sent = (await askedBy(page)).find(([name]) => name === 'appliquerImport');
    expect(JSON.parse(String(sent?.[3]))).toEqual({
      lists: { 't2-92046|malakoff': 'l1' },
      lineage: { l2: 'merged t2-92046|malakoff' },
      round: 2,
    });
    const pieces = piecesOf(await askedBy(page));
    expect(pieces).toContain('"LE GALL"');
    expect(pieces).not.toMatch(/Marseille|Française/);
    expect(await faultsOf(page)).toEqual([]);
    // Another file that cannot be read leaves nothing of this one on the screen.
    await page.getByLabel('Fichier').setInputFiles(bytesOf('t2.csv.gz', '\u001f'.concat('x')));
    await page.getByRole('alert').filter({ hasText: 'pas un fichier texte' }).waitFor();
    expect(await page.getByText('1 nouvelle').isVisible()).toBe(false);
    expect(await page.getByRole('region', { name: 'Ce qui change' }).isVisible()).toBe(false);
    expect(await page.getByLabel('Tour').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Importer' }).isDisabled()).toBe(true);
    await page.close();
  });

  it('reads a table of known form with the columns kept, and lets them be changed', async () => {
    const map = { communeName: 'Gemeente', label: 'Partij' };
    const page = await openDialog(browser, 'import', 800, {
      contexteImport: { ...MALAKOFF, columnMap: map },
      garderCorrespondance: null,
      recevoirMorceauFichier: null,
      apercuImport: { summary: '1 nouvelle', rows: [], warnings: [] },
    });
    const wide = Array.from({ length: 30 }, (_, at) => `Kolom ${at}`).join(';');
    const table = `${wide};Gemeente;Lijst;Partij;Naam\n${';'.repeat(30)}Malakoff;Samen;PvM;Zorvan\n`;
    await page.getByLabel('Fichier').setInputFiles(bytesOf('lijsten.csv', table));
    await page.getByText('1 nouvelle').waitFor();
    expect(piecesOf(await askedBy(page))).toContain('"PvM"');
    await page.getByRole('button', { name: 'Choisir d’autres colonnes' }).click();
    expect(await page.getByLabel('nom de la liste').inputValue()).toBe('Partij');
    await page.getByLabel('nom de la liste').selectOption('Lijst');
    await page.getByRole('button', { name: 'Lire avec ces colonnes' }).click();
    await page.getByText('1 nouvelle').waitFor();
    const kept = (await askedBy(page)).find(([name]) => name === 'garderCorrespondance');
    expect(JSON.parse(String(kept?.[1]))).toEqual({ ...map, label: 'Lijst' });
    await page.close();
  });

  it.each([
    [1400, 'a CSV'],
    [390, 'the second sheet of a workbook'],
  ])('asks which column says what of another table, %d pixels wide, %s, and keeps the answer', async (width, kind) => {
    const page = await openDialog(browser, 'import', width, {
      contexteImport: MALAKOFF,
      garderCorrespondance: null,
      recevoirMorceauFichier: null,
      apercuImport: { summary: '1 nouvelle', rows: [], warnings: [] },
    });
    const table = 'Gemeente;Lijst;Naam;Voornaam;Geboortedatum\nMalakoff;Samen;Zorvan;Anne;01/02/1970\n';
    const given = kind === 'a CSV' ? bytesOf('lijsten.csv', table) : workbookOf(table);
    await page.getByLabel('Fichier').setInputFiles(given);
    await page.getByRole('button', { name: 'Lire avec ces colonnes' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.getByLabel('nom de la liste').selectOption('');
    await page.getByRole('button', { name: 'Lire avec ces colonnes' }).click();
    await page.getByText('Choisissez la colonne qui donne le nom').waitFor();
    await page.getByLabel('nom de la liste').selectOption('Lijst');
    await page.getByRole('button', { name: 'Lire avec ces colonnes' }).click();
    await page.getByText('1 nouvelle').waitFor();
    const asked = await askedBy(page);
    expect(asked.map(([name]) => name)).toContain('garderCorrespondance');
    expect(piecesOf(asked)).toContain('"92046";"Malakoff"');
    expect(piecesOf(asked)).not.toContain('1970');
    await page.getByRole('button', { name: 'Choisir d’autres colonnes' }).click();
    await page.getByLabel('nom de la liste').waitFor();
    expect(await page.getByText('1 nouvelle').isVisible()).toBe(false);
    await page.close();
  });
});

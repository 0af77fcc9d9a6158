import { readFileSync } from 'node:fs';
import { setTimeout as passed } from 'node:timers/promises';
import { read, utils, write } from '@e965/xlsx';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/browser/chromium.ts';
import { Workbooks } from '../../src/emulator/spreadsheet/workbook/workbooks.ts';
import { deskUnderTest } from './desk-under-test.ts';
import { goTo, HANGS, typeInGrid, violations } from './page.ts';

/** Width in pixels of the column where the grid writes the rows' numbers. */
const ROW_NAMES = 46;

let browser: Browser;
let desk: Awaited<ReturnType<typeof deskUnderTest>>;
/** Ana works in the grid, Béa in the table; what they do goes on from test to test. */
let ana: Page;
let bea: Page;

beforeAll(async () => {
  desk = await deskUnderTest();
  await desk.run('fill');
  browser = await launchChromium();
  ana = await sitDown('officier@campagne.example', 'grid');
  bea = await sitDown('benevole@campagne.example', 'table');
});
afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

/** A browser of its own, as at another desk: nothing is shared but the desk's state. */
async function sitDown(email: string, view: 'grid' | 'table'): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1400, height: 900 },
    locale: 'fr-FR',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(HANGS);
  const page = await context.newPage();
  await page.addInitScript(
    ([user, shown]) => {
      sessionStorage.setItem('interpelle.user', user);
      sessionStorage.setItem('interpelle.view', shown);
    },
    [email, view] as const,
  );
  await page.goto(desk.url);
  if (view === 'grid') await page.locator('.grid canvas').first().waitFor();
  else await page.getByRole('table', { name: 'Listes' }).waitFor();
  return page;
}

/** First columns of the first rows at the desk. */
const rows = (count: number) =>
  desk.host.world
    .of(Workbooks)
    .displayed(String(desk.host.containerId), 'Listes')
    .slice(0, count)
    .map(([list = '', commune = '']) => `${list}|${commune}`);

/** Waits until the desk has what it should; jest then tells what it has instead. */
async function settles(seen: () => readonly string[], wanted: readonly string[]): Promise<void> {
  for (const late = Date.now() + HANGS; Date.now() < late && String(seen()) !== String(wanted); ) await passed(50);
  expect(seen()).toEqual(wanted);
}

const choose = async (page: Page, entry: string | RegExp) => {
  await page.getByRole('button', { name: 'Lignes et colonnes' }).click();
  await page.getByRole('button', { name: entry }).click();
};

test('finding walks the cells that show a text, and hides the other rows from this person alone', async () => {
  const field = bea.getByRole('searchbox', { name: 'Rechercher dans la feuille' });
  await field.fill('VILLE 3');
  await field.press('Enter');
  await bea.getByText('1 sur 6').waitFor();
  await bea.getByLabel('ces lignes seulement').check();
  await bea.getByRole('button', { name: /B5 / }).waitFor({ state: 'detached' });
  await bea.getByRole('button', { name: /B4 – Ville 3/ }).waitFor();
  expect(await violations(bea)).toEqual([]);
  await field.fill('');
  await bea.getByRole('button', { name: /B5 / }).waitFor();
});

test('the book goes out as an .xlsx file and a file comes in as a new sheet', async () => {
  const download = bea.waitForEvent('download');
  await bea.getByRole('link', { name: 'Exporter' }).click();
  const exported = read(readFileSync(await (await download).path()), { type: 'buffer' });
  expect(utils.sheet_to_json(exported.Sheets.Listes ?? {}, { header: 1 })[1]).toEqual([
    'Liste 1',
    'Ville 1',
    'à contacter',
    10,
    20,
    undefined,
    20,
  ]);
  const file = utils.book_new();
  utils.book_append_sheet(
    file,
    utils.aoa_to_sheet([
      ['Nom', 'Adresse'],
      ['Ada', '=1+1'],
    ]),
    'Contacts',
  );
  const buffer = write(file, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
  await bea.getByLabel('Importer…').setInputFiles({ name: 'contacts.xlsx', mimeType: 'application/zip', buffer });
  await bea.getByRole('table', { name: 'Contacts' }).waitFor();
  await bea.getByRole('button', { name: /B2 – =1\+1/ }).waitFor();
  await bea.getByRole('button', { name: 'Listes' }).click();
});

test('two people at once: both see each other, nobody’s other cells are touched, each takes back their own', async () => {
  await typeInGrid(ana, 'B3', 'Pantin');
  await bea.getByRole('button', { name: /B3 – Pantin/ }).waitFor();
  await bea.getByRole('button', { name: /Modifier B4 / }).click();
  await bea.getByLabel('Modifier B4', { exact: true }).fill('Ivry');
  await bea.getByRole('button', { name: 'Enregistrer' }).click();
  await bea.getByRole('button', { name: /B4 – Ivry/ }).waitFor();
  // Ana takes back her own last change, not Béa's.
  await ana.getByRole('button', { name: /Annuler/ }).click();
  await bea.getByRole('button', { name: /B3 – Ville 2/ }).waitFor();
  expect(rows(4).slice(2)).toEqual(['Liste 2|Ville 2', 'Liste 3|Ivry']);

  await ana.getByRole('button', { name: 'Historique' }).click();
  const history = ana.getByRole('complementary', { name: /Historique/ });
  await history.getByText('Béa').waitFor();
  await history.getByText('Ivry').waitFor();
  expect(await violations(ana)).toEqual([]);
  expect(await violations(bea)).toEqual([]);
  await ana.getByRole('button', { name: 'Historique' }).click();
});

test('what one person types comes before the other by itself, each change after the one before', async () => {
  for (const town of ['Vanves', 'Clamart', 'Sceaux']) {
    await goTo(ana, 'B14');
    await ana.keyboard.type(town, { delay: 15 });
    await ana.keyboard.press('Enter');
    await bea.getByRole('button', { name: new RegExp(`B14 – ${town}`) }).waitFor();
  }
});

test('rows come and go with their formulas, and come back; a volunteer may not delete protected ones', async () => {
  await goTo(ana, 'A3');
  await choose(ana, 'Insérer une ligne au-dessus');
  await settles(() => rows(4), ['Liste|Commune', 'Liste 1|Ville 1', '|', 'Liste 2|Ville 2']);
  await ana.getByRole('button', { name: /Annuler/ }).click();
  await settles(() => rows(3), ['Liste|Commune', 'Liste 1|Ville 1', 'Liste 2|Ville 2']);
  await bea.getByRole('button', { name: 'Vue grille' }).click();
  await goTo(bea, 'A3');
  await choose(bea, 'Supprimer la ligne 3');
  await bea.getByText(/Une partie de ces lignes .* est protégée/).waitFor();
  await bea.getByRole('button', { name: 'Vue tableau' }).click();
  await goTo(ana, 'A2');
  await choose(ana, 'Trier la feuille par A, de Z à A');
  await settles(() => rows(2), ['Liste|Commune', 'Liste 9|Ville 2']);
});

test('a column widened by its edge is wider at the desk', async () => {
  const width = () =>
    desk.host.world.of(Workbooks).get(String(desk.host.containerId))?.sheetNamed('Listes')?.columns.pixelsOf(1) ?? 0;
  expect(width()).toBe(180);
  const canvas = await ana.locator('.grid canvas[id*="sheet"]').boundingBox();
  const [x, y] = [(canvas?.x ?? 0) + ROW_NAMES + 180, (canvas?.y ?? 0) + 10];
  await ana.mouse.move(x - 6, y);
  await ana.mouse.move(x, y, { steps: 3 });
  await ana.mouse.down();
  await ana.mouse.move(x + 60, y, { steps: 6 });
  await ana.mouse.up();
  await settles(() => [String(Math.abs(width() - 240) < 5)], ['true']);
});

/** A person sees a cell change before the next key: waits until Ana's grid shows what the desk has. */
async function drawn(): Promise<void> {
  const sheet = () => desk.host.world.of(Workbooks).get(String(desk.host.containerId))?.sheetNamed('Listes');
  while ((await ana.locator('.grid').getAttribute('data-revision')) !== String(sheet()?.revision)) await passed(20);
}

/** Waits until the editor of Ana's cell holds a text; null: until it is closed. */
const edited = (text: string | null) =>
  ana.waitForFunction((held) => (document.querySelector<HTMLElement>('.grid')?.dataset.edited ?? null) === held, text);

test('what another spreadsheet copied is pasted as cells, quoted line ends included; cut moves, however slow the clipboard', async () => {
  await goTo(ana, 'A45');
  await ana.evaluate(() => navigator.clipboard.writeText('"Pour\nPantin"\t12,5\r\n"dit ""oui"""\t03/02/2026\r\n'));
  await ana.keyboard.press('Control+v');
  const cells = () =>
    desk.host.world
      .of(Workbooks)
      .displayed(String(desk.host.containerId), 'Listes')
      .slice(44, 48)
      .map((row) => row.slice(0, 3).join('|'));
  await settles(cells, ['Pour\nPantin|12,5|', 'dit "oui"|03/02/2026|']);
  await drawn();
  await goTo(ana, 'A46');
  await ana.keyboard.press('Control+x');
  await settles(cells, ['Pour\nPantin|12,5|', '|03/02/2026|']);
  await goTo(ana, 'C48');
  await ana.keyboard.press('Control+v');
  await settles(cells, ['Pour\nPantin|12,5|', '|03/02/2026|', '||', '||dit "oui"']);
  await drawn();
  await ana.evaluate(() => {
    const write = navigator.clipboard.write.bind(navigator.clipboard);
    const free = new Promise((resolve) => addEventListener('clipboard-is-free', resolve));
    navigator.clipboard.write = (items) => free.then(() => write(items));
  });
  await goTo(ana, 'B46');
  for (const key of ['Control+x', 'ArrowLeft', 'Control+v']) await ana.keyboard.press(key);
  await ana.evaluate(() => dispatchEvent(new Event('clipboard-is-free')));
  await settles(cells, ['Pour\nPantin|12,5|', '03/02/2026||', '||', '||dit "oui"']);
  await ana.evaluate(() => Reflect.deleteProperty(navigator.clipboard, 'write'));
});

test('words copied and cut while a cell is edited are the text’s, not the cell’s', async () => {
  const typed = () => desk.host.world.of(Workbooks).displayed(String(desk.host.containerId), 'Listes')[49]?.[1] ?? '';
  await typeInGrid(ana, 'B50', 'Sevran');
  await settles(() => [typed()], ['Sevran']);
  await drawn();
  await goTo(ana, 'B50');
  const steps: readonly (readonly [string, string | null])[] = [
    ['F2', 'Sevran'],
    ['Control+a', 'Sevran'],
    ['Control+x', ''],
    ['Escape', null],
    ['F2', 'Sevran'],
    ['End', 'Sevran'],
    ['Control+v', 'SevranSevran'],
    ['Enter', null],
  ];
  for (const [key, held] of steps) {
    await ana.keyboard.press(key);
    await edited(held);
  }
  await settles(() => [typed()], ['SevranSevran']);
});

test('a grid that takes the keyboard by itself gives it back; by a click it keeps it', async () => {
  const item = ana.getByRole('menubar').getByRole('menuitem', { name: 'Essai' });
  const focused = () => ana.evaluate(() => document.activeElement?.closest('.grid, [role="menubar"]')?.className);
  await item.focus();
  // As Univer does once it has drawn a book, whoever is where.
  await ana.evaluate(() => document.querySelector<HTMLElement>('.grid [contenteditable="true"]')?.focus());
  expect(await focused()).toBe('menubar');
  await goTo(ana, 'B7');
  expect(await focused()).toBe('grid');
});

test('what a person is typing stays theirs, whatever others write there or add to the book', async () => {
  const typed = () => desk.host.world.of(Workbooks).displayed(String(desk.host.containerId), 'Listes')[19]?.[1] ?? '';
  await goTo(ana, 'B20');
  await ana.keyboard.type('Ana', { delay: 15 });
  await bea.getByRole('button', { name: /Modifier B20 / }).click();
  await bea.getByLabel('Modifier B20', { exact: true }).fill('Béa');
  await bea.getByRole('button', { name: 'Enregistrer' }).click();
  await settles(() => [typed()], ['Béa']);
  const file = { name: 'Autres.csv', mimeType: 'text/csv', buffer: Buffer.from('Nom;Adresse') };
  await bea.getByLabel('Importer…').setInputFiles(file);
  await ana.getByRole('button', { name: 'Autres', exact: true }).waitFor();
  await ana.keyboard.type(' aussi', { delay: 15 });
  await ana.keyboard.press('Enter');
  await settles(() => [typed()], ['Ana aussi']);
});

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/browser/chromium.ts';
import { DriveFiles } from '../../src/emulator/drive/drive-files.ts';
import { Workbooks } from '../../src/emulator/spreadsheet/workbook/workbooks.ts';
import { deskUnderTest } from './desk-under-test.ts';
import { goTo, HANGS, typeInGrid, violations } from './page.ts';

const DESKTOP = { width: 1400, height: 900 };
const PHONE = { width: 390, height: 844 };

let browser: Browser;
let desk: Awaited<ReturnType<typeof deskUnderTest>>;
let context: BrowserContext;
let formUrl: string;

beforeAll(async () => {
  desk = await deskUnderTest();
  await desk.run('fill');
  formUrl = String(await desk.run('makeForm'));
  await desk.run('sendMail', formUrl);
  await desk.run('install');
  const published = String(await desk.run('publish'));
  const publication = { published: true, publishAuto: true, publishedOutsideDomain: true };
  desk.host.world.of(DriveFiles).update(published, { publication });
  browser = await launchChromium();
  const permissions = ['clipboard-read', 'clipboard-write'];
  context = await browser.newContext({ viewport: DESKTOP, locale: 'fr-FR', permissions });
  context.setDefaultTimeout(HANGS);
});

afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

async function open(path: string, viewport = DESKTOP): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize(viewport);
  await page.goto(path.startsWith('http') ? path : new URL(path, desk.url).href);
  return page;
}

/** What the desk's model shows in a cell of the first sheet. */
function shown(row: number, column: number): string {
  const snapshot = desk.host.world.of(Workbooks).snapshot(String(desk.host.containerId), desk.host.world.owner);
  const sheet = snapshot?.sheets.find(({ name }) => name === 'Listes');
  return sheet?.cells.find((cell) => cell.row === row && cell.column === column)?.display ?? '';
}

test('the grid shows the book; an edit reaches the desk and a second tab; refusals revert', async () => {
  const [first, second] = [await open('/'), await open('/')];
  await first.locator('.grid canvas').first().waitFor();
  await second.getByRole('button', { name: 'Vue tableau' }).click();
  await second.getByRole('table', { name: 'Listes' }).waitFor();
  await typeInGrid(first, 'B3', 'Pantin');
  await second.getByRole('button', { name: /B3 – Pantin/ }).waitFor();
  expect(shown(3, 2)).toBe('Pantin');

  // By the table: the dropdown's own choices, recalculation, and a sentence when the desk refuses.
  await second.getByRole('button', { name: /Modifier C4 / }).click();
  await second.getByLabel('Modifier C4', { exact: true }).selectOption('contactée');
  await second.getByRole('button', { name: 'Enregistrer' }).click();
  await second.getByRole('button', { name: /C4 – contactée/ }).waitFor();
  // Pasted: what is typed on a cell with a list may go to the list's own search field.
  await goTo(first, 'C5');
  await first.evaluate(() => navigator.clipboard.writeText('nimporte'));
  await first.keyboard.press('Control+v');
  await first.getByText(/ne respectent pas la règle|Valeurs acceptées/).waitFor();
  expect(shown(5, 3)).toBe('à contacter');

  // Emptied and undone in the grid; what is typed reaches the desk as typed.
  await goTo(first, 'B6');
  await first.keyboard.press('Delete');
  await second.getByRole('button', { name: /B6 – vide/ }).waitFor();
  await first.keyboard.press('Control+z');
  await second.getByRole('button', { name: /B6 – Ville 5/ }).waitFor();
  await typeInGrid(first, 'F9', '12%');
  await second.getByRole('button', { name: /F9 – 12/ }).waitFor();
  expect(shown(9, 6)).toMatch(/^12.?%$/);
  expect(await violations(second)).toEqual([]);
  await Promise.all([first.close(), second.close()]);
});

test('a volunteer finds protected cells closed, in the table and in the grid', async () => {
  const page = await context.newPage();
  await page.addInitScript(() => sessionStorage.setItem('interpelle.user', 'benevole@campagne.example'));
  await page.goto(desk.url);
  await page.locator('.grid canvas').first().waitFor();
  await page.getByRole('button', { name: 'Listes' }).click();
  await typeInGrid(page, 'D4', '9');
  await page.getByText('Cette cellule est protégée').waitFor();
  expect(shown(4, 4)).toBe('30');
  await page.getByRole('button', { name: 'Vue tableau' }).click();
  await page.getByRole('button', { name: /Modifier B4 / }).waitFor();
  expect(await page.getByRole('button', { name: /Modifier D4 / }).count()).toBe(0);
  await page.close();
});

/** Waits until the element with the keyboard begins with this text. */
async function hasFocus(page: Page, text: string): Promise<void> {
  await page.waitForFunction((wanted) => document.activeElement?.textContent?.startsWith(wanted), text);
}

test('the menu by keyboard; an alert and a prompt are answered; a failure is told', async () => {
  const page = await open('/');
  await page.locator('.grid[data-cell]').waitFor();
  const bar = page.getByRole('menubar');
  await bar.getByRole('menuitem', { name: 'Essai' }).focus();
  await page.keyboard.press('ArrowDown');
  await hasFocus(page, 'Remplir');
  await page.keyboard.press('ArrowDown');
  await hasFocus(page, 'Demander');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  const alert = page.getByRole('dialog', { name: 'Continuer ?' });
  await alert.waitFor();
  expect(await violations(page)).toEqual([]);
  // A colleague reads who is at it, has nothing of theirs to stop, and every tab of the sheets.
  const colleague = await context.newPage();
  await colleague.addInitScript(() => sessionStorage.setItem('interpelle.user', 'benevole@campagne.example'));
  await colleague.goto(desk.url);
  // Beside it stands, for a moment, what the opening of this page runs.
  const running = colleague.locator('.running .run', { hasText: 'chez' });
  expect(await running.innerText()).toMatch(/^En cours chez Ana\s: Demander/);
  expect(await running.getByRole('button').count()).toBe(0);
  const [line, tabs] = [await running.boundingBox(), await colleague.locator('.sheet-bar').boundingBox()];
  expect((line?.y ?? 0) + (line?.height ?? 0)).toBeLessThanOrEqual(tabs?.y ?? 0);
  await colleague.close();
  await page.getByRole('button', { name: 'Arrêter' }).waitFor();
  await alert.getByRole('button', { name: 'Oui' }).click();
  await page.getByRole('dialog', { name: 'Votre nom' }).waitFor();
  await page.keyboard.type('Ana');
  await page.keyboard.press('Enter');
  await expect(desk.host.quiet()).resolves.toBeUndefined();
  expect(shown(2, 6)).toBe('YES Ana');
  // The focus is back on the bar, not lost with the dialog.
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await hasFocus(page, 'Essai');

  await bar.getByRole('menuitem', { name: 'Essai' }).click();
  await page.keyboard.press('e');
  await page.getByRole('menuitem', { name: 'Échouer' }).click();
  await page.getByText(/Panne voulue/).waitFor();
  await page.close();
});

test('a dialog calls the script, knows no private function, and closes itself', async () => {
  const page = await open('/');
  await page.getByRole('menuitem', { name: 'Essai' }).click();
  await page.getByRole('menuitem', { name: 'Fenêtres' }).click();
  await page.getByRole('menuitem', { name: 'Dialogue' }).click();
  const inside = page.frameLocator('iframe[title="Un dialogue"]');
  await inside.getByRole('button', { name: 'Appeler' }).click();
  await inside.getByText('Bonjour Ana moi undefined').waitFor();
  expect(await violations(page)).toEqual([]);
  await inside.getByRole('button', { name: 'Fermer' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.close();
});

test('a web app’s page calls the script', async () => {
  const page = await open('/macros/s/script/exec?page=dialog');
  const inside = page.frameLocator('iframe');
  await inside.getByRole('button', { name: 'Appeler' }).click();
  await inside.getByText('Bonjour Ana moi undefined').waitFor();
  await inside.getByLabel('Fichiers').setInputFiles([
    { name: 'un.txt', mimeType: 'text/plain', buffer: Buffer.from('été') },
    { name: 'deux.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b') },
  ]);
  await inside.getByRole('button', { name: 'Envoyer' }).click();
  await inside.getByText('["Deux",["un.txt text/plain été","deux.csv text/csv a,b"]]').waitFor();
  await inside.getByRole('button', { name: 'Avancer' }).click();
  await inside
    .getByText(
      '{"hash":"fin","parameter":{"page":"dialog","nom":"Ana"},"parameters":{"page":["dialog"],"nom":["Ana","Béa"]}}',
    )
    .waitFor();
  await page.evaluate(() => history.back());
  await inside.getByText('[null,{"page":"dialog"},""]').waitFor();
  // The first heading is the script's own page's to have.
  expect((await violations(page)).filter((rule) => !rule.startsWith('page-has-heading-one'))).toEqual([]);
  await page.close();
});

test('the form on a phone: errors, pages, back, sending, correcting', async () => {
  const page = await open(formUrl, PHONE);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Suivant' }).click();
  await page.getByRole('alert').getByRole('link', { name: 'Nom de la liste' }).waitFor();
  expect(await page.title()).toMatch(/^Erreur/);
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('Nom de la liste').fill('Pantin en commun <b>');
  await page.getByLabel('Oui, sous condition').check();
  await page.getByRole('button', { name: 'Suivant' }).click();
  await page.getByText('Page 2 sur 2').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('Baisse visée').fill('120');
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await page.getByRole('alert').waitFor();
  await page.getByLabel('Baisse visée').fill('20');
  await page.getByRole('button', { name: 'Précédent' }).click();
  expect(await page.getByLabel('Nom de la liste').inputValue()).toBe('Pantin en commun <b>');
  await page.getByRole('button', { name: 'Suivant' }).click();
  expect(await page.getByLabel('Baisse visée').inputValue()).toBe('20');
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await page.getByText('Merci, votre réponse est bien reçue.').waitFor();
  await page.getByRole('link', { name: 'Modifier votre réponse' }).click();
  expect(await page.getByLabel('Nom de la liste').inputValue()).toBe('Pantin en commun <b>');
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(PHONE.width);
  await page.close();
});

test('mails, forms, publication, runs and clock', async () => {
  const mails = await open('/courriels');
  await mails.getByRole('button', { name: /Vos engagements/ }).click();
  await mails.frameLocator('iframe').getByRole('link', { name: 'Répondre' }).waitFor();
  expect(await mails.title()).not.toBe('pirate');
  expect(await violations(mails)).toEqual([]);

  const forms = await open('/formulaires', PHONE);
  await forms.getByText('accepte les réponses').waitFor();
  await forms.getByText('Lire la réponse').click();
  await forms.getByRole('definition').filter({ hasText: 'Pantin en commun <b>' }).waitFor();
  expect(await forms.getByRole('link', { name: /^Corriger la réponse/ }).getAttribute('href')).toMatch(/\?edit2=/);
  expect(await violations(forms)).toEqual([]);
  expect(await forms.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  const screens = await forms.evaluate(() => {
    const bar = document.querySelector('header.top');
    const shown = bar?.querySelector('nav')?.getBoundingClientRect();
    const here = bar?.querySelector('[aria-current]')?.getBoundingClientRect();
    return {
      height: bar?.clientHeight ?? 999,
      inSight: shown && here && here.left >= shown.left && here.right <= shown.right,
    };
  });
  expect(screens.height).toBeLessThan(90);
  expect(screens.inSight).toBe(true);

  const publication = await open('/publication');
  await publication.getByRole('link', { name: 'commune/93066.html' }).waitFor();
  expect(await violations(publication)).toEqual([]);
  const table = await open(
    String(
      await publication.getByRole('link', { name: 'Page Classement' }).evaluate((link: HTMLAnchorElement) => link.href),
    ),
  );
  await table.getByRole('columnheader', { name: 'Note' }).waitFor();
  expect(await violations(table)).toEqual([]);

  const runs = await open('/executions', PHONE);
  await runs.getByRole('rowheader', { name: 'makeForm' }).first().waitFor();
  expect(await violations(runs)).toEqual([]);

  const clock = await open('/horloge');
  await clock.getByRole('button', { name: 'Avancer d’un jour' }).click();
  await clock.getByText('échu', { exact: true }).waitFor();
  await clock.getByRole('button', { name: 'Lancer les déclencheurs échus' }).click();
  await clock.getByText('1 déclencheur lancé.').waitFor();
  expect(await violations(clock)).toEqual([]);
  await Promise.all([mails, forms, publication, table, runs, clock].map((page) => page.close()));
});

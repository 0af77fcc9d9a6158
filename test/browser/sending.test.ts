import type { Browser, Locator, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/browser/chromium.ts';
import { copyOfState } from '../../src/desk/storage/copy-of-state.ts';
import { Outbox } from '../../src/emulator/mail/outbox.ts';
import { HeldCarrier } from '../support/held-carrier.ts';
import { OFFICER } from '../support/installed-workbook.ts';
import { plain, readyToSend } from '../support/sending-host.ts';
import { shippedBundle } from '../support/shipped-bundle.ts';
import { deskUnderTest } from './desk-under-test.ts';
import { HANGS, violations } from './page.ts';

const SECOND = 'binome@collectif3r.example';
const LISTS = 20;

/** Names the accounts that may send, as the officer types them in Réglages; reads the ledger. */
const BY_HAND = `
function nommerExpediteurs(adresses) {
  var reglages = SpreadsheetApp.getActive().getSheetByName('Réglages');
  reglages.createTextFinder('senders').findNext().offset(0, 2).setValue(adresses);
}
function lireEnvois() { return SpreadsheetApp.getActive().getSheetByName('Suivi des envois').getDataRange().getDisplayValues(); }
`;

let browser: Browser;
let officers: readonly Page[];
let desk: Awaited<ReturnType<typeof deskUnderTest>>;

beforeAll(async () => {
  const open = async () =>
    deskUnderTest(0, {
      script: shippedBundle(BY_HAND),
      store: copyOfState(await readyToSend(LISTS)),
      // Real time passes too, as before people: a question left open must hold nobody else up.
      ticking: true,
      user: OFFICER,
      people: [OFFICER, SECOND].map((email) => ({ email, name: email, role: 'plaidoyer' })),
    });
  [desk, browser] = await Promise.all([open(), launchChromium()]);
  await desk.runAgreeing('nommerExpediteurs', [`${OFFICER}, ${SECOND}`]);
  await desk.runAgreeing('menuInstallerClasseur');
  officers = await Promise.all([OFFICER, SECOND].map(officer));
});
afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

/** A browser of its own for one officer, with the desk open. */
async function officer(email: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'fr-FR' });
  context.setDefaultTimeout(HANGS);
  const page = await context.newPage();
  await page.addInitScript((user) => sessionStorage.setItem('interpelle.user', user), email);
  await page.addInitScript(() => {
    // The sidebar, in a frame of its own, looks every few seconds: here ten times as often.
    if (window === window.top) return;
    const later = window.setTimeout.bind(window);
    window.setTimeout = ((act: () => void, wait = 0) => later(act, wait / 10)) as typeof window.setTimeout;
  });
  await page.goto(desk.url);
  await page.getByRole('menuitem', { name: 'Campagne' }).waitFor();
  return page;
}

/** Clicks « Courriels › Envoyer… »; gives the question to confirm. */
async function clickSend(page: Page): Promise<Locator> {
  for (const name of ['Campagne', 'Courriels', 'Envoyer…']) await page.getByRole('menuitem', { name }).click();
  const question = page.getByRole('dialog', { name: /^Envoyer/ });
  await question.waitFor();
  return question;
}

function confirm(question: Locator): Promise<void> {
  return question.getByRole('button', { name: 'Oui' }).click();
}

/** Waits for the sentence that ends a sending, and closes it. */
async function endingOf(page: Page): Promise<string> {
  const ending = page.getByRole('dialog', { name: 'Envoi des courriels' });
  await ending.waitFor();
  const sentence = plain(await ending.locator('p').innerText());
  await ending.getByRole('button', { name: 'OK' }).click();
  return sentence;
}

/** Rows of the ledger so far, by state, and addresses that got a mail twice since a mail of the outbox. */
async function books(since: number): Promise<{ states: Record<string, number>; mails: number; twice: string[] }> {
  const [header = [], ...rows] = (await desk.runAgreeing('lireEnvois')) as string[][];
  const states: Record<string, number> = {};
  for (const row of rows.filter(([key]) => key !== '')) {
    const state = row[header.indexOf('État')] ?? '';
    states[state] = (states[state] ?? 0) + 1;
  }
  const addresses = desk.host.world
    .of(Outbox)
    .list()
    .slice(since)
    .map(({ to }) => to);
  const twice = addresses.filter((address, at) => addresses.indexOf(address) !== at);
  return { states, mails: addresses.length, twice };
}

test('two officers who confirm at the same instant send each mail once; one is told that another sends', async () => {
  // One sends slowly enough that the other asks meanwhile.
  const carrier = new HeldCarrier();
  desk.host.world.of(Outbox).carrier = carrier;
  const questions = await Promise.all(officers.map(clickSend));
  await Promise.all(questions.map(confirm));
  const endings = officers.map(endingOf);
  const first = await Promise.race(endings);
  carrier.let(LISTS);
  expect(first).toMatch(
    // Who sends is said from the first thing it writes on: one that comes in the instant before is asked to wait.
    /^Invitation : Un autre envoi est en cours(?: depuis .*, avec le compte \S+@collectif3r.example|\. Réessayez dans une minute)/,
  );
  expect(await Promise.all(endings)).toContain('Invitation : 20 courriels envoyés.');
  expect(await books(0)).toEqual({ states: { envoyé: LISTS }, mails: LISTS, twice: [] });
});

test('the sidebar follows a sending, suspends it between two communes and finishes it; a late click sends nothing', async () => {
  const [late, page] = officers as [Page, Page];
  // Twelve seconds a mail.
  const carrier = new HeldCarrier(() => desk.host.clock.advance(12_000));
  desk.host.world.of(Outbox).carrier = carrier;
  desk.host.clock.advance(8 * 86_400_000);
  await desk.runAgreeing('menuPreparerRelance');
  const sidebar = page.frameLocator('iframe[title="Suivre l’envoi"]');
  const shows = (sent: number) => sidebar.locator(`dt:text-is("Envoyés") + dd:text-is("${sent}")`).waitFor();
  const left = await clickSend(late);
  carrier.let(3);
  await confirm(await clickSend(page));
  // The sidebar of the first sending stays until this one takes its place.
  await sidebar.getByRole('heading', { name: 'Relance' }).waitFor();
  expect(Number(await sidebar.locator('dt:text-is("Envoyés") + dd').innerText())).toBeLessThan(4);
  carrier.let(3);
  await shows(6);
  expect(await violations(page)).toEqual([]);
  await sidebar.getByRole('button', { name: 'Suspendre' }).click();
  await sidebar.getByText('à la fin d’une commune').waitFor();
  carrier.let(LISTS);
  expect(await endingOf(page)).toContain('Envoi suspendu');
  const suspended = await books(LISTS);
  expect([suspended.mails % 4, suspended.mails > 6, suspended.mails < LISTS]).toEqual([0, true, true]);
  await shows(suspended.mails);
  expect(await sidebar.getByText('à la fin d’une commune').count()).toBe(0);
  await sidebar.getByRole('button', { name: 'Reprendre' }).click();
  await sidebar.getByText(`${LISTS - suspended.mails} courriels envoyés`).waitFor();
  await shows(LISTS);
  await confirm(left);
  expect(await endingOf(late)).toBe(
    'Relance : Aucun courriel à envoyer : toutes les listes concernées sont écartées ou déjà servies.',
  );
  expect(await books(LISTS)).toEqual({ states: { envoyé: 2 * LISTS }, mails: LISTS, twice: [] });
});

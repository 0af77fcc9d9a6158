import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/browser/chromium.ts';
import { makeReadyToSend } from '../../scripts/sample/ready-to-send.ts';
import { Outbox } from '../../src/emulator/mail/outbox.ts';
import { campaign } from '../support/campaign-workbook.ts';
import { OFFICER } from '../support/installed-workbook.ts';
import { plain } from '../support/sending-host.ts';
import { shippedBundle } from '../support/shipped-bundle.ts';
import { deskUnderTest } from './desk-under-test.ts';
import { violations } from './page.ts';

const LINK = { name: 'Ne plus recevoir nos courriels' };

let browser: Browser;
let desk: Awaited<ReturnType<typeof deskUnderTest>>;

beforeAll(async () => {
  [desk, browser] = await Promise.all([deskUnderTest(0, { script: shippedBundle(), user: OFFICER }), launchChromium()]);
  await desk.runAgreeing('menuInstallerClasseur');
  await makeReadyToSend(desk.runAgreeing, campaign, 3);
  await desk.runAgreeing('menuEnvoyerCourriels');
  desk.host.clock.advance(10 * 86_400_000);
});
afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

/** Reasons that the preview gives for leaving people out of the next mailing. */
async function leftOut(): Promise<string[]> {
  const screen = (await desk.runAgreeing('apercuCourriels')) as {
    mailings: { exclusions: { reason: string }[] }[];
  };
  return screen.mailings[0]?.exclusions.map(({ reason }) => plain(reason)) ?? [];
}

/** Opens a sent mail as the desk shows it, and follows its link. */
async function follow(page: Page, mail: { readonly id: string } | undefined): Promise<Page> {
  await page.goto(new URL(`courriels/${mail?.id}/corps`, desk.url).href);
  const [opened] = await Promise.all([page.waitForEvent('popup'), page.getByRole('link', LINK).click()]);
  await opened.waitForLoadState();
  return opened;
}

test('the link of a mail in the outbox asks, then objects; forged it changes nothing; the next mailing says who is left out', async () => {
  const [first, second] = desk.host.world.of(Outbox).list();
  await desk.runAgreeing('menuPreparerRelance');
  const mails = await browser.newPage({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  const page = await follow(mails, first);
  expect(page.url()).not.toContain('liste');
  expect(await violations(page)).toEqual([]);
  expect(await leftOut()).toEqual([]);
  const question = page.url();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('C’est noté.').waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await leftOut()).toEqual(['la personne s’est opposée']);

  await page.goto(question);
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await page.getByText('C’était déjà noté.').waitFor();
  await page.goto(`${question.slice(0, -2)}__`);
  await page.getByText('rien n’a changé.').waitFor();
  expect(await leftOut()).toHaveLength(1);

  // RFC 8058: a mail program posts this body to the address as it is, from nowhere.
  const [, other = ''] = /Ne plus recevoir nos courriels : (\S+)/.exec(plain(second?.text)) ?? [];
  const body = 'List-Unsubscribe=One-Click';
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: 'null' };
  expect((await fetch(other, { method: 'POST', headers, body })).status).toBe(200);
  expect(await leftOut()).toHaveLength(2);
});

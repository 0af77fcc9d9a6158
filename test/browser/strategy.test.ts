import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/browser/chromium.ts';
import { buildStrategyView } from '../../src/app/strategy/build-strategy-view.ts';
import { campaign, campaignTables } from '../support/campaign-workbook.ts';
import { FakeOfficersFile } from '../support/fake-officers-file.ts';
import { FakeClock } from '../support/fake-ports.ts';
import { at } from '../support/heard-campaign.ts';
import { askedBy, openDialog } from './dialog-page.ts';
import { violations } from './page.ts';

const malakoff = { communeCode: '92046', commune: 'Malakoff', contest: 't1-92046' };
const HOSTILE = '<img src=x onerror="document.title=1">';
const tables = campaignTables().seed('lists', [
  { id: 'la', ...malakoff, label: HOSTILE, state: 'answered', owner: 'Sam', openness: 0.95 },
  { id: 'lb', ...malakoff, label: 'Bien vivre', state: 'to_contact', openness: 0.05 },
  { id: 'lc', communeCode: '93055', commune: 'Pantin', contest: 't1-93055', label: 'Cap', state: 'contacted' },
]);
const view = buildStrategyView(
  { tables, officersFile: new FakeOfficersFile(), tiles: campaign.tiles, clock: new FakeClock(at('2026-02-01T10:00')) },
  campaign,
);
const answers = { vueStrategique: view, attribuerListes: { said: '1 liste attribuée.', view } };

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function open(width: number): Promise<Page> {
  const page = await openDialog(browser, 'strategy', width, answers);
  await page.waitForSelector('#lists tr');
  return page;
}

function heights(names: readonly Element[]): number[] {
  return names.map((name) => name.getBoundingClientRect().height);
}

test('a cell of the matrix chooses its lists with the keyboard, and they are given to somebody in one step', async () => {
  const page = await open(1100);
  expect(await page.locator('#lists tr').count()).toBe(3);
  await page.getByRole('button', { name: /^1 liste.*Bien vivre/ }).press('Enter');
  expect(await page.locator('#lists tr').allTextContents()).toEqual([expect.stringContaining('Bien vivre')]);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Attribuer' }).click();
  expect(await page.getByRole('alert').textContent()).toBe('Choisissez ou écrivez un prénom.');
  await page.getByLabel('Bénévole', { exact: true }).fill('Ana');
  await page.getByRole('button', { name: 'Attribuer' }).click();
  await page.getByText('1 liste attribuée.').waitFor();
  // On paper only what is to be done, the first lists alone, and who follows them.
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('#lists tr:visible').count()).toBe(2);
  expect(await page.locator('#lists-on-paper').innerText()).toContain('toutes les listes à suivre, sur 3 listes');
  expect(await page.locator('#workload, #communes').locator('tr:visible').allTextContents()).toEqual(['Sam1001']);
  expect(await askedBy(page)).toEqual([
    ['vueStrategique'],
    ['attribuerListes', '[{"id":"lb","owner":"Ana","was":""}]'],
  ]);
  await page.close();
});

test('a balanced share is proposed, and only written once confirmed', async () => {
  const page = await open(1100);
  await page.getByRole('tab', { name: 'Priorités' }).press('ArrowRight');
  expect(await page.getByRole('tab', { name: 'Bénévoles' }).getAttribute('aria-selected')).toBe('true');
  await page.getByLabel('Avec aussi').fill('Ana');
  await page.getByRole('button', { name: 'Proposer une répartition' }).click();
  expect(await page.locator('#shares li').count()).toBe(2);
  expect(await askedBy(page)).toHaveLength(1);
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await page.getByText('1 liste attribuée.').waitFor();
  const [, [, json] = []] = await askedBy(page);
  expect((JSON.parse(String(json)) as { id: string }[]).map(({ id }) => id).sort()).toEqual(['lb', 'lc']);
  await page.close();
});

test.each([1100, 390])('at %i pixels every view is accessible, fits, and shows typed text as text', async (width) => {
  const page = await open(width);
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    // A name on the map is read without a lens, on a phone too.
    for (const size of await page.locator('.map:visible .name').evaluateAll(heights))
      expect(size).toBeGreaterThanOrEqual(10);
  }
  // One look at all views at once costs a quarter of four.
  await page.addStyleTag({ content: '.away { display: block !important }' });
  expect(await violations(page)).toEqual([]);
  expect(await page.locator('#map .tile-2 .figure').allTextContents()).toEqual(['1/2']);
  expect(await page.locator('#communes tr').count()).toBe(2);
  expect(await page.locator('#lists').textContent()).toContain(HOSTILE);
  expect(await page.title()).toBe('Vue stratégique');
  await page.close();
});

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../scripts/browser/chromium.ts';
import { publish } from '../../src/app/publication/publish.ts';
import { heardCampaign } from '../support/heard-campaign.ts';

const axeCode = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const PAGES = [
  'index.html',
  'comparaison.html',
  'commune/92046.html',
  'embed/92046.html',
  'liste/la.html',
  'methode.html',
  'donnees.html',
];

describe('public pages in a browser', () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'interpelle-pages-'));
    const ports = heardCampaign();
    publish(ports);
    for (const { path, content } of ports.publicSite.files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ['a computer, in light', 1400, 'light'],
    ['a phone, in the dark', 360, 'dark'],
  ] as const)('can be read by everyone on %s', async (_, width, colorScheme) => {
    // The pages allow no script: axe needs their policy set aside.
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true });
    for (const path of PAGES) {
      await page.goto(`file://${join(folder, path)}`);
      const overflow = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      await page.evaluate(axeCode);
      const found = await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(RULES)} })`);
      const { violations } = found as { violations: { id: string; nodes: { html: string }[] }[] };
      expect([path, overflow, violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)]).toEqual([path, 0, []]);
    }
  });

  it('filters the comparison, opens the sentence behind a cell, and keeps its colours on paper, without script', async () => {
    const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
    await page.goto(`file://${join(folder, 'comparaison.html')}`);
    const rows = page.locator('.comparison tbody tr:visible');
    const questions = page.locator('.comparison thead tr:nth-child(2) th:visible');
    const all = await questions.count();
    expect(await rows.count()).toBe(1);
    await page.locator('select[name=theme]').selectOption({ index: 1 });
    expect(await questions.count()).toBeLessThan(all);
    await page.locator('select[name=state]').selectOption('silent');
    expect(await rows.count()).toBe(0);
    await page.locator('select[name=state]').selectOption('');
    await page.locator('.comparison td:visible button').first().click();
    expect(await page.locator('[popover]:visible').innerText()).toMatch(/^Malakoff, «.*»\s:\s.*\d listes? /);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.filters').isVisible()).toBe(false);
    const printed = 'getComputedStyle(document.querySelector(".comparison td")).printColorAdjust';
    expect(await page.evaluate(printed)).toBe('exact');
  });

  it('leads from page to page without a broken link', async () => {
    const page = await browser.newPage();
    const failed: string[] = [];
    page.on('requestfailed', (request) => failed.push(request.url()));
    for (const path of PAGES) {
      await page.goto(`file://${join(folder, path)}`);
      const links = (await page.evaluate('[...document.links].map((link) => link.href)')) as string[];
      for (const link of links) {
        if (!link.startsWith('file:')) continue;
        expect(() => readFileSync(new URL(link.replace(/#.*$/, '')))).not.toThrow();
      }
    }
    expect(failed).toEqual([]);
  });
});

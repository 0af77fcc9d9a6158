import type { Browser } from 'playwright-core';
import { launchChromium } from '../../scripts/browser/chromium.ts';
import { MAIL_TEMPLATES } from '../../src/app/mailing/wording/template-fields.ts';
import { mailWriter } from '../support/written-mails.ts';
import { violations } from './page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

test.each([
  [600, 'light'],
  [360, 'dark'],
] as const)(
  'every mail can be read %d pixels wide in %s, and asks nothing of any server',
  async (width, colorScheme) => {
    const write = await mailWriter();
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    for (const template of MAIL_TEMPLATES) {
      const { html } = write(template);
      expect(Buffer.byteLength(html)).toBeLessThanOrEqual(100_000);
      await page.setContent(html);
      const found = await page.evaluate(() => ({
        overflow: document.documentElement.scrollWidth - innerWidth,
        relative: [...document.querySelectorAll('a')].filter(
          (link) => !/^(https?:|mailto:)/.test(link.getAttribute('href') ?? ''),
        ).length,
        objections: [...document.querySelectorAll('a')].filter(
          (link) => link.textContent === 'Ne plus recevoir nos courriels',
        ).length,
        withoutAlt: document.querySelectorAll('img:not([alt])').length,
      }));
      expect([template, found]).toEqual([template, { overflow: 0, relative: 0, objections: 1, withoutAlt: 0 }]);
      // A mail is a part of the page that shows it: it has no landmark of its own.
      const faults = (await violations(page)).filter(
        (fault) => !/^(landmark-one-main|page-has-heading-one|region):/.test(fault),
      );
      expect([template, faults]).toEqual([template, []]);
    }
    expect(asked.filter((url) => !url.startsWith('about:'))).toEqual([]);
    await page.close();
  },
);

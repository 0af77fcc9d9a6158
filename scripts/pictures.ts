/** `npm run pictures [-- NAME…]`: takes the pictures of the README and the guides again, from the sample campaign. */
import type { Browser } from 'playwright-core';
import { MemoryStore } from '../src/emulator/kernel/memory-store.ts';
import { launchChromium } from './browser/chromium.ts';
import { needsBuild } from './build/fresh.ts';
import { SampleCampaign } from './journey/sample-campaign.ts';
import { type Picture, pictures } from './pictures/pictures.ts';
import { runScript } from './run-script.ts';

const FOLDER = 'docs/images';
const PORT = 8031;
const REST = 1_000;

async function main(names: readonly string[]): Promise<void> {
  const wanted = pictures.filter(({ file }) => names.length === 0 || names.some((name) => file.includes(name)));
  if (needsBuild()) await runScript('build');
  const sample = await SampleCampaign.open(new MemoryStore(), { ticking: false, port: PORT });
  const desk = await sample.serve(PORT, false);
  const browser = await launchChromium();
  try {
    for (const { id } of sample.steps) {
      const here = wanted.filter(({ after }) => after === id);
      await sample.walk(id, { begins: () => {}, ended: () => {} });
      for (const picture of here) await take(picture, browser, sample, desk.url);
    }
  } finally {
    await browser.close();
    await desk.close();
    await sample.host.close();
  }
}

async function take(picture: Picture, browser: Browser, sample: SampleCampaign, desk: string): Promise<void> {
  const { width, height, file, part } = picture;
  const page = await browser.newPage({
    viewport: { width, height },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    bypassCSP: true,
  });
  await picture.arrive({ page, desk, sample });
  // What moves comes to rest: a menu that unfolds, a bar that grows.
  await page.waitForTimeout(REST);
  await (part ? page.locator(part) : page).screenshot({ path: `${FOLDER}/${file}` });
  await page.close();
  sample.closeWindows();
  process.stdout.write(`${FOLDER}/${file}\n`);
}

await main(process.argv.slice(2));
process.exit(0);

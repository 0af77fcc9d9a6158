import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';

/** A call that a dialog made, by the name of the entry point. */
export type DialogCall = readonly [name: string, ...args: unknown[]];

/**
 * Opens a shipped dialog with a script that answers at once: each entry point gives the value written beside its name.
 * `sent` gives the calls made so far.
 */
export async function openDialog(
  browser: Browser,
  dialog: string,
  answers: Readonly<Record<string, unknown>>,
  width: number,
): Promise<{ readonly page: Page; sent(): Promise<readonly DialogCall[]> }> {
  const script = `<script>
    window.sent = [];
    const answers = ${JSON.stringify(answers).replace(/</g, '\\u003c')};
    const runner = (ok) => ({
      withSuccessHandler: (handler) => runner(handler),
      withFailureHandler: () => runner(ok),
      ...Object.fromEntries(Object.keys(answers).map((name) => [name, (...args) => {
        sent.push([name, ...args]);
        setTimeout(() => ok(answers[name]), 0);
      }])),
    });
    window.google = { script: { run: runner(), host: { close() {} } } };
  </script>`;
  const page = await browser.newPage({ viewport: { width, height: 720 } });
  await page.setContent(readFileSync(`dist/${dialog}.html`, 'utf8').replace('<head>', () => `<head>${script}`));
  return { page, sent: () => page.evaluate(() => (globalThis as unknown as { sent: DialogCall[] }).sent) };
}

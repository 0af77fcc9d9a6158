import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { HANGS } from './page.ts';

const axeCode = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Opens a dialog as it ships, with a script that gives what `answers` holds and remembers what it was asked. */
export async function openDialog(
  browser: Browser,
  dialog: string,
  width: number,
  answers: Readonly<Record<string, unknown>>,
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  page.setDefaultTimeout(HANGS);
  await page.addInitScript((given) => {
    const asked: unknown[][] = [];
    const runner = (success: (value: unknown) => void) =>
      new Proxy(
        {},
        {
          get: (_, name: string) => {
            if (name === 'withSuccessHandler') return (handler: (value: unknown) => void) => runner(handler);
            if (name === 'withFailureHandler') return () => runner(success);
            return (...args: unknown[]) => {
              asked.push([name, ...args]);
              setTimeout(() => success((given as Record<string, unknown>)[name]), 0);
            };
          },
        },
      );
    Object.assign(globalThis, { asked, google: { script: { run: runner(() => {}), host: { close: () => {} } } } });
  }, answers);
  // A file's own address makes the page a secure context, as Google's is.
  await page.goto(`file://${process.cwd()}/dist/${dialog}.html`);
  return page;
}

/** What the dialog asked of the script so far: name and arguments. */
export function askedBy(page: Page): Promise<unknown[][]> {
  return page.evaluate('asked');
}

/** Accessibility faults of the page as it stands, by rule. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeCode);
  const found: { violations: { id: string; nodes: { html: string }[] }[] } = await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(RULES)} })`,
  );
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** What tests do on pages of the desk, waiting for conditions and never for a time. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** Milliseconds after which what a page was to do hangs, and is not only slow: before jest's own time is over, so that it is named. */
export const HANGS = 240_000;

const axeCode = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** Every rule of axe-core that Chromium can check, the grid's canvas aside. */
export async function violations(page: Page): Promise<string[]> {
  // The desk's policy lets no foreign script in, so the checker is evaluated from outside.
  await page.evaluate(axeCode);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations: found } = await axe.run({ exclude: ['.grid', 'iframe'] });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
  });
}

/** By the grid's name box, again until the grid has followed: before it is drawn, it takes the name and does nothing. */
export async function goTo(page: Page, name: string): Promise<void> {
  const box = page.locator('.grid input').first();
  const follows = () =>
    page.waitForFunction(
      (cell) => {
        const active = document.activeElement;
        const here = document.querySelector<HTMLElement>('.grid')?.dataset.cell === cell;
        return here && active?.closest('.grid') && active.getAttribute('contenteditable') === 'true';
      },
      name,
      { timeout: 3_000 },
    );
  for (const late = Date.now() + HANGS; ; ) {
    await box.click();
    await box.fill(name);
    await box.press('Enter');
    const followed = await follows().then(
      () => true,
      (cause: unknown) => {
        if (Date.now() > late) throw cause;
        return false;
      },
    );
    if (followed) return;
  }
}

export async function typeInGrid(page: Page, name: string, text: string): Promise<void> {
  await goTo(page, name);
  await page.keyboard.type(text, { delay: 15 });
  await page.keyboard.press('Enter');
}

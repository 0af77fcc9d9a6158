import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Flags for machines that may start one process only: with them, the last page that closes ends the browser. */
const ONE_PROCESS = ['--single-process', '--no-zygote', '--in-process-gpu'];

/**
 * A real Chromium that needs nothing installed: the packaged one with its own fonts, or the one of `CHROME_PATH`.
 * Without a font, Chromium ends at the first form field.
 */
export async function launchChromium(): Promise<Browser> {
  const own = process.env.CHROME_PATH;
  if (own) return chromium.launch({ executablePath: own, args: ['--no-sandbox'] });
  const folder = mkdtempSync(join(tmpdir(), 'interpelle-chromium-'));
  writeFileSync(
    join(folder, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
  );
  Object.assign(process.env, {
    AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x',
    TMPDIR: folder,
    FONTCONFIG_FILE: join(folder, 'fonts.conf'),
  });
  const { default: packaged } = await import('@sparticuz/chromium');
  // Emulating a graphics card takes three times the processor that drawing without one does.
  packaged.setGraphicsMode = false;
  const executablePath = await packaged.executablePath();
  return chromium.launch({
    executablePath,
    args: [...packaged.args.filter((flag) => !ONE_PROCESS.includes(flag)), '--no-sandbox', '--disable-gpu'],
    env: { ...process.env } as Record<string, string>,
  });
}

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const FOLDER = 'src/dialogs';
const BASE_STYLE = join(FOLDER, 'base.css');

/** Writes each dialog as one HTML file that needs nothing else: Google's sandbox loads no relative address. */
export async function buildDialogs(outDir: string): Promise<readonly string[]> {
  const names = readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(FOLDER, entry.name, 'dialog.html')))
    .map(({ name }) => name)
    .sort();
  await Promise.all(names.map(async (name) => writeFileSync(join(outDir, `${name}.html`), await dialogPage(name))));
  return names;
}

async function dialogPage(name: string): Promise<string> {
  const folder = join(FOLDER, name);
  const bundled = await build({
    entryPoints: [join(folder, 'client.ts')],
    bundle: true,
    format: 'iife',
    target: 'es2020',
    minify: true,
    charset: 'utf8',
    write: false,
    logLevel: 'warning',
  });
  const script = scriptElement(bundled.outputFiles[0]?.text ?? '');
  const style = await Promise.all([BASE_STYLE, join(folder, 'style.css')].filter(existsSync).map(styleOf));
  return readFileSync(join(folder, 'dialog.html'), 'utf8')
    .replace('<!-- style -->', () => `<style>\n${style.join('')}</style>`)
    .replace('<!-- script -->', () => script);
}

/** A stylesheet with those it imports. */
async function styleOf(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    write: false,
    logLevel: 'warning',
  });
  return outputFiles[0]?.text ?? '';
}

/** A script inside HTML: nothing in its text ends the element. */
export function scriptElement(code: string): string {
  return `<script>\n${code.replace(/<\/script/gi, '<\\/script')}</script>`;
}

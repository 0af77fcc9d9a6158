import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'dist';

/** What is pushed to Google, as `openHost` takes it; `more` is script added for the test. */
export function shippedBundle(more = ''): { readonly code: string; readonly html: Readonly<Record<string, string>> } {
  const pages = readdirSync(FOLDER).filter((file) => file.endsWith('.html'));
  return {
    code: `${read('Code.js')}\n${more}`,
    html: Object.fromEntries(pages.map((file) => [file.replace(/\.html$/, ''), read(file)])),
  };
}

function read(file: string): string {
  return readFileSync(join(FOLDER, file), 'utf8');
}

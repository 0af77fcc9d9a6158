import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file of this package, wherever the running code was built to. */
export function packageFile(...segments: readonly string[]): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === 'interpelle')
      return join(folder, ...segments);
    if (folder === dirname(folder)) throw new Error('package.json of interpelle not found above the running code');
  }
}

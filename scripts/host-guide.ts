/** Writes the table of docs/guide/host.md: which of Google's methods the offline host has. */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { surface } from '../src/emulator/surface.ts';
import { coverageOf, coverageTable, emulatedAmong } from './host-guide/coverage.ts';
import { emulatorSources, guideWith } from './host-guide/guide.ts';

const outfile = 'build/scripts/emulated-classes.js';
await build({
  stdin: {
    contents: emulatorSources()
      .map((file, at) => `export * as file${at} from './${file}';`)
      .join('\n'),
    resolveDir: '.',
    loader: 'ts',
  },
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  outfile,
  logLevel: 'error',
});
const modules = Object.values(await import(pathToFileURL(outfile).href)) as object[];
const classes = emulatedAmong(modules.flatMap((module) => Object.values(module)));
const guide = 'docs/guide/host.md';
writeFileSync(guide, guideWith(readFileSync(guide, 'utf8'), coverageTable(coverageOf(classes, surface))));

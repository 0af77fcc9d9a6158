import { mkdirSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { writeWhole } from './write-whole.ts';

const node = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  write: false,
  logLevel: 'warning',
} as const;

/** Writes build/facade.js (evaluated in each script's context), build/worker.js, and build/host.js with its types. */
export async function buildHost(): Promise<void> {
  const [facade, ...written] = await Promise.all([
    build({
      entryPoints: ['src/emulator/facade/install.ts'],
      bundle: true,
      format: 'iife',
      globalName: 'facade',
      target: 'es2022',
      minify: true,
      write: false,
      logLevel: 'warning',
    }),
    build({ ...node, entryPoints: ['src/desk/host/worker.ts'], outfile: 'build/worker.js' }),
    build({ ...node, entryPoints: ['src/desk/host/open-host.ts'], outfile: 'build/host.js', sourcemap: true }),
  ]);
  mkdirSync('build', { recursive: true });
  for (const { path, contents } of written.flatMap(({ outputFiles }) => outputFiles)) writeWhole(path, contents);
  writeWhole(
    'build/facade.js',
    `(() => { 'use strict'; ${facade.outputFiles[0]?.text ?? ''}; return facade.installFacade; })()\n`,
  );
  const api = readFileSync('src/desk/host/host-api.ts', 'utf8');
  const declaration =
    '/** Opens the host on a script. @throws ProjectError, StateError */\nexport declare function openHost(options: OpenHostOptions): Promise<HostHandle>;\n';
  writeWhole('build/host.d.ts', `${api}\n${declaration}`);
}

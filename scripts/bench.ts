/** `npm run bench`: installs the peers when they are missing, then runs bench/main.ts with the remaining arguments. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { needsBuild } from './build/fresh.ts';
import { runScript } from './run-script.ts';

const LOCK = 'bench/package-lock.json';
/** The lock that was installed: written last. */
const INSTALLED = 'bench/node_modules/installed-lock.json';
const OUT = 'bench/build';

if (!existsSync(INSTALLED) || readFileSync(INSTALLED, 'utf8') !== readFileSync(LOCK, 'utf8')) {
  const { status } = spawnSync('npm', ['ci'], { cwd: 'bench', stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(INSTALLED, readFileSync(LOCK));
}
if (needsBuild()) await runScript('build');
rmSync(OUT, { recursive: true, force: true });
await build({
  entryPoints: ['bench/main.ts', ...readdirSync('bench/benches').map((name) => `bench/benches/${name}`)],
  outbase: 'bench',
  outdir: OUT,
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
});
const { status } = spawnSync(
  process.execPath,
  ['--enable-source-maps', '--expose-gc', `${OUT}/main.js`, ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
);
process.exit(status ?? 1);

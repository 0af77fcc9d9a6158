/** Node 20 cannot import TypeScript: bundles `scripts/NAME.ts` and runs it with the remaining arguments. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [name = '', ...args] = process.argv.slice(2);
const outfile = join(root, 'build', 'scripts', `${name}.js`);

mkdirSync(dirname(outfile), { recursive: true });
const { outputFiles } = await build({
  entryPoints: [join(root, 'scripts', `${name}.ts`)],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  write: false,
  logLevel: 'warning',
});
// Put in place whole: of two commands started together, neither may load what the other has half written.
const own = `${outfile}.${process.pid}`;
writeFileSync(own, outputFiles[0]?.text ?? '');
renameSync(own, outfile);
/** Node's exit code when nothing is left that could let an awaited promise settle. */
const UNSETTLED = 13;
process.once('exit', () => {
  if (process.exitCode !== UNSETTLED) return;
  process.stderr.write(
    `« ${name} » s’est arrêté avant la fin : il attendait une réponse que plus rien ne peut donner. C’est un défaut d’Interpelle ; ce qui était enregistré l’est toujours.\n`,
  );
  process.exitCode = 1;
});
process.argv.splice(1, process.argv.length - 1, outfile, ...args);
await import(pathToFileURL(outfile).href);

import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type Plugin } from 'esbuild';

const OUT = 'build/web';

/** Univer brings hyphenation tables of 70 languages; the grid breaks no words but French ones. */
const onlyFrenchHyphens: Plugin = {
  name: 'only-french-hyphens',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/[a-z]{2,3}-.*\.js$/ }, ({ path, importer }) =>
      /engine-render/.test(importer) && !path.startsWith('./fr-') ? { path: 'none', namespace: 'hyphens' } : undefined,
    );
    onLoad({ filter: /^none$/, namespace: 'hyphens' }, () => ({ contents: 'export default "";' }));
  },
};

const common = {
  bundle: true,
  minify: true,
  charset: 'utf8',
  target: 'es2022',
  define: { 'process.env.NODE_ENV': '"production"' },
  jsx: 'automatic',
  metafile: true,
  logLevel: 'warning',
} as const;

/** Writes build/web/: the desk's pages (Univer in chunks of its own, loaded when a grid is shown) the tabs' shared worker, and what goes into sandboxes. */
export async function buildWeb(): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  const built = await Promise.all([
    build({
      ...common,
      entryPoints: { main: 'src/web/main.tsx', 'web-app': 'src/web/sandbox/web-app.ts' },
      outdir: OUT,
      format: 'esm',
      splitting: true,
      loader: { '.woff': 'dataurl', '.woff2': 'dataurl' },
      plugins: [onlyFrenchHyphens],
    }),
    build({
      ...common,
      entryPoints: { 'script-run': 'src/web/sandbox/script-run.ts', 'live-worker': 'src/web/live-worker.ts' },
      outdir: OUT,
      format: 'iife',
    }),
  ]);
  // Removed last: a desk that is open meanwhile finds the old files or the new ones.
  const written = new Set(built.flatMap(({ metafile }) => Object.keys(metafile.outputs)).map((file) => basename(file)));
  for (const file of readdirSync(OUT)) if (!written.has(file)) rmSync(join(OUT, file), { recursive: true });
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pictures } from '../../scripts/pictures/pictures.ts';
import { messages } from '../../src/app/messages.fr.ts';

const DECISIONS = 'docs/decisions';
const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', ...inFolder(DECISIONS), ...inFolder('docs/guide')];

function inFolder(folder: string): string[] {
  return readdirSync(folder).map((name) => join(folder, name));
}

/** Made by the build or by a command, so that a fresh clone has none. */
const MADE = /^(?:dist|build|out)\//;
/** Every file and folder of the project, by its path. */
const PLACES = ['src', 'docs', 'scripts', 'test', 'templates', 'campaigns', 'bench']
  .flatMap((root) => readdirSync(root, { recursive: true }).map((path) => join(root, String(path))))
  .concat(readdirSync('.'));

const textOf = (file: string) => readFileSync(file, 'utf8');

test('each decision has a number of its own, the one its title says', () => {
  const numbers = readdirSync(DECISIONS).map((name) => Number(name.slice(0, 4)));
  expect(numbers).toEqual(numbers.map((_, at) => at + 1));
  for (const [at, file] of inFolder(DECISIONS).entries()) expect(textOf(file)).toMatch(new RegExp(`^# ${at + 1}\\. `));
});

test('the officer’s guide names every item of the menu', () => {
  const guide = textOf('docs/guide/charge-de-plaidoyer.md').replace(/\s+/g, ' ');
  const missing = Object.values(messages.menu.items).filter(
    (caption) => !guide.includes(`*${caption.replace(/\s+/g, ' ')}`) && !guide.includes(`› ${caption}*`),
  );
  expect(missing).toEqual([]);
});

test.each(DOCUMENTS)('%s names only files and commands that exist', (file) => {
  const text = textOf(file);
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  const commands = [...text.matchAll(/npm run (?:--silent )?([\w-]+)/g)].map(([, name = '']) => name);
  expect(commands.filter((name) => !(name in scripts))).toEqual([]);

  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target = '']) => join(dirname(file), target));
  expect(links.filter((path) => !existsSync(path))).toEqual([]);
  const named = [...text.matchAll(/`((?:[\w.-]+\/)+[\w.-]+|[\w.-]+\.(?:ts|tsx|mjs|css))\/?`/g)]
    .map(([, path = '']) => path)
    .filter((path) => !MADE.test(path));
  expect(named.filter((path) => !PLACES.some((place) => `/${place}`.endsWith(`/${path}`)))).toEqual([]);
});

test('every picture is shown somewhere, and `npm run pictures` takes it again', () => {
  const shown = DOCUMENTS.flatMap((file) => [
    ...textOf(file).matchAll(/docs\/images\/([\w-]+\.png)|\.\.\/images\/([\w-]+\.png)/g),
  ]).map(([, fromRoot, fromGuide]) => fromRoot ?? fromGuide);
  const taken = pictures.map(({ file }) => file).sort();
  expect([...new Set(shown)].sort()).toEqual(taken);
  expect(readdirSync('docs/images').sort()).toEqual(taken);
});

import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SCRIPT = `
  function add(a, b) { console.info('adding'); return a + b; }
  function doGet() { return HtmlService.createHtmlOutput('<p>Bonjour</p>'); }
  function doPost(e) { return ContentService.createTextOutput(e.parameter.a + e.parameters.b + e.postData.type); }
  function bound() { return [FormApp.getActiveForm() !== null, SpreadsheetApp.getActive() === null]; }
  function fail() { throw new Error('non'); }
  function chart() { return SpreadsheetApp.getActiveSheet().newChart(); }
  function onOpen() { SpreadsheetApp.getUi().createMenu('Essai').addItem('Aller', 'add').addToUi(); null.x; }`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'interpelle-cli-'));
  writeFileSync(join(folder, 'Code.gs'), SCRIPT);
  writeFileSync(join(folder, 'Broken.gs'), 'function a() {}\nfunction b(} {}\n');
  mkdirSync(join(folder, 'damaged'));
  writeFileSync(join(folder, 'damaged', 'journal'), 'not a journal\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** `npm run host -- run FILE …`, FILE in the folder of samples. */
function host(file: string, ...args: string[]): Promise<Ended> {
  const line = ['scripts/run.mjs', 'host', 'run', join(folder, file), ...args];
  return new Promise((end) => {
    execFile(process.execPath, line, (cause, out, err) => end({ code: Number(cause?.code ?? 0), out, err }));
  });
}

test('the result alone goes to stdout, logs to stderr', async () => {
  const page = join(folder, 'page.html');
  const [sum, shown, menu] = await Promise.all([
    host('Code.gs', 'add', '--arg', '1', '--arg', '2'),
    host('Code.gs', 'doGet', '--html', page),
    host('Code.gs', '--menu'),
  ]);
  expect(sum).toEqual({ code: 0, out: '3\n', err: '[info] adding\n' });
  expect([shown?.code, readFileSync(page, 'utf8')]).toEqual([0, '<p>Bonjour</p>']);
  expect(JSON.parse(menu?.out ?? '')).toMatchObject([{ caption: 'Essai' }]);
  expect(menu?.err).toBe("[error] onOpen: Cannot read properties of null (reading 'x')\n");
});

test('a web app is asked with a query and a body; a script may be bound to a form', async () => {
  const [posted, bound] = await Promise.all([
    host('Code.gs', 'doPost', '--query', 'a=1', '--body', 'b=2&b=3'),
    host('Code.gs', 'bound', '--bound', 'form'),
  ]);
  expect(posted.out).toBe('"12,3application/x-www-form-urlencoded"\n');
  expect(bound.out).toBe('[true,true]\n');
});

test('commands started together each load a whole program', async () => {
  const ended = await Promise.all(Array.from({ length: 8 }, () => host('Code.gs', 'add', '--arg', '1', '--arg', '2')));
  expect(ended.map(({ code, out }) => `${code} ${out}`)).toEqual(Array(8).fill('0 3\n'));
});

test.each([
  ['the script threw', 1, /^Error: non\n$/, ['Code.gs', 'fail']],
  ['a path that does not exist', 2, /Nowhere\.gs » does not exist/, ['Nowhere.gs', 'go']],
  ['a syntax error', 2, /^Syntax error: SyntaxError: .+ line: 2 file: Broken\.gs$/m, ['Broken.gs', 'a']],
  ['a function that is missing', 2, /^Script function not found: absent\n$/, ['Code.gs', 'absent']],
  ['an option that does not exist', 2, /--colour'[\s\S]*Usage : npm run host/, ['Code.gs', 'add', '--colour', 'red']],
  ['an argument that is no JSON', 2, /--arg « bonjour » n’est pas du JSON/, ['Code.gs', 'add', '--arg', 'bonjour']],
  [
    'a kind of document that does not exist',
    2,
    /--bound « slides » n’existe pas/,
    ['Code.gs', 'add', '--bound', 'slides'],
  ],
  ['a query to a plain function', 2, /ne vont qu’avec doGet et doPost/, ['Code.gs', 'add', '--query', 'a=1']],
  [
    'a damaged state',
    2,
    /est abîmé : la ligne 1 [\s\S]*Rien n’a été modifié/,
    ['Code.gs', 'add', '--state', 'damaged'],
  ],
  [
    'no page to write',
    2,
    /^\[info\] adding\n--html : la fonction n’a ni rendu ni montré/,
    ['Code.gs', 'add', '--html', 'no.html'],
  ],
  ['not emulated', 3, /^NotEmulatedError: SpreadsheetApp\.Sheet\.newChart is not emulated\n$/, ['Code.gs', 'chart']],
] as const)('exit code and sentence: %s', async (_, code, sentence, [file, ...args]) => {
  const given = args.map((arg) => (arg === 'damaged' ? join(folder, arg) : arg));
  const ended = await host(file, ...given);
  expect(ended).toMatchObject({ code, out: '', err: expect.stringMatching(sentence) });
  expect(ended.err).not.toMatch(/^\s+at /m);
});

test('a script that waits for what nothing can give any more says so, and fails', async () => {
  mkdirSync(join(folder, 'scripts'));
  cpSync('scripts/run.mjs', join(folder, 'scripts', 'run.mjs'));
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'scripts', 'wait.ts'), 'await new Promise(() => {});');
  const ended = await new Promise((end) => {
    execFile(process.execPath, [join(folder, 'scripts', 'run.mjs'), 'wait'], (cause, _, err) =>
      end({ code: cause?.code, err }),
    );
  });
  expect(ended).toEqual({ code: 1, err: expect.stringContaining('« wait » s’est arrêté avant la fin') });
});

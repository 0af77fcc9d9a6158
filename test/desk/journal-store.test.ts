import fs, {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHost } from '../../src/desk/host/open-host.ts';
import { lineOf } from '../../src/desk/storage/journal-line.ts';
import { JournalStore } from '../../src/desk/storage/journal-store.ts';
import { StateError } from '../../src/desk/storage/state-error.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'interpelle-journal-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('makes a folder that nobody else of the computer can open', () => {
  const state = join(folder, 'state');
  new JournalStore(state).close();
  expect((statSync(state).mode & 0o777).toString(8)).toBe('700');
});

const write = (changes: Record<string, string | null>) => {
  const store = new JournalStore(folder);
  store.write(new Map(Object.entries(changes)));
  store.close();
};
const failure = (): StateError => {
  try {
    new JournalStore(folder).close();
  } catch (cause) {
    if (cause instanceof StateError) return cause;
    throw cause;
  }
  throw new Error('the folder opened');
};

test('documents come back after closing, deletions included', () => {
  write({ a: '1', b: 'é\n"', c: '3' });
  write({ c: null, b: '2' });
  const store = new JournalStore(folder);
  expect(store.keys('')).toEqual(['a', 'b']);
  expect(store.read('b')).toBe('2');
  store.close();
});

test('caches are read while the desk runs, and leave nothing on the disk, not even of an older state', () => {
  write({ 'cache/user/:a': 'old', kept: '1' });
  const onDisk = () => readFileSync(join(folder, 'journal'), 'utf8');
  expect(onDisk()).not.toContain('old');
  appendFileSync(join(folder, 'journal'), lineOf([['cache/user/:a', 'of an older state']]));
  const store = new JournalStore(folder);
  expect(store.keys('')).toEqual(['kept']);
  expect(onDisk()).not.toContain('older state');
  store.write(new Map([['cache/user/:b', 'MARTIN']]));
  store.write(
    new Map([
      ['cache/user/:c', 'PETIT'],
      ['kept', '2'],
    ]),
  );
  expect([store.read('cache/user/:b'), store.keys('cache/')]).toEqual(['MARTIN', ['cache/user/:b', 'cache/user/:c']]);
  store.write(new Map([['cache/user/:b', null]]));
  expect(store.keys('cache/')).toEqual(['cache/user/:c']);
  store.close();
  expect(onDisk()).not.toMatch(/MARTIN|PETIT/);
  const again = new JournalStore(folder);
  expect([again.keys(''), again.read('kept')]).toEqual([['kept'], '2']);
  again.close();
});

test('a last line cut by a kill is dropped and the next transaction follows cleanly', () => {
  write({ a: '1' });
  appendFileSync(join(folder, 'journal'), 'deadbeef [["a","2"');
  write({ b: '2' });
  const store = new JournalStore(folder);
  expect([store.read('a'), store.read('b')]).toEqual(['1', '2']);
  store.close();
});

test('a damaged byte refuses the folder, names the line, and leaves it as it was', () => {
  write({ a: 'hello' });
  write({ b: 'world' });
  const file = join(folder, 'journal');
  const damaged = readFileSync(file, 'latin1').replace('hello', 'hallo');
  writeFileSync(file, damaged, 'latin1');
  expect(failure()).toMatchObject({ code: 'corrupt', message: expect.stringContaining('la ligne 2') });
  expect(readFileSync(file, 'latin1')).toBe(damaged);
});

test.each([
  ['an emptied file', (file: string) => truncateSync(file, 0), 'corrupt'],
  ['a binary file', (file: string) => writeFileSync(file, Buffer.alloc(4096, 7)), 'corrupt'],
  [
    'a newer format',
    (file: string) => writeFileSync(file, 'eb585061 {"format":"interpelle-state","version":9}\n'),
    'newer',
  ],
])('%s is refused', (_, spoil, code) => {
  write({ a: '1' });
  spoil(join(folder, 'journal'));
  expect(failure().code).toBe(code);
});

test('a folder that holds something else is refused', () => {
  writeFileSync(join(folder, 'photo.jpg'), 'x');
  expect(failure()).toMatchObject({ code: 'not_a_state', message: expect.stringContaining('photo.jpg') });
});

test('a second opening is refused while the first lives', () => {
  const store = new JournalStore(folder);
  expect(failure().code).toBe('in_use');
  store.close();
  write({ a: '1' });
});

test('a long history is rewritten while it grows, and at opening; a disk too full for that loses nothing', () => {
  let store = new JournalStore(folder);
  const file = join(folder, 'journal');
  const size = () => readFileSync(file).length;
  const turn = (n: number) =>
    store.write(
      new Map([
        ['big', `${n} ${'x'.repeat(40_000)}`],
        [`kept/${n % 3}`, String(n)],
      ]),
    );
  let largest = 0;
  for (let n = 0; n < 90; n++) {
    turn(n);
    largest = Math.max(largest, size());
  }
  expect(largest).toBeLessThan(1_200_000);
  const { fsyncSync } = fs;
  const full = jest.spyOn(fs, 'fsyncSync').mockImplementation(() => {
    throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  });
  for (let n = 90; n < 130; n++) turn(n);
  expect(full).toHaveBeenCalledTimes(1);
  full.mockImplementation(fsyncSync);
  for (let n = 130; n < 160; n++) turn(n);
  expect(size()).toBeLessThan(1_200_000);
  full.mockImplementation(() => {
    throw new Error('ENOSPC');
  });
  for (let n = 160; n < 190; n++) turn(n);
  full.mockRestore();
  store.close();
  expect(size()).toBeGreaterThan(1_100_000);
  store = new JournalStore(folder);
  expect(size()).toBeLessThan(50_000);
  expect(store.read('big')?.slice(0, 4)).toBe('189 ');
  expect(['kept/0', 'kept/1', 'kept/2'].map((key) => store.read(key))).toEqual(['189', '187', '188']);
  store.close();
});

test('a write that fails half-way leaves no half line behind', () => {
  const store = new JournalStore(folder);
  store.write(new Map([['a', '1']]));
  const { writeSync } = fs;
  const full = jest.spyOn(fs, 'writeSync').mockImplementationOnce(((descriptor: number, bytes: Buffer) => {
    writeSync(descriptor, bytes.subarray(0, 12));
    throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  }) as never);
  expect(() => store.write(new Map([['b', '2']]))).toThrow('ENOSPC');
  full.mockRestore();
  expect(store.read('b')).toBeUndefined();
  store.write(new Map([['c', '3']]));
  store.close();
  const again = new JournalStore(folder);
  expect([again.read('a'), again.read('b'), again.read('c')]).toEqual(['1', undefined, '3']);
  again.close();
});

test('of two processes that find the same dead lock, only one gets the folder', () => {
  const lock = join(folder, 'lock');
  writeFileSync(lock, '999999999 1\n');
  // The other process comes between this one's look at the dead lock and its removal.
  let other: JournalStore | undefined;
  const { readFileSync: read } = fs;
  const spy = jest.spyOn(fs, 'readFileSync').mockImplementation(((path: string, encoding: 'utf8') => {
    const content = read(path, encoding);
    if (path === lock && other === undefined) {
      spy.mockImplementation(read as never);
      other = new JournalStore(folder);
    }
    return content;
  }) as never);
  expect(() => new JournalStore(folder)).toThrow(StateError);
  spy.mockRestore();
  other?.close();
});

test('a rewriting goes on a slice with each transaction; a folder seized at any of them opens whole', () => {
  const store = new JournalStore(folder);
  const documents = new Map(Array.from({ length: 30 }, (_, n) => [`big/${n}`, `${n} ${'x'.repeat(60_000)}`]));
  store.write(documents);
  const written = jest.spyOn(fs, 'writeSync');
  const sizes: number[] = [];
  const seized = mkdtempSync(join(tmpdir(), 'interpelle-seized-'));
  let slices = 0;
  for (let n = 0; n < 150; n++) {
    const change: [string, string | null] =
      n % 11 === 3 ? [`big/${n % 30}`, null] : [`big/${n % 30}`, `${n} ${'y'.repeat(60_000)}`];
    written.mockClear();
    store.write(new Map([change]));
    for (const [, bytes] of written.mock.calls) sizes.push((bytes as unknown as Buffer).length);
    if (change[1] === null) documents.delete(change[0]);
    else documents.set(change[0], change[1]);
    if (!existsSync(join(folder, 'journal.new'))) continue;
    slices++;
    for (const file of readdirSync(folder).filter((name) => name.startsWith('journal'))) {
      copyFileSync(join(folder, file), join(seized, file));
    }
    const found = new JournalStore(seized);
    expect(found.keys('')).toEqual([...documents.keys()].sort());
    expect(found.keys('').every((key) => found.read(key) === documents.get(key))).toBe(true);
    found.close();
  }
  written.mockRestore();
  store.close();
  rmSync(seized, { recursive: true });
  expect(slices).toBeGreaterThan(4);
  // 1.8 million characters live: no transaction copies them all.
  expect(Math.max(...sizes)).toBeLessThan(400_000);
  expect(readFileSync(join(folder, 'journal')).length).toBeLessThan(8_000_000);
});

test('a state of format 1 opens, is rewritten in the present format, and the old file stays beside it', async () => {
  copyFileSync('test/desk/states/v1/journal', join(folder, 'journal'));
  const old = readFileSync(join(folder, 'journal'));
  const code = `function property() { return PropertiesService.getScriptProperties().getProperty('clef'); }
    function cells() { return SpreadsheetApp.getActive().getSheetByName('Listes').getDataRange().getValues(); }`;
  const host = await openHost({ code, stateDir: folder });
  expect(await host.run('property')).toBe('valeur');
  expect(await host.run('cells')).toEqual([
    ['Liste', 'Voix', ''],
    ['Écologie & Cité', 12, 24],
  ]);
  expect(host.outbox().map(({ to }) => to)).toEqual(['a@b.example']);
  await host.close();
  expect(readFileSync(join(folder, 'journal'), 'utf8')).toMatch(
    /^[0-9a-f]{8} \{"format":"interpelle-state","version":2,/,
  );
  expect(readFileSync(join(folder, 'journal.v1'))).toEqual(old);
});

test('a state copied without its mark opens', () => {
  write({ a: '1' });
  rmSync(join(folder, 'journal.end'));
  const store = new JournalStore(folder);
  expect(store.read('a')).toBe('1');
  store.close();
});

test('a power cut that leaves the last write in disorder cuts it off; what was acknowledged stays', () => {
  write({ a: '1' });
  appendFileSync(join(folder, 'journal'), `deadbeef [["a",${'\0'.repeat(500)}\n`);
  const store = new JournalStore(folder);
  expect(store.read('a')).toBe('1');
  store.close();
});

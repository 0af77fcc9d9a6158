import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JournalStore } from '../../src/desk/storage/journal-store.ts';
import { StateError } from '../../src/desk/storage/state-error.ts';
import { rounds } from '../support/rounds.ts';

const FILES = ['journal', 'journal.end'];
let folder: string;
let whole: readonly Buffer[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'interpelle-damage-'));
  const store = new JournalStore(folder);
  for (let n = 1; n <= 6; n++) store.write(new Map([[`liste/${n}`, `Écologie & Cité ${'«»'.repeat(n * 5)}`]]));
  store.write(new Map([['liste/3', null]]));
  store.close();
  whole = FILES.map((name) => readFileSync(join(folder, name)));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Opens the folder with one file in another state; gives why it was refused. */
function refusalOf(file: number, content: Buffer): StateError | null {
  mkdirSync(folder, { recursive: true });
  for (const [at, name] of FILES.entries())
    writeFileSync(join(folder, name), (at === file ? content : whole[at]) ?? '');
  try {
    new JournalStore(folder).close();
    return null;
  } catch (cause) {
    expect(readFileSync(join(folder, FILES[file] ?? ''))).toEqual(content);
    if (cause instanceof StateError) return cause;
    throw cause;
  }
}

const positions = () => FILES.flatMap((_, file) => Array.from(whole[file] ?? [], (__, at) => ({ file, at })));

/** Every place of both files under `npm run test:exhaustive`, some of them otherwise. */
function places(): { file: number; at: number; bit: number }[] {
  const all = positions();
  return rounds({ sample: 60, exhaustive: all.length * 8 }).flatMap(({ seed, below }) => {
    const { file, at } = all[(seed * 37) % all.length] ?? { file: 0, at: 0 };
    return [{ file, at, bit: below(8) }];
  });
}

test('a bit that changed anywhere refuses the folder with a sentence and touches nothing', () => {
  const taken: string[] = [];
  for (const { file, at, bit } of places()) {
    const content = Buffer.from(whole[file] ?? []);
    content[at] = (content[at] ?? 0) ^ (1 << bit);
    const refusal = refusalOf(file, content);
    if (refusal?.code !== 'corrupt') taken.push(`${FILES[file]} byte ${at} bit ${bit}: ${refusal?.code ?? 'opened'}`);
    else expect(refusal.message).toMatch(/est abîmé : .+« journal.+Rien n’a été modifié/s);
  }
  expect(taken).toEqual([]);
});

test('a file cut anywhere refuses the folder: an acknowledged change is never dropped in silence', () => {
  const taken: string[] = [];
  for (const { file, at } of places()) {
    const refusal = refusalOf(file, Buffer.from(whole[file] ?? []).subarray(0, at));
    if (refusal?.code !== 'corrupt') taken.push(`${FILES[file]} cut at ${at}: ${refusal?.code ?? 'opened'}`);
  }
  expect(taken).toEqual([]);
});

test('a journal that is gone while its mark is there refuses the folder', () => {
  refusalOf(1, whole[1] ?? Buffer.alloc(0));
  rmSync(join(folder, 'journal'));
  expect(() => new JournalStore(folder)).toThrow(/le fichier « journal » manque/);
});

import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as passed } from 'node:timers/promises';
import { buildSync } from 'esbuild';
import { JournalStore } from '../../src/desk/storage/journal-store.ts';
import { rounds } from '../support/rounds.ts';

/** Bytes a journal rewritten while it grows stays below: the writer has up to 1.5 MB of live documents, kept four times. */
const LARGEST = 8_000_000;

let folder: string;
let program: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'interpelle-kills-'));
  program = join(folder, 'writer.cjs');
  buildSync({
    entryPoints: ['test/exhaustive/journal-writer.ts'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile: program,
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/**
 * Starts a writer, kills it so many milliseconds after it has acknowledged so many transactions (0: after its start);
 * gives the last transaction it was told is durable.
 */
async function writeUntilKilled(state: string, transactions: number, milliseconds: number): Promise<number> {
  const child = spawn(process.execPath, [program, state], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let wrong = '';
  const begun = new Promise<void>((resolve) => {
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString();
      // Its first line says that it starts.
      if (said.split('\n').length > transactions + 1) resolve();
    });
  });
  child.stderr.on('data', (text: Buffer) => {
    wrong += text.toString();
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  await Promise.race([begun, ended]);
  await passed(milliseconds);
  child.kill('SIGKILL');
  await ended;
  if (wrong) throw new Error(wrong);
  return Number(said.trim().split('\n').at(-1)?.replace('starts', '0'));
}

test('kill -9 at any instant, opening and rewriting while running included: every acknowledged transaction is whole, none is torn', async () => {
  const state = join(folder, 'state');
  let acknowledged = 0;
  let waitedFor = 0;
  for (const { below } of rounds({ sample: 8, exhaustive: 400 })) {
    const transactions = below(3) === 0 ? 0 : 5 + below(25);
    const told = await writeUntilKilled(state, transactions, below(50));
    waitedFor += transactions;
    acknowledged = Math.max(acknowledged, told);
    expect(statSync(join(state, 'journal')).size).toBeLessThan(LARGEST);
    if (below(4) === 0) continue;
    const store = new JournalStore(state);
    const last = Number(store.read('last') ?? 0);
    expect(last).toBeGreaterThanOrEqual(acknowledged);
    for (let n = Math.max(1, last - 9); n <= last; n++) {
      expect(store.read(`row/${n % 20}`)?.split(' ')[0]).toBe(String(n));
      expect(store.read(`twin/${n % 20}`)).toBe(String(n));
      expect(store.read(`row/${(n + 10) % 20}`)).toBeUndefined();
    }
    store.close();
  }
  expect(acknowledged).toBeGreaterThanOrEqual(waitedFor);
});

test('a second process on the folder is refused while the first one writes, and gets it once that one is dead', async () => {
  const state = join(folder, 'shared');
  const first = spawn(process.execPath, [program, state], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve) => {
    let said = '';
    first.stdout.on('data', (text: Buffer) => {
      said += text.toString();
      if (said.split('\n').length > 2) resolve();
    });
  });
  const second = spawnSync(process.execPath, [program, state], { encoding: 'utf8', timeout: 20_000 });
  expect(second.status).not.toBe(0);
  expect(second.stderr).toContain(`est déjà ouvert : le processus ${first.pid} l’utilise déjà`);
  first.kill('SIGKILL');
  await new Promise((resolve) => first.once('close', resolve));
  expect(await writeUntilKilled(state, 1, 10)).toBeGreaterThan(0);
});

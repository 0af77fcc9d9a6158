import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as passed } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { settleOwnCampaign } from '../../scripts/start/own-campaign.ts';
import type { DeskState, RunDetails, ScreenSnapshot } from '../../src/desk/http/wire.ts';
import { MemoryStore } from '../../src/emulator/kernel/memory-store.ts';

const ACCOUNT = 'plaidoyer@asso.example';
let folder: string;
let running: ChildProcess | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'interpelle-own-'));
  cpSync('campaigns/collectif-3r-2026', join(folder, 'campaign'), { recursive: true });
  rmSync(join(folder, 'campaign', 'sample'), { recursive: true });
});
afterEach(async () => {
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the desk as its own process; gives what it said once it is open, or when it ended. */
async function start(...args: string[]): Promise<{ said: string; url: string; status: number | null }> {
  const child = spawn(
    process.execPath,
    ['scripts/run.mjs', 'start', '--state', join(folder, 'state'), '--port', '0', ...args],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  running = child;
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => {
      said += text.toString();
    });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  while (child.exitCode === null && !/^Courriels/m.test(said)) await Promise.race([passed(20), ended]);
  return { said, url: /ouvert : (http:\S+)/.exec(said)?.[1] ?? '', status: child.exitCode };
}

async function stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  const child = running;
  running = undefined;
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.kill(signal);
  await ended;
}

const read = async <T>(url: string, path: string) => (await (await fetch(url + path)).json()) as T;

/** Opens the workbook and installs it from the menu, as an officer does. */
async function install(url: string): Promise<void> {
  const token = /interpelle-token" content="([^"]+)"/.exec(await (await fetch(url)).text())?.[1] ?? '';
  const post = (path: string, data: object) =>
    fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-interpelle-token': token },
      body: JSON.stringify({ user: ACCOUNT, ...data }),
    });
  await post('api/open', {});
  while ((await read<DeskState>(url, 'api/desk')).menus.length === 0) await passed(50);
  await post('api/menu', { functionName: 'menuInstallerClasseur' });
  for (;;) {
    const { questions, running: runs } = await read<DeskState>(url, 'api/desk');
    for (const { id } of questions) await post('api/answer', { id, button: 'OK', text: '' });
    const done = (await read<RunDetails[]>(url, 'api/runs')).find(
      (run) => run.functionName === 'menuInstallerClasseur',
    );
    if (runs.length === 0 && done && done.status !== 'running') return;
    await passed(50);
  }
}

test('a campaign of one’s own starts empty, at the real hour; after kill -9 it is found again, with what was typed', async () => {
  const first = await start('--empty', '--campaign', join(folder, 'campaign'), '--account', ACCOUNT);
  expect(first.said).toContain('aucun serveur d’envoi');
  const asked = Date.now();
  const state = await read<DeskState>(first.url, 'api/desk');
  expect(state).toMatchObject({ user: ACCOUNT, realTime: true, mails: { leave: 'never' } });
  expect(state.now).toBeGreaterThanOrEqual(asked);
  expect(state.now).toBeLessThanOrEqual(Date.now());
  expect((await read<ScreenSnapshot>(first.url, 'api/workbook')).sheets).toHaveLength(1);
  await install(first.url);
  const { sheets } = await read<ScreenSnapshot>(first.url, 'api/workbook');
  expect(sheets.length).toBeGreaterThan(10);
  await stop('SIGKILL');

  // Neither --empty nor --campaign: the sample must not be walked into this state. A mail server has come meanwhile.
  const signedIn: string[] = [];
  const server = await mailServer((user) => signedIn.push(user));
  const { port } = server.server.address() as AddressInfo;
  const settings = { host: '127.0.0.1', port, encryption: 'none', user: ACCOUNT, password: 'mot-de-passe-secret' };
  writeFileSync(join(folder, 'state', 'smtp.json'), JSON.stringify(settings), { mode: 0o600 });
  const again = await start('--colleague', 'relecture@asso.example');
  expect((await read<ScreenSnapshot>(again.url, 'api/workbook')).sheets.map(({ name }) => name)).toEqual(
    sheets.map(({ name }) => name),
  );
  const { people, mails } = await read<DeskState>(again.url, 'api/desk');
  expect(people.map(({ email }) => email)).toEqual([ACCOUNT, 'relecture@asso.example']);
  expect([again.said, mails, signedIn]).toEqual([
    expect.stringContaining('Courriels : envoyés par 127.0.0.1.'),
    { leave: 'by-server', server: '127.0.0.1' },
    [ACCOUNT],
  ]);
  await stop();
  expect(readFileSync(join(folder, 'state', 'journal'), 'utf8')).not.toContain('mot-de-passe-secret');
  await new Promise<void>((closed) => server.close(() => closed()));
});

/** A mail server that lets everybody in and tells who came. */
async function mailServer(seen: (user: string) => void): Promise<SMTPServer> {
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth({ username = '' }, _, done) {
      seen(username);
      done(null, { user: username });
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()));
  return server;
}

const choice = {
  port: 0,
  state: 'state',
  once: false,
  out: '',
  empty: true,
  campaign: null,
  account: null,
  colleagues: [],
  allowed: [],
};

test.each([
  [{ campaign: 'nulle-part', account: ACCOUNT }, /« nulle-part » ne contient pas de campagne/],
  [{ account: ACCOUNT }, /--campaign DOSSIER/],
  [{ campaign: 'campaigns/collectif-3r-2026', account: 'personne' }, /« personne » n’est pas une adresse/],
  [{ campaign: 'campaigns/collectif-3r-2026' }, /--account ADRESSE/],
])('%j is refused with a sentence, and nothing is kept', async (given, sentence) => {
  const store = new MemoryStore();
  process.stdin.isTTY = false;
  await expect(settleOwnCampaign(store, { ...choice, ...given })).rejects.toThrow(sentence);
  expect(store.keys('')).toEqual([]);
});

test('a state that holds the sample campaign is not taken for one’s own', async () => {
  const store = new MemoryStore();
  store.write(new Map([['journey/walked', '[]']]));
  const given = { ...choice, campaign: 'campaigns/collectif-3r-2026', account: ACCOUNT };
  await expect(settleOwnCampaign(store, given)).rejects.toThrow(/contient la campagne d’exemple/);
});

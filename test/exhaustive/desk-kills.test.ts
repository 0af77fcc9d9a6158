import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as passed } from 'node:timers/promises';
import type { ScreenSnapshot, TypedCell } from '../../src/desk/http/wire.ts';
import { JournalStore } from '../../src/desk/storage/journal-store.ts';
import { isExhaustive, type Round, rounds } from '../support/rounds.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'interpelle-desk-kills-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `npm start` on a state, as a process of its own. */
class StartedDesk {
  said = '';
  private readonly child: ChildProcess;
  private readonly ended: Promise<unknown>;

  constructor(state: string, ...args: readonly string[]) {
    this.child = spawn(process.execPath, ['scripts/run.mjs', 'start', '--state', state, '--port', '0', ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (text: Buffer) => {
        this.said += text.toString();
      });
    this.ended = new Promise((resolve) => this.child.once('close', resolve));
  }

  /** Waits for a text. @throws when the process ends first: a state that a kill left must open. */
  async says(text: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = text.exec(this.said);
      if (found) return found;
      if (this.child.exitCode !== null) throw new Error(`npm start ended by itself:\n${this.said}`);
      await Promise.race([passed(20), this.ended]);
    }
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }
}

const URL_SAID = /ouvert : (http:\S+)/;

/** Kills the walk of the sample campaign at random instants until it reaches its end. */
async function walkUnderKills(state: string, { below }: Round, kills: number): Promise<StartedDesk> {
  for (let n = 0; n < kills; n++) {
    const desk = new StartedDesk(state);
    await desk.says(/^\[ ?\d+\/\d+\]|ouvert : /m);
    await passed(below(2_500));
    await desk.kill();
  }
  const desk = new StartedDesk(state);
  if (isExhaustive()) await desk.says(URL_SAID);
  else await desk.says(/^\[ ?\d+\/\d+\]/m);
  return desk;
}

/** Recipient and subject of every mail handed over. */
function mailsIn(state: string): string[] {
  const store = new JournalStore(state);
  const mails = store
    .keys('mail/sent/')
    .map((key) => JSON.parse(store.read(key) ?? '{}') as { to: string; subject: string });
  store.close();
  return mails.map(({ to, subject }) => `${to}: ${subject}`);
}

test('kill -9 at any instant of the walk: npm start opens again, goes on, and no mail was sent twice', async () => {
  for (const round of rounds({ sample: 1, exhaustive: 12 })) {
    const state = join(folder, `walk-${round.seed}`);
    const desk = await walkUnderKills(state, round, isExhaustive() ? 4 + round.below(8) : 2);
    await desk.kill();
    const mails = mailsIn(state);
    if (isExhaustive()) expect(mails.length).toBeGreaterThan(50);
    expect(mails.filter((mail, at) => mails.indexOf(mail) < at)).toEqual([]);
  }
});

/** What a browser on the desk sees and sends. */
async function browserOn(url: string) {
  const token = /name="interpelle-token" content="([^"]+)"/.exec(await (await fetch(url)).text())?.[1] ?? '';
  const snapshot = (await (await fetch(`${url}api/workbook`)).json()) as ScreenSnapshot;
  return {
    snapshot,
    type: (cells: readonly TypedCell[]) =>
      fetch(`${url}api/cells`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-interpelle-token': token },
        body: JSON.stringify({ id: snapshot.id, user: '', cells }),
      }),
  };
}

const OWN = ['--empty', '--campaign', 'campaigns/collectif-3r-2026', '--account', 'plaidoyer@asso.example'];

test('kill -9 while people type: every cell the desk said it had taken is there at the next npm start', async () => {
  const state = join(folder, 'typing');
  const taken = new Map<string, string>();
  for (const { seed, below } of rounds({ sample: 2, exhaustive: 150 })) {
    const desk = new StartedDesk(state, ...OWN);
    const [, url = ''] = await desk.says(URL_SAID);
    const { snapshot, type } = await browserOn(url);
    const [sheet] = snapshot.sheets;
    const shown = new Map(sheet?.cells.map(({ row, column, display }) => [`${row}/${column}`, display]));
    for (const [place, text] of taken) expect([place, shown.get(place)]).toEqual([place, text]);
    const killed = passed(20 + below(400)).then(() => desk.kill());
    for (let n = 0; ; n++) {
      const row = 1 + ((seed * 7 + n) % 40);
      const input = `tour ${seed} nº ${n}`;
      const cells = [1, 2].map((column) => ({ sheetId: sheet?.id ?? 0, row, column, input }));
      const answer = await type(cells).catch(() => null);
      if (!answer?.ok) break;
      for (const { column } of cells) taken.set(`${row}/${column}`, input);
    }
    await killed;
  }
  expect(taken.size).toBeGreaterThan(isExhaustive() ? 60 : 0);
});

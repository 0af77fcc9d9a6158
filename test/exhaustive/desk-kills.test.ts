import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as passed } from 'node:timers/promises';
import type { ScreenSnapshot, TypedCell } from '../../src/desk/http/wire.ts';
import { JournalStore } from '../../src/desk/storage/journal-store.ts';
import type { SentMail } from '../../src/emulator/mail/mail.ts';
import { isExhaustive, type Round, rounds } from '../support/rounds.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'interpelle-desk-kills-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const started = new Set<StartedDesk>();
// A desk left by a test that failed would keep its state folder, and jest, open.
afterEach(() => Promise.all([...started].map((desk) => desk.kill())));

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
    started.add(this);
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
    started.delete(this);
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

/** Every mail handed over; a list that corrects its answers gets a second receipt, with other words. */
function mailsIn(state: string): string[] {
  const store = new JournalStore(state);
  const mails = store.keys('mail/sent/').map((key) => JSON.parse(store.read(key) ?? '{}') as SentMail);
  store.close();
  return mails.map(({ to, subject, text }) => `${to}: ${subject}\n${text}`);
}

test('kill -9 at any instant of the walk: npm start opens again, goes on, and no mail was sent twice', async () => {
  for (const round of rounds({ sample: 1, exhaustive: 12 })) {
    const state = join(folder, `walk-${round.seed}`);
    const desk = await walkUnderKills(state, round, isExhaustive() ? 4 + round.below(8) : 1);
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

/** A sample of it is in test/scripts/own-desk.test.ts, which needs no desk more. */
const whenExhaustive = isExhaustive() ? test : test.skip;
const OWN = ['--empty', '--campaign', 'campaigns/collectif-3r-2026', '--account', 'plaidoyer@asso.example'];

whenExhaustive(
  'kill -9 while people type: every cell the desk said it had taken is there at the next npm start',
  async () => {
    const state = join(folder, 'typing');
    /** Rows as the desk said it had taken them; the last one sent may have been taken before the desk could say so. */
    const taken = new Map<number, string>();
    let unanswered: { row: number; input: string } | undefined;
    for (const { seed, below } of rounds({ sample: 0, exhaustive: 150 })) {
      const desk = new StartedDesk(state, ...OWN);
      const [, url = ''] = await desk.says(URL_SAID);
      const { snapshot, type } = await browserOn(url);
      const [sheet] = snapshot.sheets;
      const shown = (row: number) =>
        [1, 2].map((column) => sheet?.cells.find((cell) => cell.row === row && cell.column === column)?.display);
      // Both cells of a row or none: what was sent at once is kept at once.
      if (unanswered && shown(unanswered.row)[0] === unanswered.input) taken.set(unanswered.row, unanswered.input);
      for (const [row, text] of taken) expect([row, ...shown(row)]).toEqual([row, text, text]);
      const killed = passed(20 + below(400)).then(() => desk.kill());
      for (let n = 0; ; n++) {
        const row = 1 + ((seed * 7 + n) % 40);
        unanswered = { row, input: `tour ${seed} nº ${n}` };
        const cells = [1, 2].map((column) => ({ sheetId: sheet?.id ?? 0, row, column, input: `tour ${seed} nº ${n}` }));
        const answer = await type(cells).catch(() => null);
        if (!answer?.ok) break;
        taken.set(row, unanswered.input);
      }
      await killed;
    }
    expect(taken.size).toBeGreaterThan(30);
  },
);

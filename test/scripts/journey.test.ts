import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils, type WorkBook } from '@e965/xlsx';
import { simpleParser } from 'mailparser';
import type { Report } from '../../scripts/journey/report.ts';
import { messages } from '../../src/app/messages.fr.ts';
import { type TabKey, tabs } from '../../src/app/schema/tabs.ts';

const { tabs: words } = messages.workbook;
let out: string;
let told: string;

const start = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['scripts/run.mjs', 'start', ...args], { encoding: 'utf8', timeout: 290_000 });

beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), 'interpelle-once-'));
  const { status, stdout, stderr } = start('--once', '--out', out);
  told = stdout + stderr;
  if (status !== 0) throw new Error(told);
});
afterAll(() => rmSync(out, { recursive: true, force: true }));

type Row = Readonly<Record<string, string>>;

const openData = (name: string): Row[] => rowsOf(readFileSync(join(out, 'public', 'open-data', `${name}.csv`), 'utf8'));
const report = (): Report => JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as Report;
const mails = () => readdirSync(join(out, 'outbox')).map((name) => readFileSync(join(out, 'outbox', name)));

function rowsOf(csv: string): Row[] {
  const { SheetNames, Sheets } = read(csv, { type: 'string', raw: true });
  return utils.sheet_to_json(Sheets[SheetNames[0] ?? ''] ?? {}, { raw: false, defval: '' });
}

let book: WorkBook | undefined;
const workbook = (): WorkBook => {
  book ??= read(readFileSync(join(out, 'workbook.xlsx')), { cellDates: true });
  return book;
};

/** Rows of a tab of workbook.xlsx by column key. */
function tabRows(tab: TabKey): Record<string, unknown>[] {
  const columns = words[tab].columns as Record<string, { label: string }>;
  const rows: Row[] = utils.sheet_to_json(workbook().Sheets[words[tab].title] ?? {}, { defval: '' });
  return rows
    .map((row) =>
      Object.fromEntries(Object.keys(tabs[tab].columns).map((key) => [key, row[columns[key]?.label ?? ''] ?? ''])),
    )
    .filter((row) => row[tabs[tab].key] !== '');
}

function publicBytes(): { path: string; content: Buffer }[] {
  const list = (folder: string): string[] =>
    readdirSync(folder).flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? list(path) : [path];
    });
  return list(join(out, 'public')).map((path) => ({ path, content: readFileSync(path) }));
}

test('every figure of the report is counted again from the open data, the mails and the workbook', () => {
  const lists = openData('lists');
  const ranks = openData('ranks');
  const ranked = new Set(ranks.map((row) => row.list_id));
  const states: Record<string, number> = {};
  for (const { id = '', state = '' } of lists) if (!ranked.has(id)) states[state] = (states[state] ?? 0) + 1;
  const accepted = tabRows('answers').filter(({ status }) => status === words.answers.columns.status.choices.accepted);
  expect(report()).toMatchObject({
    lists: lists.length,
    communes: new Set(lists.map((row) => row.commune_code)).size,
    contests: new Set(lists.map((row) => row.contest)).size,
    mailsSent: mails().length,
    answers: accepted.length,
    rankedLists: ranks.length,
    contestsRanked: new Set(ranks.map((row) => row.contest)).size,
    unrankedByState: states,
    publishedRows: ['ranks', 'lists', 'commitments', 'scores'].reduce((sum, name) => sum + openData(name).length, 0),
  });
  expect(lists.length).toBe(tabRows('lists').length);
  expect(ranks.length).toBeGreaterThan(20);
});

test('no personal value of the workbook is in any public byte', () => {
  const pages = publicBytes();
  expect(pages.length).toBeGreaterThan(100);
  const everything = pages.map(({ content }) => content.toString('utf8')).join('\n');
  const leaked = (Object.keys(tabs) as TabKey[]).flatMap((tab) => {
    const personal = Object.entries(tabs[tab].columns).filter(([, { visibility }]) => visibility === 'personal');
    return tabRows(tab).flatMap((row) =>
      personal
        .map(([key]) => String(row[key] ?? ''))
        .filter((value) => value.length >= 4 && everything.includes(value))
        .map((value) => `${tab}: ${value}`),
    );
  });
  expect(leaked).toEqual([]);
});

test('scores and ranks of the open data agree with the formulas of the workbook', () => {
  const notes: Record<string, unknown>[] = utils.sheet_to_json(workbook().Sheets[words.scores.title] ?? {}, {
    defval: '',
  });
  const idOf = Object.keys(notes[0] ?? {})[0] ?? '';
  const totals = new Map(notes.map((row) => [String(row[idOf]), row[Object.keys(row)[4] ?? '']]));
  for (const { list_id = '', score } of openData('ranks'))
    expect(Number(score)).toBeCloseTo(Number(totals.get(list_id)), 1);
});

test('each mail is a readable message to an example address, with text and HTML, sent once to each', async () => {
  const seen = new Set<string>();
  for (const bytes of mails()) {
    const mail = await simpleParser(bytes);
    const to = [mail.to]
      .flat()
      .map((address) => address?.text)
      .join();
    expect(to).toMatch(/\.example>?$/);
    expect(mail.text).toBeTruthy();
    expect(mail.html).toMatch(/^<!doctype html>/i);
    expect(Buffer.byteLength(String(mail.html))).toBeLessThan(102_000);
    seen.add(String(mail.messageId));
  }
  expect(seen.size).toBe(report().mailsSent);
});

test('hostile texts of the sample stay text everywhere', () => {
  for (const { path, content } of publicBytes()) {
    if (path.endsWith('.html')) expect(content.toString('utf8')).not.toMatch(/<script[^>]*>/i);
    if (path.endsWith('.csv')) expect(content.toString('utf8')).not.toMatch(/(^|,)"?[=+@-][A-Z]/m);
  }
});

test('service calls and their estimated time are told for every step', () => {
  const { serviceCalls, estimatedGoogleMs } = report();
  expect(Object.keys(serviceCalls)).toEqual(Object.keys(estimatedGoogleMs));
  expect(Object.keys(serviceCalls)).toEqual(
    expect.arrayContaining(['workbook', 'lists', 'invitation', 'hearing', 'publication']),
  );
  expect(told).toMatch(/\[12\/12\]/);
});

test('bad input gets a sentence, a non-zero exit, and changes nothing', async () => {
  const damaged = mkdtempSync(join(tmpdir(), 'interpelle-damaged-'));
  writeFileSync(join(damaged, 'journal'), 'deadbeef {"format":"interpelle-state","version":1}\n');
  const corrupt = start('--state', damaged);
  expect([corrupt.status, corrupt.stderr]).toEqual([2, expect.stringContaining('est abîmé')]);
  expect(readFileSync(join(damaged, 'journal'), 'utf8')).toMatch(/^deadbeef/);
  rmSync(damaged, { recursive: true, force: true });
  expect(start('--port', 'abc')).toMatchObject({ status: 2, stderr: expect.stringContaining('--port') });
  expect(start('--nonsense')).toMatchObject({ status: 2 });
});

test('a port in use is told before the campaign is prepared', async () => {
  const taken = createServer();
  await new Promise<void>((ready) => taken.listen(0, '127.0.0.1', ready));
  const { port } = taken.address() as { port: number };
  const state = join(tmpdir(), `interpelle-port-${process.pid}`);
  const { status, stderr } = start('--port', String(port), '--state', state);
  taken.close();
  expect([status, stderr]).toEqual([2, expect.stringContaining(`Le port ${port} est déjà utilisé`)]);
  expect(() => statSync(state)).toThrow();
});

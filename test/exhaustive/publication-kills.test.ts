import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { messages } from '../../src/app/messages.fr.ts';
import type { HostHandle } from '../../src/desk/host/open-host.ts';
import { fillCampaign, fillHearing, openPublishingHost } from '../support/publishing-host.ts';
import { isExhaustive, rounds } from '../support/rounds.ts';

let folder: string;
/** State of a campaign that published once and is about to publish again. */
let published: string;
/** Service calls of that second publication. */
let calls: number;
/** Those of them that write a tab of the public spreadsheet, the last one aside. */
let tabWrites: readonly number[];
/** Tabs of the public spreadsheet, as published first and then. */
let before: readonly string[];
let after: readonly string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'interpelle-publication-kills-'));
  published = join(folder, 'published');
  const { host } = await openPublishingHost({ stateDir: published });
  await fillCampaign(host);
  await fillHearing(host);
  await host.run('menuPublier');
  before = await tabsRead(host);
  // Another publication changes every tab: a position is no longer read, and a list has another name.
  await host.run('edit', [messages.workbook.tabs.lists.title, 'Cap', 'Nouveau cap']);
  await host.run('edit', [messages.workbook.tabs.commitments.title, 'Mots pour', 'Autres mots pour']);
  await host.close();
  const again = await openPublishingHost({ stateDir: copyOf(published, 'counted') });
  await again.host.run('menuPublier');
  const made = again.host.calls().slice();
  after = await tabsRead(again.host);
  calls = made.length;
  const opened = made.map(({ method }) => method).lastIndexOf('openById');
  tabWrites = made.flatMap(({ method }, at) => (at > opened && method === 'Range.setValues' ? [at + 1] : []));
  await again.host.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function copyOf(state: string, name: string): string {
  const copy = join(folder, name);
  cpSync(state, copy, { recursive: true });
  return copy;
}

/** What each tab of the public spreadsheet holds. */
async function tabsRead(host: HostHandle): Promise<readonly string[]> {
  const sheets = (await host.run('publicSpreadsheet')) as { readonly name: string; readonly values: unknown }[];
  return sheets.map(({ name, values }) => JSON.stringify([name, values]));
}

/** The publication that visitors read, after checking that none of its pages is missing. */
async function publicationRead(host: HostHandle): Promise<string> {
  const ids = new Set<string>();
  for (const path of [
    'index.html',
    'commune/92046.html',
    'embed/92046.html',
    'liste/la.html',
    'methode.html',
    'donnees.html',
  ]) {
    ids.add(/publication (2026-03-13(?:-\d)?)/.exec(String(await host.run('page', [path])))?.[1] ?? `none at ${path}`);
  }
  expect([...ids]).toHaveLength(1);
  expect(await host.run('page', ['open-data/lists.csv'])).toContain('92046');
  return [...ids].join();
}

async function idsOnRecord(host: HostHandle): Promise<string[]> {
  const [header = [], ...rows] = (await host.run('tab', [messages.workbook.tabs.publications.title])) as string[][];
  return rows.map((row) => row[header.indexOf(messages.workbook.tabs.publications.columns.id.label)] ?? '');
}

describe('a publication killed at a service call', () => {
  it('never leaves tabs of two publications in the public spreadsheet without saying so', async () => {
    expect(before.filter((tab, at) => tab !== after[at]).length).toBeGreaterThan(1);
    for (const call of isExhaustive() ? everyCall() : tabWrites.slice(0, 1)) {
      for (const [when, unflushed] of isExhaustive()
        ? ([
            ['before', 'lost'],
            ['before', 'kept'],
            ['after', 'lost'],
            ['after', 'kept'],
          ] as const)
        : ([['after', 'kept']] as const)) {
        const state = copyOf(published, `tabs-${call}-${when}-${unflushed}`);
        const { host } = await openPublishingHost({
          stateDir: state,
          faults: [{ call, when, kind: 'kill', unflushed }],
        });
        await host.run('menuPublier').catch(() => undefined);
        const tabs = await tabsRead(host);
        const isWhole = [before, after].some((whole) => JSON.stringify(whole) === JSON.stringify(tabs));
        const title = String(await host.run('publicTitle'));
        expect([call, when, isWhole || title.includes('mise à jour en cours')]).toEqual([call, when, true]);
        if (!isExhaustive()) expect(isWhole).toBe(false);
        await host.run('menuPublier');
        expect(await tabsRead(host)).toEqual(after);
        expect(String(await host.run('publicTitle'))).not.toContain('mise à jour');
        await host.close();
        rmSync(state, { recursive: true });
      }
    }
  });

  const everyCall = () => Array.from({ length: calls }, (_, at) => at + 1);
  const sampled = () => rounds({ sample: 1, exhaustive: 0 }).map(({ below }) => 1 + below(calls));

  it('leaves one whole publication to read, on record; the next run publishes under a name never used', async () => {
    for (const call of isExhaustive() ? everyCall() : sampled()) {
      for (const unflushed of isExhaustive() ? (['lost', 'kept'] as const) : (['lost'] as const)) {
        const state = copyOf(published, `killed-${call}-${unflushed}`);
        const { host } = await openPublishingHost({
          stateDir: state,
          faults: [{ call, when: 'after', kind: 'kill', unflushed }],
        });
        await host.run('menuPublier').catch(() => undefined);
        const read = await publicationRead(host);
        const before = await idsOnRecord(host);
        expect([call, before]).toEqual([call, expect.arrayContaining([read])]);
        await host.run('menuPublier');
        const after = await idsOnRecord(host);
        expect(new Set(after).size).toBe(after.length);
        expect(await publicationRead(host)).toBe(after.at(-1));
        await host.close();
        rmSync(state, { recursive: true });
      }
    }
  });
});

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { messages } from '../../src/app/messages.fr.ts';
import type { HostHandle, PlantedFault } from '../../src/desk/host/open-host.ts';
import { caseOf, KINDS } from '../support/crashes.ts';
import { installedWorkbook } from '../support/installed-workbook.ts';
import { fillCampaign, fillHearing, openPublishingHost } from '../support/publishing-host.ts';
import { isExhaustive, rounds } from '../support/rounds.ts';

/** State of a campaign that published once and is about to publish again. */
let published: string;
/** Service calls of that second publication. */
let calls: number;
/** A kill after one tab of the public spreadsheet is written, before the next. */
let betweenTabs: PlantedFault;
/** Tabs of the public spreadsheet, as published first and then. */
let before: readonly string[];
let after: readonly string[];
/** The name that the second publication takes when nothing fails. */
let afterId: string;

beforeAll(async () => {
  published = mkdtempSync(join(tmpdir(), 'interpelle-publication-kills-'));
  cpSync(await installedWorkbook(), published, { recursive: true });
  const { host } = await openPublishingHost({ stateDir: published });
  await fillCampaign(host);
  await fillHearing(host);
  await host.run('menuPublier');
  before = await tabsRead(host);
  // Another publication changes every tab: a position is no longer read, and a list has another name.
  await host.run('edit', [messages.workbook.tabs.lists.title, 'Cap', 'Nouveau cap']);
  await host.run('edit', [messages.workbook.tabs.commitments.title, 'Mots pour', 'Autres mots pour']);
  await host.close();
  const again = await openPublishingHost({ startFrom: published });
  await again.host.run('menuPublier');
  const made = again.host.calls().slice();
  after = await tabsRead(again.host);
  afterId = await publicationRead(again.host);
  calls = made.length;
  const opened = made.map(({ method }) => method).lastIndexOf('openById');
  const write = made.findIndex(({ method }, at) => at > opened && method === 'Range.setValues');
  betweenTabs = { call: write + 1, when: 'after', kind: 'kill', unflushed: 'kept' };
  await again.host.close();
});
afterAll(() => rmSync(published, { recursive: true, force: true }));

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

/** Publications that the page of data names beside the one that is read, and those of them that nobody can read. */
async function earlierNamed(host: HostHandle): Promise<{ readonly named: string[]; readonly missing: string[] }> {
  const data = String(await host.run('page', ['donnees.html']));
  const named = [...data.matchAll(/<th scope="row">(2026-03-13(?:-\d)?)<\/th>/g)].flatMap(([, id]) => id ?? []);
  const pages = await Promise.all(named.map((id) => host.run('page', ['index.html', id])));
  return { named, missing: named.filter((_, at) => String(pages[at]).includes(messages.publication.notFound)) };
}

async function idsOnRecord(host: HostHandle): Promise<string[]> {
  const [header = [], ...rows] = (await host.run('tab', [messages.workbook.tabs.publications.title])) as string[][];
  return rows.map((row) => row[header.indexOf(messages.workbook.tabs.publications.columns.id.label)] ?? '');
}

describe('a publication that fails at a service call', () => {
  it('leaves one whole publication to read and never two in the public spreadsheet unsaid; the next one is whole, under a name never used', async () => {
    expect(before.filter((tab, at) => tab !== after[at]).length).toBeGreaterThan(1);
    for (const fault of faults()) {
      const { host } = await openPublishingHost({ startFrom: published, faults: [fault] });
      await host.run('menuPublier').catch(() => undefined);
      const tabs = await tabsRead(host);
      const isWhole = [before, after].some((whole) => JSON.stringify(whole) === JSON.stringify(tabs));
      const title = String(await host.run('publicTitle'));
      expect({ fault, said: isWhole || title.includes('mise à jour en cours') }).toEqual({ fault, said: true });
      if (fault === betweenTabs) expect(isWhole).toBe(false);
      const read = await publicationRead(host);
      expect({ fault, onRecord: await idsOnRecord(host) }).toEqual({ fault, onRecord: expect.arrayContaining([read]) });

      await host.run('menuPublier');
      const onRecord = await idsOnRecord(host);
      expect({ fault, onRecord }).toEqual({ fault, onRecord: [...new Set(onRecord)] });
      expect({ fault, read: await publicationRead(host) }).toEqual({ fault, read: onRecord.at(-1) });
      const { named, missing } = await earlierNamed(host);
      expect({ fault, missing, first: named.at(-1) }).toEqual({ fault, missing: [], first: '2026-03-13' });
      // What visitors read after the kill can still be read, and is named.
      if (read !== onRecord.at(-1)) expect({ fault, named }).toEqual({ fault, named: expect.arrayContaining([read]) });
      // As without the kill, but for the name of the publication: what was cut may have used one up.
      const whole = after.map((tab) => tab.replaceAll(afterId, onRecord.at(-1) ?? ''));
      expect({ fault, tabs: await tabsRead(host) }).toEqual({ fault, tabs: whole });
      expect(String(await host.run('publicTitle'))).not.toContain('mise à jour');
      await host.close();
    }
  });
});

/** All of them in the long loop; in the sample, one between two tabs of the public spreadsheet and one drawn. */
function faults(): readonly PlantedFault[] {
  const cases = calls * KINDS.length;
  const drawn = rounds({ sample: 1, exhaustive: cases }).map((round): PlantedFault => {
    const chosen = caseOf(round, cases);
    return { call: 1 + Math.floor(chosen / KINDS.length), ...(KINDS[chosen % KINDS.length] ?? KINDS[0]) };
  });
  return isExhaustive() ? drawn : [betweenTabs, ...drawn];
}

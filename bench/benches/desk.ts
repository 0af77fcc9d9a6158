import { readCampaignFolder } from '../../scripts/build/campaign-plugin.ts';
import { parisTime } from '../../scripts/journey/paris-time.ts';
import { People } from '../../scripts/journey/people.ts';
import { readSample } from '../../scripts/journey/sample.ts';
import { seenRows, tabPlace } from '../../scripts/journey/sheet-rows.ts';
import { HALF_WAY, journeySteps } from '../../scripts/journey/steps.ts';
import { walk } from '../../scripts/journey/walk.ts';
import { messages } from '../../src/app/messages.fr.ts';
import { Host } from '../../src/desk/host/host.ts';
import { MemoryUi } from '../../src/desk/host/memory-ui.ts';
import { loadProject } from '../../src/desk/host/project.ts';
import { serveDesk } from '../../src/desk/http/serve.ts';
import type { LiveEvent, ScreenChanges, ScreenSnapshot } from '../../src/desk/http/wire.ts';
import { BrowserScreen } from '../../src/desk/screen/browser-screen.ts';
import { limitsOf } from '../../src/emulator/kernel/limits.ts';
import { MemoryStore } from '../../src/emulator/kernel/memory-store.ts';
import type { Bench } from '../bench.ts';
import type { HyperFormulaPackage } from '../hyper-formula.ts';
import { loadPeer } from '../load-peer.ts';

/** Milliseconds after which a patch that did not come is a failure. */
const LATEST = 30_000;
const CAMPAIGN = 'campaigns/collectif-3r-2026';

const editedAnswer: Bench = {
  name: 'one answer edited → patch for the screen with scores and ranks',
  unit: 'ms',
  peer: 'HyperFormula 3.5.0, scores as SUMIFS and ranks as COUNTIFS, no intervals',
  bound: 4,
  goal: { most: 100, of: 'ours' },
  statistic: 'p95',
  samples: 60,
  async prepare() {
    const campaign = readCampaignFolder(CAMPAIGN);
    const [officer = campaign.association.contact] = campaign.senders;
    const ui = new MemoryUi();
    const host = await Host.open({
      project: loadProject('dist'),
      store: new MemoryStore(),
      now: parisTime(campaign.sampleClock),
      seed: 2026,
      user: officer,
      limits: limitsOf('workspace'),
      ui: () => ui,
    });
    const people = new People(host, officer, `relecture@${officer.split('@')[1]}`);
    await walk(people, journeySteps(campaign, readSample(CAMPAIGN)), HALF_WAY, { begins() {}, ended() {} });
    await host.formulas.recalculate();
    const desk = await serveDesk({ host, screen: new BrowserScreen(), port: 0, title: '', sourceUrl: '' });
    const page = await openPage(desk.url, String(host.containerId));
    const places = {
      edited: tabPlace(host, 'commitments'),
      scores: tabPlace(host, 'scores'),
      ranks: tabPlace(host, 'ranking'),
    };
    const answer = seenRows(host, 'commitments').find(
      ({ target, current }) => target !== '' && current === messages.workbook.yes,
    );
    if (!answer) throw new Error('The sample has no answer with a target.');
    let turn = 0;
    const peer = await sameWorkByHyperFormula(seenRows(host, 'lists').length, seenRows(host, 'commitments').length);
    return {
      async ours() {
        const input = String(5 + (turn++ % 40));
        await page.typed(
          { sheetId: places.edited.sheet.id, row: answer.row, column: places.edited.columns.target, input },
          [places.scores.sheet.id, places.ranks.sheet.id],
        );
      },
      peer,
      async close() {
        page.close();
        await desk.close();
        await host.close();
      },
    };
  },
};

/** An open page of the desk, as a browser has it: it is told of changed sheets and asks what changed there. */
async function openPage(url: string, id: string) {
  const token = /interpelle-token" content="([^"]+)"/.exec(await (await fetch(url)).text())?.[1] ?? '';
  const { sheets } = (await (await fetch(`${url}api/workbook?id=${id}`)).json()) as ScreenSnapshot;
  const revisions = new Map(sheets.map((sheet) => [sheet.id, sheet.revision]));
  let hear: (event: LiveEvent) => void = () => {};
  const stop = new AbortController();
  const stream = await fetch(`${url}live`, { signal: stop.signal });
  void follow(stream, (event) => hear(event)).catch(() => {});
  const changes = async (sheet: number): Promise<ScreenChanges> => {
    const query = new URLSearchParams({ id, sheet: String(sheet), revision: String(revisions.get(sheet) ?? 0) });
    return (await (await fetch(`${url}api/changes?${query}`)).json()) as ScreenChanges;
  };
  return {
    /** Types into a cell; settles when every named sheet has brought changed cells. */
    async typed(cell: { sheetId: number; row: number; column: number; input: string }, sheets: readonly number[]) {
      const missing = new Set(sheets);
      const look = async (event: LiveEvent) => {
        if (event.kind !== 'cells' || !missing.has(event.sheetId)) return;
        const patch = await changes(event.sheetId);
        if (patch.kind !== 'cells') return;
        revisions.set(event.sheetId, patch.revision);
        if (patch.cells.length > 0) missing.delete(event.sheetId);
      };
      const brought = new Promise<void>((resolve, reject) => {
        hear = (event) => void look(event).then(() => missing.size === 0 && resolve(), reject);
      });
      const late = new Promise<never>((_, reject) => {
        AbortSignal.timeout(LATEST).addEventListener('abort', () => reject(new Error('No patch came.')));
      });
      try {
        const answer = await fetch(`${url}api/cells`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-interpelle-token': token },
          body: JSON.stringify({ id, user: '', cells: [cell] }),
        });
        if (!answer.ok) throw new Error(`The desk refused the edit: ${answer.status}`);
        await Promise.race([brought, late]);
      } finally {
        // What is recalculated later may be told once the desk is closing.
        hear = () => {};
      }
    },
    close: () => stop.abort(),
  };
}

async function follow(stream: Response, hear: (event: LiveEvent) => void): Promise<void> {
  let text = '';
  for await (const part of stream.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += part;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const line = text.slice(0, end);
      text = text.slice(end + 2);
      if (line.startsWith('data: ')) hear(JSON.parse(line.slice(6)) as LiveEvent);
    }
  }
}

/** One edit and the recalculated columns of as many lists and answers, by plain formulas. */
async function sameWorkByHyperFormula(lists: number, answers: number): Promise<() => unknown> {
  const { HyperFormula } = await loadPeer<HyperFormulaPackage>('hyperformula');
  const perList = Math.ceil(answers / lists);
  const sheets = HyperFormula.buildFromSheets(
    {
      Answers: Array.from({ length: answers }, (_, at) => [
        `l${Math.floor(at / perList)}`,
        at % 40,
        1 + (at % 3),
        `=B${at + 1}*C${at + 1}`,
      ]),
      Scores: Array.from({ length: lists }, (_, at) => [
        `l${at}`,
        `c${at % 24}`,
        `=SUMIFS(Answers!$D$1:$D$${answers},Answers!$A$1:$A$${answers},A${at + 1})`,
        `=COUNTIFS($B$1:$B$${lists},B${at + 1},$C$1:$C$${lists},">"&C${at + 1})+1`,
      ]),
    },
    { licenseKey: 'gpl-v3' },
  );
  let turn = 0;
  return () => {
    sheets.setCellContents({ sheet: 0, row: 0, col: 1 }, 5 + (turn++ % 40));
    return JSON.stringify(sheets.getSheetValues(1));
  };
}

export default [editedAnswer] satisfies readonly Bench[];

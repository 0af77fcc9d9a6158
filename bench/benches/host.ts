import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Host } from '../../src/desk/host/host.ts';
import { makeWorld } from '../../src/desk/host/make-world.ts';
import { MemoryUi } from '../../src/desk/host/memory-ui.ts';
import { loadProject, type ProjectFiles, projectOf } from '../../src/desk/host/project.ts';
import { VirtualClock } from '../../src/desk/host/virtual-clock.ts';
import { JournalStore } from '../../src/desk/storage/journal-store.ts';
import { limitsOf } from '../../src/emulator/kernel/limits.ts';
import { MemoryStore } from '../../src/emulator/kernel/memory-store.ts';
import type { DocumentStore } from '../../src/emulator/kernel/ports.ts';
import { Workbooks } from '../../src/emulator/spreadsheet/workbook/workbooks.ts';
import { BareWorker } from '../bare-worker.ts';
import type { Bench } from '../bench.ts';
import type { HyperFormulaPackage } from '../hyper-formula.ts';
import { loadPeer } from '../load-peer.ts';

const ROWS = 10_000;
const COLUMNS = 20;
const CALLS = 2_000;
const ui = new MemoryUi();

const script = projectOf(`
function calls(n) {
  var properties = PropertiesService.getScriptProperties();
  var range = SpreadsheetApp.getActiveSheet().getRange('A1');
  for (var i = 0; i < n; i += 2) { properties.getProperty('key'); range.getValue(); }
}
function fill(rows, columns, from) {
  var values = [];
  for (var r = 0; r < rows; r++) { var row = []; for (var c = 0; c < columns; c++) row.push(c % 2 ? 'liste ' + (r + from) : r * c + from); values.push(row); }
  var sheet = SpreadsheetApp.getActiveSheet();
  if (sheet.getMaxRows() < rows) sheet.insertRowsAfter(1, rows - sheet.getMaxRows());
  sheet.getRange(1, 1, rows, columns).setValues(values);
}`);

const hostOn = (project: ProjectFiles, store: DocumentStore = new MemoryStore()) =>
  Host.open({ project, store, now: Date.UTC(2026, 2, 3), ui: () => ui });

const run = (host: Host, functionName: string, ...args: unknown[]) =>
  host.start({ functionName, kind: 'editor', args: () => args }).done;

/** A fresh folder, with the function that removes it. */
function scratchFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'interpelle-bench-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const freshRun: Bench = {
  name: 'fresh execution of the bundle',
  unit: 'ms',
  peer: 'empty vm in a pooled worker',
  bound: 10,
  goal: { most: 25, of: 'ours - peer' },
  samples: 60,
  async prepare() {
    const host = await hostOn(loadProject('dist'));
    const bare = new BareWorker();
    return {
      // Without a function's name a run loads the project: what every execution does first.
      ours: () => run(host, ''),
      peer: () => bare.emptyContext(),
      async close() {
        await host.close();
        await bare.close();
      },
    };
  },
};

const serviceCall: Bench = {
  name: 'service call',
  unit: 'ms',
  peer: 'bare blocking message between threads',
  bound: 8,
  goal: { most: 0.3, of: 'ours' },
  async prepare() {
    const host = await hostOn(script);
    const bare = new BareWorker();
    const each = async (calls: Promise<unknown>, from = performance.now()) => {
      await calls;
      return (performance.now() - from) / CALLS;
    };
    return {
      ours: () => each(run(host, 'calls', CALLS)),
      peer: () => each(bare.blockingMessages(CALLS)),
      async close() {
        await host.close();
        await bare.close();
      },
    };
  },
};

const manyCells: Bench = {
  name: '200,000 cells by one setValues, durable',
  unit: 'ms',
  peer: 'HyperFormula 3.5.0 setCellContents, in memory',
  bound: 1,
  goal: { most: 500, of: 'ours' },
  async prepare() {
    const { HyperFormula } = await loadPeer<HyperFormulaPackage>('hyperformula');
    const { folder, remove } = scratchFolder();
    const store = new JournalStore(folder);
    const host = await hostOn(script, store);
    const sheets = HyperFormula.buildEmpty({ licenseKey: 'gpl-v3', maxRows: 20_000 });
    const sheet = sheets.getSheetId(sheets.addSheet('Listes'));
    let turn = 0;
    return {
      ours: () => run(host, 'fill', ROWS, COLUMNS, ++turn),
      peer: () => {
        turn++;
        const values = Array.from({ length: ROWS }, (_, r) =>
          Array.from({ length: COLUMNS }, (__, c) => (c % 2 ? `liste ${r + turn}` : r * c + turn)),
        );
        sheets.setCellContents({ sheet, row: 0, col: 0 }, values);
      },
      async close() {
        await host.close();
        store.close();
        remove();
      },
    };
  },
};

const loading: Bench = {
  name: 'state with a workbook of 10,000 × 20 opened and drawn up for the screen',
  unit: 'ms',
  peer: 'JSON.parse of the same journal',
  bound: 10,
  goal: { most: 1_000, of: 'ours' },
  async prepare() {
    const { folder, remove } = scratchFolder();
    const store = new JournalStore(folder);
    const host = await hostOn(script, store);
    await run(host, 'fill', ROWS, COLUMNS, 0);
    const id = String(host.containerId);
    await host.close();
    store.close();
    const options = { project: script, now: 0, ui: () => ui };
    return {
      ours: () => {
        const opened = new JournalStore(folder);
        const world = makeWorld({ ...options, store: opened }, new VirtualClock(0), limitsOf('consumer'));
        const snapshot = JSON.stringify(world.of(Workbooks).snapshot(id, world.owner));
        opened.close();
        if (snapshot.length < ROWS * COLUMNS) throw new Error('The workbook came back without its cells.');
      },
      peer: () => {
        const lines = readFileSync(join(folder, 'journal'), 'utf8').trimEnd().split('\n');
        for (const line of lines.slice(1))
          for (const [, text] of JSON.parse(line.slice(9)) as [string, string | null][]) JSON.parse(text ?? 'null');
      },
      close: remove,
    };
  },
};

export default [freshRun, serviceCall, manyCells, loading] satisfies readonly Bench[];

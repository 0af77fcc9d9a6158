import { Host } from '../../src/desk/host/host.ts';
import { MemoryUi } from '../../src/desk/host/memory-ui.ts';
import { projectOf } from '../../src/desk/host/project.ts';
import { MemoryStore } from '../../src/emulator/kernel/memory-store.ts';
import type { Bench } from '../bench.ts';
import type { HyperFormulaPackage } from '../hyper-formula.ts';
import { loadPeer } from '../load-peer.ts';

const ROWS = 10_000;
/** What stands in column B before any formula does. */
const KEYS = Array.from({ length: ROWS }, (_, row) => [row + 1]);

const script = projectOf(`
function prepare(keys) {
  var sheet = SpreadsheetApp.getActiveSheet();
  sheet.insertRowsAfter(1, keys.length - sheet.getMaxRows());
  sheet.getRange(1, 2, keys.length, 1).setValues(keys);
}
function write(formulas) {
  var column = SpreadsheetApp.getActiveSheet().getRange(1, 1, formulas.length, 1).setFormulas(formulas);
  return column.getValues()[formulas.length - 1][0];
}
function edit(value, rows) {
  var sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange('C1').setValue(value);
  return sheet.getRange(1, 1, rows, 1).getValues()[rows - 1][0];
}`);

/** The same sheet on both sides; each action gives the value of A10000, which must be the peer's. */
async function sheets() {
  const ui = new MemoryUi();
  const host = await Host.open({ project: script, store: new MemoryStore(), now: Date.UTC(2026, 2, 3), ui: () => ui });
  const call = (functionName: string, ...args: unknown[]) =>
    host.start({ functionName, kind: 'editor', args: () => args }).done;
  await call('prepare', KEYS);
  const { HyperFormula } = await loadPeer<HyperFormulaPackage>('hyperformula');
  const peer = HyperFormula.buildEmpty({ licenseKey: 'gpl-v3', maxRows: ROWS });
  const sheet = peer.getSheetId(peer.addSheet('Listes'));
  peer.setCellContents({ sheet, row: 0, col: 1 }, KEYS);
  const last = () => peer.getCellValue({ sheet, row: ROWS - 1, col: 0 });
  return {
    host,
    ours: {
      write: (formulas: string[][]) => call('write', formulas),
      edit: (value: number) => call('edit', value, ROWS),
    },
    peer: {
      write(formulas: string[][]): unknown {
        peer.setCellContents({ sheet, row: 0, col: 0 }, formulas);
        return last();
      },
      edit(value: number): unknown {
        peer.setCellContents({ sheet, row: 0, col: 2 }, [[value]]);
        return last();
      },
    },
  };
}

/** An action that also checks its result: a wrong one counts for nothing. */
const checked = (act: (turn: number) => unknown, expected: (turn: number) => number) => {
  let turn = 0;
  return async () => {
    turn += 1;
    const value = (await act(turn)) as unknown;
    if (value !== expected(turn)) throw new Error(`A${ROWS} is ${String(value)} instead of ${expected(turn)}.`);
  };
};

const column = (formula: (row: number) => string) => Array.from({ length: ROWS }, (_, row) => [formula(row + 1)]);

const written: Bench = {
  name: '10,000 formulas written, calculated and read',
  unit: 'ms',
  peer: 'HyperFormula 3.5.0 setCellContents, in memory',
  bound: 1,
  async prepare() {
    const { host, ours, peer } = await sheets();
    const formulas = (turn: number) => column((row) => `=B${row}*2+SUM($B$1:$B$10)+${turn}`);
    const expected = (turn: number) => ROWS * 2 + 55 + turn;
    return {
      ours: checked((turn) => ours.write(formulas(turn)), expected),
      peer: checked((turn) => peer.write(formulas(turn)), expected),
      close: () => host.close(),
    };
  },
};

const edited: Bench = {
  name: 'one edit that 10,000 formulas follow',
  unit: 'ms',
  peer: 'HyperFormula 3.5.0 setCellContents, in memory',
  bound: 4,
  async prepare() {
    const { host, ours, peer } = await sheets();
    const formulas = column((row) => `=B${row}+$C$1`);
    await ours.write(formulas);
    peer.write(formulas);
    const expected = (turn: number) => ROWS + turn;
    return {
      ours: checked(ours.edit, expected),
      peer: checked(peer.edit, expected),
      close: () => host.close(),
    };
  },
};

export default [written, edited] satisfies readonly Bench[];

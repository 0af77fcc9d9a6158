import { fireDueTriggers, watchDueTriggers } from '../../src/desk/host/due-triggers.ts';
import { Host } from '../../src/desk/host/host.ts';
import { MemoryUi } from '../../src/desk/host/memory-ui.ts';
import { typeCells } from '../../src/desk/host/person.ts';
import { projectOf } from '../../src/desk/host/project.ts';
import { StaleFormulas } from '../../src/desk/host/stale-formulas.ts';
import { MemoryStore } from '../../src/emulator/kernel/memory-store.ts';
import { Workbooks } from '../../src/emulator/spreadsheet/workbook/workbooks.ts';
import { testWorld } from '../support/emulator-world.ts';

class Disk extends MemoryStore {
  isFull = false;

  override write(changes: ReadonlyMap<string, string | null>): void {
    if (this.isFull) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    super.write(changes);
  }
}

const SCRIPT = `
  function install() { ScriptApp.newTrigger('everyDay').timeBased().everyDays(1).create(); }
  function everyDay() {}`;

const noSpace = expect.objectContaining({ code: 'ENOSPC' });
const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise((look) => setTimeout(look, 5));
};

let host: Host;
let disk: Disk;
let told: unknown[];

beforeEach(async () => {
  disk = new Disk();
  told = [];
  const ui = new MemoryUi();
  host = await Host.open({ project: projectOf(SCRIPT), store: disk, now: Date.UTC(2026, 1, 27, 11), ui: () => ui });
  host.unkept = (cause) => told.push(cause);
});
afterEach(async () => {
  disk.isFull = false;
  await host.close();
});

const run = (functionName: string) => host.start({ functionName, kind: 'editor', args: () => [] }).done;
const launched = () => host.runs.filter(({ functionName }) => functionName === 'everyDay').length;

test('a trigger that comes due on a full disk is launched once, when there is room again', async () => {
  await run('install');
  disk.isFull = true;
  host.clock.advance(24 * 3_600_000);
  const stop = watchDueTriggers(host, 5);
  await until(() => told.length > 1);
  expect(told[0]).toEqual(noSpace);
  expect(launched()).toBe(0);
  disk.isFull = false;
  await until(() => launched() > 0);
  stop();
  await host.quiet();
  expect(fireDueTriggers(host)).toBe(0);
  expect(launched()).toBe(1);
});

test('a run whose end cannot be written has failed, and what formulas show meanwhile is told', async () => {
  disk.isFull = true;
  await expect(run('everyDay')).rejects.toEqual(noSpace);
  expect(host.runs.at(-1)).toMatchObject({ status: 'failed', error: 'ENOSPC: no space left on device, write' });
  host.world.of(Workbooks).onProgress();
  expect(told).toEqual([noSpace]);
});

test('what is typed on a full disk is told, and kept once there is room again', async () => {
  const id = String(host.containerId);
  const [sheet] = host.world.of(Workbooks).get(id)?.sheets ?? [];
  disk.isFull = true;
  const cells = [{ sheetId: sheet?.id ?? 0, row: 1, column: 1, input: 'Pantin' }];
  await expect(typeCells(host, id, host.world.owner, cells)).rejects.toEqual(noSpace);
  await until(() => told.length > 0);
  disk.isFull = false;
  await host.formulas.recalculate();
  const found = testWorld({ store: disk }).of(Workbooks);
  expect([told[0], found.displayed(id, sheet?.name ?? '')]).toEqual([noSpace, [['Pantin']]]);
});

test('formulas recalculated for nobody are written once there is room again', async () => {
  const world = testWorld({ store: disk });
  const formulas = new StaleFormulas(
    world,
    () => true,
    (cause) => told.push(cause),
    5,
  );
  world.documents.set('result', 12);
  disk.isFull = true;
  formulas.recalculateNext();
  await until(() => told.length > 1);
  expect([told[0], disk.read('result')]).toEqual([noSpace, undefined]);
  disk.isFull = false;
  await until(() => disk.read('result') !== undefined);
  formulas.stop();
  expect(disk.read('result')).toBe('12');
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runCustomFunctions } from '../../src/desk/host/custom-runs.ts';
import { type HostHandle, type OpenHostOptions, openHost } from '../../src/desk/host/open-host.ts';
import type { FromWorker } from '../../src/desk/host/worker-messages.ts';
import { type Lent, WorkerPool } from '../../src/desk/host/worker-pool.ts';

const NOON = Date.UTC(2026, 1, 27, 11);
const MINUTE = 60_000;
let open: HostHandle[] = [];
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'interpelle-ends-'));
});
afterEach(async () => {
  await Promise.all(open.map((host) => host.close()));
  open = [];
  rmSync(folder, { recursive: true, force: true });
});

async function hostOf(code: string, options: Partial<OpenHostOptions> = {}): Promise<HostHandle> {
  const host = await openHost({ code, now: NOON, seed: 7, ...options });
  open.push(host);
  return host;
}

const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise((look) => setTimeout(look, 5));
};
const killed = { name: 'RunKilled' };

const STATES = `
  function ask() { SpreadsheetApp.getUi().alert('?'); }
  function sleep() { Utilities.sleep(${5 * MINUTE}); return 'slept'; }
  function compute() { console.log('computes'); for (;;); }
  function call() { PropertiesService.getScriptProperties().setProperty('called', 'yes'); }
  function SLOW() { for (;;); }
  function read() {
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange('A1').setFormula('=SLOW()');
    return sheet.getRange('A1').getValue();
  }
  function left() { return PropertiesService.getScriptProperties().getProperty('called'); }`;

test('a run killed while it waits for a person holds nobody back, and one killed asleep moves no clock', async () => {
  const host = await hostOf(STATES);
  let asked = 0;
  host.answerDialogs(() => {
    asked++;
    return new Promise<string>(() => {});
  });
  const asking = host.start('ask');
  await until(() => asked === 1);
  const sleeping = host.start('sleep');
  await until(() => host.calls().some(({ method }) => method === 'sleep'));
  sleeping.kill();
  await expect(sleeping.done).rejects.toMatchObject(killed);
  asking.kill();
  await expect(asking.done).rejects.toMatchObject(killed);
  await host.run('left');
  expect(host.now() - NOON).toBeLessThan(MINUTE);
  expect(await host.run('sleep')).toBe('slept');
});

test('a run killed before its turn, twice, has no effect; neither has a kill after the end', async () => {
  const host = await hostOf(STATES);
  const computing = host.start('compute');
  const waiting = host.start('call');
  await until(() => host.logs().some(({ text }) => text === 'computes'));
  expect(host.calls()).toEqual([]);
  // In one go: the turn that the first leaves must not go to the other, dead by then.
  computing.kill();
  waiting.kill();
  waiting.kill();
  await expect(waiting.done).rejects.toMatchObject(killed);
  await expect(computing.done).rejects.toMatchObject(killed);
  waiting.kill();
  expect(await host.run('left')).toBeNull();
});

test('a run killed while its formula computes leaves the host usable', async () => {
  const host = await hostOf(STATES, { limits: { customFunctionRun: 700 } });
  const reading = host.start('read');
  await until(() => host.runs().some(({ functionName }) => functionName === 'SLOW'));
  reading.kill();
  await expect(reading.done).rejects.toMatchObject(killed);
  expect(await host.run('left')).toBeNull();
});

test('closing ends runs blocked in every state', async () => {
  const host = await openHost({ code: STATES, now: NOON, stateDir: folder });
  host.answerDialogs(() => new Promise<string>(() => {}));
  const runs = ['ask', 'sleep', 'compute', 'read', 'compute', 'compute'].map((name) => host.start(name));
  await until(() => host.runs().some(({ functionName }) => functionName === 'SLOW'));
  await host.close();
  for (const run of runs) await expect(run.done).rejects.toMatchObject(killed);
  expect(() => host.start('call')).toThrow('Stopped');
  // Nothing writes to the closed folder any more, late recalculations included.
  await new Promise((look) => setTimeout(look, 100));
});

test('a calendar trigger runs once after each run that changed the calendar (Google, guides/triggers/events; samples, agenda-maker)', async () => {
  const host = await hostOf(`
    function onChange(e) {
      const [event] = CalendarApp.getCalendarById(e.calendarId).getEventsForDay(new Date(2026, 4, 1));
      PropertiesService.getScriptProperties().setProperty('told', [e.authMode, e.triggerUid.length > 0, event ? event.getTitle() : 'none'].join());
      if (event && event.getDescription() === '') event.setDescription('agenda');
    }
    function install() { ScriptApp.newTrigger('onChange').forUserCalendar(Session.getActiveUser().getEmail()).onEventUpdated().create(); }
    function add() {
      const event = CalendarApp.createEvent('Meeting', new Date(2026, 4, 1, 9), new Date(2026, 4, 1, 10));
      event.setLocation('Here').setTitle('Council');
    }
    function told() {
      const [event] = CalendarApp.getEventsForDay(new Date(2026, 4, 1));
      return [PropertiesService.getScriptProperties().getProperty('told'), event.getDescription()];
    }`);
  await host.run('install');
  await host.run('add');
  expect(await host.run('told')).toEqual(['FULL,true,Council', 'agenda']);
  // The change made by the trigger itself told it a second time, the last one.
  expect(host.runs().filter(({ functionName }) => functionName === 'onChange')).toHaveLength(2);
});

test('callbacks of promises run to their end after the function returned, in its run (QUnitGS2, tests/live: results come after doGet)', async () => {
  const host = await hostOf(`
    function late() {
      (async () => {
        for (let i = 0; i < 20; i++) await null;
        CacheService.getScriptCache().put('state', 'late');
        await null;
        SpreadsheetApp.getActive().appendRow(['late']);
      })();
      return 'now';
    }
    function broken() { Promise.resolve().then(() => CacheService.getScriptCache().put('state', 'broken')); throw new Error('x'); }
    function state() { return [CacheService.getScriptCache().get('state'), SpreadsheetApp.getActive().getLastRow()]; }`);
  expect(await host.run('late')).toBe('now');
  expect(await host.run('state')).toEqual(['late', 1]);
  await expect(host.run('broken')).rejects.toThrow('x');
  expect(await host.run('state')).toEqual(['broken', 1]);
});

test('a result or an argument that cannot cross fails the run, and so does a promise that never settles', async () => {
  const host = await hostOf(`
    function take() {}
    function circle() { const me = {}; me.me = me; return me; }
    function never() { return new Promise(() => {}); }
    async function later() { await null; return Promise.resolve('done'); }`);
  const circle: { me?: unknown } = {};
  circle.me = circle;
  await expect(host.run('take', [circle])).rejects.toThrow(/call stack/);
  await expect(host.run('circle')).rejects.toThrow(/call stack/);
  await expect(host.run('never')).rejects.toThrow('The promise this function returned never settles.');
  expect(await host.run('later')).toBe('done');
});

test('runs that nobody waited for are reported: a failing trigger, a failing formula', async () => {
  const host = await hostOf(`
    function onEdit(e) { console.log('edited ' + e.value); null.x; }
    function BROKEN() { throw new Error('non'); }
    function write() { const cell = SpreadsheetApp.getActiveSheet().getRange('B1'); cell.setFormula('=BROKEN()'); return String(cell.getValue()); }`);
  await host.edit('Feuille 1', 'A1', 5);
  await host.run('write');
  const error = "Cannot read properties of null (reading 'x')";
  expect(host.runs()).toMatchObject([
    {
      functionName: 'onEdit',
      kind: 'simple-trigger',
      status: 'failed',
      error,
      logs: [{ level: 'log', text: 'edited 5' }],
    },
    { functionName: 'write', kind: 'editor', status: 'done', error: '', logs: [] },
    { functionName: 'BROKEN', kind: 'custom-function', status: 'failed', error: 'non' },
  ]);
  expect(
    host
      .logs()
      .filter(({ level }) => level === 'error')
      .map(({ text }) => text),
  ).toEqual([`onEdit: ${error}`, 'BROKEN: non']);
});

test('a project that does not load lets its state folder go', async () => {
  const stateDir = join(folder, 'state');
  await expect(openHost({ code: 'function go() {\n  return 1;\n}}', stateDir })).rejects.toMatchObject({
    name: 'ProjectError',
    message: "Syntax error: SyntaxError: Unexpected token '}' line: 3 file: Code.gs",
  });
  await expect(openHost({ code: 'null.x', stateDir })).rejects.toMatchObject({ name: 'TypeError' });
  writeFileSync(join(folder, 'Code.js'), 'function go() {}');
  writeFileSync(join(folder, 'appsscript.json'), '{ "timeZone": "Europe/Lutèce" }');
  await expect(openHost({ path: folder, stateDir })).rejects.toMatchObject({
    name: 'ProjectError',
    message: expect.stringContaining('names no known time zone (« Europe/Lutèce »)'),
  });
  open.push(await openHost({ code: 'function go() {}', stateDir }));
});

test('a worker that cannot start fails the run it is lent to', async () => {
  const file = join(folder, 'worker.mjs');
  writeFileSync(file, "throw new Error('broken worker')");
  const pool = new WorkerPool(pathToFileURL(file), {} as never);
  const leave = pool.join();
  // Those that were to be ready die meanwhile; the last one is started for its run.
  for (let run = 0; run < 3; run += 1) {
    const message = await new Promise((receive) => {
      pool.lend(receive).start({ scripts: [], functionName: 'f', args: '[]', timeZone: 'UTC', now: NOON });
    });
    expect(message).toMatchObject({ kind: 'failed', message: 'broken worker' });
  }
  leave();
});

test('a run killed while it sets its zone lets the next ones set theirs', async () => {
  const file = join(folder, 'worker.mjs');
  writeFileSync(
    file,
    `import { threadId, workerData } from 'node:worker_threads';
    const { port, zoneTurn } = workerData;
    port.on('message', () => {
      for (let holder; (holder = Atomics.compareExchange(zoneTurn, 0, 0, threadId)) !== 0; )
        Atomics.wait(zoneTurn, 0, holder);
      port.postMessage({ kind: 'done', value: 'in its turn' });
    });`,
  );
  const pool = new WorkerPool(pathToFileURL(file), {} as never);
  const start = (receive: (message: FromWorker) => void) => {
    const lent = pool.lend(receive);
    lent.start({ scripts: [], functionName: 'f', args: '[]', timeZone: 'UTC', now: NOON });
    return lent;
  };
  const holding = await new Promise<Lent>((inside) => {
    const lent = start(() => inside(lent));
  });
  const next = new Promise<FromWorker>((receive) => {
    const lent = start((message) => {
      lent.kill();
      receive(message);
    });
  });
  holding.kill();
  expect(await next).toEqual({ kind: 'done', value: 'in its turn' });
});

test('hosts of a process share warm workers, which end soon after the last one has closed', async () => {
  const file = join(folder, 'worker.mjs');
  const told = join(folder, 'told');
  writeFileSync(
    file,
    `import { appendFileSync } from 'node:fs';
    import { threadId, workerData } from 'node:worker_threads';
    workerData.port.on('message', ({ functionName }) => workerData.port.postMessage({ kind: 'done', value: String(threadId) }));
    appendFileSync(${JSON.stringify(told)}, threadId + ' ');`,
  );
  const pool = new WorkerPool(pathToFileURL(file), {} as never, 50);
  const serve = async () => {
    const message = await new Promise<FromWorker>((receive) => {
      const lent = pool.lend((answer) => {
        lent.giveBack();
        receive(answer);
      });
      lent.start({ scripts: [], functionName: 'f', args: '[]', timeZone: 'UTC', now: NOON });
    });
    return message.kind === 'done' ? message.value : message;
  };
  const [leaveFirst, leaveSecond] = [pool.join(), pool.join()];
  const thread = await serve();
  leaveFirst();
  leaveFirst();
  expect(await serve()).toBe(thread);
  leaveSecond();
  const leaveThird = pool.join();
  await new Promise((look) => setTimeout(look, 100));
  expect(await serve()).toBe(thread);
  leaveThird();
  await new Promise((look) => setTimeout(look, 100));
  const leaveLast = pool.join();
  expect(await serve()).not.toBe(thread);
  leaveLast();
  expect(readFileSync(told, 'utf8').trim().split(' ').length).toBeLessThanOrEqual(4);
});

/** `count` calls of one function, run as told, that nobody replaces by others. */
function customCalls(count: number) {
  return Array.from({ length: count }, (_, id) => ({ id, cell: {} as never, name: 'F', args: [] }));
}
const after = (milliseconds: number) => new Promise((go) => setTimeout(go, milliseconds));
const untold = { told: () => {}, superseded: () => {} };

test('custom functions run a few at a time, and each gets its own result', async () => {
  let running = 0;
  let most = 0;
  const doubled = async (id: number) => {
    most = Math.max(most, ++running);
    await after(1);
    running--;
    return id * 2;
  };
  const results = await runCustomFunctions(customCalls(30), {
    ...untold,
    run: ({ id }) => ({ done: doubled(id), kill() {} }),
  });
  expect(most).toBeLessThanOrEqual(8);
  expect(results.get(29)).toEqual({ value: 58 });
});

test('what the first custom functions gave is told before the last ones begin', async () => {
  const told: number[] = [];
  const begun: number[] = [];
  await runCustomFunctions(customCalls(12), {
    ...untold,
    run: ({ id }) => ({ done: Promise.resolve(begun.push(id)), kill() {} }),
    told(came) {
      expect(begun.length).toBe(came.size);
      told.push(came.size);
    },
  });
  expect(told.length).toBeGreaterThan(0);
  expect(told.every((size) => size > 0 && size < 12)).toBe(true);
});

test('what custom functions gave is told while another one takes long', async () => {
  const told: number[][] = [];
  let end = () => {};
  const long = new Promise<void>((resolve) => {
    end = resolve;
  });
  const results = await runCustomFunctions(customCalls(2), {
    ...untold,
    run: ({ id }) => ({ done: id === 0 ? Promise.resolve() : long, kill() {} }),
    told(came) {
      told.push([...came.keys()]);
      end();
    },
  });
  expect(told[0]).toEqual([0]);
  expect([...results.keys()]).toEqual([0, 1]);
});

test('custom functions whose result nobody waits for any more are left to themselves, or never begin', async () => {
  let hear: (wanted: ReadonlySet<number>) => void = () => {};
  const begun: number[] = [];
  const killed: number[] = [];
  const results = await runCustomFunctions(customCalls(12), {
    told: () => {},
    superseded(listener) {
      hear = listener;
    },
    run({ id }) {
      begun.push(id);
      if (begun.length === 2) setImmediate(() => hear(new Set([1])));
      return { done: id === 1 ? Promise.resolve('wanted') : new Promise(() => {}), kill: () => killed.push(id) };
    },
  });
  expect([...results]).toEqual([[1, { value: 'wanted' }]]);
  // Those of the first group alone; what goes on for long is ended.
  expect(begun.length).toBeLessThanOrEqual(8);
  expect(killed).toEqual([]);
  await after(1_000);
  expect(killed).toEqual(begun.filter((id) => id !== 1));
});

test('a planted throw can be caught', async () => {
  const host = await hostOf(
    `function go() { try { SpreadsheetApp.getActiveSheet(); } catch (e) { return e.message; } }`,
    {
      faults: [{ call: 1, when: 'before', kind: 'throw' }],
    },
  );
  expect(await host.run('go')).toMatch(/server error/);
});

test('the six minutes run on the virtual clock and the kill cannot be caught', async () => {
  const host =
    await hostOf(`function go() { try { Utilities.sleep(300000); Utilities.sleep(300000); } catch (e) { return 'caught'; } finally { PropertiesService.getScriptProperties().setProperty('f', '1'); } }
    function left() { return PropertiesService.getScriptProperties().getProperty('f'); }`);
  await expect(host.run('go')).rejects.toThrow('Exceeded maximum execution time');
  expect(await host.run('left')).toBeNull();
});

test('an endless loop is ended too, in real time', async () => {
  const host = await hostOf('function go() { for (;;); }', { limits: { scriptRun: 700 } });
  await expect(host.run('go')).rejects.toThrow('Exceeded maximum execution time');
});

/** Runs scripts, one at a time, each in a fresh context; everything it knows of the world comes through `call`. */

import { type Context, createContext, Script } from 'node:vm';
import { receiveMessageOnPort, threadId, workerData } from 'node:worker_threads';
import type { HostLink } from '../../emulator/facade/host-link.ts';
import type { installFacade } from '../../emulator/facade/install.ts';
import { FACADE_FILE } from '../../emulator/facade/script-stacks.ts';
import { keepCompiledFunctions } from './compiled-functions.ts';
import type { BornWith, Declared, FromWorker, SentRun, SentText, StartRun } from './worker-messages.ts';
import { enterZone } from './zone-of-thread.ts';

const { port, signal, zoneTurn, facadeCode, settings } = workerData as BornWith;
const facadeScript = new Script(facadeCode, { filename: FACADE_FILE });
/** By text: hosts come and go, and a worker that served hundreds keeps few of their scripts. */
const compiled = new Map<string, { readonly name: string; readonly script: Script }>();
const MOST_COMPILED = 64;
/** As `LongTexts` counts them on the other side. */
const longTexts = new Map<number, string>();
/** Google runs scripts in the project's zone: `new Date(2026, 2, 15)` is midnight there. */
let zone = '';
const post = (message: FromWorker) => port.postMessage(message);

/** Google's sentence under a name of its own, for command lines that tell a wrong name from a failing script. */
const NOT_FOUND = { kind: 'failed', name: 'FunctionNotFound', stack: '' } as const;

port.on('message', (run: SentRun) => {
  void execute({ ...run, scripts: run.scripts.map(({ name, code }) => ({ name, code: textOf(code) })) });
});

async function execute(run: StartRun): Promise<void> {
  try {
    if (zone !== run.timeZone) enterZone(run.timeZone, zoneTurn, threadId);
    zone = run.timeZone;
    const context = createContext(Object.create(null), { name: run.functionName ?? 'load' });
    keepCompiledFunctions(context);
    const install = facadeScript.runInContext(context) as typeof installFacade;
    const facade = install(link, settings, run.timeZone);
    facade.setTime(run.now);
    facade.refuse(run.dependencies ?? []);
    for (const { name, code } of run.scripts) scriptOf(name, code).runInContext(context);
    if (run.functionName === null) {
      const declared: Declared = { functions: facade.functions(), constants: functionConstants(run.scripts, context) };
      post({ kind: 'done', value: JSON.stringify(declared) });
      return;
    }
    const found = /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(run.functionName)
      ? functionNamed(run.functionName, context)
      : undefined;
    if (!found) {
      post({ ...NOT_FOUND, message: `Script function not found: ${run.functionName}` });
      return;
    }
    const value = await Promise.race([facade.call(found, run.args), nothingLeft()]);
    await promisesKept();
    post({ kind: 'done', value });
  } catch (thrown) {
    await promisesKept();
    post({ kind: 'failed', ...describe(thrown) });
  }
}

/** At Google the callbacks of promises run to their end after the function has returned: what they call still belongs to its run. */
function promisesKept(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** Top-level const and let are not properties of the context: only an expression finds them. */
function functionNamed(name: string, context: Context): ((...args: unknown[]) => unknown) | undefined {
  return new Script(`typeof ${name} === 'function' ? ${name} : undefined`).runInContext(context);
}

function functionConstants(scripts: StartRun['scripts'], context: Context): string[] {
  const written = scripts.flatMap(({ code }) => [
    ...code.matchAll(/^\s*(?:const|let)\s+([\p{L}_$][\p{L}\p{N}_$]*)\s*=/gmu),
  ]);
  return written.flatMap(([, name = '']) => (functionNamed(name, context) ? [name] : []));
}

/** Scripts have no timers: a promise still open when every other one is settled stays open for ever. */
function nothingLeft(): Promise<never> {
  return new Promise((_, reject) => {
    setImmediate(() => reject(new Error('The promise this function returned never settles.')));
  });
}

const link: HostLink = {
  call(request) {
    post({ kind: 'call', request });
    // The notification of the answer before may come late: only the value tells that this one is here.
    while (Atomics.load(signal, 0) === 0) Atomics.wait(signal, 0, 0);
    Atomics.store(signal, 0, 0);
    return receiveMessageOnPort(port)?.message as string;
  },
  kept: (k, v) => textOf({ k, v }),
  log: (level, text) => post({ kind: 'log', level, text }),
  elapsed: () => performance.now(),
};

function textOf({ k, v }: SentText): string {
  if (k === undefined) return v ?? '';
  if (v !== undefined) longTexts.set(k, v);
  return longTexts.get(k) ?? '';
}

function scriptOf(name: string, code: string): Script {
  const found = compiled.get(code);
  if (found?.name === name) return found.script;
  // Google's stacks write `Code:3:9`, without the file's ending.
  const script = new Script(code, { filename: name.replace(/\.[gj]s$/, '') });
  if (compiled.size >= MOST_COMPILED) compiled.clear();
  compiled.set(code, { name, script });
  return script;
}

function describe(thrown: unknown): { name: string; message: string; stack: string } {
  if (typeof thrown !== 'object' || thrown === null) return { name: 'Error', message: String(thrown), stack: '' };
  const { name, message, stack } = thrown as Partial<Error>;
  return { name: String(name ?? 'Error'), message: String(message ?? thrown), stack: String(stack ?? '') };
}

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { TextDocuments } from '../../emulator/document/text-documents.ts';
import { listSpreadsheets } from '../../emulator/drive/spreadsheet-files.ts';
import { FormStore } from '../../emulator/form/form-store.ts';
import type { CustomCall, CustomResult } from '../../emulator/formula/contract.ts';
import { type Limits, limitsOf } from '../../emulator/kernel/limits.ts';
import type { DocumentStore, Launch, UiPort } from '../../emulator/kernel/ports.ts';
import { type AuthMode, type ScriptProject, Session } from '../../emulator/kernel/session.ts';
import { World } from '../../emulator/kernel/world.ts';
import { advancedServices } from '../../emulator/services.ts';
import { Workbooks } from '../../emulator/spreadsheet/workbooks.ts';
import { surface } from '../../emulator/surface.ts';
import { nodeCrypto, nodeZip, seededCrypto } from '../node-ports.ts';
import { packageFile } from '../package-root.ts';
import { Execution, ScriptFailure } from './execution.ts';
import { type Fault, RunKilled } from './faults.ts';
import { Gate, TIME_LIMIT } from './gate.ts';
import { COLD_START } from './latency.ts';
import type { ProjectFiles } from './project.ts';
import type { RunKind, RunRecord } from './run-record.ts';
import { Turns } from './turns.ts';
import { VirtualClock } from './virtual-clock.ts';
import { Waits } from './waits.ts';
import { WorkerPool } from './worker-pool.ts';

export interface HostOptions {
  readonly project: ProjectFiles;
  readonly store: DocumentStore;
  /** Where the virtual clock starts, epoch milliseconds. */
  readonly now: number;
  /** Real time passes too (the desk before a person). */
  readonly ticking?: boolean;
  /** Makes ids, random bytes and the order of overlapping runs reproducible. */
  readonly seed?: number;
  /** Who sits in front of the screen when nothing else is said. */
  readonly user?: string;
  readonly limits?: Limits;
  readonly faults?: readonly Fault[];
  /** The screen in front of a person. */
  readonly ui: (user: string) => UiPort;
  readonly origin?: string;
  readonly locale?: string;
  /** Name of the spreadsheet the script is bound to, when it has to be made. */
  readonly documentName?: string;
}

export interface StartOptions {
  readonly functionName: string;
  readonly kind: RunKind;
  readonly args?: (session: Session) => readonly unknown[];
  readonly user?: string;
  readonly authMode?: AuthMode;
  /** No screen: timers, respondents, custom functions. */
  readonly unattended?: boolean;
}

/** A run under way. */
export interface Run {
  readonly id: number;
  /** Settles when the run has ended and its last write is durable. */
  readonly done: Promise<unknown>;
  kill(): void;
}

/** Document that keeps the virtual instant: a state opened again goes on from there. */
const CLOCK = 'host/clock';
/** How often runs that call no service are held against the time limit, in real milliseconds. */
const WATCH_EVERY = 500;
/** Quiet real milliseconds before formulas that nobody read are recalculated. */
const RECALCULATE_AFTER = 40;

/** The state owner: one world, one gate, and a worker for each run. */
export class Host {
  readonly world: World;
  readonly clock: VirtualClock;
  readonly gate: Gate;
  readonly runs: RunRecord[] = [];
  /** The script's own global functions. */
  functions: readonly string[] = [];
  private readonly turns: Turns;
  private readonly waits: Waits;
  private readonly pool: WorkerPool;
  private readonly active = new Map<number, Run>();
  private readonly limits: Limits;
  private lastRun = 0;
  private recalculation: NodeJS.Timeout | undefined;

  private constructor(
    private readonly options: HostOptions,
    private readonly projectId: string,
  ) {
    this.limits = options.limits ?? limitsOf('consumer');
    const left = Number(options.store.read(CLOCK) ?? 0);
    this.clock = new VirtualClock(Math.max(options.now, left), options.ticking);
    this.world = new World({
      store: options.store,
      clock: this.clock,
      crypto: options.seed === undefined ? nodeCrypto : seededCrypto(options.seed),
      zip: nodeZip,
      limits: this.limits,
      seed: options.seed ?? Date.now() ^ (process.pid << 8),
      timeZone: options.project.timeZone,
      ...(options.user ? { owner: options.user } : {}),
      ...(options.origin ? { origin: options.origin } : {}),
      ...(options.locale ? { locale: options.locale } : {}),
    });
    this.turns = new Turns(options.seed ?? null);
    this.gate = new Gate(this.clock, this.turns, options.faults);
    this.waits = new Waits(this.clock, () => this.turns.idle);
    this.pool = new WorkerPool(pathToFileURL(packageFile('build', 'worker.js')), {
      facadeCode: readFileSync(packageFile('build', 'facade.js'), 'utf8'),
      settings: { surface, advanced: advancedServices },
      elapsedOrigin: performance.now(),
    });
    this.world.launch = (launch) => void this.launch(launch);
  }

  /** Opens the state, loads the project and the document it is bound to. */
  static async open(options: HostOptions): Promise<Host> {
    const host = new Host(options, 'script');
    listSpreadsheets(host.world);
    host.world.of(TextDocuments);
    host.world.of(FormStore);
    const workbooks = host.world.of(Workbooks);
    workbooks.evaluateCustom = (_, calls) => host.evaluateCustom(calls);
    if (host.containerId === null) {
      host.world.documents.set(
        'host/container',
        workbooks.create({ name: options.documentName ?? 'Feuille de calcul sans titre' }).id,
      );
      host.world.documents.commit();
    }
    host.functions = (await host.start({ functionName: '', kind: 'editor' }).done) as string[];
    workbooks.customFunctions = new Set(
      host.functions.filter((name) => !name.endsWith('_')).map((name) => name.toUpperCase()),
    );
    return host;
  }

  /** The spreadsheet the script is bound to. */
  get containerId(): string | null {
    return this.world.documents.get<string>('host/container') ?? null;
  }

  start(request: StartOptions): Run {
    const id = ++this.lastRun;
    const user = request.user ?? this.world.owner;
    const session = new Session(this.world, {
      id,
      functionName: request.functionName,
      authMode: request.authMode ?? 'FULL',
      project: this.scriptProject(),
      activeUser: user,
      effectiveUser: request.kind === 'trigger' ? this.world.owner : user,
      ui: request.unattended ? null : this.attended(user),
      pause: async (milliseconds) => void (await this.waits.until(() => false, this.clock.now() + milliseconds)),
      waitUntil: (ready, deadline) => this.waits.until(ready, deadline),
    });
    const record: RunRecord = {
      id,
      functionName: request.functionName,
      kind: request.kind,
      user,
      startedAt: this.clock.now(),
      endedAt: null,
      status: 'running',
      error: '',
      logs: session.logs,
    };
    if (request.functionName) this.runs.push(record);
    const limit = this.limitOf(request.kind);
    if (request.kind !== 'custom-function' && request.functionName) this.clock.advance(COLD_START);
    this.turns.enter(id);
    const execution = new Execution({
      session,
      gate: this.gate,
      pool: this.pool,
      run: {
        scripts: this.options.project.scripts,
        functionName: request.functionName || null,
        timeZone: this.options.project.timeZone,
        now: this.clock.now(),
      },
      args: request.args ?? (() => []),
      limit,
      moved: () => this.waits.look(),
      answered: (run) => this.turns.yieldTurn(run),
    });
    const watch = this.watch(execution, limit);
    const done = execution.start().then(
      (value) => {
        this.end(record, 'done', '');
        return value;
      },
      (cause: Error) => {
        this.end(record, cause instanceof RunKilled ? 'killed' : 'failed', cause.message);
        throw cause;
      },
    );
    done.catch(() => {}).finally(() => clearInterval(watch));
    const run: Run = { id, done, kill: () => execution.kill(new RunKilled('Stopped', 'lost')) };
    this.active.set(id, run);
    return run;
  }

  /** Makes the virtual instant durable; called when a run ends, and by whoever moves the clock. */
  keepTime(): void {
    this.world.documents.set(CLOCK, this.clock.now());
    this.world.documents.commit();
  }

  /** Recalculates once nothing has run for a moment, so that screens show results nobody has read yet. */
  recalculateSoon(): void {
    clearTimeout(this.recalculation);
    this.recalculation = setTimeout(() => void this.recalculate(), RECALCULATE_AFTER).unref();
  }

  /** Recalculates every stale formula now, custom functions included. */
  async recalculate(): Promise<void> {
    clearTimeout(this.recalculation);
    await this.world.of(Workbooks).recalculateStale();
    this.world.documents.commit();
  }

  /** Waits until no run is under way, runs they started included. */
  async quiet(): Promise<void> {
    while (this.active.size > 0) await Promise.allSettled([...this.active.values()].map((run) => run.done));
  }

  async close(): Promise<void> {
    clearTimeout(this.recalculation);
    for (const run of this.active.values()) run.kill();
    await this.quiet();
    await this.pool.close();
  }

  private end(record: RunRecord, status: RunRecord['status'], error: string): void {
    this.turns.leave(record.id);
    this.active.delete(record.id);
    record.endedAt = this.clock.now();
    if (record.kind !== 'custom-function') this.keepTime();
    record.status = status;
    record.error = error;
    this.waits.look();
    if (record.kind !== 'custom-function') this.recalculateSoon();
  }

  /** Runs what an event launches; settles when it has ended, however it ended: the list of runs tells. */
  launch(launch: Launch): Promise<void> {
    if (launch.kind === 'simple-trigger' && !this.functions.includes(launch.functionName)) return Promise.resolve();
    return this.start({
      functionName: launch.functionName,
      kind: launch.kind,
      args: launch.args,
      user: launch.user,
      authMode: launch.kind === 'simple-trigger' ? 'LIMITED' : 'FULL',
      unattended: launch.kind === 'trigger',
    }).done.then(
      () => {},
      () => {},
    );
  }

  private async evaluateCustom(calls: readonly CustomCall[]): Promise<ReadonlyMap<number, CustomResult>> {
    const results = await Promise.all(
      calls.map(async (call): Promise<readonly [number, CustomResult]> => {
        const functionName = this.functions.find((name) => name.toUpperCase() === call.name.toUpperCase()) ?? call.name;
        try {
          const run = this.start({
            functionName,
            kind: 'custom-function',
            args: () => call.args,
            authMode: 'CUSTOM_FUNCTION',
            unattended: true,
          });
          return [call.id, { value: await run.done }];
        } catch (cause) {
          return [call.id, { error: cause instanceof ScriptFailure ? cause.message : TIME_LIMIT }];
        }
      }),
    );
    return new Map(results);
  }

  /** A script that computes without calling any service is held against real time. */
  private watch(execution: Execution, limit: number): NodeJS.Timeout {
    const started = performance.now();
    const timer = setInterval(() => {
      if (!this.waits.waitsForPerson && performance.now() - started > limit)
        execution.kill(new RunKilled(TIME_LIMIT, 'kept'));
    }, WATCH_EVERY);
    return timer.unref();
  }

  private attended(user: string): UiPort {
    const ui = this.options.ui(user);
    return {
      alert: (request) => this.waits.person(ui.alert(request)),
      prompt: (request) => this.waits.person(ui.prompt(request)),
      showDialog: ui.showDialog.bind(ui),
      showSidebar: ui.showSidebar.bind(ui),
      toast: ui.toast.bind(ui),
      setMenu: ui.setMenu.bind(ui),
      removeMenu: ui.removeMenu.bind(ui),
    };
  }

  private limitOf(kind: RunKind): number {
    if (kind === 'custom-function') return this.limits.customFunctionRun;
    return kind === 'simple-trigger' ? this.limits.simpleTriggerRun : this.limits.scriptRun;
  }

  private scriptProject(): ScriptProject {
    const id = this.containerId;
    return {
      id: this.projectId,
      timeZone: this.options.project.timeZone,
      html: this.options.project.html,
      oauthScopes: this.options.project.oauthScopes,
      container: id === null ? null : { kind: 'spreadsheet', id },
    };
  }
}

import { TextDocuments } from '../../emulator/document/text-documents.ts';
import { listScript } from '../../emulator/drive/script-file.ts';
import { listSpreadsheets } from '../../emulator/drive/spreadsheet-files.ts';
import { FormStore } from '../../emulator/form/form-store.ts';
import type { CustomCall } from '../../emulator/formula/contract.ts';
import { limitsOf } from '../../emulator/kernel/limits.ts';
import type { Launch } from '../../emulator/kernel/ports.ts';
import { type Container, type ScriptProject, Session } from '../../emulator/kernel/session.ts';
import type { World } from '../../emulator/kernel/world.ts';
import { Workbooks } from '../../emulator/spreadsheet/workbook/workbooks.ts';
import { toWire } from '../../emulator/wire/codec.ts';
import { containerOf, untitled } from './container.ts';
import { runCustomFunctions, written } from './custom-runs.ts';
import { Execution, ScriptFailure } from './execution.ts';
import { RunKilled } from './faults.ts';
import { Gate, STOPPED } from './gate.ts';
import type { HostClock } from './host-clock.ts';
import { REAL_CLOCK } from './host-clock.ts';
import type { HostOptions, StartOptions } from './host-options.ts';
import { COLD_START } from './latency.ts';
import { makeWorld } from './make-world.ts';
import { loadProblem } from './project.ts';
import { RunLimits } from './run-limits.ts';
import { beginRecord, type RunKind, type RunRecord } from './run-record.ts';
import { StaleFormulas } from './stale-formulas.ts';
import { Turns } from './turns.ts';
import { VirtualClock } from './virtual-clock.ts';
import { Waits } from './waits.ts';
import type { Declared } from './worker-messages.ts';
import { builtWorkers } from './worker-pool.ts';

/** A run under way. */
export interface Run {
  readonly id: number;
  readonly kind: RunKind;
  /** Settles when the run has ended and its last write is durable. */
  readonly done: Promise<unknown>;
  kill(): void;
}

/** Document that keeps the virtual instant: a state opened again goes on from there. */
const CLOCK = 'host/clock';

/** The state owner: one world, one gate, and a worker for each run. */
export class Host {
  readonly world: World;
  readonly clock: HostClock;
  readonly gate: Gate;
  readonly formulas: StaleFormulas;
  readonly runs: RunRecord[] = [];
  /** Launches of clock triggers that came due, until that is durable. */
  readonly dueLaunches: Launch[] = [];
  /** Told that what nobody waits for could not be made durable yet; it is tried again. */
  unkept: (cause: unknown) => void = (cause) => console.error('This could not be kept yet, and is tried again:', cause);
  /** The script's own global functions. */
  functions: readonly string[] = [];
  /** The document the script is bound to; null for a script of its own. */
  container: Container | null = null;
  private readonly turns: Turns;
  private readonly waits: Waits;
  private readonly pool = builtWorkers();
  private readonly leavePool: () => void;
  private readonly active = new Map<number, Run>();
  private readonly limits: RunLimits;
  private lastRun = 0;
  private closing = false;

  private constructor(private readonly options: HostOptions) {
    const limits = options.limits ?? limitsOf('consumer');
    const left = Number(options.store.read(CLOCK) ?? 0);
    this.clock = options.now === 'real' ? REAL_CLOCK : new VirtualClock(Math.max(options.now, left), options.ticking);
    this.world = makeWorld(options, this.clock, limits);
    this.limits = new RunLimits(this.world, limits);
    this.formulas = new StaleFormulas(
      this.world,
      () => this.active.size === 0,
      (cause) => this.unkept(cause),
    );
    this.turns = new Turns(options.seed ?? null, () => this.waits.look());
    this.gate = new Gate(this.clock, this.turns, options.faults);
    this.waits = new Waits(this.clock, () => this.turns.idle);
    this.leavePool = this.pool.join();
    this.world.launch = (launch) => void this.launch(launch);
  }

  /** Opens the state, loads the project and the document it is bound to. @throws ProjectError for a syntax error; ScriptFailure */
  static async open(options: HostOptions): Promise<Host> {
    const host = new Host(options);
    try {
      await host.load();
    } catch (cause) {
      await host.close();
      throw cause;
    }
    return host;
  }

  private async load(): Promise<void> {
    listSpreadsheets(this.world);
    this.world.of(TextDocuments);
    this.world.of(FormStore);
    const workbooks = this.world.of(Workbooks);
    workbooks.evaluateCustom = (_, calls, told, superseded) =>
      runCustomFunctions(calls, { run: (call) => this.runCustom(call), told, superseded });
    workbooks.onProgress = () => this.showProgress();
    if (this.containerId === null) {
      this.world.documents.set(
        'host/container',
        workbooks.create({ name: this.options.documentName ?? untitled(this.world, 'spreadsheet') }).id,
      );
    }
    this.container = containerOf(this.world, this.options.boundTo ?? 'spreadsheet', String(this.containerId));
    listScript(this.world, this.project);
    this.world.documents.commit();
    const { functions, constants } = await this.declared();
    this.functions = [...functions, ...constants];
    // Formulas call declared functions only: Sheets reads their names from the source.
    workbooks.customFunctions = new Set(
      functions.filter((name) => !name.endsWith('_')).map((name) => name.toUpperCase()),
    );
  }

  private async declared(): Promise<Declared> {
    try {
      return (await this.start({ functionName: '', kind: 'editor' }).done) as Declared;
    } catch (cause) {
      throw loadProblem(cause);
    }
  }

  /** The host's own spreadsheet, to which scripts are bound unless told otherwise. */
  get containerId(): string | null {
    return this.world.documents.get<string>('host/container') ?? null;
  }

  /** The project as its runs see it. */
  get project(): ScriptProject {
    const { timeZone, html, oauthScopes } = this.options.project;
    return { id: 'script', timeZone, html, oauthScopes, container: this.container };
  }

  /** @throws RunKilled when the host is closing */
  start(request: StartOptions): Run {
    if (this.closing) throw new RunKilled(STOPPED, 'lost');
    const id = ++this.lastRun;
    const user = request.user ?? this.world.owner;
    const session = new Session(this.world, {
      id,
      functionName: request.functionName,
      authMode: request.authMode ?? 'FULL',
      project: this.project,
      activeUser: user,
      effectiveUser: this.actsAsOwner(request.kind) ? this.world.owner : user,
      ui: request.unattended ? null : this.waits.attended(id, this.options.ui(user)),
      pause: async (milliseconds) => void (await this.waits.until(id, () => false, this.clock.now() + milliseconds)),
      waitUntil: (ready, deadline) => this.waits.until(id, ready, deadline),
    });
    session.atEnd.push(() => this.waits.forget(id));
    const record = beginRecord(session, request.kind);
    if (request.functionName) this.runs.push(record);
    const refusal = this.limits.begin(record);
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
        dependencies: this.options.project.dependencies,
      },
      args: (crossing) => request.written ?? JSON.stringify(toWire(request.args?.(session) ?? [], crossing)),
      limit: this.limits.longest(request.kind),
      waitsForPerson: () => this.waits.waitsForPerson,
      moved: () => this.waits.look(),
      answered: (run) => this.turns.yieldTurn(run),
    });
    const begun = refusal ? Promise.reject(new ScriptFailure('Exception', refusal, '')) : execution.start();
    const done = begun.then(
      (value) => {
        this.end(record, 'done', '');
        return value;
      },
      (cause: Error) => {
        this.end(record, cause instanceof RunKilled ? 'killed' : 'failed', cause.message);
        throw cause;
      },
    );
    // Whoever started the run may look at it later, or never: its failure is in the list of runs.
    done.catch(() => {});
    const run: Run = { id, kind: request.kind, done, kill: () => execution.kill(new RunKilled(STOPPED, 'lost')) };
    this.active.set(id, run);
    return run;
  }

  /** Whose rights a run has: a trigger's are those of who armed it, a web app's what its manifest says. */
  private actsAsOwner(kind: RunKind): boolean {
    return kind === 'trigger' || (kind === 'web-app' && !this.options.project.actsAsVisitor);
  }

  /** Makes the virtual instant durable; called when a run ends, and by whoever moves the clock. */
  keepTime(): void {
    this.world.documents.set(CLOCK, this.clock.now());
    this.world.documents.commit();
  }

  /** Screens see what formulas have so far, unless a script waits for them in the middle of its writes. */
  private showProgress(): void {
    const isWriting = [...this.active.values()].some(({ kind }) => kind !== 'custom-function');
    if (isWriting) return;
    try {
      this.world.documents.commit();
    } catch (cause) {
      this.unkept(cause);
    }
  }

  /** Waits until no run is under way, runs they started included. */
  async quiet(): Promise<void> {
    while (this.active.size > 0) await Promise.allSettled([...this.active.values()].map((run) => run.done));
  }

  /** Kills what still runs; after that nothing is written any more. */
  async close(): Promise<void> {
    this.closing = true;
    this.formulas.stop();
    for (const run of this.active.values()) run.kill();
    await this.quiet();
    this.leavePool();
  }

  private end(record: RunRecord, status: RunRecord['status'], error: string): void {
    this.turns.leave(record.id);
    this.active.delete(record.id);
    record.endedAt = this.clock.now();
    this.limits.end(record);
    record.status = status;
    record.error = error;
    this.waits.look();
    if (record.kind === 'custom-function') return;
    this.formulas.recalculateSoon();
    try {
      this.keepTime();
    } catch (cause) {
      record.status = 'failed';
      record.error = cause instanceof Error ? cause.message : String(cause);
      throw cause;
    }
  }

  /** Runs what an event launches; settles when it has ended, however it ended: the list of runs tells. */
  launch(launch: Launch): Promise<void> {
    const absent = launch.kind === 'simple-trigger' && !this.functions.includes(launch.functionName);
    if (absent || this.closing) return Promise.resolve();
    const { done } = this.start({
      ...launch,
      authMode: launch.kind === 'simple-trigger' ? 'LIMITED' : 'FULL',
      unattended: launch.kind === 'trigger',
    });
    return done.then(
      () => {},
      () => {},
    );
  }

  private runCustom(call: CustomCall): Run {
    const name = call.name.toUpperCase();
    return this.start({
      functionName: this.functions.find((candidate) => candidate.toUpperCase() === name) ?? call.name,
      kind: 'custom-function',
      written: written(call.args),
      authMode: 'CUSTOM_FUNCTION',
      unattended: true,
    });
  }
}

import { dispatch, effectOf } from '../../emulator/kernel/dispatch.ts';
import { NotEmulatedError, ScriptException } from '../../emulator/kernel/errors.ts';
import type { Session } from '../../emulator/kernel/session.ts';
import { type Crossing, fromWire, toWire, type Wire } from '../../emulator/wire/codec.ts';
import { RunKilled } from './faults.ts';
import { type Gate, TIME_LIMIT } from './gate.ts';
import { Handles } from './handles.ts';
import type { FromWorker, StartRun } from './worker-messages.ts';
import type { Lent, WorkerPool } from './worker-pool.ts';

/** The script threw: Google's name and sentence, and where. */
export class ScriptFailure extends Error {
  constructor(
    override readonly name: string,
    message: string,
    readonly scriptStack: string,
  ) {
    super(message);
  }
}

export interface ExecutionParts {
  readonly session: Session;
  readonly gate: Gate;
  readonly pool: WorkerPool;
  readonly run: Omit<StartRun, 'args'>;
  /** The arguments as they cross. */
  readonly args: (crossing: Crossing) => string;
  /** Virtual milliseconds the run may take. */
  readonly limit: number;
  /** Whether real time spent now is a person's, not the script's. */
  readonly waitsForPerson: () => boolean;
  /** A call was answered, or the run ended. */
  readonly moved: () => void;
  readonly answered: (execution: number) => void;
}

/** How often runs that call no service are held against the time limit, in real milliseconds. */
const WATCH_EVERY = 500;

/** One run of a function, from its fresh context to its last durable write. */
export class Execution {
  private readonly handles: Handles;
  private lent: Lent | undefined;
  private settle: { resolve(value: unknown): void; reject(cause: unknown): void } | undefined;
  private wroteSinceRead = false;

  constructor(private readonly parts: ExecutionParts) {
    this.handles = new Handles(parts.session);
  }

  /** Gives the function's decoded result. @throws ScriptFailure, RunKilled */
  async start(): Promise<unknown> {
    const { session, run, pool } = this.parts;
    const ended = new Promise<unknown>((resolve, reject) => {
      this.settle = { resolve, reject };
    });
    const args = this.parts.args(this.handles);
    this.lent = pool.lend((message) => void this.receive(message));
    this.lent.start({ ...run, args });
    const watch = this.watch();
    try {
      const result = await ended;
      session.send();
      return result;
    } catch (cause) {
      if (cause instanceof RunKilled && cause.unflushed === 'lost') session.forgetUnflushedWrites();
      else session.send();
      throw cause;
    } finally {
      clearInterval(watch);
      for (const end of session.atEnd) end();
      session.world.documents.commit();
      this.parts.moved();
    }
  }

  /** A script that computes without calling any service is held against real time. */
  private watch(): NodeJS.Timeout {
    const started = performance.now();
    return setInterval(() => {
      if (!this.parts.waitsForPerson() && performance.now() - started > this.parts.limit)
        this.kill(new RunKilled(TIME_LIMIT, 'kept'));
    }, WATCH_EVERY).unref();
  }

  /** Ends the run at once, as Google ends one that takes too long. */
  kill(reason: RunKilled): void {
    this.lent?.kill();
    this.lent = undefined;
    this.settle?.reject(reason);
  }

  /** The worker may serve another run from here on: this one no longer reaches it. */
  private giveBack(): void {
    this.lent?.giveBack();
    this.lent = undefined;
  }

  private async receive(message: FromWorker): Promise<void> {
    const { session } = this.parts;
    switch (message.kind) {
      case 'call':
        await this.answer(message.request);
        return;
      case 'log':
        session.log(message.level as 'log', message.text);
        return;
      case 'done':
        this.giveBack();
        this.finish(message.value);
        return;
      case 'failed':
        this.giveBack();
        this.settle?.reject(new ScriptFailure(message.name, message.message, message.stack));
    }
  }

  private finish(value: string): void {
    try {
      this.settle?.resolve(fromWire(JSON.parse(value) as Wire, this.handles));
    } catch (cause) {
      // Nobody awaits the receiving of a message: thrown there, the run would never end.
      this.settle?.reject(cause);
    }
  }

  private async answer(request: string): Promise<void> {
    const { session, gate, limit } = this.parts;
    const [handle, method, args, spent] = JSON.parse(request) as [number | string, string, Wire[], number];
    const clock = session.world.clock;
    try {
      const target = this.handles.target(handle, method);
      const effect = effectOf(target, method);
      const result = await gate.pass({
        execution: session.options.id,
        gasName: target.gasName,
        method,
        effect,
        afterWrite: this.wroteSinceRead,
        spent,
        deadline: this.parts.run.now + limit,
        alive: () => this.lent !== undefined,
        perform: () => dispatch(session, target, method, fromWire(args, this.handles) as unknown[]),
        commit: () => session.world.documents.commit(),
      });
      if (effect !== 'none') this.wroteSinceRead = effect === 'write';
      this.reply({ ...(this.lent?.longTexts.sending(result) ?? { v: toWire(result, this.handles) }), t: clock.now() });
    } catch (cause) {
      if (cause instanceof RunKilled) this.kill(cause);
      else this.reply({ e: describe(cause, method), t: clock.now() });
    }
  }

  private reply(answer: object): void {
    // A killed run computes no more: counting it in again would leave the others without a turn.
    if (!this.lent) return;
    this.parts.answered(this.parts.session.options.id);
    this.lent.answer(JSON.stringify(answer));
    this.parts.moved();
  }
}

function describe(cause: unknown, method: string): { name: string; message: string } {
  if (cause instanceof ScriptException || cause instanceof NotEmulatedError)
    return { name: cause.name, message: cause.message };
  // A fault of the host itself: said as such, with its trace, rather than dressed up as Google's.
  const trace = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  return { name: 'HostError', message: `The host failed in ${method}: ${trace}` };
}

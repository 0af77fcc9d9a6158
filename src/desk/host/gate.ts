import { ScriptException } from '../../emulator/kernel/errors.ts';
import type { Effect } from '../../emulator/kernel/service-object.ts';
import { type Fault, PASSING_FAILURE, RunKilled } from './faults.ts';
import type { HostClock } from './host-clock.ts';
import { estimate } from './latency.ts';
import type { Turns } from './turns.ts';

/** One service call as it went through the gate. */
export interface CallRecord {
  /** Counted from 1 over the life of the host. */
  readonly n: number;
  readonly execution: number;
  /** `SpreadsheetApp`, `MailApp`, … */
  readonly service: string;
  /** `getActive`, `Range.setValues`, … */
  readonly method: string;
  /** Estimated Google milliseconds (latency model). */
  readonly ms: number;
}

/** A call that asks to pass. */
export interface Passing {
  readonly execution: number;
  readonly gasName: string;
  readonly method: string;
  readonly effect: Effect;
  readonly afterWrite: boolean;
  /** Milliseconds the script computed since its last call, when they count. */
  readonly spent: number;
  /** Virtual instant after which the run is killed. */
  readonly deadline: number;
  /** False once the run was killed, e.g. while it waited for its turn. */
  alive(): boolean;
  /** Acts; may give a promise when the call blocks. */
  perform(): unknown;
  /** Makes every effect of the call durable. */
  commit(): void;
}

/** The sentence of Google's time limit. */
export const TIME_LIMIT = 'Exceeded maximum execution time';

/** What a run stopped by a person ends with. */
export const STOPPED = 'Stopped';

/** The one place where service calls are counted, timed, limited, failed and put in order. */
export class Gate {
  readonly calls: CallRecord[] = [];
  private readonly faults: ReadonlyMap<string, Fault>;

  constructor(
    private readonly clock: HostClock,
    private readonly turns: Turns,
    faults: readonly Fault[] = [],
  ) {
    this.faults = new Map(faults.map((fault) => [`${fault.call} ${fault.when}`, fault]));
  }

  /** @throws what the call throws; RunKilled when the run must end here */
  async pass(call: Passing): Promise<unknown> {
    await this.turns.take(call.execution);
    if (!call.alive()) throw new RunKilled(STOPPED, 'lost');
    const { service, method } = nameOf(call);
    const ms = estimate(`${service}.${method}`, { effect: call.effect, afterWrite: call.afterWrite });
    const n = this.calls.push({ n: this.calls.length + 1, execution: call.execution, service, method, ms });
    this.clock.advance(call.spent);
    this.fail(n, 'before');
    this.clock.advance(ms);
    if (this.clock.now() > call.deadline) throw new RunKilled(TIME_LIMIT, 'kept');
    let result = call.perform();
    if (result instanceof Promise) {
      this.turns.block(call.execution);
      result = await result;
      if (this.clock.now() > call.deadline) throw new RunKilled(TIME_LIMIT, 'kept');
    }
    call.commit();
    this.fail(n, 'after');
    return result;
  }

  private fail(n: number, when: 'before' | 'after'): void {
    const fault = this.faults.get(`${n} ${when}`);
    if (!fault) return;
    if (fault.kind === 'throw') throw new ScriptException(PASSING_FAILURE);
    throw new RunKilled(`Killed ${when} call ${n}`, fault.unflushed ?? 'lost');
  }
}

function nameOf({ gasName, method }: Passing): { service: string; method: string } {
  const dot = gasName.indexOf('.');
  return dot < 0
    ? { service: gasName, method }
    : { service: gasName.slice(0, dot), method: `${gasName.slice(dot + 1)}.${method}` };
}

import { DailyCount } from '../../emulator/calls/daily-count.ts';
import type { Limits } from '../../emulator/kernel/limits.ts';
import type { World } from '../../emulator/kernel/world.ts';
import type { RunKind, RunRecord } from './run-record.ts';

const TOO_MANY_AT_ONCE = 'There are too many scripts running simultaneously for this Google user account.';
const TOO_MUCH_TIME = 'Service using too much computer time for one day';

/** What may begin, and for how long: so many runs of an account at once, so much trigger time a day. */
export class RunLimits {
  private readonly underway = new Set<RunRecord>();
  private readonly triggerTime: DailyCount;

  constructor(
    world: World,
    private readonly limits: Limits,
  ) {
    this.triggerTime = new DailyCount(world, 'host/trigger-time');
  }

  /** Counts a run in; gives Google's sentence when it may not begin, else null. */
  begin(record: RunRecord): string | null {
    const refusal = this.refusalOf(record);
    this.underway.add(record);
    return refusal;
  }

  /** Counts out a run that has its end written down. */
  end(record: RunRecord): void {
    this.underway.delete(record);
    if (record.kind === 'trigger' && record.endedAt !== null) this.triggerTime.add(record.endedAt - record.startedAt);
  }

  /** Milliseconds after which a run of this kind is killed. */
  longest(kind: RunKind): number {
    if (kind === 'custom-function') return this.limits.customFunctionRun;
    return kind === 'simple-trigger' ? this.limits.simpleTriggerRun : this.limits.scriptRun;
  }

  private refusalOf({ kind, user }: RunRecord): string | null {
    if (kind === 'custom-function') return null;
    const others = [...this.underway].filter((other) => other.user === user && other.kind !== 'custom-function');
    if (others.length >= this.limits.simultaneousExecutions) return TOO_MANY_AT_ONCE;
    return kind === 'trigger' && this.triggerTime.used >= this.limits.triggerTimePerDay ? TOO_MUCH_TIME : null;
  }
}

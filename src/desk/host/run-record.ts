import type { LogLine, Session } from '../../emulator/kernel/session.ts';

/** One execution as the desk lists it. */
export interface RunRecord {
  readonly id: number;
  readonly functionName: string;
  readonly kind: RunKind;
  readonly user: string;
  /** Virtual instants, epoch milliseconds. */
  readonly startedAt: number;
  endedAt: number | null;
  status: 'running' | 'done' | 'failed' | 'killed';
  error: string;
  readonly logs: readonly LogLine[];
}

/** What started a run. */
export type RunKind = 'menu' | 'dialog' | 'trigger' | 'simple-trigger' | 'custom-function' | 'web-app' | 'editor';

/** The record of a run that begins now; its log grows with the session's. */
export function beginRecord({ options, world, logs }: Session, kind: RunKind): RunRecord {
  const { id, functionName, activeUser: user } = options;
  return {
    id,
    functionName,
    kind,
    user,
    startedAt: world.clock.now(),
    endedAt: null,
    status: 'running',
    error: '',
    logs,
  };
}

import type { LogLine } from '../../emulator/kernel/session.ts';

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

import type { RunRecord } from '../host/run-record.ts';
import type { DeskContext } from './desk-context.ts';
import type { RunDetails, RunLine } from './wire.ts';

/** A run as a line of the list. */
export function runLine({ stoppable }: DeskContext, run: RunRecord): RunLine {
  const { logs: _, ...line } = run;
  return { ...line, stoppable: run.status === 'running' && stoppable.has(run.id) };
}

/** Runs under way that a person should know of: formulas recalculating are not shown. */
export function runningLines(desk: DeskContext): RunLine[] {
  return desk.host.runs
    .filter((run) => run.status === 'running' && run.kind !== 'custom-function')
    .map((run) => runLine(desk, run));
}

/** The newest runs, with their log and the calls they made. */
export function latestRuns(desk: DeskContext, count: number): RunDetails[] {
  const runs = desk.host.runs.slice(-count).reverse();
  const costs = new Map(runs.map((run) => [run.id, { calls: 0, estimatedMs: 0 }]));
  for (const { execution, ms } of desk.host.gate.calls) {
    const cost = costs.get(execution);
    if (!cost) continue;
    cost.calls++;
    cost.estimatedMs += ms;
  }
  return runs.map((run) => ({
    ...runLine(desk, run),
    logs: run.logs,
    ...(costs.get(run.id) ?? { calls: 0, estimatedMs: 0 }),
  }));
}

import type { Action, Bench } from './bench.ts';

/** What was measured, in the bench's unit. */
export interface Result {
  readonly name: string;
  readonly unit: Bench['unit'];
  readonly statistic: 'median' | 'p95';
  readonly ours: number;
  readonly peer: number;
  readonly peerName: string;
  readonly ratio: number;
  readonly bound: number;
  readonly withinBound: boolean;
  readonly goal: { readonly most: number; readonly measured: number; readonly reached: boolean } | null;
}

/** Measures both sides of a bench alternately, so that whatever else the machine does falls on both. */
export async function measure(bench: Bench): Promise<Result> {
  const { name, unit, bound, statistic = 'median', samples = 15, warmUp = 3, goal } = bench;
  const prepared = await bench.prepare();
  const taken: { ours: number[]; peer: number[] } = { ours: [], peer: [] };
  for (let turn = -warmUp; turn < samples; turn++) {
    for (const side of ['peer', 'ours'] as const) {
      const value = await amountOf(prepared[side]);
      if (turn >= 0) taken[side].push(value);
    }
  }
  await prepared.close?.();
  const share = statistic === 'median' ? 0.5 : 0.95;
  const ours = quantile(taken.ours, share);
  const peer = quantile(taken.peer, share);
  const ratio = ours / peer;
  const measured = goal?.of === 'ours - peer' ? ours - peer : ours;
  return {
    name,
    unit,
    statistic,
    ours,
    peer,
    peerName: bench.peer,
    ratio,
    bound,
    withinBound: ratio <= bound,
    goal: goal ? { most: goal.most, measured, reached: measured <= goal.most } : null,
  };
}

async function amountOf(action: Action): Promise<number> {
  const from = performance.now();
  const given = await action();
  return typeof given === 'number' ? given : performance.now() - from;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

import { availableParallelism } from 'node:os';
import { obtain } from '../../emulator/formula/calculation/area-index.ts';
import type { CustomCall, CustomResult } from '../../emulator/formula/contract.ts';
import type { Superseded } from '../../emulator/spreadsheet/workbook/recalculation.ts';
import { type Crossing, toWire } from '../../emulator/wire/codec.ts';
import { ScriptFailure } from './execution.ts';
import { TIME_LIMIT } from './gate.ts';

/** Custom functions that run at once: each holds a worker, and what one computes the others would wait for. */
const AT_ONCE = Math.min(8, Math.max(2, availableParallelism()));

/** Real milliseconds after which cells show what has come, and which of them still wait. */
const SHOWN_EVERY = 300;

/**
 * Real milliseconds that a function whose result nobody waits for any more has left: most end by themselves, and ending
 * one takes its worker with it.
 */
const GRACE = 500;

/** What runs custom functions, and whoever hears of them meanwhile. */
export interface CustomRuns {
  run(call: CustomCall): { readonly done: Promise<unknown>; kill(): void };
  /** Hears of what has come while others are waited for. */
  readonly told: (came: ReadonlyMap<number, CustomResult>) => void;
  readonly superseded: Superseded;
}

/**
 * Results of custom functions by call, errors as the cell shows them; a call that nobody waits for any more is
 * left to itself, or never begins.
 */
export async function runCustomFunctions(
  calls: readonly CustomCall[],
  { run, told, superseded }: CustomRuns,
): Promise<ReadonlyMap<number, CustomResult>> {
  const results = new Map<number, CustomResult>();
  const drops = new Map<number, () => void>();
  const unwanted = new Set<number>();
  superseded((wanted) => {
    for (const { id } of calls) {
      if (wanted.has(id)) continue;
      unwanted.add(id);
      drops.get(id)?.();
    }
  });
  const timer = setInterval(() => told(results), SHOWN_EVERY).unref();
  const one = async (call: CustomCall): Promise<void> => {
    const { id } = call;
    if (unwanted.has(id)) return;
    try {
      const { done, kill } = run(call);
      const dropped = new Promise<void>((drop) => {
        drops.set(id, () => {
          setTimeout(kill, GRACE).unref();
          drop();
        });
      });
      await Promise.race([done.then((value) => results.set(id, { value })), dropped]);
    } catch (cause) {
      results.set(id, { error: cause instanceof ScriptFailure ? cause.message : TIME_LIMIT });
    } finally {
      drops.delete(id);
    }
  };
  try {
    // Whole groups, not whoever is free first: runs are numbered in the order of their calls.
    for (let from = 0; from < calls.length; from += AT_ONCE) {
      // What comes first is shown at once, what follows every so often.
      if (from === AT_ONCE) told(results);
      await Promise.all(calls.slice(from, from + AT_ONCE).map(one));
    }
  } finally {
    clearInterval(timer);
  }
  return results;
}

/** Rectangles as they cross: several formulas are given the same ones, which nobody changes. */
const rectangles = new WeakMap<readonly unknown[], string>();

/** Cells hold no services. */
const CELLS: Crossing = {
  describe: () => undefined,
  object: () => undefined,
  enumeration: () => undefined,
};

/** The arguments of a call of a custom function as they cross. */
export function written(args: CustomCall['args']): string {
  return `[${args.map((arg) => (Array.isArray(arg) ? rectangle(arg) : JSON.stringify(toWire(arg, CELLS)))).join()}]`;
}

function rectangle(cells: readonly unknown[]): string {
  return obtain(rectangles, cells, () => JSON.stringify(toWire(cells, CELLS)));
}

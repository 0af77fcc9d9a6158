import type { CustomCall, CustomResult } from '../../emulator/formula/contract.ts';
import { ScriptFailure } from './execution.ts';
import { TIME_LIMIT } from './gate.ts';

/** Custom functions that run at once: each holds a worker, and a column of formulas may call thousands. */
const AT_ONCE = 8;

/** Real milliseconds after which cells show what has come, and which of them still wait. */
const SHOWN_EVERY = 300;

/**
 * Results of custom functions by call, errors as the cell shows them; `run` runs a function to its end, `told` hears of
 * what has come while others take long.
 */
export async function runCustomFunctions(
  calls: readonly CustomCall[],
  run: (call: CustomCall) => Promise<unknown>,
  told: (came: ReadonlyMap<number, CustomResult>) => void,
): Promise<ReadonlyMap<number, CustomResult>> {
  const results = new Map<number, CustomResult>();
  const timer = setInterval(() => told(results), SHOWN_EVERY).unref();
  const one = async (call: CustomCall): Promise<CustomResult> => {
    try {
      return { value: await run(call) };
    } catch (cause) {
      return { error: cause instanceof ScriptFailure ? cause.message : TIME_LIMIT };
    }
  };
  // Whole groups, not whoever is free first: the numbers of the runs are the same every time.
  for (let from = 0; from < calls.length; from += AT_ONCE) {
    await Promise.all(
      calls.slice(from, from + AT_ONCE).map(async (call) => void results.set(call.id, await one(call))),
    );
  }
  clearInterval(timer);
  return results;
}

import type { CustomCall, CustomResult } from '../../emulator/formula/contract.ts';
import { ScriptFailure } from './execution.ts';
import { TIME_LIMIT } from './gate.ts';

/** Custom functions that run at once: each holds a worker, and a column of formulas may call thousands. */
const AT_ONCE = 8;

/** Results of custom functions by call, errors as the cell shows them; `run` runs a function to its end. */
export async function runCustomFunctions(
  calls: readonly CustomCall[],
  run: (call: CustomCall) => Promise<unknown>,
): Promise<ReadonlyMap<number, CustomResult>> {
  const results = new Map<number, CustomResult>();
  const one = async (call: CustomCall): Promise<CustomResult> => {
    try {
      return { value: await run(call) };
    } catch (cause) {
      return { error: cause instanceof ScriptFailure ? cause.message : TIME_LIMIT };
    }
  };
  // Whole groups, not whoever is free first: the numbers of the runs are the same every time.
  for (let from = 0; from < calls.length; from += AT_ONCE) {
    const group = calls.slice(from, from + AT_ONCE);
    const given = await Promise.all(group.map(one));
    given.forEach((result, at) => {
      const call = group[at];
      if (call) results.set(call.id, result);
    });
  }
  return results;
}

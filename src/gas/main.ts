import { campaign } from 'interpelle:campaign';
import { campaignContext } from './context.ts';
import { callCustomFunction, customFunctions } from './custom-functions.ts';
import { callEntryPoint } from './entry-point.ts';
import { entryPoints } from './entrypoints.ts';

/** Runs what Google called by name: an entry point or a custom function. */
export function call(name: string, args: ArrayLike<unknown>): unknown {
  const entryPoint = entryPoints.find((known) => known.name === name);
  if (entryPoint !== undefined) return callEntryPoint(entryPoint, campaignContext(), Array.from(args));
  const formula = customFunctions.find((known) => known.name === name);
  if (formula !== undefined) return callCustomFunction(formula, campaign, Array.from(args));
  throw new RangeError(`Interpelle has no entry point and no custom function named "${name}".`);
}

export { customFunctions, entryPoints };

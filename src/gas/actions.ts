import { campaignContext } from './context.ts';
import { callEntryPoint } from './entry-point.ts';
import { entryPoints } from './entrypoints.ts';

/** Runs what a person, a dialog or a trigger started by its name. */
export function call(name: string, args: ArrayLike<unknown>): unknown {
  const entryPoint = entryPoints.find((known) => known.name === name);
  if (entryPoint === undefined) throw new RangeError(`Interpelle has no entry point named "${name}".`);
  return callEntryPoint(entryPoint, campaignContext(), Array.from(args));
}

export { entryPoints };

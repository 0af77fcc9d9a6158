import { campaign } from 'interpelle:campaign';
import { callCustomFunction, customFunctions } from './custom-functions.ts';
import { loadActions } from './load-actions.ts';
import { showMenu } from './menu.ts';

/** Runs an entry point, once the part of the program that knows it is loaded. */
export function act(name: string, args: ArrayLike<unknown>): unknown {
  return loadActions().call(name, args);
}

/** Computes a custom function. */
export function compute(name: string, args: ArrayLike<unknown>): unknown[][] {
  const formula = customFunctions.find((known) => known.name === name);
  if (formula === undefined) throw new RangeError(`Interpelle has no custom function named "${name}".`);
  return callCustomFunction(formula, campaign, Array.from(args));
}

/** What Google starts when the workbook opens: nothing more is loaded for it. */
export const open = showMenu;

export { customFunctions };

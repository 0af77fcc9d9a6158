import { CellError, type FormatHint } from './contract.ts';
import type { Lambda, Scope, Value } from './value.ts';

/** The innermost binding of a name that fits; names are upper case. */
export function boundAs(
  scope: Scope | undefined,
  name: string,
  fits: (binding: Scope) => boolean = () => true,
): Scope | undefined {
  for (let at = scope; at; at = at.outer) if (at.name === name && fits(at)) return at;
  return undefined;
}

/** What a lambda's body sees when it is called; #N/A for a wrong number of arguments. */
export function scopeOfCall(lambda: Lambda, args: readonly Value[], hint: FormatHint): Scope | undefined | CellError {
  const { parameters } = lambda;
  if (args.length !== parameters.length) {
    return new CellError(
      '#N/A',
      `Wrong number of arguments to LAMBDA. Expected ${parameters.length} arguments, but got ${args.length} arguments.`,
    );
  }
  return parameters.reduce<Scope | undefined>(
    (outer, name, index) => ({ name, value: args[index] ?? null, hint, outer }),
    lambda.scope,
  );
}

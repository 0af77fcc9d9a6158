import { EnumValue } from './enum-value.ts';

/** An exception a script can catch, with Google's own sentence; `name` is what `e.name` says in Apps Script. */
export class ScriptException extends Error {
  constructor(
    message: string,
    override readonly name:
      | 'Exception'
      | 'GoogleJsonResponseException'
      | 'TypeError'
      | 'ReferenceError'
      | 'Error' = 'Exception',
  ) {
    super(message);
  }
}

/** Something Google has and this host does not; the message names it in full. */
export class NotEmulatedError extends Error {
  override readonly name = 'NotEmulatedError';
  constructor(readonly what: string) {
    super(`${what} is not emulated`);
  }
}

/** Google's sentence for a call whose arguments fit no signature. */
export function signatureMismatch(args: readonly unknown[], method: string): ScriptException {
  const types = args.map(typeOf).join(',');
  return new ScriptException(`The parameters (${types}) don't match the method signature for ${method}.`);
}

/** How Google's sentence names an argument: its own classes and enums by their names, other objects `(class)`. */
function typeOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) return 'number[]';
  const { gasName, type } = value as { gasName?: unknown; type?: unknown };
  if (typeof gasName === 'string') return gasName.replace(/^Base\./, '');
  return value instanceof EnumValue && typeof type === 'string' ? type.replace(/^Base\./, '') : '(class)';
}

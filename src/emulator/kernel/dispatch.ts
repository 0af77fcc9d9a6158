import { assertPermitted } from '../calls/permissions.ts';
import { NotEmulatedError } from './errors.ts';
import type { Effect, ServiceObject } from './service-object.ts';
import type { Session } from './session.ts';

type Method = (...args: unknown[]) => unknown;

/** What a method does to cells, as its class declares; reading is the cautious default. */
export function effectOf(target: ServiceObject, method: string): Effect {
  return (target.constructor as typeof ServiceObject).effects[method] ?? 'read';
}

/**
 * Calls a method of a service object as a script would: reads first send the run's waiting writes.
 * Gives a promise when the call blocks (a dialog, a lock, a custom function).
 * @throws NotEmulatedError naming class and method in full, ScriptException when the run may not call it
 */
export function dispatch(session: Session, target: ServiceObject, method: string, args: readonly unknown[]): unknown {
  const found = (target as unknown as Record<string, unknown>)[method];
  if (typeof found !== 'function') throw new NotEmulatedError(`${target.gasName}.${method}`);
  assertPermitted(session, target, method);
  const call = () => (found as Method).apply(target, [...args]);
  const effect = effectOf(target, method);
  if (effect === 'send') session.send();
  if (effect !== 'read') return call();
  const waiting = session.settle(target.subject);
  return waiting ? waiting.then(call) : call();
}

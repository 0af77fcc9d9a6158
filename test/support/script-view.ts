import { dispatch } from '../../src/emulator/kernel/dispatch.ts';
import { ServiceObject } from '../../src/emulator/kernel/service-object.ts';
import type { Session } from '../../src/emulator/kernel/session.ts';

const originals = new WeakMap<object, ServiceObject>();

/** A service object as a script sees it: every method goes through `dispatch`, results are seen the same way. */
export function scriptView<T>(session: Session, target: ServiceObject): T {
  const view = new Proxy(target, {
    get(_, name) {
      if (typeof name === 'symbol') return Reflect.get(target, name);
      if (name === 'toString') return () => target.toString();
      return (...args: unknown[]) => outward(session, dispatch(session, target, name, args.map(inward)));
    },
  });
  originals.set(view, target);
  return view as unknown as T;
}

function inward(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inward);
  if (typeof value !== 'object' || value === null) return value;
  const original = originals.get(value);
  if (original) return original;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, inward(member)]));
}

function outward(session: Session, value: unknown): unknown {
  if (value instanceof ServiceObject) return scriptView(session, value);
  if (value instanceof Promise) return value.then((result) => outward(session, result));
  return Array.isArray(value) ? value.map((item) => outward(session, item)) : value;
}

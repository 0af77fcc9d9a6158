import { type Context, runInContext, Script } from 'node:vm';

/** A shorter text compiles in less time than it takes to look it up. */
const LONG = 10_000;

/** A worker meets the versions of one project: a few texts. */
const MOST = 8;

/** By text; null for one met once, which may never come back. */
const kept = new Map<string, Script | null>();

/**
 * Makes `new Function(text)` in this context reuse what an earlier run compiled from the same long text: a project
 * that loads part of its code on demand would have it compiled again at every run. The function is the context's own.
 */
export function keepCompiledFunctions(context: Context): void {
  const own = runInContext('Function', context) as FunctionConstructor;
  const make = (given: readonly unknown[]): object | undefined => {
    const [text] = given;
    if (given.length !== 1 || typeof text !== 'string' || text.length < LONG) return undefined;
    const known = kept.get(text);
    if (known === undefined) {
      // The constructor itself says what is wrong with a text: only one that it took is kept.
      const made = new own(text);
      if (kept.size >= MOST) kept.clear();
      kept.set(text, null);
      return made;
    }
    const script = known ?? new Script(`(function anonymous(\n) {\n${text}\n})`, { filename: 'anonymous.js' });
    kept.set(text, script);
    return script.runInContext(context) as object;
  };
  const keeping: FunctionConstructor = new Proxy(own, {
    apply: (target, self, given) => make(given) ?? Reflect.apply(target, self, given),
    construct: (target, given, made) =>
      (made === keeping ? make(given) : undefined) ?? Reflect.construct(target, given, made),
  });
  own.prototype.constructor = keeping;
  Object.defineProperty(context, 'Function', { value: keeping, writable: true, configurable: true, enumerable: false });
}

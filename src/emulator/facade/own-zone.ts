const DAY = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
const TIME = { hour: 'numeric', minute: 'numeric', second: 'numeric' } as const;

/** What each of these methods tells of an instant when nothing else is asked. */
const TOLD = { toLocaleString: { ...DAY, ...TIME }, toLocaleDateString: DAY, toLocaleTimeString: TIME } as const;

/**
 * Makes what formats dates in a context use the script's zone where none is named. The engine's own default belongs
 * to the whole process, where scripts of other zones run at the same time.
 */
export function installOwnZone(scope: typeof globalThis, timeZone: string): void {
  const inZone = (options: unknown): unknown => {
    // The engine refuses null in its own words.
    if (options === null || (options as { timeZone?: unknown } | undefined)?.timeZone !== undefined) return options;
    // Inherits what the script gave, whatever way it holds it.
    return Object.create(Object(options ?? {}), { timeZone: { value: timeZone } });
  };
  const Real = scope.Intl.DateTimeFormat;
  const Own: Intl.DateTimeFormatConstructor = new Proxy(Real, {
    construct: (target, [locales, options]: unknown[], newTarget): object =>
      Reflect.construct(target, [locales, inZone(options)], newTarget === Own ? target : newTarget),
    apply: (target, self, [locales, options]: unknown[]) => Reflect.apply(target, self, [locales, inZone(options)]),
  });
  replace(Real.prototype, 'constructor', Own);
  replace(scope.Intl, 'DateTimeFormat', Own);
  const { prototype } = scope.Date;
  const { getTime } = prototype;
  for (const [name, told] of Object.entries(TOLD)) {
    const plain = new Map<string | undefined, Intl.DateTimeFormat>();
    const format = new Proxy(prototype[name as keyof typeof TOLD], {
      apply(target, self: Date, [locales, options]: unknown[]): string {
        const isPlain = options === undefined && (locales === undefined || typeof locales === 'string');
        if (!isPlain || Number.isNaN(getTime.call(self)))
          return Reflect.apply(target, self, [locales, inZone(options)]);
        // Kept as the engine keeps its own: a script may write thousands of dates.
        const made = plain.get(locales) ?? new Real(locales, { ...told, timeZone });
        plain.set(locales, made);
        return made.format(self);
      },
    });
    replace(prototype, name, format);
  }
}

function replace(holder: object, name: string, value: unknown): void {
  Object.defineProperty(holder, name, { value, writable: true, configurable: true });
}

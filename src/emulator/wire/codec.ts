/**
 * Values as the text that crosses between a script's context and the state owner. The same code runs on both
 * sides, so each gets Dates and arrays of its own realm; service objects cross as handles, enums by name.
 */
export interface Crossing {
  /** `[handle, class]` of a service object, `[type, name]` of an enum value, or undefined for anything else. */
  describe(value: object): { ref: ObjectRef } | { enumeration: readonly [string, string] } | undefined;
  object(handle: number, gasName: string, facts?: Facts): unknown;
  enumeration(type: string, name: string): unknown;
}

/** `[handle, class]` of a service object, with the properties it shows beside its methods, if any. */
export type ObjectRef = readonly [number, string] | readonly [number, string, Facts];
export type Facts = Readonly<Record<string, string | number>>;

/** JSON as it crosses: tagged objects stand for what JSON lacks. */
export type Wire = null | string | number | boolean | Wire[] | { [key: string]: Wire };

export function toWire(value: unknown, crossing: Crossing): Wire {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : { $n: String(value) };
    case 'bigint':
      return Number(value);
    case 'object':
      break;
    default:
      return { $u: 1 };
  }
  if (value === null) return null;
  if (Array.isArray(value)) {
    const list: Wire[] = new Array(value.length);
    for (let i = 0; i < value.length; i++) list[i] = toWire(value[i], crossing);
    return list;
  }
  if (value instanceof Date) {
    const time = value.getTime();
    return { $d: Number.isNaN(time) ? null : time };
  }
  const described = crossing.describe(value);
  if (described) return 'ref' in described ? { $r: [...described.ref] as Wire[] } : { $e: [...described.enumeration] };
  if (value instanceof Uint8Array || value instanceof Int8Array) return Array.from(value, (byte) => (byte << 24) >> 24);
  if (value instanceof Map) return { $o: [...value].map(([key, item]) => [String(key), toWire(item, crossing)]) };
  const record: { [key: string]: Wire } = {};
  let tagged = false;
  for (const [key, item] of Object.entries(value)) {
    if (typeof item === 'function') continue;
    if (key.startsWith('$') || key === '__proto__') tagged = true;
    else record[key] = toWire(item, crossing);
  }
  return tagged ? { $o: Object.entries(value).map(([key, item]) => [key, toWire(item, crossing)]) } : record;
}

/** The value again; arrays and plain objects of `wire` are reused. */
export function fromWire(wire: Wire, crossing: Crossing): unknown {
  if (wire === null || typeof wire !== 'object') return wire;
  if (Array.isArray(wire)) {
    for (let i = 0; i < wire.length; i++) {
      const item = wire[i];
      if (typeof item === 'object' && item !== null) wire[i] = fromWire(item, crossing) as Wire;
    }
    return wire;
  }
  const [tag] = Object.keys(wire);
  switch (tag) {
    case '$u':
      return undefined;
    case '$n':
      return Number(wire.$n);
    case '$d':
      return new Date(wire.$d === null ? Number.NaN : (wire.$d as number));
    case '$r': {
      const [handle, gasName, facts] = wire.$r as unknown as [number, string, Facts?];
      return crossing.object(handle, gasName, facts);
    }
    case '$e': {
      const [type, name] = wire.$e as [string, string];
      return crossing.enumeration(type, name);
    }
    case '$o': {
      const record: Record<string, unknown> = {};
      for (const [key, item] of wire.$o as [string, Wire][]) {
        Object.defineProperty(record, key, {
          value: fromWire(item, crossing),
          enumerable: true,
          writable: true,
          configurable: true,
        });
      }
      return record;
    }
    default: {
      for (const [key, item] of Object.entries(wire)) {
        if (typeof item === 'object' && item !== null) wire[key] = fromWire(item, crossing) as Wire;
      }
      return wire;
    }
  }
}

/** How Apps Script prints values in its logs. */

/** `console.log`'s rendering: strings as they are, objects of any class as `{ a: 1, b: [ 2 ] }`, service objects as `{}`. */
export function inspect(value: unknown): string {
  if (typeof value === 'string') return value;
  const isEnum = typeof value === 'object' && value !== null && Object.isFrozen(value) && 'ordinal' in value;
  return isEnum ? String(value) : nested(value, new Set(), ' ');
}

/** `Logger.log`'s rendering: numbers as Java doubles, dates as Java prints them, objects as `{a=1.0, b=[2.0]}`. */
export function javaLike(value: unknown, seen: ReadonlySet<object> = new Set()): string {
  if (typeof value === 'number') return Number.isInteger(value) ? value.toFixed(1) : String(value);
  if (value === null || typeof value !== 'object') return String(value);
  if (value instanceof Date) return javaDate(value);
  if (value instanceof Error || seen.has(value) || 'toJSON' in value) return String(value);
  const inner = new Set(seen).add(value);
  if (Array.isArray(value)) return `[${value.map((item) => javaLike(item, inner)).join(', ')}]`;
  if (value.toString !== Object.prototype.toString && Object.getPrototypeOf(value) !== null) return String(value);
  return `{${Object.entries(value)
    .map(([key, item]) => `${key}=${javaLike(item, inner)}`)
    .join(', ')}}`;
}

/** `Fri Feb 27 12:00:00 GMT+01:00 2026`. */
export function javaDate(date: Date): string {
  const [day, month, number, year, time, zone = ''] = date.toString().split(' ');
  return year === undefined
    ? 'Invalid Date'
    : `${day} ${month} ${number} ${time} ${zone.replace(/(\d\d)$/, ':$1')} ${year}`;
}

/** `%s`, `%d`, `%i`, `%f` and `%%` replaced in order; what is left is not appended by Logger, is by console. */
export function format(
  template: string,
  args: readonly unknown[],
  print: (value: unknown) => string,
): { text: string; used: number } {
  let used = 0;
  const text = template.replace(/%([sdif%])/g, (match, kind: string) => {
    if (kind === '%') return '%';
    if (used >= args.length) return match;
    const value = args[used++];
    return kind === 's' ? print(value) : String(kind === 'f' ? Number(value) : Math.trunc(Number(value)));
  });
  return { text, used };
}

function nested(value: unknown, seen: Set<object>, space: string): string {
  if (typeof value === 'string') return `'${value.replace(/\\/g, '\\\\').replace(/'/g, "\\'").replace(/\n/g, '\\n')}'`;
  if (typeof value === 'function') return `[Function: ${value.name || 'anonymous'}]`;
  if (value === null || typeof value !== 'object') return String(value);
  if (value instanceof Error) return value.stack ?? String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
  if (seen.has(value)) return '[Circular *1]';
  if ('toJSON' in value && typeof value.toJSON === 'function') return nested(value.toJSON(), seen, space);
  seen.add(value);
  const parts = Array.isArray(value)
    ? value.map((item) => nested(item, seen, space))
    : Object.entries(value).map(
        ([key, item]) => `${/^[A-Za-z_$][\w$]*$/.test(key) ? key : `'${key}'`}: ${nested(item, seen, space)}`,
      );
  seen.delete(value);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return parts.length === 0 ? `${open}${close}` : `${open}${space}${parts.join(', ')}${space}${close}`;
}

/** A script's result as `google.script.run` gives it to a page: plain values only; anything else makes it null. */
export function asSentToPages(value: unknown): unknown {
  return isPlain(value) ? (value ?? null) : null;
}

function isPlain(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value !== 'object') return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || prototype === null) && Object.values(value).every(isPlain);
}

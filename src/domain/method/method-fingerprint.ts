import type { ScoringConstants } from '../constants.ts';
import type { Criterion } from '../criterion.ts';

/** What a frozen method consists of. */
export interface Method {
  readonly version: string;
  readonly criteria: readonly Criterion[];
  readonly constants: ScoringConstants;
}

/**
 * The method as canonical JSON: keys sorted, absent fields left out, criteria sorted by id, so that the order
 * of rows and columns in a workbook never changes its fingerprint.
 */
function canonicalMethod(method: Method): string {
  const criteria = [...method.criteria].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return canonicalJson({ ...method, criteria });
}

/** The fingerprint of a method; `sha256` hashes a text (as UTF-8) to lower-case hexadecimal. */
export function methodFingerprint(method: Method, sha256: (text: string) => string): string {
  return sha256(canonicalMethod(method));
}

/** JSON with sorted keys and no spaces; a RangeError names a number that JSON cannot write. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError(`${value} has no canonical JSON form.`);
  }
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
    return `{${fields.join(',')}}`;
  }
  const text = JSON.stringify(value);
  if (text === undefined) throw new TypeError(`A ${typeof value} has no canonical JSON form.`);
  return text;
}

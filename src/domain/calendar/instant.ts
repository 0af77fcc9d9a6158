declare const instantBrand: unique symbol;

/** A moment, the same everywhere: milliseconds since 1970-01-01 00:00 UTC. */
export type Instant = number & { readonly [instantBrand]: true };

/** A moment from its milliseconds; throws a RangeError for a number that is no moment. */
export function instant(milliseconds: number): Instant {
  if (!Number.isSafeInteger(milliseconds)) throw new RangeError(`${milliseconds} is not an instant in milliseconds.`);
  return milliseconds as Instant;
}

/** A moment from ISO text with its offset ("2026-03-14T00:00:00+01:00"); throws a RangeError without one. */
export function instantOf(iso: string): Instant {
  const milliseconds = Date.parse(iso);
  if (Number.isNaN(milliseconds) || !/(Z|[+-]\d{2}:\d{2})$/.test(iso)) {
    throw new RangeError(`"${iso}" is not an instant: it needs a date, a time and an offset.`);
  }
  return instant(milliseconds);
}

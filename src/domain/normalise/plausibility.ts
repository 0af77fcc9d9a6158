import { type Direction, type PlausibleLimits, signOf } from '../criterion.ts';

/** Whether a target is believable: `warn` wants a second look, `challenge` a question to the list. */
export type Plausibility = 'plausible' | 'warn' | 'challenge';

/** Compares a target with the limits of its criterion, along the direction. */
export function plausibilityOf(
  target: number,
  direction: Direction,
  limits: PlausibleLimits | undefined,
  unit = '',
): Plausibility {
  // A share of something ends at 100 %, and no level is below nothing.
  if (unit === '%' && Math.abs(target) > 100 && limits === undefined) return 'challenge';
  if (limits === undefined) return 'plausible';
  const sign = signOf(direction);
  if (sign * (target - limits.challenge) > 0) return 'challenge';
  return sign * (target - limits.warn) > 0 ? 'warn' : 'plausible';
}

import { contestPlace } from '../../domain/candidate-list.ts';
import type { ContestHearing } from '../hearing/hearing-status.ts';
import type { ContestReadiness } from './contest-readiness.ts';
import type { ShownBefore } from './shown-before.ts';

/** Results that a publication takes off the site: visitors read them today, and will not once it is served. */
export interface Withdrawal {
  readonly commune: string;
  /** Where its hearing stands; undefined where no list stands in the election any more. */
  readonly hearing: ContestHearing | undefined;
  /** Whether names of readers stand without their seal. */
  readonly unsealed: boolean;
}

/** What publishing would take off the site. Where no contest is ready nothing is published, and all stays. */
export function withdrawals(
  { hearings, refused, ready }: Pick<ContestReadiness, 'hearings' | 'refused' | 'ready'>,
  before: ReadonlyMap<string, ShownBefore>,
): readonly Withdrawal[] {
  if (ready.size === 0) return [];
  const shown = new Set([...ready].map(contestPlace));
  return [...before].flatMap(([place, { commune, isServed }]) => {
    if (!isServed || shown.has(place)) return [];
    const hearing = hearings.find(({ contestId }) => contestPlace(contestId) === place);
    return [{ commune, hearing, unsealed: hearing !== undefined && refused.has(hearing.contestId) }];
  });
}

import type { Direction } from './criterion.ts';
import { signOf } from './criterion.ts';

/** One commune's pledge on a criterion measured in kilograms per inhabitant and year. */
export interface QuantityPledge {
  readonly communeId: string;
  readonly listId: string;
  readonly population: number;
  /** Situation de départ, kg/inhabitant/year. */
  readonly baseline?: number;
  /** Promised level, kg/inhabitant/year. */
  readonly target?: number;
  readonly firmness: 'unconditional' | 'conditional' | 'study' | 'recalls_competence';
  /** Confirmed by the list and checked by two people. */
  readonly validated: boolean;
}

/** What the sum rests on, to be printed beside it. */
export type Assumption =
  | { readonly tag: 'kept_in_full' }
  | { readonly tag: 'population_unchanged' }
  | { readonly tag: 'conditions_met'; readonly communes: number }
  | { readonly tag: 'left_out'; readonly because: LeftOut; readonly communes: number };

/** Why a commune's pledge is not in the sum. */
export type LeftOut = 'not_validated' | 'study_only' | 'no_figure' | 'no_baseline' | 'worse_than_baseline';

/** Tonnes a year gained over a territory, with the communes it counts and the assumptions it makes. */
export interface TerritoryImpact {
  readonly tonnesPerYear: number;
  readonly population: number;
  readonly communes: readonly { readonly communeId: string; readonly tonnesPerYear: number }[];
  /** Share of the incinerator's yearly capacity, when one is given. */
  readonly shareOfCapacity?: number;
  readonly assumptions: readonly Assumption[];
}

/**
 * Sums validated pledges × population into tonnes a year avoided (direction down) or diverted (up).
 * At most one pledge per commune, else the same inhabitants would count twice: a RangeError names the commune.
 */
export function territoryImpact(
  pledges: readonly QuantityPledge[],
  direction: Direction,
  capacityTonnes?: number,
): TerritoryImpact {
  const communes: { communeId: string; tonnesPerYear: number }[] = [];
  const leftOut = new Map<LeftOut, number>();
  let population = 0;
  let conditional = 0;
  const seen = new Set<string>();
  for (const pledge of [...pledges].sort((a, b) => (a.communeId < b.communeId ? -1 : 1))) {
    if (seen.has(pledge.communeId)) throw new RangeError(`Commune "${pledge.communeId}" has more than one pledge.`);
    seen.add(pledge.communeId);
    const gain = gainPerInhabitant(pledge, direction);
    if (typeof gain === 'string') {
      leftOut.set(gain, (leftOut.get(gain) ?? 0) + 1);
      continue;
    }
    communes.push({ communeId: pledge.communeId, tonnesPerYear: (gain * pledge.population) / 1000 });
    population += pledge.population;
    if (pledge.firmness === 'conditional') conditional += 1;
  }
  const tonnesPerYear = communes.reduce((sum, commune) => sum + commune.tonnesPerYear, 0);
  const assumptions: Assumption[] = [{ tag: 'kept_in_full' }, { tag: 'population_unchanged' }];
  if (conditional > 0) assumptions.push({ tag: 'conditions_met', communes: conditional });
  for (const [because, count] of leftOut) assumptions.push({ tag: 'left_out', because, communes: count });
  const hasCapacity = capacityTonnes !== undefined && capacityTonnes > 0;
  return {
    tonnesPerYear,
    population,
    communes,
    ...(hasCapacity ? { shareOfCapacity: tonnesPerYear / capacityTonnes } : {}),
    assumptions,
  };
}

function gainPerInhabitant(pledge: QuantityPledge, direction: Direction): number | LeftOut {
  if (!pledge.validated) return 'not_validated';
  if (pledge.firmness === 'study') return 'study_only';
  if (pledge.target === undefined) return 'no_figure';
  if (pledge.baseline === undefined) return 'no_baseline';
  const gain = signOf(direction) * (pledge.target - pledge.baseline);
  return gain < 0 ? 'worse_than_baseline' : gain;
}

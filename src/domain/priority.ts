import { type CalendarDate, dayNumber } from './calendar/calendar-date.ts';

/** What is known about a list and its commune when deciding whom to ask first; absent means not known yet. */
export interface PriorityFacts {
  readonly population?: number;
  readonly delegates?: number;
  readonly inIncineratorBasin?: boolean;
  /** When the commune's waste contract ends: the sooner, the more a pledge can change. */
  readonly contractEndsOn?: CalendarDate;
  readonly incumbent?: boolean;
  /** Share of the votes at the previous ballot, 0–1. */
  readonly previousShare?: number;
  readonly competingLists?: number;
  /** Past positions, from 0 (hostile) to 1 (favourable). */
  readonly openness?: number;
  readonly contactKnown?: boolean;
  readonly ownerAssigned?: boolean;
}

/** The declared parts of a priority. */
export type PriorityPart = keyof PriorityFacts;

/** The four concerns the parts belong to. Chance and openness are internal and never published. */
export type PriorityConcern = 'leverage' | 'chance' | 'openness' | 'reachability';

/** Weights and references an officer sets. */
export interface PrioritySettings {
  readonly weights: Readonly<Record<PriorityPart, number>>;
  /** Population from which the part is full. */
  readonly fullPopulation: number;
  /** Number of delegates from which the part is full. */
  readonly fullDelegates: number;
  /** Days ahead beyond which the end of a contract counts for nothing. */
  readonly contractHorizonDays: number;
  /** Share of the votes from which the part is full. */
  readonly fullShare: number;
  readonly today: CalendarDate;
}

/** Weights that give leverage half of the total. */
export const DEFAULT_PRIORITY_WEIGHTS: PrioritySettings['weights'] = {
  population: 20,
  delegates: 10,
  inIncineratorBasin: 10,
  contractEndsOn: 10,
  incumbent: 10,
  previousShare: 10,
  competingLists: 5,
  openness: 10,
  contactKnown: 10,
  ownerAssigned: 5,
};

/** One known part: its value in [0, 1], its weight and the points it brings to the total. */
export interface KnownPart {
  readonly part: PriorityPart;
  readonly concern: PriorityConcern;
  readonly value: number;
  readonly weight: number;
  readonly points: number;
}

/** A part that could not be known, or that says something is still to be done. */
export interface PriorityToDo {
  readonly part: PriorityPart;
  readonly because: 'unknown' | 'not_done';
}

/** What one concern brings to a priority. */
export interface ConcernShare {
  readonly points: number;
  /** Weighted average of its known parts, 0–1; undefined when none is known. */
  readonly value: number | undefined;
}

/** An explainable priority. */
export interface Priority {
  /** 0–100; 50 when nothing at all is known. */
  readonly total: number;
  /** Share of the weight that is known, 0–1. */
  readonly certainty: number;
  readonly parts: readonly KnownPart[];
  readonly concerns: Readonly<Record<PriorityConcern, ConcernShare>>;
  readonly missing: readonly PriorityPart[];
  readonly toDo: readonly PriorityToDo[];
}

/** The concern of each part, in the order parts are told. */
export const PRIORITY_CONCERNS: Readonly<Record<PriorityPart, PriorityConcern>> = {
  population: 'leverage',
  delegates: 'leverage',
  inIncineratorBasin: 'leverage',
  contractEndsOn: 'leverage',
  incumbent: 'chance',
  previousShare: 'chance',
  competingLists: 'chance',
  openness: 'openness',
  contactKnown: 'reachability',
  ownerAssigned: 'reachability',
};

/**
 * Weighted average of the known parts, on 100. What is not known leaves both sums: it lowers certainty, not
 * priority, and comes back as work to do.
 */
export function priorityOf(facts: PriorityFacts, settings: PrioritySettings): Priority {
  const names = Object.keys(PRIORITY_CONCERNS) as PriorityPart[];
  const weighted = names.filter((part) => weightOf(part, settings) > 0);
  const known = weighted.flatMap((part) => {
    const value = normalised(part, facts, settings);
    return value === undefined ? [] : [{ part, value, weight: weightOf(part, settings) }];
  });
  const knownWeight = known.reduce((sum, { weight }) => sum + weight, 0);
  const allWeight = weighted.reduce((sum, part) => sum + weightOf(part, settings), 0);
  const parts = known.map(({ part, value, weight }) => ({
    part,
    concern: PRIORITY_CONCERNS[part],
    value,
    weight,
    points: (100 * weight * value) / knownWeight,
  }));
  const missing = weighted.filter((part) => !known.some((each) => each.part === part));
  return {
    total:
      knownWeight === 0
        ? 50
        : Math.min(
            100,
            parts.reduce((sum, { points }) => sum + points, 0),
          ),
    certainty: allWeight === 0 ? 0 : knownWeight / allWeight,
    parts,
    concerns: {
      leverage: shareOf('leverage', parts),
      chance: shareOf('chance', parts),
      openness: shareOf('openness', parts),
      reachability: shareOf('reachability', parts),
    },
    missing,
    toDo: [
      ...missing.map((part) => ({ part, because: 'unknown' as const })),
      ...parts
        .filter(({ concern, value }) => concern === 'reachability' && value === 0)
        .map(({ part }) => ({ part, because: 'not_done' as const })),
    ],
  };
}

/**
 * Orders priorities, the highest first; equal ones by what is surer, then by identifier, so that the order of the
 * rows never decides.
 */
export function byPriority(
  a: { readonly id: string; readonly priority: Priority },
  b: { readonly id: string; readonly priority: Priority },
): number {
  const difference = b.priority.total - a.priority.total;
  // Sums of the same parts in another order may differ by a hair.
  if (Math.abs(difference) > 1e-9) return difference;
  return b.priority.certainty - a.priority.certainty || (a.id < b.id ? -1 : Number(a.id > b.id));
}

function shareOf(concern: PriorityConcern, parts: readonly KnownPart[]): ConcernShare {
  const own = parts.filter((part) => part.concern === concern);
  const weight = own.reduce((sum, part) => sum + part.weight, 0);
  return {
    points: own.reduce((sum, { points }) => sum + points, 0),
    value: weight === 0 ? undefined : own.reduce((sum, part) => sum + part.weight * part.value, 0) / weight,
  };
}

function weightOf(part: PriorityPart, settings: PrioritySettings): number {
  const weight = settings.weights[part];
  if (!(weight >= 0)) throw new RangeError(`The priority weight of "${part}" is ${weight}; it must be 0 or more.`);
  return weight;
}

/** The part on [0, 1], or undefined when it is not known. */
function normalised(part: PriorityPart, facts: PriorityFacts, settings: PrioritySettings): number | undefined {
  switch (part) {
    case 'population':
      return share(facts.population, settings.fullPopulation);
    case 'delegates':
      return share(facts.delegates, settings.fullDelegates);
    case 'previousShare':
      return share(facts.previousShare, settings.fullShare);
    case 'openness':
      return share(facts.openness, 1);
    case 'contractEndsOn': {
      if (facts.contractEndsOn === undefined) return undefined;
      const days = dayNumber(facts.contractEndsOn) - dayNumber(settings.today);
      // A contract that has ended was renewed: it cannot be influenced any more.
      return days < 0 ? 0 : clamp01(1 - days / settings.contractHorizonDays);
    }
    case 'competingLists':
      // With two lists each has an even chance; the part falls as the field grows.
      return facts.competingLists === undefined ? undefined : clamp01(2 / Math.max(1, facts.competingLists));
    case 'inIncineratorBasin':
    case 'incumbent':
    case 'contactKnown':
    case 'ownerAssigned': {
      const fact = facts[part];
      return fact === undefined ? undefined : Number(fact);
    }
  }
}

function share(value: number | undefined, full: number): number | undefined {
  return value === undefined || Number.isNaN(value) ? undefined : clamp01(value / full);
}

function clamp01(value: number): number {
  return Math.min(1, Math.max(0, value));
}

import type { Ambition, Figures } from './ambition.ts';
import type { CalendarDate } from './calendar/calendar-date.ts';
import type { Commitment } from './commitment.ts';
import type { Competence, Criterion } from './criterion.ts';
import type { MissingElement } from './precision.ts';
import type { Firmness, ScoredCriterion, ScoreFault } from './score.ts';

/** Why a score is what it is, as tags and numbers taken from the score's own parts. */
export type Explanation =
  | ScoredExplanation
  | { readonly kind: 'declined' }
  | { readonly kind: 'unanswered' }
  | {
      readonly kind: 'unconfirmed';
      readonly source: Commitment['source'];
      readonly words: string;
    }
  | { readonly kind: 'not_applicable' }
  | { readonly kind: 'not_scored'; readonly because: 'open' | 'inactive' }
  | { readonly kind: 'fault'; readonly faults: readonly ScoreFault[] };

/** A position that was scored: what was promised, against what, and what is missing to score more. */
export interface ScoredExplanation {
  readonly kind: 'scored';
  /** 100 × s. */
  readonly points: number;
  readonly promise: Promised;
  readonly firmness: Firmness['reason'];
  readonly condition?: string;
  readonly deadline?: CalendarDate;
  readonly scope?: string;
  readonly competence: Competence;
  readonly contestedBaseline?: Commitment['contestedBaseline'];
  readonly improvements: readonly Improvement[];
}

/** What was promised. */
export type Promised =
  | {
      readonly tag: 'figure';
      readonly outcome: 'toward_benchmark' | 'worse_than_baseline' | 'benchmark_kept' | 'benchmark_given_up';
      /** Share of the way from the start to the benchmark, 0–1. */
      readonly reach: number;
      readonly figures: Figures;
      readonly unit: string;
      /** Whether the figures are changes in percent. */
      readonly isChange: boolean;
    }
  /** « Accord de principe, non chiffré ». */
  | {
      readonly tag: 'principle';
      readonly figures: Omit<Figures, 'target'>;
      readonly unit: string;
      readonly isChange: boolean;
    }
  | { readonly tag: 'measure' }
  | { readonly tag: 'option'; readonly option: string; readonly value: number }
  | { readonly tag: 'no_option' };

/** One thing that would raise the score. */
export type Improvement =
  | { readonly tag: 'give_figure' }
  | { readonly tag: 'choose_option' }
  | { readonly tag: 'better_option' }
  | { readonly tag: 'reach_benchmark'; readonly benchmark: number }
  | { readonly tag: 'hold_baseline'; readonly start: number }
  | { readonly tag: 'give_element'; readonly element: MissingElement['element'] }
  | { readonly tag: 'deadline_within_mandate'; readonly deadline: CalendarDate | undefined }
  | { readonly tag: 'lift_condition' }
  | { readonly tag: 'commit_beyond_study' };

/** Explains one scored criterion from the parts of its score; nothing is computed a second time. */
export function explainScore({ criterion, score }: ScoredCriterion): Explanation {
  switch (score.kind) {
    case 'declined':
    case 'unanswered':
    case 'not_applicable':
      return { kind: score.kind };
    case 'not_scored':
      return { kind: 'not_scored', because: score.because };
    case 'unconfirmed':
      return { kind: 'unconfirmed', source: score.commitment.source, words: score.commitment.words };
    case 'fault':
      return { kind: 'fault', faults: score.faults };
    case 'scored': {
      const { commitment, ambition, precision, firmness } = score;
      return {
        kind: 'scored',
        points: 100 * score.s,
        promise: promiseOf(criterion, ambition),
        firmness: firmness.reason,
        condition: commitment.condition?.text,
        deadline: commitment.deadline,
        scope: commitment.scope,
        competence: criterion.competence,
        contestedBaseline: commitment.contestedBaseline,
        improvements: [
          ...ambitionImprovements(ambition),
          ...precisionImprovements(precision.missing, ambition, commitment),
          ...firmnessImprovements(firmness.reason),
        ],
      };
    }
  }
}

function promiseOf(criterion: Criterion, ambition: Ambition): Promised {
  const { unit, kind } = criterion;
  const isChange = kind === 'change_percent';
  switch (ambition.reason) {
    case 'no_figure':
      return { tag: 'principle', figures: ambition.figures, unit, isChange };
    case 'measure':
      return { tag: 'measure' };
    case 'option':
      return { tag: 'option', option: ambition.option, value: ambition.value };
    case 'no_option':
      return { tag: 'no_option' };
    default:
      return {
        tag: 'figure',
        outcome: ambition.reason,
        reach: ambition.value,
        figures: ambition.figures,
        unit,
        isChange,
      };
  }
}

function ambitionImprovements(ambition: Ambition): Improvement[] {
  switch (ambition.reason) {
    case 'no_figure':
      return [{ tag: 'give_figure' }];
    case 'no_option':
      return [{ tag: 'choose_option' }];
    case 'option':
      return ambition.value < 1 ? [{ tag: 'better_option' }] : [];
    case 'toward_benchmark':
    case 'worse_than_baseline':
      return ambition.value < 1 ? [{ tag: 'reach_benchmark', benchmark: ambition.figures.benchmark.value }] : [];
    case 'benchmark_given_up':
      return [{ tag: 'hold_baseline', start: ambition.figures.start }];
    case 'measure':
    case 'benchmark_kept':
      return [];
  }
}

/** A missing figure or option is already said by the ambition. */
function precisionImprovements(
  missing: readonly MissingElement[],
  ambition: Ambition,
  commitment: Commitment,
): Improvement[] {
  const figureSaid = ambition.reason === 'no_figure' || ambition.reason === 'no_option';
  return missing
    .filter(({ element }) => !(element === 'figure' && figureSaid))
    .map(({ element, because }) =>
      because === 'after_mandate'
        ? { tag: 'deadline_within_mandate', deadline: commitment.deadline }
        : { tag: 'give_element', element },
    );
}

function firmnessImprovements(reason: Firmness['reason']): Improvement[] {
  if (reason === 'conditional') return [{ tag: 'lift_condition' }];
  if (reason === 'study') return [{ tag: 'commit_beyond_study' }];
  return [];
}

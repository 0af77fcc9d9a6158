import type { Commitment } from './commitment.ts';
import { type Baseline, type Benchmark, type Criterion, isMeasured, signOf, startingPoint } from './criterion.ts';

/** How far a commitment goes, in [0, 1], with the reason and the figures it was computed from. */
export type Ambition =
  | { readonly reason: 'toward_benchmark'; readonly value: number; readonly figures: Figures }
  | { readonly reason: 'worse_than_baseline'; readonly value: 0; readonly figures: Figures }
  | { readonly reason: 'benchmark_kept'; readonly value: 1; readonly figures: Figures }
  | { readonly reason: 'benchmark_given_up'; readonly value: 0; readonly figures: Figures }
  | { readonly reason: 'no_figure'; readonly value: 0; readonly figures: Omit<Figures, 'target'> }
  | { readonly reason: 'measure'; readonly value: 1 }
  | { readonly reason: 'option'; readonly value: number; readonly option: string }
  | { readonly reason: 'no_option'; readonly value: 0 };

/** The target and what it was measured against; the baseline is absent for a change counted from zero. */
export interface Figures {
  readonly target: number;
  readonly start: number;
  readonly baseline?: Baseline;
  readonly benchmark: Benchmark;
}

/** What prevents a commitment from being measured; each one is a mistake of the campaign's, never of the list. */
export type MeasureFault =
  | { readonly tag: 'baseline_missing' }
  | { readonly tag: 'benchmark_missing' }
  | { readonly tag: 'target_invalid'; readonly target: number }
  | { readonly tag: 'unit_mismatch'; readonly expected: string; readonly found: string }
  | { readonly tag: 'option_unknown'; readonly option: string };

/**
 * Ambition of a commitment that takes position (unconditional, conditional or study).
 * `communeBaseline` is the commune's own published situation and replaces the criterion's.
 */
export function ambitionOf(
  criterion: Criterion,
  commitment: Commitment,
  communeBaseline?: Baseline,
): Ambition | MeasureFault {
  if (isMeasured(criterion.kind)) return measuredAmbition(criterion, commitment, communeBaseline);
  if (criterion.kind === 'choice') return chosenAmbition(criterion, commitment);
  return { reason: 'measure', value: 1 };
}

function measuredAmbition(criterion: Criterion, commitment: Commitment, communeBaseline?: Baseline) {
  const baseline = communeBaseline ?? criterion.baseline;
  const start = startingPoint(criterion, baseline);
  const { benchmark, direction } = criterion;
  if (start === undefined) return { tag: 'baseline_missing' } as const;
  if (benchmark === undefined) return { tag: 'benchmark_missing' } as const;
  const { target, unit } = commitment;
  if (target === undefined) return { reason: 'no_figure', value: 0, figures: { start, baseline, benchmark } } as const;
  if (!Number.isFinite(target)) return { tag: 'target_invalid', target } as const;
  if (unit !== undefined && unit !== criterion.unit) {
    return { tag: 'unit_mismatch', expected: criterion.unit, found: unit } as const;
  }
  return towardBenchmark({ target, start, baseline, benchmark }, signOf(direction));
}

/**
 * `clamp01((target − start) / (benchmark − start))` along the direction. A commune already at or beyond the
 * benchmark has nothing left to gain by the formula, so there only keeping or losing ground counts.
 */
function towardBenchmark(figures: Figures, sign: 1 | -1): Ambition {
  const gain = sign * (figures.target - figures.start);
  const distance = sign * (figures.benchmark.value - figures.start);
  if (distance <= 0) {
    return gain >= 0
      ? { reason: 'benchmark_kept', value: 1, figures }
      : { reason: 'benchmark_given_up', value: 0, figures };
  }
  if (gain < 0) return { reason: 'worse_than_baseline', value: 0, figures };
  return { reason: 'toward_benchmark', value: Math.min(1, gain / distance), figures };
}

function chosenAmbition(criterion: Criterion, commitment: Commitment): Ambition | MeasureFault {
  if (commitment.option === undefined) return { reason: 'no_option', value: 0 };
  const option = criterion.options.find((offered) => offered.label === commitment.option);
  if (option === undefined) return { tag: 'option_unknown', option: commitment.option };
  return { reason: 'option', value: option.value, option: option.label };
}

/** One question row of the questionnaire and everything its score depends on. */
export interface Criterion {
  readonly id: string;
  readonly theme: string;
  /** Neutral wording, as every list reads it. */
  readonly question: string;
  /** What the association asks for, stated apart from the question. */
  readonly demand: string;
  readonly kind: CriterionKind;
  /** Canonical unit of target, baseline and benchmark ("kg/hab/an", "%"); empty where none applies. */
  readonly unit: string;
  readonly direction: Direction;
  /** Situation published by the campaign; a commune's own figure may replace it when scoring. */
  readonly baseline?: Baseline;
  readonly benchmark?: Benchmark;
  readonly plausible?: PlausibleLimits;
  /** Precision elements a full answer gives. Baseline, year and condition are never among them. */
  readonly expected: readonly PreciseElement[];
  readonly weight: number;
  readonly competence: Competence;
  /** The answers offered by a `choice`, each with its ambition in [0, 1]. */
  readonly options: readonly ChoiceOption[];
  readonly active: boolean;
  readonly methodVersion: string;
}

/** What shape the answer has: a level, a change in percent, a yes to a measure, one option of several, or free text. */
export type CriterionKind = 'quantity' | 'change_percent' | 'measure' | 'choice' | 'open';

/** Whether more or less of the indicator is better. */
export type Direction = 'up' | 'down';

/** The public body that decides; beyond the commune the question asks to defend and vote. */
export type Competence = 'commune' | 'ept' | 'syctom';

/** What a precise commitment says besides yes. */
export type PreciseElement = 'figure' | 'deadline' | 'scope' | 'means';

/**
 * Situation de départ. For `change_percent` the value is the change already reached since the reference
 * year, in percent, so that target, baseline and benchmark always share one scale.
 */
export interface Baseline {
  readonly value: number;
  readonly year: number;
}

/** Repère: a figure from law, plan or best territory that earns full ambition. */
export interface Benchmark {
  readonly value: number;
  readonly label: string;
  readonly source: string;
}

/** Targets further along the direction than `warn` are checked, further than `challenge` are asked again. */
export interface PlausibleLimits {
  readonly warn: number;
  readonly challenge: number;
}

/** One answer offered by a `choice` question. */
export interface ChoiceOption {
  readonly label: string;
  readonly value: number;
}

/** Something wrong in a question row, as a tag with its data; the sentence comes from the message catalogue. */
export type CriterionFault =
  | { readonly tag: 'id_missing' }
  | { readonly tag: 'question_missing' }
  | { readonly tag: 'weight_negative'; readonly weight: number }
  | { readonly tag: 'number_invalid'; readonly field: string }
  | { readonly tag: 'baseline_missing' }
  | { readonly tag: 'benchmark_missing' }
  | { readonly tag: 'benchmark_equals_baseline'; readonly value: number }
  | {
      readonly tag: 'benchmark_against_direction';
      readonly baseline: number;
      readonly benchmark: number;
      readonly direction: Direction;
    }
  | { readonly tag: 'change_out_of_range'; readonly field: string; readonly value: number }
  /** « 65 % » typed in a cell is 0.65 to a spreadsheet. */
  | { readonly tag: 'percent_as_fraction'; readonly benchmark: number }
  | { readonly tag: 'plausible_limits_reversed'; readonly warn: number; readonly challenge: number }
  | { readonly tag: 'plausible_limit_before_benchmark'; readonly warn: number; readonly benchmark: number }
  | { readonly tag: 'options_missing' }
  | { readonly tag: 'option_duplicated'; readonly label: string }
  | { readonly tag: 'option_value_out_of_range'; readonly label: string; readonly value: number };

/** Whether a fault makes the score meaningless, rather than only the row incomplete. */
export function blocksScoring(fault: CriterionFault): boolean {
  switch (fault.tag) {
    case 'id_missing':
    case 'question_missing':
    case 'plausible_limits_reversed':
    case 'plausible_limit_before_benchmark':
      return false;
    default:
      return true;
  }
}

/** +1 when more is better, −1 when less is better. */
export function signOf(direction: Direction): 1 | -1 {
  return direction === 'up' ? 1 : -1;
}

/** Whether the answer to this criterion is a number scored against a baseline and a benchmark. */
export function isMeasured(kind: CriterionKind): boolean {
  return kind === 'quantity' || kind === 'change_percent';
}

/**
 * The level that targets start from: the commune's published figure, else the criterion's own, else zero for a
 * change in percent. Undefined for a quantity whose situation nobody published.
 */
export function startingPoint(criterion: Criterion, baseline = criterion.baseline): number | undefined {
  return baseline?.value ?? (criterion.kind === 'change_percent' ? 0 : undefined);
}

/**
 * Lists what is wrong in a question row; empty when it can be scored.
 * With `communeBaselines` the situation may be left to each commune's own figure.
 */
export function validateCriterion(
  criterion: Criterion,
  { communeBaselines = false }: { readonly communeBaselines?: boolean } = {},
): CriterionFault[] {
  const faults: CriterionFault[] = [];
  if (criterion.id.trim() === '') faults.push({ tag: 'id_missing' });
  if (criterion.question.trim() === '') faults.push({ tag: 'question_missing' });
  if (!Number.isFinite(criterion.weight)) faults.push({ tag: 'number_invalid', field: 'weight' });
  else if (criterion.weight < 0) faults.push({ tag: 'weight_negative', weight: criterion.weight });
  if (isMeasured(criterion.kind)) faults.push(...measureFaults(criterion, communeBaselines));
  if (criterion.kind === 'choice') faults.push(...optionFaults(criterion.options));
  return faults;
}

function measureFaults(criterion: Criterion, communeBaselines: boolean): CriterionFault[] {
  const faults: CriterionFault[] = [];
  const { baseline, benchmark, plausible, direction } = criterion;
  const sign = signOf(direction);
  const numbers = { baseline: baseline?.value, benchmark: benchmark?.value, ...plausible };
  for (const [field, value] of Object.entries(numbers)) {
    if (value !== undefined && !Number.isFinite(value)) faults.push({ tag: 'number_invalid', field });
  }
  if (faults.length > 0) return faults;
  if (baseline === undefined && criterion.kind === 'quantity' && !communeBaselines) {
    faults.push({ tag: 'baseline_missing' });
  }
  if (benchmark === undefined) {
    faults.push({ tag: 'benchmark_missing' });
  } else {
    const start = startingPoint(criterion);
    if (start === benchmark.value) {
      faults.push({ tag: 'benchmark_equals_baseline', value: benchmark.value });
    } else if (start !== undefined && sign * (benchmark.value - start) < 0) {
      faults.push({ tag: 'benchmark_against_direction', baseline: start, benchmark: benchmark.value, direction });
    }
  }
  const aim = benchmark?.value ?? 0;
  // « 0,7 % du budget » is an aim too: beside a situation of whole per cent it is none.
  if (criterion.unit === '%' && aim !== 0 && Math.abs(aim) < 1 && Math.abs(baseline?.value ?? 0) >= 1) {
    faults.push({ tag: 'percent_as_fraction', benchmark: aim });
  }
  if (criterion.kind === 'change_percent') faults.push(...changeFaults(criterion));
  if (plausible !== undefined) {
    const { warn, challenge } = plausible;
    if (sign * (challenge - warn) < 0) faults.push({ tag: 'plausible_limits_reversed', warn, challenge });
    if (benchmark !== undefined && sign * (warn - benchmark.value) < 0) {
      faults.push({ tag: 'plausible_limit_before_benchmark', warn, benchmark: benchmark.value });
    }
  }
  return faults;
}

/** Nothing falls by more than 100 %; and a level typed where a change is expected is caught on falling criteria. */
function changeFaults(criterion: Criterion): CriterionFault[] {
  const faults: CriterionFault[] = [];
  const highest = criterion.direction === 'down' ? 100 : Number.POSITIVE_INFINITY;
  const changes = { baseline: criterion.baseline?.value, benchmark: criterion.benchmark?.value };
  for (const [field, value] of Object.entries(changes)) {
    if (value !== undefined && (value < -100 || value > highest)) {
      faults.push({ tag: 'change_out_of_range', field, value });
    }
  }
  return faults;
}

function optionFaults(options: readonly ChoiceOption[]): CriterionFault[] {
  if (options.length < 2) return [{ tag: 'options_missing' }];
  const faults: CriterionFault[] = [];
  const seen = new Set<string>();
  for (const { label, value } of options) {
    if (seen.has(label)) faults.push({ tag: 'option_duplicated', label });
    seen.add(label);
    if (!(value >= 0 && value <= 1)) faults.push({ tag: 'option_value_out_of_range', label, value });
  }
  return faults;
}

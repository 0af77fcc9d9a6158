import { type Ambition, ambitionOf, type MeasureFault } from './ambition.ts';
import type { CalendarDate } from './calendar/calendar-date.ts';
import { type Commitment, currentCommitment } from './commitment.ts';
import type { ScoringConstants } from './constants.ts';
import { type Baseline, blocksScoring, type Criterion, type CriterionFault, validateCriterion } from './criterion.ts';
import { type Precision, precisionOf } from './precision.ts';
import { type ScoreTable, sumTable } from './score-sums.ts';

/** What a score depends on besides the question and the answer. */
export interface ScoringFacts {
  /** The commune's own published situation for this criterion. */
  readonly baseline?: Baseline;
  /** Last day of the mandate: a later deadline is no deadline. Any deadline counts when it is not known. */
  readonly mandateEnd?: CalendarDate;
}

/** How firm a commitment is, in [0, 1]. */
export interface Firmness {
  readonly value: number;
  readonly reason: 'unconditional' | 'conditional' | 'study' | 'recalls_competence';
}

/** Why a criterion cannot be scored: a mistake of the campaign's that a person must repair before publishing. */
export type ScoreFault =
  | CriterionFault
  | MeasureFault
  | { readonly tag: 'commitment_duplicated'; readonly version: number };

/** The score of one list on one criterion, as a case with its parts; explanations are written from these parts. */
export type CriterionScore =
  | {
      readonly kind: 'scored';
      /** ambition × precision × firmness, in [0, 1]. */
      readonly s: number;
      readonly ambition: Ambition;
      readonly precision: Precision;
      readonly firmness: Firmness;
      readonly commitment: Commitment;
    }
  /** « Ne s'engage pas »: an answer, worth 0. */
  | { readonly kind: 'declined'; readonly s: 0; readonly commitment: Commitment }
  /** No answer: worth 0 in the total, and lowers coverage. */
  | { readonly kind: 'unanswered'; readonly s: 0 }
  /** Pledged somewhere but not confirmed by the list: shown, and counted as no answer. */
  | { readonly kind: 'unconfirmed'; readonly s: 0; readonly commitment: Commitment }
  /** Leaves both sums. */
  | { readonly kind: 'not_applicable'; readonly commitment: Commitment }
  | { readonly kind: 'not_scored'; readonly because: 'open' | 'inactive'; readonly commitment?: Commitment }
  /** Leaves both sums until a person repairs it. */
  | { readonly kind: 'fault'; readonly faults: readonly ScoreFault[] };

/** Scores one commitment (undefined when the list said nothing) on one criterion. */
export function scoreCriterion(
  criterion: Criterion,
  commitment: Commitment | undefined,
  constants: ScoringConstants,
  facts: ScoringFacts = {},
): CriterionScore {
  if (!criterion.active) return { kind: 'not_scored', because: 'inactive', commitment };
  if (criterion.kind === 'open') return { kind: 'not_scored', because: 'open', commitment };
  const faults = validateCriterion(criterion, { communeBaselines: facts.baseline !== undefined });
  if (faults.some(blocksScoring)) return { kind: 'fault', faults };
  if (commitment === undefined || commitment.stance === 'unanswered') return { kind: 'unanswered', s: 0 };
  // That a question does not apply is the campaign's finding about the commune, not a pledge to confirm.
  if (commitment.stance === 'not_applicable') return { kind: 'not_applicable', commitment };
  if (!commitment.confirmed) return { kind: 'unconfirmed', s: 0, commitment };
  if (commitment.stance === 'declined') return { kind: 'declined', s: 0, commitment };

  const ambition = ambitionOf(criterion, commitment, facts.baseline);
  if ('tag' in ambition) return { kind: 'fault', faults: [ambition] };
  const precision = precisionOf(criterion, commitment, constants.precisionFloor, facts.mandateEnd);
  const firmness = firmnessOf(commitment, constants);
  return {
    kind: 'scored',
    s: ambition.value * precision.value * firmness.value,
    ambition,
    precision,
    firmness,
    commitment,
  };
}

/** A condition that only recalls another body's competence does not make a promise conditional. */
function firmnessOf(commitment: Commitment, constants: ScoringConstants): Firmness {
  if (commitment.stance === 'study') return { value: constants.studyFirmness, reason: 'study' };
  if (commitment.stance === 'unconditional') return { value: 1, reason: 'unconditional' };
  if (commitment.condition?.recallsCompetence === true) return { value: 1, reason: 'recalls_competence' };
  return { value: constants.conditionalFirmness, reason: 'conditional' };
}

/** Everything needed to score one list. */
export interface ListAnswers {
  readonly criteria: readonly Criterion[];
  /** Every version of every commitment of this list. */
  readonly commitments: readonly Commitment[];
  /** The commune's published situations, by criterion id. */
  readonly baselines?: ReadonlyMap<string, Baseline>;
  readonly mandateEnd?: CalendarDate;
}

/** Scores on 100 over some criteria; null where no applicable weight is left to divide by. */
export interface ScoreSums {
  /** 100 × Σ w·s / Σ w over applicable criteria, no answer counting 0. */
  readonly total: number | null;
  /** The same over answered criteria only. */
  readonly answeredOnly: number | null;
  /** The same with one weight for all criteria; a criterion declared at zero stays out. */
  readonly equalWeight: number | null;
  /** Answered weight / applicable weight, in [0, 1]; 0 when nothing is applicable. */
  readonly coverage: number;
}

/** One list's scores: total, themes in the order of the questionnaire, and every criterion's parts. */
export interface ListScore extends ScoreSums {
  readonly themes: readonly (ScoreSums & { readonly theme: string })[];
  readonly criteria: readonly ScoredCriterion[];
  /** Criteria that a person must repair before this score is published. */
  readonly faults: readonly { readonly criterionId: string; readonly faults: readonly ScoreFault[] }[];
  /** Commitments on questions since removed: kept and shown, never scored. */
  readonly strays: readonly Commitment[];
}

/** A criterion beside its score. */
export interface ScoredCriterion {
  readonly criterion: Criterion;
  readonly score: CriterionScore;
}

/** Scores a list on all criteria. */
export function scoreList(answers: ListAnswers, constants: ScoringConstants): ListScore {
  const known = new Set(answers.criteria.map((criterion) => criterion.id));
  const strays = answers.commitments.filter((commitment) => !known.has(commitment.criterionId));
  const criteria = answers.criteria.map((criterion) => ({ criterion, score: scoreIn(answers, criterion, constants) }));
  const row = rowOf(criteria);
  const themes = [...new Set(answers.criteria.map((criterion) => criterion.theme))].map((theme) => {
    const weights = row.weights.map((weight, column) => (criteria[column]?.criterion.theme === theme ? weight : 0));
    return { theme, ...sumRow({ ...row, weights }) };
  });
  const faults = criteria.flatMap(({ criterion, score }) =>
    score.kind === 'fault' ? [{ criterionId: criterion.id, faults: score.faults }] : [],
  );
  return { ...sumRow(row), themes, criteria, faults, strays };
}

function scoreIn(answers: ListAnswers, criterion: Criterion, constants: ScoringConstants): CriterionScore {
  const current = currentCommitment(answers.commitments, criterion.id);
  if (current.kind === 'duplicated') {
    return { kind: 'fault', faults: [{ tag: 'commitment_duplicated', version: current.version }] };
  }
  const commitment = current.kind === 'current' ? current.commitment : undefined;
  return scoreCriterion(criterion, commitment, constants, {
    baseline: answers.baselines?.get(criterion.id),
    mandateEnd: answers.mandateEnd,
  });
}

/** Whether a score counts in the sums, and whether it counts as answered. */
export function standingOf(score: CriterionScore): 'answered' | 'unanswered' | 'outside' {
  switch (score.kind) {
    case 'scored':
    case 'declined':
      return 'answered';
    case 'unanswered':
    case 'unconfirmed':
      return 'unanswered';
    case 'not_applicable':
    case 'not_scored':
    case 'fault':
      return 'outside';
  }
}

/** The scores of one list as a table of one row. */
function rowOf(scored: readonly ScoredCriterion[]): ScoreTable {
  const standings = scored.map(({ score }) => standingOf(score));
  return {
    weights: Float64Array.from(scored, ({ criterion }) => criterion.weight),
    scores: Float64Array.from(scored, ({ score }) => ('s' in score ? score.s : 0)),
    applies: Float64Array.from(standings, (standing) => (standing === 'outside' ? 0 : 1)),
    answered: Float64Array.from(standings, (standing) => (standing === 'answered' ? 1 : 0)),
  };
}

function sumRow(row: ScoreTable): ScoreSums {
  const { total, answeredOnly, equalWeight, coverage } = sumTable(row);
  return {
    total: pointsOf(total),
    answeredOnly: pointsOf(answeredOnly),
    equalWeight: pointsOf(equalWeight),
    coverage: coverage[0] || 0,
  };
}

/** On 100; null where no weight was left. */
function pointsOf([mean = Number.NaN]: Float64Array): number | null {
  return Number.isNaN(mean) ? null : 100 * mean;
}

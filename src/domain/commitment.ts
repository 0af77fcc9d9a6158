import type { CalendarDate } from './calendar/calendar-date.ts';

/** What one list said about one criterion, in one of its versions. */
export interface Commitment {
  readonly listId: string;
  readonly criterionId: string;
  readonly stance: Stance;
  /** The figure promised, in the criterion's unit: a level for `quantity`, a signed change for `change_percent`. */
  readonly target?: number;
  /** Unit of the target; must be the criterion's own once normalised. */
  readonly unit?: string;
  /** Label of the option taken, for a `choice`. */
  readonly option?: string;
  readonly deadline?: CalendarDate;
  readonly condition?: Condition;
  /** Where or for whom it applies, in the list's words. */
  readonly scope?: string;
  /** Money, staff or tools announced, in the list's words. */
  readonly means?: string;
  /** The list's own words, unshortened. */
  readonly words: string;
  /** A baseline the list gives instead of the published one: displayed, never used. */
  readonly contestedBaseline?: { readonly value: number; readonly year?: number };
  readonly source: CommitmentSource;
  /** Confirmed by the list itself; anything else is shown and not scored. */
  readonly confirmed: boolean;
  readonly version: number;
  /** Who checked the normalised reading against the words. */
  readonly validators: readonly string[];
}

/** How firmly the list took position. `declined` is « ne s'engage pas », an answer; `unanswered` is a blank. */
export type Stance = 'unconditional' | 'conditional' | 'study' | 'declined' | 'unanswered' | 'not_applicable';

/** A condition set by the list, and whether validators found that it only recalls another body's competence. */
export interface Condition {
  readonly text: string;
  readonly recallsCompetence: boolean;
}

/** Where the words were found. */
export interface CommitmentSource {
  readonly kind: 'form' | 'letter' | 'email' | 'meeting' | 'manifesto' | 'press';
  readonly link?: string;
  /** Page of a manifesto or a newspaper. */
  readonly page?: string;
  readonly date: CalendarDate;
  readonly author: string;
}

/** A reading is valid once two different people checked it. */
export function isValidated(commitment: Commitment, required = 2): boolean {
  return new Set(commitment.validators.map((name) => name.trim()).filter((name) => name !== '')).size >= required;
}

/** The version of a list's position that counts, or the tag of the mistake that prevents choosing one. */
export type CurrentCommitment =
  | { readonly kind: 'none' }
  | { readonly kind: 'current'; readonly commitment: Commitment }
  | { readonly kind: 'duplicated'; readonly version: number };

/**
 * Picks the latest confirmed version on a criterion, or the latest unconfirmed one when none is confirmed:
 * a later rumour never replaces what the list confirmed.
 */
export function currentCommitment(versions: readonly Commitment[], criterionId: string): CurrentCommitment {
  const onCriterion = versions.filter((version) => version.criterionId === criterionId);
  const confirmed = onCriterion.filter((version) => version.confirmed);
  const candidates = confirmed.length > 0 ? confirmed : onCriterion;
  const first = candidates[0];
  if (first === undefined) return { kind: 'none' };
  const latest = candidates.reduce((best, next) => (next.version > best.version ? next : best), first);
  // What merged lists said differently waits for its confirmation: it is not scored, whichever is shown.
  const sameVersion = confirmed.filter((version) => version.version === latest.version);
  if (sameVersion.length > 1) return { kind: 'duplicated', version: latest.version };
  return { kind: 'current', commitment: latest };
}

import type { CalendarDate } from './calendar/calendar-date.ts';

/** What is known about one list of a contest, from the contact log, the answers and the ballot. */
export interface ListFacts {
  /** Every attempt to reach the list, in any order. */
  readonly attempts: readonly Attempt[];
  readonly answer?: AnswerFacts;
  /** Day the list said it would not answer. */
  readonly declinedOn?: CalendarDate;
  readonly withdrawnOn?: CalendarDate;
  /** Day on which the voters of the first round left the list out of the second. */
  readonly eliminatedOn?: CalendarDate;
  readonly mergedInto?: { readonly listId: string; readonly on: CalendarDate };
  /** Whether this list's time to answer is over (its own extension included). */
  readonly closed: boolean;
  /** Share of the applicable weight under which an answer is partial. */
  readonly minimumCoverage: number;
}

/** One attempt to reach a list. */
export interface Attempt {
  readonly channel: 'email' | 'letter' | 'phone' | 'social' | 'meeting';
  readonly on: CalendarDate;
  /** Whether a person logged it, or a machine sent it. */
  readonly by: 'person' | 'machine';
  /** Bounced, returned to sender, wrong number. An automatic reply is not a failure. */
  readonly failed: boolean;
}

/** The latest answer of a list. */
export interface AnswerFacts {
  readonly version: number;
  readonly on: CalendarDate;
  readonly publication: 'consented' | 'refused' | 'withdrawn';
  readonly coverage: number;
}

/** Where a list stands, with the dates and facts that prove it. */
export type ListState =
  | { readonly state: 'to_contact' }
  | { readonly state: 'contacted'; readonly dates: readonly CalendarDate[] }
  | { readonly state: 'answered'; readonly on: CalendarDate; readonly version: number; readonly coverage: number }
  | {
      readonly state: 'partial';
      readonly on: CalendarDate;
      readonly version: number;
      readonly coverage: number;
      readonly minimum: number;
    }
  | {
      readonly state: 'answered_private';
      readonly on: CalendarDate;
      readonly version: number;
      readonly because: 'refused' | 'withdrawn';
    }
  | { readonly state: 'declined'; readonly on: CalendarDate }
  | { readonly state: 'no_reply'; readonly evidence: ContactEvidence }
  | { readonly state: 'contact_not_established'; readonly evidence: ContactEvidence }
  | { readonly state: 'unreachable'; readonly dates: readonly CalendarDate[] }
  | { readonly state: 'withdrawn'; readonly on: CalendarDate }
  | { readonly state: 'eliminated'; readonly on: CalendarDate }
  | { readonly state: 'merged_into'; readonly listId: string; readonly on: CalendarDate };

/** The name of a state without the facts that prove it; null where none was computed yet. */
export interface NamedState {
  readonly state: ListState['state'] | null;
}

/** What shows that a list was, or was not, reached. */
export interface ContactEvidence {
  readonly dates: readonly CalendarDate[];
  /** Channels on which at least one attempt did not fail, sorted. */
  readonly channels: readonly Attempt['channel'][];
  readonly loggedByPerson: boolean;
}

/**
 * The state of a list. What the ballot says (merged, eliminated, withdrawn) comes first, then the list's own last word
 * (an answer wins over a refusal of the same day), then what the contact log proves.
 */
export function listState(facts: ListFacts): ListState {
  const { mergedInto, eliminatedOn, withdrawnOn, answer, declinedOn } = facts;
  if (mergedInto !== undefined) return { state: 'merged_into', ...mergedInto };
  if (eliminatedOn !== undefined) return { state: 'eliminated', on: eliminatedOn };
  if (withdrawnOn !== undefined) return { state: 'withdrawn', on: withdrawnOn };
  if (answer !== undefined && (declinedOn === undefined || answer.on >= declinedOn)) {
    return answeredState(answer, facts.minimumCoverage);
  }
  if (declinedOn !== undefined) return { state: 'declined', on: declinedOn };
  return silentState(facts);
}

/** Whether a list in this state has a public score and a place in the ranking. */
export function isRankable({ state }: NamedState): boolean {
  return state === 'answered';
}

/** Whether a list in this state still stands in the election. */
export function isRunning({ state }: NamedState): boolean {
  return state !== 'withdrawn' && state !== 'merged_into' && state !== 'eliminated';
}

/** Whether a list in this state sent an answer, whatever becomes of it. */
export function hasReplied({ state }: NamedState): boolean {
  return state === 'answered' || state === 'partial' || state === 'answered_private';
}

function answeredState(answer: AnswerFacts, minimum: number): ListState {
  const { on, version, coverage, publication } = answer;
  if (publication !== 'consented') return { state: 'answered_private', on, version, because: publication };
  // Weights are decimal numbers: 0.6 of coverage computed from them may fall a hair short.
  if (coverage < minimum - 1e-9) return { state: 'partial', on, version, coverage, minimum };
  return { state: 'answered', on, version, coverage };
}

/**
 * Silence is only called « sans réponse » when two channels worked or a person logged a contact; all attempts
 * failed means unreachable, and too little to tell means that contact was not established.
 */
function silentState(facts: ListFacts): ListState {
  const reached = facts.attempts.filter((attempt) => !attempt.failed);
  if (facts.attempts.length > 0 && reached.length === 0) {
    return { state: 'unreachable', dates: datesOf(facts.attempts) };
  }
  if (!facts.closed) {
    return reached.length === 0 ? { state: 'to_contact' } : { state: 'contacted', dates: datesOf(reached) };
  }
  const evidence: ContactEvidence = {
    dates: datesOf(reached),
    channels: [...new Set(reached.map((attempt) => attempt.channel))].sort(),
    loggedByPerson: reached.some((attempt) => attempt.by === 'person'),
  };
  const established = evidence.channels.length >= 2 || evidence.loggedByPerson;
  return { state: established ? 'no_reply' : 'contact_not_established', evidence };
}

function datesOf(attempts: readonly Attempt[]): CalendarDate[] {
  return [...new Set(attempts.map((attempt) => attempt.on))].sort();
}

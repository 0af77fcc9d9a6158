import { textHash } from '../../domain/digest/text-hash.ts';
import type { RowOf } from '../schema/tabs.ts';
import { contentMark } from '../scores/readings.ts';
import type { ListResult } from '../scores/score-campaign.ts';

/**
 * One thing that is said of a list, under a short name: `question:mark` for a position, `:mark` for its score. It tells
 * contents apart, and resists no forger.
 */
export type Said = string;

/** What a row of « Suivi des envois » keeps of a hearing. */
export interface Told {
  /** The ballot that the hearing was about: an earlier round's counts for nothing in the next. */
  readonly contest: string;
  readonly said: ReadonlySet<Said>;
}

/** 40 bits tell the few contents that one position ever has apart. */
const LENGTH = 10;

/** An identifier that people typed, without the spaces and colons that part what is kept. */
function inWord(id: string | null): string {
  return encodeURIComponent(id ?? '');
}

/** All that pages would say of a list, given the positions that they show of it. */
export function saidOf({ score }: Pick<ListResult, 'score'>, positions: readonly RowOf<'commitments'>[]): Said[] {
  const said = positions.map((row) => `${inWord(row.criterionId)}:${contentMark(row).slice(0, LENGTH)}`);
  if (score === undefined || score.total === null) return said;
  const points = score.criteria.map(({ criterion, score: of }) => [
    criterion.id,
    's' in of ? of.s.toFixed(3) : of.kind,
  ]);
  const text = JSON.stringify([score.total.toFixed(1), score.coverage.toFixed(3), points]);
  return [...said, `:${textHash(text).toString(16)}`];
}

/** What the ledger keeps of a hearing about a contest; without contents, of one that could not be sent. */
export function writeTold(contest: string | null, said: readonly Said[] = []): string {
  return [inWord(contest), ...said].join(' ');
}

/** Reads it again; undefined for a row that keeps nothing, as those of workbooks of before. */
export function readTold(cell: string | null): Told | undefined {
  const [contest = '', ...said] = (cell ?? '').split(' ');
  return contest === '' ? undefined : { contest: decodeURIComponent(contest), said: new Set(said) };
}

/** Whether all of this was told. */
export function isCovered(said: Iterable<Said>, told: Told): boolean {
  return [...said].every((each) => told.said.has(each));
}

/** A contestation as far as it excuses what was changed because of it. */
export type DecidedDispute = Pick<
  RowOf<'disputes'>,
  'id' | 'listId' | 'about' | 'criterionId' | 'decision' | 'decidedAt'
>;

/**
 * What would be said of a list that its hearing did not tell it. What the list itself asked to have corrected since, and
 * was granted, it knows: telling it again would ask the same question for ever.
 */
export function untold(
  said: readonly Said[],
  told: Told,
  disputes: readonly DecidedDispute[],
  heardAt: number,
): readonly Said[] {
  const granted = disputes.filter(
    ({ decision, decidedAt }) => (decision === 'upheld' || decision === 'partly') && (decidedAt ?? 0) >= heardAt,
  );
  return said.filter((each) => !told.said.has(each) && !granted.some((dispute) => asksFor(dispute, questionOf(each))));
}

/** The question that something is said of; '' for the score. */
function questionOf(said: Said): string {
  return decodeURIComponent(said.slice(0, said.lastIndexOf(':')));
}

function asksFor({ about, criterionId }: DecidedDispute, question: string): boolean {
  // Another answer has other points.
  if (question === '') return criterionId !== null || about === 'answer' || about === 'score' || about === 'method';
  return criterionId === null ? about === 'answer' : criterionId === question;
}

import { explainScore } from '../../../domain/explain.ts';
import { isRunning } from '../../../domain/list-state.ts';
import { standingOf } from '../../../domain/score.ts';
import {
  type AcceptedAnswer,
  consentsToPublication,
  hasPositions,
  latestAnswers,
  standingAnswers,
} from '../../answers/accepted-answers.ts';
import type { CampaignQuestion } from '../../campaign/question.ts';
import { groupBy } from '../../group-by.ts';
import { inForceOf, type Origin } from '../../lineage/beside.ts';
import { carriedFrom, isCarried } from '../../lineage/carried-id.ts';
import { explainInFrench } from '../../messages/scores/explanations.fr.ts';
import type { RowOf } from '../../schema/tabs.ts';
import { isReadTwice } from '../../scores/readings.ts';
import type { ListResult } from '../../scores/score-campaign.ts';
import type { PublicAnswer, PublicList } from './public-record.ts';
import type { PublicationRows } from './publication-rows.ts';

/** Sources that were public before the campaign quoted them. */
const ALREADY_PUBLIC: readonly RowOf<'commitments'>['source'][] = ['manifesto', 'press'];

/** Whether a position, as its list confirmed nothing of it, was told where everybody could read it. */
export function isPublicAlready({ confirmed, source }: Pick<RowOf<'commitments'>, 'confirmed' | 'source'>): boolean {
  return confirmed !== true && ALREADY_PUBLIC.includes(source);
}

/**
 * Tells whether its list consented to the publication of a position: the list as a whole does, and the answer that brought
 * the position neither refused nor came before a refusal. A list that never replied consents to what it said elsewhere
 * where it was noted that it does. Positions that people typed themselves follow their list, those carried to another
 * list the one they come from.
 */
export function consentFinder(
  commitments: PublicationRows['commitments'],
  answers: PublicationRows['answers'],
): (row: Told) => boolean {
  const given = groupBy(answers.filter(hasPositions), ({ listId }) => listId);
  const rowOf = new Map(commitments.map((row) => [row.id, row]));
  const replies = latestAnswers(answers);
  const consenting = new Map(
    [...given]
      .filter(([listId]) => isRefusedByNone(replies.get(listId)))
      .map(([listId, said]) => [listId, new Set(standingAnswers(said))]),
  );
  return function consents(row: Told): boolean {
    const from = carriedFrom(row);
    if (from !== undefined) {
      const carried = rowOf.get(from);
      return carried !== undefined && consents(carried);
    }
    const listId = row.listId ?? '';
    const standing = consenting.get(listId);
    const brought = given.get(listId)?.filter(({ version }) => version === row.version) ?? [];
    if (standing === undefined || (brought.length === 0 && !replies.has(listId))) return false;
    return brought.every((answer) => standing.has(answer) && answer.consent === 'public');
  };
}

function isRefusedByNone(replies: readonly AcceptedAnswer[] | undefined): boolean {
  return replies === undefined || consentsToPublication(replies);
}

type Told = Pick<RowOf<'commitments'>, 'id' | 'listId' | 'version'>;

/**
 * Whether a position may be shown once two people have read it: in force, and told with the list's consent, or with
 * that of a list that joined it, or public already. What a hearing says follows from it too.
 */
export function mayBeShown(
  list: Pick<ListResult, 'state'>,
  row: Pick<RowOf<'commitments'>, 'id' | 'listId' | 'current' | 'stance' | 'confirmed' | 'source'>,
  consenting: boolean,
): boolean {
  if (row.current !== true || row.stance === null) return false;
  if (consenting && (list.state === 'answered' || list.state === 'partial')) return true;
  // What a list that joined this one consents to publish stays beside, unless the new head refuses any publication.
  const isBeside = consenting && isCarried(row) && row.confirmed !== true && list.state !== 'answered_private';
  return isRunning(list) && (isPublicAlready(row) || isBeside);
}

/**
 * Positions of a list that are shown, in the order of the questionnaire. Every page and file takes them from here, so that
 * none prints the words of a list that joined this one in the place of its own.
 */
export function publicAnswers(
  list: ListResult,
  rows: readonly RowOf<'commitments'>[],
  questions: readonly CampaignQuestion[],
  consents: (row: Told) => boolean,
  originOf: (row: Told) => Origin | undefined,
): Pick<PublicList, 'answers' | 'beside'> {
  const { own, beside } = inForceOf(shownPositions(list, rows, consents));
  return {
    answers: questions.flatMap((question) => {
      const row = own.get(question.id);
      return row === undefined ? [] : [scoredAnswer(list, question, row)];
    }),
    beside: questions.flatMap((question) =>
      (beside.get(question.id) ?? []).flatMap((row) => {
        const from = originOf(row);
        return from === undefined ? [] : [{ ...saidIn(row), ...NOT_SCORED, from }];
      }),
    ),
  };
}

/** Positions of a list that a publication shows, read by two people. */
export function shownPositions(
  list: ListResult,
  rows: readonly RowOf<'commitments'>[],
  consents: (row: Told) => boolean,
): readonly RowOf<'commitments'>[] {
  return rows.filter((row) => isReadTwice(row) && mayBeShown(list, row, consents(row)));
}

const NOT_SCORED = { points: null, counted: null, explanation: '' } as const;

function scoredAnswer(list: ListResult, { id }: CampaignQuestion, row: RowOf<'commitments'>): PublicAnswer {
  const scored = list.score?.criteria.find(({ criterion }) => criterion.id === id);
  if (scored === undefined) return { ...saidIn(row), ...NOT_SCORED };
  const standing = standingOf(scored.score);
  return {
    ...saidIn(row),
    points: 's' in scored.score ? 100 * scored.score.s : null,
    counted: standing === 'outside' ? null : standing === 'answered' ? 1 : 0,
    explanation: explainInFrench(explainScore(scored)),
  };
}

function saidIn(row: RowOf<'commitments'>): Omit<PublicAnswer, keyof typeof NOT_SCORED> {
  return {
    criterionId: row.criterionId ?? '',
    stance: row.stance ?? 'unanswered',
    version: row.version,
    target: row.target,
    unit: row.unit ?? '',
    option: row.option ?? '',
    deadline: row.deadline ?? '',
    condition: row.condition ?? '',
    scope: row.scope ?? '',
    means: row.means ?? '',
    words: row.words ?? '',
    source: row.source ?? 'form',
    sourceLink: row.sourceLink ?? '',
    receivedAt: row.receivedAt,
    confirmed: row.confirmed === true,
  };
}

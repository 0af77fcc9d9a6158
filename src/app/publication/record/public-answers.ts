import { explainScore } from '../../../domain/explain.ts';
import { standingOf } from '../../../domain/score.ts';
import { mayBeShown, type Told } from '../../answers/consent.ts';
import type { CampaignQuestion } from '../../campaign/question.ts';
import { inForceOf, type Origin } from '../../lineage/beside.ts';
import { explainInFrench } from '../../messages/scores/explanations.fr.ts';
import type { RowOf } from '../../schema/tabs.ts';
import { isReadTwice } from '../../scores/readings.ts';
import type { ListResult } from '../../scores/score-campaign.ts';
import type { PublicAnswer, PublicList } from './public-record.ts';

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
function shownPositions(
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

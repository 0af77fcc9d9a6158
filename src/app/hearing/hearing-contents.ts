import type { CalendarDate } from '../../domain/calendar/calendar-date.ts';
import { explainScore } from '../../domain/explain.ts';
import type { ListState } from '../../domain/list-state.ts';
import type { CampaignData } from '../campaign.ts';
import { CampaignError } from '../campaign-error.ts';
import { inForceOf, originFinder } from '../lineage/beside.ts';
import { listStates } from '../lists/refresh-states.ts';
import type { MailContents } from '../mailing/contents/mail-contents.ts';
import { details, foundIn, openPoints, ownWords, understanding } from '../mailing/contents/position-paragraphs.ts';
import type { BlockParagraph } from '../mailing/wording/render-wording.ts';
import { dateInFrench } from '../messages/dates.fr.ts';
import { mailContents } from '../messages/mailings/mail-contents.fr.ts';
import { explainInFrench } from '../messages/scores/explanations.fr.ts';
import type { Clock, Memory, Signer, Tables } from '../ports.ts';
import { shownContents } from '../publication/shown-contents.ts';
import { stateInFrench } from '../scores/rank-in-french.ts';
import type { ListResult } from '../scores/score-campaign.ts';
import { settingsOf } from '../workbook/settings.ts';
import { saidOf, writeTold } from './told.ts';

const words = mailContents.hearing;

/**
 * « Voici ce que nous publierons » for each list, from the computation that the publication uses: its identity, where
 * it stands with the dates that prove it, and, with its public consent, its answers, score and explanations. A list of a
 * contest where names of readers stand without their seal gets none: it throws `readings_unsealed`.
 */
export function hearingContents({
  tables,
  campaign,
  clock,
  memory,
  signer,
}: {
  readonly tables: Tables;
  readonly campaign: CampaignData;
  readonly clock: Clock;
  readonly memory: Memory;
  readonly signer: Signer;
}): MailContents {
  const settings = settingsOf(tables, campaign);
  const stated = listStates(tables, campaign, settings, clock.now());
  const contents = shownContents(
    {
      lists: stated.map(({ list, state }) => ({ ...list, state: state.state })),
      commitments: tables.of('commitments').rows(),
      questions: tables.of('questions').rows(),
      answers: tables.of('answers').rows(),
    },
    settings,
    { campaign, memory, signer },
    { intervals: false },
  );
  const { scores, commitments, unsealed, refused } = contents;
  const originOf = originFinder(
    commitments,
    stated.map(({ list }) => list),
  );
  const stateOf = new Map(stated.map(({ list, state }) => [list.id, state]));
  const questionOf = new Map(scores.questions.map(({ id, question }) => [id, question]));
  return (list) => {
    if (refused.has(list.contest)) throw new CampaignError('readings_unsealed', { positions: unsealed });
    const id = list.id ?? '';
    const state = stateOf.get(id);
    const shown = contents.of(id);
    if (state === undefined || shown === undefined) return { answers: [], points: [], told: writeTold(list.contest) };
    const { result, positions } = shown;
    const { own, beside } = inForceOf(positions);
    const isFromElsewhere = own.size > 0 && [...own.values()].every(({ confirmed }) => confirmed !== true);
    const explained = explanationsOf(result);
    const about: BlockParagraph[] = [
      { style: 'plain', text: words.who(list.label ?? '', list.head ?? '', list.panel ?? '') },
      { style: 'plain', text: [words.state(stateInFrench(result)), provenBy(state)].join(' ') },
      { style: 'plain', text: standing(result, state, positions.length > 0) },
      ...(isFromElsewhere ? [{ style: 'plain' as const, text: words.alreadyPublic }] : []),
      ...(beside.size > 0 ? [{ style: 'plain' as const, text: words.beside }] : []),
    ];
    const answers = scores.questions.flatMap((question): BlockParagraph[] => {
      const position = own.get(question.id);
      const brought = beside.get(question.id) ?? [];
      const explanation = explained.get(question.id);
      if (position === undefined && explanation === undefined && brought.length === 0) return [];
      return [
        { style: 'heading', text: question.question },
        ...(position === undefined || position.confirmed === true
          ? []
          : [foundIn(position, campaign), { style: 'quiet' as const, text: mailContents.toConfirm }]),
        ...(position === undefined ? [] : ownWords(position)),
        ...(position === undefined || explanation !== undefined
          ? []
          : [{ style: 'plain' as const, text: understanding(position) }]),
        ...(position === undefined || explanation === undefined ? [] : details(position)),
        ...(explanation === undefined ? [] : [{ style: 'plain' as const, text: explanation }]),
        ...brought.flatMap((row): BlockParagraph[] => [
          { style: 'quiet', text: mailContents.beside(originOf(row)?.label ?? '') },
          ...ownWords(row),
          { style: 'plain', text: understanding(row) },
        ]),
      ];
    });
    return {
      told: writeTold(list.contest, saidOf(result, positions)),
      answers: [
        ...about,
        ...(answers.length === 0 || isFromElsewhere ? [] : [{ style: 'heading' as const, text: words.answers }]),
        ...answers,
      ],
      points:
        positions.length === 0
          ? [{ style: 'plain', text: words.points }]
          : openPoints(positions, (criterionId) => questionOf.get(criterionId) ?? criterionId),
    };
  };
}

function explanationsOf({ score }: ListResult): ReadonlyMap<string, string> {
  return new Map((score?.criteria ?? []).map((scored) => [scored.criterion.id, explainInFrench(explainScore(scored))]));
}

function standing(result: ListResult, state: ListState, isShown: boolean): string {
  const { score } = result;
  if (result.awaitsReaders) return words.awaitsReaders;
  if (score !== undefined && score.total !== null) return words.score(score.total, score.coverage);
  if (state.state === 'partial') return words.partial(state.coverage, state.minimum);
  if (state.state === 'answered_private') return words.private;
  return isShown ? words.noScore : words.notScored;
}

function provenBy(state: ListState): string {
  const on = (dates: readonly CalendarDate[]) => words.contactedOn(dates.map(dateInFrench));
  switch (state.state) {
    case 'answered':
    case 'partial':
    case 'answered_private':
      return words.answeredOn(dateInFrench(state.on));
    case 'contacted':
    case 'unreachable':
      return on(state.dates);
    case 'no_reply':
    case 'contact_not_established':
      return on(state.evidence.dates);
    case 'declined':
    case 'withdrawn':
    case 'eliminated':
    case 'merged_into':
      return words.factOn(dateInFrench(state.on));
    case 'to_contact':
      return on([]);
  }
}

import type { CampaignQuestion } from '../../app/campaign/question.ts';
import { formulas } from '../../app/messages/scores/formulas.fr.ts';
import { scoreFaultInFrench } from '../../app/messages/scores/score-faults.fr.ts';
import { scores } from '../../app/messages/scores/scores.fr.ts';
import { stateInFrench } from '../../app/scores/rank-in-french.ts';
import type { ListResult } from '../../app/scores/score-campaign.ts';
import type { CustomFunction } from './custom-function.ts';
import { rounded, SCORING_PARAMETERS, scoresOfRanges } from './scoring-arguments.ts';

const { headers, noList, questionToRepair } = scores;

/** Total, themes and coverage of each list. */
export const notesListes: CustomFunction = {
  name: 'NOTES_LISTES',
  params: SCORING_PARAMETERS,
  help: formulas.notesListes.help,
  returns: formulas.notesListes.returns,
  run(campaign, ...args) {
    const { contests, questions } = scoresOfRanges(campaign, args, { intervals: false });
    const themes = [...new Set(questions.filter(({ active }) => active).map(({ theme }) => theme))];
    const labelOf = new Map(campaign.themes.map(({ id, label }) => [id, label]));
    const header = [
      headers.listId,
      headers.commune,
      headers.list,
      headers.state,
      headers.total,
      headers.answeredOnly,
      headers.equalWeight,
      headers.coverage,
      ...themes.map((theme) => labelOf.get(theme) ?? theme),
      headers.toRepair,
    ];
    const rows = contests.flatMap(({ lists }) =>
      lists.map((list) => {
        const { score } = list;
        const totalOf = new Map(score?.themes.map(({ theme, total }) => [theme, total]));
        return [
          list.listId,
          list.commune,
          list.label,
          stateInFrench(list),
          rounded(score?.total),
          rounded(score?.answeredOnly),
          rounded(score?.equalWeight),
          rounded(score?.coverage),
          ...themes.map((theme) => rounded(totalOf.get(theme))),
          faultsOf(list, questions),
        ];
      }),
    );
    return rows.length === 0 ? [[noList]] : [header, ...rows];
  },
};

/** What keeps a question out of the list's score, question by question; '' when all count. */
function faultsOf({ score }: ListResult, questions: readonly CampaignQuestion[]): string {
  const wordingOf = new Map(questions.map(({ id, question }) => [id, question]));
  return (score?.faults ?? [])
    .map(({ criterionId, faults }) =>
      questionToRepair(wordingOf.get(criterionId) ?? criterionId, faults.map(scoreFaultInFrench)),
    )
    .join(' ');
}

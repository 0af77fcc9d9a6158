import { messages } from '../../app/messages.fr.ts';
import { intervalInFrench, placeInFrench, stateInFrench } from '../../app/scores/rank-in-french.ts';
import type { CustomFunction } from './custom-function.ts';
import { rounded, SCORING_PARAMETERS, scoresOfRanges } from './scoring-arguments.ts';

const { formulas } = messages;
const { headers, noList } = messages.scores;

/** Rank, class and rank interval of each list within its contest. */
export const classementCommune: CustomFunction = {
  name: 'CLASSEMENT_COMMUNE',
  params: SCORING_PARAMETERS,
  help: formulas.classementCommune.help,
  returns: formulas.classementCommune.returns,
  run(campaign, ...args) {
    const { contests } = scoresOfRanges(campaign, args, { intervals: true });
    const header = [
      headers.contest,
      headers.commune,
      headers.listId,
      headers.list,
      headers.state,
      headers.total,
      headers.answeredOnly,
      headers.equalWeight,
      headers.coverage,
      headers.rank,
      headers.class,
      headers.interval,
    ];
    const rows = contests.flatMap((contest) =>
      contest.lists.map((list) => [
        contest.contestId,
        list.commune,
        list.listId,
        list.label,
        stateInFrench(list),
        rounded(list.score?.total),
        rounded(list.score?.answeredOnly),
        rounded(list.score?.equalWeight),
        rounded(list.score?.coverage),
        placeInFrench(list, contest),
        list.robust?.class ?? '',
        intervalInFrench(list),
      ]),
    );
    return rows.length === 0 ? [[noList]] : [header, ...rows];
  },
};

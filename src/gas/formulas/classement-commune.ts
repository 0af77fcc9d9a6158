import { formulas } from '../../app/messages/scores/formulas.fr.ts';
import { scores } from '../../app/messages/scores/scores.fr.ts';
import { placeInFrench, stateInFrench } from '../../app/scores/rank-in-french.ts';
import type { CustomFunction } from './custom-function.ts';
import { INTERVAL_HEADERS, intervalCells } from './fourchettes-rang.ts';
import { rounded, SCORING_PARAMETERS, scoresOfRanges } from './scoring-arguments.ts';

const { headers, noList } = scores;

/** Rank of each list within its contest; with its class and rank interval, unless they are left to FOURCHETTES_RANG. */
export const classementCommune: CustomFunction = {
  name: 'CLASSEMENT_COMMUNE',
  params: [...SCORING_PARAMETERS, { name: 'fourchettes', help: formulas.classementCommune.fourchettes }],
  help: formulas.classementCommune.help,
  returns: formulas.classementCommune.returns,
  run(campaign, ...args) {
    const wanted = args[SCORING_PARAMETERS.length];
    const intervals = wanted !== 0 && wanted !== false;
    const { contests } = scoresOfRanges(campaign, args, { intervals });
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
      ...(intervals ? INTERVAL_HEADERS : []),
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
        ...(intervals ? intervalCells(list) : []),
      ]),
    );
    return rows.length === 0 ? [[noList]] : [header, ...rows];
  },
};

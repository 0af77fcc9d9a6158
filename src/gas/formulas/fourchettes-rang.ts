import { formulas } from '../../app/messages/scores/formulas.fr.ts';
import { scores } from '../../app/messages/scores/scores.fr.ts';
import { intervalInFrench } from '../../app/scores/rank-in-french.ts';
import type { ListResult } from '../../app/scores/score-campaign.ts';
import type { CustomFunction } from './custom-function.ts';
import { SCORING_PARAMETERS, scoresOfRanges } from './scoring-arguments.ts';

const { headers } = scores;

export const INTERVAL_HEADERS = [headers.class, headers.interval];

/** Class and rank interval of a list; blank for one that has no rank. */
export function intervalCells(list: ListResult): (number | string)[] {
  return [list.robust?.class ?? '', intervalInFrench(list)];
}

/**
 * Class and rank interval alone, row by row as CLASSEMENT_COMMUNE: drawing ten thousand weightings takes seconds, and
 * ranks, which take none, stand in their own formula meanwhile.
 */
export const fourchettesRang: CustomFunction = {
  name: 'FOURCHETTES_RANG',
  params: SCORING_PARAMETERS,
  help: formulas.fourchettesRang.help,
  returns: formulas.fourchettesRang.returns,
  run(campaign, ...args) {
    const { contests } = scoresOfRanges(campaign, args, { intervals: true });
    const rows = contests.flatMap(({ lists }) => lists.map(intervalCells));
    // Beside it, CLASSEMENT_COMMUNE says that there is no list.
    return rows.length === 0 ? [['']] : [INTERVAL_HEADERS, ...rows];
  },
};

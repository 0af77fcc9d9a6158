import { explainInFrench } from '../../app/messages/scores/explanations.fr.ts';
import { formulas } from '../../app/messages/scores/formulas.fr.ts';
import { scores } from '../../app/messages/scores/scores.fr.ts';
import { stateInFrench } from '../../app/scores/rank-in-french.ts';
import { FormulaMistake } from '../../app/workbook/range-rows.ts';
import { explainScore } from '../../domain/explain.ts';
import type { CustomFunction } from './custom-function.ts';
import { rounded, SCORING_PARAMETERS, scoresOfRanges } from './scoring-arguments.ts';

const { headers, noList, noScore, unknownList } = scores;

/** One sentence per question: why a list has the score it has. */
export const expliquerNote: CustomFunction = {
  name: 'EXPLIQUER_NOTE',
  params: [...SCORING_PARAMETERS, { name: 'identifiant', help: formulas.expliquerNote.identifiant }],
  help: formulas.expliquerNote.help,
  returns: formulas.expliquerNote.returns,
  run(campaign, ...args) {
    const { contests } = scoresOfRanges(campaign, args, { intervals: false });
    const wanted = String(args[SCORING_PARAMETERS.length] ?? '').trim();
    const lists = contests.flatMap((contest) => contest.lists);
    const one = lists.find(({ listId }) => listId === wanted);
    if (wanted !== '' && one === undefined) throw new FormulaMistake(unknownList(wanted));
    if (one !== undefined && one.score === undefined) return [[noScore(one.label, stateInFrench(one))]];
    const rows = lists
      .filter(({ listId }) => wanted === '' || listId === wanted)
      .flatMap(({ listId, label, commune, score }) =>
        (score?.criteria ?? []).map((scored) => [
          listId,
          commune,
          label,
          scored.criterion.question,
          's' in scored.score ? rounded(100 * scored.score.s) : '',
          explainInFrench(explainScore(scored)),
        ]),
      );
    const header = [
      headers.listId,
      headers.commune,
      headers.list,
      headers.question,
      headers.points,
      headers.explanation,
    ];
    return rows.length === 0 ? [[noList]] : [header, ...rows];
  },
};

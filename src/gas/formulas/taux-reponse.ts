import { zoneOf } from '../../app/campaign/election-calendar.ts';
import { formulas } from '../../app/messages/scores/formulas.fr.ts';
import { scores } from '../../app/messages/scores/scores.fr.ts';
import { responseRates } from '../../app/scores/response-rates.ts';
import { LIST_COLUMNS } from '../../app/scores/score-campaign.ts';
import { rowsOfRange } from '../../app/workbook/range-rows.ts';
import type { CustomFunction } from './custom-function.ts';
import { SCORING_PARAMETERS } from './scoring-arguments.ts';

const { headers, allCommunes } = scores;

/** How many lists answered, commune by commune. */
export const tauxReponse: CustomFunction = {
  name: 'TAUX_REPONSE',
  params: SCORING_PARAMETERS.slice(0, 1),
  help: formulas.tauxReponse.help,
  returns: formulas.tauxReponse.returns,
  run(campaign, lists) {
    const rows = rowsOfRange('lists', LIST_COLUMNS, lists, 'listes', zoneOf(campaign));
    const { total, communes } = responseRates(rows);
    const line = (name: string, { running, replied }: { readonly running: number; readonly replied: number }) => [
      name,
      running,
      replied,
      running === 0 ? '' : replied / running,
    ];
    return [
      [headers.commune, headers.running, headers.replied, headers.rate],
      line(allCommunes, total),
      ...communes.map((commune) => line(commune.name, commune)),
    ];
  },
};

import { zoneOf } from '../../app/campaign/election-calendar.ts';
import type { CampaignData } from '../../app/campaign.ts';
import { formulas } from '../../app/messages/scores/formulas.fr.ts';
import { scores } from '../../app/messages/scores/scores.fr.ts';
import { COMMITMENT_COLUMNS } from '../../app/scores/commitment-rows.ts';
import { QUESTION_COLUMNS } from '../../app/scores/question-rows.ts';
import {
  type CampaignScores,
  LIST_COLUMNS,
  type ScoringChoice,
  scoreCampaign,
} from '../../app/scores/score-campaign.ts';
import { FormulaMistake, rowsOfRange } from '../../app/workbook/range-rows.ts';
import type { FormulaParameter } from './custom-function.ts';
import { settingsOfRange } from './settings-argument.ts';

// Looked up once: Google's and the host's globals are slow to reach, and this runs for every cell.
const { round } = Math;

/** The four ranges that every formula about scores takes, in this order. */
export const SCORING_PARAMETERS: readonly FormulaParameter[] = (
  ['listes', 'engagements', 'questions', 'reglages'] as const
).map((name) => ({ name, help: formulas.scoring[name] }));

/** Scores from the four ranges. Throws a `FormulaMistake` or a `CampaignError`, whose sentence the cell shows. */
export function scoresOfRanges(
  campaign: CampaignData,
  [lists, commitments, questions, settings]: readonly unknown[],
  choice: ScoringChoice,
): CampaignScores {
  const zone = zoneOf(campaign);
  const rows = {
    lists: rowsOfRange('lists', LIST_COLUMNS, lists, 'listes', zone),
    commitments: rowsOfRange('commitments', COMMITMENT_COLUMNS, commitments, 'engagements', zone),
    questions: rowsOfRange('questions', QUESTION_COLUMNS, questions, 'questions', zone),
  };
  requireOnce(rows.lists, 'listes');
  requireOnce(rows.questions, 'questions');
  return scoreCampaign(rows, settingsOfRange(settings, campaign), campaign, choice);
}

function requireOnce(rows: readonly { readonly id: string | null }[], parameter: string): void {
  const seen = new Set<string | null>();
  for (const { id } of rows) {
    if (seen.has(id)) throw new FormulaMistake(scores.repeatedRow(parameter, id ?? ''));
    seen.add(id);
  }
}

/** A number as shown: two decimals at most. */
export function rounded(value: number | null | undefined): number | '' {
  return value === null || value === undefined ? '' : round(value * 100) / 100;
}

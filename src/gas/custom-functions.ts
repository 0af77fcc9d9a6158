import type { CampaignData } from '../app/campaign.ts';
import { messages } from '../app/messages.fr.ts';
import { classementCommune } from './formulas/classement-commune.ts';
import type { CustomFunction } from './formulas/custom-function.ts';
import { expliquerNote } from './formulas/expliquer-note.ts';
import { notesListes } from './formulas/notes-listes.ts';
import { prioriteListes } from './formulas/priorite-listes.ts';
import { tauxReponse } from './formulas/taux-reponse.ts';

/** Every custom function; the build writes their documented wrappers from this list. */
export const customFunctions: readonly CustomFunction[] = [
  notesListes,
  classementCommune,
  expliquerNote,
  prioriteListes,
  tauxReponse,
];

/** Runs a custom function; a mistake in its arguments becomes a short sentence in the cell. */
export function callCustomFunction(
  formula: CustomFunction,
  campaign: CampaignData,
  args: readonly unknown[],
): unknown[][] {
  try {
    return formula.run(campaign, ...args);
  } catch (error) {
    return [[messages.scores.formulaFailed(formula.name, error instanceof Error ? error.message : String(error))]];
  }
}

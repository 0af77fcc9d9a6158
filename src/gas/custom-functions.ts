import type { CampaignData } from '../app/campaign.ts';
import { CampaignError } from '../app/campaign-error.ts';
import { scores } from '../app/messages/scores/scores.fr.ts';
import { FormulaMistake } from '../app/workbook/range-rows.ts';
import { classementCommune } from './formulas/classement-commune.ts';
import type { CustomFunction } from './formulas/custom-function.ts';
import { expliquerNote } from './formulas/expliquer-note.ts';
import { fourchettesRang } from './formulas/fourchettes-rang.ts';
import { mesListes } from './formulas/mes-listes.ts';
import { notesAutresPoids } from './formulas/notes-autres-poids.ts';
import { notesListes } from './formulas/notes-listes.ts';
import { prioriteListes } from './formulas/priorite-listes.ts';
import { tauxReponse } from './formulas/taux-reponse.ts';

/** Every custom function; the build writes their documented wrappers from this list. */
export const customFunctions: readonly CustomFunction[] = [
  notesListes,
  classementCommune,
  fourchettesRang,
  expliquerNote,
  prioriteListes,
  mesListes,
  tauxReponse,
  notesAutresPoids,
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
    return [[scores.formulaFailed(formula.name, reasonOf(error))]];
  }
}

/** The person's own mistakes have their sentence; anything else is ours, and keeps its words for whoever repairs it. */
function reasonOf(error: unknown): string {
  if (error instanceof FormulaMistake || error instanceof CampaignError) return error.message;
  return scores.formulaBroken(error instanceof Error ? error.message : String(error));
}

import { messages } from '../app/messages.fr.ts';
import { classementCommune } from './formulas/classement-commune.ts';
import { expliquerNote } from './formulas/expliquer-note.ts';
import { notesListes } from './formulas/notes-listes.ts';
import { prioriteListes } from './formulas/priorite-listes.ts';
import { tauxReponse } from './formulas/taux-reponse.ts';

/** One parameter of a custom function, as Sheets' help shows it. */
export interface FormulaParameter {
  readonly name: string;
  readonly help: string;
}

/** A function people may write in a cell: pure, one array in, one array out. */
export interface CustomFunction {
  readonly name: string;
  readonly params: readonly FormulaParameter[];
  readonly help: string;
  readonly returns: string;
  run(...args: unknown[]): unknown[][];
}

/** Every custom function; the build writes their documented wrappers from this list. */
export const customFunctions: readonly CustomFunction[] = [
  notesListes,
  classementCommune,
  expliquerNote,
  prioriteListes,
  tauxReponse,
];

/** Runs a custom function; a mistake in its arguments becomes a short sentence in the cell. */
export function callCustomFunction(formula: CustomFunction, args: readonly unknown[]): unknown[][] {
  try {
    return formula.run(...args);
  } catch (error) {
    return [[messages.scores.formulaFailed(formula.name, error instanceof Error ? error.message : String(error))]];
  }
}

/** A year that a figure is counted from ("par rapport à 2010"), and its place in the folded text. */
export interface ReferenceYear {
  readonly year: number;
  readonly start: number;
  readonly end: number;
}

const REFERENCE =
  /(?:par rapport (?:a|aux?|a la)(?: l'[a-z]+)?(?: [a-z]+){0,3}|(?<=(?:plus|moins) )qu'en|depuis|vs\.?|versus|comparee? a|relativement a|base|reference|niveau(?: de)?) *(?:l'annee )?(?:en )?((?:19|20)\d{2})(?!\d)/;

/** Finds the year a change is counted from. */
export function findReferenceYear(folded: string): ReferenceYear | undefined {
  const match = REFERENCE.exec(folded);
  if (match === null) return undefined;
  return { year: Number(match[1]), start: match.index, end: match.index + match[0].length };
}

import { type CalendarDate, partsOfDate } from '../calendar/calendar-date.ts';

/** A year that a figure is counted from ("par rapport à 2010"), and its place in the folded text. */
export interface ReferenceYear {
  readonly year: number;
  readonly start: number;
  readonly end: number;
}

const REFERENCE =
  /(?:par rapport (?:a|aux?|a la)(?: l'[a-z]+)?(?: [a-z]+){0,3}|(?<=(?:plus|moins) (?:[a-z0-9' ]{0,30} )?)qu(?:'en|e)|depuis|vs\.?|versus|comparee? a|relativement a|base|reference|ref\.?|niveau(?: de)?) *(?:l'annee )?(?:en )?((?:19|20)\d{2})(?!\d)/;

/** « −15 % entre 2010 et 2030 », « (2010-2030) » */
const BETWEEN =
  /(?:(?<![a-z])entre (?=[\d ]+et)|(?<![\d/-])(?=\d+ ?[-–]))((?:19|20)\d{2}) ?(?:et|[-–])(?= ?(?:19|20)\d{2}(?![\d-]))/;

/** Finds the year a change is counted from, which is over on the given day. */
export function findReferenceYear(folded: string, today: CalendarDate): ReferenceYear | undefined {
  const between = BETWEEN.exec(folded);
  const isOver = between !== null && Number(between[1]) < partsOfDate(today).year;
  const match = isOver ? between : REFERENCE.exec(folded);
  if (match === null) return undefined;
  return { year: Number(match[1]), start: match.index, end: match.index + match[0].length };
}

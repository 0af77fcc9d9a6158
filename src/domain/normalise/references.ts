import { blank } from './fold-text.ts';
import { readUnit } from './units.ts';

const ADDRESS = /(?:https?:\/\/|www\.)\S+|\S+@\S+/g;
/** « Voir page 12 », « idem question 1 », « mesure n° 7 » */
const NUMBERED =
  /(?<![a-z])(?:questions?|pages?|pp?\.|articles?|art\.|propositions?|mesures?|axes?|fiches?|annexes?|chapitres?|paragraphes?|numeros?|(?:cf|voir|idem)(?![a-z])\.?) ?(?:(?:la|le|point|numero) ?)?(?:n ?° ?)?(?:\d{1,3}(?:[ ']\d{3})+(?!\d)|\d+)(?:[.,-]\d+)*|(?:§|n ?°) ?\d+/g;

/** Turns into spaces what points to another place: its figures are no answer. */
export function blankReferences(folded: string): string {
  let rest = folded;
  for (const match of folded.matchAll(ADDRESS)) rest = blank(rest, match.index, match.index + match[0].length);
  for (const match of rest.matchAll(NUMBERED)) {
    const end = match.index + match[0].length;
    // « Mesure : 25 kg », « page 12 de notre programme »; « page 12 200 kg » may be one number or two, and says none.
    const isFigure = readUnit(rest.slice(end)) !== undefined && !/\d[ '][1-9]\d\d$/.test(match[0]);
    if (!isFigure) rest = blank(rest, match.index, end);
  }
  return rest;
}

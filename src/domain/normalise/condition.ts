import { composed, foldText } from './fold-text.ts';

const MARKERS = [
  /(?:^|[ ,;.(])(oui,? +(?:mais|si)(?![a-z]))/,
  /(?:^|[ ,;.(])(a (?:la )?condition(?![a-z]))/,
  /(?:^|[ ,;.(])(sous (?:reserve|condition)s?(?![a-z]))/,
  /(?:^|[ ,;.(])((?:dans la limite|dans la mesure|en fonction|des lors)(?![a-z]))/,
  /(?:^|[ ,;.(])((?:sauf|seulement|uniquement) si(?![a-z])|sauf (?:contrainte|imprevu|difficulte|opposition|refus|probleme|avis))/,
  /(?:^|[ ,;.(])(pourvu qu|pour peu qu|a moins qu|tant qu|(?:lors)?quand (?:nous|on|la|le|l'|les)|lorsqu)/,
  /(?:^|[ ,;.(])(depend(?:ra)?(?:it)? d)/,
  /(?:^|[ ,;.(])(a moyens constants|budget permettant|moyennant|en cas d|faute d|a defaut d)/,
  /(?:^|[ ,;.(])(avec (?:(?:l'aide|le soutien|l'appui|le concours) financ|(?:un |une |des |le |la |les )?(?:co)?(?:financ|subvention)))/,
  /(?:^|[ ,;.(])(apres (?:l')?accord)/,
  /(?:^|[ ,;.(])(selon (?!nous|moi|notre avis))/,
  /(?:^|[ ,;.(])(si (?!oui|non|si(?![a-z])|possible que|vite|tot|bien)|s'il )/,
  /(?:^|[ ,;.(])(mais (?!aussi|surtout))/,
];

/** Bodies above the commune. */
const OTHER_BODY =
  /(?<![a-z])(?:epts?|epci|syctom|sitom93|syelom|syndicat|metropole|mgp|intercommunalite|etablissement public|territoires?|agglomeration|region|departement|competences?)(?![a-z])/;
/** What a body decides, as against what it would have to give. */
const DECISION = /accord|vot|decision|decid|delib|competen|valid|adopt|souhait|feu vert/;
const MORE =
  /financ|subvention|budget|moyen|cout|argent|aide|etude|audit|etat(?![a-z])|habitants?(?![a-z])|donne|faisab|possible/;

/** The condition someone put on a promise, in their own words from its first word on; undefined without one. */
export function findCondition(typed: string, folded: string): string | undefined {
  let first: number | undefined;
  for (const marker of MARKERS) {
    const match = marker.exec(folded);
    if (match === null) continue;
    const start = match.index + match[0].indexOf(match[1] ?? '');
    if (first === undefined || start < first) first = start;
  }
  if (first === undefined) return undefined;
  const words = composed(typed).slice(first).trim();
  // « 25 kg (si l'EPT est d'accord) »: the parenthesis began before the condition.
  return words.includes('(') ? words : words.replace(/\)$/, '');
}

/** Whether a condition only recalls that another body decides too, which makes a promise no less firm. */
export function recallsCompetence(condition: string): boolean {
  const folded = foldText(condition);
  return OTHER_BODY.test(folded) && DECISION.test(folded) && !MORE.test(folded);
}

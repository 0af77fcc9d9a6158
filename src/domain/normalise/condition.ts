import { composed, foldText } from './fold-text.ts';

const MARKERS = [
  /(?:^|[ ,;.(])((?:oui|affirmatif),? +mais(?! aussi| surtout)(?![a-z]))/,
  /(?:^|[ ,;.(])(a (?:la )?condition(?![a-z]))/,
  /(?:^|[ ,;.(])(sous (?:reserve|condition|contrainte)s?(?![a-z])|sous couvert d|conditionnee?s?(?![a-z]))/,
  /(?:^|[ ,;.(])((?:dans la limite|dans la mesure|en fonction|des lors)(?![a-z]))/,
  /(?:^|[ ,;.(])((?:sauf|seulement|uniquement) si(?![a-z])|sauf (?:contrainte|imprevu|difficulte|opposition|refus|probleme|avis))/,
  /(?:^|[ ,;.(])(pourvu qu|pour peu qu|des que (?!possible)|pour autant qu|a supposer qu|dans l'hypothese|a moins (?:qu|d)|tant qu|autant que (?:faire|possible)|(?:lors)?quand (?:nous|on|la|le|l'|les)|lorsqu)/,
  /(?:^|[ ,;.(])(depend(?:ra)?(?:it)? d)/,
  /(?:^|[ ,;.(])(a (?:moyens|budget) constants?|sans (?:hausse|augmentation) (?:des |d')impots?|budget permettant|moyennant|en cas d|faute d|a defaut d)/,
  /(?:^|[ ,;.(])(avec (?:(?:l'aide|le soutien|l'appui|le concours) financ|(?:un |une |des |le |la |les )?(?:co)?(?:financ|subvention)))/,
  /(?:^|[ ,;.(])((?:apres|avec) (?:l')?accord|en accord avec)/,
  /(?:^|[ ,;.(])(selon (?!nous|moi|notre avis))/,
  /(?:^|(?<!(?<![a-z])(?:meme|comme|aussi|compris))[ ,;.(])(si (?!oui|non|si(?![a-z])|possible que|vite|tot|bien|besoin|necessaire|ce n'est)|s'il (?!vous plait|le faut))/,
  /(?:^|[ ,;.(])(mais (?!aussi|surtout))/,
];

/** Bodies above the commune. */
const OTHER_BODY =
  /(?<![a-z])(?:epts?|epci|syctom|sitom93|syelom|syndicat|metropol(?:e|itain)|mgp|intercommunal(?:ite|e)?|etablissement public|territo(?:ires?|rial)|agglomeration|region|departement|competences?|agglo|est[ -]ensemble|plaine commune|vallee sud|boucle nord|terres d'envol|grand[ -](?:paris|orly)|paris est marne|gpso|pold|gosb|gpsea)(?![a-z])/;
/** What a body decides, as against what it would have to give. */
const DECISION =
  /accord|(?<![a-z])avis(?![a-z])|accept|refus|vot|decision|decid|delib|competen|valid|adopt|souhait|feu vert/;
const MORE =
  /financ|subvention|budget|moyen|cout|argent|aide|etude|audit|etat(?![a-z])|habitants?(?![a-z])|donne(?! (?:son|leur) (?:accord|avis))|transfer|faisab|possible/;

/** What every candidate means: it weakens nothing. */
const ONCE_ELECTED =
  /(?<![a-z])(?:si (?:(?:nous sommes|je suis|(?:la|notre|ma) liste est|on est) )?elue?s?|en cas d(?:'election|e victoire)|a (?:la )?condition d'etre elue?s?|si (?:les electeurs|les habitants|vous) nous (?:font confiance|faites confiance|elisez|choisissez))(?![a-z])/g;

/** The condition someone put on a promise, in their own words from its first word on; undefined without one. */
export function findCondition(typed: string, folded: string): string | undefined {
  let first: number | undefined;
  const said = folded.replace(ONCE_ELECTED, (words) => ' '.repeat(words.length));
  for (const marker of MARKERS) {
    const match = marker.exec(said);
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

const NO_CONDITION =
  /^[ .,;!/–-]*(?:(?:non|conditions?|(?:engagement )?ferme)(?: et)?[ ,:]*)?(?:(?:aucune?s?|nulle|pas de|sans)(?: (?:autres? )?(?:conditions?|reserves?|prealables?|restrictions?))?(?: (?:particulieres?|prealables?))?|neant|non|rien|ras|r\.a\.s\.?|n\/?a|sans objet|inconditionnel(?:le)?(?:ment)?|(?:pas |non |in)condition(?:s|nee?|nel(?:le)?)?)?[ .,;!/–-]*$/;

/** Whether what was typed where a condition was asked for says that there is none: « aucune », « si nous sommes élus ». */
export function saysNoCondition(typed: string): boolean {
  return NO_CONDITION.test(foldText(typed).replace(ONCE_ELECTED, ' '));
}

import type { QuantityContext } from './figure.ts';
import { blank, foldText } from './fold-text.ts';
import type { FoundNumber } from './numbers.ts';
import { readUnit, unitOf } from './units.ts';

/** Amounts in general, waste in general, and words that name nothing ("de l'ordre de", "dès le début"). */
const ANY_MEASURE =
  /^(?:reduc|baiss|dimin|augment|hauss|moins|plus|mieux|total|tout|tonn|volum|poids|quantit|niveau|produ|gisement|ratio|chiffre|moyenne|dechet|ordure|omr?$|residu|menager|ordre|facon|maniere|situation|existant|actuel|ici$|an$|annee|debut|fin$|mandat|premi|deuxi|second|prochain|rentree|maintenant|duree|periode|ensemble|election)/;
/** What is thrown away, and what in. */
const THING =
  /^(?:papier|verre|plastique|carton|emballage|textile|metau|metal|bois|bac|sac|poubelle|encombrant|refu)s?x?$/;
/** Other names of a budget. */
const MONEY = ['budget', 'depens', 'credit', 'envelo', 'montan', 'moyens'];
/** Whom a rate is counted for, never what is measured. */
const COUNTED_FOR = /^(?:habitant|foyer|menages?$|personne|population|commune|ville)/;
/** Of whom a share may be. */
const PEOPLE = /(?<![a-z])(?:habitant|foyer|menages?(?![a-z])|personne|population|usager|famill|logement)/;

/** Whose waste it is. */
const OWNER = /^(?:habitant|foyer|menages?$)/;

const ARTICLE = "(?:les? |la |l'|nos |notre |ces |cette |ce |leurs? |(?:tous|toutes) les )";
const COUNT = '(?:(?:nombre|part|taux) )?';
const OF = `(?:des (?!que |l[ae]s? |l'|notre |cette )|du |d'|de ${ARTICLE}?|sur ${ARTICLE})`;
/** « (10 %) des habitants », « (réduire de 10 %) le nombre de camions », « 10 % population » */
const AFTER_FIGURE = new RegExp(
  `^ *(?:(?:${OF}|${ARTICLE})${COUNT}(?:${OF})?([a-z]{2,})|((?:population|habitant|foyer)s?)(?![a-z]))`,
);
/** « (18 %) du gisement de biodéchets » */
const AFTER_MEASURE = new RegExp(`^ *${OF}[a-z]{2,} (?!d'ici)${OF}([a-z]{2,})`);
/** « Réduire le gaspillage (de 10 %) », « doubler le nombre d'écoles » */
const CHANGED = new RegExp(
  `(?<![a-z])(?:redui|reduc|baiss|diminu|divis|multipli|augment|hauss|accroi|doubl|tripl|quadrupl|quintupl)[a-z]* (?:des |du |(?:de )?${ARTICLE})${COUNT}(?:${OF})?([a-z]{2,})`,
);

/** « Le double du budget de Vitry » */
const MULTIPLE_OF = /(?<![a-z])(?:double|triple|quadruple|quintuple|fois)( (?:d|l[ae' ])[^.;,]*)/;
const SET_ASIDE = '(?:alloue|consacre|dedie|affecte|reserve|attribue)e?s?';
const NOUN_OF = new RegExp(
  `(?<![a-z])(?:${OF}|${ARTICLE}|(?<=${SET_ASIDE} )(?:aux? |a ${ARTICLE}?))([a-z]{2,})(?: (?!et |ou |par |pour )([a-z]{3,}))?`,
  'g',
);
/** « Doubler le budget de la voirie », and not « le budget de la ville pour la prévention » */
const MONEY_OF = new RegExp(
  `(?<![a-z])(?:budget|depense|credit)s? (?!de (?:la |notre )(?:ville|commune) (?:pour|consacre|alloue|dedie))${OF}(?:(?:politique|association|equipe|service)s? (?:d[eu] (?:la |l')?)?)?(economie circulaire|[a-z]{2,})`,
);
/** What a budget asked for is made of, or set aside by. */
const OF_A_BUDGET = new RegExp(
  `^(?:fonctionnement|investissement|economie circulaire|ressourcerie|recyclerie|(?:${SET_ASIDE}|votes?)$)`,
);
/** « 200 000 € de recettes »: what comes in is not what is spent. */
const INCOME =
  /^ *(?:de |d'|des )(?:recett|econom|(?:subvention|don)s?(?![a-z]| (?:aux? |a |pour ))|amend|tax|impot|teom|redevanc|emprunt|dette|deficit|perte|gain|benefic|vente|loyer|mecenat)/;

/** What becomes of waste, and what it costs, are not how much of it there is. */
const ELSEWHERE =
  /(?<![a-z])(compost(?:er|e|ee?s|erons)|recycl[a-z]*|detourn[a-z]*|inciner[a-z]*|valoris[a-z]*|gaspill[a-z]*|reemplo[a-z]*|dma|(?<=dechets )(?:verts|alimentaires|organiques|dangereux|inertes|encombrants|plastiques|electr[a-z]*)|(?:teom|tva|taxe|impot)s?)(?![a-z])/;

/**
 * Whether a percentage, a mass or a multiplication is said of something that the question does not measure: « 10 % de
 * la population », « 25 kg de verre ». The question's own words are what it measures.
 */
export function isOfSomethingElse(
  folded: string,
  numbers: readonly FoundNumber[],
  isMultiplied: boolean,
  { kind, question = '', unit }: QuantityContext,
): boolean {
  const own = foldText(`${question} ${unit}`)
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 3 && !COUNTED_FOR.test(word))
    .map((word) => word.slice(0, 6));
  if (own.includes('dechet')) own.push('dma');
  if (own.includes('budget') || unitOf(foldText(unit)).base === '€') own.push(...MONEY);
  if (own.includes('ordure')) own.push('poubel');
  if (own.includes('biodec')) own.push('alimen');
  const isOther = (noun: string | undefined) =>
    noun !== undefined && !ANY_MEASURE.test(noun) && !own.includes(noun.slice(0, 6));
  const isOtherSpending = (noun: string | undefined) =>
    isOther(noun) && !(own.includes('budget') && OF_A_BUDGET.test(noun ?? ''));
  // « 80 % des foyers » is an answer where a share is asked for.
  const isShareAsked = kind === 'quantity' && unitOf(foldText(unit)).base === '%';
  const isIncome = numbers.some(({ end }) => {
    const read = readUnit(folded.slice(end));
    return read?.unit.base === '€' && INCOME.test(folded.slice(end + read.length));
  });
  if (isIncome) return true;
  const ends = numbers.flatMap(({ end, isShare }) => {
    const after = folded.slice(end);
    const read = readUnit(after);
    if (isMultiplied || (isShare === true && !isShareAsked)) return [end];
    if (read?.unit.base === '%') return [end + read.length];
    // « 25 kg de verre par habitant »: the reading of the unit went past what is weighed.
    return read?.unit.base === 'kg' ? [end + read.length, end + (/^ *[a-z]+/.exec(after)?.[0].length ?? 0)] : [];
  });
  const multiple = isMultiplied ? MULTIPLE_OF.exec(folded)?.[1] : undefined;
  const multiplied = [...(multiple ?? '').matchAll(NOUN_OF)].flatMap(([, noun, beside]) => [noun, beside]);
  if (multiplied.some(isOtherSpending)) return true;
  if (ends.length === 0 && !isMultiplied) return false;
  const masked = numbers.reduce((text, { start, end }) => blank(text, start, end), folded);
  const nounsBy = (pattern: RegExp) => ends.map((end) => nounIn(pattern.exec(folded.slice(end))));
  const after = nounsBy(AFTER_FIGURE);
  const beside = nounsBy(AFTER_MEASURE);
  // Nouns after a share that is asked for: people are what shares of people are of, things may not be.
  if (isShareAsked) {
    const isPeopleAsked = question === '' || PEOPLE.test(foldText(question));
    const isOtherThing = (noun = '') => THING.test(noun) && isOther(noun);
    const areOthers = (noun = '') => !isPeopleAsked && PEOPLE.test(noun) && isOther(noun);
    return [...after, ...beside].some(isOtherThing) || after.some(areOthers);
  }
  const spent = own.includes('budget') ? MONEY_OF.exec(masked)?.[1] : undefined;
  // « 50 kg de biodéchets des ménages »: whose they are.
  if (isOtherSpending(spent) || beside.some((noun) => isOtherSpending(noun) && !OWNER.test(noun ?? ''))) return true;
  return [ELSEWHERE.exec(folded)?.[1], nounIn(CHANGED.exec(masked)), ...after].some(isOther);
}

/** The noun that a match found, by whichever of its groups. */
function nounIn(match: RegExpExecArray | null): string | undefined {
  return match?.slice(1).find((group) => group !== undefined);
}

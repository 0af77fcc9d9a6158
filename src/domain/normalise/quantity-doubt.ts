import type { DeadlineMention } from './deadline.ts';

/** Why a figure cannot be told without asking. */
export type QuantityDoubt =
  | 'empty'
  | 'no_number'
  /** « Pas 25 kg »: a figure that is refused. */
  | 'negated'
  | 'several_numbers'
  | 'range'
  | 'ambiguous_separator'
  | 'minus_or_bullet'
  | 'multiplier_unclear'
  | 'unit_differs'
  /** « Réduire de 20 » where kilograms are asked for: kilograms or percent? */
  | 'unit_unsaid'
  /** « 10 % de la population » where waste is measured. */
  | 'something_else'
  /** « Nous sommes à 25 kg aujourd'hui » */
  | 'states_today'
  /** « 10 % de moins que la moyenne »: counted from somebody else's figure. */
  | 'other_reference'
  | 'population_needed'
  | 'baseline_needed'
  | 'level_or_change'
  | 'points_or_percent'
  | 'against_direction'
  | 'bound_against_direction'
  | 'other_reference_year'
  | 'impossible_value';

/** « Comme à Besançon », and not « comme le demande la loi ». */
const LIKE_ANOTHER =
  /(?<![a-z])(?:comme (?:a |au |aux )|comme (?!a(?: |u)|l[ae]s? |l'|prevu|demand|votre|vous|aujourd|actuel|indiqu|nous|notre|convenu|propos|dans|pour|un|objectif|cible)[a-z]|ce que (?:fait|font|faisait) |(?:la )?meme (?:chose|niveau|objectif) qu|la moyenne)/;
const OTHER_REFERENCE =
  /(?<![a-z])ce(?:lui|lle|ux) (?:de|d'|du)|(?:moins|plus|mieux) qu(?:e |')(?!(?:aujourd|actuel|maintenant|prevu|en (?:19|20)\d\d)|(?:la |le |les |l'|nos |notre )?(?:situation|niveau|budget|volume|tonnage|existant|chiffre|annee|\d))|(?:par rapport a|compare a|objectifs?) (?:la |le |les |l'|nos |notre |de la |de l')?(?:moyenne|national|region|europe|legal|metropol|autres|voisin|departement|objectif|loi|etat)|(?<![a-z])(?:la loi|l'etat|l'europe|l'ue) (?:dit|prevoit|demande|fixe|exige|impose|oblige)(?![a-z])|est (?:la loi|legal|obligatoire)|obligation (?:legale|reglementaire)|autant que (?!possible)|au niveau de (?!(?:19|20)\d\d)/;
/** « 85 % du niveau de 2010 » is what would be left, unless a verb of change says otherwise. */
const SHARE_OF_TODAY =
  /(?:%|pour cent) (?:du|de la|des|de notre|de nos) (?:niveau|taux|volume|tonnage|poids|budget|total|quantite)s?(?: [a-z]+){0,2}? (?:actuel|d'aujourd'hui|(?:de |en )?(?:19|20)\d\d)|(?:%|pour cent) (?:du|de notre) budget|(?:%|pour cent) (?:des|du|de la|de nos) [a-z' ]{2,30} (?:sont|est|peuvent|pourraient)(?![a-z])/;
const CHANGING = /[+-] ?\d|(?<![a-z])(?:redui|reduc|baiss|diminu|augment|hauss|moins|plus|en sus)/;
/** « −10/−15 % », « 50 %/100 % » */
const SIGNED_RANGE = /\d ?%? ?\/ ?[+-] ?\d|\d ?% ?\/ ?\d/;
/** « 25 ,5 kg » */
const LOOSE_COMMA = /\d ,\d/;
/** Kilograms spared are neither the level nor, for sure, the fall. */
const SPARED = /(?<![a-z])(?:evit|detourn|economis|economies?|epargn|gagn)[a-z']*/;
/** « 2 % de baisse par an », « une hausse annuelle de 5 % »: it grows with the years it is kept. */
const EACH_YEAR =
  /(?:%|pour ?cents?) (?!par (?:an|mois)|chaque |tous )[a-z][^.;\d]*?(?:par an|chaque annee|tous les ans|\/ ?an|annuellement)(?![a-z])|(?:hausse|baisse|augmentation|reduction|diminution|progression)s? annuelles?/;
/** « Un habitant sur 12 » */
const ONE_OF_MANY = /(?<![a-z])une? [a-z]{3,} sur (?:1[1-9]|[2-9]\d|\d{3,})/;
/** « 10 %, puis nous verrons » */
const THEN = /(?<![a-z])puis(?![a-z])/;

/** Turns of phrase around a figure that make it unsure whatever the figure, in folded text; undefined without one. */
export function doubtInWording(folded: string, kind: 'quantity' | 'change_percent'): QuantityDoubt | undefined {
  if (OTHER_REFERENCE.test(folded) || LIKE_ANOTHER.test(folded)) return 'other_reference';
  if (SIGNED_RANGE.test(folded)) return 'range';
  if (LOOSE_COMMA.test(folded)) return 'ambiguous_separator';
  if (EACH_YEAR.test(folded)) return 'unit_differs';
  if (THEN.test(folded)) return 'several_numbers';
  if (ONE_OF_MANY.test(folded)) return 'something_else';
  if (UNSURE.test(folded)) return 'negated';
  if (kind === 'quantity') return SPARED.test(folded) ? 'level_or_change' : undefined;
  return SHARE_OF_TODAY.test(folded) && !CHANGING.test(folded) ? 'level_or_change' : undefined;
}

/** What happened already, whatever verb of change says it. */
const DONE =
  /(?<![a-z])(?:deja|(?:a|ont|avons|est|sont|sommes) (?:ete )?(?:(?:baisse|diminue|augmente|double|triple|multiplie|divise|passe|progresse|recule|perdu)e?s?|(?:reduit|atteint|obtenu)e?s?)|a ete|ont ete|etai(?:t|ent) d[e']|visi(?:ons|ez)|visai(?:t|ent)|comme (?:aujourd'hui|actuellement))(?![a-z])/;
const TODAY =
  /(?<![a-z])(?:actuellement|a ce jour|(?<!qu'|rapport a )aujourd'hui|etai(?:t|ent|ons)|avai(?:t|ent)|avions|(?:nous |on )(?:en )?(?:sommes a|est a|avons|a|produi(?:t|sons)|jet(?:te|ons)|tri(?:e|ons)|collect(?:e|ons)|recueill(?:e|ons)|depens(?:e|ons)|consacr(?:e|ons))|(?:sont|est) collectee?s?|moyenne (?:est|actuelle)|(?:collecte|production|tonnage) est de|actuel(?:le)?s?(?= *:)|(?:fait|font)(?= \d))(?![a-z])/;
const SOME_DO =
  '(?:ville|commune|syndicat|syctom|territoire|quartier|habitant|foyer)s? (?:en )?(?:produi(?:t|sent)|jett?e(?:nt)?|trie(?:nt)?|collecte(?:nt)?|genere(?:nt)?|depense(?:nt)?|perd(?:ent)?)(?![a-z]| (?:de )?(?:mieux|plus|davantage|moins)(?![a-z]))';
/** « Notre ville produit 240 kg », « ce que la ville produit », and not « nos habitants trient mieux : 40 kg » or « 40 kg si la ville trie » */
const DONE_BY_SOME = new RegExp(
  [
    `(?<![a-z])${SOME_DO}(?= [^,;:.\\d]*\\d)(?!.*(?:vis(?:e|ons|ez)|objectif|cible)(?![a-z]))`,
    `(?<![a-z])(?<!(?<![a-z])a )ce qu(?:e |')(?:[a-z]+[ '])?${SOME_DO}`,
    `\\d(?:(?! s(?:i |'))[^.;,])* ${SOME_DO}`,
  ].join('|'),
);
/** « (Que) chaque habitant trie 40 kg », « (si) la ville trie 40 kg », and not « on sait que la ville collecte 40 kg » */
const WISHED =
  /(?:^|[.;])[^\d.;]*(?:(?:^|[:,.;]|(?<![a-z])(?:pour|afin|faire|sorte|faut|a ce|(?:but|cible|ambition|volonte|idee)(?: est)?|(?:veu|voul|souhait|demand|propos|vis|attend|permett|obten)[a-z]*)) *qu(?:e |')|(?<![a-z])s(?:i |'il)|objectif|ambition|cible|engagement)[^\d.;]*$/;
/** « On baissera peut-être de 10 % », « 160 kg ? Difficile. » */
const UNSURE =
  /\d[^?;.]{0,20}\? *(?!oui)[a-z]|(?<![a-z])(?:peut-etre|on verra|(?:ce )?serait (?:bien|ideal|souhaitable)|en theorie|(?:aimeri|voudri|esper)ons|on (?:aimerait|voudrait|espere))(?![a-z])/;

/** « Baisse de 12 % entre 2010 et 2020 » */
const BETWEEN_YEARS = /(?<![a-z])entre (?:19|20)\d\d et (?:19|20)\d\d/;

/** Whether a lone figure tells where things stand rather than what is promised: « actuellement 10 kg », « en 2024 : 10 kg ». */
export function statesToday(folded: string, deadlines: readonly DeadlineMention[]): boolean {
  const isOver = ({ reading }: DeadlineMention) => reading.kind === 'ask' && reading.reason === 'in_the_past';
  if (BETWEEN_YEARS.test(folded) && deadlines.some(isOver)) return true;
  return (
    DONE.test(folded) ||
    (!CHANGING.test(folded) && (TODAY.test(folded) || isDoneBySome(folded, deadlines) || deadlines.some(isOver)))
  );
}

/** « En 2030, la ville collecte 40 kg » is told of what is to come. */
function isDoneBySome(folded: string, deadlines: readonly DeadlineMention[]): boolean {
  const index = DONE_BY_SOME.exec(folded)?.index;
  if (index === undefined || WISHED.test(folded.slice(0, index))) return false;
  return !deadlines.some(({ reading, start }) => reading.kind === 'understood' && start <= index);
}

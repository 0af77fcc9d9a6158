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

const OTHER_REFERENCE =
  /(?:(?:moins|plus|mieux) que|par rapport a|compare a) (?:la |le |les |l'|nos |notre )?(?:moyenne|national|region|metropol|autres|voisin|departement|objectif|loi)|(?<![a-z])(?:la loi|l'etat|l'europe|l'ue) (?:dit|prevoit|demande|fixe|exige)(?![a-z])/;
/** « 85 % du niveau de 2010 » is what would be left, unless a verb of change says otherwise. */
const SHARE_OF_TODAY =
  /(?:%|pour cent) (?:du|de la|des|de notre|de nos) (?:niveau|taux|volume|tonnage|poids|budget|total|quantite)s?(?: [a-z]+){0,2}? (?:actuel|d'aujourd'hui|(?:de |en )?(?:19|20)\d\d)|(?:%|pour cent) (?:du|de notre) budget|(?:%|pour cent) (?:des|du|de la|de nos) [a-z' ]{2,30} (?:sont|est|peuvent|pourraient)(?![a-z])/;
const CHANGING = /[+-] ?\d|(?<![a-z])(?:redui|reduc|baiss|diminu|augment|hauss|moins|plus|en sus)/;
/** « −10/−15 % », « 50 %/100 % » */
const SIGNED_RANGE = /\d ?%? ?\/ ?[+-] ?\d|\d ?% ?\/ ?\d/;
/** « 25 ,5 kg » */
const LOOSE_COMMA = /\d ,\d/;
/** Kilograms spared are neither the level nor, for sure, the fall. */
const SPARED = /(?<![a-z])(?:evit|detourn|economis|economie d|epargn|gagn)[a-z']*/;

/** Turns of phrase around a figure that make it unsure whatever the figure, in folded text; undefined without one. */
export function doubtInWording(folded: string, kind: 'quantity' | 'change_percent'): QuantityDoubt | undefined {
  if (OTHER_REFERENCE.test(folded)) return 'other_reference';
  if (SIGNED_RANGE.test(folded)) return 'range';
  if (LOOSE_COMMA.test(folded)) return 'ambiguous_separator';
  if (kind === 'quantity') return SPARED.test(folded) ? 'level_or_change' : undefined;
  return SHARE_OF_TODAY.test(folded) && !CHANGING.test(folded) ? 'level_or_change' : undefined;
}

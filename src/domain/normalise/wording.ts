import type { FoundNumber } from './numbers.ts';

/** What the words around a number make of it. */
export interface Wording {
  /** +1 for an increase by the number, −1 for a decrease, undefined when it is not said to be a change. */
  readonly change: 1 | -1 | undefined;
  /** Said to be a level to reach ("à 200 kg", "moins de 100"). */
  readonly isLevel: boolean;
  /** +1 when the number is a maximum ("jusqu'à"), −1 when it is a minimum ("au moins"). */
  readonly bound: 1 | -1 | undefined;
  /** A verb of change stands somewhere before, and nothing says whether the number is the change or its result. */
  readonly isUnclear: 1 | -1 | undefined;
  /** "environ", "à peu près". */
  readonly approximate: boolean;
  /** "- 25": a minus sign, or the dash of a list? */
  readonly bulletLike: boolean;
}

const APPROXIMATE =
  /(?:environ|env\.?|autour de|aux alentours de|proche de|tendre vers|vers|pres de|a peu pres|presque|quelque|~|±|\+ ?\/? ?[-−]|de l'ordre de) *$/;
const APPROXIMATE_AFTER = /^[^.;,\d]{0,25}? (?:environ|a peu pres|approximativement)(?![a-z])/;
const MAXIMUM =
  /(?:jusqu'a|au plus|au mieux|(?:au )?maxi(?:mum)?|max\.?|(?:plafonn|limit)[a-z]* a|plafond(?: de| :)?|pas au-dela de|pas plus d(?:e |')|pas davantage (?:que (?:les? )?|d(?:e |'))|(?<!pas )moins (?:de |d'|que (?:les? )?)|(?:pas|sans) depasser|inferieur[a-z]* a|sous(?: les)?|en dessous de|<=?) *$/;
const MINIMUM =
  /(?:au moins|(?:au )?mini(?:mum)?|min\.?|a minima|pas moins d(?:e |')|(?<!pas )plus d(?:e |')|superieur[a-z]* a|(?<!pas )au-dela de|au-dessus d(?:e |')|>=?) *$/;
const MAXIMUM_AFTER =
  /^[^.;,\d]{0,40}? (?:au plus(?! tard| tot| vite)|(?:au )?maxi(?:mum)?|max|au mieux|(?:et|ou) moins)(?![a-z])|^[^.;\d]{0,40}? pas davantage(?![a-z]| d(?:e |'))/;
const MINIMUM_AFTER =
  /^[^.;,\d]{0,40}? (?:au moins|(?:au )?mini(?:mum)?|min|a minima|plancher|(?:et|ou) plus)(?![a-z])/;
const DECREASE = /(?<![a-z])(?:redui|reduc|baiss|diminu|recul|supprim)[a-z]*/;
/** « Perdre 50 kg », and not « sans rien perdre : 150 kg » */
const LOSING =
  /(?<![a-z])(?<!(?:sans|ne|pas) (?:rien |pas )?)(?:perdr(?:e|ons|ont|ai|a)|retranche(?:r(?:ons|ont|ai|a)?)) $/;
/** « Enlever 150 kg »: collected, or done away with? */
const TAKING_AWAY = /(?<![a-z])(?<!(?:sans|ne|pas) (?:rien |pas )?)enlever(?:ons|ont|ai|a)? $/;
const INCREASE = /(?<![a-z])(?:augment|hauss|accroi|progress|relev)[a-z]*/;
const BY = /(?:^|[^a-z])(?:de |d' ?|des |de la |par )$/;
const TO = /(?<![a-z])(?:(?<!engag[a-z]* )a|jusqu'a|atteindre) *$/;
/** « 10 composteurs supplémentaires », « 10 nouveaux sites ». */
const ADDED = /^(?:[^.;,\d]{0,25}?)? (?:supplementaires?|additionnel(?:le)?s?|nouveaux|nouvelles)(?![a-z])/;
const SIGN_WORD = /(?<![a-z])(moins|plus) *$/;
const SIGN = /(?:^|[^a-z0-9])([+-]) *$/;

/** Reads the words before and after a number in folded text. */
export function wordingAround(folded: string, number: FoundNumber): Wording {
  let before = folded.slice(0, number.start);
  const after = folded.slice(number.end);
  const approximate = number.approximate === true || APPROXIMATE.test(before) || APPROXIMATE_AFTER.test(after);
  before = before.replace(APPROXIMATE, '');
  const none: Wording = {
    change: undefined,
    isLevel: false,
    bound: undefined,
    isUnclear: undefined,
    approximate,
    bulletLike: false,
  };
  if (/^ *- +$/.test(before)) return { ...none, bulletLike: true };
  const sign = SIGN.exec(before)?.[1];
  if (sign !== undefined) {
    const bound = boundOf(before.replace(/[+-] *$/, ''), after) === 1 ? 1 : undefined;
    return { ...none, change: sign === '+' ? 1 : -1, bound };
  }
  // « 20 % de réduction »
  const named = /^(?:[^.;,\d]{0,25}?)? (?:de|d') ?(reduction|baisse|diminution|augmentation|hausse)(?![a-z])/.exec(
    after,
  )?.[1];
  if (named !== undefined) return { ...none, change: DECREASE.test(named) ? -1 : 1 };
  // « Moitié moins », « 10 % de moins ».
  const trailing = /^(?:[^.;,\d]{0,25}? (?:de|en))? (moins|plus)(?![a-z])/.exec(after)?.[1];
  if (ADDED.test(after)) return { ...none, change: 1 };
  if (trailing !== undefined) return { ...none, change: trailing === 'plus' ? 1 : -1 };

  const bound = boundOf(before, after);
  // "réduire d'au moins 10 %" is a change by at least 10, "réduire à moins de 100 kg" a level under 100.
  const head = before.replace(bound === 1 ? MAXIMUM : MINIMUM, '');
  if (TAKING_AWAY.test(head)) return { ...none, isUnclear: -1 };
  const isLost = LOSING.test(head);
  const direction = isLost ? -1 : lastDirection(head);
  const isBy = isLost || (direction !== undefined && BY.test(head));
  if (bound !== undefined && !isBy) return { ...none, isLevel: true, bound };
  if (isBy) return { ...none, change: direction, bound: bound === 1 ? bound : undefined };
  // « Encore 20 »: 20 in all, or 20 more?
  if (/(?<![a-z])encore *$/.test(head)) return { ...none, isUnclear: 1 };
  const signWord = SIGN_WORD.exec(head)?.[1];
  if (signWord !== undefined) return { ...none, change: signWord === 'plus' ? 1 : -1 };
  if (TO.test(head)) return { ...none, isLevel: true };
  if (direction === undefined) return none;
  const isBeside = new RegExp(`(?:${DECREASE.source}|${INCREASE.source}) *:? *$`).test(head);
  return isBeside ? { ...none, change: direction } : { ...none, isUnclear: direction };
}

function boundOf(before: string, after: string): 1 | -1 | undefined {
  if (MAXIMUM.test(before)) return 1;
  if (MINIMUM.test(before)) return -1;
  if (MAXIMUM_AFTER.test(after)) return 1;
  return MINIMUM_AFTER.test(after) ? -1 : undefined;
}

/** The last verb or noun of change before the number. */
function lastDirection(before: string): 1 | -1 | undefined {
  const decrease = lastIndex(before, DECREASE);
  const increase = lastIndex(before, INCREASE);
  if (decrease === increase) return undefined;
  return increase > decrease ? 1 : -1;
}

function lastIndex(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(new RegExp(pattern.source, 'g'))) last = match.index;
  return last;
}

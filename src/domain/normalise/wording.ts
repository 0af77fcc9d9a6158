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

const APPROXIMATE = /(?:environ|autour de|pres de|a peu pres|quelque|~|de l'ordre de) *$/;
const MAXIMUM =
  /(?:jusqu'a|au plus|au maximum|maximum|max\.?|moins d(?:e |')|inferieur[a-z]* a|sous(?: les)?|en dessous de|<=?) *$/;
const MINIMUM = /(?:au moins|au minimum|minimum|min\.?|plus d(?:e |')|superieur[a-z]* a|au-dela de|>=?) *$/;
const DECREASE = /(?<![a-z])(?:redui|reduc|baiss|diminu|recul|supprim)[a-z]*/;
const INCREASE = /(?<![a-z])(?:augment|hauss|accroi|progress|relev)[a-z]*/;
const BY = /(?:^|[^a-z])(?:de |d' ?)$/;
const TO = /(?<![a-z])(?:a|jusqu'a|atteindre) *$/;
const SIGN_WORD = /(?<![a-z])(moins|plus) *$/;
const SIGN = /(?:^|[^a-z0-9])([+-]) *$/;

/** Reads the words before and after a number in folded text. */
export function wordingAround(folded: string, { start, end }: FoundNumber): Wording {
  let before = folded.slice(0, start);
  const after = folded.slice(end);
  const approximate = APPROXIMATE.test(before);
  if (approximate) before = before.replace(APPROXIMATE, '');
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
  if (sign !== undefined) return { ...none, change: sign === '+' ? 1 : -1 };
  const trailing = /^[^.;,\d]{0,25}? (?:de|en) (moins|plus)(?![a-z])/.exec(after)?.[1];
  if (trailing !== undefined) return { ...none, change: trailing === 'plus' ? 1 : -1 };

  const bound = MAXIMUM.test(before) ? 1 : MINIMUM.test(before) ? -1 : undefined;
  // "réduire d'au moins 10 %" is a change by at least 10, "réduire à moins de 100 kg" a level under 100.
  const head = bound === undefined ? before : before.replace(bound === 1 ? MAXIMUM : MINIMUM, '');
  const direction = lastDirection(head);
  const isBy = direction !== undefined && BY.test(head);
  if (bound !== undefined && !isBy) return { ...none, isLevel: true, bound };
  if (isBy) return { ...none, change: direction, bound: bound === 1 ? bound : undefined };
  const signWord = SIGN_WORD.exec(head)?.[1];
  if (signWord !== undefined) return { ...none, change: signWord === 'plus' ? 1 : -1 };
  if (TO.test(head)) return { ...none, isLevel: true };
  if (direction === undefined) return none;
  const isBeside = new RegExp(`(?:${DECREASE.source}|${INCREASE.source}) *:? *$`).test(head);
  return isBeside ? { ...none, change: direction } : { ...none, isUnclear: direction };
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

import type { CriterionKind, Direction, PlausibleLimits } from '../criterion.ts';
import { signOf } from '../criterion.ts';
import type { DeadlineContext } from './deadline.ts';
import { foldText } from './fold-text.ts';
import type { FoundNumber } from './numbers.ts';
import type { QuantityDoubt } from './quantity-doubt.ts';
import { convert, readOwnUnit, readRate, readUnit, type Unit, unitOf } from './units.ts';
import { type Wording, wordingAround } from './wording.ts';

/** The question an answer was typed to. */
export interface QuantityContext extends DeadlineContext {
  readonly kind: Extract<CriterionKind, 'quantity' | 'change_percent'>;
  readonly unit: string;
  /** The question itself: its words say what it measures. */
  readonly question?: string;
  readonly direction: Direction;
  /** Published situation, needed to turn a change into a level. */
  readonly baseline?: { readonly value: number; readonly year: number };
  /** Needed to convert between a total and a figure per inhabitant. */
  readonly population?: number;
  readonly plausible?: PlausibleLimits;
}

/** What one number means in the question's unit, and how sure that is. */
export type Figure = {
  value: number;
  confidence: number;
  isChange?: boolean;
  multiplier?: number;
  statedBaseline?: number;
};
/** Why it cannot be told without asking. */
export type Doubt = { readonly doubt: QuantityDoubt };

const EACH_YEAR = /(?<![a-z])(?:chaque annee|tous les ans|annuellement)(?![a-z])/;

/** The value of one number by the words around it: a level, or a change of the published situation. */
export function fromNumber(folded: string, number: FoundNumber, context: QuantityContext): Figure | Doubt {
  const sign = signOf(context.direction);
  const around = wordingAround(folded, number);
  // « Tendre vers zéro » names no figure.
  if (around.approximate && number.value === 0) return { doubt: 'no_number' };
  // « - 10 % » where a fall is asked for: minus or dash, it is the same.
  const sameEitherWay = around.bulletLike && context.kind === 'change_percent' && sign === -1;
  if (around.bulletLike && !sameEitherWay) return { doubt: 'minus_or_bullet' };
  const wording: Wording = sameEitherWay ? { ...around, change: -1 } : around;
  // « 3 milliers de tonnes »: the unit stands behind the preposition.
  const after = folded.slice(number.end).replace(/^ d(?:e |'(?!ici))/, ' ');
  const unit = number.isShare
    ? unitOf('%')
    : (readUnit(after)?.unit ?? readOwnUnit(after) ?? readRate(after, context.unit));
  const change = wording.change ?? (context.kind === 'change_percent' ? wording.isUnclear : undefined);
  if (change !== undefined && EACH_YEAR.test(folded)) return { doubt: 'unit_differs' };
  if (change !== undefined && change !== sign) return { doubt: 'against_direction' };
  if (change === undefined && wording.isUnclear !== undefined) return { doubt: 'level_or_change' };
  // In answer to « de combien ? » the figure is the size of the change: « au moins 10 % » is a minimum either way.
  const isLeastChange = context.kind === 'change_percent' && wording.change === undefined && wording.bound === -1;
  // « jusqu'à 25 % » promises nothing where more is better, nor « au moins » where less is.
  // A change of at most so much promises nothing whichever way it goes.
  const isMostChange = change !== undefined && wording.bound === 1;
  if (isMostChange || (wording.bound === sign && !isLeastChange)) return { doubt: 'bound_against_direction' };
  // « La moitié » in answer to « de combien ? »
  const isBareShare = number.isShare === true && context.kind === 'change_percent' && change === undefined;
  // « De moitié », « d'un tiers »: by so much.
  const before = folded.slice(0, number.start);
  const isBy = /^ *(?:oui *[,:]? *)?d(?:e |')$/.test(before);
  if (isBareShare && !isBy) return { doubt: 'level_or_change' };
  // « Oui pour 15 % » agrees to a fall; « oui pour 85 % » may be to what would be left.
  const isAgreed = number.value < 50 && /(?<![a-z])(?:oui|ok|d'accord),? pour $/.test(before);
  // « 40 % des crédits » in answer to « de combien augmenter ? », « pour 8 % des déchets »
  const isPart =
    sign === 1
      ? /^ *(?:%|pour ?cents?) (?:du|des|de la|de l') ?[a-z]/.test(after)
      : /(?<![a-z])pour $/.test(before) && !isAgreed;
  if (context.kind === 'change_percent' && change === undefined && isPart) return { doubt: 'level_or_change' };
  const figure =
    context.kind === 'change_percent'
      ? asChange(number.value, unit, change, wording.isLevel && !isLeastChange, sign)
      : asLevel(number.value, unit, change, context);
  if ('doubt' in figure) return figure;
  return { ...figure, confidence: figure.confidence * (wording.approximate ? 0.7 : 1) };
}

/** Without a sign the change goes the way the question asks; a level is no change. */
function asChange(
  value: number,
  unit: Unit | undefined,
  change: 1 | -1 | undefined,
  isLevel: boolean,
  sign: 1 | -1,
): Figure | Doubt {
  if (unit?.base === 'point') return { doubt: 'points_or_percent' };
  if (unit !== undefined && unit.base !== '%') return { doubt: 'unit_differs' };
  if (isLevel) return { doubt: 'level_or_change' };
  if (isShareOfOne(value, unit)) return { doubt: 'points_or_percent' };
  // « 120 % », « 1,2 » in answer to « de combien augmenter ? »: what it would grow to, or by how much?
  const isFactor = unit === undefined && value > 1 && value < 2;
  if (sign === 1 && change === undefined && ((value >= 100 && value <= 200) || isFactor))
    return { doubt: 'level_or_change' };
  // « + 2 millions »: of euros, most likely.
  if (unit === undefined && value > 1000) return { doubt: 'unit_differs' };
  const confidence = (change === undefined ? 0.8 : 1) * (unit === undefined ? 0.8 : 1);
  return { value: (change ?? sign) * value, isChange: true, confidence };
}

function asLevel(
  value: number,
  unit: Unit | undefined,
  change: 1 | -1 | undefined,
  context: QuantityContext,
): Figure | Doubt {
  const wanted = unitOf(foldText(context.unit));
  const baseline = context.baseline?.value;
  if (unit?.base === 'point' && wanted.base === '%') {
    if (change === undefined) return { doubt: 'level_or_change' };
    if (baseline === undefined) return { doubt: 'baseline_needed' };
    return { value: baseline + change * value, isChange: true, confidence: 1 };
  }
  if (unit?.base === '%') {
    if (wanted.base === '%') return change === undefined ? { value, confidence: 1 } : { doubt: 'points_or_percent' };
    if (change === undefined) return { doubt: 'level_or_change' };
    if (baseline === undefined) return { doubt: 'baseline_needed' };
    return { value: baseline * (1 + (change * value) / 100), isChange: true, confidence: 1 };
  }
  const unsaid = unit === undefined && wanted.base === '%';
  if (unsaid && (change !== undefined || isShareOfOne(value, unit))) return { doubt: 'points_or_percent' };
  const converted = unit === undefined ? bare(value) : convert(value, unit, wanted, context.population);
  if (converted.kind !== 'converted') return { doubt: converted.kind };
  // « Baisser de 10 kg par an »: once, or every year?
  const isRepeated = unit?.base === 'kg' && unit.perYear && !unit.perInhabitant;
  if (change !== undefined && isRepeated) return { doubt: 'unit_differs' };
  // « 200 g » in a commune of thousands: for each of them, surely, but in which unit?
  const isSpread = wanted.perInhabitant && unit !== undefined && !unit.perInhabitant && unit.scale !== wanted.scale;
  if (isSpread && baseline !== undefined && converted.value > 0 && 50 * converted.value < baseline) {
    return { doubt: 'unit_differs' };
  }
  // « 12 700 000 kg » where kilograms an inhabitant are asked for: a total, whose « par habitant » was not left unsaid.
  if (converted.confidence < 1 && baseline !== undefined && baseline > 0 && converted.value > 50 * baseline) {
    return { doubt: 'unit_differs' };
  }
  // « 250 » where a hundred thousand euros are spent already: of thousands, most likely.
  const isFarBelow = baseline !== undefined && value > 0 && 50 * value < baseline && context.direction === 'up';
  if (unit === undefined && isFarBelow) return { doubt: 'unit_unsaid' };
  if (change === undefined) return { value: converted.value, confidence: converted.confidence };
  if (unit === undefined && (wanted.base === 'kg' || wanted.base === '€')) return { doubt: 'unit_unsaid' };
  if (baseline === undefined) return { doubt: 'baseline_needed' };
  return { value: baseline + change * converted.value, isChange: true, confidence: converted.confidence };
}

/** « 0,65 » may be 65 % or less than one percent. */
function isShareOfOne(value: number, unit: Unit | undefined): boolean {
  return unit === undefined && value > 0 && value < 1;
}

/** The question shows its unit, so a bare figure is most likely in it. */
function bare(value: number) {
  return { kind: 'converted', value, confidence: 0.8 } as const;
}

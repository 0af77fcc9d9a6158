import type { CriterionKind, Direction, PlausibleLimits } from '../criterion.ts';
import { signOf } from '../criterion.ts';
import { findCondition } from './condition.ts';
import { type DeadlineContext, findDeadlines } from './deadline.ts';
import { blank, foldText } from './fold-text.ts';
import { findFractions } from './fractions.ts';
import { findMultiplier } from './multiplier.ts';
import { type FoundNumber, findNumbers } from './numbers.ts';
import { type Plausibility, plausibilityOf } from './plausibility.ts';
import { doubtInWording, type QuantityDoubt } from './quantity-doubt.ts';
import { findReferenceYear } from './reference-year.ts';
import { blankReferences } from './references.ts';
import { blankRepeats } from './repeats.ts';
import { findRefusal, isNegated } from './stance.ts';
import { convert, readOwnUnit, readRate, readUnit, tidy, type Unit, unitOf } from './units.ts';
import { type Wording, wordingAround } from './wording.ts';

/** The question an answer was typed to. */
export interface QuantityContext extends DeadlineContext {
  readonly kind: Extract<CriterionKind, 'quantity' | 'change_percent'>;
  readonly unit: string;
  readonly direction: Direction;
  /** Published situation, needed to turn a change into a level. */
  readonly baseline?: { readonly value: number; readonly year: number };
  /** Needed to convert between a total and a figure per inhabitant. */
  readonly population?: number;
  readonly plausible?: PlausibleLimits;
}

/** A figure understood in the question's own unit, or a question to put to the person who typed. */
export type QuantityReading =
  | {
      readonly kind: 'understood';
      /** In the question's unit: a level, or a signed change for `change_percent`. */
      readonly value: number;
      readonly unit: string;
      readonly multiplier?: number;
      /** Whether a change was typed and applied to the published situation. */
      readonly isChange?: boolean;
      readonly condition?: string;
      /** Situation the person stated ("passer de 260 à 200"). */
      readonly statedBaseline?: number;
      /** 1 when all was said; less when the unit or the sign was left to the question. */
      readonly confidence: number;
      readonly plausibility: Plausibility;
    }
  | { readonly kind: 'ask'; readonly reason: QuantityDoubt; readonly condition?: string };

type Figure = { value: number; confidence: number; isChange?: boolean; multiplier?: number; statedBaseline?: number };
type Doubt = { readonly doubt: QuantityDoubt };

/** « 60 pour 100 », « 60 p. cent » */
const OUT_OF_A_HUNDRED = /(?<=\d) ?(?:pour|p\.) ?(?:100(?!\d)|cents?(?![a-z]))(?! ?(?:hab|foyer|pers|menage))/g;
const AT_MOST = /(?<![a-z])(?:jusqu'a|au plus(?! tard| tot| vite)|(?:au )?maxi(?:mum)?|max)(?![a-z])/;

/** Reads the figure someone typed. Never guesses: what can be read in two ways is asked. */
export function readQuantity(text: string, context: QuantityContext): QuantityReading {
  const folded = foldText(text);
  const condition = findCondition(text, folded);
  const read = readFigure(folded, condition, context);
  const shown = condition === undefined ? {} : { condition };
  if ('doubt' in read) return { kind: 'ask', reason: read.doubt, ...shown };
  const { value, confidence, ...rest } = read;
  if (value < (context.kind === 'change_percent' ? -100 : 0)) {
    return { kind: 'ask', reason: 'impossible_value', ...shown };
  }
  const share = context.kind === 'quantity' ? context.unit : '';
  return {
    kind: 'understood',
    value: tidy(value),
    unit: context.unit,
    ...rest,
    ...shown,
    confidence: tidy(confidence),
    plausibility: plausibilityOf(value, context.direction, context.plausible, share),
  };
}

function readFigure(folded: string, condition: string | undefined, context: QuantityContext): Figure | Doubt {
  if (folded.trim() === '') return { doubt: 'empty' };
  // « 10 %, mais nous ne nous engageons pas » and « 85 % du niveau de 2010 »: what is looked at next would be cut off.
  const refused = findRefusal(folded) ? 'negated' : doubtInWording(folded, context.kind);
  if (refused !== undefined) return { doubt: refused };
  let rest = blankRepeats(blankReferences(folded));
  const reference = findReferenceYear(rest, context.today);
  if (reference !== undefined) {
    if (context.baseline !== undefined && context.baseline.year !== reference.year) {
      return { doubt: 'other_reference_year' };
    }
    rest = blank(rest, reference.start, reference.end);
  }
  for (const { start, end } of findDeadlines(rest, context)) rest = blank(rest, start, end);
  // « 600 000 € sur 6 ans »: all of it, or each year?
  if (mayBeTotal(folded, context)) return { doubt: 'unit_differs' };
  // « Oui, mais pas tout de suite »: what the condition denies is not the figure.
  if (isNegated(rest.slice(0, folded.length - (condition?.length ?? 0)))) return { doubt: 'negated' };
  rest = rest.replace(OUT_OF_A_HUNDRED, (words) => '%'.padEnd(words.length));
  const fractions = findFractions(rest);
  const multiplied = findMultiplier(rest);
  if (multiplied?.kind === 'ask') return { doubt: 'multiplier_unclear' };
  for (const { start, end } of fractions) rest = blank(rest, start, end);
  const numbers = [...fractions, ...findNumbers(rest)].sort((a, b) => a.start - b.start);
  if (multiplied !== undefined) {
    // A second figure may agree with the multiplication or not: a person can tell.
    if (numbers.length > multiplied.numbersUsed) return { doubt: 'several_numbers' };
    // « Jusqu'à doubler » promises nothing.
    if (AT_MOST.test(rest)) return { doubt: 'bound_against_direction' };
    const figure = fromMultiplier(multiplied.multiplier, context);
    const isAbout = /(?<![a-z])(?:presque|quasi[a-z]*|environ|pres de)(?![a-z])/.test(rest);
    return 'doubt' in figure || !isAbout ? figure : { ...figure, confidence: 0.7 };
  }
  if (numbers.some((number) => number.ambiguous)) return { doubt: 'ambiguous_separator' };
  const [first, second] = numbers;
  if (first === undefined) return { doubt: 'no_number' };
  if (second === undefined) return fromNumber(rest, first, context);
  if (numbers.length > 2) return { doubt: 'several_numbers' };
  return fromTwoNumbers(rest, first, second, context);
}

function fromMultiplier(multiplier: number, context: QuantityContext): Figure | Doubt {
  if (signOf(context.direction) * (multiplier - 1) < 0) return { doubt: 'against_direction' };
  if (context.kind === 'change_percent') {
    return { value: (multiplier - 1) * 100, multiplier, isChange: true, confidence: 1 };
  }
  if (context.baseline === undefined) return { doubt: 'baseline_needed' };
  return { value: context.baseline.value * multiplier, multiplier, isChange: true, confidence: 1 };
}

/** Two numbers are a move ("passer de 260 à 200 kg"), a figure beside today's, a range, or two things. */
function fromTwoNumbers(folded: string, first: FoundNumber, second: FoundNumber, context: QuantityContext) {
  const before = folded.slice(0, first.start);
  const firstUnit = readUnit(folded.slice(first.end));
  const between = folded.slice(first.end + (firstUnit?.length ?? 0), second.start);
  if (isMove(before, between, first, second, readUnit(folded.slice(second.end))?.unit, context)) {
    const target = fromNumber(`passer a ${folded.slice(second.start)}`, shift(second, 9 - second.start), context);
    return 'doubt' in target ? target : { ...target, statedBaseline: first.value };
  }
  if (/(?<![a-z])(?:contre|au lieu de|plutot que|vs\.?) (?:les )?$/.test(between)) {
    const target = fromNumber(blank(folded, second.start, folded.length), first, context);
    return 'doubt' in target ? target : { ...target, statedBaseline: second.value };
  }
  const isRange = /^ ?(?:a|et|ou|-|\/|jusqu'a) ?(?:[+-] ?)?$/.test(between);
  return { doubt: isRange ? 'range' : 'several_numbers' } as const;
}

/** Without a verb, "de 200 à 150 kg" is a move when it starts from today's figure, or goes down where less is better. */
function isMove(
  before: string,
  between: string,
  first: FoundNumber,
  second: FoundNumber,
  unit: Unit | undefined,
  { kind, baseline, direction, unit: wanted }: QuantityContext,
): boolean {
  if (!/^ a (?:moins de |plus de )?$/.test(between)) return false;
  if (/(?<![a-z])(?:pass|descend|ramen|port|mont)[a-z]* (?:[a-z' ]{0,40} )?de $/.test(before)) return true;
  if (!/(?:^|[^a-z])de $/.test(before) || kind !== 'quantity' || (unit?.base === '%' && wanted !== '%')) return false;
  return first.value === baseline?.value || (direction === 'down' && first.value > second.value);
}

function fromNumber(folded: string, number: FoundNumber, context: QuantityContext): Figure | Doubt {
  const sign = signOf(context.direction);
  const around = wordingAround(folded, number);
  // « - 10 % » where a fall is asked for: minus or dash, it is the same.
  const sameEitherWay = around.bulletLike && context.kind === 'change_percent' && sign === -1;
  if (around.bulletLike && !sameEitherWay) return { doubt: 'minus_or_bullet' };
  const wording: Wording = sameEitherWay ? { ...around, change: -1 } : around;
  // « 3 milliers de tonnes »: the unit stands behind the preposition.
  const after = folded.slice(number.end).replace(/^ d(?:e |')/, ' ');
  const unit = number.isShare
    ? unitOf('%')
    : (readUnit(after)?.unit ?? readOwnUnit(after) ?? readRate(after, context.unit));
  const change = wording.change ?? (context.kind === 'change_percent' ? wording.isUnclear : undefined);
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
  if (isBareShare) return { doubt: 'level_or_change' };
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
  // « Baisser de 10 kg par an » where kilograms an inhabitant and a year are asked for: once, or every year?
  if (change !== undefined && unit?.perYear && !unit.perInhabitant && wanted.perInhabitant) {
    return { doubt: 'unit_differs' };
  }
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

const OVER_YEARS =
  /(?<![a-z])(?:sur|pour|pendant) (?:l'ensemble |(?:toute )?la duree |tout )?(?:du |de |le |la |les )*(?:[a-z0-9]+ ans|mandat|mandature)(?![a-z])|(?<![a-z])cumule/;
const CHANGE_OR_RATE =
  /annuel|(?:par|\/|chaque) ?an(?![a-z])|(?<![a-z])(?:an|annees?) *[:=]|[+-] ?\d|(?<![a-z])(?:redui|reduc|baiss|diminu|augment|hauss|moins|plus|pass|port|ramen|descend|mont)/;

/** Whether an amount for years on end was given where one a year is asked for. */
function mayBeTotal(folded: string, { kind, unit }: QuantityContext): boolean {
  const { perYear, perInhabitant } = unitOf(foldText(unit));
  return kind === 'quantity' && perYear && !perInhabitant && OVER_YEARS.test(folded) && !CHANGE_OR_RATE.test(folded);
}

/** « 0,65 » may be 65 % or less than one percent. */
function isShareOfOne(value: number, unit: Unit | undefined): boolean {
  return unit === undefined && value > 0 && value < 1;
}

/** The question shows its unit, so a bare figure is most likely in it. */
function bare(value: number) {
  return { kind: 'converted', value, confidence: 0.8 } as const;
}

function shift(number: FoundNumber, by: number): FoundNumber {
  return { ...number, start: number.start + by, end: number.end + by };
}

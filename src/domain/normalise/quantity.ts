import { signOf } from '../criterion.ts';
import { findCondition } from './condition.ts';
import { findDeadlines } from './deadline.ts';
import { type Doubt, type Figure, fromNumber, type QuantityContext } from './figure.ts';
import { apartFromSince, blank, foldText } from './fold-text.ts';
import { findFractions } from './fractions.ts';
import { isOfSomethingElse } from './measured.ts';
import { findMultiplier } from './multiplier.ts';
import { type FoundNumber, findNumbers } from './numbers.ts';
import { type Plausibility, plausibilityOf } from './plausibility.ts';
import { doubtInWording, type QuantityDoubt, statesToday } from './quantity-doubt.ts';
import { findReferenceYear } from './reference-year.ts';
import { blankReferences } from './references.ts';
import { blankRepeats } from './repeats.ts';
import { findRefusal, isCalledOutOfReach, isNegated } from './stance.ts';
import { mayBeTotal } from './total-over-years.ts';
import { readUnit, tidy, type Unit } from './units.ts';

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

/** « 60 pour 100 », « 60 p. cent » */
const OUT_OF_A_HUNDRED = /(?<=\d) ?(?:pour|p\.) ?(?:100(?!\d)|cents?(?![a-z]))(?! ?(?:hab|foyer|pers|menage))/g;
const AT_MOST = /(?<![a-z])(?:jusqu'a|au plus(?! tard| tot| vite)|(?:au )?maxi(?:mum)?|max)(?![a-z])/;

/** Reads the figure someone typed. Never guesses: what can be read in two ways is asked. */
export function readQuantity(text: string, context: QuantityContext): QuantityReading {
  const folded = foldText(text);
  const condition = findCondition(text, folded);
  const read = readFigure(text, folded, condition, context);
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

function readFigure(
  typed: string,
  folded: string,
  condition: string | undefined,
  context: QuantityContext,
): Figure | Doubt {
  if (folded.trim() === '') return { doubt: 'empty' };
  // « 10 %, mais nous ne nous engageons pas » and « 85 % du niveau de 2010 »: what is looked at next would be cut off.
  const refused = findRefusal(folded) || isCalledOutOfReach(folded) ? 'negated' : doubtInWording(folded, context.kind);
  if (refused !== undefined) return { doubt: refused };
  let rest = blankRepeats(blankReferences(folded));
  const reference = findReferenceYear(rest, context.today);
  if (reference !== undefined) {
    const from = context.baseline?.year ?? findReferenceYear(foldText(context.question ?? ''), context.today)?.year;
    if (from !== undefined && from !== reference.year) return { doubt: 'other_reference_year' };
    // « +40 % depuis 2020 » where no situation of that year is published: what happened since.
    const isSince = folded.slice(reference.start, reference.end).startsWith('depuis');
    if (from === undefined && isSince) return { doubt: 'states_today' };
    rest = blank(rest, reference.start, reference.end);
  }
  const deadlines = findDeadlines(rest, context);
  for (const { start, end } of deadlines) rest = blank(rest, start, end);
  // « 600 000 € sur 6 ans »: all of it, or each year?
  if (mayBeTotal(folded, context)) return { doubt: 'unit_differs' };
  // « Oui, mais pas tout de suite »: what the condition denies is not the figure.
  const promised = rest.slice(0, folded.length - (condition?.length ?? 0));
  const isFigurePromised = condition === undefined || saysFigure(promised) || !saysFigure(rest);
  if (isNegated(promised) || (!isFigurePromised && isNegated(clauseOfFigure(rest)))) return { doubt: 'negated' };
  rest = rest.replace(OUT_OF_A_HUNDRED, (words) => '%'.padEnd(words.length));
  const fractions = findFractions(rest);
  const multiplied = findMultiplier(rest);
  if (multiplied?.kind === 'ask') return { doubt: 'multiplier_unclear' };
  for (const { start, end } of fractions) rest = blank(rest, start, end);
  const numbers = [...fractions, ...findNumbers(rest)].sort((a, b) => a.start - b.start);
  if (numbers.length < 2 && statesToday(folded, deadlines)) return { doubt: 'states_today' };
  if (multiplied !== undefined) {
    // A second figure may agree with the multiplication or not: a person can tell.
    if (numbers.length > multiplied.numbersUsed) return { doubt: 'several_numbers' };
    // « Jusqu'à doubler » promises nothing.
    if (AT_MOST.test(rest)) return { doubt: 'bound_against_direction' };
    if (isOfSomethingElse(apartFromSince(rest, typed), numbers, true, context)) return { doubt: 'something_else' };
    const figure = fromMultiplier(multiplied.multiplier, context);
    const isAbout = /(?<![a-z])(?:presque|quasi[a-z]*|environ|pres de)(?![a-z])/.test(rest);
    return 'doubt' in figure || !isAbout ? figure : { ...figure, confidence: 0.7 };
  }
  if (numbers.some((number) => number.ambiguous)) return { doubt: 'ambiguous_separator' };
  const [first, second] = numbers;
  if (first === undefined) return { doubt: 'no_number' };
  if (numbers.length > 2) return { doubt: 'several_numbers' };
  const figure = second === undefined ? fromNumber(rest, first, context) : fromTwoNumbers(rest, first, second, context);
  const isOther = !('doubt' in figure) && isOfSomethingElse(apartFromSince(rest, typed), numbers, false, context);
  return isOther ? { doubt: 'something_else' } : figure;
}

/**
 * What is said of a figure behind what looks like a condition, « pas 15 % » in « oui mais pas 15 % »: from the last comma,
 * colon or « mais » before it, without the conditions there: « si l'État ne suit pas, 15 % » denies nothing.
 */
function clauseOfFigure(folded: string): string {
  let start = 0;
  for (const { index, 0: separator } of folded.matchAll(/[,;:.](?!\d)|(?<![a-z])mais(?![a-z])/g)) {
    if (saysFigure(folded.slice(start, index))) break;
    start = index + separator.length;
  }
  const clause = folded.slice(start);
  return clause.slice(0, clause.length - (findCondition(clause, clause)?.length ?? 0));
}

function saysFigure(folded: string): boolean {
  return findMultiplier(folded) !== undefined || findFractions(folded).length > 0 || findNumbers(folded).length > 0;
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
  // « La ville est passée de 280 à 254 kg »
  if (/(?<![a-z])(?:est|sommes|sont) (?:deja )?(?:passe|descend|revenu|mont)/.test(before)) return false;
  if (/(?<![a-z])(?:pass|descend|ramen|port|mont)[a-z]* (?:[a-z' ]{0,40} )?de $/.test(before)) return true;
  if (!/(?:^|[^a-z])de $/.test(before) || kind !== 'quantity' || (unit?.base === '%' && wanted !== '%')) return false;
  return first.value === baseline?.value || (direction === 'down' && first.value > second.value);
}

function shift(number: FoundNumber, by: number): FoundNumber {
  return { ...number, start: number.start + by, end: number.end + by };
}

import { foldText } from './fold-text.ts';

/** A unit taken apart, so that "kg par habitant et par an" and "kg/hab/an" are the same. */
export interface Unit {
  /** `%`, `point`, `kg` (every mass, in kilograms), `€`, or the word itself for anything else. */
  readonly base: string;
  /** What one such unit is worth in its base: 1000 for a tonne. */
  readonly scale: number;
  readonly perInhabitant: boolean;
  readonly perYear: boolean;
}

/** A unit read at the start of some text, and how many characters it took. */
export interface ReadUnit {
  readonly unit: Unit;
  readonly length: number;
}

/** Words that follow a figure without being its unit. */
const SENTENCE_WORDS: ReadonlySet<string> = new Set(
  'a au aux en par pour sur dans d de des du et ou si mais avec sans sous avant apres chaque minimum maximum environ au-dela soit oui plus moins en tout supplementaires nouveaux nouvelles additionnels additionnelles'.split(
    ' ',
  ),
);

/** What a conversion gives: how sure it is lowers when part of the unit was left unsaid. */
export type Conversion =
  | { readonly kind: 'converted'; readonly value: number; readonly confidence: number }
  | { readonly kind: 'population_needed' }
  | { readonly kind: 'unit_differs' };

const MASSES: Readonly<Record<string, number>> = { g: 0.001, kg: 1, t: 1000, kt: 1_000_000 };

const PERCENT = /^ *(?:%|pour[ -]?cents?(?![a-z])|pour 100(?![0-9])|(?:pct|percent)(?![a-z]))/;
const YEARLY =
  /^ *(?:(?:par mandat et )?(?:\/|par|chaque|tous les|l') *(?:ans?|annees?|mois|semaines?)|annuel(?:le)?s?)(?![a-z])/;
const PER_MILLE = /^ *(?:‰|pour ?mille(?![a-z])|pour 1 ?000(?![0-9]))/;
const POINT = /^ *(?:points?|pts?)(?![a-z])(?: de pourcentages?)?/;
const MASS = /^ *(kilotonnes?|kt|tonnes?|t|kilogrammes?|kilos?|kgs?|grammes?|g)(?![a-z])/;
const MONEY = /^ *(k|md?)? *(?:d')?(?:€|euros?(?![a-z])|eur(?![a-z]))/;
const PER =
  /^(?: +(?:de |d')[a-z' -]{2,40}?(?= *\/| +par))?(?: *(?:\/|\.|par|et par|et)? *(?:habitant(?:[.·]?e)?(?:[.·]?s)?|hab|hbts?|personnes?|pers|tete|annees?|ans?|annuel(?:le)?s?|semaines?|mois|jours?|menages?|foyers?)(?![a-z])\.?)+/;

const STRANGE_RATE =
  /^ *(?:\/ *[a-z]+|(?:(?:d'|de )?(?:eq[a-z.]*\.? *(?:de )?)?co2|desservi|concerne|equipe|(?:d'[a-z]+ |de [a-z]+ )?(?:et )?par (?!rapport|exemple|ailleurs|etape|palier|une?(?![a-z])|l[ae]s?(?![a-z])|l'|des(?![a-z])|nos(?![a-z])|notre)[a-z0-9]+)s?(?![a-z]))/;

/** Reads the unit that stands at the start of folded text; undefined when there is none that is known. */
export function readUnit(folded: string): ReadUnit | undefined {
  for (const [pattern, base] of [
    [PERCENT, '%'],
    [POINT, 'point'],
    [PER_MILLE, '‰'],
  ] as const) {
    const match = pattern.exec(folded);
    if (match === null) continue;
    // « 10 % par an » grows with the years it is kept: it is no change that could be compared.
    const yearly = YEARLY.exec(folded.slice(match[0].length))?.[0] ?? '';
    return { unit: plain(`${base}${yearly}`), length: match[0].length + yearly.length };
  }
  const mass = MASS.exec(folded);
  if (mass !== null) return withRate('kg', MASSES[massSymbol(mass[1] ?? '')] ?? 1, folded, mass[0].length);
  const money = MONEY.exec(folded);
  if (money !== null) return withRate('€', moneyScale(money[1]), folded, money[0].length);
  return undefined;
}

/**
 * Reads the word after a number as a unit of its own ("composteurs"); undefined when nothing follows but words that
 * belong to the sentence ("25 en tout").
 */
export function readOwnUnit(folded: string): Unit | undefined {
  const word = /^ *([a-z€$][a-z0-9€$]*)/.exec(folded);
  if (word === null || SENTENCE_WORDS.has(word[1] ?? '')) return undefined;
  return withRate(singular(word[1] ?? ''), 1, folded, word[0].length)?.unit;
}

/** « 3 par école »: the question's own unit, at another rate; undefined when no rate follows, or one that it may have. */
export function readRate(folded: string, wanted: string): Unit | undefined {
  const own = unitOf(foldText(wanted));
  const read = /^ *(?:\/|par )/.test(folded) ? withRate(own.base, own.scale, folded, 0)?.unit : undefined;
  const isOther = read !== undefined && (read.base !== own.base || (read.perYear && !own.perYear));
  return isOther ? { ...read, base: `${own.base}/` } : undefined;
}

/** Takes a criterion's declared unit apart; a word that is no known unit stands for itself ("composteurs"). */
export function unitOf(folded: string): Unit {
  const read = readUnit(folded);
  return read !== undefined && read.length === folded.trimEnd().length ? read.unit : (readOwnUnit(folded) ?? plain(''));
}

/**
 * Converts between units of the same base. A total and a rate per inhabitant convert through the population; a rate
 * whose "par habitant" or "par an" was left unsaid is taken in the unit of the question, with less confidence.
 */
export function convert(value: number, from: Unit, to: Unit, population?: number): Conversion {
  if (from.base !== to.base || (from.perYear && !to.perYear)) return { kind: 'unit_differs' };
  let confidence = from.perYear === to.perYear ? 1 : 0.8;
  let inhabitants = 1;
  if (from.perInhabitant !== to.perInhabitant) {
    if (to.perInhabitant && from.scale === to.scale) {
      confidence = 0.7;
    } else {
      if (population === undefined || !(population > 0)) return { kind: 'population_needed' };
      inhabitants = to.perInhabitant ? 1 / population : population;
    }
  }
  return { kind: 'converted', value: tidy((value * from.scale * inhabitants) / to.scale), confidence };
}

/** Drops the last digits of a computed decimal: 254 × 0.9 is 228.6. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

function withRate(base: string, scale: number, folded: string, length: number): ReadUnit | undefined {
  const rate = PER.exec(folded.slice(length))?.[0] ?? '';
  // A week, a month or a household has no sure conversion, nor has a ton, a school or anything else.
  const strange = STRANGE_RATE.exec(folded.slice(length + rate.length))?.[0] ?? '';
  const other = strange !== '' || /(?:semaine|moi|jour|menage|foyer)s?(?![a-z])/.test(rate);
  const unit: Unit = {
    base: other ? `${base}${rate}${strange}` : base,
    scale,
    perInhabitant: /hab|hbt|pers|tete/.test(rate),
    perYear: /(?<![a-z])ans?(?![a-z])|annee|annuel/.test(rate),
  };
  return { unit, length: length + rate.length };
}

function singular(word: string): string {
  return word.length > 3 && /[sx]$/.test(word) ? word.slice(0, -1) : word;
}

function plain(base: string): Unit {
  return { base, scale: 1, perInhabitant: false, perYear: false };
}

function massSymbol(word: string): string {
  if (word.startsWith('kt') || word.startsWith('kilotonne')) return 'kt';
  if (word.startsWith('k')) return 'kg';
  return word.startsWith('t') ? 't' : 'g';
}

function moneyScale(prefix: string | undefined): number {
  if (prefix === 'k') return 1000;
  if (prefix === 'm') return 1_000_000;
  return prefix === 'md' ? 1_000_000_000 : 1;
}

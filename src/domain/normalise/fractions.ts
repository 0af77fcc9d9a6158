import type { FoundNumber } from './numbers.ts';

const COUNTS: Readonly<Record<string, number>> = {
  un: 1,
  une: 1,
  le: 1,
  du: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
};
const PARTS: Readonly<Record<string, number>> = { tiers: 3, quart: 4, cinquieme: 5, sixieme: 6, dixieme: 10 };
const OUT_OF: Readonly<Record<string, number>> = { deux: 2, trois: 3, quatre: 4, cinq: 5, dix: 10 };

/** One character for a fraction, as phones write them. */
const SIGNS: Readonly<Record<string, readonly [number, number]>> = {
  '½': [1, 2],
  '⅓': [1, 3],
  '⅔': [2, 3],
  '¼': [1, 4],
  '¾': [3, 4],
  '⅕': [1, 5],
};
const SIGN = new RegExp(`(?<![\\d/.,])(?<!\\d )[${Object.keys(SIGNS).join('')}](?![\\d/]| ?%)`, 'g');

const HALF = /(?<![a-z])(?:la )?moitie(?![a-z])/g;
const WORDED = new RegExp(
  `(?<![a-z\\d.,])(${Object.keys(COUNTS).join('|')}|[1-9]) (?:bon |petit )?(${Object.keys(PARTS).join('|')})s?(?![a-z])`,
  'g',
);
// "31/12/2028" is a date, "5/10 %" two figures.
const FIGURES = /(?<![\d/.,])(?<!\d )([1-9])\/([2-9]|10)(?![\d/.,]| ?%)/g;
const SO_MANY_OUT_OF = new RegExp(
  // « Un foyer sur deux »
  `(?<![a-z\\d])(${Object.keys(COUNTS).join('|')}|[1-9])(?: (?!pour|par|kg|an|mois)[a-z]{3,})? sur (${Object.keys(OUT_OF).join('|')}|[2-9]|10)(?![a-z\\d])(?! an)`,
  'g',
);

/** Finds shares ("la moitié", "deux tiers", "3/4", "un sur deux") in folded text, as percentages. */
export function findFractions(folded: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  const add = (match: RegExpExecArray, count: number, parts: number) =>
    found.push({
      value: (100 * count) / parts,
      start: match.index,
      end: match.index + match[0].length,
      ambiguous: count > parts,
      isShare: true,
    });
  for (const match of folded.matchAll(HALF)) add(match, 1, 2);
  for (const match of folded.matchAll(SIGN)) add(match, ...(SIGNS[match[0]] ?? [0, 1]));
  for (const match of folded.matchAll(WORDED)) {
    add(match, COUNTS[match[1] ?? ''] ?? Number(match[1]), PARTS[match[2] ?? ''] ?? 1);
  }
  for (const match of folded.matchAll(FIGURES)) add(match, Number(match[1]), Number(match[2]));
  for (const match of folded.matchAll(SO_MANY_OUT_OF)) {
    add(match, COUNTS[match[1] ?? ''] ?? Number(match[1]), OUT_OF[match[2] ?? ''] ?? Number(match[2]));
  }
  return found.sort((a, b) => a.start - b.start);
}

import { blank } from './fold-text.ts';
import { findFractions } from './fractions.ts';
import { findMultiplier } from './multiplier.ts';
import { findNumbers } from './numbers.ts';
import { readUnit } from './units.ts';

const ASIDE = /\(([^()]{1,40})\)/g;

/** Turns into spaces a parenthesis that says the same amount again: « dix (10) pour cent », « doubler (x2) ». */
export function blankRepeats(folded: string): string {
  let rest = folded;
  for (const match of folded.matchAll(ASIDE)) {
    const end = match.index + match[0].length;
    const [said, more] = amountsIn(rest.slice(0, match.index));
    const [again, other] = amountsIn(match[1] ?? '');
    if (said === undefined || again === undefined || more !== undefined || other !== undefined) continue;
    if (isSame(said, again)) rest = blank(rest, match.index, end);
  }
  return rest;
}

/** A number with the base of its unit, or what today's situation would be multiplied by. */
type Amount = { readonly value: number; readonly base?: string } | { readonly multiplier: number };

function amountsIn(folded: string): readonly Amount[] {
  const multiplied = findMultiplier(folded);
  if (multiplied?.kind === 'understood') {
    return findNumbers(folded).length > multiplied.numbersUsed ? [] : [{ multiplier: multiplied.multiplier }];
  }
  let rest = folded;
  const fractions = findFractions(folded);
  for (const { start, end } of fractions) rest = blank(rest, start, end);
  return [
    ...fractions.map(({ value }) => ({ value, base: '%' })),
    ...findNumbers(rest).map(({ value, end }) => {
      const base = readUnit(rest.slice(end))?.unit.base;
      return { value, ...(base !== undefined && { base }) };
    }),
  ];
}

function isSame(one: Amount, other: Amount): boolean {
  if ('multiplier' in one) {
    if ('multiplier' in other) return one.multiplier === other.multiplier;
    return other.base === '%' && Math.abs(Math.abs(one.multiplier - 1) * 100 - other.value) < 1e-9;
  }
  if ('multiplier' in other) return isSame(other, one);
  const { base = other.base } = one;
  return one.value === other.value && base === (other.base ?? base);
}

import { findNumbers } from './numbers.ts';
import { readUnit } from './units.ts';

const NAMED: readonly (readonly [RegExp, number])[] = [
  [/(?<![a-z])(?:doubl(?:er|ement|era(?:it|ient)?|erons|eront|erions|ant|e|ons)|le double)(?![a-z])/, 2],
  [/(?<![a-z])(?:tripl(?:er|ement|era(?:it|ient)?|erons|eront|erions|ant|e|ons)|le triple)(?![a-z])/, 3],
  [/(?<![a-z])(?:quadrupl(?:er|ement|era(?:it|ient)?|erons|eront|erions|ant|e|ons)|le quadruple)(?![a-z])/, 4],
  [/(?<![a-z])(?:quintupl(?:er|ement|era(?:it|ient)?|erons|eront|erions|ant|e|ons)|le quintuple)(?![a-z])/, 5],
  [/(?<![a-z])decupl(?:er|ement|era(?:it|ient)?|erons|eront|erions|ant|e|ons)(?![a-z])/, 10],
];

/** What the present situation would be multiplied by, or why that cannot be told. */
export type MultiplierReading =
  | {
      readonly kind: 'understood';
      readonly multiplier: number;
      /** How many of the text's numbers say it: none in "doubler", one in "x2". */
      readonly numbersUsed: number;
    }
  | { readonly kind: 'ask' };

/** Finds "doubler", "x2", "diviser par deux", "trois fois plus"; undefined when no multiplication is meant. */
export function findMultiplier(folded: string): MultiplierReading | undefined {
  const found = new Set<number>();
  let numbersUsed = 0;
  for (const [pattern, multiplier] of NAMED) if (pattern.test(folded)) found.add(multiplier);
  for (const { value, start, end } of findNumbers(folded)) {
    const before = folded.slice(0, start);
    const after = folded.slice(end);
    const already = found.size;
    // « Deux fois et demie »
    if (/^ fois et demie?(?![a-z])/.test(after)) return { kind: 'ask' };
    // « Réduire par deux » may be said for « diviser par deux ».
    if (/(?:redui|reduc|baiss|diminu)[a-z]* (?:[a-z' ]{0,40} )?par $/.test(before)) return { kind: 'ask' };
    // « Par deux » alone; « x 25 kg »
    if (/^[^a-z]*par $/.test(before)) return { kind: 'ask' };
    const isTimes = /(?:(?<![a-z0-9])x ?|\* ?)$/.test(before);
    if (isTimes && readUnit(after) !== undefined) return { kind: 'ask' };
    if (
      isTimes ||
      /(?:fois |multipli[a-z]* (?:[a-z' ]{0,40} )?par (?:au moins |environ |pres de )?|facteur )$/.test(before)
    )
      found.add(value);
    else if (/(?:÷ ?|divis[a-z]* (?:[a-z' ]{0,40} )?par (?:au moins |environ |pres de )?)$/.test(before))
      found.add(1 / value);
    else if (/^ ?(?:fois|x) moins(?![a-z])/.test(after)) found.add(1 / value);
    else if (/^ fois(?! (?:rien|par|chaque|l'an)(?![a-z]))(?![a-z])|^ ?x(?![a-z0-9])/.test(after)) found.add(value);
    if (found.size > already) numbersUsed += 1;
  }
  const [multiplier] = found;
  if (multiplier === undefined) return undefined;
  if (found.size > 1 || !(multiplier > 0 && Number.isFinite(multiplier))) return { kind: 'ask' };
  return { kind: 'understood', multiplier, numbersUsed };
}

import { blank } from './fold-text.ts';
import { decimalsOfWords, findRoundNumbers, findWordedNumbers, lastMagnitude, MAGNITUDES } from './number-words.ts';

/** A number found in folded text, with its place. */
export interface FoundNumber {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** "5.000" or "5,000": thousands for some, three decimals for others. */
  readonly ambiguous: boolean;
  /** "une vingtaine" */
  readonly approximate?: boolean;
  /** "la moitié", "un tiers": the value is a percentage, whatever follows. */
  readonly isShare?: boolean;
}

// Digits glued to a letter belong to a word ("CO2", "T1"), except after the x of "x2"; "1er" and "2e" are ordinals.
const FIGURES =
  /(?<![a-wyz0-9.,/])(\d{1,3}(?:[ ']\d{3})+|\d+)(?:([.,])(\d+))?(?![0-9/])(?!(?:er|ere|eme|e|nd|nde)s?(?![a-z]))/g;

const MAGNITUDE = new RegExp(`^ ?(${Object.keys(MAGNITUDES).join('|')})(?![a-z])`);

/** Finds numbers in figures and in words, in the order they are written. */
export function findNumbers(folded: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  let rest = folded;
  for (const match of folded.matchAll(FIGURES)) {
    const [whole, integer = '', separator, decimals] = match;
    const magnitude = MAGNITUDE.exec(folded.slice(match.index + whole.length));
    const end = match.index + whole.length + (magnitude?.[0].length ?? 0);
    const digits = integer.replace(/[ ']/g, '');
    const scale = MAGNITUDES[magnitude?.[1] ?? ''] ?? 1;
    found.push({
      value: Number(`${digits}.${decimals ?? '0'}`) * scale,
      start: match.index,
      end,
      ambiguous: separator !== undefined && decimals?.length === 3 && digits.length <= 3 && digits !== '0',
    });
    rest = blank(rest, match.index, end);
  }
  for (const worded of [...findWordedNumbers(rest), ...findRoundNumbers(rest)])
    found.push({ ...worded, ambiguous: false });
  const inOrder = found.map((number) => withHalf(folded, number)).sort((a, b) => a.start - b.start);
  return withDecimals(folded, inOrder);
}

/** « Sept virgule zéro cinq » is one number, and so is « deux virgule cinq millions ». */
function withDecimals(folded: string, numbers: readonly FoundNumber[]): FoundNumber[] {
  const joined: FoundNumber[] = [];
  for (const number of numbers) {
    const whole = joined.at(-1);
    if (whole === undefined || folded.slice(whole.end, number.start) !== ' virgule ') joined.push(number);
    else {
      const written = folded.slice(number.start, number.end);
      const magnitude = lastMagnitude(written);
      const digits = magnitude === 1 ? written : written.replace(/[ -]*[a-z]+$/, '');
      const decimals = /^\d+$/.test(digits) ? digits : decimalsOfWords(digits);
      joined[joined.length - 1] = {
        value: Number(`${Math.trunc(whole.value)}.${decimals ?? '0'}`) * magnitude,
        start: whole.start,
        end: number.end,
        ambiguous: whole.ambiguous || !Number.isInteger(whole.value) || decimals === undefined,
      };
    }
  }
  return joined;
}

/** « Un million et demi » is half a million more, « 7 ½ » half of one more, « un demi-million » half of one. */
function withHalf(folded: string, number: FoundNumber): FoundNumber {
  const magnitude = lastMagnitude(folded.slice(number.start, number.end));
  const after = folded.slice(number.end);
  const half = /^ et demie?(?![a-z])|^ ?½|^ 1\/2(?![\d/])/.exec(after);
  if (half !== null) {
    const value = number.value + magnitude / 2;
    // « 1,5 million et demi » is nobody's number.
    return {
      ...number,
      value,
      end: number.end + half[0].length,
      ambiguous: !Number.isInteger(number.value / magnitude),
    };
  }
  if (/^ ?(?:[¼¾⅓⅔⅕]|[1-9]\/[2-9](?![\d/]))/.test(after)) return { ...number, ambiguous: true };
  const before = /(?<![a-z])demie?[ -]$/.exec(folded.slice(0, number.start));
  if (before === null || magnitude === 1) return number;
  return { ...number, value: number.value / 2, start: number.start - before[0].length };
}

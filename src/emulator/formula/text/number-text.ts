import { fractionText } from './fraction-text.ts';
import type { Locale } from './locale.ts';
import { momentText } from './moment-text.ts';
import { compilePattern, type Digits, type Piece, type Section } from './number-pattern.ts';

/** How a number without a pattern of its own is written. */
export type GeneralWriter = (value: number, words: Locale) => string;

/** Text of a number under a Google number pattern; marks follow the locale, `general` writes what the pattern leaves to it. */
export function numberUnder(pattern: string, value: number, words: Locale, general: GeneralWriter): string {
  const [section, absolute] = sectionFor(compilePattern(pattern), value);
  if (!section) return general(value, words);
  if (section.isDate) return momentText(value, section, words);
  const shown = absolute ? Math.abs(value) : value;
  const scaled = (Math.abs(shown) * 100 ** section.percents) / 1000 ** section.digits.scale;
  const hasNumber = section.pieces.some((piece) => piece.kind === 'number');
  const digits = hasNumber ? writeDigits(scaled, section.digits, words) : '';
  const negative = shown < 0 && (!hasNumber || /[1-9]/.test(digits));
  const body = section.pieces
    .map((piece) => {
      if (piece.kind === 'number') return digits;
      if (piece.kind === 'fraction') return fractionText(scaled, piece);
      return piece.kind === 'literal' ? piece.text : general(shown, words);
    })
    .join('');
  return negative && section.pieces.every((piece) => piece.kind !== 'general') ? `-${body}` : body;
}

/** A text under a number pattern: only a fourth section, or one that holds `@`, changes it. */
export function textUnder(pattern: string, text: string): string {
  const sections = compilePattern(pattern);
  const holdsText = (section: Section) => section.pieces.some((piece) => piece.kind === 'text');
  const section = sections.length > 3 ? sections[3] : sections.find(holdsText);
  if (!section) return text;
  return section.pieces.map((piece: Piece) => (piece.kind === 'literal' ? piece.text : text)).join('');
}

function sectionFor(sections: readonly Section[], value: number): readonly [Section | undefined, boolean] {
  const [first, second, third] = sections;
  if (sections.some((section) => section.condition)) {
    const found = sections.find((section) => !section.condition || holds(section.condition, value));
    return [found ?? first, false];
  }
  if (value < 0 && second) return [second, true];
  if (value === 0 && third) return [third, false];
  return [first, false];
}

function holds(condition: NonNullable<Section['condition']>, value: number): boolean {
  const { operator, bound } = condition;
  if (operator === '<') return value < bound;
  if (operator === '>') return value > bound;
  if (operator === '<=') return value <= bound;
  if (operator === '>=') return value >= bound;
  return operator === '=' ? value === bound : value !== bound;
}

function writeDigits(value: number, digits: Digits, words: Locale): string {
  if (digits.exponent) return writeScientific(value, digits, words);
  const [whole = '', fraction = ''] = fixed(value, digits.fraction.length).split('.');
  return joinDigits(placeWhole(whole, digits, words.group), placeFraction(fraction, digits.fraction), words);
}

function writeScientific(value: number, digits: Digits, words: Locale): string {
  const [mantissa = '0', power = '0'] = value.toExponential(digits.fraction.length).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const exponent = Number(power);
  const sign = exponent < 0 ? '-' : digits.plusExponent ? '+' : '';
  const shown = joinDigits(whole, placeFraction(fraction, digits.fraction), words);
  return `${shown}E${sign}${String(Math.abs(exponent)).padStart(digits.exponent.length, '0')}`;
}

/** Rounds half away from zero on the decimal writing, as spreadsheets do (1.005 gives 1.01). */
function fixed(value: number, places: number): string {
  if (value >= 1e21) return value.toLocaleString('en-US', { useGrouping: false });
  const shifted = Math.round(Number(`${value}e${places}`));
  if (!Number.isFinite(shifted) || String(value).includes('e')) return value.toFixed(Math.min(places, 100));
  const text = Number.isSafeInteger(shifted) ? String(shifted).padStart(places + 1, '0') : '';
  if (text === '') return value.toFixed(Math.min(places, 100));
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
}

function placeWhole(whole: string, digits: Digits, group: string): string {
  const needed = (digits.whole.match(/0/g) ?? []).length;
  const bare = whole === '0' && needed === 0 ? '' : whole.padStart(needed, '0');
  const padded = bare.padStart(digits.whole.includes('?') ? digits.whole.length : 0, ' ');
  return digits.grouped ? padded.replaceAll(/\B(?=(\d{3})+(?!\d))/g, group) : padded;
}

function placeFraction(fraction: string, places: string): string {
  let end = fraction.length;
  while (end > 0 && fraction[end - 1] === '0' && places[end - 1] === '#') end--;
  return fraction.slice(0, end);
}

function joinDigits(whole: string, fraction: string, words: Locale): string {
  return fraction ? `${whole}${words.decimal}${fraction}` : whole;
}

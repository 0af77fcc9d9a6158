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
  const runs = hasNumber ? writeDigits(scaled, section.digits, words) : [];
  const negative = shown < 0 && (!hasNumber || /[1-9]/.test(runs.join('')));
  const body = section.pieces
    .map((piece) => {
      if (piece.kind === 'number') return runs[piece.group];
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

function sectionFor(all: readonly Section[], value: number): readonly [Section | undefined, boolean] {
  // The last of several sections is for text alone when it holds `@`.
  const textLast = all.length > 1 && all.at(-1)?.pieces.some((piece) => piece.kind === 'text');
  const sections = textLast ? all.slice(0, -1) : all;
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

/** The text of each run of placeholders. */
function writeDigits(value: number, digits: Digits, words: Locale): string[] {
  const [whole = '', fraction = ''] = fixed(value, digits.fraction.length).split('.');
  const placed = placeWhole(whole, digits, words.group);
  const last = digits.exponent
    ? writeScientific(value, digits, words)
    : joinDigits(placed, placeFraction(fraction, digits.fraction), digits, words);
  return spread(last, digits.exponent ? [0] : digits.groups, last.length - placed.length);
}

/** Cuts a text into runs from its end, the last one also taking `tail` more characters. */
function spread(text: string, groups: readonly number[], tail: number): string[] {
  const runs: string[] = [];
  let rest = text;
  for (let group = groups.length - 1; group > 0; group--) {
    const size = (groups[group] ?? 0) + (runs.length === 0 ? tail : 0);
    const cut = Math.max(rest.length - size, 0);
    runs.unshift(rest.slice(cut));
    rest = rest.slice(0, cut);
  }
  return [rest, ...runs];
}

function writeScientific(value: number, digits: Digits, words: Locale): string {
  // Several whole placeholders make the exponent a multiple of their number.
  const step = Math.max(digits.whole.length, 1);
  const places = digits.fraction.length;
  const power = Number(value.toExponential(places + step - 1).split('e')[1] ?? 0);
  const exponent = Math.floor(power / step) * step;
  const [whole = '', fraction = ''] = fixed(mantissaOf(value, exponent), places).split('.');
  const sign = exponent < 0 ? '-' : digits.plusExponent ? '+' : '';
  const shown = joinDigits(
    placeWhole(whole, digits, words.group),
    placeFraction(fraction, digits.fraction),
    digits,
    words,
  );
  const zeros = digits.exponent.replaceAll(/[^0]/g, '').length;
  return `${shown}${digits.exponentLetter}${sign}${String(Math.abs(exponent)).padStart(zeros, '0')}`;
}

/** What multiplies a power of ten, read from the decimal writing. */
function mantissaOf(value: number, exponent: number): number {
  const [digits, power] = value.toExponential().split('e');
  return Number(`${digits}e${Number(power) - exponent}`);
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
  let gap = '';
  while (end > 0 && fraction[end - 1] === '0' && places[end - 1] !== '0') {
    end--;
    if (places[end] === '?') gap += ' ';
  }
  return fraction.slice(0, end) + gap;
}

function joinDigits(whole: string, fraction: string, digits: Digits, words: Locale): string {
  return digits.point ? `${whole}${words.decimal}${fraction}` : whole;
}

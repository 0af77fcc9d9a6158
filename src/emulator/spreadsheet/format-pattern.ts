/** One piece of a compiled number format section. */
export type Piece =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'number' }
  | { readonly kind: 'text' }
  | { readonly kind: 'general' }
  | { readonly kind: 'date'; readonly letter: DateLetter; readonly width: number; readonly elapsed: boolean };

export type DateLetter = 'y' | 'M' | 'd' | 'h' | 'm' | 's' | 'f' | 'a';

/** Digits of a number: `0` always shown, `#` only when needed, `?` as a space. */
export interface Digits {
  readonly whole: string;
  readonly fraction: string;
  /** Placeholders after `E+`; '' when not scientific. */
  readonly exponent: string;
  readonly plusExponent: boolean;
  readonly grouped: boolean;
  /** Thousands divided out by trailing commas. */
  readonly scale: number;
}

export interface Section {
  readonly pieces: readonly Piece[];
  readonly digits: Digits;
  readonly percents: number;
  readonly isDate: boolean;
  readonly hour12: boolean;
  readonly condition: { readonly operator: string; readonly bound: number } | null;
}

const compiled = new Map<string, readonly Section[]>();

/** Sections (positive; negative; zero; text) of a Google number format pattern. */
export function compilePattern(pattern: string): readonly Section[] {
  let sections = compiled.get(pattern);
  if (!sections) {
    sections = splitSections(pattern).map(compileSection);
    compiled.set(pattern, sections);
  }
  return sections;
}

function splitSections(pattern: string): string[] {
  return pattern.match(/(?:"[^"]*"?|\\.|\[[^\]]*\]|[^;])+|(?<=;)(?=;|$)|^$/g) ?? [''];
}

const TOKEN =
  /"([^"]*)"?|\\(.)|\[\$([^\]-]*)(?:-[^\]]*)?\]|\[([hms]+)\]|\[(<=|>=|<>|=|<|>)(-?[\d.]+)\]|\[[^\]]*\]|(general)|(am\/pm|a\/p)|([0#?][0#?,]*)?(\.[0#?]+,*)?(e[+-][0#?]+)?|./giy;

function compileSection(source: string): Section {
  const pieces: Piece[] = [];
  let digits: Digits = { whole: '', fraction: '', exponent: '', plusExponent: false, grouped: false, scale: 0 };
  let percents = 0;
  let hour12 = false;
  let condition: Section['condition'] = null;
  let numbers = 0;
  const literal = (text: string) => pieces.push({ kind: 'literal', text });
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const rest = source.slice(at);
    const letters = /^([yYdDmMhHsS])\1*/.exec(rest);
    if (letters) {
      const letter = letters[0];
      pieces.push({ kind: 'date', letter: dateLetter(letter), width: letter.length, elapsed: false });
      TOKEN.lastIndex = at + letter.length;
      const fraction = letter[0]?.toLowerCase() === 's' ? /^[.,](0+|S+)/.exec(source.slice(TOKEN.lastIndex)) : null;
      if (fraction) {
        pieces.push({ kind: 'date', letter: 'f', width: (fraction[1] ?? '').length, elapsed: false });
        TOKEN.lastIndex += fraction[0].length;
      }
      continue;
    }
    const match = TOKEN.exec(source);
    if (!match || match[0] === '') {
      TOKEN.lastIndex = at + 1;
      const mark = source[at] ?? '';
      if (mark === '_' || mark === '*') {
        if (mark === '_') literal(' ');
        TOKEN.lastIndex = at + 2;
      } else if (mark === '@') {
        pieces.push({ kind: 'text' });
      } else {
        if (mark === '%') percents++;
        literal(mark);
      }
      continue;
    }
    const [, quoted, escaped, currency, elapsed, operator, bound, general, meridiem, whole, fraction, exponent] = match;
    if (quoted !== undefined || escaped !== undefined || currency !== undefined) {
      literal(quoted ?? escaped ?? currency ?? '');
    } else if (elapsed !== undefined) {
      pieces.push({ kind: 'date', letter: dateLetter(elapsed), width: elapsed.length, elapsed: true });
    } else if (operator !== undefined) {
      condition = { operator, bound: Number(bound) };
    } else if (general !== undefined) {
      pieces.push({ kind: 'general' });
    } else if (meridiem !== undefined) {
      hour12 = true;
      pieces.push({ kind: 'date', letter: 'a', width: meridiem.length, elapsed: false });
    } else if (whole !== undefined || fraction !== undefined || exponent !== undefined) {
      if (numbers++ === 0) {
        digits = digitsOf(whole ?? '', (fraction ?? '').slice(1), exponent ?? '');
        pieces.push({ kind: 'number' });
      } else {
        literal(match[0].replaceAll(/[#?]/g, ''));
      }
    }
  }
  const resolved = minutesApart(pieces);
  const isDate = resolved.some((piece) => piece.kind === 'date');
  return { pieces: resolved, digits, percents, isDate, hour12, condition };
}

function digitsOf(whole: string, fraction: string, exponent: string): Digits {
  const scaling = /,*$/.exec(whole + fraction)?.[0].length ?? 0;
  const kept = fraction === '' ? whole.slice(0, whole.length - scaling) : whole;
  return {
    whole: kept.replaceAll(',', ''),
    fraction: fraction.replaceAll(',', ''),
    exponent: exponent.slice(2),
    plusExponent: exponent[1] === '+',
    grouped: kept.includes(','),
    scale: scaling,
  };
}

function dateLetter(text: string): DateLetter {
  const first = text[0] ?? '';
  if (first === 'M' || first === 'm') return 'M';
  return first.toLowerCase() as DateLetter;
}

/** `m` is minutes beside hours or before seconds, else the month. */
function minutesApart(pieces: readonly Piece[]): Piece[] {
  const dates = pieces.filter((piece) => piece.kind === 'date');
  return pieces.map((piece) => {
    if (piece.kind !== 'date' || piece.letter !== 'M' || piece.width > 2) return piece;
    const place = dates.indexOf(piece);
    const minutes = piece.elapsed || dates[place - 1]?.letter === 'h' || dates[place + 1]?.letter === 's';
    return minutes ? { ...piece, letter: 'm' } : piece;
  });
}

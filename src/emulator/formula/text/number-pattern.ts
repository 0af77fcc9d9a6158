/** One piece of a compiled number format section. */
export type Piece =
  | { readonly kind: 'literal'; readonly text: string }
  /** One run of placeholders; literals may stand between several. */
  | { readonly kind: 'number'; readonly group: number }
  | { readonly kind: 'text' }
  | { readonly kind: 'general' }
  | FractionPiece
  | { readonly kind: 'date'; readonly letter: DateLetter; readonly width: number; readonly elapsed: boolean };

/** A fraction such as `# ?/?` or `0/16`. */
export interface FractionPiece {
  readonly kind: 'fraction';
  /** Whether whole units stand before it, and are written even when 0. */
  readonly whole: boolean;
  readonly zero: boolean;
  /** The denominator the pattern imposes, or else how many digits it may have. */
  readonly denominator: number | null;
  readonly width: number;
}

/** `f` is thousandths; `a` is AM or PM (one letter when 3 wide), `p` one small letter of them. */
export type DateLetter = 'y' | 'M' | 'd' | 'h' | 'm' | 's' | 'f' | 'a' | 'p';

/** Digits of a number: `0` always shown, `#` only when needed, `?` as a space. */
export interface Digits {
  readonly whole: string;
  /** Whole placeholders of each run, `(000) 000-0000` having three; the first run takes the digits left over. */
  readonly groups: readonly number[];
  /** Whether a decimal mark is always shown, even before no digit at all. */
  readonly point: boolean;
  readonly fraction: string;
  /** Placeholders after `E+`; '' when not scientific. */
  readonly exponent: string;
  readonly exponentLetter: string;
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
  /"([^"]*)"?|\\(.)|\[\$([^\]-]*)(?:-[^\]]*)?\]|\[([hms]+)\]|\[(<=|>=|<>|=|<|>)(-?[\d.]+)\]|\[[^\]]*\]|(general)|(am\/pm|a\/p|\b[ap]m\b)|([0#?][0#?,]*)?(\.[0#?]+,*)?(e[+-][0#?]+)?|./giy;

function compileSection(source: string): Section {
  const pieces: Piece[] = [];
  let digits = NO_DIGITS;
  let percents = 0;
  let hour12 = false;
  let condition: Section['condition'] = null;
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
      const thousandths = letter[0]?.toLowerCase() === 's' ? /^[.,](0+|S+)/.exec(source.slice(TOKEN.lastIndex)) : null;
      if (thousandths) {
        pieces.push({ kind: 'date', letter: 'f', width: (thousandths[1] ?? '').length, elapsed: false });
        TOKEN.lastIndex += thousandths[0].length;
      }
      continue;
    }
    const fraction = /^(?:([#0?]+) +)?[#0?]+\/(?:([#0?]+)|([1-9]\d*))/.exec(rest);
    if (fraction) {
      const [text, units, placeholders = '', imposed] = fraction;
      pieces.push({
        kind: 'fraction',
        whole: units !== undefined,
        zero: units?.includes('0') ?? false,
        denominator: imposed ? Number(imposed) : null,
        width: placeholders.length,
      });
      TOKEN.lastIndex = at + text.length;
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
    const [, quoted, escaped, currency, elapsed, operator, bound, general, meridiem, whole, decimals, exponent] = match;
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
      pieces.push({ kind: 'date', letter: meridiem === 'a/p' ? 'p' : 'a', width: meridiem.length, elapsed: false });
    } else if (whole !== undefined || decimals !== undefined || exponent !== undefined) {
      if (digits.point || digits.exponent) {
        literal(match[0].replaceAll(/[#?]/g, ''));
        continue;
      }
      pieces.push({ kind: 'number', group: digits.groups.length });
      digits = withRun(digits, whole ?? '', (decimals ?? '').slice(1), exponent ?? '');
    }
  }
  const resolved = minutesApart(pieces);
  const isDate = resolved.some((piece) => piece.kind === 'date');
  return { pieces: resolved, digits, percents, isDate, hour12, condition };
}

const NO_DIGITS: Digits = {
  whole: '',
  groups: [],
  point: false,
  fraction: '',
  exponent: '',
  exponentLetter: '',
  plusExponent: false,
  grouped: false,
  scale: 0,
};

/** The digits of a section with one more run of placeholders. */
function withRun(before: Digits, whole: string, fraction: string, exponent: string): Digits {
  const scaling = /,*$/.exec(whole + fraction)?.[0].length ?? 0;
  const kept = fraction === '' ? whole.slice(0, whole.length - scaling) : whole;
  const placeholders = kept.replaceAll(',', '');
  return {
    whole: before.whole + placeholders,
    groups: [...before.groups, placeholders.length],
    point: fraction !== '',
    fraction: fraction.replaceAll(',', ''),
    exponent: exponent.slice(2),
    exponentLetter: exponent.slice(0, 1),
    plusExponent: exponent[1] === '+',
    grouped: before.grouped || kept.includes(','),
    scale: before.scale + scaling,
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
    if (piece.kind !== 'date' || piece.letter !== 'M' || (piece.width > 2 && !piece.elapsed)) return piece;
    const place = dates.indexOf(piece);
    const minutes = piece.elapsed || dates[place - 1]?.letter === 'h' || dates[place + 1]?.letter === 's';
    return minutes ? { ...piece, letter: 'm' } : piece;
  });
}

import type { Call, FunctionTable } from '../call.ts';
import { CellError } from '../contract.ts';
import { placeOf } from './text.ts';

/** Letters of one byte: Latin up to U+00FF, and the narrow katakana of Japanese keyboards; others have two for each unit of UTF-16. */
function isNarrow(letter: string): boolean {
  return letter <= '\u00ff' || /^[\uff61-\uff9f]$/.test(letter);
}

function unknown(call: Call, what: string): CellError {
  return new CellError('#N/A', `${call.name} ${what} is not emulated`);
}

/** A text counted in bytes. Source: Google Docs Editors Help, MIDB. */
class ByteText {
  private readonly letters: readonly string[];
  private readonly sizes: readonly number[];

  constructor(
    private readonly call: Call,
    text: string,
  ) {
    this.letters = [...text];
    this.sizes = this.letters.map((letter) => (isNarrow(letter) ? 1 : 2 * letter.length));
  }

  get length(): number {
    return this.sizes.reduce((sum, size) => sum + size, 0);
  }

  /** Between two bytes from 0; past the end is the end. */
  slice(from: number, to: number): string {
    return this.letters.slice(this.letterAt(from), this.letterAt(to)).join('');
  }

  /** From a letter, counted from 0, as many letters as it takes to reach so many bytes; gives those before, in and after. */
  cut(from: number, size: number): readonly [string, string, string] {
    let to = from;
    for (let taken = 0; taken < size && to < this.letters.length; to += 1) taken += this.sizes[to] ?? 0;
    const part = (start: number, end?: number) => this.letters.slice(start, end).join('');
    return [part(0, from), part(from, to), part(to)];
  }

  private letterAt(byte: number): number {
    let at = 0;
    let letter = 0;
    for (const size of this.sizes) {
      if (at >= byte) break;
      at += size;
      letter += 1;
    }
    if (at > byte) throw unknown(this.call, 'within a letter of two bytes');
    return letter;
  }
}

/** A whole number of bytes, at least `least`. */
function bytes(call: Call, index: number, least: number, standard?: number): number {
  const value = call.integer(index, standard);
  if (value >= least) return value;
  const rule = `It should be greater than or equal to ${least}.`;
  throw new CellError('#VALUE!', `Function ${call.name} parameter ${index + 1} value is ${value}. ${rule}`);
}

/** Byte at which a text is found, from 1. */
function find(call: Call, jokers: boolean): number {
  const whole = call.text(1);
  const before = new ByteText(call, whole).slice(0, bytes(call, 2, 1, 1) - 1);
  const at = before.length + placeOf(call, call.text(0), whole.slice(before.length), jokers);
  return new ByteText(call, whole.slice(0, at)).length + 1;
}

/** Texts counted in bytes, for scripts whose letters are as wide as two. */
export const BYTE_TEXTS: FunctionTable = {
  LENB: { arity: [1, 1], evaluate: (call) => new ByteText(call, call.text(0)).length },
  LEFTB: { arity: [1, 2], evaluate: (call) => new ByteText(call, call.text(0)).slice(0, bytes(call, 1, 0, 1)) },
  RIGHTB: {
    arity: [1, 2],
    evaluate: (call) => {
      const text = new ByteText(call, call.text(0));
      return text.slice(Math.max(0, text.length - bytes(call, 1, 0, 1)), text.length);
    },
  },
  MIDB: {
    arity: [3, 3],
    evaluate: (call) => {
      // The place is counted in letters, unlike the length.
      return new ByteText(call, call.text(0)).cut(bytes(call, 1, 1) - 1, bytes(call, 2, 0))[1];
    },
  },
  FINDB: { arity: [2, 3], evaluate: (call) => find(call, false) },
  SEARCHB: { arity: [2, 3], evaluate: (call) => find(call, true) },
  REPLACEB: {
    arity: [4, 4],
    evaluate: (call) => {
      const text = new ByteText(call, call.text(0));
      const [before, , after] = text.cut(bytes(call, 1, 1) - 1, bytes(call, 2, 0));
      return before + call.text(3) + after;
    },
  },
  ASC: { arity: [1, 1], evaluate: (call) => narrowed(call.text(0)) },
};

/** Narrow katakana by their wide letter, voiced ones in two. */
const NARROW_KATAKANA = new Map(
  Array.from({ length: 0xff9f - 0xff61 + 1 }, (_, at) => String.fromCharCode(0xff61 + at)).flatMap((letter) => {
    const wide = letter.normalize('NFKC');
    const voiced = ['\uff9e', '\uff9f'].map((mark) => [(letter + mark).normalize('NFKC'), letter + mark] as const);
    return [[wide, letter] as const, ...voiced.filter(([both]) => both.length === 1)];
  }),
);

/** Wide letters of Latin and katakana as narrow ones; others stay. */
function narrowed(text: string): string {
  return [...text]
    .map((letter) => {
      if (letter === '\u3000') return ' ';
      if (/[\uff01-\uff5e]/.test(letter)) return String.fromCharCode(letter.charCodeAt(0) - 0xfee0);
      return NARROW_KATAKANA.get(letter) ?? letter;
    })
    .join('');
}

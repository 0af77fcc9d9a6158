import type { Locale } from '../text/locale.ts';
import { type Corner, readCorner, writeCorner } from './a1.ts';

/** A reference as its author wrote it: optional sheet, one or two corners. */
export interface WrittenReference {
  /** Unquoted sheet name; undefined for the formula's own sheet. */
  readonly sheet?: string;
  /** Sheet prefix as spelt, `!` included. */
  readonly prefix: string;
  readonly from: Corner;
  readonly to?: Corner;
}

/** A piece of a formula; the texts of all tokens joined give the formula back. */
export type Token =
  | { readonly kind: 'space' | 'word' | 'error' | 'mark' | 'bad'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string; readonly value: number }
  | { readonly kind: 'string'; readonly text: string; readonly value: string }
  | { readonly kind: 'reference'; readonly text: string; readonly reference: WrittenReference };

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const CORNER = String.raw`(?:\$?[A-Za-z]{1,3}\$?[0-9]+|\$?[A-Za-z]{1,3}|\$?[0-9]+)`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[0-9]+`;
const END = String.raw`(?![\p{L}\p{N}_.(!])`;

const SPACE = /\s+/uy;
const RANGE = new RegExp(`(${SHEET})?(${CORNER}):(${CORNER})${END}`, 'uy');
const SINGLE = new RegExp(`(${SHEET})?(${CELL})${END}`, 'uy');
const ERROR = new RegExp(String.raw`(?:${SHEET})?(#(?:NULL!|DIV/0!|VALUE!|REF!|NAME\?|NUM!|N/A|ERROR!))`, 'uy');
const STRING = /"(?:[^"]|"")*"/uy;
const WORD = /[\p{L}_][\p{L}\p{N}_.]*/uy;
const MARK = /<=|>=|<>|[-+*/^&=<>%:(){},;\\]/uy;
const POINT_NUMBER = /(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?/uy;
const COMMA_NUMBER = /(?:[0-9]+(?:,[0-9]+)?|,[0-9]+)(?:[eE][-+]?[0-9]+)?/uy;

/** Cuts a formula (without its `=`) into tokens; what no rule reads becomes a `bad` token. */
export function tokenize(text: string, locale: Locale): Token[] {
  const number = locale.decimal === ',' ? COMMA_NUMBER : POINT_NUMBER;
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const token = next(text, at, number);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function next(text: string, at: number, number: RegExp): Token {
  const space = match(SPACE, text, at);
  if (space) return { kind: 'space', text: space[0] };
  const range = match(RANGE, text, at) ?? match(SINGLE, text, at);
  if (range) {
    const from = readCorner(range[2] ?? '');
    const to = range[3] === undefined ? undefined : readCorner(range[3]);
    if (from && (range[3] === undefined || to)) {
      const prefix = range[1] ?? '';
      return { kind: 'reference', text: range[0], reference: { sheet: sheetOf(prefix), prefix, from, to } };
    }
  }
  const error = match(ERROR, text, at);
  if (error) return { kind: 'error', text: error[0] };
  const string = match(STRING, text, at);
  if (string) return { kind: 'string', text: string[0], value: string[0].slice(1, -1).replaceAll('""', '"') };
  const digits = match(number, text, at);
  if (digits) return { kind: 'number', text: digits[0], value: Number(digits[0].replace(',', '.')) };
  const word = match(WORD, text, at);
  if (word) return { kind: 'word', text: word[0] };
  const mark = match(MARK, text, at);
  if (mark) return { kind: 'mark', text: mark[0] };
  return { kind: 'bad', text: text.charAt(at) };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function sheetOf(prefix: string): string | undefined {
  if (!prefix) return undefined;
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** Writes a reference with its sheet and its `$`. */
export function writeReference({ prefix, from, to }: Omit<WrittenReference, 'sheet'>): string {
  return prefix + writeCorner(from) + (to ? `:${writeCorner(to)}` : '');
}

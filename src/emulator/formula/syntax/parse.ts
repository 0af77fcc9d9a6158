import { CellError } from '../contract.ts';
import type { Locale } from '../text/locale.ts';
import { extentOf } from './a1.ts';
import type { BinaryOperator, Node } from './ast.ts';
import { englishName } from './french-names.ts';
import { type Token, tokenize } from './token.ts';

/** Binding powers of the infix operators, weakest first, as in Google Sheets (`-2^2` is 4). */
const INFIX: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};
const PREFIX_POWER = 6;

/** Parses a formula, `=` included; throws a `CellError` `#ERROR!` when it does not parse. */
export function parseFormula(text: string, locale: Locale): Node {
  const tokens = tokenize(text.slice(1), locale).filter((token) => token.kind !== 'space');
  return new Parser(tokens, locale).whole();
}

class Parser {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly locale: Locale,
  ) {}

  whole(): Node {
    const node = this.expression(0);
    if (this.at < this.tokens.length) throw parseError();
    return node;
  }

  private expression(power: number): Node {
    let left = this.prefix();
    for (;;) {
      const operator = this.peekMark();
      const strength = operator === undefined ? undefined : INFIX[operator];
      if (operator === undefined || strength === undefined || strength <= power) return left;
      this.at += 1;
      left = { kind: 'binary', operator: operator as BinaryOperator, left, right: this.expression(strength) };
    }
  }

  private prefix(): Node {
    const mark = this.peekMark();
    if (mark === '+' || mark === '-') {
      this.at += 1;
      return { kind: 'unary', operator: mark, operand: this.expression(PREFIX_POWER - 1) };
    }
    return this.postfix(this.primary());
  }

  private postfix(start: Node): Node {
    let node = start;
    for (;;) {
      if (this.accept('%')) node = { kind: 'unary', operator: '%', operand: node };
      else if (this.accept(':')) node = { kind: 'span', from: node, to: this.primary() };
      else if (this.accept('(')) node = { kind: 'invoke', callee: node, args: this.args() };
      else return node;
    }
  }

  private primary(): Node {
    const token = this.tokens[this.at];
    this.at += 1;
    switch (token?.kind) {
      case 'number':
      case 'string':
        return { kind: token.kind, value: token.value } as Node;
      case 'error':
        return { kind: 'error', error: literalError(token.text) };
      case 'reference': {
        const { sheet, from, to } = token.reference;
        return { kind: 'reference', sheet, single: to === undefined, ...extentOf(from, to ?? from) };
      }
      case 'word':
        return this.word(token.text);
      case 'mark':
        if (token.text === '(') return this.group();
        if (token.text === '{') return this.array();
        throw parseError();
      default:
        throw parseError();
    }
  }

  private word(text: string): Node {
    const name = text.toUpperCase();
    if (this.accept('(')) return { kind: 'call', name: englishName(name, this.locale), args: this.args() };
    if (name === 'TRUE' || (this.locale.french && name === 'VRAI')) return { kind: 'boolean', value: true };
    if (name === 'FALSE' || (this.locale.french && name === 'FAUX')) return { kind: 'boolean', value: false };
    return { kind: 'name', name: text };
  }

  private group(): Node {
    const node = this.expression(0);
    this.expect(')');
    return node;
  }

  private args(): Node[] {
    if (this.accept(')')) return [];
    const args: Node[] = [];
    for (;;) {
      const mark = this.peekMark();
      const missing = mark === ')' || mark === ';' || (mark === ',' && this.locale.decimal === '.');
      args.push(missing ? { kind: 'missing' } : this.expression(0));
      if (this.accept(')')) return args;
      if (!this.accept(';') && !(this.locale.decimal === '.' && this.accept(','))) throw parseError();
    }
  }

  private array(): Node {
    const rows: Node[][] = [[]];
    if (this.accept('}')) return { kind: 'array', rows };
    for (;;) {
      rows.at(-1)?.push(this.expression(0));
      if (this.accept('}')) return { kind: 'array', rows };
      if (this.accept(';')) rows.push([]);
      else this.expect(this.locale.columnSeparator);
    }
  }

  private peekMark(): string | undefined {
    const token = this.tokens[this.at];
    return token?.kind === 'mark' ? token.text : undefined;
  }

  private accept(mark: string): boolean {
    if (this.peekMark() !== mark) return false;
    this.at += 1;
    return true;
  }

  private expect(mark: string): void {
    if (!this.accept(mark)) throw parseError();
  }
}

function parseError(): CellError {
  return new CellError('#ERROR!', 'Formula parse error.');
}

function literalError(text: string): CellError {
  const code = text.slice(text.indexOf('#')).toUpperCase() as CellError['code'];
  return new CellError(code, code === '#REF!' ? 'Reference does not exist' : '');
}

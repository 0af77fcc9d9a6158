import { CellError } from '../contract.ts';
import { queryError } from './query-ast.ts';
import type { QueryToken } from './query-tokens.ts';

/** Walks along the tokens of a query: takes what it is asked for, complains of what it does not find. */
export class QueryCursor {
  protected at = 0;

  constructor(private readonly tokens: readonly QueryToken[]) {}

  protected peek(): QueryToken | undefined {
    return this.tokens[this.at];
  }

  protected list<T>(read: () => T): T[] {
    const items = [read()];
    while (this.mark(',')) items.push(read());
    return items;
  }

  protected number(): number {
    const token = this.peek();
    if (token?.kind !== 'number') throw this.unexpected();
    this.at += 1;
    return Number(token.text);
  }

  protected count(): number {
    return Math.trunc(this.number());
  }

  protected string(): string {
    const token = this.peek();
    if (token?.kind !== 'text') throw this.unexpected();
    this.at += 1;
    return token.text;
  }

  protected attempt<T>(read: () => T): T | undefined {
    try {
      return read();
    } catch (thrown) {
      if (thrown instanceof CellError) return undefined;
      throw thrown;
    }
  }

  protected word(word: string): boolean {
    const token = this.peek();
    if (token?.kind !== 'word' || token.text.toLowerCase() !== word) return false;
    this.at += 1;
    return true;
  }

  protected mark(mark: string): boolean {
    const token = this.peek();
    if (token?.kind !== 'mark' || token.text !== mark) return false;
    this.at += 1;
    return true;
  }

  protected expectWord(word: string): void {
    if (!this.word(word)) throw this.unexpected();
  }

  protected expectMark(mark: string): void {
    if (!this.mark(mark)) throw this.unexpected();
  }

  protected unexpected(): CellError {
    const token = this.peek();
    return queryError(`PARSE_ERROR: Encountered "${token?.text ?? '<EOF>'}"`);
  }
}

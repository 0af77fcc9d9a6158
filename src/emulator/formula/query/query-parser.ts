import { CellError } from '../contract.ts';
import { localeOf } from '../text/locale.ts';
import { readNumber } from '../text/read-text.ts';
import { type Condition, type Dressing, type Expression, type Query, queryError } from './query-ast.ts';
import { QueryCursor } from './query-cursor.ts';
import { queryTokens } from './query-tokens.ts';

const AGGREGATES = new Set(['sum', 'avg', 'count', 'max', 'min']);
/** Functions of one row, in any case; column headings spell them this way. */
const SCALARS = new Map(
  [
    'year',
    'month',
    'day',
    'hour',
    'minute',
    'second',
    'millisecond',
    'quarter',
    'dayOfWeek',
    'now',
    'dateDiff',
    'toDate',
    'upper',
    'lower',
  ].map((name) => [name.toLowerCase(), name]),
);
const CLAUSES = [
  'select',
  'where',
  'group',
  'pivot',
  'order',
  'limit',
  'offset',
  'label',
  'format',
  'options',
  'skipping',
];
/** Parses a query of Google's visualization language; throws a `CellError` when it does not parse. */
export function parseQuery(text: string): Query {
  return new QueryParser(queryTokens(text)).query();
}

class QueryParser extends QueryCursor {
  query(): Query {
    const query: Query = { group: [], pivot: [], order: [], labels: [], formats: [] };
    while (this.peek()) this.clause(query);
    return query;
  }

  private clause(query: Query): void {
    const name = CLAUSES.find((clause) => this.word(clause));
    switch (name) {
      case 'select':
        if (!this.mark('*')) query.select = this.list(() => this.expression());
        return;
      case 'where':
        query.where = this.condition();
        return;
      case 'group':
        this.expectWord('by');
        query.group = this.list(() => this.expression());
        return;
      case 'pivot':
        query.pivot = this.list(() => this.expression());
        return;
      case 'order':
        this.expectWord('by');
        query.order = this.list(() => this.ordering());
        return;
      case 'limit':
        query.limit = this.count();
        return;
      case 'offset':
        query.offset = this.count();
        return;
      case 'label':
        query.labels = this.list(() => this.dressing());
        return;
      case 'format':
        query.formats = this.list(() => this.dressing());
        return;
      case undefined:
        throw this.unexpected();
      default:
        throw new CellError('#VALUE!', `QUERY clause '${name}' is not emulated`);
    }
  }

  private dressing(): Dressing {
    return { of: this.expression(), text: this.string() };
  }

  private ordering(): { by: Expression; descending: boolean } {
    const by = this.expression();
    if (this.word('desc')) return { by, descending: true };
    this.word('asc');
    return { by, descending: false };
  }

  private condition(): Condition {
    let left = this.conjunction();
    while (this.word('or')) left = { kind: 'or', left, right: this.conjunction() };
    return left;
  }

  private conjunction(): Condition {
    let left = this.negation();
    while (this.word('and')) left = { kind: 'and', left, right: this.negation() };
    return left;
  }

  private negation(): Condition {
    if (this.word('not')) return { kind: 'not', of: this.negation() };
    const start = this.at;
    if (this.mark('(')) {
      // A parenthesis opens a condition or an arithmetic expression: what follows it tells.
      const inner = this.attempt(() => {
        const condition = this.condition();
        this.expectMark(')');
        return condition;
      });
      if (inner && !this.comparing()) return inner;
      this.at = start;
    }
    return this.comparison();
  }

  private comparing(): boolean {
    const token = this.peek();
    return token?.kind === 'mark' && /^(?:[<>=+\-*/]|<=|>=|<>|!=)$/.test(token.text);
  }

  private comparison(): Condition {
    const left = this.expression();
    if (this.word('is')) {
      const wanted = !this.word('not');
      this.expectWord('null');
      return { kind: 'null', of: left, wanted };
    }
    const operator = this.operator();
    if (!operator) return { kind: 'truth', of: left };
    return { kind: 'compare', operator, left, right: this.expression() };
  }

  private operator(): string | undefined {
    const mark = ['<=', '>=', '<>', '!=', '=', '<', '>'].find((candidate) => this.mark(candidate));
    if (mark) return mark === '<>' ? '!=' : mark;
    for (const word of ['contains', 'matches', 'like']) if (this.word(word)) return word;
    for (const word of ['starts', 'ends']) {
      if (!this.word(word)) continue;
      this.expectWord('with');
      return word;
    }
    return undefined;
  }

  private expression(): Expression {
    let left = this.term();
    for (;;) {
      const operator = (['+', '-'] as const).find((mark) => this.mark(mark));
      if (!operator) return left;
      left = { kind: 'arithmetic', operator, left, right: this.term() };
    }
  }

  private term(): Expression {
    let left = this.factor();
    for (;;) {
      const operator = (['*', '/'] as const).find((mark) => this.mark(mark));
      if (!operator) return left;
      left = { kind: 'arithmetic', operator, left, right: this.factor() };
    }
  }

  private factor(): Expression {
    if (this.mark('(')) {
      const inner = this.expression();
      this.expectMark(')');
      return inner;
    }
    if (this.mark('-')) return { kind: 'literal', value: -this.number() };
    const token = this.peek();
    this.at += 1;
    switch (token?.kind) {
      case 'text':
        return { kind: 'literal', value: token.text };
      case 'number':
        return { kind: 'literal', value: Number(token.text) };
      case 'quoted':
        return { kind: 'column', id: token.text };
      case 'word':
        return this.named(token.text);
      default:
        this.at -= 1;
        throw this.unexpected();
    }
  }

  private named(word: string): Expression {
    const name = word.toLowerCase();
    if (name === 'true' || name === 'false') return { kind: 'literal', value: name === 'true' };
    const literal = this.peek();
    if (['date', 'datetime', 'timestamp', 'timeofday'].includes(name) && literal?.kind === 'text') {
      this.at += 1;
      return { kind: 'literal', value: moment(literal.text) };
    }
    const scalar = SCALARS.get(name);
    if ((AGGREGATES.has(name) || scalar) && this.mark('(')) {
      const args = this.peek()?.text === ')' ? [] : this.list(() => this.expression());
      this.expectMark(')');
      const [of] = args;
      if (scalar) return { kind: 'scalar', name: scalar, args };
      if (!of) throw this.unexpected();
      return { kind: 'aggregate', name, of };
    }
    return { kind: 'column', id: word };
  }
}

/** Dates in queries are written `yyyy-mm-dd` whatever the locale. */
function moment(text: string): number {
  const read = readNumber(text, localeOf('en_US'));
  if (!read) throw queryError(`Invalid date literal [${text}]. Date literals should be of form yyyy-MM-dd.`);
  return read.value;
}

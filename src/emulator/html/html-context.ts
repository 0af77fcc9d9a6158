/** Where in a page a scriptlet prints, which decides how its value is escaped. */
export type PrintContext =
  | 'text'
  | 'unquoted'
  | 'url'
  | 'script'
  | 'script-string'
  | 'style'
  | 'handler'
  | 'handler-string'
  | 'style-attribute';

interface ValueState {
  readonly at: 'value';
  readonly tag: string;
  readonly name: string;
  readonly quote: string;
  readonly soFar: string;
}

type State =
  | { readonly at: 'text' }
  | { readonly at: 'comment' }
  | { readonly at: 'style' }
  | { readonly at: 'script'; readonly quote: string }
  | { readonly at: 'tag'; readonly tag: string }
  | ValueState;

const URL_ATTRIBUTES = ['href', 'src', 'action', 'formaction', 'cite', 'poster', 'data', 'background', 'longdesc'];

/** Follows the literal HTML of a template from its beginning; scriptlets are taken to leave its structure alone. */
export class HtmlContext {
  private state: State = { at: 'text' };

  /** Reads the next piece of literal HTML. */
  feed(html: string): void {
    let rest = html;
    while (rest !== '') rest = rest.slice(this.step(rest));
  }

  /** How a value printed here must be escaped. */
  get context(): PrintContext {
    const { state } = this;
    if (state.at === 'script') return state.quote === '' ? 'script' : 'script-string';
    if (state.at === 'style') return 'style';
    if (state.at === 'value') return contextOfValue(state.name, state.quote, state.soFar);
    return state.at === 'tag' ? 'unquoted' : 'text';
  }

  /** A value has been printed: a URL has begun, an attribute without quotes too. */
  printed(): void {
    if (this.state.at === 'value') this.state = { ...this.state, soFar: `${this.state.soFar}x` };
  }

  /** Consumes at least one character and says how many. */
  private step(rest: string): number {
    const { state } = this;
    if (state.at === 'text') return this.inText(rest);
    if (state.at === 'comment') return this.until(rest, '-->', { at: 'text' });
    if (state.at === 'style') return this.until(rest, '</style', { at: 'tag', tag: '/style' });
    if (state.at === 'script') return this.inScript(rest, state.quote);
    if (state.at === 'tag') return this.inTag(rest, state.tag);
    return this.inValue(rest, state);
  }

  private inText(rest: string): number {
    const open = /<!--|<(\/?[A-Za-z][^\s/>]*)/.exec(rest);
    if (!open) return rest.length;
    this.state = open[1] === undefined ? { at: 'comment' } : { at: 'tag', tag: open[1].toLowerCase() };
    return open.index + open[0].length;
  }

  private until(rest: string, end: string, next: State): number {
    const found = rest.toLowerCase().indexOf(end);
    if (found < 0) return rest.length;
    this.state = next;
    return found + end.length;
  }

  private inTag(rest: string, tag: string): number {
    if (rest.startsWith('>')) {
      if (tag === 'script') this.state = { at: 'script', quote: '' };
      else this.state = tag === 'style' ? { at: 'style' } : { at: 'text' };
      return 1;
    }
    const attribute = /^([^\s=>/"']+)\s*=\s*(["']?)/.exec(rest);
    if (!attribute) return /^[^\s=>/"']+/.exec(rest)?.[0].length ?? 1;
    const [all, name = '', quote = ''] = attribute;
    this.state = { at: 'value', tag, name: name.toLowerCase(), quote, soFar: '' };
    return all.length;
  }

  private inValue(rest: string, state: ValueState): number {
    const end = state.quote === '' ? /[\s>]/.exec(rest) : new RegExp(state.quote).exec(rest);
    if (!end) {
      this.state = { ...state, soFar: state.soFar + rest };
      return rest.length;
    }
    this.state = { at: 'tag', tag: state.tag };
    return end.index + (end[0] === '>' ? 0 : 1) || this.step(rest);
  }

  private inScript(rest: string, quote: string): number {
    if (/^<\/script/i.test(rest)) {
      this.state = { at: 'tag', tag: '/script' };
      return '</script'.length;
    }
    this.state = { at: 'script', quote: quoteAfter(rest, quote) };
    return tokenLength(rest, quote);
  }
}

/** Comments, escapes and runs of plain code are read whole, so that quotes inside them do not count. */
function tokenLength(rest: string, quote: string): number {
  const token =
    quote === '' ? /^(?:\/\/[^\n]*|\/\*[\s\S]*?\*\/|[^"'`/<]+)/.exec(rest) : /^(?:\\[\s\S]|[^\\"'`<]+)/.exec(rest);
  return token?.[0].length ?? 1;
}

function quoteAfter(rest: string, quote: string): string {
  const first = rest.charAt(0);
  if (quote === '') return /["'`]/.test(first) ? first : '';
  return first === quote || (first === '\n' && quote !== '`') ? '' : quote;
}

function contextOfValue(name: string, quote: string, soFar: string): PrintContext {
  if (name.startsWith('on')) return insideString(soFar) ? 'handler-string' : 'handler';
  if (name === 'style') return 'style-attribute';
  if (URL_ATTRIBUTES.includes(name) && soFar.trim() === '') return 'url';
  return quote === '' ? 'unquoted' : 'text';
}

function insideString(script: string): boolean {
  let quote = '';
  for (const character of script.replace(/\\./g, '')) {
    if (quote === character) quote = '';
    else if (quote === '' && /["'`]/.test(character)) quote = character;
  }
  return quote !== '';
}

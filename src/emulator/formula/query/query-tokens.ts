import { queryError } from './query-ast.ts';

const TOKEN =
  /\s*(?:("[^"]*"|'[^']*')|`([^`]+)`|([0-9]+(?:\.[0-9]+)?|\.[0-9]+)|([A-Za-z_][A-Za-z0-9_]*)|(<=|>=|<>|!=|[=<>+\-*/(),]))/y;

/** A piece of a query; quotes are taken off. */
export interface QueryToken {
  readonly kind: 'text' | 'quoted' | 'number' | 'word' | 'mark';
  readonly text: string;
}

/** Cuts a query into tokens; throws a `CellError` at what it cannot read. */
export function queryTokens(text: string): QueryToken[] {
  const tokens: QueryToken[] = [];
  const end = text.trimEnd().length;
  for (let at = 0; at < end; ) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match) throw queryError(`PARSE_ERROR: Encountered "${text.slice(at).trim()}"`);
    const [whole, string, quoted, number, word, mark] = match;
    if (string !== undefined) tokens.push({ kind: 'text', text: string.slice(1, -1) });
    else if (quoted !== undefined) tokens.push({ kind: 'quoted', text: quoted });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else tokens.push({ kind: 'mark', text: mark ?? '' });
    at += whole.length;
  }
  return tokens;
}

import { HtmlContext } from './html-context.ts';
import { TEMPLATE_RUNTIME } from './template-runtime.ts';

type Piece =
  | { readonly kind: 'html'; readonly text: string }
  | { readonly kind: 'statement'; readonly text: string }
  | { readonly kind: 'raw'; readonly text: string }
  | { readonly kind: 'escaped'; readonly text: string; readonly context: string };

const SCRIPTLET = /<\?(!=|=)?([\s\S]*?)\?>/g;

/**
 * JavaScript of a function body that gives the HTML of a template as a string. It needs nothing but the template's
 * own properties in scope, and keeps the template's line numbers.
 */
export function compileTemplate(source: string): string {
  const code = statements(source, (context) => `output.$ = '${context}'; `);
  return `var output = ${TEMPLATE_RUNTIME}; ${code}\n  /* End of user code */\n  return output.getContent();`;
}

/** What `HtmlTemplate.getCode()` shows at Google for the same template. */
export function templateCode(source: string): string {
  const code = statements(source, () => '');
  return (
    `(function() { var output = HtmlService.initTemplate(); ${code}\n` +
    "  /* End of user code */\n  return output.$out.append('');\n})();"
  );
}

/** What `HtmlTemplate.getCodeWithComments()` shows: each line of code beside the template's own line, as a comment. */
export function templateCodeWithComments(source: string): string {
  const original = source.split('\n');
  const code = templateCode(source).split('\n');
  return code.map((line, index) => (index < original.length ? `${line} // ${original[index]}` : line)).join('\n');
}

function statements(source: string, setContext: (context: string) => string): string {
  return pieces(source)
    .map((piece) => {
      if (piece.kind === 'html') return printed(piece.text);
      if (piece.kind === 'statement') return `${piece.text};`;
      if (piece.kind === 'raw') return `output._ = ${piece.text};`;
      return `${setContext(piece.context)}output._$ = ${piece.text};`;
    })
    .join(' ');
}

function pieces(source: string): Piece[] {
  const found: Piece[] = [];
  const place = new HtmlContext();
  let at = 0;
  const literal = (end: number) => {
    if (end === at) return;
    const text = source.slice(at, end);
    place.feed(text);
    found.push({ kind: 'html', text });
  };
  for (const match of source.matchAll(SCRIPTLET)) {
    literal(match.index);
    at = match.index + match[0].length;
    const text = match[2] ?? '';
    if (match[1] === '=') found.push({ kind: 'escaped', text, context: place.context });
    else found.push({ kind: match[1] === '!=' ? 'raw' : 'statement', text });
    if (match[1] !== undefined) place.printed();
  }
  literal(source.length);
  return found;
}

/** One statement that prints literal HTML, broken where the HTML breaks. */
function printed(html: string): string {
  const lines = html.split(/(?<=\n)/).map((line) => `'${quoted(line)}'`);
  return `output._ = ${lines.join(' +\n')}${html.endsWith('\n') ? ';\n' : ';'}`;
}

function quoted(line: string): string {
  return line
    .replace(/[\\']/g, '\\$&')
    .replace(/\r/g, '\\r')
    .replace(/\n/g, '\\n')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}
